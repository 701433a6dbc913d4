import { pbkdf2Sync } from 'node:crypto';
import { afterEach, expect, test, vi } from 'vitest';
import { deriveWrapKey, measureKdf } from '../../src/vault/kdf.ts';
import type { Kdf } from '../../src/vault/schema.ts';
import { Clock, cheap } from './support.ts';

vi.unmock('../../src/vault/kdf.ts');

/** What goes through Argon2id here, before and after. */
const seen = vi.hoisted(() => ({
  inputs: [] as Uint8Array[],
  outputs: [] as Uint8Array[],
  asked: [] as unknown[],
}));
vi.mock('@noble/hashes/argon2.js', async (original) => {
  const real = await original<typeof import('@noble/hashes/argon2.js')>();
  return {
    ...real,
    argon2id(...[typed, salt, options]: Parameters<typeof real.argon2id>) {
      seen.asked.push(options);
      // 64 MiB only where that is measured: five passes would take a second.
      const output = real.argon2id(typed, salt, { ...options!, m: Math.min(options!.m as number, 8) });
      seen.inputs.push(typed as Uint8Array);
      seen.outputs.push(output);
      return output;
    },
  };
});
afterEach(() => {
  vi.restoreAllMocks();
  for (const list of Object.values(seen)) list.length = 0;
});

const salt = new Uint8Array(32).fill(3);
const typed = 'seven copper kites';
const format1: Kdf = { format: 1, iterations: 600_000 };

/** Two keys are the same if one opens what the other seals. */
async function isKey(key: CryptoKey, raw: Uint8Array): Promise<boolean> {
  const iv = new Uint8Array(12);
  const same = await crypto.subtle.importKey('raw', new Uint8Array(raw), 'AES-GCM', false, ['decrypt']);
  const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, new Uint8Array(5));
  return crypto.subtle.decrypt({ name: 'AES-GCM', iv }, same, sealed).then(
    () => true,
    () => false,
  );
}

test('format 1 is PBKDF2 of the password in NFC', async () => {
  const raw = pbkdf2Sync(`${typed} \u00e9`, salt, 600_000, 32, 'sha256');
  expect(await isKey(await deriveWrapKey(`${typed} e\u0301`, salt, format1), raw)).toBe(true);
  expect(seen.asked).toEqual([]);
});

test('format 2 is Argon2id of that, with the parameters in the header', async () => {
  const key = await deriveWrapKey(typed, salt, { ...cheap, passes: 2 } as Kdf);
  expect(seen.asked).toEqual([{ m: 8, t: 2, p: 1, dkLen: 32 }]);
  const first = pbkdf2Sync(typed, salt, 600_000, 32, 'sha256');
  const { argon2id } =
    await vi.importActual<typeof import('@noble/hashes/argon2.js')>('@noble/hashes/argon2.js');
  expect(await isKey(key, argon2id(first, salt, { m: 8, t: 2, p: 1, dkLen: 32 }))).toBe(true);
});

test('the key seals and opens, and cannot be exported', async () => {
  const key = await deriveWrapKey(typed, salt, format1);
  expect(key).toMatchObject({ extractable: false, algorithm: { name: 'AES-GCM', length: 256 } });
  expect([...key.usages].sort()).toEqual(['decrypt', 'encrypt']);
});

test.each([format1, cheap])('nothing of the password is left in our memory: format $format', async (kdf) => {
  const imported = vi.spyOn(crypto.subtle, 'importKey');
  await deriveWrapKey(typed, salt, kdf);
  const given = imported.mock.calls.map(([, bytes]) => bytes as Uint8Array);
  expect(given.map((bytes) => bytes.length)).toEqual([typed.length, 32]);
  for (const bytes of [...given, ...seen.inputs, ...seen.outputs])
    expect(bytes).toEqual(new Uint8Array(bytes.length));
});

test('the measured derivation uses 64 MiB and takes about a second', () => {
  const clock = new Clock();
  const passes = (perPass: number) => {
    const kdf = measureKdf(() => (clock.ms += perPass));
    expect(kdf).toMatchObject({ format: 2, iterations: 600_000, memoryKiB: 65_536 });
    return kdf.format === 2 && kdf.passes;
  };
  // A clock that stands still or goes back says nothing: the minimum applies.
  expect([0, -1e12, 1, 75, 100, 200, 300, 2_000].map(passes)).toEqual([3, 3, 12, 12, 9, 5, 3, 3]);
  expect(seen.asked[0]).toEqual({ m: 65_536, t: 1, p: 1, dkLen: 32 });
});
