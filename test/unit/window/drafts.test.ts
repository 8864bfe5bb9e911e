import { identitySchema } from '@shared/ipc/types';
import { beforeEach, describe, expect, test } from 'vitest';
import { putBackDrafts, takeDrafts } from '../../../renderer/app/sealed-drafts';
import { useDesk } from '../../../renderer/stores/desk-store';
import { useDrafts } from '../../../renderer/stores/draft-store';
import { useSession } from '../../../renderer/stores/session-store';
import { key } from '../../support/register-desk';

const { keep, clear, dropOfAssembly } = useDrafts.getState();

function valueOf(draft: string): unknown {
  return useDrafts.getState().drafts.get(draft)?.value;
}

function write(draft: string, value: unknown, { ofAssembly = true, memoryOnly = false } = {}): void {
  keep(draft, { value, ofAssembly, memoryOnly });
}

const unlocked = {
  step: 'unlocked',
  identity: identitySchema.parse({ name: 'Ada', fingerprint: 'a'.repeat(40), publicKey: '' }),
} as const;
const locked = { step: 'locked', waitUntil: 0 } as const;

beforeEach(() => {
  useSession.setState({ vault: unlocked, snapshot: undefined });
  useDrafts.setState({ drafts: new Map() });
  useDesk.getState().takePlace();
});

describe('what is half written, at a lock', () => {
  test('leaves memory with the place at the desk, and both are the same once they are put back', () => {
    write('person/100005/refuse/reason', 'zeigt keinen Ausw');
    useDesk.getState().setQuery('hub');
    useDesk.getState().openPerson(key('100005'));
    useDesk.getState().setWithdrawing(key('100008'));

    const sealed: unknown = JSON.parse(JSON.stringify(takeDrafts()));
    expect(valueOf('person/100005/refuse/reason')).toBeUndefined();
    expect(useDesk.getState()).toMatchObject({ query: '', person: undefined, withdrawing: undefined });

    putBackDrafts(sealed);
    expect(valueOf('person/100005/refuse/reason')).toBe('zeigt keinen Ausw');
    expect(useDesk.getState()).toMatchObject({ query: 'hub', person: '100005', withdrawing: '100008' });
  });

  test('forgets whom the screen acknowledged last', () => {
    const acknowledgement = { kind: 'accredited', name: 'Huber, Karin', card: undefined } as const;
    useDesk.getState().acknowledge({ ...acknowledgement, at: 0, already: false });
    expect(JSON.stringify(takeDrafts())).not.toContain('Huber');
    expect(useDesk.getState().acknowledgement).toBeUndefined();
  });

  test('is taken before the forms go that it stands in, which drop it', () => {
    useDesk.getState().openPerson(key('100005'));
    write('person/100005/refuse/reason', 'zeigt keinen Ausw');
    const stop = useDesk.subscribe(({ person }) => person ?? clear('person/100005/refuse'));
    expect(takeDrafts().drafts).toEqual({ 'person/100005/refuse/reason': 'zeigt keinen Ausw' });
    stop();
  });

  test('is followed by nothing of a member: what an act under way brings after it is not taken in', () => {
    useSession.setState({ vault: locked });
    const { acknowledge, setQuery, openPerson, setWithdrawing, putBack } = useDesk.getState();
    const acknowledgement = { kind: 'accredited', name: 'Huber, Karin', card: undefined } as const;
    acknowledge({ ...acknowledgement, at: 0, already: false });
    setQuery('hub');
    openPerson(key('100005'));
    setWithdrawing(key('100005'));
    putBack({ query: 'hub', person: key('100005'), withdrawing: undefined, withdrawingCard: undefined });
    useDrafts.getState().putBack({ 'person/100005/refuse/reason': 'zeigt keinen Ausw' });
    const { acknowledgement: shown, query, person, withdrawing } = useDesk.getState();
    expect({ shown, query, person, withdrawing }).toEqual({ query: '' });
    expect(useDrafts.getState().drafts.size).toBe(0);
  });

  test('stays in memory where it can’t be sealed, or was written outside of an assembly', () => {
    write('import/file', 'a file', { memoryOnly: true });
    write('new-assembly/texts', { title: 'Landesparteitag' }, { ofAssembly: false });
    expect(takeDrafts().drafts).toEqual({});
    expect(valueOf('import/file')).toBe('a file');
    expect(valueOf('new-assembly/texts')).toEqual({ title: 'Landesparteitag' });
  });

  test.each([undefined, null, 'text', {}, { desk: { query: 7 }, drafts: {} }, { desk: {}, drafts: [] }])(
    'is dropped where it is nothing that this program has sealed: %j',
    (sealed) => {
      putBackDrafts(sealed);
      expect(useDrafts.getState().drafts.size).toBe(0);
      expect(useDesk.getState().query).toBe('');
    },
  );
});

test('a form that is sent off drops its own drafts and no others', () => {
  for (const draft of ['withdraw', 'withdraw/reason', 'withdrawn/reason', 'person/1/withdraw'])
    write(draft, 'text');
  clear('withdraw');
  expect([...useDrafts.getState().drafts.keys()]).toEqual(['withdrawn/reason', 'person/1/withdraw']);
});

test('leaving an assembly drops what was half written in it, a chosen file too, and nothing else', () => {
  write('person/1/refuse/reason', 'text');
  write('import/file', 'a file', { memoryOnly: true });
  write('new-assembly/texts', 'text', { ofAssembly: false });
  dropOfAssembly();
  expect([...useDrafts.getState().drafts.keys()]).toEqual(['new-assembly/texts']);
});

describe('files that the system asked the program to open', () => {
  const session = useSession.getState();
  const file = (name: string) => new File([], name);

  test('are all kept, in their order, until somebody takes them', () => {
    session.addFiles([file('a')], []);
    session.addFiles([file('b'), file('c')], []);
    expect(session.takeFiles(1).map(({ name }) => name)).toEqual(['a']);
    expect(session.takeFiles().map(({ name }) => name)).toEqual(['b', 'c']);
    expect(session.takeFiles()).toEqual([]);
  });

  test('are said one after the other where they can’t be opened', () => {
    session.addFiles([], [{ name: 'a', problem: 'special' }]);
    session.addFiles([], [{ name: 'b', problem: 'too-large' }]);
    const said = [1, 2, 3].map(() => {
      const name = useSession.getState().fileProblem?.name;
      session.dismissFileProblem();
      return name;
    });
    expect(said).toEqual(['a', 'b', undefined]);
  });
});
