import { ZeroAddress } from 'ethers';
import { resembles } from '../../core/lookalike.ts';
import type { ReadContext } from '../chain.ts';
import type { Fact, Value } from '../review.ts';
import { type Call, safeContracts } from './account.ts';
import { findAsset, isListedSymbol, listedToken, type Source } from './descriptors/bind.ts';
import { builtIn } from './descriptors/built-in.ts';
import { sourceOf } from './descriptors/packs.ts';
import type { KnownPools } from './descriptors/pool-addresses.ts';
import { fact, number, text } from './facts.ts';
import { networks, wrappedSymbol } from './networks.ts';
import type { Token } from './payload.ts';

/**
 * The account making the call or signing the form. `signer` is the contract that owns a Safe; an ordinary
 * account has none.
 */
export interface Holder {
  safe: string;
  signer?: string;
}

/** What a review knows besides the payload, and what it collects while reading. */
export class View {
  /** Undefined for a chain known only by number. */
  readonly network: (typeof networks)[number] | undefined;
  readonly warnings: Fact[] = [];
  private readonly seen = new Map<string, number>();
  private hasStopped = false;
  private readonly known: { address: string; name: string }[];
  private readonly shown = new Set<string>();
  /** Who says what calls and forms mean, most trusted first. */
  readonly sources: readonly Source[];
  /** What whoever sent the request claims about a call, wherever it is made. */
  claimsOf: ((call: Call) => Fact[]) | null = null;

  constructor(
    readonly account: Holder,
    readonly chainId: number,
    private readonly tokens: readonly Token[],
    private readonly context: ReadContext,
    /** Whose money is at stake; `account.safe` is whoever makes the call. */
    readonly home: string = account.safe,
    private readonly work: Work = makeWork(),
  ) {
    this.network = networks[chainId];
    this.sources = [builtIn(), ...(context.packs ?? []).flatMap((pack) => sourceOf(pack) ?? [])];
    const own = context.known.some(({ address }) => isSameFast(address, account.safe));
    this.known = own ? [...context.known] : [...context.known, { address: account.safe, name: '' }];
  }

  /** A view for what another Safe does on this network, with separate warnings. */
  of(safe: string): View {
    const { account, chainId, tokens, context, work } = this;
    return this.passOn(new View({ ...account, safe }, chainId, tokens, context, safe, work));
  }

  /** A view for calls that a contract makes in its own name. */
  within(contract: string): View {
    const { account, chainId, tokens, context, home, work } = this;
    return this.passOn(new View({ ...account, safe: contract }, chainId, tokens, context, home, work));
  }

  private passOn(inside: View): View {
    inside.claimsOf = this.claimsOf;
    return inside;
  }

  /**
   * Counts steps of describing over a whole review, so that what a descriptor demands has a limit. False once
   * that is reached. Our own words demand little of a value, so they may go on for longer: what others wrote
   * cannot use up what is left for them.
   */
  spend(steps: number, whose: Spender = 'others'): boolean {
    this.work[whose] -= steps;
    if (this.work[whose] >= 0) return true;
    if (!this.hasStopped) this.warn(fact('ethereum.described-stopped', 'notice', {}));
    this.hasStopped = true;
    return false;
  }

  /**
   * An address to show, compared with all known ones. A token that has no name here goes by its symbol if the built-in
   * list has it; packs name no addresses.
   */
  address(address: string): Value {
    this.compare(address);
    const name = this.nameOf(address);
    if (name !== undefined) return { type: 'address', text: address, name };
    const token = listedToken(this.sources[0]!, this.chainId, address);
    return { type: 'address', text: address, ...(token && { name: token.symbol, by: 'list' }) };
  }

  /** An amount of the chain's own coin. */
  coin(units: bigint): Value {
    const coin = { type: 'amount', units, decimals: 18, vouchedBy: 'chain' } as const;
    return this.network === undefined
      ? { ...coin, symbol: '', isCoin: true }
      : { ...coin, symbol: this.network.symbol };
  }

  /**
   * An amount of a token, with decimals only if somebody vouches for them: the chain, the built-in list, a
   * pack, a person, the request. A lower one never overrides a higher one, and is shown next to it if it says
   * something else.
   */
  token(address: string, units: bigint, chainId = this.chainId): Value {
    const [first, ...others] = this.vouchers(address, chainId);
    if (first === undefined) {
      this.warn(fact('ethereum.token-unvouched', 'notice', { token: this.address(address) }));
      return { type: 'amount', units, decimals: null, symbol: '', isNamedBeside: true };
    }
    const amount = amountOf(first, units);
    for (const other of others) {
      if (other.decimals === first.decimals && other.symbol === first.symbol) continue;
      const figures = { amount, other: amountOf(other, units), token: this.address(address) };
      // The same decimals under another name are mentioned; other decimals are a danger.
      const level = other.decimals === first.decimals ? 'notice' : 'danger';
      this.warn(fact('ethereum.token-disputed', level, figures));
    }
    this.noteVoucher(first, address, chainId);
    return amount;
  }

