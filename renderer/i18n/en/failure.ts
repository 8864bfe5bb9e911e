import { vaultFailure } from './vault-failure';

/** Everything that can be refused or go wrong: what, why, and what now. An empty part is left out. */
export const failure = {
  failure: {
    ...vaultFailure,
    /* tables */
    empty: { what: 'The file is empty', why: '', now: 'Ask for the file once more.' },
    'header-only': {
      what: 'The table has no rows',
      why: 'It consists of the header only.',
      now: 'Check the selection in the member system and export it again.',
    },
    'not-a-table': {
      what: 'This is not a table',
      why: 'The content looks like: {{looksLike}}.',
      now: 'Save the list as CSV and choose that file.',
    },
    'bad-encoding': {
      what: 'The encoding does not fit',
      why: 'The file is not {{encoding}} throughout.',
      now: 'Choose another encoding.',
    },
    'unbalanced-quote': {
      what: 'The table can’t be read',
      why: 'In line {{line}} a quotation mark begins that never ends.',
      now: 'Correct the line or export the table again.',
    },
    'duplicate-header': {
      what: 'One column is there twice',
      why: 'The header says twice: {{name}}.',
      now: 'Leave out one of the two.',
    },
    'missing-columns': {
      what: 'The table lacks needed columns',
      why: 'Missing: {{columns}}. The header says: {{header}}',
      now: 'Map the columns or export the table again.',
    },
    'column-mapped-twice': {
      what: 'One field is mapped twice',
      why: 'Two columns fill the field {{column}}.',
      now: 'Leave out one of the two.',
    },
    'membership-column-unknown': {
      what: 'One column says nothing about memberships',
      why: 'No membership can be read from the column {{name}}.',
      now: 'Leave the column out or map it to another field.',
    },
    'no-members': {
      what: 'No row can be taken in',
      why: 'Rejected: {{rejected}} rows.',
      now: 'Check encoding, separator and mapping.',
    },
    'not-a-dues-file': {
      what: 'This is not a dues file',
      why: 'Expected are member number, charged and paid. The header says: {{header}}',
      now: 'Choose another dues file or leave it out.',
    },
    'not-a-mandates-file': {
      what: 'This is not a table of mandates',
      why: 'Expected are columns for the unit and the member number or reference code, and besides seats, role, rank and votes. The header says: {{header}}',
      now: 'Name the columns like this or choose another table.',
    },
    /* packages and deltas */
    'too-large': {
      what: 'The file is too large',
      why: 'No package has more than {{limit}} bytes.',
      now: 'Check that you chose the right file.',
    },
    'too-much-read': {
      what: 'Too much has been read at once',
      why: 'There is no more room for all that has been read and not been taken in yet.',
      now: 'First take in what has been read, or clear it away. Then read this file once more.',
    },
    'not-encrypted': {
      what: 'The file is not encrypted',
      why: 'Members’ data travel encrypted only.',
      now: 'Tell the sender and have the file made again.',
    },
    'not-signed': {
      what: 'The file is not signed',
      why: 'Without a signature nobody knows who it is from.',
      now: 'Have the file made again.',
    },
    'bad-signature': {
      what: 'The signature is wrong',
      why: 'The file was altered, or signed by somebody else.',
      now: 'Don’t use it. Call the sender.',
    },
    'unknown-signer': {
      what: 'This computer doesn’t know the sender',
      why: 'Signed with the key {{fingerprint}}.',
      now: 'Add the key first and compare the fingerprint over the telephone.',
    },
    altered: {
      what: 'The file was altered',
      why: 'It is not as it was made.',
      now: 'Ask for the file once more, in another way.',
    },
    torn: {
      what: 'The file is incomplete',
      why: 'Its end is missing, probably because copying broke off.',
      now: 'Copy it once more.',
    },
    'bad-content': {
      what: 'The content of the file can’t be read',
      why: 'Line {{line}}: {{problem}}',
      now: 'Have the file made again.',
    },
    'wrong-format': {
      what: 'This is another kind of file',
      why: 'Found: {{found}}. Roll packages belong to a desk, reports to the office.',
      now: 'Choose another file.',
    },
    'key-file': {
      what: 'This is a key, not a package',
      why: 'The file holds a public OpenPGP key.',
      now: 'The office adds an accreditor’s key under “Accreditors”. Choose another file here.',
    },
    'secret-key-file': {
      what: 'This is a secret key',
      why: 'The file holds a secret OpenPGP key. It is not needed here.',
      now: 'Keep it to yourself and give it to nobody. Choose another file.',
    },
    'other-encryption': {
      what: 'The file is encrypted in a way that not everybody can read',
      why: 'It lacks the usual protection against changes, or its method is not widely known.',
      now: 'Ask the sender to encrypt it again with the defaults of GnuPG 2.2.',
    },
    'newer-version': {
      what: 'The file was made by a newer version of the program',
      why: 'Version {{found}}; this program reads up to {{supported}}.',
      now: 'Work with the newer version of the program.',
    },
    'other-office': {
      what: 'This package comes from another office',
      why: 'In this assembly you work with the list of {{office}}. Somebody else signed this package.',
      now: 'Take nothing in and call {{office}}, at a number that you knew before.',
    },
    'not-newer': {
      what: 'This list is not newer',
      why: 'You already work with this list or a newer one.',
      now: 'Open the assembly and go on there.',
    },
    'wrong-assembly': {
      what: 'The file belongs to another assembly',
      why: 'It is for: {{title}}.',
      now: 'Open that assembly and read the file in there.',
    },
    'wrong-desk': {
      what: 'Sender and content don’t match',
      why: 'The entries are not from the one who signed.',
      now: 'Don’t use the file and call the accreditor.',
    },
    'chain-broken': {
      what: 'The desk’s log is not sound',
      why: 'From entry {{seq}} on the chain does not fit.',
      now: 'Have the report saved again at the desk. If it stays like this, get help.',
    },
    'chain-gap': {
      what: 'Something is missing from the desk’s log',
      why: 'There is a gap before entry {{seq}}.',
      now: 'Have the report saved again at the desk.',
    },
    fork: {
      what: 'Two computers write under the same key',
      why: 'From entry {{seq}} on this report of {{deskName}} contradicts an earlier one.',
      now: 'Find out with the accreditor which computer counts. Nothing is taken in.',
    },
    /* trust and exchange */
    'name-known': {
      what: 'Another key is known of {{name}}',
      why: 'The same name or address, but another key.',
      now: 'Call {{name}} on a number that you already knew before you add anything.',
    },
    'package-passphrase-missing': {
      what: 'A passphrase opens this package',
      why: 'It is an emergency package.',
      now: 'Ask the office for the passphrase over the telephone.',
    },
    'package-passphrase-wrong': {
      what: 'The passphrase doesn’t open this package',
      why: 'One word differs, or it belongs to another package.',
      now: 'Have the words read out once more and compare each of them.',
    },
    'office-not-compared': {
      what: 'The key of {{office}} has not been compared',
      why: 'Without comparing it is unclear who the package comes from.',
      now: 'Open the package again and compare the fingerprint over the telephone.',
    },
    'office-distrusted': {
      what: 'The key of {{office}} is no longer trusted',
      why: 'It was noted on this computer that it is no longer to be used. Why is under “Known keys”.',
      now: 'Take nothing in. Call {{office}} on a number that you already knew.',
    },
    'unknown-desk': {
      what: 'The office doesn’t know the key of {{name}}',
      why: 'The report is signed with a key that has not been added.',
      now: 'Compare it with the desk before you take anything in.',
    },
    'desk-not-compared': {
      what: 'The key of {{name}} has not been compared',
      why: 'Without comparing it is unclear who the report comes from.',
      now: 'Compare it with the desk before you take anything in.',
    },
    'desk-distrusted': {
      what: 'The key of {{name}} is no longer trusted',
      why: 'It was noted in the office that it is no longer to be used. Why is under “Accreditors”.',
      now: 'Take nothing in. Call {{name}}; the desk needs a new key.',
    },
    'own-office-distrusted': {
      what: 'The key of {{office}} is no longer trusted',
      why: 'Nothing is encrypted for it any more; whoever has it could read along.',
      now: 'Call {{office}}, at a number you knew before. What happened here still stands in the log and can be saved from there.',
    },
    'recipient-distrusted': {
      what: 'The key of {{name}} is no longer trusted',
      why: 'Nothing is encrypted for it any more.',
      now: 'Untick {{name}} or add a new key.',
    },
    'recipient-expired': {
      what: 'The key of {{name}} has expired',
      why: 'Nothing can be encrypted to it any more.',
      now: 'Ask {{name}} to extend it and send it again, and add it again under “Accreditors”. Its fingerprint stays the same.',
    },
    'recipients-not-compared': {
      what: 'Not compared: {{names}}',
      why: 'A package goes only to compared keys.',
      now: 'Compare the fingerprints, or issue the package nevertheless, with a reason.',
    },
    'reason-too-long': {
      what: 'The reason is too long',
      why: 'At most {{limit}} characters.',
      now: 'Make it shorter.',
    },
    'acknowledgement-wrong-desk': {
      what: 'This acknowledgement is not for this desk',
      why: 'It acknowledges what another desk reported.',
      now: 'Ask the office for the one for this desk.',
    },
    'acknowledgement-office-not-compared': {
      what: 'The key of {{office}} is not compared',
      why: 'Without comparing it is unclear who the acknowledgement comes from.',
      now: 'Compare the fingerprint under “Known keys”, then choose the file again.',
    },
    'acknowledgement-fork': {
      what: 'The office has other entries of this desk than this computer',
      why: 'From entry {{seq}} on the two differ.',
      now: 'Destroy nothing here. Call the office and find out which computer counts.',
    },
    /* exports */
    'nothing-to-export': {
      what: 'There is nothing to give out',
      why: 'The file would be empty; so none was saved.',
      now: '',
    },
    'package-too-large': {
      what: 'The package can’t hold it all',
      why: 'A package names at most 1,000 batches of cards and 20,000 events of cards.',
      now: 'Hand over larger batches, or divide the assembly.',
    },
    'no-roll': { what: 'There is no member list yet', why: '', now: 'Import one first.' },
    'unknown-recipient': {
      what: 'A recipient is not known',
      why: 'The key of {{fingerprint}} is missing.',
      now: 'Add the key.',
    },
  },
};
