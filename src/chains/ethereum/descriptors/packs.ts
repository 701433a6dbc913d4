import { sha256 } from '@noble/hashes/sha2.js';
import { hexlify } from 'ethers';
import type { PackSummary } from '../../chain.ts';
import { type Source, sourceOfPack } from './bind.ts';
import { comparePacks } from './compare-packs.ts';
import { isPack, openPack } from './open-pack.ts';
import { readWhole } from './read-pack.ts';

const read = new WeakMap<Uint8Array, Source>();

/**
 * A pack that was read in full when it was taken in, prepared once; null for one of another chain. Errors:
 * those of `openPack`.
 */
export function sourceOf({ name, bytes }: { name: string; bytes: Uint8Array }): Source | null {
  if (!isPack(bytes)) return null;
  const known = read.get(bytes);
  if (known?.name === name) return known;
  const source = sourceOfPack(name, openPack(bytes), fingerprintOf(bytes));
  read.set(bytes, source);
  return source;
}

/** SHA-256: for a megabyte it costs a sixth of keccak256. */
export const fingerprintOf = (bytes: Uint8Array): string => hexlify(sha256(bytes).subarray(0, 16));

/**
 * `before`: the pack that it would replace, or null. Returns null for bytes in another format. Errors: those
 * of `readPack`.
 */
export function summarizePack(bytes: Uint8Array, before: Uint8Array | null): PackSummary | null {
  if (!isPack(bytes)) return null;
  const pack = openPack(bytes);
  readWhole(pack);
  const former = before === null || !isPack(before) ? null : openPack(before);
  const { added, changed, removed, kept } = comparePacks(pack, former);
  return {
    date: pack.date,
    origin: pack.origin,
    fingerprint: fingerprintOf(bytes).slice(2),
    entries: added + changed + kept,
    added,
    changed,
    removed,
  };
}
