/** The account of the cards: whether everything adds up, and what doesn’t. */
export const account = {
  reconcile: {
    title: 'Geht alles auf?',
    lede: 'Gedruckt ist nicht zugeordnet, zugeordnet und gesperrt zusammen: bei jedem Schalter und überhaupt.',
    empty: 'Noch nichts abzurechnen',
    emptyText: 'Sobald Karten gedruckt sind, steht hier, wo jede von ihnen ist.',
    balanced: 'Alles geht auf',
    balancedText_one: 'Die eine gedruckte Karte ist nachgewiesen.',
    balancedText_other: 'Alle {{shown}} gedruckten Karten sind nachgewiesen.',
    notBalanced_one: 'Ein Punkt geht noch nicht auf',
    notBalanced_other: '{{shown}} Punkte gehen noch nicht auf',
    openConflicts_one: '{{shown}} Konflikt ist noch zu entscheiden.',
    openConflicts_other: '{{shown}} Konflikte sind noch zu entscheiden.',
    toConflicts: 'Konflikte entscheiden',
    table: 'Abrechnung nach Schaltern',
    holder: 'bei',
    total: 'zusammen',
    unused_one: '{{shown}} Nummer ist angelegt und noch nicht gedruckt.',
    unused_other: '{{shown}} Nummern sind angelegt und noch nicht gedruckt.',
    findings: 'Was nicht aufgeht',
    gaps: 'Was noch auffällt',
    acknowledgedTitle: 'Was geklärt ist',
    acknowledge: 'Geklärt …',
    acknowledgeFor: 'Geklärt: {{what}}',
    acknowledgeTitle: 'Ist das geklärt?',
    acknowledgeLede:
      'Es bleibt in der Abrechnung stehen, mit Ihrer Begründung, und zählt nicht mehr dagegen, dass alles aufgeht. Kommt etwas Neues dazu, ist es wieder offen.',
    acknowledgeReason: 'Was war der Grund?',
    acknowledgeAct: 'Als geklärt festhalten',
    acknowledged: 'Geklärt von {{who}}: {{reason}}',
    document: 'Kartenabrechnung als PDF speichern',
    reading: 'Es wird gerechnet …',
  },
  finding: {
    usedNotPrinted: {
      what: '{{name}} hat Karten ausgegeben, die nie gedruckt wurden: {{cards}}.',
      now: 'Lassen Sie die Karten zeigen. Sind sie echt, bestätigen Sie ihren Druck; sonst ist es ein Konflikt.',
    },
    usedNotCreated: {
      what: '{{name}} hat Nummern eingetragen, die es nicht gibt: {{cards}}.',
      now: 'Wahrscheinlich vertippt: Fragen Sie den Schalter, und stellen Sie es im Konflikt richtig.',
    },
    assignedTwice: {
      what: 'Die Karte {{card}} haben zwei Mitglieder, eingetragen von {{names}}.',
      now: 'Entscheiden Sie den Konflikt.',
    },
    gap: {
      what_one: 'Die Nummer {{range}} wurde ausgelassen.',
      what_other: 'Die Nummern {{range}} wurden ausgelassen ({{shown}}).',
      now: 'Das ist in Ordnung, wenn es diese Karten nicht gibt. Gibt es sie, legen Sie die Nummern an.',
    },
    transferOneSided: {
      what: 'Übergabebeleg {{slip}}: {{cards}} von {{from}} an {{to}}. Eingetragen hat es nur {{who}}.',
      now: 'Holen Sie die Rückmeldung der anderen Seite, und lassen Sie die Übergabe dort eintragen.',
    },
    transferDiffers: {
      what: 'Übergabebeleg {{slip}}: {{from}} und {{to}} haben verschiedene Karten eingetragen.',
      now: 'Lassen Sie beide nachzählen, und berichtigen Sie es mit einem neuen Beleg.',
    },
    countedDifferently: {
      what: '{{name}} hat {{counted}} Karten gezählt, nach dem Register sind es {{expected}}.',
      now: 'Erklärung des Schalters: {{explanation}}',
      nowUnexplained: 'Fragen Sie nach, und sperren Sie, was fehlt.',
    },
    closingWrong: {
      what: '{{name}} hat mit {{said}} Karten abgeschlossen, nach seinem Protokoll müssten es {{expected}} sein.',
      now: 'Lassen Sie den Schalter wieder öffnen und noch einmal zählen.',
    },
    blockedNotHeld: {
      what: '{{name}} hat Karten gesperrt, die nie dort waren: {{cards}}. Sie gelten nicht als gesperrt.',
      now: 'Fragen Sie nach. Sind sie verloren, sperren Sie sie hier; sonst halten Sie fest, wie es war.',
    },
    fork: {
      what: 'Von {{name}} gibt es zwei Protokolle, ab Vorgang {{seq}} verschieden. Das zweite zählt hier nicht.',
      now: 'Vergleichen Sie beide im Raum „Zusammenführen“, und halten Sie fest, was daraus folgt.',
    },
    logMissing: {
      what_one: 'Von {{name}} fehlt Vorgang {{from}}. Was danach kam, wartet und zählt noch nicht.',
      what_other:
        'Von {{name}} fehlen die Vorgänge {{from}} bis {{to}}. Was danach kam, wartet und zählt noch nicht.',
      now: 'Holen Sie eine neue Rückmeldung dieses Schalters.',
    },
    office: 'das Büro',
    more_one: 'und {{shown}} weitere',
    more_other: 'und {{shown}} weitere',
  },
};
