import type { AssemblyEntry, Destruction, Identity } from '@shared/ipc/contract';

/** Whatever breaks a line, and the invisible marks that turn the direction of text: no value may hold any. */
const NOT_IN_A_LINE = /[\s\p{Cc}\p{Cf}]+/gu;

interface Declared {
  readonly entry: AssemblyEntry;
  readonly destruction: Destruction;
  readonly owner: Pick<Identity, 'name' | 'fingerprint'>;
  /** ms since 1970 */
  readonly destroyedAt: number;
}

/** The declaration that an assembly's data are destroyed, as VAULT.md says: for people, and line by line for programs. */
export function destructionText({ entry, destruction, owner, destroyedAt }: Declared): string {
  const { role, rollId, members, events, head, acknowledged, operator, reason } = destruction;
  return [
    'Stimmkarte: Erklärung über die Vernichtung von Mitgliederdaten',
    "Stimmkarte: declaration that members' data are destroyed",
    '',
    'Der Schlüssel, ohne den die hier gespeicherten Daten dieser Versammlung nicht zu lesen sind, wurde gelöscht.',
    'The key without which the data of this assembly that are stored here can’t be read was deleted.',
    '',
    line('Format', 'Format', 'stimmkarte-destruction 1'),
    line('Vernichtet am', 'Destroyed-At', utc(destroyedAt)),
    line('Vernichtet von', 'Operator', operator),
    line('Versammlung', 'Assembly', entry.title),
    line('Kennung der Versammlung', 'Assembly-Id', entry.id),
    line('Tag der Versammlung', 'Assembly-Date', entry.date),
    line('Ort', 'Place', entry.place),
    line('Aufzubewahren bis', 'Destroy-After', entry.destroyAfter ?? '-'),
    line('Rolle dieses Rechners', 'Role', role),
    line('Kennung der Mitgliederliste', 'Roll-Id', rollId ?? '-'),
    line('Mitglieder auf der Liste', 'Members', String(members)),
    line('Ereignisse im eigenen Protokoll', 'Events', String(events)),
    line('Prüfsumme des letzten Ereignisses', 'Head', head ?? '-'),
    line('Vom Büro bestätigt', 'Acknowledged', acknowledgement(role, acknowledged)),
    line('Begründung', 'Reason', reason ?? '-'),
    line('Inhaber des Schlüssels', 'Key-Owner', owner.name),
    line('Fingerabdruck des Schlüssels', 'Key', owner.fingerprint),
    '',
  ].join('\n');
}

/** What the office destroys nobody acknowledges. */
function acknowledgement(role: Destruction['role'], acknowledged: boolean): string {
  if (role === 'office') return '-';
  return acknowledged ? 'yes' : 'no';
}

function line(german: string, english: string, value: string): string {
  return `${german} / ${english}: ${value.replace(NOT_IN_A_LINE, ' ').trim()}`;
}

/** `2026-12-31T23:59:59Z` */
function utc(time: number): string {
  return `${new Date(time).toISOString().slice(0, 19)}Z`;
}
