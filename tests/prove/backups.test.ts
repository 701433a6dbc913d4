import { decode } from 'cborg';
import { vi } from 'vitest';
import { concatBytes, equalBytes } from '../../src/core/bytes.ts';
import { writeCbor } from '../../src/core/codec.ts';
import { SignerError } from '../../src/core/errors.ts';
import { readBackup, writeBackup } from '../../src/vault/backup.ts';
import { storeNames } from '../../src/vault/schema.ts';
import { Device } from '../support/network.ts';
import { plainChains } from '../support/plain-chain.ts';
import { encryptWithAge } from '../vault/support.ts';
import { alterValue, garble, type Value } from './alter.ts';
import type { Dice } from './dice.ts';
import { prove } from './prove.ts';
import { forgetDevices, makeOrigin, refusedAs, startDevice } from './world.ts';

vi.mock('../../src/vault/kdf.ts', async (original) =>
  (await import('../vault/kdf-once.ts')).deriveOnce(original),
);

/** Encrypted exports that someone changed: the file without its passphrase, or its content with it. */
const passphrase = 'old oaken chest of seven locks';
const other = 'new iron safe without a single key';
const password = 'seven frozen ferns under glass';

const encryptBackup = (content: Uint8Array) => encryptWithAge(content, passphrase);

const origin = await makeOrigin(['Ana', 'Bob'], 2);
const body = await (async () => {
  const ana = await startDevice('Ana', origin.disks[0]!, 'export');
  const { records, createdAt } = await readBackup(
    await ana.call('exportBackup', { password, passphrase }),
    passphrase,
  );
  const rows = records.map(({ store, key, value }) => [storeNames.indexOf(store), key, value]);
  return writeCbor(['hoarfrost-backup', 1, createdAt, rows]);
})();
// Three chunks of 64 KiB, so that chunks can be dropped, doubled and swapped.
const long = writeCbor(['hoarfrost-backup', 1, 1, [[4, 'x', new Uint8Array(150_000)]]]);
const files = [await encryptBackup(body), await encryptBackup(long)];

const headerEnd = (file: Uint8Array) => {
  const mac = Buffer.from(file).indexOf('\n---');
  return file.indexOf(10, mac + 1) + 1;
};

/** The header as text, changed by someone who knows the format. */
function alterHeader(dice: Dice, file: Uint8Array): Uint8Array {
  const end = headerEnd(file);
  const text = Buffer.from(file.subarray(0, end)).toString('latin1');
  const [intro, stanza, key, mac] = text.split('\n') as [string, string, string, string];
  const [, , salt] = stanza.split(' ') as [string, string, string];
  const lines = dice.pick<() => string[]>([
    // Not 11 to 19, which mean work; those above are refused before any is done.
    () => [
      intro,
      `-> scrypt ${salt} ${dice.pick(['0', '2', '01', '-1', '+1', '1 ', '20', '31', '63', '64', '255', '1e1', '1.0', '999999999999'])}`,
      key,
      mac,
    ],
    () => [intro, stanza, key, stanza, key, mac],
    () => [intro, stanza, mac],
    () => [intro, mac],
    () => [intro, `-> X25519 ${salt}`, key, mac],
    () => [intro, stanza.replace('scrypt', dice.pick(['SCRYPT', 'ssh-rsa', 'scrypt2', ''])), key, mac],
    () => [intro, `${stanza} ${salt}`, key, mac],
    () => [intro, `-> scrypt ${salt.slice(dice.below(22))} 1`, key, mac],
    () => [intro, `-> scrypt ${salt}== 1`, key, mac],
    () => [intro, stanza, `${key}=`, mac],
    () => [intro, stanza, key.slice(dice.below(key.length)), mac],
    () => [intro, stanza, key + 'A'.repeat(dice.below(80)), mac],
    () => [intro, stanza, key, mac.slice(0, dice.below(mac.length))],
    () => [intro, stanza, key, `${mac}A`],
    () => [intro.replace('v1', dice.pick(['v2', 'v0', 'v1 ', 'V1'])), stanza, key, mac],
    () => [`${intro}\r`, `${stanza}\r`, `${key}\r`, `${mac}\r`],
    () => ['', intro, stanza, key, mac],
  ])();
  return concatBytes(Buffer.from(`${lines.join('\n')}\n`, 'latin1'), file.subarray(end));
}

/** The chunks of the payload dropped, doubled, swapped, cut or made longer. */
function alterPayload(dice: Dice, file: Uint8Array): Uint8Array {
  const start = headerEnd(file) + 16;
  const chunk = 65_536 + 16;
  const chunks: Uint8Array[] = [];
  for (let at = start; at < file.length; at += chunk) chunks.push(file.subarray(at, at + chunk));
  const at = dice.below(chunks.length);
  const changed = dice.pick<() => Uint8Array[]>([
    () => chunks.toSpliced(at, 1),
    () => chunks.toSpliced(at, 0, chunks[at]!),
    () => [...chunks].reverse(),
    () => [...chunks, new Uint8Array(dice.below(40))],
    () => chunks.with(at, chunks[at]!.slice(0, dice.below(chunks[at]!.length))),
    () => chunks.with(at, Uint8Array.from(garble(dice, chunks[at]!))),
    () => [],
  ])();
  return concatBytes(file.subarray(0, start), ...changed);
}

