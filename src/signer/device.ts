import { equalBytes } from '../core/bytes.ts';
import { tidyLabel } from '../core/codec.ts';
import { SignerError } from '../core/errors.ts';
import { deriveIdentity } from '../protocol/identity.ts';
import { suites } from '../protocol/suite.ts';
import { wiped } from '../vault/attempts.ts';
import type { Vault } from '../vault/door.ts';
import type { Status } from './api/device.ts';
import { DeviceLog } from './device-log.ts';
import { distrust } from './findings.ts';
import { buildNews, firstEntries, told, upgrade } from './log.ts';
import { put, type Write } from './record-cache.ts';
import { writeDevice } from './records/device.ts';
import { readWallet } from './records/wallet.ts';
import { openState, type SignerState, Unlocked } from './state.ts';
import { paramsOf } from './transcript.ts';
import { pickTwo, readWords, wordsOf } from './words.ts';

/** The device itself: created, restored, opened, closed, renamed, wiped. */

export async function status(signer: SignerState): Promise<Status> {
  const { exists, waitMs, failedAttempts, wipeAfter } = await signer.env.door.status();
  const rest = { waitMs, failedAttempts, wipeAfter };
  if (!exists) return { device: 'none', ...rest };
  const { unlocked } = signer;
  if (unlocked === null) return { device: 'locked', ...rest };
  return { device: unlocked.device.isConfirmed ? 'unlocked' : 'unconfirmed', ...rest };
}

/** Returns the 24 words of a new seed; the device is unconfirmed until two of them have been confirmed. */
export async function create(
  signer: SignerState,
  input: { name: string; password: string },
): Promise<{ words: string[] }> {
  const seed = signer.env.random(32);
  await begin(signer, input, seed, false);
  return { words: wordsOf(seed) };
}

/** Errors: `wrong-words` unless they are 24 BIP-39 words with a valid checksum. */
export async function restore(
  signer: SignerState,
  input: { name: string; password: string; words: string },
): Promise<Status> {
  await begin(signer, input, readWords(input.words), true);
  return status(signer);
}

async function begin(
  signer: SignerState,
  { name, password }: { name: string; password: string },
  seed: Uint8Array,
  isConfirmed: boolean,
): Promise<void> {
  const { door, realm, now, random } = signer.env;
  const tidy = readName(name);
  const vault = await door.create(password);
  const positions = pickTwo(random);
  const record = { realm, name: tidy, seed, isConfirmed, positions, createdAt: now() };
  await vault.putAll([
    { store: 'device', key: 'self', value: writeDevice(record), expected: 0 },
    ...firstEntries(signer, new DeviceLog(), isConfirmed ? 'restored' : 'set-up'),
  ]);
  signer.unlocked = await Unlocked.load(vault);
}

/** Errors: `online`, `no-device` if its record is gone, `wrong-words`, and those of the vault. */
export async function unlock(
  signer: SignerState,
  input: { password: string; acceptOnline?: boolean; dropDamaged?: boolean; words?: string },
): Promise<Status> {
  const { door, isOnline } = signer.env;
  if (isOnline() && input.acceptOnline !== true) throw new SignerError('online');
  const { failedAttempts } = await door.status();
  const vault = await door.unlock(input.password);
  let isBack = false;
  let burns: Write[] = [];
  try {
    if (input.dropDamaged === true) await vault.dropDamaged();
    if (input.words !== undefined) isBack = await bringBack(signer, vault, input.words);
    signer.unlocked = await Unlocked.load(vault);
    burns = distrust(signer.unlocked);
  } catch (error) {
    const isUnborn = error instanceof SignerError && error.code === 'no-device';
    const isEmpty = isUnborn && (await vault.inspect()).records === 0 && vault.findings().length === 0;
    vault.close();
    // Interrupted between creating the vault and the device: nothing was shown to anybody, so it starts over.
    if (isEmpty) await door.wipe();
    throw error;
  }
  // A full disk must not keep an owner out.
  const wrong = failedAttempts === 0 ? [] : [told(signer, 'wrong-passwords', [], String(failedAttempts))];
  await signer.unlocked
    .save(
      ...burns,
      ...upgrade(signer),
      ...(isBack ? [told(signer, 'restored')] : []),
      ...wrong,
      told(signer, isOnline() ? 'unlocked-online' : 'unlocked'),
      ...buildNews(signer),
    )
    .catch(() => undefined);
  return status(signer);
}

