import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import type { Seat } from './pilot/program';

const STANDARDS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** What axe finds on the screen that is shown, in light or dark: one text a fault. */
export async function axeFaults(page: Page, scheme: 'light' | 'dark'): Promise<readonly string[]> {
  await page.evaluate((name) => {
    document.documentElement.setAttribute('data-mantine-color-scheme', name);
  }, scheme);
  await settled(page);
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).withTags(STANDARDS).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary = '' }) => `${id} at ${target.join(' ')}: ${failureSummary}`),
  );
}

/** The screen as it is: by axe in dark and light, and at 200 %. */
export async function screenFaults(seat: Seat): Promise<readonly string[]> {
  return [
    ...(await axeFaults(seat.page, 'dark')),
    ...(await axeFaults(seat.page, 'light')),
    ...(await zoomFaults(seat)),
  ];
}

/** What of the screen is cut off at 200 %, or can't be brought into view. */
export async function zoomFaults({ app, page }: Seat): Promise<readonly string[]> {
  const zoom = (factor: number) =>
    app.evaluate(
      ({ BrowserWindow }, wanted) => BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(wanted),
      factor,
    );
  const width = await page.evaluate(() => window.innerWidth);
  await zoom(2);
  await page.waitForFunction((before) => window.innerWidth <= before * 0.6, width);
  await settled(page);
  const faults = await page.evaluate(unreachable);
  await zoom(1);
  await page.waitForFunction((before) => window.innerWidth === before, width);
  return faults;
}

/**
 * Presses Tab until the focus comes round, and says what was never reached, and where the focus could not be seen.
 * Of a group of radio buttons one is enough: the arrow keys reach the others.
 */
export async function keyboardFaults(page: Page): Promise<readonly string[]> {
  const wanted = await page.evaluate(markFocusable);
  const reached = new Set<string>();
  const faults: string[] = [];
  for (let presses = 0; presses < 2 * wanted.length + 4; presses += 1) {
    await page.keyboard.press('Tab');
    const { mark, visible } = await page.evaluate(lookAtFocus);
    if (mark === undefined || reached.has(mark)) continue;
    reached.add(mark);
    if (!visible) faults.push(`${mark}: the focus can't be seen`);
  }
  return [...faults, ...wanted.filter((mark) => !reached.has(mark)).map((mark) => `${mark}: not reached`)];
}

/** Waits for the end of every movement: colours halfway between two others are nobody's fault. */
async function settled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await new Promise(requestAnimationFrame);
    const ending = document
      .getAnimations()
      .filter(({ effect }) => effect?.getTiming().iterations !== Infinity);
    await Promise.allSettled(ending.map(({ finished }) => finished));
  });
}

/** In the window: what is wider than it, and the controls that can't be scrolled to where they can be clicked. */
function unreachable(): string[] {
  const found: string[] = [];
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth > clientWidth) found.push(`the page is ${scrollWidth} wide in a window of ${clientWidth}`);
  const scrolled = [...document.querySelectorAll('*')].map(
    (element) => [element, element.scrollTop] as const,
  );
  const scope = document.querySelector('[role="dialog"]') ?? document;
  const controls = 'button, input:not([type="file"]), select, textarea, summary, h1, h2';
  for (const control of scope.querySelectorAll<HTMLElement>(controls)) {
    const { offsetWidth, ariaHidden } = control;
    if (!control.checkVisibility() || ariaHidden === 'true' || offsetWidth < 2) continue;
    control.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
    const { left, right, top, bottom, width } = control.getBoundingClientRect();
    const label = control.closest('label') ?? control;
    const hit = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
    const name = `${control.localName} "${(control.getAttribute('aria-label') ?? control.textContent).trim()}"`;
    if (width <= window.innerWidth && (left < -1 || right > window.innerWidth + 1)) {
      found.push(`${name} is cut off`);
    } else if (hit === null || !(label.contains(hit) || hit.contains(control))) {
      found.push(`${name} is covered by ${hit?.outerHTML.slice(0, 80) ?? 'nothing'}`);
    }
  }
  for (const [element, top] of scrolled) element.scrollTop = top;
  return found;
}

/** In the window: gives a mark to everything that the keyboard has to reach. */
function markFocusable(): string[] {
  const scope = document.querySelector('[role="dialog"]') ?? document;
  const selector = 'button, input:not([type="file"]), select, textarea, summary, [tabindex="0"]';
  const marks: string[] = [];
  for (const element of scope.querySelectorAll<HTMLElement>(selector)) {
    const disabled = element.matches(':disabled') || element.tabIndex < 0 || !element.checkVisibility();
    const group = element instanceof HTMLInputElement && element.type === 'radio' ? element.name : '';
    if (disabled) continue;
    const text = element.getAttribute('aria-label') ?? element.textContent;
    const mark =
      group === '' ? `${marks.length} ${element.localName} ${text.slice(0, 30)}` : `radio ${group}`;
    element.dataset['mark'] = mark;
    if (!marks.includes(mark)) marks.push(mark);
  }
  return marks;
}

/** In the window: what has the focus, and whether an outline says so, its own or that of what is drawn for it. */
function lookAtFocus(): { mark: string | undefined; visible: boolean } {
  const element = document.activeElement;
  if (!(element instanceof HTMLElement)) return { mark: undefined, visible: false };
  const drawn = [element, element.parentElement, element.closest('label'), element.nextElementSibling];
  const visible = drawn.some((one) => {
    if (!one) return false;
    const { outlineStyle, outlineWidth } = getComputedStyle(one);
    return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
  });
  return { mark: element.dataset['mark'], visible };
}