prove('altered encrypted backups', { ci: 400, seconds: 25, nightly: 100_000 }, async (dice, tally) => {
  const file = dice.pick(files);
  const way = dice.below(4);
  const altered = Uint8Array.from(
    way === 0
      ? alterHeader(dice, file)
      : way === 1
        ? alterPayload(dice, file)
        : way === 2
          ? garble(dice, file)
          : garble(dice, file.slice(0, headerEnd(file) + dice.below(40))),
  );
  // A work factor that came about by chance would be honest work.
  if (/^-> scrypt \S+ 1[0-9]$/m.test(Buffer.from(altered.subarray(0, 200)).toString('latin1'))) return 0;
  const isSame = equalBytes(altered, file);
  const code = await refusedAs(readBackup(altered, passphrase));
  if ((code === null) !== isSame)
    throw new Error(`${code} for ${Buffer.from(altered).toString('base64').slice(0, 4_000)}`);
  tally(code ?? 'the same');
  // Damage after what the passphrase opens is always distinguished from a wrong passphrase.
  const end = headerEnd(file);
  const isBehind = altered.length >= end && equalBytes(altered.subarray(0, end), file.subarray(0, end));
  if (!isSame && isBehind && code !== 'malformed') throw new Error(`${code} for damage behind the header`);
  if (isBehind && (await refusedAs(readBackup(altered, other))) !== 'decryption-failed')
    throw new Error('another passphrase was not told from damage');
  return 1;
});

/** The content, changed by someone who has the passphrase: refused, or exactly what is written again. */
function alterBody(dice: Dice): Uint8Array {
  if (dice.oneIn(4)) return Uint8Array.from(garble(dice, body));
  const value = decode(body) as Value[];
  if (dice.oneIn(3)) return writeCbor(alterValue(dice, value));
  const rows = value[3] as [number, string, Uint8Array][];
  const at = dice.below(rows.length);
  const [store, key, record] = rows[at]!;
  const changed = dice.pick<() => [number, string, Uint8Array]>([
    () => [dice.below(6), key, record],
    () => [store, dice.pick(rows)[1], record],
    () => [store, key, dice.pick(rows)[2]],
    () => [store, key, Uint8Array.from(garble(dice, record))],
    () => [store, key, writeCbor(alterValue(dice, decode(record) as Value))],
    () => [store, `${key}0`, record],
  ])();
  const list = dice.oneIn(3) ? [...rows, changed] : rows.with(at, changed);
  const byPlace = (a: [number, string, unknown], b: [number, string, unknown]) =>
    a[0] - b[0] || (a[1] < b[1] ? -1 : a[1] > b[1] ? 1 : 0);
  return writeCbor(value.with(3, list.sort(byPlace) as Value));
}

prove(
  'backups whose content was altered',
  { ci: 24, seconds: 25, nightly: 20_000 },
  async (dice, tally, index) => {
    const inside = alterBody(dice);
    const file = await encryptBackup(inside);
    const read = await readBackup(file, passphrase).catch((error) => error);
    if (!(read instanceof SignerError)) {
      const again = await readBackup(await writeBackup(read, passphrase, 1), passphrase);
      if (JSON.stringify(again) !== JSON.stringify(read)) throw new Error('two ways to write one backup');
    }
    // With a device and without one: refused, and all is as before, or accepted, and the device opens.
    const ana = await startDevice('Ana', origin.disks[0]!, `import ${index}`);
    const before = JSON.stringify(await ana.call('wallets'));
    const imported = await refusedAs(ana.call('importBackup', { data: file, passphrase }));
    tally(`import: ${imported ?? 'taken'}`);
    await ana.reopen();
    const wallets = JSON.stringify((await ana.call('wallets')).filter(({ id }) => before.includes(id)));
    if (wallets !== before) throw new Error('an import changed a wallet');
    const phone = new Device('Ana', plainChains, `phone ${index}`);
    const restored = await refusedAs(phone.call('restoreBackup', { data: file, passphrase, password }));
    tally(`restore: ${restored ?? 'taken'}`);
    phone.start();
    const { device } = await phone.call('status');
    if (device !== (restored === null ? 'locked' : 'none')) throw new Error(`${device} after ${restored}`);
    if (restored === null) {
      await phone.call('unlock', { password });
      await phone.call('wallets');
      await phone.call('ceremonies');
    }
    await forgetDevices([ana, phone]);
    return 1;
  },
);
