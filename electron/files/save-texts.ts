import type { CallArgs, SaveKind } from '@shared/ipc/contract';

/** What the system's dialog calls each kind of file: the window's own catalogue can't be reached from here. */
export const SAVE_TEXTS: Readonly<Record<CallArgs<'setLanguage'>[0], Record<SaveKind | 'all', string>>> = {
  de: {
    package: 'Listenpaket',
    delta: 'Rückmeldung',
    acknowledgement: 'Empfangsbestätigung',
    table: 'Tabelle',
    log: 'Akkreditierungsprotokoll',
    'public-key': 'Öffentlicher Schlüssel',
    'key-backup': 'Sicherung des geheimen Schlüssels',
    'destruction-record': 'Vernichtungsnachweis',
    pdf: 'Druckvorlage (PDF)',
    all: 'Alle Dateien',
  },
  en: {
    package: 'Roll package',
    delta: 'Delta',
    acknowledgement: 'Acknowledgement',
    table: 'Table',
    log: 'Accreditation protocol',
    'public-key': 'Public key',
    'key-backup': 'Secret key backup',
    'destruction-record': 'Record of destruction',
    pdf: 'Document to print (PDF)',
    all: 'All files',
  },
};
