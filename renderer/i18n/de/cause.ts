/** Parts of sentences about failures: what the disk, a file or a key is like. */
export const cause = {
  diskReason: {
    ENOENT: 'Den Ordner gibt es nicht mehr.',
    EACCES: 'Dort dürfen Sie nicht schreiben.',
    EPERM: 'Dort dürfen Sie nicht schreiben.',
    ENOSPC: 'Der Datenträger ist voll.',
    EROFS: 'Der Datenträger lässt sich nur lesen.',
    EMFILE: 'Zu viele Dateien sind gleichzeitig offen.',
    other: 'Das System meldet: {{message}}',
  },
  looksLike: {
    spreadsheet: 'eine Arbeitsmappe (Excel, LibreOffice)',
    pdf: 'ein PDF',
    image: 'ein Bild',
    archive: 'ein Archiv',
    openpgp: 'eine verschlüsselte Datei',
    binary: 'ein Programm oder andere Daten',
  },
  keyFault: {
    expired: 'Er ist abgelaufen.',
    revoked: 'Er wurde widerrufen.',
    weak: 'Er ist zu schwach.',
    'cannot-encrypt': 'Mit ihm kann nicht verschlüsselt werden.',
    'cannot-sign': 'Mit ihm kann nicht unterschrieben werden.',
    version: 'Seine Fassung versteht dieses Programm nicht.',
  },
};
