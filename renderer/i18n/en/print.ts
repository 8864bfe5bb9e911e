/** Printing: the wizard for ballot cards, what stands on them, and the panel that makes a PDF of any document. */
export const print = {
  print: {
    title: 'Print ballot cards',
    printedAt: 'Printed {{at}}',
  },
  ballotCard: {
    colour: {
      white: 'White',
      yellow: 'Yellow',
      orange: 'Orange',
      red: 'Red',
      violet: 'Violet',
      blue: 'Blue',
      green: 'Green',
      grey: 'Grey',
    },
    use: { guest: 'Guest, no vote', press: 'Press, no vote', staff: 'Staff, no vote' },
    only: { conference: 'members’ assembly only', nomination: 'nomination assembly only' },
    sample: 'SPECIMEN',
    scaling: 'Each line is {{length}} mm long. Measure it: if it is not, print at 100 %, not “fit to page”.',
  },
};
