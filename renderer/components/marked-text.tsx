import classes from './marked-text.module.css';

interface MarkedTextProps {
  readonly text: string;
  /** Ranges [start, end) that the search matched, in order. */
  readonly marks: readonly (readonly [number, number])[];
}

/** A text in which what the search matched is underlined. */
export function MarkedText({ text, marks }: MarkedTextProps) {
  const pieces = marks.flatMap(([start, end], index) => [
    text.slice(marks[index - 1]?.[1] ?? 0, start),
    <mark key={start} className={classes['mark']}>
      {text.slice(start, end)}
    </mark>,
  ]);
  return (
    <>
      {pieces}
      {text.slice(marks.at(-1)?.[1] ?? 0)}
    </>
  );
}
