import { keccak256, toUtf8Bytes, ZeroAddress } from 'ethers';
import type { Fact, ReadContext, Value } from '../chain.ts';
import { type Account, safeContracts } from './account.ts';
import { fact, number, text } from './facts.ts';
import { networks } from './networks.ts';
import type { Token } from './payload.ts';

/** What a review knows besides the payload, and the things it gathers while it reads. */
export class View {
  /** Undefined for a chain known by number only. */
  readonly network: (typeof networks)[number] | undefined;
  readonly warnings: Fact[] = [];
  private readonly seen = new Set<string>();
  private readonly named = new Map<string, string>();
  private readonly known: { address: string; name: string }[];
  private readonly shown = new Set<string>();

  constructor(
    readonly account: Account,
    readonly chainId: number,
    private readonly tokens: readonly Token[],
    private readonly context: ReadContext,
  ) {
    this.network = networks[chainId];
    const own = context.known.some(({ address }) => same(address, account.safe));
    this.known = own ? [...context.known] : [...context.known, { address: account.safe, name: '' }];
    for (const { address, name } of context.known) this.named.set(address.toLowerCase(), name);
  }

  /** The same for what another Safe does on this network; its warnings are its own. */
  of(safe: string): View {
    const { account, chainId, tokens, context } = this;
    return new View({ ...account, safe }, chainId, tokens, context);
  }

  /** An address to show, compared with all that are known. */
  address(address: string): Value {
    this.compare(address);
    const name = this.named.get(address.toLowerCase());
    return { type: 'address', text: address, ...(name === undefined ? {} : { name }) };
  }

  /** An amount of the chain's own coin. */
  coin(units: bigint): Value {
    return { type: 'amount', units, decimals: 18, symbol: this.network?.symbol ?? '', vouchedBy: 'chain' };
  }

  /** An amount of a token, with decimals only where somebody vouches for them. */
  token(address: string, units: bigint): Value {
    const { wrapped, symbol } = this.network ?? {};
    if (wrapped !== undefined && same(wrapped, address)) {
      return { type: 'amount', units, decimals: 18, symbol: `W${symbol}`, vouchedBy: 'chain' };
    }
    const told = this.tokens.find((token) => same(token.address, address));
    if (told === undefined) {
      this.warn(fact('ethereum.token-unvouched', 'notice', { token: this.address(address) }));
      return { type: 'amount', units, decimals: null, symbol: '' };
    }
    const { decimals, vouchedBy } = told;
    this.warn(
      fact(
        vouchedBy === 'person' ? 'ethereum.token-vouched-person' : 'ethereum.token-vouched-request',
        'notice',
        { symbol: text(told.symbol), decimals: number(decimals), token: this.address(address) },
      ),
    );
    return { type: 'amount', units, decimals, symbol: told.symbol, vouchedBy };
  }

  /** Says it once, however often it comes up. */
  warn(warning: Fact): void {
    const key = keccak256(
      toUtf8Bytes(JSON.stringify(warning, (_, x) => (typeof x === 'bigint' ? `${x}n` : x))),
    );
    if (!this.seen.has(key)) this.warnings.push(warning);
    this.seen.add(key);
  }

  /** Recipients from whom nothing comes back. */
  checkRecipient(to: string, token?: string): void {
    if (same(to, this.account.signer)) {
      this.warn(fact('ethereum.to-signer', 'danger', { to: this.address(to) }));
    } else if (/^0x0{36}/i.test(to) || same(to, burnAddress)) {
      this.warn(fact('ethereum.to-nobody', 'danger', { to: this.address(to) }));
    } else if (token !== undefined && same(to, token)) {
      this.warn(fact('ethereum.to-token', 'danger', { to: this.address(to) }));
    } else if (infrastructure.some((address) => same(address, to))) {
      this.warn(fact('ethereum.to-nobody', 'danger', { to: this.address(to) }));
    } else if (same(to, this.account.safe)) {
      this.warn(fact('ethereum.to-self', 'notice', { to: this.address(to) }));
    }
  }

  private compare(address: string): void {
    // Nobody's address: forms are full of it, and contracts that begin with zeros are not made to look like it.
    if (same(address, ZeroAddress)) return;
    for (const { address: known } of this.known) {
      if (isLookAlike(address, known)) {
        const name = this.named.get(known.toLowerCase());
        this.warn(
          fact('ethereum.look-alike', 'danger', {
            address: { type: 'address', text: address },
            known: { type: 'address', text: known, ...(name === undefined ? {} : { name }) },
          }),
        );
      }
    }
    if (this.shown.has(address)) return;
    for (const other of this.shown) {
      if (!isLookAlike(address, other)) continue;
      this.warn(
        fact('ethereum.look-alikes', 'danger', {
          address: { type: 'address', text: address },
          other: { type: 'address', text: other },
        }),
      );
      // One is enough for this address: there may be a thousand like it.
      break;
    }
    this.shown.add(address);
  }
}

const burnAddress = '0x000000000000000000000000000000000000dEaD';
const infrastructure: readonly string[] = Object.values(safeContracts);

export const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/**
 * Another address whose ends read the same: people compare the first and last characters, and those who send dust from
 * made-up addresses make exactly these agree. Three at both ends, or six at one, come up by chance once in 2^24.
 */
export function isLookAlike(address: string, known: string): boolean {
  const a = address.toLowerCase().slice(2);
  const b = known.toLowerCase().slice(2);
  if (a === b || a.length !== b.length) return false;
  let head = 0;
  while (a[head] === b[head]) head++;
  let tail = 0;
  while (a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++;
  return (head >= 3 && tail >= 3) || head >= 6 || tail >= 6;
}
