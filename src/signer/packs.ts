import * as v from 'valibot';
import type { PackSummary } from '../chains/chain.ts';
import type { ChainId } from '../chains/key.ts';
import { readBlob } from '../core/blob.ts';
import { bytesUpTo, readCbor, tidyLabel } from '../core/codec.ts';
import { SignerError } from '../core/errors.ts';
import { limits } from '../core/limits.ts';
import type { PackInUse, PackOffer } from './api/packs.ts';
import type { Received } from './api/received.ts';
import { loadChain } from './chains.ts';
import { put } from './record-cache.ts';
import type { PackRecord } from './records/pack.ts';
import { openState, type SignerState } from './state.ts';

/**
 * Packs: what others say calls mean. They are reviewed first and used only if the person approves, one for
 * each chain.
 */

const shape = v.strictTuple([bytesUpTo(limits.blobBytes, 1)]);

/**
 * A blob that holds a pack. Nothing is stored. Errors: `malformed`, `not-canonical`, `too-large`,
 * `unsupported` for another format.
 */
export async function receivePack(signer: SignerState, blob: Uint8Array): Promise<Received> {
  const state = openState(signer);
  const [bytes] = readCbor(shape, readBlob(blob).body, 'pack');
  for (const { id } of signer.env.chains) {
    const chain = await loadChain(signer, id);
    if ((chain.pack?.(bytes, null) ?? null) === null) continue;
    state.offered = { chain: id, bytes };
    return { kind: 'pack' };
  }
  throw new SignerError('unsupported', { where: 'pack' });
}

export async function packOffer(signer: SignerState): Promise<{ offer: PackOffer | null }> {
  const { offered, packs } = openState(signer);
  if (offered === null) return { offer: null };
  const current = packs.get(offered.chain);
  const summary = await summaryOf(signer, offered.chain, offered.bytes, current?.bytes ?? null);
  const chain = offered.chain;
  return { offer: { chain, summary, current: current ? await inUse(signer, chain, current) : null } };
}

/** Errors: `bad-parameters` if none was brought in since the vault was opened, or if the name is empty. */
export async function takePack(signer: SignerState, { name }: { name: string }): Promise<null> {
  const state = openState(signer);
  const { offered } = state;
  const label = tidyLabel(name);
  if (offered === null) throw new SignerError('bad-parameters', { where: 'pack' });
  if (label === '') throw new SignerError('bad-parameters', { where: 'name' });
  const record = { name: label, bytes: offered.bytes, takenAt: signer.env.now() };
  await state.save(put(state.packs, offered.chain, record));
  state.offered = null;
  return null;
}

export async function removePack(signer: SignerState, { chain }: { chain: ChainId }): Promise<null> {
  const state = openState(signer);
  if (state.packs.get(chain) !== undefined) await state.save(put(state.packs, chain, null));
  return null;
}

/**
 * Each pack is read in full, by the chain it is stored for. Errors: `malformed`, `unsupported`, as when one
 * is taken in.
 */
export async function checkPacks(signer: SignerState): Promise<void> {
  for (const [chain, { bytes }] of openState(signer).packs.entries())
    await summaryOf(signer, chain, bytes, null);
}

export const packs = (signer: SignerState): Promise<PackInUse[]> =>
  Promise.all(
    openState(signer)
      .packs.entries()
      .map(([chain, record]) => inUse(signer, chain, record)),
  );

/** For a chain to read with: packs of other chains have another format. */
export const packsFor = (signer: SignerState): { name: string; bytes: Uint8Array }[] =>
  openState(signer)
    .packs.entries()
    .map(([, record]) => record);

async function inUse(signer: SignerState, chain: ChainId, record: PackRecord): Promise<PackInUse> {
  const { name, bytes, takenAt } = record;
  return { chain, name, takenAt, summary: await summaryOf(signer, chain, bytes, null) };
}

async function summaryOf(
  signer: SignerState,
  id: ChainId,
  bytes: Uint8Array,
  before: Uint8Array | null,
): Promise<PackSummary> {
  const chain = await loadChain(signer, id);
  const summary = chain.pack?.(bytes, before) ?? null;
  if (summary === null) throw new SignerError('unsupported', { where: 'pack' });
  return summary;
}
