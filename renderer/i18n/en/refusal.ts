import { hallRefusals } from './refusal-hall';

/** Why an act on a person or a card was refused: what, why, and what now. */
export const refusal = {
  refusal: {
    ...hallRefusals,
    replacedBy: 'It was replaced by {{card}}.',
    seriesFor: {
      voting: 'Cards of the series “{{name}}” are only for: {{votes}}.',
      guest: 'It belongs to the series “{{name}}”: cards for guests, without a vote.',
      press: 'It belongs to the series “{{name}}”: cards for the press, without a vote.',
      staff: 'It belongs to the series “{{name}}”: cards for helpers, without a vote.',
    },
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
      why: 'It is in no batch that this desk knows of.',
      now: 'Check letters and digits: both belong to the number. If they are right, take a card from your batch and give this one back to the office.',
    },
    'card-unused': {
      what: 'Card {{card}} has not been handed over yet',
      why: 'As far as this desk knows, it is still in the office.',
      now: 'Take a card from your batch and give this one back to the office.',
    },
    'card-held-elsewhere': {
      what: 'Card {{card}} belongs to another desk',
      why: 'It was handed over to {{holderName}}.',
      now: 'Take a card from your batch and give this one back. A whole batch you receive under “Ballot cards”, with its slip.',
    },
    'card-given-away': {
      what: 'This desk gave card {{card}} away',
      why: 'It went to {{toName}} with slip {{slip}}.',
      now: 'Take another card. If this one came back, receive it under “Ballot cards” with the slip that came with it.',
    },
    'card-check-wrong': {
      what: 'The number {{card}} is mistyped',
      why: 'Its check digit doesn’t fit: there is no such card.',
      now: 'Scan the card again, or read its number digit by digit.',
    },
    'card-of-other-assembly': {
      what: 'Card {{card}} belongs to another assembly',
      why: 'The code on the card says so.',
      now: 'Put it aside and take a card of this assembly. Typing its number doesn’t help: then there would be two of it.',
    },
    'card-of-other-series': {
      what: 'Card {{card}} is not the right one for this person',
      why: '{{reason}}',
      now: 'Take a card that is for what the person is accredited for.',
    },
    'desk-closed': {
      what: 'This desk is closed',
      why: 'Its cards are counted. Until it is opened again, it hands out none and receives none.',
      now: 'Open the desk again under “Ballot cards”, with a reason.',
    },
    'desk-not-closed': {
      what: 'This desk is open',
      why: 'There is nothing to open again.',
      now: 'Just go on working.',
    },
    'corrected-by-office': {
      what: 'The office has decided here already',
      why: '{{name}} has card {{card}} by a decision of the office, {{time}}.',
      now: 'Only the office can change that. Write down what happened and tell the office.',
    },
    'no-cards-in-hand': {
      what: 'None of these cards can be blocked here',
      why: 'They are all given to members, blocked already, or elsewhere.',
      now: 'Check the numbers. A card that a member lost is blocked by a desk, with the person: “Card lost”.',
    },
    'cards-not-in-hand': {
      what: 'Card {{first}} is not here',
      why: 'It is given to a member, blocked, or with somebody else.',
      now: 'Take it out of the range, or split the range in two.',
    },
    'card-not-blocked': {
      what: 'Card {{card}} is not blocked',
      why: 'Only what was blocked as lost before can be found.',
      now: 'Check the number. If it is right, the card belongs to whoever the register names.',
    },
    'slip-used': {
      what: 'Slip {{slip}} exists here already',
      why: 'The same cards are not to be given or received twice.',
      now: 'Read the code again. See the list of slips for what was done with it.',
    },
    'slip-differs': {
      what: 'Slip {{slip}} says something else',
      why: '{{otherName}} recorded for it: {{ranges}}.',
      now: 'Count the cards again together. Enter what is really here, and tell the office of the difference.',
    },
    'transfer-to-self': {
      what: 'That is this desk',
      why: 'Cards always go to somebody else.',
      now: 'Choose whom you exchange the cards with.',
    },
    'count-differs': {
      what: 'The count doesn’t add up',
      why: 'By the register {{expected}} cards should be here: counted {{counted}}, named missing {{missing}}.',
      now: 'Count again. If the difference remains, explain it in a sentence.',
    },
    'series-exists': {
      what: 'The series “{{name}}” has such numbers already',
      why: 'The same letters and as many digits are one series.',
      now: 'Choose other letters or another number of digits.',
    },
    'series-unfit': {
      what: 'This series doesn’t fit',
      why: '{{reason}}',
      now: 'Change what you entered and try again.',
    },
    seriesPart: {
      digits: 'With a check digit a number needs more digits than the check takes.',
      votes: 'Only voting cards can be limited to votes, and only to those of this assembly.',
    },
    'range-check-wrong': {
      what: 'The check digit of {{card}} doesn’t fit',
      why: 'Numbers of this series end with a check digit; this one doesn’t exist.',
      now: 'Read the number again.',
    },
    'cards-not-printed': {
      what: 'Card {{first}} is not printed yet',
      why: 'Only cards are handed over whose print somebody has found good.',
      now: 'Print the cards first and confirm the print.',
    },
    'cards-printed-before': {
      what: 'Card {{first}} is printed already',
      why: 'There is to be only one card of each number.',
      now: 'Choose only numbers that are not printed yet.',
    },
    'finding-absent': {
      what: 'This item of the account is no longer there as it was',
      why: 'Something has arrived since: it is done, or it says something else.',
      now: 'Look into the account.',
    },
    'conflict-absent': {
      what: 'This conflict exists no more',
      why: 'What is known by now doesn’t contradict itself.',
      now: 'See the list of conflicts.',
    },
    'conflict-changed': {
      what: 'The conflict is not the one that you saw',
      why: 'Something was added in the meantime.',
      now: 'Look at both sides again, and decide then.',
    },
    'settlement-leaves-conflict': {
      what: 'The contradiction would remain',
      why: 'With this choice more would stand than can be right together.',
      now: 'Decide which side stands, or that none does.',
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
      why: 'The register has no such number.',
      now: 'Create the numbers first.',
    },
    'cards-not-unused': {
      what: 'Card {{first}} is not in the office',
      why: 'It is handed over, given to a member, or blocked.',
      now: 'Choose only cards that are in the office.',
    },
  },
};
