/**
 * Keeps members' data off the clipboard and from being dragged out of the window. What somebody typed into a field, and what is
 * marked `data-selectable`, stays free. Once in the window's life.
 */
export function preventCopying(page: Document): void {
  for (const kind of ['copy', 'cut', 'dragstart'] as const) {
    page.addEventListener(kind, (event) => {
      if (!isFree(event.target)) event.preventDefault();
    });
  }
}

function isFree(target: EventTarget | null): boolean {
  const element = target instanceof Element ? target : target instanceof Node ? target.parentElement : null;
  return element !== null && element.closest('input, textarea, [data-selectable]') !== null;
}
