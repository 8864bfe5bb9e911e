/** What can be refused or go wrong with the vault, keys, files and storage: what, why, and what now. */
export const vaultFailure = {
  /* the vault */
  'wrong-passphrase': {
    what: 'The passphrase is wrong',
    why: '',
    now: 'Mind capital and small letters. After each failed attempt it takes a little longer.',
  },
  'too-early': { what: 'One moment', why: 'After a failed attempt a short time has to pass.', now: '' },
  'weak-passphrase': {
    what: 'This passphrase is too easy to guess',
    why: '',
    now: 'Take four or five words that have nothing to do with each other.',
  },
  'vault-exists': {
    what: 'There is a key on this computer already',
    why: '',
    now: 'Restart the program and unlock it.',
  },
  'vault-absent': {
    what: 'There is no key on this computer yet',
    why: '',
    now: 'Restart the program and create one.',
  },
  'vault-damaged': {
    what: 'The key file of this computer is damaged',
    why: 'It can’t be read any more.',
    now: 'Go on at another computer and get help. Change nothing here.',
  },
  locked: { what: 'The program is locked', why: '', now: 'Unlock it and try again.' },
  disk: {
    what: 'The disk could not be written',
    why: '{{reason}}',
    now: 'Check that there is room and that the drive is there, and try again.',
  },
  /* keys */
  'not-a-key': {
    what: 'This is not a key',
    why: 'A public OpenPGP key is expected.',
    now: 'Ask for the file that “Save the public key” makes.',
  },
  'secret-key': {
    what: 'This is a secret key',
    why: 'A secret key must never leave its computer.',
    now: 'Delete the file and ask for the public one. The secret one should be replaced.',
  },
  'unusable-key': { what: 'This key is of no use', why: '{{reason}}', now: 'Ask for a new key.' },
  'several-keys': {
    what: 'There are {{count}} keys in the file',
    why: 'Each key is added and compared by itself.',
    now: 'Ask for each key as a file of its own.',
  },
  'public-key': {
    what: 'This is a public key',
    why: 'Needed is the secret one.',
    now: 'Export the secret key.',
  },
  'key-passphrase-missing': {
    what: 'This key has a passphrase of its own',
    why: '',
    now: 'Enter the passphrase that protects the file.',
  },
  'key-passphrase-wrong': {
    what: 'This is not the passphrase of this key',
    why: 'Asked for is the passphrase that protects the file, not that of this program.',
    now: 'Mind capitals and small letters, and try again.',
  },
  'identity-in-use': {
    what: 'The key is still needed',
    why: 'Data of assemblies are still on this computer ({{assemblies}}).',
    now: 'Destroy their data first. The same key with a new term can be taken over at any time.',
  },
  'contact-exists': { what: 'This key has been added already', why: 'It belongs to: {{name}}.', now: '' },
  'contact-absent': { what: 'This key has not been added', why: '', now: 'Add it first.' },
  'own-key': { what: 'This is your own key', why: 'Keys of others are added here.', now: '' },
  'not-for-this-key': {
    what: 'This file is not encrypted for you',
    why: 'It is meant for other keys.',
    now: 'Ask whether your present public key was used, and have the file made again.',
  },
  'not-openpgp': {
    what: 'This is not an encrypted file of Stimmkarte',
    why: 'Its content is not an OpenPGP message.',
    now: 'Check that you chose the right file.',
  },
  /* files */
  cancelled: { what: 'Cancelled', why: 'Nothing has changed.', now: '' },
  'unknown-token': { what: 'Saving was interrupted', why: 'No file was written.', now: 'Save once more.' },
  /* storage */
  storage: {
    what: 'This could not be saved',
    why: '{{reason}}',
    now: 'None of it counts. Check that there is room on the disk, and try again.',
  },
  'seal-broken': {
    what: 'The data of this assembly are damaged',
    why: 'A record was altered since it was saved ({{table}}).',
    now: 'Don’t go on here. Tell the office.',
  },
  'no-such-assembly': {
    what: 'The data of this assembly are not here',
    why: '',
    now: 'At a desk: open the roll package once more. In the office: destroy the entry and create the assembly anew.',
  },
  'assembly-absent': {
    what: 'This computer doesn’t know this assembly',
    why: '',
    now: 'Open the roll package once more.',
  },
  'rolled-back': {
    what: 'The data of this assembly are older than they can be',
    why: 'Entries are missing that this computer had stored already: {{missing}}. Either an older copy was put back, or the disk has lost what was written last.',
    now: 'Don’t go on here for now.',
  },
  forked: {
    what: 'The data of this assembly are not those that were written here',
    why: 'In the log of {{name}} stands another entry than this computer had stored. No failure does that: the data were exchanged.',
    now: 'Don’t go on here, and keep this computer as it is. Tell the office.',
  },
};
