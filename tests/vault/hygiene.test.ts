import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Vault, VaultDoor } from '../../src/vault/door.ts';
import { Clock, codeOf, makeDoor, makeRandom, otherPassword, password, utf8 } from './support.ts';

vi.mock('../../src/vault/kdf.ts', async (original) => (await import('./kdf-once.ts')).deriveOnce(original));

/** Vault keys in the clear, wherever one briefly was: drawn, or unwrapped. All must be wiped in the end. */
let drawn: Uint8Array[];
let door: VaultDoor;
let vault: Vault;
const clock = new Clock();
beforeEach(async () => {
  drawn = [];
  const random = makeRandom('hygiene');
  ({ door } = makeDoor({
    clock,
    random: (length) => {
      const bytes = random(length);
      if (length === 32) drawn.push(bytes);
      return bytes;
    },
  }));
  vault = await door.create(password);
});
afterEach(() => vi.restoreAllMocks());

const isWiped = (bytes: Uint8Array) => bytes.every((byte) => byte === 0);
/** Every other value that was drawn is a salt, which is not secret. */
const keysAndSalts = () => drawn.map(isWiped);

/** What is unwrapped while `work` runs. */
async function unwrapped(work: () => Promise<unknown>): Promise<boolean[]> {
  const spy = vi.spyOn(crypto.subtle, 'decrypt');
  await work();
  const results = await Promise.all(spy.mock.results.map(({ value }) => value as Promise<ArrayBuffer>));
  return results.filter((key) => key.byteLength === 32).map((key) => isWiped(new Uint8Array(key)));
}

test('a new vault', () => {
  expect(keysAndSalts()).toEqual([true, false]);
});

test('unlocking', async () => {
  expect(await unwrapped(() => door.unlock(password))).toEqual([true]);
});

test('asking for the password again', async () => {
  expect(await unwrapped(() => vault.checkPassword(password))).toEqual([true]);
});

test('a new password', async () => {
  await vault.put('device', 'seed', utf8('seed'), 0);
  drawn.length = 0;
  expect(await unwrapped(() => vault.changePassword(password, otherPassword))).toEqual([true]);
  expect(keysAndSalts()).toEqual([true, false]);
});

test('unlocking again drops the earlier keys', async () => {
  const again = await door.unlock(password);
  expect(await codeOf(vault.list('device'))).toBe('locked');
  expect(await codeOf(again.list('device'))).toBe('none');
});
