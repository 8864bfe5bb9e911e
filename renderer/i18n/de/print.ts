export const print = {
  print: {
    title: 'Stimmkarten drucken',
    printedAt: 'Gedruckt am {{at}}',
  },
};
