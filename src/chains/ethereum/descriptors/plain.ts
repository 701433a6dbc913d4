import { hexlify } from 'ethers';
import { toVisible } from '../../../core/visible.ts';
import type { Fact, Value } from '../../review.ts';
import { bytes, fact, number, text } from '../facts.ts';
import type { View } from '../view.ts';
import { addressOf, leaves, numberOf, type Tree } from './tree.ts';

/** A value with its name, in the form for its type. */
export function plainFact(name: string, tree: Tree, view: View): Fact {
  const label = text(name.slice(0, 200));
  const address = tree.type === 'address' ? addressOf(tree) : null;
  if (address !== null)
    return fact('ethereum.described-address', 'info', { label, address: view.address(address) });
  return fact('ethereum.described', 'info', { label, value: valueIn(tree) });
}

/** Every value below, each labelled with its place. */
export const plainFacts = (tree: Tree, view: View): Fact[] =>
  [...leaves(tree)].map(({ path, leaf }) => plainFact(path, leaf, view));

function valueIn(tree: Tree): Value {
  const { type, content } = tree;
  if (/^u?int/.test(type)) return number(numberOf(tree));
  if (type === 'bool' && numberOf(tree) <= 1n) return text(String(numberOf(tree) === 1n));
  if (type !== 'string') return bytes(hexlify(content));
  const read = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  try {
    return text(toVisible(read.decode(content)));
  } catch {
    return bytes(hexlify(content));
  }
}
