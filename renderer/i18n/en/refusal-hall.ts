/** Why an act on dues, cases, mandates, proxies, guests, counts or rules was refused: what, why, and what now. */
export const hallRefusals = {
  'one-vote-a-card': {
    what: 'Each card is for one vote',
    why: 'This assembly hands out a card of its own for each vote.',
    now: 'Hand out one card after the other. The form asks for each.',
  },
  'proxies-not-allowed': {
    what: 'Votes can’t be transferred here',
    why: 'The rules of this assembly don’t provide for it.',
    now: 'Only whoever is here gets a card.',
  },
  'proxy-of-oneself': {
    what: 'Nobody carries their own vote for themselves',
    why: 'The person chosen is the one whose vote it is.',
    now: 'If they are here, accredit them as usual. Else choose who carries the vote.',
  },
  'proxy-limit': {
    what: '{{name}} can carry no further vote',
    why: 'The rules allow one person at most {{limit}} votes of others.',
    now: 'Choose somebody else to carry the vote.',
  },
  'no-mandates': {
    what: 'There are no mandates here',
    why: 'The office has taken in no table of mandates for this assembly.',
    now: 'Ask the office. It comes to this desk with the next roll package.',
  },
  'not-a-substitute': {
    what: '{{name}} is not among the substitutes',
    why: 'Only whoever the table of mandates names as a substitute can wait.',
    now: 'Check the person. If they are wrongly missing, they can object.',
  },
  'card-not-handed-out': {
    what: 'Nobody has card {{card}}',
    why: 'It is blocked, not handed out yet, or not of this assembly.',
    now: 'Keep the card and send the person to a desk.',
  },
  'card-not-for-guests': {
    what: 'The card {{card}} is none for guests',
    why: 'Guests, press and staff get cards of a series of their own, and this is none of them.',
    now: 'Take a card of the series for guests. If there is none, the office creates it.',
  },
  'guest-key-unfit': {
    what: 'The guest couldn’t be entered',
    why: 'The key the guest would be kept under is taken or wrong.',
    now: 'Try once more.',
  },
  'payments-not-taken': {
    what: 'No dues are taken here',
    why: 'This assembly takes no money at the desk.',
    now: 'Send the person to the treasurer.',
  },
  'means-not-taken': {
    what: '{{means}} isn’t possible here',
    why: 'This assembly doesn’t take dues that way.',
    now: 'Choose the other way of paying.',
  },
  'amount-unfit': {
    what: 'This amount isn’t possible',
    why: 'It has to be more than nothing and at most {{limit}}.',
    now: 'Correct the amount.',
  },
  'receipt-taken': {
    what: 'Receipt {{receipt}} exists already',
    why: 'Something was booked at this desk meanwhile, perhaps this very payment.',
    now: 'Look among the receipts before you book again. Nothing was booked twice.',
  },
  'receipt-unknown': {
    what: 'There is no receipt {{receipt}} at this desk',
    why: 'A payment is reversed only by the desk that took it.',
    now: 'Read the number again. The receipt says which desk it was.',
  },
  'receipt-reversed': {
    what: 'Receipt {{receipt}} is reversed already',
    why: 'Receipt {{by}} says so.',
    now: 'Don’t pay it back again.',
  },
  'cash-not-counted': {
    what: 'The cash box is not counted yet',
    why: 'This desk took cash. It closes only once that is counted.',
    now: 'Count the cash box, then close the desk.',
  },
  'cash-differs': {
    what: 'The cash box doesn’t add up',
    why: 'There should be {{expected}}, counted are {{counted}}.',
    now: 'Count again, two of you. If the difference remains, explain it in a sentence.',
  },
  'cash-unfit': {
    what: 'This count isn’t possible',
    why: 'A number of pieces or the change is no number that can occur.',
    now: 'Correct what you entered.',
  },
  'case-unknown': {
    what: 'There is no such contested case here',
    why: 'The desk that recorded it has not reported it yet.',
    now: 'Wait for the next roll package or ask the office.',
  },
  'case-name-missing': {
    what: 'The name is missing',
    why: 'Whoever isn’t on the list is found again only by name.',
    now: 'Enter given name and surname.',
  },
  'case-open-before': {
    what: 'A contested case is open for this person already',
    why: 'One person has only one open case.',
    now: 'Add there what is new.',
  },
  'case-votes-missing': {
    what: 'What is the person admitted to?',
    why: 'An admission is for certain votes.',
    now: 'Choose at least one.',
  },
  'case-not-admitted': {
    what: 'The assembly hasn’t admitted this person to it',
    why: 'The contested case is still open or was decided otherwise.',
    now: 'Look at the contested case again.',
  },
  'title-missing': {
    what: 'The title is missing',
    why: 'A count that is held on to is found again only by its name.',
    now: 'Write what is counted for, such as “Election of the board”.',
  },
  'time-in-future': {
    what: 'This time has yet to come',
    why: 'What has happened so far is counted.',
    now: 'Choose a time that is past.',
  },
  'other-assembly': {
    what: 'That is another assembly',
    why: 'The key or kind of an assembly can’t be changed.',
    now: 'Create a new assembly for it.',
  },
  'assembly-unfit': {
    what: 'These rules don’t fit together',
    why: '{{reason}}',
    now: 'Change what you entered and try again.',
  },
  assemblyPart: {
    votes: 'The votes are others than this kind of assembly has.',
    'card-per-vote': 'A card for each vote is only possible where two votes are held.',
    mandate: 'A rule asks for mandates, but nothing says how delegates are replaced.',
    quorum: 'The quorum can’t be worked out like this.',
  },
  'mandates-unfit': {
    what: 'This table of mandates contradicts itself',
    why: 'Somebody is named twice, a place is given twice, or a unit has more delegates than seats.',
    now: 'Correct the table and read it in again.',
  },
};
