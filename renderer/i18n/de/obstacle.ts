/** What keeps a person from voting: in a word or two, as a sentence, and what would remove it. */
export const obstacle = {
  obstacle: {
    pending: {
      short: 'schwebend',
      what: 'Die Mitgliedschaft schwebt: Der erste Beitrag ist noch nicht verbucht.',
      removal: 'Nur der Schatzmeister kann den Erstbeitrag buchen; eine Zahlung hier ändert das heute nicht.',
    },
    'not-yet-joined': {
      short: 'Eintritt erst {{date}}',
      what: 'Die Mitgliedschaft beginnt erst am {{date}}.',
      removal: 'Erst ab dem {{date}} ist die Person Mitglied.',
    },
    resigned: {
      short: 'ausgetreten {{date}}',
      what: 'Ausgetreten zum {{date}}.',
      removal: 'Ist der Austritt falsch eingetragen, kann nur das Büro ihn berichtigen.',
    },
    'membership-kind': {
      short: 'keine stimmberechtigte Mitgliedschaft',
      what: 'Am Tag der Versammlung besteht nur: {{kinds}}.',
      whatNone: 'Am Tag der Versammlung besteht keine Mitgliedschaft.',
      removal: 'Ist die Mitgliedschaft falsch eingetragen, kann nur das Büro sie berichtigen.',
    },
    barred: {
      short: 'gesperrt',
      what: 'Die Person ist gesperrt.',
      removal: 'Nur das Büro oder die Versammlung kann die Sperre aufheben.',
    },
    'dues-open': {
      short: '{{money}} offen',
      what: 'Es sind {{open}} Beitrag offen.',
      whatPart: 'Es sind {{open}} Beitrag offen; für das Stimmrecht fehlen {{money}}.',
      removal: 'Beitrag {{money}} hier bezahlen.',
      removalElsewhere: 'Beitrag {{money}} beim Schatzmeister bezahlen; mit dem Beleg dann Ausnahme.',
    },
    'other-unit': {
      short: 'andere Gliederung',
      what: 'Mitglied in {{units}}, nicht in einer Gliederung, die hier abstimmt.',
      removal: 'Ist die Gliederung falsch eingetragen, kann nur das Büro sie berichtigen.',
    },
    'unit-unknown': {
      short: 'Gliederung fehlt',
      what: 'In der Liste fehlt, zu welcher Gliederung die Person gehört.',
      removal: 'Das Büro nachsehen lassen, zu welcher Gliederung die Person gehört, dann Ausnahme.',
    },
    'other-constituency': {
      short: 'anderer Wahlkreis ({{constituency}})',
      what: 'Der Wohnort liegt im Wahlkreis {{constituency}}, und der stimmt hier nicht ab.',
      removal: 'Ausweis mit der Anschrift zeigen lassen; liegt sie doch im Wahlkreis, dann Ausnahme.',
    },
    'constituency-unknown': {
      short: 'Wahlkreis fehlt',
      what: 'In der Liste fehlt, in welchem Wahlkreis die Person wohnt.',
      removal: 'Ausweis mit der Anschrift zeigen lassen, dann Ausnahme.',
    },
    'too-young': {
      short: 'zu jung ({{age}})',
      what: 'Am Tag der Versammlung {{age}} Jahre alt; nötig sind {{required}}.',
      removal: 'Ausweis zeigen lassen, falls das Geburtsdatum in der Liste nicht stimmt, dann Ausnahme.',
    },
    'too-old': {
      short: 'zu alt ({{age}})',
      what: 'Am Tag der Versammlung {{age}} Jahre alt; die Altersgrenze ist {{limit}}.',
      removal: 'Ausweis zeigen lassen, falls das Geburtsdatum in der Liste nicht stimmt, dann Ausnahme.',
    },
    'birth-date-unknown': {
      short: 'Geburtsdatum fehlt',
      what: 'In der Liste fehlt das Geburtsdatum.',
      removal: 'Ausweis mit Geburtsdatum zeigen lassen, dann Ausnahme.',
    },
    citizenship: {
      short: 'Staatsangehörigkeit {{citizenship}}',
      what: 'In der Liste steht die Staatsangehörigkeit {{citizenship}}.',
      removal: 'Ausweis mit einer anderen Staatsangehörigkeit zeigen lassen, dann Ausnahme.',
    },
    'citizenship-unknown': {
      short: 'Staatsangehörigkeit fehlt',
      what: 'In der Liste fehlt die Staatsangehörigkeit.',
      removal: 'Ausweis mit Staatsangehörigkeit zeigen lassen, dann Ausnahme.',
    },
    'waiting-period': {
      short: 'Wartezeit bis {{date}}',
      what: 'Noch nicht lange genug Mitglied: stimmberechtigt erst ab dem {{date}}.',
      removal: 'Die Wartezeit endet erst am {{date}}.',
    },
    'joined-too-late': {
      short: 'Eintritt nach dem Stichtag',
      what: 'Eingetreten am {{joined}}, nach dem Stichtag {{date}}.',
      removal: 'Ist das Eintrittsdatum falsch eingetragen, kann nur das Büro es berichtigen.',
    },
    'joining-date-unknown': {
      short: 'Eintrittsdatum fehlt',
      what: 'In der Liste fehlt das Eintrittsdatum.',
      removal: 'Das Büro nach dem Eintrittsdatum fragen oder einen Nachweis zeigen lassen, dann Ausnahme.',
    },
    'not-listed': {
      short: 'nicht auf der Liste „{{title}}“',
      what: 'Die Person steht nicht auf der Liste „{{title}}“.',
      removal: 'Fehlt die Person zu Unrecht, kann nur das Büro die Liste „{{title}}“ ergänzen.',
    },
    listed: {
      short: 'auf der Liste „{{title}}“',
      what: 'Die Person steht auf der Liste „{{title}}“ und ist damit ausgenommen.',
      removal: 'Steht die Person zu Unrecht dort, kann nur das Büro die Liste „{{title}}“ ändern.',
    },
    'central-says-no': {
      short: 'Zentrale: kein Stimmrecht',
      what: 'Die Mitgliederverwaltung weist kein Stimmrecht aus, und das zählt hier.',
      removal: 'Nur das Büro kann klären, warum die Mitgliederverwaltung kein Stimmrecht ausweist.',
    },
    'no-mandate': {
      short: 'kein Mandat',
      what: 'Die Person steht nicht in der Mandatstabelle.',
      removal: 'Wurde die Person gewählt, kann das Büro eine berichtigte Mandatstabelle aufnehmen.',
    },
    'substitute-too-early': {
      short: 'Ersatz, erst ab {{time}}',
      what: 'Ersatzdelegierte von {{unit}} rücken erst ab {{time}} nach.',
      removal: 'Bis {{time}} warten.',
    },
    'no-seat-free': {
      short: 'kein Platz frei',
      what_one: 'Der einzige Platz von {{unit}} ist besetzt.',
      what_other: 'Alle {{shown}} Plätze von {{unit}} sind besetzt.',
      removal: 'Warten, bis in {{unit}} ein Platz frei wird.',
    },
    'not-next': {
      short: 'noch nicht an der Reihe',
      what_one: 'In {{unit}} wartet noch eine Person, die vorher an der Reihe ist.',
      what_other: 'In {{unit}} warten noch {{shown}} Personen, die vorher an der Reihe sind.',
      removal: 'Warten, bis die Person an der Reihe ist.',
    },
    'substitute-not-waiting': {
      short: 'Ersatz, noch nicht auf der Warteliste',
      what: 'In {{unit}} ist ein Platz frei, aber die Person steht noch nicht auf der Warteliste.',
      removal: 'Die Person hier auf die Warteliste setzen.',
    },
    'seat-lost': {
      short: 'Platz vergeben',
      what: 'Der Platz in {{unit}} ist für die ganze Versammlung an einen Ersatz vergeben.',
      removal: 'Nur die Versammlung kann entscheiden, dass die Person trotzdem abstimmt.',
    },
  },
  obstacleRule: { rule: 'Regel {{number}}', central: 'Mitgliederverwaltung' },
};
