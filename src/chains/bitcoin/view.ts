import type { Fact, Level, ReadContext, Value } from '../chain.ts';
import type { Account, Place } from './account.ts';
import { amount, fact } from './facts.ts';

/** What a review knows besides the payload, and the warnings that it gathers while it reads. */
export class View {
  readonly warnings: Fact[] = [];
  readonly #names: Map<string, string>;
  readonly #shown = new Set<string>();

  constructor(
    readonly account: Account,
    { known }: ReadContext,
  ) {
    this.#names = new Map(known.map(({ address, name }) => [address, name]));
  }

  amount(satoshis: bigint): Value {
    return amount(satoshis, this.account.network);
  }

  /** An address to show, compared with all that are known and all shown before. */
  address(address: string, own: Place | null = null): Value {
    if (own === null) this.#compare(address);
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
    const known = [...this.#names.keys()].find((one) => isLookAlike(address, one));
    if (known !== undefined)
      this.warn(
        fact('bitcoin.look-alike', 'danger', {
          address: { type: 'address', text: address },
          known: this.#named(known),
        }),
      );
    const other = [...this.#shown].find((one) => isLookAlike(address, one));
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

/** Another address whose ends read the same: people compare the first and last characters of what differs. */
function isLookAlike(address: string, known: string): boolean {
  if (address === known) return false;
  const [a, b] = [body(address), body(known)];
  const common = (x: string, y: string) => {
    let at = 0;
    while (at < x.length && x[at] === y[at]) at++;
    return at;
  };
  const head = common(a, b);
  const tail = common([...a].toReversed().join(''), [...b].toReversed().join(''));
  return (head >= 3 && tail >= 3) || head >= 6 || tail >= 6;
}

const rank: Record<Level, number> = { danger: 0, warning: 1, notice: 2, info: 3 };
export const worstFirst = (facts: readonly Fact[]): Fact[] =>
  facts.toSorted((a, b) => rank[a.level] - rank[b.level]);

/** The path as people read it: branch and number below the account. */
export const pathOf = ({ branch, index }: { branch: number; index: number }): Value => ({
  type: 'text',
  text: `${branch}/${index}`,
});
