import { openDB } from 'idb';
import type { Chain } from '../../src/chains/chain.ts';
import { SignerError } from '../../src/core/errors.ts';
import { readBundle } from '../../src/protocol/bundle.ts';
import { advance } from '../../src/protocol/ceremony.ts';
import type { Envelope } from '../../src/protocol/envelope.ts';
import { deriveIdentity } from '../../src/protocol/identity.ts';
import { type KeygenResult, keygen } from '../../src/protocol/keygen.ts';
import type { KeygenParams } from '../../src/protocol/keygen-params.ts';
import { readWords } from '../../src/signer/words.ts';
import { schemaVersion } from '../../src/vault/schema.ts';
import { Device, exchangeCards, makeWallet, password, setUpDevices } from '../support/network.ts';
import { type Person, seededRandom } from '../support/peers.ts';
import { plainChains } from '../support/plain-chain.ts';
import { type Disk, readDisk, writeDisk } from '../vault/support.ts';

/**
 * Devices over the real vault that start from what is on disk, as often as a test likes: made once, then
 * copied. Tests that use it replace `vault/kdf.ts` with `tests/vault/kdf-once.ts`, since they unlock
 * thousands of times.
 */
export interface Origin {
  names: readonly string[];
  disks: readonly Disk[];
  words: readonly string[][];
  /** Set if a wallet was made. */
  wallet: { id: string; params: KeygenParams; messages: Envelope[]; results: KeygenResult[] } | null;
}

/** Devices that hold each other's cards, and with a `threshold` also one wallet. */
export async function makeOrigin(names: readonly string[], threshold: number | null): Promise<Origin> {
  const devices = await setUpDevices(names, plainChains, `origin ${threshold}`);
  await exchangeCards(devices);
  let wallet: Origin['wallet'] = null;
  if (threshold !== null) {
    const { id } = await makeWallet(devices, threshold);
    const { params, messages, sessionId } = readBundle(
      await devices[0]!.call('transcript', { walletId: id }),
    );
    const results = devices.map(({ words }, i) => {
      const identity = deriveIdentity(readWords(words.join(' ')));
      const [random, build] = [seededRandom('not used'), new Uint8Array()];
      const made = params as KeygenParams;
      const context = { params: made, self: i + 1, identity, hasAgreed: false, random, build, memo: {} };
      const seat = { sessionId, members: made.participants, self: i + 1 };
      return advance(keygen, context, seat, identity, messages).result!;
    });
    wallet = { id, params: params as KeygenParams, messages, results };
  }
  const disks = await Promise.all(devices.map((device) => readDisk(device.database)));
  return { names, disks, words: devices.map((device) => device.words), wallet };
}

/** A device of the origin as only the protocol sees it, for somebody who cheats in its name. */
export function toPerson(origin: Origin, index: number, seed: string): Person {
  const identity = deriveIdentity(readWords(origin.words[index - 1]!.join(' ')));
  const name = origin.names[index - 1]!;
  const member = { name, identity: identity.publicKey, staticKeys: identity.staticKeys };
  return { name, identity, member, random: seededRandom(seed) };
}

/** A device over a copy of a disk, unlocked. */
export async function startDevice(
  name: string,
  disk: Disk,
  seed: string,
  chains: readonly Chain[] = plainChains,
): Promise<Device> {
  const device = new Device(name, chains, seed);
  const db = await openDB(device.database, schemaVersion, {
    upgrade(made) {
      made.createObjectStore('vault');
      made.createObjectStore('records');
    },
  });
  db.close();
  await writeDisk(device.database, disk);
  await device.call('unlock', { password });
  return device;
}

/** Another page over the database of a device. */
export async function openTab(device: Device, seed: string): Promise<Device> {
  const tab = new Device(device.name, device.chains, seed);
  Object.assign(tab, { database: device.database });
  tab.start();
  await tab.call('unlock', { password });
  return tab;
}

export async function forgetDevices(devices: readonly Device[]): Promise<void> {
  for (const { database } of devices) indexedDB.deleteDatabase(database);
}

/**
 * The code of a refusal, or null. Whatever is not a SignerError is rethrown: a signer throws nothing else.
 */
export async function refusedAs(request: Promise<unknown>): Promise<string | null> {
  try {
    await request;
    return null;
  } catch (error) {
    if (error instanceof SignerError) return error.code;
    throw error;
  }
}
