import { createDecipheriv, createHmac, hkdfSync } from 'node:crypto';
import { decode } from 'cborg';
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { concatBytes } from '../../src/core/bytes.ts';
import { writeCbor } from '../../src/core/codec.ts';
import { type StoreName, storeNames } from '../../src/vault/schema.ts';
import {
  deriveSlot,
  deriveVaultKeys,
  openRecord,
  sealRecord,
  unwrapVaultKey,
  wrapVaultKey,
} from '../../src/vault/seal.ts';
import { codeOf, flip, makeRandom, utf8 } from './support.ts';

const vaultKey = makeRandom('key')(32);
const random = makeRandom('nonces');
const seal = async (store: StoreName, key: string, value: Uint8Array, version = 1) => {
  const keys = await deriveVaultKeys(vaultKey);
  const slot = await deriveSlot(keys, store, key);
  return { keys, slot, sealed: await sealRecord(keys, random, slot, store, { key, value, version }) };
};

test('what is sealed can be opened, and only as what it was', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...storeNames),
      fc.string({ minLength: 1, maxLength: 40, unit: 'grapheme' }),
      fc.uint8Array({ maxLength: 5000 }),
      fc.integer({ min: 1, max: 2 ** 40 }),
      async (store, key, value, version) => {
        const { keys, slot, sealed } = await seal(store, key, value, version);
        expect(await openRecord(keys, slot, sealed)).toEqual({
          store,
          entry: { key, value, version },
          isLoose: false,
        });
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
  open.setAAD(writeCbor(['hoarfrost/v1/vault/record', slot, 'listed']));
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

test('a record cannot be opened at another slot or under another vault key', async () => {
  const { keys, sealed } = await seal('contacts', 'a', utf8('A'));
  const elsewhere = await deriveSlot(keys, 'contacts', 'b');
  expect(await codeOf(openRecord(keys, elsewhere, sealed))).toBe('decryption-failed');
  const foreign = await deriveVaultKeys(makeRandom('other')(32));
  const slot = await deriveSlot(keys, 'contacts', 'a');
  expect(await codeOf(openRecord(foreign, slot, sealed))).toBe('decryption-failed');
});

test('the same key in two stores is in two places', async () => {
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

test('every write has its own nonce', async () => {
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

/** Whatever bytes, sealed for a slot with the vault's own key. */
async function sealRaw(slot: string, plain: Uint8Array): Promise<Uint8Array> {
  const { seal } = await deriveVaultKeys(vaultKey);
  const iv = random(12) as Uint8Array<ArrayBuffer>;
  const additionalData = writeCbor(['hoarfrost/v1/vault/record', slot, 'listed']) as Uint8Array<ArrayBuffer>;
  const params = { name: 'AES-GCM', iv, additionalData };
  return concatBytes(iv, new Uint8Array(await crypto.subtle.encrypt(params, seal, new Uint8Array(plain))));
}
const lengthed = (body: Uint8Array, length = body.length) => {
  const plain = new Uint8Array(Math.max(1024, body.length + 4));
  new DataView(plain.buffer).setUint32(0, length, false);
  plain.set(body, 4);
  return plain;
};

test('what can be opened but is not a record is refused like what cannot be opened', async () => {
  const keys = await deriveVaultKeys(vaultKey);
  const slot = await deriveSlot(keys, 'wallets', 'w');
  const refusal = async (plain: Uint8Array) =>
    openRecord(keys, slot, await sealRaw(slot, plain)).catch(({ code, where }) => `${code} ${where}`);
  const good = ['wallets', 'w', 1, utf8('x')] as const;
  const fields = (...rest: unknown[]) => lengthed(writeCbor(rest));
  expect(await refusal(fields(2, 'w', 1, utf8('x')))).toMatchObject({ store: good[0] });
  const wrong = [
    fields(storeNames.length, 'w', 1, utf8('x')),
    fields(-1, 'w', 1, utf8('x')),
    fields(2, '', 1, utf8('x')),
    fields(2, 'w', 0, utf8('x')),
    fields(2, 'w', 1.5, utf8('x')),
    fields(2, 'w', 1, 'text'),
    fields(2, 'w', 1),
    fields(2, 'w', 1, utf8('x'), 0),
    lengthed(writeCbor([2, 'w', 1, utf8('x')]), 3),
    lengthed(writeCbor([2, 'w', 1, utf8('x')]), 2 ** 31),
    new Uint8Array(1024),
    new Uint8Array(3),
    new Uint8Array(),
  ];
  for (const plain of wrong) expect(await refusal(plain)).toBe('decryption-failed record');
});

test('the largest record can be opened, and nothing larger', async () => {
  const { keys, slot, sealed } = await seal(
    'history',
    'x'.repeat(256),
    new Uint8Array(4_000_000),
    2 ** 53 - 1,
  );
  expect((await openRecord(keys, slot, sealed)).entry.value.length).toBe(4_000_000);
  const larger = await seal('history', 'x', new Uint8Array(4_000_001));
  expect(await codeOf(openRecord(keys, larger.slot, larger.sealed))).toBe('decryption-failed');
});

test('a bucket is filled to its last byte before the next one is used', async () => {
  const sizes = [];
  for (let length = 1005; length < 1020; length++) {
    const { sealed } = await seal('wallets', 'w', new Uint8Array(length));
    const body = writeCbor([2, 'w', 1, new Uint8Array(length)]).length;
    sizes.push(sealed.length - 28);
    expect(sealed.length - 28).toBe(body + 4 <= 1024 ? 1024 : 2048);
  }
  expect(new Set(sizes)).toEqual(new Set([1024, 2048]));
});

test('what is in the clear for a moment is wiped, sealed or opened, whole or damaged', async () => {
  const [encrypted, decrypted] = [vi.spyOn(crypto.subtle, 'encrypt'), vi.spyOn(crypto.subtle, 'decrypt')];
  const { keys, slot, sealed } = await seal('device', 'seed', utf8('secret'));
  await openRecord(keys, slot, sealed);
  const bad = await sealRaw(slot, utf8('not a record'));
  encrypted.mock.calls.pop();
  expect(await codeOf(openRecord(keys, slot, bad))).toBe('decryption-failed');
  const inputs = encrypted.mock.calls.map(([, , plain]) => plain as Uint8Array);
  const outputs = await Promise.all(decrypted.mock.results.map(({ value }) => value as Promise<ArrayBuffer>));
  const seen = [...inputs, ...outputs.map((buffer) => new Uint8Array(buffer))];
  expect(seen).toHaveLength(3);
  for (const plain of seen) expect(plain.every((byte) => byte === 0)).toBe(true);
  vi.restoreAllMocks();
});

test('keys serve only their own use', async () => {
  const { seal: aes, slot } = await deriveVaultKeys(vaultKey);
  expect([...aes.usages].sort()).toEqual(['decrypt', 'encrypt']);
  expect(aes.algorithm).toMatchObject({ name: 'AES-GCM', length: 256 });
  expect(slot.usages).toEqual(['sign']);
  expect(slot.algorithm).toMatchObject({ name: 'HMAC', length: 256, hash: { name: 'SHA-256' } });
});

test('a vault key comes back from its wrap, only under the same parameters', async () => {
  const kdf = { format: 1, iterations: 600_000 } as const;
  const raw = random(32) as Uint8Array<ArrayBuffer>;
  const wrapKey = await crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt']);
  const header = await wrapVaultKey(wrapKey, vaultKey, kdf, random(32), random);
  expect([header.nonce.length, header.wrapped.length]).toEqual([12, 48]);
  expect(await unwrapVaultKey(wrapKey, header)).toEqual(vaultKey);
  const others = [
    { ...header, kdf: { ...kdf, iterations: 600_001 } },
    { ...header, salt: random(32) },
    { ...header, nonce: random(12) },
    { ...header, wrapped: flip(header.wrapped, 47) },
    { ...header, wrapped: new Uint8Array() },
  ];
  for (const other of others) expect(await unwrapVaultKey(wrapKey, other)).toBeNull();
});
