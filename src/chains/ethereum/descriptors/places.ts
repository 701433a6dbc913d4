import { getBytes, hexlify, toBeHex } from 'ethers';
import type { Call } from '../account.ts';
import type { Spender, View } from '../view.ts';
import { lookUp, valuesOf } from './lookup.ts';
import type { DescribedField } from './pack.ts';
import { type Found, follow, readPath } from './path.ts';
import { addressOf, branch, leaf, numberOf, type Tree } from './tree.ts';

/** Where a descriptor's paths lead: into the values that it describes (`#`), and into what carries them (`@`). */
export class Places {
  private readonly roots: Record<'#' | '@', Tree>;

  constructor(
    private readonly view: View,
    tree: Tree,
    call: Call,
    private readonly whose: Spender,
  ) {
    const address = (name: string, at: string) => leaf(name, 'address', getBytes(at.toLowerCase()));
    const amount = (name: string, units: bigint) => leaf(name, 'uint256', getBytes(toBeHex(units, 32)));
    const container = [
      address('from', view.account.safe),
      address('to', call.to),
      amount('value', call.value),
      amount('chainId', BigInt(view.chainId)),
    ];
    this.roots = { '#': tree, '@': branch('', '', container) };
  }

  /** What a path of a descriptor finds, as long as there is work left for it. */
  find(place: string, at: readonly number[] = []): Found[] {
    if (!this.view.spend(1, this.whose)) return [];
    const path = readPath(place);
    const spend = (steps: number) => this.view.spend(steps, this.whose);
    return path === null ? [] : follow(path, this.roots, spend, at);
  }

  address(name: string, params: DescribedField['params'], at: readonly number[]): string | null {
    const found = this.parameter(name, params, at);
    return found && addressOf(found);
  }

  /** A parameter: a constant, by path, or from a table whose key is at a path. */
  parameter(name: string, params: DescribedField['params'], at: readonly number[]): Tree | null {
    const constant = params[name]?.[0];
    if (constant !== undefined) return treeOfConstant(constant);
    const [place] = params[`${name}Path`] ?? [];
    if (place !== undefined) return this.one(place, at);
    const map = params[`${name}Map`];
    const tree = map === undefined ? null : this.one(map[0]!, at);
    const value =
      tree && (lookUp(valuesOf(map!), numberOf(tree)) ?? lookUp(valuesOf(map!), hexlify(tree.content)));
    return value === null ? null : treeOfConstant(value);
  }

  private one(place: string, at: readonly number[]): Tree | null {
    const found = this.find(place, at);
    return found.length === 1 && found[0]!.tree.items === null && found[0]!.tree.content.length <= 32
      ? found[0]!.tree
      : null;
  }
}

/** An address, a number or nothing. */
function treeOfConstant(value: string): Tree | null {
  if (/^0x[0-9a-fA-F]{40}$/.test(value)) return leaf('', 'address', getBytes(value.toLowerCase()));
  if (/^\d{1,77}$/.test(value)) return leaf('', 'uint256', getBytes(toBeHex(value, 32)));
  return null;
}
