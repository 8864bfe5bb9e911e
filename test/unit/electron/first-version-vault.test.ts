import { expect, test } from 'vitest';
import { findAssembly } from '../../../electron/keys/assemblies';
import { vaultContentSchema } from '../../../electron/keys/vault-content';

const entry = {
  ...{ id: '6f1f7a0c-8a57-4c5e-9d0e-0d6a8f1b2c3d', role: 'desk', title: 'Landesparteitag' },
  ...{ date: '2026-11-21', place: 'Mainz' },
};

test('what the first version kept in a vault is understood: assemblies without an anchor, keys that nobody compared', () => {
  const key = { name: 'Büro Mainz', fingerprint: 'a'.repeat(40), publicKey: 'public' };
  const content = vaultContentSchema.parse({
    identity: { ...key, secretKey: 'secret', createdAt: 1 },
    assemblies: [{ entry, dataKey: `${'A'.repeat(43)}=`, createdAt: 1 }],
    contacts: [{ ...key, role: 'office', addedAt: 1 }],
  });
  const [assembly] = content.assemblies;
  expect(assembly && findAssembly(content, assembly.entry)).toEqual({
    ...{ entry, dataKey: `${'A'.repeat(43)}=`, createdAt: 1 },
  });
  expect(content).toMatchObject({ contacts: [{ name: 'Büro Mainz' }], operators: [], destroyed: [] });
});
