/** Storage fails at every write in turn, or somebody cancels: afterwards all is as before, also after a restart. */
import { beforeAll, describe, expect, test } from 'vitest';
import { batchSchema } from '@shared/domain/assembly';
import type { Result } from '@shared/lib/result';
import type { OnProgress, OutputFile, Progress } from '../../../renderer/roll-worker/engine-api';
import { Computer, fileOf, importSample, officeWithRoll, unheard, value } from '../../support/computer';
import { cardNo, makeAssembly } from '../../support/register-desk';
import { sampleFile } from '../../support/tables';

const assembly = makeAssembly('conference');
const table = 'mitgliedsnummer;vorname;nachname\n1;Ada;Zorn\n2;Bela;Ohr\n';

/** Acts again and again, with one more write allowed each time, until it succeeds. Checks after each failure. */
async function failAtEachWrite(
  computer: Computer,
  act: () => Promise<Result<unknown, { readonly kind: string }>>,
  afterFailure: () => Promise<void>,
): Promise<number> {
  for (let allowed = 0; allowed < 20; allowed += 1) {
    computer.writesLeft = allowed;
    const answer = await act();
    computer.writesLeft = undefined;
    if (answer.ok) return allowed;
    expect(answer.error).toEqual({ kind: 'storage', message: 'disk full' });
    await afterFailure();
  }
  throw new Error('it never succeeded');
}

describe('storage that fails', () => {
  test('while an assembly is created leaves none behind', async () => {
    const office = await Computer.named('Büro');
    const failures = await failAtEachWrite(
      office,
      () => office.engine.createAssembly(office.open('office'), assembly),
      async () => {
        office.restart();
        const opened = await office.engine.open(office.open('office'), unheard);
        expect(opened).toEqual({ ok: false, error: { kind: 'no-such-assembly' } });
      },
    );
    expect(failures).toBe(1);
  });

  test('while a roll is imported leaves the old one in use', async () => {
    const office = await officeWithRoll(assembly);
    const before = office.snapshot;
    const failures = await failAtEachWrite(
      office,
      async () => {
        value(await office.engine.previewTable(new File([table], 'new.csv'), {}, []));
        value(await office.engine.checkTable({}, undefined, unheard));
        return await office.engine.importTable(unheard);
      },
      async () => {
        expect(office.snapshot).toEqual(before);
        expect((await office.engine.browse(0, 1)).total).toBe(before.roll?.members);
        expect(await office.reopen('office')).toEqual(before);
      },
    );
    expect(failures).toBe(3);
    expect((await office.reopen('office')).roll?.members).toBe(2);
  });

  test('while a command is carried out is not acknowledged, and the command can be given again', async () => {
    const office = await officeWithRoll(assembly);
    const before = office.snapshot;
    const failures = await failAtEachWrite(
      office,
      () => office.engine.execute({ type: 'create-cards', from: cardNo('1'), to: cardNo('9') }),
      async () => {
        expect(office.snapshot).toEqual(before);
        expect(await office.reopen('office')).toEqual(before);
      },
    );
    expect(failures).toBe(1);
    expect((await office.reopen('office')).cards.unused).toBe(9);
  });

  test('while a package is taken in leaves no assembly behind, or the one that was there', async () => {
    const { office, desk, sealed } = await issued();
    const take = async () => {
      const info = value(await desk.engine.readPackage(fileOf(sealed), desk.identity, [], [], unheard));
      return await desk.accept(info, office);
    };
    const failures = await failAtEachWrite(desk, take, async () => {
      desk.restart();
      const opened = await desk.engine.open(desk.open('desk'), unheard);
      expect(opened).toEqual({ ok: false, error: { kind: 'no-such-assembly' } });
    });
    expect(failures).toBe(3);

    const before = desk.snapshot;
    office.nowMs += 60_000;
    await importSample(office);
    const next = value(await office.engine.issuePackage([desk.contact('accreditor')], unheard));
    const update = async () => {
      const info = value(await desk.engine.readPackage(fileOf(next), desk.identity, [], [], unheard));
      return await desk.accept(info, office);
    };
    await failAtEachWrite(desk, update, async () => {
      expect(desk.snapshot).toEqual(before);
      expect(await desk.reopen('desk')).toEqual(before);
    });
    expect((await desk.reopen('desk')).roll?.asOf).toBeGreaterThan(before.roll?.asOf ?? Infinity);
  });

  test('while a delta is applied leaves the office without any of it', async () => {
    const { office, desk, sealed } = await issued();
    await desk.takeIn(sealed, office);
    const delta = value(await desk.engine.exportDelta([], unheard));
    const before = office.snapshot;
    const failures = await failAtEachWrite(
      office,
      async () => {
        const accreditors = [desk.contact('accreditor')];
        const { token } = value(await office.engine.readDelta(fileOf(delta), accreditors, unheard));
        return await office.engine.applyDelta({ token, accreditors });
      },
      async () => {
        expect(office.snapshot).toEqual(before);
        expect(await office.reopen('office')).toEqual(before);
      },
    );
    expect(failures).toBe(1);
    expect((await office.reopen('office')).desks).toMatchObject([{ events: 2 }]);
  });
});

