import type { CallAnswer, Settings } from '@shared/ipc/contract';
import { err, ok } from '@shared/lib/result';
import type { Vault } from './vault';

export function readSettings(vault: Vault): CallAnswer<'readSettings'> {
  const content = vault.content();
  return content ? ok(content.settings) : err({ kind: 'locked' });
}

export function changeSettings(vault: Vault, settings: Settings): Promise<CallAnswer<'changeSettings'>> {
  return vault.change((content) => ok({ content: { ...content, settings }, value: undefined }));
}
