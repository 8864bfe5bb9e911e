/** What can be refused or go wrong with the vault, keys, files and storage: what, why, and what now. */
export const vaultFailure = {
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
    now: 'Vernichten Sie zuerst deren Daten. Denselben Schlüssel mit neuer Laufzeit können Sie jederzeit übernehmen.',
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
    now: 'Am Schalter: Öffnen Sie das Listenpaket noch einmal. Im Büro: Vernichten Sie den Eintrag und legen Sie die Versammlung neu an.',
  },
  'assembly-absent': {
    what: 'Diese Versammlung kennt der Rechner nicht',
    why: '',
    now: 'Öffnen Sie das Listenpaket noch einmal.',
  },
  'rolled-back': {
    what: 'Die Daten dieser Versammlung sind älter als sie sein dürften',
    why: 'Es fehlen Vorgänge, die dieser Rechner schon gespeichert hatte: {{missing}}. Entweder wurde eine ältere Kopie zurückgespielt, oder die Platte hat verloren, was zuletzt geschrieben wurde.',
    now: 'Arbeiten Sie hier vorerst nicht weiter.',
  },
  forked: {
    what: 'Die Daten dieser Versammlung sind nicht die, die hier geschrieben wurden',
    why: 'Im Protokoll von {{name}} steht ein anderer Vorgang, als dieser Rechner gespeichert hatte. Das kommt von keinem Ausfall: Die Daten wurden ausgetauscht.',
    now: 'Arbeiten Sie hier nicht weiter und heben Sie diesen Rechner auf, wie er ist. Sagen Sie dem Büro Bescheid.',
  },
};
