import { spawn, spawnSync } from 'node:child_process';
import { createDecipheriv, createHmac, hkdfSync, scryptSync } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { Encrypter } from 'age-encryption';
import { decode } from 'cborg';
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { writeCbor } from '../../src/core/codec.ts';
import { type Backup, readBackup, writeBackup } from '../../src/vault/backup.ts';
import { isBackup } from '../../src/vault/backup-intro.ts';
import { type StoreName, storeNames } from '../../src/vault/schema.ts';
import { codeOf, encryptWithAge, flip, otherPassword, password, utf8 } from './support.ts';

vi.unmock('@noble/hashes/scrypt.js');

/** scrypt with N = 2^8 in most tests: its strength is not what they are about. */
const light = 8;

const backup: Backup = {
  createdAt: 1_700_000_000_000,
  records: [
    { store: 'device', key: 'seed', value: utf8('a seed') },
    { store: 'wallets', key: 'a', value: utf8('a share') },
    { store: 'wallets', key: 'b', value: new Uint8Array(100_000).fill(7) },
  ],
};

test('what is exported is imported, in one order', async () => {
  const shuffled = { ...backup, records: [...backup.records].reverse() };
  const file = await writeBackup(shuffled, password, light);
  expect(isBackup(file)).toBe(true);
  expect(await readBackup(file, password)).toEqual(backup);
});

test('any records survive the trip, or are refused before anything is written', async () => {
  const record = fc.record({
    store: fc.constantFrom<StoreName>(...storeNames),
    key: fc.oneof(fc.string({ maxLength: 20, unit: 'binary' }), fc.constant('\ud800')),
    value: fc.uint8Array({ maxLength: 200 }),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(record, { maxLength: 8 }), async (records) => {
      const places = new Set(records.map(({ store, key }) => `${store} ${key}`));
      const isGood = places.size === records.length && !records.some(({ key }) => /^$|\p{Cs}/u.test(key));
      const file = await writeBackup({ createdAt: 1, records }, password, 2).catch((error) => error.code);
      if (!isGood) expect(file).toBe('malformed');
      else expect(new Set((await readBackup(file, password)).records)).toEqual(new Set(records));
    }),
    { numRuns: 60 },
  );
});

test('unknown stores, other passphrases and weak ones are refused', async () => {
  const foreign = { createdAt: 1, records: [{ store: 'nonces' as StoreName, key: 'k', value: utf8('x') }] };
  expect(await codeOf(writeBackup(foreign, password, light))).toBe('malformed');
  expect(await codeOf(writeBackup(backup, 'letmein', light))).toBe('weak-password');
  const file = await writeBackup(backup, password, light);
  expect(await codeOf(readBackup(file, otherPassword))).toBe('decryption-failed');
  expect(await codeOf(readBackup(file, ''))).toBe('decryption-failed');
  expect(await codeOf(readBackup(file, 'x'.repeat(1025)))).toBe('too-large');
});

test('every flipped byte and every cut is refused', async () => {
  const small = { createdAt: 1, records: backup.records.slice(0, 2) };
  const file = await writeBackup(small, password, 1);
  const codes = new Set<string>();
  for (let i = 0; i < file.length; i++) {
    codes.add(await codeOf(readBackup(flip(file, i), password)));
    codes.add(await codeOf(readBackup(file.slice(0, i), password)));
  }
  expect(codes.has('none')).toBe(false);
  expect([...codes].filter((code) => code.startsWith('not ours'))).toEqual([]);
  // Damage in what the passphrase itself opens looks like another passphrase; damage after it does not.
  const [body, mac] = [Buffer.from(file).indexOf(' 1\n') + 3, Buffer.from(file).indexOf('\n---')];
  const within = async (from: number, to: number) =>
    new Set(
      await Promise.all(
        Array.from({ length: to - from }, (_, i) => codeOf(readBackup(flip(file, from + i), password))),
      ),
    );
  expect(await within(body, mac)).toContain('decryption-failed');
  expect([...(await within(mac, file.length))]).toEqual(['malformed']);
  expect(await codeOf(readBackup(flip(file, file.length - 1), otherPassword))).toBe('decryption-failed');
});

test('the work factor is checked before any work', async () => {
  const file = await encryptWithAge('x');
  const asking = (logN: string) =>
    utf8(new TextDecoder('latin1').decode(file.slice(0, 100)).replace(' 1\n', ` ${logN}\n`));
  for (const logN of ['20', '30', '64', '99'])
    expect(await codeOf(readBackup(asking(logN), password))).toBe('too-large');
  for (const logN of ['0', '08', '-1', '1e1', '100', ' 8', ''])
    expect(await codeOf(readBackup(asking(logN), password))).toBe('malformed');
});

