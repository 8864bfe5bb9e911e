/** Parts of sentences about failures: what the disk, a file or a key is like. */
export const cause = {
  diskReason: {
    ENOENT: 'The folder is gone.',
    EACCES: 'You may not write there.',
    EPERM: 'You may not write there.',
    ENOSPC: 'The disk is full.',
    EROFS: 'The disk can only be read.',
    EMFILE: 'Too many files are open at once.',
    other: 'The system says: {{message}}',
  },
  looksLike: {
    spreadsheet: 'a workbook (Excel, LibreOffice)',
    pdf: 'a PDF',
    image: 'a picture',
    archive: 'an archive',
    openpgp: 'an encrypted file',
    binary: 'a program or other data',
  },
  keyFault: {
    expired: 'It has expired.',
    revoked: 'It was revoked.',
    weak: 'It is too weak.',
    'cannot-encrypt': 'It can’t be used to encrypt.',
    'cannot-sign': 'It can’t be used to sign.',
    version: 'This program doesn’t understand its version.',
  },
};
