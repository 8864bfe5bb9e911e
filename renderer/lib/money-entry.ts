const MONEY = /^([0-9]{1,7})(?:[.,]([0-9]{1,2}))?$/;

/** An amount as people type it, in cents: "12", "12,5", "12.50", "12,50 €". Undefined: none. Thousands aren't set apart. */
export function readMoney(text: string): number | undefined {
  const [, euros, cents = ''] = MONEY.exec(text.replace(/[\s€]/g, '')) ?? [];
  return euros === undefined ? undefined : Number(euros) * 100 + Number(cents.padEnd(2, '0'));
}

/** An amount as it stands in a field where it can be changed: "12,50". */
export function moneyEntry(cents: number, language: string): string {
  return new Intl.NumberFormat(language, {
    minimumFractionDigits: 2,
    maximumFractionDigits: 2,
    useGrouping: false,
  }).format(cents / 100);
}
