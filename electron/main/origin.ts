/** The program's own scheme and host. Everything the window shows comes from here; nothing else is ever asked for. */
export const SCHEME = 'app';
export const HOST = 'stimmkarte';
export const ORIGIN = `${SCHEME}://${HOST}`;
export const START_PAGE = `${ORIGIN}/index.html`;

/** Whether an address is the program's one page, wherever in it. */
export function isStartPage(url: string): boolean {
  return url.split('#', 1)[0] === START_PAGE;
}
