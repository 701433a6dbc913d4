import { FunctionFragment, type ParamType } from 'ethers';
import type { Meaning } from './pack.ts';

/**
 * Signatures that others wrote, as functions: nested no deeper than compilers allow, so that the cost of
 * reading one depends on its length.
 */

/**
 * A bound on tuples in tuples and lists of lists; Solidity's own compiler stops at about a dozen members on
 * its stack.
 */
const deepest = 12;

/** A function by its signature, whose selector is computed once. */
export interface Signature {
  name: string;
  inputs: readonly ParamType[];
  selector: string;
}

/** Null if it is not a function, or nests deeper. Names of arguments stay. */
export function readSignature(key: string): Signature | null {
  if (!isFlat(key)) return null;
  try {
    const { name, inputs, selector } = FunctionFragment.from(`function ${key}`);
    return { name, inputs, selector };
  } catch {
    return null;
  }
}

function isFlat(key: string): boolean {
  let depth = 0;
  let lists = 0;
  for (const letter of key) {
    if (letter === '(') depth++;
    else if (letter === ')') depth--;
    else if (letter === '[') lists++;
    else if (letter === ',' || letter === ' ') lists = 0;
    if (depth + lists > deepest) return false;
  }
  return true;
}

const known = new WeakMap<Meaning, Signature | null>();

/** The same for a meaning, read once. */
export function functionOf(meaning: Meaning): Signature | null {
  const found = known.get(meaning);
  if (found !== undefined) return found;
  const read = readSignature(meaning.key);
  known.set(meaning, read);
  return read;
}
