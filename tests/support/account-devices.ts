import { sha256 } from '@noble/hashes/sha2.js';
import { Transaction } from 'ethers';
import { plainAccount } from '../../src/chains/plain-account/plain-account.ts';
import { bytesToHex, equalBytes, readHex } from '../../src/core/bytes.ts';
import { readBundle, writeBundle } from '../../src/protocol/bundle.ts';
import { makeEnvelope } from '../../src/protocol/envelope.ts';
import { deriveIdentity } from '../../src/protocol/identity.ts';
import type { Part } from '../../src/protocol/parts.ts';
import { readWords } from '../../src/signer/words.ts';
import { startDevice } from '../prove/world.ts';
import { type Disk, readDisk } from '../vault/support.ts';
import { type Device, exchangeCards, makeWallet, setUpDevices } from './network.ts';

/** Devices with a wallet that signs by ECDSA, and what people do with it. */
export async function makeAccount(names: readonly string[], seed: string, threshold = 2) {
  const devices = await setUpDevices([...names], [plainAccount], seed);
  await exchangeCards(devices);
  return { devices, walletId: (await makeWallet(devices, threshold)).id };
}

export const disksOf = (devices: readonly Device[]): Promise<Disk[]> =>
  Promise.all(devices.map(({ database }) => readDisk(database)));

/** Ana and Bob with such a wallet, paired: what each has stored, and the words of the second. */
export async function makePaired(seed: string) {
  const { devices, walletId } = await makeAccount(['Ana', 'Bob'], seed);
  const [ana, bob] = devices as [Device, Device];
  await pairUp(ana, bob, walletId);
  return { walletId, words: bob.words, disks: await disksOf(devices) };
}

let turn = 0;
/** Another device with the same stored data, and its own randomness. */
export const revive = (name: string, disk: Disk, chains = [plainAccount]): Promise<Device> =>
  startDevice(name, disk, `revived ${turn++}`, chains);

/** One shows, the other takes it in, and agrees if it is asked. */
export async function carry(from: Device, to: Device, id: string) {
  await to.receive(await from.call('bundle', { id }));
  const view = await to.call('ceremony', { id });
  return view.state === 'invited' ? to.call('join', { id }) : view;
}

/** There, back, and there again: whoever takes the last one has it. */
export async function carryAll(from: Device, to: Device, id: string) {
  await carry(from, to, id);
  await carry(to, from, id);
  return carry(from, to, id);
}

/** The one who begins is the first of the wallet. */
export async function pairUp(ana: Device, bob: Device, walletId: string, index = 2): Promise<string> {
  const { id } = await ana.call('startPair', { walletId, index });
  await carryAll(ana, bob, id);
  return id;
}

const unsignedTransfer = (nonce: number, value: number): string =>
  Transaction.from({
    type: 2,
    chainId: 1,
    nonce,
    gasLimit: 21_000,
    maxFeePerGas: 9,
    to: `0x${'11'.repeat(20)}`,
    value,
  }).unsignedSerialized;

/** A payment that nobody has requested yet. */
export async function propose(
  device: Device,
  walletId: string,
  {
    signers = [1, 2],
    nonce = turn++,
    value = 0,
  }: { signers?: number[]; nonce?: number; value?: number } = {},
): Promise<string> {
  const data = unsignedTransfer(nonce, value);
  const draft = await device.call('draft', { walletId, chain: plainAccount.id, data });
  return (await device.call('propose', { draftId: draft.id, signers })).id;
}

export const pairsOf = async (device: Device, walletId: string) =>
  (await device.call('wallets')).find(({ id }) => id === walletId)!.pairs!.map(({ state }) => state);

export const stateOf = async (device: Device, id: string) => (await device.call('ceremony', { id })).state;

/** What a participant has said in a ceremony, by round, as a device shows it. */
export async function saidBy(index: number, device: Device, id: string): Promise<Map<number, string>> {
  const { messages } = readBundle(await device.call('bundle', { id }));
  const own = messages.filter(({ from }) => from === index);
  return new Map(own.map(({ round, body }) => [round, bytesToHex(body)]));
}

/** What a device shows in round 1, with a seal that cannot be opened, properly signed. */
export async function bent(device: Device, id: string, index = 2): Promise<Uint8Array> {
  const { params, messages, extra } = readBundle(await device.call('bundle', { id }));
  const identity = deriveIdentity(readWords(device.words.join(' ')));
  const [old] = (extra as Part[]).filter(({ from, round }) => from === index && round === 1);
  const bytes = old!.bytes.map((byte, i) => (i === 60 ? byte ^ 1 : byte));
  const [before, after] = [sha256(old!.bytes), sha256(bytes)];
  const lies = messages
    .filter(({ from, round }) => from !== index || round === 1)
    .map((e) => {
      if (e.from !== index) return e;
      const at = Array.from(e.body).findIndex((_, i) => equalBytes(e.body.subarray(i, i + 32), before));
      const body = e.body.slice();
      body.set(after, at);
      return makeEnvelope(identity, readHex(id), index, 1, body);
    });
  return writeBundle(params, lies, [{ ...old!, bytes }]);
}
