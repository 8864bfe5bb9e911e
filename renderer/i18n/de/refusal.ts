import { hallRefusals } from './refusal-hall';

/** Why an act on a person or a card was refused: what, why, and what now. */
export const refusal = {
  refusal: {
    ...hallRefusals,
    replacedBy: 'Sie wurde durch {{card}} ersetzt.',
    seriesFor: {
      voting: 'Karten der Serie „{{name}}“ gelten nur für: {{votes}}.',
      guest: 'Sie gehört zur Serie „{{name}}“: Das sind Karten für Gäste, ohne Stimme.',
      press: 'Sie gehört zur Serie „{{name}}“: Das sind Karten für die Presse, ohne Stimme.',
      staff: 'Sie gehört zur Serie „{{name}}“: Das sind Karten für Helferinnen und Helfer, ohne Stimme.',
    },
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
      why: 'Sie gehört zu keinem Stapel, von dem dieser Schalter weiß.',
      now: 'Prüfen Sie Buchstaben und Ziffern: Beide gehören zur Nummer. Stimmen sie, nehmen Sie eine Karte aus Ihrem Stapel und geben Sie diese dem Büro zurück.',
    },
    'card-unused': {
      what: 'Die Karte {{card}} ist noch nicht ausgegeben',
      why: 'Nach dem, was dieser Schalter weiß, liegt sie noch im Büro.',
      now: 'Nehmen Sie eine Karte aus Ihrem Stapel und geben Sie diese dem Büro zurück.',
    },
    'card-held-elsewhere': {
      what: 'Die Karte {{card}} gehört zu einem anderen Schalter',
      why: 'Sie wurde {{holderName}} übergeben.',
      now: 'Nehmen Sie eine Karte aus Ihrem Stapel und geben Sie diese zurück. Einen ganzen Stapel nehmen Sie unter „Stimmkarten“ mit dem Beleg an.',
    },
    'card-given-away': {
      what: 'Die Karte {{card}} hat dieser Schalter abgegeben',
      why: 'Sie ging mit Beleg {{slip}} an {{toName}}.',
      now: 'Nehmen Sie eine andere Karte. Ist diese zurückgekommen, nehmen Sie sie unter „Stimmkarten“ mit dem Beleg an, der dabei lag.',
    },
    'card-check-wrong': {
      what: 'Die Nummer {{card}} ist vertippt',
      why: 'Ihre Prüfziffer passt nicht: Eine solche Karte gibt es nicht.',
      now: 'Scannen Sie die Karte noch einmal oder lesen Sie die Nummer Ziffer für Ziffer ab.',
    },
    'card-of-other-assembly': {
      what: 'Die Karte {{card}} gehört zu einer anderen Versammlung',
      why: 'Das steht im Code auf der Karte.',
      now: 'Legen Sie sie beiseite und nehmen Sie eine Karte dieser Versammlung. Ihre Nummer abzutippen hilft nicht: Dann gäbe es sie zweimal.',
    },
    'card-of-other-series': {
      what: 'Die Karte {{card}} ist nicht die richtige für diese Person',
      why: '{{reason}}',
      now: 'Nehmen Sie eine Karte, die für das gilt, wofür die Person akkreditiert wird.',
    },
    'desk-closed': {
      what: 'Dieser Schalter ist geschlossen',
      why: 'Seine Karten sind gezählt. Bis er wieder geöffnet ist, gibt er keine aus und nimmt keine an.',
      now: 'Öffnen Sie den Schalter unter „Stimmkarten“ wieder, mit einem Grund.',
    },
    'desk-not-closed': {
      what: 'Dieser Schalter ist offen',
      why: 'Es gibt nichts wieder zu öffnen.',
      now: 'Arbeiten Sie einfach weiter.',
    },
    'corrected-by-office': {
      what: 'Das Büro hat hier schon entschieden',
      why: '{{name}} hat die Karte {{card}} durch eine Entscheidung des Büros vom {{time}}.',
      now: 'Nur das Büro kann das ändern. Schreiben Sie auf, was war, und melden Sie es dort.',
    },
    'no-cards-in-hand': {
      what: 'Keine dieser Karten lässt sich hier sperren',
      why: 'Sie sind alle vergeben, schon gesperrt oder anderswo.',
      now: 'Prüfen Sie die Nummern. Hat ein Mitglied die Karte verloren, sperrt sie der Schalter bei der Person: „Karte verloren“.',
    },
    'cards-not-in-hand': {
      what: 'Die Karte {{first}} liegt nicht hier',
      why: 'Sie ist vergeben, gesperrt oder bei jemand anderem.',
      now: 'Nehmen Sie sie aus dem Bereich heraus, oder teilen Sie ihn in zwei.',
    },
    'card-not-blocked': {
      what: 'Die Karte {{card}} ist nicht gesperrt',
      why: 'Als gefunden gilt nur, was vorher als verloren gesperrt wurde.',
      now: 'Prüfen Sie die Nummer. Stimmt sie, gehört die Karte dem, der im Register steht.',
    },
    'slip-used': {
      what: 'Den Beleg {{slip}} gibt es hier schon',
      why: 'Dieselben Karten sollen kein zweites Mal abgegeben oder angenommen werden.',
      now: 'Lesen Sie den Code noch einmal ab. Sehen Sie in der Liste der Belege nach, was damit geschah.',
    },
    'slip-differs': {
      what: 'Auf dem Beleg {{slip}} steht etwas anderes',
      why: '{{otherName}} hat dazu festgehalten: {{ranges}}.',
      now: 'Zählen Sie die Karten zu zweit nach. Tragen Sie ein, was wirklich hier liegt, und melden Sie dem Büro den Unterschied.',
    },
    'transfer-to-self': {
      what: 'Das ist dieser Schalter',
      why: 'Karten gehen immer an jemand anderen.',
      now: 'Wählen Sie, mit wem Sie die Karten tauschen.',
    },
    'count-differs': {
      what: 'Die Zählung geht nicht auf',
      why: 'Nach dem Register müssten hier {{expected}} Karten liegen: gezählt {{counted}}, als fehlend genannt {{missing}}.',
      now: 'Zählen Sie noch einmal. Bleibt der Unterschied, erklären Sie ihn in einem Satz.',
    },
    'series-exists': {
      what: 'Solche Nummern hat schon die Serie „{{name}}“',
      why: 'Gleiche Buchstaben und gleich viele Ziffern sind eine Serie.',
      now: 'Wählen Sie andere Buchstaben oder eine andere Zahl von Ziffern.',
    },
    'series-unfit': {
      what: 'Diese Serie passt nicht',
      why: '{{reason}}',
      now: 'Ändern Sie die Angabe und versuchen Sie es noch einmal.',
    },
    seriesPart: {
      digits: 'Mit Prüfziffer braucht eine Nummer mehr Ziffern, als für die Prüfung nötig sind.',
      votes:
        'Nur Stimmkarten können auf Abstimmungen beschränkt sein, und nur auf solche dieser Versammlung.',
    },
    'range-check-wrong': {
      what: 'Die Prüfziffer von {{card}} passt nicht',
      why: 'Die Nummern dieser Serie enden mit einer Prüfziffer; diese gibt es nicht.',
      now: 'Lesen Sie die Nummer noch einmal ab.',
    },
    'cards-not-printed': {
      what: 'Die Karte {{first}} ist noch nicht gedruckt',
      why: 'Übergeben werden nur Karten, deren Druck jemand für gut befunden hat.',
      now: 'Drucken Sie die Karten zuerst und bestätigen Sie den Druck.',
    },
    'cards-printed-before': {
      what: 'Die Karte {{first}} ist schon gedruckt',
      why: 'Von jeder Nummer soll es nur eine Karte geben.',
      now: 'Wählen Sie nur Nummern, die noch nicht gedruckt sind.',
    },
    'finding-absent': {
      what: 'Diesen Punkt der Abrechnung gibt es so nicht mehr',
      why: 'Inzwischen ist etwas dazugekommen: Er ist erledigt, oder er sagt etwas anderes.',
      now: 'Sehen Sie in der Abrechnung nach.',
    },
    'conflict-absent': {
      what: 'Diesen Konflikt gibt es nicht mehr',
      why: 'Was inzwischen bekannt ist, widerspricht sich nicht.',
      now: 'Sehen Sie in der Liste der Konflikte nach.',
    },
    'conflict-changed': {
      what: 'Der Konflikt ist nicht mehr der, den Sie gesehen haben',
      why: 'Inzwischen ist etwas dazugekommen.',
      now: 'Sehen Sie sich beide Seiten noch einmal an und entscheiden Sie dann.',
    },
    'settlement-leaves-conflict': {
      what: 'So bliebe der Widerspruch bestehen',
      why: 'Mit dieser Wahl würde noch mehr gelten, als zusammen richtig sein kann.',
      now: 'Entscheiden Sie, welche Seite gilt, oder dass keine gilt.',
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
      why: 'Im Register gibt es diese Nummer nicht.',
      now: 'Legen Sie zuerst die Nummern an.',
    },
    'cards-not-unused': {
      what: 'Die Karte {{first}} liegt nicht im Büro',
      why: 'Sie ist schon übergeben, vergeben oder gesperrt.',
      now: 'Wählen Sie nur Karten, die im Büro liegen.',
    },
  },
};
