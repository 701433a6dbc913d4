import { expect, it, vi } from 'vitest';
import { readBundle, writeBundle } from '../../src/protocol/bundle.ts';
import { makeEnvelope } from '../../src/protocol/envelope.ts';
import { readBackup } from '../../src/vault/backup.ts';
import { storeNames } from '../../src/vault/schema.ts';
import { openVaultDoor } from '../../src/vault/vault.ts';
import { type Device, password } from '../support/network.ts';
import { seededRandom } from '../support/peers.ts';
import { withFullDisk } from '../vault/faults.ts';
import { readDisk } from '../vault/support.ts';
import { finds, flatten, formsOf } from './canary.ts';
import { prove } from './prove.ts';
import { forgetDevices, makeOrigin, startDevice, toPerson } from './world.ts';

vi.mock('../../src/vault/kdf.ts', async (original) =>
  (await import('../vault/kdf-once.ts')).deriveOnce(original),
);

/** Nonces, as they are put into the one box that holds them: nothing else may ever see them. */
const made = vi.hoisted(() => [] as unknown[]);
vi.mock('../../src/protocol/once.ts', async (original) => {
  const { Once } = await original<typeof import('../../src/protocol/once.ts')>();
  return {
    Once: class<T> extends Once<T> {
      constructor(content: T) {
        super(content);
        made.push(structuredClone(content));
      }
    },
  };
});

const origin = await makeOrigin(['Ana', 'Bob', 'Cyd'], 2);
const wallet = origin.wallet!;
const passphrase = 'old oaken chest of seven locks';

/** Every byte string in a value. */
function bytesIn(value: unknown): Uint8Array[] {
  if (value instanceof Uint8Array) return [value];
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(bytesIn) : [];
}

/** Records every answer and every refusal of a device. */
function record(device: Device, heard: Uint8Array[]): void {
  const { signer } = device;
  device.signer = {
    async handle(name, input) {
      try {
        const output = await signer.handle(name, input);
        heard.push(flatten(output));
        return output;
      } catch (error) {
        heard.push(flatten(error));
        throw error;
      }
    },
  };
}

/** What is on disk, as a thief sees it and as someone who knows the password does; and what a backup has. */
async function dig(device: Device, heard: Uint8Array[]): Promise<void> {
  heard.push(flatten(await readDisk(device.database)));
  const kdf = { format: 2, iterations: 600_000, memoryKiB: 8, passes: 1 } as const;
  const door = openVaultDoor({ name: device.database, now: () => 1, random: seededRandom('dig'), kdf });
  const vault = await door.unlock(password);
  for (const store of storeNames) heard.push(flatten((await vault.list(store)).map(({ value }) => value)));
  vault.close();
}

it('it is known here what goes into the box', async () => {
  const ana = await startDevice('Ana', origin.disks[0]!, 'known');
  const draft = await ana.call('draft', { walletId: wallet.id, chain: 'solana', data: 'pay' });
  made.length = 0;
  await ana.call('propose', { draftId: draft.id, signers: [1, 2] });
  const nonces = bytesIn(made);
  expect(nonces.map(({ length }) => length)).toEqual([32, 32]);
  expect(finds(flatten({ a: nonces[1] }), nonces.flatMap(formsOf))).toBe(true);
});

prove('canaries: nonces', { ci: 2, seconds: 15, nightly: 5_000 }, async (dice, tally, index) => {
  made.length = 0;
  const heard: Uint8Array[] = [];
  const devices = await Promise.all(
    origin.names.map((name, i) => startDevice(name, origin.disks[i]!, `nonces ${index} ${name}`)),
  );
  for (const device of devices) record(device, heard);
  const [ana, bob, cyd] = devices as [Device, Device, Device];
  const chain = dice.pick(['solana', 'ethereum'] as const);
  const draft = await ana.call('draft', { walletId: wallet.id, chain, data: `pay ${index}` });
  let { id } = await ana.call('propose', { draftId: draft.id, signers: [1, 2] });
  const steps: (() => Promise<unknown>)[] = [
    () => dig(ana, heard),
    () => ana.call('ceremonies'),
    () => ana.call('bundle', { id }),
    () => ana.call('log', { before: null }),
    async () => {
      const file = await ana.call('exportBackup', { password, passphrase });
      heard.push(flatten((await readBackup(file, passphrase)).records.map(({ value }) => value)));
    },
    async () => {
      await ana.call('lock');
      await ana.call('unlock', { password });
    },
    async () => {
      const bundle = await ana.call('bundle', { id });
      const bent = bundle.with(dice.below(bundle.length), dice.below(256));
      await ana.receive(Uint8Array.from(bent)).catch(() => null);
    },
    async () => {
      // A member who says something that nobody can read.
      const { params, sessionId, messages } = readBundle(await ana.call('bundle', { id }));
      const foul = makeEnvelope(toPerson(origin, 2, 'foul').identity, sessionId, 2, 2, dice.bytes(40));
      if (dice.oneIn(4)) await cyd.receive(writeBundle(params, [...messages, foul])).catch(() => null);
    },
    () => withFullDisk('at once', () => ana.call('join', { id })).catch(() => null),
    async () => {
      ({ id } = await ana.call('retry', { id }));
    },
  ];
  for (let i = 0; i < 6; i++)
    await dice
      .pick(steps)()
      .catch(() => null);
  await bob.receive(await ana.call('bundle', { id }));
  await bob.call('join', { id });
  await dig(bob, heard);
  await ana.receive(await bob.call('bundle', { id }));
  await ana.call('exports', { ceremonyId: id }).catch(() => null);
  for (const device of [ana, bob]) {
    await device.call('ceremonies');
    await dig(device, heard);
  }
  const nonces = bytesIn(made);
  if (nonces.length < 4) throw new Error('nobody made nonces');
  const forms = nonces.flatMap(formsOf);
  if (heard.some((one) => finds(one, forms))) throw new Error('a nonce was seen');
  tally('nonces', nonces.length);
  await forgetDevices(devices);
  return heard.length;
});
