/** Signs of each of the fonts' files: Latin, and extended Latin, as names have it. */
const SIGNS = 'A0Şı';

/** Every type a document is set in: without it pages would be measured in another one. */
export async function loadPrintFonts(): Promise<void> {
  const styles = getComputedStyle(document.documentElement);
  const families = ['--text', '--mono'].map((name) => styles.getPropertyValue(name));
  await Promise.all(
    families.flatMap((family) =>
      ['400', '700'].map((weight) => document.fonts.load(`${weight} 16px ${family}`, SIGNS)),
    ),
  );
  await document.fonts.ready;
}