describe('long work that somebody cancels', () => {
  let hall: { office: Computer; desk: Computer; sealed: OutputFile };
  beforeAll(async () => {
    hall = await issued();
  });

  /** Runs the work again and again, cancelled at each step that it reports. */
  async function cancelAtEachStep(
    computer: Computer,
    act: (onProgress: OnProgress) => Promise<Result<unknown, { readonly kind: string }>>,
    unchanged: () => Promise<void>,
  ): Promise<readonly Progress['step'][]> {
    const steps: Progress['step'][] = [];
    expect((await act(({ step }) => steps.includes(step) || steps.push(step))).ok).toBe(true);
    for (const wanted of steps) {
      const answer = await act(({ step }) => {
        if (step === wanted) void computer.engine.cancel();
      });
      expect([wanted, answer]).toEqual([wanted, { ok: false, error: { kind: 'cancelled' } }]);
      await unchanged();
    }
    return steps;
  }

  test('a check of a table', async () => {
    const { office } = hall;
    const before = office.snapshot;
    const file = new File([sampleFile('prm-251.csv').slice()], 'new.csv');
    value(await office.engine.previewTable(file, {}, []));
    const steps = await cancelAtEachStep(
      office,
      (onProgress) => office.engine.checkTable({}, undefined, onProgress),
      async () => {
        expect(office.snapshot).toBe(before);
        await expect(office.engine.importTable(unheard)).rejects.toThrow('no table was checked');
      },
    );
    expect(steps).toEqual(['checking', 'sorting', 'indexing']);
  });

  test('the import of a table', async () => {
    const { office } = hall;
    const before = await office.reopen('office');
    for (const wanted of ['sealing', 'sealed']) {
      value(await office.engine.previewTable(new File([table], 'new.csv'), {}, []));
      value(await office.engine.checkTable({}, undefined, unheard));
      const answer = await office.engine.importTable((progress) => {
        if (stepOf(progress) === wanted) void office.engine.cancel();
      });
      expect(answer).toEqual({ ok: false, error: { kind: 'cancelled' } });
      expect(office.snapshot).toEqual(before);
      expect(await storedRolls(office, 'office')).toBe(1);
      expect(await office.reopen('office')).toEqual(before);
    }
  });

  test('the sealing of a package', async () => {
    const { office, desk } = hall;
    await office.reopen('office');
    const before = office.snapshot;
    const steps = await cancelAtEachStep(
      office,
      (onProgress) => office.engine.issuePackage([desk.contact('accreditor')], onProgress),
      () => {
        expect(office.snapshot).toBe(before);
        return Promise.resolve();
      },
    );
    expect(steps).toEqual(['signing', 'encrypting']);
  });

  test('the reading of a package, and its taking in', async () => {
    const { office, sealed } = hall;
    const { desk } = hall;
    const steps = await cancelAtEachStep(
      desk,
      (onProgress) => desk.engine.readPackage(fileOf(sealed), desk.identity, [], [], onProgress),
      async () => {
        const accepted = { token: '', offices: [office.contact('office')] };
        const accept = desk.engine.acceptPackage(desk.open('desk'), unheard, accepted);
        await expect(accept).rejects.toThrow('no such package');
      },
    );
    expect(steps).toEqual(['reading', 'decrypting', 'verifying', 'checking', 'indexing']);

    const info = value(await desk.engine.readPackage(fileOf(sealed), desk.identity, [], [], unheard));
    for (const wanted of ['sealing', 'sealed']) {
      const answer = await desk.accept(info, office, assembly.id, (progress) => {
        if (stepOf(progress) === wanted) void desk.engine.cancel();
      });
      expect(answer).toEqual({ ok: false, error: { kind: 'cancelled' } });
      expect(await storedRolls(desk, 'desk')).toBe(0);
    }
    expect((await desk.takeIn(sealed, office)).relation).toBe('new');
  });

  test('the reading of a delta', async () => {
    const { office, desk } = hall;
    await office.reopen('office');
    const before = office.snapshot;
    const delta = value(await desk.engine.exportDelta([], unheard));
    await cancelAtEachStep(
      office,
      (onProgress) => office.engine.readDelta(fileOf(delta), [desk.contact('accreditor')], onProgress),
      async () => {
        const agreed = { token: '', accreditors: [desk.contact('accreditor')] };
        await expect(office.engine.applyDelta(agreed)).rejects.toThrow('no such delta was read');
        expect(office.snapshot).toBe(before);
      },
    );
  });

  test('what runs is cancelled by what comes after it', async () => {
    const { office, desk } = hall;
    const both = await Promise.all([
      office.engine.issuePackage([desk.contact('accreditor')], unheard),
      office.engine.issuePackage([desk.contact('accreditor')], unheard),
    ]);
    expect(both.map((answer) => (answer.ok ? 'ok' : answer.error.kind))).toEqual(['cancelled', 'ok']);
  });
});

