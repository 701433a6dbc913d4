import { dataSlice, keccak256 } from 'ethers';
import type { PackSummary } from '../../chain.ts';
import { type Source, sourceOfPack } from './bind.ts';
import { isPack, openPack } from './open-pack.ts';
import type { Pack } from './pack.ts';
import { readPack } from './read-pack.ts';

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

export const fingerprintOf = (bytes: Uint8Array): string => dataSlice(keccak256(bytes), 0, 16);

/**
 * `before`: the pack that it would replace, or null. Returns null for bytes in another format. Errors: those
 * of `readPack`.
 */
export function summarizePack(bytes: Uint8Array, before: Uint8Array | null): PackSummary | null {
  if (!isPack(bytes)) return null;
  const pack = readPack(bytes);
  const entries = entriesOf(pack);
  const former = before === null || !isPack(before) ? new Map<string, string>() : entriesOf(readPack(before));
  const kept = [...entries].filter(([place]) => former.has(place));
  return {
    date: pack.date,
    origin: pack.origin,
    fingerprint: fingerprintOf(bytes).slice(2),
    entries: entries.size,
    added: entries.size - kept.length,
    changed: kept.filter(([place, said]) => former.get(place) !== said).length,
    removed: former.size - kept.length,
  };
}

/** Everything that a pack has an entry for, and what it says. */
function entriesOf({ calls, forms, tokens, meanings }: Pack): Map<string, string> {
  const said = meanings.map((one) => JSON.stringify(one));
  return new Map([
    ...calls.map(
      (one) => [`call ${one.chainId} ${one.address} ${one.selector}`, said[one.meaning]!] as const,
    ),
    ...forms.map(
      ({ meaning, ...one }) =>
        [`form ${JSON.stringify(one)} ${meanings[meaning]!.key}`, said[meaning]!] as const,
    ),
    ...tokens.map((one) => [`token ${one.chainId} ${one.address}`, `${one.symbol} ${one.decimals}`] as const),
  ]);
}
