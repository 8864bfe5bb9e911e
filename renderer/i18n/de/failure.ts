/** Everything that can be refused or go wrong: what, why, and what now. An empty part is left out. */
export const failure = {
  failure: {
    /* the vault */
    'wrong-passphrase': {
      what: 'Die Passphrase ist falsch',
      why: '',
      now: 'Achten Sie auf Groß- und Kleinschreibung. Nach jedem Fehlversuch dauert es etwas länger.',
    },
    'too-early': {
      what: 'Noch einen Augenblick',
      why: 'Nach einem Fehlversuch muss eine kurze Zeit vergehen.',
      now: '',
    },
    'weak-passphrase': {
      what: 'Diese Passphrase ist zu leicht zu erraten',
      why: '',
      now: 'Nehmen Sie vier oder fünf Wörter, die nichts miteinander zu tun haben.',
    },
    'vault-exists': {
      what: 'Auf diesem Rechner gibt es schon einen Schlüssel',
      why: '',
      now: 'Starten Sie das Programm neu und entsperren Sie es.',
    },
    'vault-absent': {
      what: 'Auf diesem Rechner gibt es noch keinen Schlüssel',
      why: '',
      now: 'Starten Sie das Programm neu und legen Sie einen an.',
    },
    'vault-damaged': {
      what: 'Die Schlüsseldatei dieses Rechners ist beschädigt',
      why: 'Sie lässt sich nicht mehr lesen.',
      now: 'Arbeiten Sie an einem anderen Rechner weiter und holen Sie Hilfe. Ändern Sie hier nichts.',
    },
    locked: {
      what: 'Das Programm ist gesperrt',
      why: '',
      now: 'Entsperren Sie es und versuchen Sie es noch einmal.',
    },
    disk: {
      what: 'Auf die Platte konnte nicht geschrieben werden',
      why: '{{reason}}',
      now: 'Prüfen Sie, ob Platz frei und der Datenträger da ist, und versuchen Sie es noch einmal.',
    },
    /* keys */
    'not-a-key': {
      what: 'Das ist kein Schlüssel',
      why: 'Erwartet wird ein öffentlicher OpenPGP-Schlüssel.',
      now: 'Lassen Sie sich die Datei geben, die „Öffentlichen Schlüssel speichern“ erzeugt.',
    },
    'secret-key': {
      what: 'Das ist ein geheimer Schlüssel',
      why: 'Ein geheimer Schlüssel darf seinen Rechner nie verlassen.',
      now: 'Löschen Sie die Datei und bitten Sie um den öffentlichen. Der geheime sollte ersetzt werden.',
    },
    'unusable-key': {
      what: 'Dieser Schlüssel ist nicht zu gebrauchen',
      why: '{{reason}}',
      now: 'Bitten Sie um einen neuen Schlüssel.',
    },
    'several-keys': {
      what: 'In der Datei sind {{count}} Schlüssel',
      why: 'Jeder Schlüssel wird einzeln aufgenommen und verglichen.',
      now: 'Lassen Sie sich jeden Schlüssel als eigene Datei geben.',
    },
    'public-key': {
      what: 'Das ist ein öffentlicher Schlüssel',
      why: 'Gebraucht wird der geheime.',
      now: 'Geben Sie den geheimen Schlüssel aus.',
    },
    'key-passphrase-missing': {
      what: 'Dieser Schlüssel hat eine eigene Passphrase',
      why: '',
      now: 'Geben Sie die Passphrase ein, mit der die Datei geschützt ist.',
    },
    'key-passphrase-wrong': {
      what: 'Das ist nicht die Passphrase dieses Schlüssels',
      why: 'Gefragt ist die Passphrase, mit der die Datei geschützt ist, nicht die dieses Programms.',
      now: 'Achten Sie auf Groß- und Kleinschreibung und versuchen Sie es noch einmal.',
    },
    'identity-in-use': {
      what: 'Der Schlüssel wird noch gebraucht',
      why: 'Auf diesem Rechner liegen noch Daten von Versammlungen ({{assemblies}}).',
      now: 'Vernichten Sie zuerst die Daten dieser Versammlungen.',
    },
    'contact-exists': {
      what: 'Dieser Schlüssel ist schon aufgenommen',
      why: 'Er gehört: {{name}}.',
      now: '',
    },
    'contact-absent': {
      what: 'Dieser Schlüssel ist nicht aufgenommen',
      why: '',
      now: 'Nehmen Sie ihn zuerst auf.',
    },
    'own-key': {
      what: 'Das ist Ihr eigener Schlüssel',
      why: 'Hier werden die Schlüssel anderer aufgenommen.',
      now: '',
    },
    'not-for-this-key': {
      what: 'Diese Datei ist nicht für Sie verschlüsselt',
      why: 'Sie ist für andere Schlüssel bestimmt.',
      now: 'Fragen Sie, ob Ihr jetziger öffentlicher Schlüssel verwendet wurde, und lassen Sie die Datei neu erstellen.',
    },
    'not-openpgp': {
      what: 'Das ist keine verschlüsselte Datei von Stimmkarte',
      why: 'Der Inhalt ist keine OpenPGP-Nachricht.',
      now: 'Prüfen Sie, ob Sie die richtige Datei gewählt haben.',
    },
    /* files */
    cancelled: { what: 'Abgebrochen', why: 'Es hat sich nichts geändert.', now: '' },
    'unknown-token': {
      what: 'Das Speichern wurde unterbrochen',
      why: 'Es wurde keine Datei geschrieben.',
      now: 'Speichern Sie noch einmal.',
    },
    /* storage */
    storage: {
      what: 'Das konnte nicht gespeichert werden',
      why: '{{reason}}',
      now: 'Nichts davon gilt. Prüfen Sie, ob auf der Platte Platz frei ist, und versuchen Sie es noch einmal.',
    },
    'seal-broken': {
      what: 'Die Daten dieser Versammlung sind beschädigt',
      why: 'Ein Eintrag wurde seit dem Speichern verändert ({{table}}).',
      now: 'Arbeiten Sie hier nicht weiter. Sagen Sie dem Büro Bescheid.',
    },
    'no-such-assembly': {
      what: 'Die Daten dieser Versammlung sind nicht da',
      why: '',
      now: 'Öffnen Sie das Listenpaket noch einmal.',
    },
    'assembly-absent': {
      what: 'Diese Versammlung kennt der Rechner nicht',
      why: '',
      now: 'Öffnen Sie das Listenpaket noch einmal.',
    },
    /* tables */
    empty: { what: 'Die Datei ist leer', why: '', now: 'Lassen Sie sich die Datei noch einmal geben.' },
    'header-only': {
      what: 'Die Tabelle hat keine Zeilen',
      why: 'Sie besteht nur aus der Kopfzeile.',
      now: 'Prüfen Sie die Auswahl in der Mitgliederverwaltung und exportieren Sie neu.',
    },
    'not-a-table': {
      what: 'Das ist keine Tabelle',
      why: 'Der Inhalt sieht aus wie: {{looksLike}}.',
      now: 'Speichern Sie die Liste als CSV und wählen Sie diese Datei.',
    },
    'bad-encoding': {
      what: 'Der Zeichensatz passt nicht',
      why: 'Die Datei ist nicht durchgehend {{encoding}}.',
      now: 'Wählen Sie einen anderen Zeichensatz.',
    },
    'unbalanced-quote': {
      what: 'Die Tabelle ist nicht lesbar',
      why: 'In Zeile {{line}} beginnt ein Anführungszeichen, das nie endet.',
      now: 'Verbessern Sie die Zeile oder exportieren Sie neu.',
    },
    'duplicate-header': {
      what: 'Eine Spalte gibt es zweimal',
      why: 'Zweimal steht in der Kopfzeile: {{name}}.',
      now: 'Lassen Sie eine der beiden aus.',
    },
    'missing-columns': {
      what: 'Der Tabelle fehlen nötige Spalten',
      why: 'Es fehlt: {{columns}}. In der Kopfzeile steht: {{header}}',
      now: 'Ordnen Sie die Spalten zu oder exportieren Sie neu.',
    },
    'column-mapped-twice': {
      what: 'Ein Feld ist zweimal zugeordnet',
      why: 'Zwei Spalten füllen das Feld {{column}}.',
      now: 'Lassen Sie eine der beiden aus.',
    },
    'membership-column-unknown': {
      what: 'Eine Spalte sagt nichts über Mitgliedschaften',
      why: 'Aus der Spalte {{name}} lässt sich keine Mitgliedschaft lesen.',
      now: 'Lassen Sie diese Spalte aus oder ordnen Sie ihr ein anderes Feld zu.',
    },
    'no-members': {
      what: 'Keine Zeile lässt sich übernehmen',
      why: 'Abgelehnt: {{rejected}} Zeilen.',
      now: 'Prüfen Sie Zeichensatz, Trennzeichen und Zuordnung.',
    },
    'not-a-dues-file': {
      what: 'Das ist keine Beitragsdatei',
      why: 'Erwartet werden Mitgliedsnummer, Soll und Ist. In der Kopfzeile steht: {{header}}',
      now: 'Wählen Sie eine andere Beitragsdatei oder lassen Sie sie weg.',
    },
    /* packages and deltas */
    'too-large': {
      what: 'Die Datei ist zu groß',
      why: 'Mehr als {{limit}} Bytes hat kein Paket.',
      now: 'Prüfen Sie, ob Sie die richtige Datei gewählt haben.',
    },
    'not-encrypted': {
      what: 'Die Datei ist nicht verschlüsselt',
      why: 'Mitgliederdaten reisen nur verschlüsselt.',
      now: 'Sagen Sie dem Absender Bescheid und lassen Sie die Datei neu erstellen.',
    },
    'not-signed': {
      what: 'Die Datei ist nicht unterschrieben',
      why: 'Ohne Unterschrift ist unklar, von wem sie kommt.',
      now: 'Lassen Sie die Datei neu erstellen.',
    },
    'bad-signature': {
      what: 'Die Unterschrift stimmt nicht',
      why: 'Die Datei wurde verändert oder von jemand anderem unterschrieben.',
      now: 'Verwenden Sie sie nicht. Rufen Sie den Absender an.',
    },
    'unknown-signer': {
      what: 'Den Absender kennt dieser Rechner nicht',
      why: 'Unterschrieben mit dem Schlüssel {{fingerprint}}.',
      now: 'Nehmen Sie zuerst den Schlüssel auf und vergleichen Sie den Fingerabdruck am Telefon.',
    },
    altered: {
      what: 'Die Datei wurde verändert',
      why: 'Sie ist nicht mehr so, wie sie erstellt wurde.',
      now: 'Lassen Sie sich die Datei noch einmal geben, auf anderem Weg.',
    },
    torn: {
      what: 'Die Datei ist unvollständig',
      why: 'Ihr Ende fehlt, wohl weil das Kopieren abbrach.',
      now: 'Kopieren Sie sie noch einmal.',
    },
    'bad-content': {
      what: 'Der Inhalt der Datei ist nicht lesbar',
      why: 'Zeile {{line}}: {{problem}}',
      now: 'Lassen Sie die Datei neu erstellen.',
    },
    'wrong-format': {
      what: 'Das ist eine andere Art von Datei',
      why: 'Gefunden: {{found}}. Listenpakete gehören an den Schalter, Rückmeldungen ins Büro.',
      now: 'Wählen Sie eine andere Datei.',
    },
    'key-file': {
      what: 'Das ist ein Schlüssel, kein Paket',
      why: 'In der Datei steht ein öffentlicher OpenPGP-Schlüssel.',
      now: 'Den Schlüssel eines Akkreditors nimmt das Büro unter „Akkreditoren“ auf. Wählen Sie hier eine andere Datei.',
    },
    'secret-key-file': {
      what: 'Das ist ein geheimer Schlüssel',
      why: 'In der Datei steht ein geheimer OpenPGP-Schlüssel. Hier wird er nicht gebraucht.',
      now: 'Behalten Sie ihn für sich und geben Sie ihn niemandem. Wählen Sie eine andere Datei.',
    },
    'other-encryption': {
      what: 'Die Datei ist auf eine Art verschlüsselt, die nicht jeder lesen kann',
      why: 'Ihr fehlt der übliche Schutz vor Veränderung, oder ihr Verfahren ist nicht allgemein bekannt.',
      now: 'Bitten Sie den Absender, sie mit den Voreinstellungen von GnuPG 2.2 neu zu verschlüsseln.',
    },
    'newer-version': {
      what: 'Die Datei stammt von einer neueren Fassung des Programms',
      why: 'Fassung {{found}}; dieses Programm liest bis {{supported}}.',
      now: 'Arbeiten Sie mit der neueren Fassung des Programms.',
    },
    'other-office': {
      what: 'Dieses Paket kommt von einem anderen Büro',
      why: 'Sie arbeiten in dieser Versammlung mit der Liste von {{office}}. Dieses Paket hat jemand anderes unterschrieben.',
      now: 'Übernehmen Sie nichts und rufen Sie {{office}} an, unter einer Nummer, die Sie schon kannten.',
    },
    'not-newer': {
      what: 'Diese Liste ist nicht neuer',
      why: 'Sie arbeiten schon mit dieser oder einer neueren Liste.',
      now: 'Öffnen Sie die Versammlung und arbeiten Sie dort weiter.',
    },
    'wrong-assembly': {
      what: 'Die Datei gehört zu einer anderen Versammlung',
      why: 'Sie ist für: {{title}}.',
      now: 'Öffnen Sie jene Versammlung und lesen Sie die Datei dort ein.',
    },
    'wrong-desk': {
      what: 'Absender und Inhalt passen nicht zusammen',
      why: 'Die Vorgänge stammen nicht von dem, der unterschrieben hat.',
      now: 'Verwenden Sie die Datei nicht und rufen Sie den Akkreditor an.',
    },
    'chain-broken': {
      what: 'Das Protokoll des Schalters ist nicht heil',
      why: 'Ab Vorgang {{seq}} passt die Kette nicht mehr.',
      now: 'Lassen Sie die Rückmeldung am Schalter neu speichern. Bleibt es so, holen Sie Hilfe.',
    },
    'chain-gap': {
      what: 'Im Protokoll des Schalters fehlt etwas',
      why: 'Vor Vorgang {{seq}} ist eine Lücke.',
      now: 'Lassen Sie die Rückmeldung am Schalter neu speichern.',
    },
    fork: {
      what: 'Zwei Rechner schreiben unter demselben Schlüssel',
      why: 'Ab Vorgang {{seq}} widerspricht diese Rückmeldung einer früheren.',
      now: 'Klären Sie mit dem Akkreditor, welcher Rechner gilt. Übernommen wird nichts.',
    },
    /* trust and exchange */
    'name-known': {
      what: 'Von {{name}} ist ein anderer Schlüssel bekannt',
      why: 'Derselbe Name oder dieselbe Adresse, aber ein anderer Schlüssel.',
      now: 'Rufen Sie {{name}} an, unter einer Nummer, die Sie schon kannten, bevor Sie etwas aufnehmen.',
    },
    'package-passphrase-missing': {
      what: 'Dieses Paket öffnet eine Passphrase',
      why: 'Es ist ein Notfallpaket.',
      now: 'Fragen Sie das Büro am Telefon nach der Passphrase.',
    },
    'package-passphrase-wrong': {
      what: 'Die Passphrase öffnet dieses Paket nicht',
      why: 'Ein Wort ist anders, oder sie gehört zu einem anderen Paket.',
      now: 'Lassen Sie sich die Wörter noch einmal vorlesen und vergleichen Sie jedes einzelne.',
    },
    'office-not-compared': {
      what: 'Der Schlüssel von {{office}} ist nicht verglichen',
      why: 'Ohne Vergleich ist unklar, von wem das Paket kommt.',
      now: 'Öffnen Sie das Paket noch einmal und vergleichen Sie den Fingerabdruck am Telefon.',
    },
    'office-distrusted': {
      what: 'Dem Schlüssel von {{office}} wird nicht mehr vertraut',
      why: 'Auf diesem Rechner wurde festgehalten, dass er nicht mehr zu gebrauchen ist. Warum, steht unter „Bekannte Schlüssel“.',
      now: 'Übernehmen Sie nichts. Rufen Sie {{office}} an, unter einer Nummer, die Sie schon kannten.',
    },
    'unknown-desk': {
      what: 'Den Schlüssel von {{name}} kennt das Büro nicht',
      why: 'Die Rückmeldung ist mit einem Schlüssel unterschrieben, der nicht aufgenommen ist.',
      now: 'Vergleichen Sie ihn mit dem Schalter, bevor Sie etwas übernehmen.',
    },
    'desk-not-compared': {
      what: 'Der Schlüssel von {{name}} ist nicht verglichen',
      why: 'Ohne Vergleich ist unklar, von wem die Rückmeldung kommt.',
      now: 'Vergleichen Sie ihn mit dem Schalter, bevor Sie etwas übernehmen.',
    },
    'desk-distrusted': {
      what: 'Dem Schlüssel von {{name}} wird nicht mehr vertraut',
      why: 'Im Büro wurde festgehalten, dass er nicht mehr zu gebrauchen ist. Warum, steht unter „Akkreditoren“.',
      now: 'Übernehmen Sie nichts. Rufen Sie {{name}} an; der Schalter braucht einen neuen Schlüssel.',
    },
    'recipient-distrusted': {
      what: 'Dem Schlüssel von {{name}} wird nicht mehr vertraut',
      why: 'Für ihn wird nichts mehr verschlüsselt.',
      now: 'Wählen Sie {{name}} ab oder nehmen Sie einen neuen Schlüssel auf.',
    },
    'recipients-not-compared': {
      what: 'Nicht verglichen: {{names}}',
      why: 'Ein Paket geht nur an verglichene Schlüssel.',
      now: 'Vergleichen Sie die Fingerabdrücke, oder geben Sie das Paket mit einem Grund trotzdem aus.',
    },
    'reason-too-long': {
      what: 'Der Grund ist zu lang',
      why: 'Höchstens {{limit}} Zeichen.',
      now: 'Fassen Sie ihn kürzer.',
    },
    'acknowledgement-wrong-desk': {
      what: 'Diese Empfangsbestätigung ist nicht für diesen Schalter',
      why: 'Sie bestätigt, was ein anderer Schalter gemeldet hat.',
      now: 'Bitten Sie das Büro um die für diesen Schalter.',
    },
    'acknowledgement-fork': {
      what: 'Das Büro hat andere Vorgänge dieses Schalters als dieser Rechner',
      why: 'Ab Vorgang {{seq}} stimmt beides nicht überein.',
      now: 'Vernichten Sie hier nichts. Rufen Sie das Büro an und klären Sie, welcher Rechner gilt.',
    },
    /* exports */
    'nothing-to-export': {
      what: 'Es gibt nichts auszugeben',
      why: 'Die Datei wäre leer; darum wurde keine gespeichert.',
      now: '',
    },
    'no-roll': { what: 'Es gibt noch keine Mitgliederliste', why: '', now: 'Importieren Sie zuerst eine.' },
    'unknown-recipient': {
      what: 'Ein Empfänger ist nicht bekannt',
      why: 'Zu {{fingerprint}} fehlt der Schlüssel.',
      now: 'Nehmen Sie den Schlüssel auf.',
    },
  },
};