  /** The token that a vault accepts, and who says so: the built-in words or a pack. */
  assetOf(vault: string): { token: string; by: string } | null {
    const found = findAsset(this.sources, this.chainId, vault);
    return found && { token: found.token, by: found.source.name ?? 'Hoarfrost' };
  }

  private vouchers(address: string, chainId: number): Voucher[] {
    const network = networks[chainId];
    const found: Voucher[] = [];
    if (network?.wrapped !== undefined && same(network.wrapped, address))
      found.push({ decimals: 18, symbol: wrappedSymbol(network.symbol), vouchedBy: 'chain' });
    for (const source of this.sources) {
      const listed = listedToken(source, chainId, address);
      if (listed === undefined) continue;
      const { decimals, symbol } = listed;
      found.push({
        decimals,
        symbol,
        vouchedBy: source.name === null ? 'list' : 'pack',
        asOf: source.date,
      });
    }
    const told = chainId === this.chainId ? this.tokens.filter((token) => same(token.address, address)) : [];
    for (const who of ['person', 'request'] as const)
      for (const { decimals, symbol, vouchedBy } of told)
        if (vouchedBy === who) found.push({ decimals, symbol, vouchedBy });
    return found;
  }

  private noteVoucher({ symbol, decimals, vouchedBy }: Voucher, address: string, chainId: number): void {
    if (vouchedBy === 'chain' || vouchedBy === 'list') return;
    const token = this.address(address);
    const said = { symbol: text(symbol), decimals: number(decimals), token };
    this.warn(fact(`ethereum.token-vouched-${vouchedBy}`, 'notice', said));
    if (isListedSymbol(this.sources[0]!, chainId, symbol))
      this.warn(fact('ethereum.token-namesake', 'danger', { symbol: text(symbol), token }));
  }

  /** Which token each pool trades for another, as it was found out in this review. */
  get pools(): KnownPools {
    return this.work.known;
  }

  /** Adds a warning only once, however often it comes up; one that moves something stays, whoever else says the same. */
  warn(warning: Fact): void {
    const { effects, ...said } = warning;
    const key = JSON.stringify(said, (_, x) => (typeof x === 'bigint' ? `${x}n` : x));
    const place = this.seen.get(key);
    if (place === undefined) this.seen.set(key, this.warnings.push(warning) - 1);
    else if (effects !== undefined) this.warnings[place] = warning;
  }

  /** Recipients from whom nothing comes back. */
  checkRecipient(to: string, token?: string): void {
    if (this.account.signer !== undefined && same(to, this.account.signer)) {
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

  private nameOf(address: string): string | undefined {
    return this.context.known.find((one) => isSameFast(one.address, address))?.name;
  }

  private compare(address: string): void {
    // Nobody's address: forms are full of it, and contracts whose addresses begin with zeros are not made to
    // look like it.
    if (same(address, ZeroAddress)) return;
    for (const { address: known } of this.known) {
      if (isLookAlike(address, known)) {
        const name = this.nameOf(known);
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

/** What work is for: words that others wrote, our own words, and hashes that find out what a pool trades. */
export type Spender = 'others' | 'own' | 'pools';

export type Work = Record<Spender, number> & { known: KnownPools };

export const makeWork = (others = 8_000): Work => ({ others, own: 10_000, pools: 2_000, known: new Map() });

interface Voucher {
  decimals: number;
  symbol: string;
  vouchedBy: 'chain' | 'list' | 'pack' | 'person' | 'request';
  asOf?: string;
}

/** Beyond 36 decimals no figure helps: the smallest units are shown. */
function amountOf(voucher: Voucher, units: bigint): Value {
  if (voucher.decimals > 36) return { type: 'amount', units, decimals: null, symbol: voucher.symbol };
  return { type: 'amount', units, ...voucher };
}

/** The address that exchanges use for the chain's own coin. */
export const coinAddress = '0xEeeeeEeeeEeEeeEeEeEeeEEEeeeeEeeeeeeeEEeE';

const burnAddress = '0x000000000000000000000000000000000000dEaD';
const infrastructure: readonly string[] = Object.values(safeContracts);

export const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/**
 * Fast for thousands: most differ in their last character already. Bit 5 is the case of a letter, and is set
 * in every digit.
 */
const isSameFast = (a: string, b: string): boolean => isAlikeAt(a, b, 41) && same(a, b);

const isAlikeAt = (a: string, b: string, place: number): boolean =>
  ((a.charCodeAt(place) ^ b.charCodeAt(place)) & ~32) === 0;

/** Whether another address may be mistaken for it; the same address in other capitals does not count. */
export const isLookAlike = (address: string, known: string): boolean =>
  resembles(address, known) && !same(address, known);
