import { vaultFailure } from './vault-failure';

/** Everything that can be refused or go wrong: what, why, and what now. An empty part is left out. */
export const failure = {
  failure: {
    ...vaultFailure,
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
    'not-a-mandates-file': {
      what: 'Das ist keine Mandatstabelle',
      why: 'Erwartet werden Spalten für Gliederung und Mitgliedsnummer oder Refcode, dazu Mandate, Rolle, Rang und Stimmen. In der Kopfzeile steht: {{header}}',
      now: 'Benennen Sie die Spalten so oder wählen Sie eine andere Tabelle.',
    },
    /* packages and deltas */
    'too-large': {
      what: 'Die Datei ist zu groß',
      why: 'Mehr als {{limit}} Bytes hat kein Paket.',
      now: 'Prüfen Sie, ob Sie die richtige Datei gewählt haben.',
    },
    'too-much-read': {
      what: 'Es ist zu viel auf einmal gelesen',
      why: 'Was gelesen und noch nicht übernommen ist, hat zusammen keinen Platz mehr.',
      now: 'Übernehmen Sie zuerst, was gelesen ist, oder räumen Sie es weg. Lesen Sie diese Datei danach noch einmal.',
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
      why: 'Ab Vorgang {{seq}} widerspricht diese Rückmeldung von {{deskName}} einer früheren.',
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
    'own-office-distrusted': {
      what: 'Dem Schlüssel von {{office}} wird nicht mehr vertraut',
      why: 'Für ihn wird nichts mehr verschlüsselt; wer ihn hat, könnte mitlesen.',
      now: 'Rufen Sie {{office}} an, unter einer Nummer, die Sie schon kannten. Was hier geschah, steht weiter im Protokoll und lässt sich dort speichern.',
    },
    'recipient-distrusted': {
      what: 'Dem Schlüssel von {{name}} wird nicht mehr vertraut',
      why: 'Für ihn wird nichts mehr verschlüsselt.',
      now: 'Wählen Sie {{name}} ab oder nehmen Sie einen neuen Schlüssel auf.',
    },
    'recipient-expired': {
      what: 'Der Schlüssel von {{name}} ist abgelaufen',
      why: 'Für ihn kann nichts mehr verschlüsselt werden.',
      now: 'Bitten Sie {{name}}, ihn zu verlängern und noch einmal zu schicken, und nehmen Sie ihn unter „Akkreditoren“ erneut auf. Der Fingerabdruck bleibt derselbe.',
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
    'acknowledgement-office-not-compared': {
      what: 'Der Schlüssel von {{office}} ist nicht verglichen',
      why: 'Ohne Vergleich ist unklar, von wem die Empfangsbestätigung kommt.',
      now: 'Vergleichen Sie den Fingerabdruck unter „Bekannte Schlüssel“ und wählen Sie die Datei dann noch einmal.',
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
    'package-too-large': {
      what: 'Das Paket fasst nicht alles',
      why: 'Ein Paket nennt höchstens 1.000 Kartenstapel und 20.000 Vorgänge an Karten.',
      now: 'Fassen Sie Kartenstapel zusammen, oder teilen Sie die Versammlung.',
    },
    'no-roll': { what: 'Es gibt noch keine Mitgliederliste', why: '', now: 'Importieren Sie zuerst eine.' },
    'unknown-recipient': {
      what: 'Ein Empfänger ist nicht bekannt',
      why: 'Zu {{fingerprint}} fehlt der Schlüssel.',
      now: 'Nehmen Sie den Schlüssel auf.',
    },
  },
};