test('closing drops the assembly, and commands after it are a mistake', async () => {
  const office = await officeWithRoll(assembly);
  await office.engine.close();
  expect((await office.engine.browse(0, 10)).total).toBe(0);
  expect(await office.engine.conflicts()).toEqual([]);
  const create = { type: 'create-cards', from: cardNo('1'), to: cardNo('9'), printed: true } as const;
  await expect(office.engine.execute(create)).rejects.toThrow('no assembly is open');
});

test('a key that is not the assembly’s opens nothing', async () => {
  const office = await officeWithRoll(assembly);
  office.restart();
  const opened = await office.engine.open(
    { ...office.open('office'), dataKey: new Uint8Array(32).fill(9) },
    unheard,
  );
  expect(opened).toMatchObject({ ok: false, error: { kind: 'seal-broken' } });
});

test('a roll record that was put back to an earlier state is noticed', async () => {
  const office = await officeWithRoll(assembly);
  const store = await office.databases.open(`stimmkarte-office-${assembly.id}`);
  const earlier = await store.get('meta', ['current-roll', 0]);
  await importSample(office);
  await store.write([{ table: 'meta', key: ['current-roll', 0], value: earlier ?? new Uint8Array() }]);
  office.restart();
  const opened = await office.engine.open(office.open('office'), unheard);
  expect(opened).toEqual({ ok: false, error: { kind: 'seal-broken', table: 'meta', key: 'current-roll 0' } });
});

async function issued() {
  const office = await officeWithRoll(assembly);
  const desk = await Computer.named('Schalter 1');
  value(
    await office.engine.execute({ type: 'create-cards', from: cardNo('1'), to: cardNo('9'), printed: true }),
  );
  const batch = batchSchema.parse({
    ...{ id: crypto.randomUUID(), from: '1', to: '9' },
    ...{ holder: desk.identity.fingerprint, holderName: desk.identity.name },
  });
  value(await office.engine.execute({ type: 'hand-over-cards', batch }));
  const sealed = value(await office.engine.issuePackage([desk.contact('accreditor')], unheard));
  return { office, desk, sealed };
}

/** The step, and `sealed` at the very end, when only the last transaction is left. */
function stepOf({ step, done, total }: Progress): string {
  return step === 'sealing' && done === total ? 'sealed' : step;
}

async function storedRolls(computer: Computer, role: string): Promise<number> {
  const store = await computer.databases.open(`stimmkarte-${role}-${assembly.id}`);
  return new Set((await store.keys('blocks')).map(([roll]) => roll)).size;
}
