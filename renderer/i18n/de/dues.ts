/** Dues, receipts and the cash box at the desk. */
export const dues = {
  means: { cash: 'Bar', card: 'Karte' },
};
