import { createDecipheriv, createHmac, hkdfSync } from 'node:crypto';
import { decode } from 'cborg';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { writeCbor } from '../../src/core/codec.ts';
import { type StoreName, storeNames } from '../../src/vault/schema.ts';
import { deriveSlot, deriveVaultKeys, openRecord, sealRecord } from '../../src/vault/seal.ts';
import { codeOf, flip, makeRandom, utf8 } from './support.ts';

const vaultKey = makeRandom('key')(32);
const random = makeRandom('nonces');
const seal = async (store: StoreName, key: string, value: Uint8Array, version = 1) => {
  const keys = await deriveVaultKeys(vaultKey);
  const slot = await deriveSlot(keys, store, key);
  return { keys, slot, sealed: await sealRecord(keys, random, slot, store, { key, value, version }) };
};

test('what is sealed opens, and only as what it was', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...storeNames),
      fc.string({ minLength: 1, maxLength: 40, unit: 'grapheme' }),
      fc.uint8Array({ maxLength: 5000 }),
      fc.integer({ min: 1, max: 2 ** 40 }),
      async (store, key, value, version) => {
        const { keys, slot, sealed } = await seal(store, key, value, version);
        expect(await openRecord(keys, slot, sealed)).toEqual({ store, entry: { key, value, version } });
      },
    ),
    { numRuns: 60 },
  );
});

test('an independent implementation finds and opens a record', async () => {
  const value = utf8('twelve');
  const { slot, sealed } = await seal('wallets', 'w1', value, 7);
  const derive = (info: string) => Buffer.from(hkdfSync('sha256', vaultKey, '', info, 32));
  const name = writeCbor(['hoarfrost/v1/vault/slot', 2, 'w1']);
  expect(createHmac('sha256', derive('hoarfrost/v1/vault/slot')).update(name).digest('hex')).toBe(slot);

  const open = createDecipheriv('aes-256-gcm', derive('hoarfrost/v1/vault/seal'), sealed.subarray(0, 12));
  open.setAAD(writeCbor(['hoarfrost/v1/vault/record', slot]));
  open.setAuthTag(sealed.subarray(-16));
  const plain = Buffer.concat([open.update(sealed.subarray(12, -16)), open.final()]);
  expect(plain.length).toBe(1024);
  expect(decode(plain.subarray(4, 4 + plain.readUInt32BE(0)))).toEqual([2, 'w1', 7, value]);
});

test('every flipped byte and every cut is refused with one code', async () => {
  const { keys, slot, sealed } = await seal('device', 'seed', utf8('secret'));
  const codes = new Set<string>();
  for (let i = 0; i < sealed.length; i++) {
    codes.add(await codeOf(openRecord(keys, slot, flip(sealed, i, 1 << (i % 8)))));
    codes.add(await codeOf(openRecord(keys, slot, sealed.slice(0, i))));
  }
  expect([...codes]).toEqual(['decryption-failed']);
});

test('a record does not open at another slot or under another vault key', async () => {
  const { keys, sealed } = await seal('contacts', 'a', utf8('A'));
  const elsewhere = await deriveSlot(keys, 'contacts', 'b');
  expect(await codeOf(openRecord(keys, elsewhere, sealed))).toBe('decryption-failed');
  const foreign = await deriveVaultKeys(makeRandom('other')(32));
  const slot = await deriveSlot(keys, 'contacts', 'a');
  expect(await codeOf(openRecord(foreign, slot, sealed))).toBe('decryption-failed');
});

test('the same key in two stores lies in two places', async () => {
  const keys = await deriveVaultKeys(vaultKey);
  const slots = await Promise.all(storeNames.map((store) => deriveSlot(keys, store, 'x')));
  expect(new Set(slots).size).toBe(storeNames.length);
});

test('lengths are powers of two from 1 KiB, whatever is inside', async () => {
  const lengths = new Set<number>();
  for (let length = 0; length < 9000; length += 101) {
    const { sealed } = await seal('ceremonies', 'c', new Uint8Array(length));
    lengths.add(sealed.length - 28);
  }
  expect([...lengths]).toEqual([1024, 2048, 4096, 8192, 16384]);
});

test('every write has a nonce of its own', async () => {
  const nonces = new Set<string>();
  for (let i = 0; i < 200; i++) {
    const { sealed } = await seal('settings', 'same', utf8('same'));
    nonces.add(Buffer.from(sealed.subarray(0, 12)).toString('hex'));
  }
  expect(nonces.size).toBe(200);
});

test('keys cannot be exported', async () => {
  const keys = await deriveVaultKeys(vaultKey);
  expect(keys.seal.extractable || keys.slot.extractable).toBe(false);
  await expect(crypto.subtle.exportKey('raw', keys.seal)).rejects.toThrow();
});