/**
 * Restores this device's record from its 24 words, if that record alone is gone. Errors: `wrong-words` for
 * those of a device that did not make the wallets here.
 */
async function bringBack({ env }: SignerState, vault: Vault, words: string): Promise<boolean> {
  if ((await vault.get('device', 'self')) !== null) return false;
  const seed = readWords(words);
  const { publicKey } = deriveIdentity(seed);
  const wallets = (await vault.list('wallets')).map(({ value }) => readWallet(value));
  // Any co-signer's words match some member: the shares here must be that member's.
  const isOurs = wallets.every((record) => {
    const at = paramsOf(record).participants.findIndex(({ identity }) => equalBytes(identity, publicKey));
    return record.keys.every((key, i) => {
      const suite = suites[key.suite];
      const share = suite.baseMultiply(suite.readScalar(record.shares[i]!)).toBytes();
      return at >= 0 && equalBytes(share, key.verifyingShares[at]!);
    });
  });
  if (!isOurs) throw new SignerError('wrong-words');
  const name = vault.findings().find(({ store }) => store === 'device')?.label || 'Hoarfrost';
  const positions = pickTwo(env.random);
  const record = { realm: env.realm, name, seed, isConfirmed: true, positions, createdAt: env.now() };
  await vault.put('device', 'self', writeDevice(record), 0);
  return true;
}

/** Drops keys, shares, records and drafts; nonces of open attempts stay until the worker ends. */
export async function lock(signer: SignerState): Promise<Status> {
  signer.unlocked?.vault.close();
  signer.unlocked = null;
  signer.drafts.clear();
  return status(signer);
}

/**
 * The stored data was wiped with the last wrong password that the owner allowed, so what is in memory is
 * dropped too. Rethrows the error.
 */
export async function dropWiped(signer: SignerState, error: unknown): Promise<never> {
  if (error instanceof SignerError && error.where === wiped) {
    await lock(signer).catch(() => undefined);
    signer.boxes.clear();
  }
  throw error;
}

export async function wordsToConfirm(signer: SignerState): Promise<{ positions: number[] }> {
  return { positions: openState(signer).device.positions };
}

/** Errors: `wrong-words`. */
export async function confirmWords(
  signer: SignerState,
  input: { words: Record<number, string> },
): Promise<Status> {
  const state = openState(signer);
  const words = wordsOf(state.device.seed);
  const isRight = state.device.positions.every(
    (at) => input.words[at]?.trim().toLowerCase() === words[at - 1],
  );
  if (!isRight) throw new SignerError('wrong-words');
  await state.save(put(state.devices, 'self', { ...state.device, isConfirmed: true }));
  return status(signer);
}

export async function revealWords(
  signer: SignerState,
  input: { password: string },
): Promise<{ words: string[] }> {
  const state = openState(signer);
  await state.vault.checkPassword(input.password);
  return { words: wordsOf(state.device.seed) };
}

export async function rename(signer: SignerState, input: { name: string }): Promise<void> {
  const state = openState(signer);
  await state.save(put(state.devices, 'self', { ...state.device, name: readName(input.name) }));
}

/** Errors: `bad-parameters` unless the device's own name was typed. */
export async function wipe(signer: SignerState, input: { name: string }): Promise<Status> {
  const { device } = openState(signer);
  if (input.name.trim() !== device.name) throw new SignerError('bad-parameters', { where: 'name' });
  await lock(signer);
  signer.boxes.clear();
  await signer.env.door.wipe();
  return status(signer);
}

function readName(name: string): string {
  const tidy = tidyLabel(name);
  if (tidy === '') throw new SignerError('bad-parameters', { where: 'name' });
  return tidy;
}
