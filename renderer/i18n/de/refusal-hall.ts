/** Why an act on dues, cases, mandates, proxies, guests, counts or rules was refused: what, why, and what now. */
export const hallRefusals = {
  'one-vote-a-card': {
    what: 'Jede Karte gilt für eine Abstimmung',
    why: 'Diese Versammlung gibt für jede Abstimmung eine eigene Karte aus.',
    now: 'Geben Sie eine Karte nach der anderen aus. Das Formular fragt danach.',
  },
  'proxies-not-allowed': {
    what: 'Stimmen lassen sich hier nicht übertragen',
    why: 'Die Regeln dieser Versammlung sehen das nicht vor.',
    now: 'Nur wer selbst da ist, bekommt eine Karte.',
  },
  'proxy-of-oneself': {
    what: 'Niemand überträgt die Stimme sich selbst',
    why: 'Gewählt ist dieselbe Person, um deren Stimme es geht.',
    now: 'Ist sie selbst da, akkreditieren Sie sie wie sonst. Sonst wählen Sie, wer die Stimme wahrnimmt.',
  },
  'proxy-limit': {
    what: '{{name}} kann keine weitere Stimme wahrnehmen',
    why: 'Die Regeln erlauben höchstens {{limit}} Stimmen anderer für eine Person.',
    now: 'Wählen Sie jemand anderen, der die Stimme wahrnimmt.',
  },
  'no-mandates': {
    what: 'Hier gibt es keine Mandate',
    why: 'Das Büro hat für diese Versammlung keine Tabelle der Mandate eingelesen.',
    now: 'Fragen Sie im Büro nach. Mit dem nächsten Listenpaket kommt sie an diesen Schalter.',
  },
  'not-a-substitute': {
    what: '{{name}} steht nicht unter den Ersatzdelegierten',
    why: 'Warten kann nur, wer in der Tabelle der Mandate als Ersatz genannt ist.',
    now: 'Prüfen Sie die Person. Fehlt sie zu Unrecht, kann sie Widerspruch erheben.',
  },
  'card-not-handed-out': {
    what: 'Die Karte {{card}} hat niemand',
    why: 'Sie ist gesperrt, noch nicht ausgegeben oder gehört nicht zu dieser Versammlung.',
    now: 'Behalten Sie die Karte ein und schicken Sie die Person an den Schalter.',
  },
  'card-not-for-guests': {
    what: 'Die Karte {{card}} ist keine für Gäste',
    why: 'Gäste, Presse und Personal bekommen Karten einer eigenen Serie, und diese ist keine davon.',
    now: 'Nehmen Sie eine Karte der Serie für Gäste. Gibt es keine, legt die Geschäftsstelle sie an.',
  },
  'guest-key-unfit': {
    what: 'Der Gast ließ sich nicht eintragen',
    why: 'Die Kennung, unter der er geführt würde, ist schon vergeben oder falsch.',
    now: 'Versuchen Sie es noch einmal.',
  },
  'payments-not-taken': {
    what: 'Hier werden keine Beiträge kassiert',
    why: 'Diese Versammlung nimmt am Schalter kein Geld an.',
    now: 'Schicken Sie die Person zum Schatzmeister.',
  },
  'means-not-taken': {
    what: '{{means}} geht hier nicht',
    why: 'Diese Versammlung nimmt Beiträge so nicht an.',
    now: 'Wählen Sie die andere Zahlungsart.',
  },
  'amount-unfit': {
    what: 'Dieser Betrag geht nicht',
    why: 'Er muss größer als null und höchstens {{limit}} sein.',
    now: 'Verbessern Sie den Betrag.',
  },
  'receipt-taken': {
    what: 'Die Quittung {{receipt}} gibt es schon',
    why: 'Inzwischen wurde an diesem Schalter etwas gebucht, vielleicht genau diese Zahlung.',
    now: 'Sehen Sie unter den Quittungen nach, bevor Sie noch einmal buchen. Es wurde nichts doppelt gebucht.',
  },
  'receipt-unknown': {
    what: 'Die Quittung {{receipt}} gibt es an diesem Schalter nicht',
    why: 'Eine Zahlung storniert nur der Schalter, der sie angenommen hat.',
    now: 'Lesen Sie die Nummer noch einmal ab. Auf der Quittung steht, welcher Schalter es war.',
  },
  'receipt-reversed': {
    what: 'Die Quittung {{receipt}} ist schon storniert',
    why: 'Das steht auf Quittung {{by}}.',
    now: 'Zahlen Sie nicht noch einmal aus.',
  },
  'cash-not-counted': {
    what: 'Die Kasse ist noch nicht gezählt',
    why: 'Dieser Schalter hat Bargeld angenommen. Geschlossen wird er erst, wenn es gezählt ist.',
    now: 'Zählen Sie die Kasse und schließen Sie dann den Schalter.',
  },
  'cash-differs': {
    what: 'Die Kasse geht nicht auf',
    why: 'Es müssten {{expected}} da sein, gezählt sind {{counted}}.',
    now: 'Zählen Sie noch einmal zu zweit. Bleibt der Unterschied, erklären Sie ihn in einem Satz.',
  },
  'cash-unfit': {
    what: 'Diese Zählung geht nicht',
    why: 'Eine Stückzahl oder das Wechselgeld ist keine Zahl, die vorkommen kann.',
    now: 'Verbessern Sie die Angaben.',
  },
  'case-unknown': {
    what: 'Diesen Streitfall gibt es hier nicht',
    why: 'Der Schalter, an dem er aufgenommen wurde, hat ihn noch nicht gemeldet.',
    now: 'Warten Sie auf das nächste Listenpaket oder fragen Sie im Büro nach.',
  },
  'case-name-missing': {
    what: 'Der Name fehlt',
    why: 'Wer nicht auf der Liste steht, wird nur mit dem Namen wiedergefunden.',
    now: 'Tragen Sie Vor- und Nachnamen ein.',
  },
  'case-open-before': {
    what: 'Für diese Person ist schon ein Streitfall offen',
    why: 'Zu einer Person gibt es immer nur einen offenen.',
    now: 'Halten Sie Neues dort fest.',
  },
  'case-votes-missing': {
    what: 'Wozu ist die Person zugelassen?',
    why: 'Eine Zulassung gilt für bestimmte Abstimmungen.',
    now: 'Wählen Sie mindestens eine.',
  },
  'case-not-admitted': {
    what: 'Die Versammlung hat diese Person nicht dazu zugelassen',
    why: 'Der Streitfall ist noch offen oder anders entschieden.',
    now: 'Sehen Sie den Streitfall noch einmal an.',
  },
  'title-missing': {
    what: 'Die Bezeichnung fehlt',
    why: 'Eine festgehaltene Zahl wird nur mit ihrem Namen wiedergefunden.',
    now: 'Schreiben Sie, wofür gezählt wird, zum Beispiel „Wahl des Vorstands“.',
  },
  'time-in-future': {
    what: 'Dieser Zeitpunkt kommt erst noch',
    why: 'Gezählt wird, was bis jetzt geschehen ist.',
    now: 'Wählen Sie einen Zeitpunkt, der vorbei ist.',
  },
  'other-assembly': {
    what: 'Das ist eine andere Versammlung',
    why: 'Kennung oder Art der Versammlung lassen sich nicht ändern.',
    now: 'Legen Sie dafür eine neue Versammlung an.',
  },
  'assembly-unfit': {
    what: 'Diese Regeln passen nicht zusammen',
    why: '{{reason}}',
    now: 'Ändern Sie die Angabe und versuchen Sie es noch einmal.',
  },
  assemblyPart: {
    votes: 'Die Abstimmungen sind andere, als diese Art von Versammlung hat.',
    'card-per-vote': 'Eine Karte für jede Abstimmung gibt es nur, wo zwei Abstimmungen gehalten werden.',
    mandate: 'Mandate verlangt eine Regel, aber es steht nirgends, wie Delegierte ersetzt werden.',
    quorum: 'Die Beschlussfähigkeit lässt sich so nicht ausrechnen.',
  },
  'mandates-unfit': {
    what: 'Diese Tabelle der Mandate widerspricht sich',
    why: 'Jemand ist zweimal genannt, ein Platz ist zweimal vergeben, oder eine Gliederung hat mehr Delegierte als Sitze.',
    now: 'Verbessern Sie die Tabelle und lesen Sie sie noch einmal ein.',
  },
};
