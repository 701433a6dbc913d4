import { Decrypter, Encrypter } from 'age-encryption';
import { expect, test, vi } from 'vitest';
import { writeCbor } from '../../src/core/codec.ts';
import { readBackup, writeBackup } from '../../src/vault/backup.ts';
import { isBackup } from '../../src/vault/backup-intro.ts';
import type { StoreName } from '../../src/vault/schema.ts';
import { codeOf, encryptWithAge, flip, password, refusalOf, utf8 } from './support.ts';

/** Exports at the edges: what is refused and where, how records are ordered, what is asked of scrypt. */
const seed = { store: 'device' as StoreName, key: 'seed', value: utf8('a seed') };

const placeOfRefusal = async (work: Promise<unknown>) => [await refusalOf(work)].flat().map(String).join(' ');

test('each refusal says where', async () => {
  const file = await writeBackup({ createdAt: 1, records: [] }, password, 1);
  const stanza = (text: string) => utf8(`age-encryption.org/v1\n${text}\n`);
  const salt = 'A'.repeat(22);
  const cases: [() => Promise<unknown>, string][] = [
    [() => readBackup(file, 'x'.repeat(1025)), 'too-large password'],
    [() => readBackup(file, 'x'.repeat(1024)), 'decryption-failed backup'],
    [() => readBackup(new Uint8Array(64_065_537), password), 'too-large backup'],
    [() => readBackup(new Uint8Array(64_065_536), password), 'unknown-kind backup'],
    [() => readBackup(stanza('-> X25519 abc'), password), 'unsupported backup'],
    [() => readBackup(stanza(`-> scrypt ${salt} 20`), password), 'too-large work factor'],
    [() => readBackup(stanza(`-> scrypt ${salt} 100`), password), 'malformed backup'],
    [() => readBackup(stanza(`-> scrypt ${salt}A 8`), password), 'malformed backup'],
    [() => readBackup(stanza(`-> scrypt ${salt.slice(1)} 8`), password), 'malformed backup'],
    [() => readBackup(stanza(`-> scrypt ${salt} 8 `), password), 'malformed backup'],
    [() => readBackup(stanza(`x-> scrypt ${salt} 8`), password), 'unsupported backup'],
    [
      async () => readBackup(await encryptWithAge(writeCbor(['hoarfrost-backup', 2, 5, []])), password),
      'newer-version backup',
    ],
    [
      async () => readBackup(await encryptWithAge(writeCbor(['hoarfrost-backup', 1, 5, 5])), password),
      'malformed backup',
    ],
    [
      async () => readBackup(await encryptWithAge(writeCbor(['hoarfrost-other1', 1, 5, []])), password),
      'wrong-backup undefined',
    ],
    [() => writeBackup({ createdAt: 1, records: [{ ...seed, key: '' }] }, password, 1), 'malformed backup'],
    [() => writeBackup({ createdAt: 1.5, records: [] }, password, 1), 'malformed backup'],
    [() => writeBackup({ createdAt: 1, records: [seed, seed] }, password, 1), 'malformed backup'],
  ];
  for (const [work, expected] of cases) expect(await placeOfRefusal(work())).toBe(expected);
});

test('an age file is recognised by its first line, all of it', () => {
  const line = utf8('age-encryption.org/v1\n');
  expect(isBackup(line)).toBe(true);
  for (let i = 0; i < line.length; i++) {
    expect(isBackup(flip(line, i))).toBe(false);
    expect(isBackup(line.slice(0, i))).toBe(false);
  }
});

test('anything larger than a backup may be is not written', async () => {
  const value = new Uint8Array(4_000_000);
  const records = (count: number) =>
    Array.from({ length: count }, (_, i) => ({ store: 'history' as StoreName, key: `${i}`, value }));
  expect(await placeOfRefusal(writeBackup({ createdAt: 1, records: records(16) }, password, 1))).toBe(
    'too-large backup',
  );
  const one = [{ store: 'history' as StoreName, key: 'x', value: new Uint8Array(4_000_001) }];
  expect(await placeOfRefusal(writeBackup({ createdAt: 1, records: one }, password, 1))).toBe(
    'malformed backup',
  );
});

test('a passphrase with an accent opens the backup, however it is typed', async () => {
  const file = await writeBackup({ createdAt: 1, records: [] }, `${password} \u00e9`, 1);
  expect(await codeOf(readBackup(file, `${password} e\u0301`))).toBe('none');
  const other = await writeBackup({ createdAt: 1, records: [] }, `${password} e\u0301`, 1);
  expect(await codeOf(readBackup(other, `${password} \u00e9`))).toBe('none');
});

test('records are sorted by store, then by key, whatever order they came in', async () => {
  const place = (store: StoreName, key: string) => ({ store, key, value: utf8('x') });
  const sorted = [
    place('device', 'z'),
    place('contacts', 'B'),
    place('contacts', 'a'),
    place('contacts', 'aa'),
    place('history', 'a'),
  ];
  for (const records of [sorted, sorted.toReversed(), [...sorted.slice(2), ...sorted.slice(0, 2)]]) {
    const file = await writeBackup({ createdAt: 3, records }, password, 1);
    expect((await readBackup(file, password)).records).toEqual(sorted);
  }
});

test('the usual work factor is 18, and 19 is still read', async () => {
  const factor = vi.spyOn(Encrypter.prototype, 'setScryptWorkFactor').mockImplementation(() => {});
  vi.spyOn(Encrypter.prototype, 'encrypt').mockResolvedValue(new Uint8Array() as never);
  await writeBackup({ createdAt: 1, records: [] }, password);
  expect(factor).toHaveBeenCalledWith(18);
  vi.restoreAllMocks();
  const file = utf8(`age-encryption.org/v1\n-> scrypt ${'A'.repeat(22)} 19\n`);
  const opened = vi.spyOn(Decrypter.prototype, 'decrypt').mockRejectedValue(new Error('opened'));
  expect(await placeOfRefusal(readBackup(file, password))).toBe('malformed backup');
  expect(opened).toHaveBeenCalledOnce();
  vi.restoreAllMocks();
});
