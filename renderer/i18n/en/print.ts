export const print = {
  print: {
    title: 'Print ballot cards',
    printedAt: 'Printed {{at}}',
  },
};
