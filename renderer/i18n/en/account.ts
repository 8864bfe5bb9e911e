/** The account of the cards: whether everything adds up, and what doesn’t. */
export const account = {
  reconcile: {
    title: 'Does everything add up?',
    lede: 'Printed is unassigned, assigned and blocked together: for each desk and overall.',
    empty: 'Nothing to account for yet',
    emptyText: 'As soon as cards are printed it says here where each of them is.',
    balanced: 'Everything adds up',
    balancedText_one: 'The one card printed is accounted for.',
    balancedText_other: 'All {{shown}} cards printed are accounted for.',
    notBalanced_one: 'One item does not add up yet',
    notBalanced_other: '{{shown}} items do not add up yet',
    openConflicts_one: '{{shown}} conflict is still to be settled.',
    openConflicts_other: '{{shown}} conflicts are still to be settled.',
    toConflicts: 'Settle conflicts',
    table: 'Account by desk',
    holder: 'with',
    total: 'together',
    unused_one: '{{shown}} number is created and not printed yet.',
    unused_other: '{{shown}} numbers are created and not printed yet.',
    findings: 'What does not add up',
    gaps: 'What else stands out',
    acknowledgedTitle: 'What is cleared up',
    acknowledge: 'Cleared up …',
    acknowledgeFor: 'Cleared up: {{what}}',
    acknowledgeTitle: 'Is this cleared up?',
    acknowledgeLede:
      'It stays in the account, with your reason, and no longer keeps everything from adding up. As soon as something new arrives it is open again.',
    acknowledgeReason: 'What was the reason?',
    acknowledgeAct: 'Record as cleared up',
    acknowledged: 'Cleared up by {{who}}: {{reason}}',
    document: 'Save the account of the cards as PDF',
    reading: 'Adding up …',
  },
  finding: {
    usedNotPrinted: {
      what: '{{name}} handed out cards that were never printed: {{cards}}.',
      now: 'Have the cards shown. If they are genuine, confirm that they were printed; otherwise it is a conflict.',
    },
    usedNotCreated: {
      what: '{{name}} entered numbers that do not exist: {{cards}}.',
      now: 'Probably mistyped: ask the desk, and put it right in the conflict.',
    },
    assignedTwice: {
      what: 'Two members have the card {{card}}, entered by {{names}}.',
      now: 'Settle the conflict.',
    },
    gap: {
      what_one: 'The number {{range}} was left out.',
      what_other: 'The numbers {{range}} were left out ({{shown}}).',
      now: 'That is fine if there are no such cards. If there are, create the numbers.',
    },
    transferOneSided: {
      what: 'Transfer slip {{slip}}: {{cards}} from {{from}} to {{to}}. Only {{who}} has recorded it.',
      now: 'Get the delta of the other side, and have the transfer recorded there.',
    },
    transferDiffers: {
      what: 'Transfer slip {{slip}}: {{from}} and {{to}} have recorded different cards.',
      now: 'Let both count again, and put it right with a new transfer slip.',
    },
    countedDifferently: {
      what: '{{name}} counted {{counted}} cards; by the register it is {{expected}}.',
      now: 'The desk’s explanation: {{explanation}}',
      nowUnexplained: 'Ask, and block what is missing.',
    },
    closingWrong: {
      what: '{{name}} closed with {{said}} cards; by its log it should be {{expected}}.',
      now: 'Have the desk opened again and count once more.',
    },
    blockedNotHeld: {
      what: '{{name}} blocked cards that were never there: {{cards}}. They do not count as blocked.',
      now: 'Ask. If they are lost, block them here; otherwise put on record how it was.',
    },
    fork: {
      what: 'There are two logs of {{name}}, different from entry {{seq}} on. The second does not count here.',
      now: 'Compare both in the room “Merge”, and put on record what follows from it.',
    },
    logMissing: {
      what_one: 'Entry {{from}} of {{name}} is missing. What came after it waits and does not count yet.',
      what_other:
        'Entries {{from}} to {{to}} of {{name}} are missing. What came after them waits and does not count yet.',
      now: 'Get a new delta of this desk.',
    },
    office: 'the office',
    more_one: 'and {{shown}} more',
    more_other: 'and {{shown}} more',
  },
};
