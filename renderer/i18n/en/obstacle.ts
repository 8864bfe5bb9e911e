import type { Catalogue } from '../catalogue';

/** What keeps a person from voting: in a word or two, as a sentence, and what would remove it. */
export const obstacle: Pick<Catalogue, 'obstacle' | 'obstacleRule'> = {
  obstacle: {
    pending: {
      short: 'pending',
      what: 'The membership is pending: the first dues have not been booked.',
      removal: 'Only the treasurer can book the first dues; paying here does not change it today.',
    },
    'not-yet-joined': {
      short: 'joins on {{date}}',
      what: 'The membership begins on {{date}}.',
      removal: 'The person is a member only from {{date}} on.',
    },
    resigned: {
      short: 'resigned {{date}}',
      what: 'Resigned as of {{date}}.',
      removal: 'If the resignation was entered wrongly, only the office can correct it.',
    },
    'membership-kind': {
      short: 'no membership with a vote',
      what: 'On the day of the assembly there is only: {{kinds}}.',
      whatNone: 'There is no membership on the day of the assembly.',
      removal: 'If the membership was entered wrongly, only the office can correct it.',
    },
    barred: {
      short: 'barred',
      what: 'The person is barred.',
      removal: 'Only the office or the assembly can lift the bar.',
    },
    'dues-open': {
      short: '{{money}} open',
      what: 'Dues of {{open}} are open.',
      whatPart: 'Dues of {{open}} are open; {{money}} have to be paid for the right to vote.',
      removal: 'Pay dues of {{money}} here.',
      removalElsewhere: 'Pay dues of {{money}} to the treasurer; with the receipt, an exception.',
    },
    'other-unit': {
      short: 'other unit',
      what: 'Member in {{units}}, not in a unit that votes here.',
      removal: 'If the unit was entered wrongly, only the office can correct it.',
    },
    'unit-unknown': {
      short: 'unit missing',
      what: 'The list doesn’t say which unit the person belongs to.',
      removal: 'Have the office look up which unit the person belongs to, then an exception.',
    },
    'other-constituency': {
      short: 'other constituency ({{constituency}})',
      what: 'The person lives in constituency {{constituency}}, which doesn’t vote here.',
      removal:
        'Have a document with the address shown; if it is in the constituency after all, an exception.',
    },
    'constituency-unknown': {
      short: 'constituency missing',
      what: 'The list doesn’t say in which constituency the person lives.',
      removal: 'Have a document with the address shown, then an exception.',
    },
    'too-young': {
      short: 'too young ({{age}})',
      what: '{{age}} years old on the day of the assembly; {{required}} are needed.',
      removal: 'Have a document shown in case the birth date on the list is wrong, then an exception.',
    },
    'too-old': {
      short: 'too old ({{age}})',
      what: '{{age}} years old on the day of the assembly; the age limit is {{limit}}.',
      removal: 'Have a document shown in case the birth date on the list is wrong, then an exception.',
    },
    'birth-date-unknown': {
      short: 'birth date missing',
      what: 'The birth date is missing from the list.',
      removal: 'Have a document with the birth date shown, then an exception.',
    },
    citizenship: {
      short: 'citizenship {{citizenship}}',
      what: 'The list says citizenship {{citizenship}}.',
      removal: 'Have a document with another citizenship shown, then an exception.',
    },
    'citizenship-unknown': {
      short: 'citizenship missing',
      what: 'The citizenship is missing from the list.',
      removal: 'Have a document with the citizenship shown, then an exception.',
    },
    'waiting-period': {
      short: 'waiting period until {{date}}',
      what: 'Not a member for long enough: may vote only from {{date}} on.',
      removal: 'The waiting period ends only on {{date}}.',
    },
    'joined-too-late': {
      short: 'joined after the cut-off day',
      what: 'Joined on {{joined}}, after the cut-off day {{date}}.',
      removal: 'If the joining date was entered wrongly, only the office can correct it.',
    },
    'joining-date-unknown': {
      short: 'joining date missing',
      what: 'The joining date is missing from the list.',
      removal: 'Ask the office for the joining date or have proof shown, then an exception.',
    },
    'not-listed': {
      short: 'not on the list “{{title}}”',
      what: 'The person isn’t on the list “{{title}}”.',
      removal: 'If the person is missing wrongly, only the office can add to the list “{{title}}”.',
    },
    listed: {
      short: 'on the list “{{title}}”',
      what: 'The person is on the list “{{title}}” and therefore excluded.',
      removal: 'If the person is there wrongly, only the office can change the list “{{title}}”.',
    },
    'central-says-no': {
      short: 'central system: no vote',
      what: 'The central member system gives no right to vote, and that counts here.',
      removal: 'Only the office can find out why the central system gives no right to vote.',
    },
    'no-mandate': {
      short: 'no mandate',
      what: 'The person isn’t in the table of mandates.',
      removal: 'If the person was elected, the office can take in a corrected table of mandates.',
    },
    'substitute-too-early': {
      short: 'substitute, from {{time}} on',
      what: 'Substitutes of {{unit}} move up only from {{time}} on.',
      removal: 'Wait until {{time}}.',
    },
    'no-seat-free': {
      short: 'no seat free',
      what_one: 'The only seat of {{unit}} is taken.',
      what_other: 'All {{shown}} seats of {{unit}} are taken.',
      removal: 'Wait until a seat of {{unit}} is free.',
    },
    'not-next': {
      short: 'not next in line',
      what_one: 'In {{unit}} one person who is first in line still waits.',
      what_other: 'In {{unit}} {{shown}} people who are first in line still wait.',
      removal: 'Wait until it is the person’s turn.',
    },
    'substitute-not-waiting': {
      short: 'substitute, not on the waiting list yet',
      what: 'A seat of {{unit}} is free, but the person isn’t on the waiting list yet.',
      removal: 'Put the person on the waiting list here.',
    },
    'seat-lost': {
      short: 'seat given away',
      what: 'The seat of {{unit}} went to a substitute for the whole assembly.',
      removal: 'Only the assembly can decide that the person votes all the same.',
    },
  },
  obstacleRule: { rule: 'Rule {{number}}', central: 'Central system' },
};
