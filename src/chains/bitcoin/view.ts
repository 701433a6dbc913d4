import type { ReadContext } from '../chain.ts';
import type { Fact, Level, Value } from '../review.ts';
import type { Account, Place } from './account.ts';
import { amount, fact } from './facts.ts';

/** What a review knows besides the payload, and the warnings that it collects while reading. */
export class View {
  readonly warnings: Fact[] = [];
  readonly #names: Map<string, string>;
  readonly #shown = new Set<string>();
  readonly #knownEnds = new Ends();
  readonly #shownEnds = new Ends();

  constructor(
    readonly account: Account,
    { known }: ReadContext,
  ) {
    this.#names = new Map(known.map(({ address, name }) => [address, name]));
    for (const address of this.#names.keys()) this.#knownEnds.add(address);
  }

  amount(satoshis: bigint): Value {
    return amount(satoshis, this.account.network);
  }

  /** An address to show, compared with all known ones and all those shown before. */
  address(address: string, own: Place | null = null): Value {
    if (own === null) this.#compare(address);
    if (!this.#shown.has(address)) this.#shownEnds.add(address);
    this.#shown.add(address);
    return this.#named(address);
  }

  warn(warning: Fact): void {
    this.warnings.push(warning);
  }

  isNamed(address: string): boolean {
    return (this.#names.get(address) ?? '') !== '';
  }

  #named(address: string): Value {
    const name = this.#names.get(address);
    return { type: 'address', text: address, ...(name === undefined ? {} : { name }) };
  }

  #compare(address: string): void {
    if (this.#names.has(address) || this.#shown.has(address)) return;
    const known = this.#knownEnds.like(address);
    if (known !== undefined)
      this.warn(
        fact('bitcoin.look-alike', 'danger', {
          address: { type: 'address', text: address },
          known: this.#named(known),
        }),
      );
    const other = this.#shownEnds.like(address);
    if (other !== undefined)
      this.warn(
        fact('bitcoin.look-alikes', 'danger', {
          address: { type: 'address', text: address },
          other: this.#named(other),
        }),
      );
  }
}

/** What every address of a kind begins with says nothing: prefix, separator and witness version; version character. */
const body = (address: string): string => address.toLowerCase().replace(/^(?:bcrt1.|bc1.|tb1.|[13mn2])/, '');

/**
 * Addresses indexed by their ends, which is what people compare: three characters at both, or six at one.
 * Indexed, because a payment may have two thousand outputs.
 */
class Ends {
  readonly #first = new Map<string, string>();

  add(address: string): void {
    for (const end of endsOf(address)) if (!this.#first.has(end)) this.#first.set(end, address);
  }

  /** An address that was added and reads the same; not `address` itself. */
  like(address: string): string | undefined {
    return endsOf(address)
      .map((end) => this.#first.get(end))
      .find((found) => found !== undefined);
  }
}

function endsOf(address: string): string[] {
  const text = body(address);
  return [`${text.slice(0, 3)}…${text.slice(-3)}`, `${text.slice(0, 6)}…`, `…${text.slice(-6)}`];
}

const rank: Record<Level, number> = { danger: 0, warning: 1, notice: 2, info: 3 };
export const worstFirst = (facts: readonly Fact[]): Fact[] =>
  facts.toSorted((a, b) => rank[a.level] - rank[b.level]);

/** The path as people read it: branch and number below the account. */
export const pathOf = ({ branch, index }: { branch: number; index: number }): Value => ({
  type: 'text',
  text: `${branch}/${index}`,
});
