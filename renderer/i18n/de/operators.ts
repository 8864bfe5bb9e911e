/** The people of a desk: who sits there, who approves, exceptions, and how an assembly's desks are run. */
export const operators = {
  signOn: {
    title: 'Wer sitzt am Schalter?',
    lede: 'Alles, was Sie hier tun, wird mit diesem Namen festgehalten.',
    changeTitle: 'Wer sitzt jetzt am Schalter?',
    change: 'Person wechseln',
    people: 'Personen an diesem Rechner',
    current: 'jetzt am Schalter',
    lead: 'Leitung',
    withPin: 'mit PIN',
    new: 'Neue Person',
    manage: 'Personen verwalten',
    pinOf: 'PIN von {{name}}',
    firstPin:
      'In dieser Versammlung meldet sich jede Person mit einer PIN an. {{name}} hat noch keine: Legen Sie sie jetzt fest.',
    act: 'Anmelden',
    someoneElse: 'Jemand anderes',
    key: 'jemand anderes setzt sich an den Schalter',
  },
  operator: {
    name: 'Name',
    nameHint: 'So steht die Person im Protokoll, zum Beispiel: A. Weber',
    nameMissing: 'Bitte geben Sie den Namen ein.',
    pin: 'PIN',
    pinOptional: 'PIN (freiwillig)',
    newPin: 'Neue PIN (leer: bleibt, wie sie ist)',
    pinHint: '4 bis 12 Ziffern, die nur diese Person kennt.',
    pinMissing: 'In dieser Versammlung braucht jede Person eine PIN.',
    pinShort: 'Eine PIN hat mindestens 4 Ziffern.',
    dropPin: 'PIN löschen',
    lead: 'Leitung dieses Schalters',
    leadHint: 'Darf, was die Regeln der Versammlung der Leitung vorbehalten, zum Beispiel Ausnahmen.',
    passphrase: 'Passphrase dieses Rechners',
    passphraseMissing: 'Ohne die Passphrase wird hier nichts geändert.',
    save: 'Person speichern',
    manageHint:
      'Namen im Protokoll ändern sich nicht mehr, auch wenn Sie hier jemanden ändern oder entfernen.',
    edit: '{{name}} ändern',
    change: '{{name}} ändern',
    removeShort: '{{name}} entfernen …',
    remove: '{{name}} entfernen',
    removeText:
      '{{name}} kann sich hier danach nicht mehr anmelden. Was {{name}} getan hat, bleibt im Protokoll.',
    toChoice: 'Zur Anmeldung',
  },
  operatorFailure: {
    'operator-absent': {
      what: 'Diese Person gibt es hier nicht mehr',
      why: 'Sie wurde inzwischen entfernt.',
      now: 'Wählen Sie jemand anderen.',
    },
    'operator-exists': {
      what: '{{name}} gibt es hier schon',
      why: 'Zwei Personen mit einem Namen könnte niemand im Protokoll unterscheiden.',
      now: 'Ergänzen Sie den Vornamen oder einen Zusatz.',
    },
    'owner-stays': {
      what: 'Wem dieser Rechner gehört, bleibt immer Leitung',
      why: 'Wer die Passphrase hat, könnte sich sonst selbst aussperren.',
      now: '',
    },
    'passphrase-missing': {
      what: 'Dafür braucht es die Passphrase dieses Rechners',
      why: '',
      now: 'Geben Sie die Passphrase ein, oder holen Sie, wer sie kennt.',
    },
    'wrong-pin': {
      what: 'Die PIN ist falsch',
      why: '',
      now: 'Versuchen Sie es noch einmal. Nach jedem Fehlversuch dauert es etwas länger.',
    },
    'no-pin': {
      what: 'Diese Person hat keine PIN',
      why: '',
      now: 'Legen Sie unter „Personen verwalten“ eine fest.',
    },
  },
  approval: {
    text: 'Die Person steht dabei und stimmt zu. Ihr Name kommt ins Protokoll.',
    who: 'Wer stimmt zu?',
    choose: 'Person wählen',
    lead: {
      title: 'Dafür braucht es die Leitung',
      nobody:
        'An diesem Rechner ist niemand anderes als Leitung eingetragen. Holen Sie die Leitung: Mit F8 unter „Personen verwalten“ trägt sie sich ein.',
    },
    'second-person': {
      title: 'Dafür braucht es eine zweite Person',
      nobody:
        'An diesem Rechner kann sonst niemand zustimmen. Holen Sie jemanden dazu: Mit F8 tragen Sie die Person ein.',
    },
  },
  override: {
    title: 'Ausnahme zulassen',
    text: '{{name}} bekommt trotz der Hinderungsgründe eine Stimmkarte. Das steht mit Grund im Protokoll, und das Büro sieht es.',
    votes: 'Für welche Abstimmung?',
    reason: 'Grund',
    reasonHint: 'Zum Beispiel: Beitrag heute bar bezahlt, Quittung 17',
    act: 'Ausnahme zulassen',
    decided: 'Ausnahme für: {{votes}}',
    approvedBy: 'Zugestimmt hat {{name}}.',
    drop: 'Ausnahme verwerfen',
  },
  deskRules: {
    title: 'Regeln für die Schalter',
    pin: 'Jede Person am Schalter meldet sich mit einer PIN an',
    pinHint: 'Sinnvoll, wo sich viele einen Rechner teilen.',
    act: {
      override: 'Ausnahmen zulassen',
      withdraw: 'Akkreditierungen zurücknehmen',
      block: 'Karten sperren und ersetzen',
    },
    guard: {
      anyone: 'darf jede Person am Schalter',
      lead: 'nur mit der Leitung des Schalters',
      'second-person': 'nur zu zweit',
    },
    usual: 'wie üblich',
    ownRules: 'eigene Regeln',
  },
  retention: {
    title: 'Wann die Daten zu vernichten sind',
    after: 'Daten vernichten ab',
    hint: 'Von da an erinnert das Programm daran, die Daten zu vernichten. Vorgeschlagen sind drei Monate: Eine Bundestagswahl kann zwei Monate lang angefochten werden (Wahlprüfungsgesetz § 2 Abs. 4); in der Satzung kann anderes stehen.',
    missing: 'Dieser Tag liegt vor dem Tag der Versammlung.',
    none: 'noch kein Tag',
  },
};
