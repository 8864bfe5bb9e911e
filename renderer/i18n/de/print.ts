/** Printing: the wizard for ballot cards, what stands on them, and the panel that makes a PDF of any document. */
export const print = {
  print: {
    title: 'Stimmkarten drucken',
    printedAt: 'Gedruckt am {{at}}',
    making: 'PDF wird erstellt …',
    laidOut: 'Blatt {{done}} von {{total}} gesetzt',
    pages_one: 'Ein Blatt.',
    pages_other: '{{count}} Blätter.',
    sheetOf: 'Blatt {{sheet}} von {{sheets}}',
    preview: 'Vorschau: {{label}}',
    sheetBack: 'Blatt zurück',
    sheetOn: 'Blatt vor',
    failed: {
      what: 'Das PDF wurde nicht erstellt',
      why: 'Das Programm meldet: {{message}}.',
      now: 'Versuchen Sie es noch einmal. Hilft das nicht, drucken Sie weniger auf einmal.',
    },
  },
  ballotCard: {
    colour: {
      white: 'Weiß',
      yellow: 'Gelb',
      orange: 'Orange',
      red: 'Rot',
      violet: 'Violett',
      blue: 'Blau',
      green: 'Grün',
      grey: 'Grau',
    },
    use: { guest: 'Gast, ohne Stimme', press: 'Presse, ohne Stimme', staff: 'Helfer, ohne Stimme' },
    only: { conference: 'nur Mitgliederversammlung', nomination: 'nur Aufstellungsversammlung' },
    sample: 'MUSTER',
    scaling: 'Messen Sie nach: Stimmt es nicht, drucken Sie mit 100 %, nicht „an Seite anpassen“.',
    ruler: 'Die Linie ist {{across}} mm lang.',
    rulers: 'Die Linie nach rechts ist {{across}} mm lang, die nach unten {{down}} mm.',
  },
};