test('what is not a backup is called what it is', async () => {
  expect(await codeOf(readBackup(utf8('hello'), password))).toBe('unknown-kind');
  expect(await codeOf(readBackup(new Uint8Array(), password))).toBe('unknown-kind');
  expect(await codeOf(readBackup(new Uint8Array(65_000_000), password))).toBe('too-large');
  const forKeys = new Encrypter();
  forKeys.addRecipient('age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p');
  expect(await codeOf(readBackup(await forKeys.encrypt('x'), password))).toBe('unsupported');
  expect(await codeOf(readBackup(await encryptWithAge('my diary'), password))).toBe('wrong-backup');
  expect(await codeOf(readBackup(await encryptWithAge(''), password))).toBe('wrong-backup');
  const body = (version: unknown, rows: unknown) =>
    encryptWithAge(writeCbor(['hoarfrost-backup', version, 5, rows]));
  expect(await codeOf(readBackup(await body(2, []), password))).toBe('newer-version');
  expect(await codeOf(readBackup(await body(1, []), password))).toBe('none');
  const row = (store: number, key: string) => [store, key, utf8('x')];
  const refused = [
    [row(storeNames.length, 'k')],
    [row(0, '')],
    [row(1, 'a'), row(0, 'a')],
    [row(1, 'b'), row(1, 'a')],
    [row(1, 'a'), row(1, 'a')],
    [[1, 'a']],
    [[1, 'a', 'text']],
  ];
  for (const rows of refused)
    expect(await codeOf(readBackup(await body(1, rows), password))).toBe('malformed');
  const indefinite = Uint8Array.from([...writeCbor(['hoarfrost-backup', 1, 5, []]).slice(0, -1), 0x9f, 0xff]);
  expect(await codeOf(readBackup(await encryptWithAge(indefinite), password))).toBe('malformed');
  const loose = Uint8Array.from([...writeCbor(['hoarfrost-backup', 1]), 0x18, 5, 0x80]);
  loose[0] = 0x84;
  expect(['malformed', 'not-canonical']).toContain(
    await codeOf(readBackup(await encryptWithAge(loose), password)),
  );
});

test('an independent reading of the age format opens it (C2SP age v1)', async () => {
  const file = await writeBackup({ ...backup, records: backup.records.slice(0, 2) }, password, light);
  const end = file.indexOf(10, Buffer.from(file).indexOf('\n---') + 1);
  const header = Buffer.from(file.subarray(0, end)).toString('latin1');
  const [, stanza, body, mac] = header.split('\n') as [string, string, string, string];
  const [, , salt, logN] = stanza.split(' ') as [string, string, string, string];
  const wrapKey = scryptSync(
    password,
    Buffer.concat([Buffer.from('age-encryption.org/v1/scrypt'), Buffer.from(salt, 'base64')]),
    32,
    { N: 2 ** Number(logN), r: 8, p: 1 },
  );
  const open = (key: Uint8Array, nonce: Uint8Array, sealed: Uint8Array) => {
    const cipher = createDecipheriv('chacha20-poly1305', key, nonce, { authTagLength: 16 });
    cipher.setAuthTag(sealed.subarray(-16));
    return Buffer.concat([cipher.update(sealed.subarray(0, -16)), cipher.final()]);
  };
  const fileKey = open(wrapKey, new Uint8Array(12), Buffer.from(body, 'base64'));
  const macKey = Buffer.from(hkdfSync('sha256', fileKey, '', 'header', 32));
  const signed = header.slice(0, header.indexOf('---') + 3);
  expect(createHmac('sha256', macKey).update(signed).digest('base64')).toBe(`${mac.slice(4)}=`);
  const payloadKey = Buffer.from(
    hkdfSync('sha256', fileKey, file.subarray(end + 1, end + 17), 'payload', 32),
  );
  const only = new Uint8Array(12);
  only[11] = 1;
  const plain = open(payloadKey, only, file.subarray(end + 17));
  expect(decode(plain)).toEqual([
    'hoarfrost-backup',
    1,
    1_700_000_000_000,
    [
      [0, 'seed', utf8('a seed')],
      [2, 'a', utf8('a share')],
    ],
  ]);
});

/** `age` asks for a passphrase only at a terminal: `script` provides one. */
function runAge(args: string, answers: string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn('script', ['-qec', `age ${args}`, '/dev/null'], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    let output = '';
    child.stdout.on('data', (data) => {
      output += data;
      if (/passphrase[^:]*: $/i.test(stripVTControlCharacters(output)) && answers.length > 0)
        child.stdin.write(`${answers.shift()}\r`);
    });
    child.on('error', reject);
    child.on('close', (code) => (code === 0 ? resolve(output) : reject(new Error(output))));
  });
}

const hasAge = ['age', 'script'].every((tool) => spawnSync(tool, ['--version']).status === 0);
if (!hasAge)
  console.warn('The tools `age` and `script` are not both installed: exports are not tried with `age`.');

describe.skipIf(!hasAge)('the ordinary age tool', () => {
  test('the ordinary age tool opens an export of the usual strength, and its own file is imported', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'backup-'));
    const at = (name: string) => join(folder, name);
    try {
      writeFileSync(at('ours.age'), await writeBackup(backup, password));
      await runAge(`-d -o ${at('body')} ${at('ours.age')}`, [password]);
      const body = readFileSync(at('body'));
      expect(decode(body)[3]).toHaveLength(3);
      await runAge(`-p -o ${at('theirs.age')} ${at('body')}`, [otherPassword, otherPassword]);
      expect(await readBackup(new Uint8Array(readFileSync(at('theirs.age'))), otherPassword)).toEqual(backup);
    } finally {
      rmSync(folder, { recursive: true });
    }
  }, 60_000);
});
