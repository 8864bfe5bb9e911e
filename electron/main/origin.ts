/** The program's own scheme and host. Everything the window shows comes from here; nothing else is ever asked for. */
export const SCHEME = 'app';
export const HOST = 'stimmkarte';
export const ORIGIN = `${SCHEME}://${HOST}`;
export const START_PAGE = `${ORIGIN}/index.html`;
/** What the hidden window shows that a PDF is made of. */
export const PRINT_PAGE = `${ORIGIN}/print.html`;
/** What the window for the hall's projector shows. */
export const BOARD_PAGE = `${ORIGIN}/board.html`;

/** Whether an address is the main window's one page, wherever in it. */
export function isStartPage(url: string): boolean {
  return isPage(START_PAGE, url);
}

/** Whether an address is the print window's one page. */
export function isPrintPage(url: string): boolean {
  return isPage(PRINT_PAGE, url);
}

/** Whether an address is the board's one page. */
export function isBoardPage(url: string): boolean {
  return isPage(BOARD_PAGE, url);
}

/** Whether an address is this page, wherever in it. */
export function isPage(page: string, url: string): boolean {
  return url.split('#', 1)[0] === page;
}
