import { dataSlice, keccak256 } from 'ethers';
import { makeSource, type Source } from './bind.ts';
import { isPack, readPack } from './pack.ts';

const read = new WeakMap<Uint8Array, Source>();

/** A pack ready to use, made once; null for one of another chain. Errors: those of `readPack`. */
export function sourceOf({ name, bytes }: { name: string; bytes: Uint8Array }): Source | null {
  if (!isPack(bytes)) return null;
  const known = read.get(bytes);
  if (known?.name === name) return known;
  const source = makeSource(name, readPack(bytes), dataSlice(keccak256(bytes), 0, 16));
  read.set(bytes, source);
  return source;
}
