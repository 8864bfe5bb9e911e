/** Why an act on a person or a card was refused: what, why, and what now. */
export const refusal = {
  refusal: {
    replacedBy: 'It was replaced by {{card}}.',
    'identity-missing': {
      what: 'How was the person identified?',
      why: 'This has to be chosen for each person.',
      now: 'Choose with 1, 2 or 3. The card number stays.',
    },
    'not-on-roll': {
      what: 'This person is not on the list',
      why: '',
      now: 'Search again. If they are really missing, the office helps.',
    },
    'not-entitled': {
      what: 'Not entitled to vote',
      why: 'The obstacles stand above.',
      now: 'Hand out no card.',
    },
    'already-accredited': {
      what: 'Accredited already: card {{card}}',
      why: '{{name}}, {{time}}, at {{desk}}.',
      now: 'If the card is lost, replace it. If it was a mistake, withdraw the accreditation.',
    },
    'not-accredited': {
      what: 'This person has no card',
      why: 'There is nothing to withdraw or replace.',
      now: 'Search for the person again.',
    },
    'card-does-not-exist': {
      what: 'Card {{card}} is not known here',
      why: 'It is in no batch that the office told this desk of.',
      now: 'Check the digits. If they are right, take a card from your batch and give this one back to the office.',
    },
    'card-unused': {
      what: 'Card {{card}} has not been handed over yet',
      why: 'No desk holds it.',
      now: 'Take a card from your batch.',
    },
    'card-held-elsewhere': {
      what: 'Card {{card}} belongs to another desk',
      why: 'It was handed over to {{holderName}}.',
      now: 'Take a card from your batch and give this one back.',
    },
    'card-assigned': {
      what: 'Somebody has card {{card}} already',
      why: '{{name}}, since {{time}}, at {{desk}}.',
      now: 'Take the next card from your batch.',
    },
    'card-blocked': {
      what: 'Card {{card}} is blocked',
      why: 'A blocked card stays blocked. {{replaced}}',
      now: 'Keep it and take the next card from your batch.',
    },
    'accredited-elsewhere': {
      what: 'Accredited at another desk',
      why: '{{name}}, card {{card}}, {{time}}, at {{desk}}.',
      now: 'Only that desk can change it. Send the person there.',
    },
    'not-signed-on': {
      what: 'Nobody is signed on at this desk',
      why: 'Each act is recorded under the name of whoever does it.',
      now: 'Sign on with F8 and try again.',
    },
    'lead-needed': {
      what: 'This takes the lead',
      why: 'The rules of this assembly want it so.',
      now: 'Fetch the lead of this desk.',
    },
    'second-person-needed': {
      what: 'This takes a second person',
      why: 'The rules of this assembly want it so.',
      now: 'Fetch somebody who agrees.',
    },
    'second-person-same': {
      what: 'It takes somebody else',
      why: '{{name}} is at the desk and can’t agree to their own act.',
      now: 'Fetch somebody else.',
    },
    'override-needless': {
      what: 'No exception is needed here',
      why: 'The person is entitled to this vote by now.',
      now: 'Drop the exception and accredit as usual.',
    },
    'desk-name-missing': {
      what: 'The name is missing or too long',
      why: 'A desk without a key is known by its name only.',
      now: 'Enter a name of at most 200 characters.',
    },
    'desk-exists': {
      what: '{{name}} exists already',
      why: 'Nobody could tell two desks of one name apart.',
      now: 'Take another name.',
    },
    'emergency-desk-unknown': {
      what: 'There is no such desk here',
      why: 'This office issued no such emergency package.',
      now: 'Ask who the package came from.',
    },
    'emergency-desk-not-compared': {
      what: 'The key of this desk is not compared',
      why: 'A place is given only to a key that is compared and trusted.',
      now: 'Compare the fingerprint by telephone first.',
    },
    'emergency-desk-taken': {
      what: '{{name}} belongs to another key already',
      why: 'An emergency package is for one computer only. Somebody opened it a second time.',
      now: 'Find out by telephone who has the cards before you take anything in.',
    },
    'reason-missing': {
      what: 'The reason is missing',
      why: 'Nothing is recorded without a reason.',
      now: 'Write in one sentence why.',
    },
    'reason-too-long': {
      what: 'The reason is too long',
      why: 'No more than {{limit}} characters go into the log.',
      now: 'Be briefer.',
    },
    'range-invalid': {
      what: '{{from}} to {{to}} is not a range',
      why: 'Both numbers need the same letters and as many digits, and the first may not be larger.',
      now: 'Correct the numbers.',
    },
    'range-too-large': {
      what: 'That is too many cards at once',
      why: 'At most {{limit}} cards in one range.',
      now: 'Create several ranges.',
    },
    'range-overlaps': {
      what: 'Some of these numbers exist already',
      why: 'Created are already {{from}} to {{to}}.',
      now: 'Begin after the last number.',
    },
    'cards-not-created': {
      what: 'Card {{first}} has not been created yet',
      why: 'Only numbers of the register can be handed over.',
      now: 'Create the numbers first.',
    },
    'cards-not-unused': {
      what: 'Card {{first}} has been handed over already',
      why: 'Each card is handed over only once.',
      now: 'Begin with an unused number.',
    },
  },
};
