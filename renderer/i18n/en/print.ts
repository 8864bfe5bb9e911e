/** Printing: the wizard for ballot cards, what stands on them, and the panel that makes a PDF of any document. */
export const print = {
  print: {
    title: 'Print ballot cards',
    printedAt: 'Printed {{at}}',
    making: 'Making the PDF …',
    laidOut: 'Sheet {{done}} of {{total}} laid out',
    pages_one: 'One sheet.',
    pages_other: '{{count}} sheets.',
    sheetOf: 'Sheet {{sheet}} of {{sheets}}',
    preview: 'Preview: {{label}}',
    sheetBack: 'Previous sheet',
    sheetOn: 'Next sheet',
    failed: {
      what: 'The PDF was not made',
      why: 'The program says: {{message}}.',
      now: 'Try again. If that does not help, print less at a time.',
    },
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
    scaling: 'Measure it: if it is not, print at 100 %, not “fit to page”.',
    ruler: 'The line is {{across}} mm long.',
    rulers: 'The line to the right is {{across}} mm long, the one down {{down}} mm.',
  },
};
