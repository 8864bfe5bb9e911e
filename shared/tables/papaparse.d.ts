/**
 * The part of PapaParse that is used here. Its published types pull in those of the DOM and of Node, which this layer
 * compiles without. Source: https://www.papaparse.com/docs.
 */
declare module 'papaparse' {
  interface StepResult {
    /** The cells of one record. */
    readonly data: string[];
    readonly errors: readonly { readonly code: string }[];
    /** `cursor`: where the next record begins, in UTF-16 units from the beginning of the text. */
    readonly meta: { readonly cursor: number };
  }

  interface StepConfig {
    readonly delimiter: string;
    readonly newline: '\n';
    readonly step: (result: StepResult, parser: { abort(): void }) => void;
  }

  const papaparse: { parse(text: string, config: StepConfig): void };
  export default papaparse;
}
