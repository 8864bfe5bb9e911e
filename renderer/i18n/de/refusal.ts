/** Why an act on a person or a card was refused: what, why, and what now. */
export const refusal = {
  refusal: {
    replacedBy: 'Sie wurde durch {{card}} ersetzt.',
    'identity-missing': {
      what: 'Wie ist die Person ausgewiesen?',
      why: 'Das muss für jede Person einzeln gewählt werden.',
      now: 'Wählen Sie mit 1, 2 oder 3. Die Kartennummer bleibt stehen.',
    },
    'not-on-roll': {
      what: 'Diese Person steht nicht auf der Liste',
      why: '',
      now: 'Suchen Sie neu. Fehlt sie wirklich, hilft das Büro.',
    },
    'not-entitled': {
      what: 'Nicht stimmberechtigt',
      why: 'Die Hinderungsgründe stehen oben.',
      now: 'Geben Sie keine Karte aus.',
    },
    'already-accredited': {
      what: 'Schon akkreditiert: Karte {{card}}',
      why: '{{name}}, {{time}}, an {{desk}}.',
      now: 'Ist die Karte verloren, ersetzen Sie sie. War es ein Irrtum, nehmen Sie die Akkreditierung zurück.',
    },
    'not-accredited': {
      what: 'Diese Person hat keine Karte',
      why: 'Es gibt nichts zurückzunehmen oder zu ersetzen.',
      now: 'Suchen Sie die Person neu.',
    },
    'card-does-not-exist': {
      what: 'Die Karte {{card}} ist hier nicht bekannt',
      why: 'Sie gehört zu keinem Stapel, den das Büro diesem Schalter mitgeteilt hat.',
      now: 'Prüfen Sie die Ziffern. Stimmen sie, nehmen Sie eine Karte aus Ihrem Stapel und geben Sie diese dem Büro zurück.',
    },
    'card-unused': {
      what: 'Die Karte {{card}} ist noch nicht ausgegeben',
      why: 'Sie wurde keinem Schalter übergeben.',
      now: 'Nehmen Sie eine Karte aus Ihrem Stapel.',
    },
    'card-held-elsewhere': {
      what: 'Die Karte {{card}} gehört zu einem anderen Schalter',
      why: 'Sie wurde {{holderName}} übergeben.',
      now: 'Nehmen Sie eine Karte aus Ihrem Stapel und geben Sie diese zurück.',
    },
    'card-assigned': {
      what: 'Die Karte {{card}} hat schon jemand',
      why: '{{name}}, seit {{time}}, an {{desk}}.',
      now: 'Nehmen Sie die nächste Karte aus Ihrem Stapel.',
    },
    'card-blocked': {
      what: 'Die Karte {{card}} ist gesperrt',
      why: 'Eine gesperrte Karte bleibt gesperrt. {{replaced}}',
      now: 'Behalten Sie sie ein und nehmen Sie die nächste Karte aus Ihrem Stapel.',
    },
    'accredited-elsewhere': {
      what: 'An einem anderen Schalter akkreditiert',
      why: '{{name}}, Karte {{card}}, {{time}}, an {{desk}}.',
      now: 'Nur jener Schalter kann das ändern. Schicken Sie die Person dorthin.',
    },
    'not-signed-on': {
      what: 'Am Schalter ist niemand angemeldet',
      why: 'Jeder Vorgang wird mit dem Namen dessen festgehalten, der ihn tut.',
      now: 'Melden Sie sich mit F8 an und versuchen Sie es noch einmal.',
    },
    'lead-needed': {
      what: 'Dafür braucht es die Leitung',
      why: 'So wollen es die Regeln dieser Versammlung.',
      now: 'Holen Sie die Leitung dieses Schalters dazu.',
    },
    'second-person-needed': {
      what: 'Dafür braucht es eine zweite Person',
      why: 'So wollen es die Regeln dieser Versammlung.',
      now: 'Holen Sie jemanden dazu, der zustimmt.',
    },
    'second-person-same': {
      what: 'Es braucht jemand anderen',
      why: '{{name}} sitzt selbst am Schalter und kann sich nicht selbst zustimmen.',
      now: 'Holen Sie jemand anderen dazu.',
    },
    'override-needless': {
      what: 'Hier braucht es keine Ausnahme',
      why: 'Die Person ist für diese Abstimmung inzwischen stimmberechtigt.',
      now: 'Verwerfen Sie die Ausnahme und akkreditieren Sie wie sonst.',
    },
    'desk-name-missing': {
      what: 'Der Name fehlt oder ist zu lang',
      why: 'Ein Schalter ohne Schlüssel wird nur an seinem Namen erkannt.',
      now: 'Geben Sie einen Namen mit höchstens 200 Zeichen ein.',
    },
    'desk-exists': {
      what: '{{name}} gibt es schon',
      why: 'Zwei Schalter mit einem Namen könnte niemand unterscheiden.',
      now: 'Nehmen Sie einen anderen Namen.',
    },
    'emergency-desk-unknown': {
      what: 'Diesen Schalter gibt es hier nicht',
      why: 'Dieses Büro hat kein solches Notfallpaket ausgegeben.',
      now: 'Fragen Sie, von wem das Paket kam.',
    },
    'emergency-desk-not-compared': {
      what: 'Der Schlüssel dieses Schalters ist nicht verglichen',
      why: 'Einen Platz bekommt nur ein Schlüssel, der verglichen ist und dem vertraut wird.',
      now: 'Vergleichen Sie zuerst den Fingerabdruck am Telefon.',
    },
    'emergency-desk-taken': {
      what: '{{name}} gehört schon zu einem anderen Schlüssel',
      why: 'Ein Notfallpaket gilt nur für einen Rechner. Jemand hat es ein zweites Mal geöffnet.',
      now: 'Klären Sie am Telefon, wer die Karten hat, bevor Sie etwas übernehmen.',
    },
    'reason-missing': {
      what: 'Der Grund fehlt',
      why: 'Ohne Grund wird nichts festgehalten.',
      now: 'Schreiben Sie in einem Satz, warum.',
    },
    'reason-too-long': {
      what: 'Der Grund ist zu lang',
      why: 'Mehr als {{limit}} Zeichen gehen nicht ins Protokoll.',
      now: 'Fassen Sie sich kürzer.',
    },
    'range-invalid': {
      what: '{{from}} bis {{to}} ist kein Bereich',
      why: 'Beide Nummern brauchen die gleichen Buchstaben und gleich viele Ziffern, die erste darf nicht größer sein.',
      now: 'Verbessern Sie die Nummern.',
    },
    'range-too-large': {
      what: 'So viele Karten auf einmal gehen nicht',
      why: 'Höchstens {{limit}} Karten in einem Bereich.',
      now: 'Legen Sie mehrere Bereiche an.',
    },
    'range-overlaps': {
      what: 'Einige dieser Nummern gibt es schon',
      why: 'Angelegt sind bereits {{from}} bis {{to}}.',
      now: 'Beginnen Sie nach der letzten Nummer.',
    },
    'cards-not-created': {
      what: 'Die Karte {{first}} ist noch nicht angelegt',
      why: 'Ausgegeben werden können nur Nummern aus dem Register.',
      now: 'Legen Sie zuerst die Nummern an.',
    },
    'cards-not-unused': {
      what: 'Die Karte {{first}} ist schon ausgegeben',
      why: 'Jede Karte wird nur einmal übergeben.',
      now: 'Beginnen Sie mit einer unbenutzten Nummer.',
    },
  },
};
