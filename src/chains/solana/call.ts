import { base58 } from '@scure/base';
import type { Effect } from '../../core/effect.ts';
import type { Fact, Level, Value } from '../review.ts';
import { fact, type SolanaFactCode, type ValueName } from './facts.ts';
import { listedMint, listedOn } from './mint-list.ts';
import { mints } from './programs.ts';
import { plainText, readUtf8 } from './text.ts';

/** Thrown only inside readers: the call is not exactly what the reader knows, so it is shown as unknown. */
export class Unreadable extends Error {}

export interface Account {
  /** Base58, or null if it is loaded from a lookup table that an offline device cannot read. */
  address: string | null;
  value: Value;
  signer: boolean;
  writable: boolean;
}

export const rightsOf = ({ signer, writable }: Account) =>
  writable ? (signer ? 'writable-signer' : 'writable') : signer ? 'signer' : 'plain';

/** What a reader makes of a call: its sentence, what deserves a warning, and what moves, for cross-checks. */
export interface Reading {
  action: Fact;
  risks?: Fact[];
  /** Value going from one account to another: checked for zero, self, programs, look-alikes. */
  move?: { from: Account; to: Account; units: bigint; kind: 'sol' | 'token' };
  /**
   * A token account with its mint and token program, null if the call does not name them, to work out whose standard
   * token account it is.
   */
  holds?: { account: Account; mint: Account | null; program: string | null };
  /** What the call pays out goes there: somebody else, or an owner nobody can see, deserves a warning. */
  pays?: readonly Paid[];
  /** What it does, if the words of its sentence do not say it. */
  effects?: readonly Effect[];
  /** True if it is never worth a person's attention by itself: it is left out of the title. */
  minor?: boolean;
}

/**
 * An account that receives what a call pays out. `mints`: those that it may hold, as far as the call names any; null if it
 * is no token account, but gets SOL or an item as itself.
 */
export interface Paid {
  account: Account;
  mints: readonly Account[] | null;
}

/** A call that a program is given to keep, and carries out later if those who decide agree. */
export interface Kept {
  /** Base58. */
  program: string;
  data: Uint8Array;
  accounts: readonly Account[];
}

/** A reading with its position. */
export interface Step extends Reading {
  program: string;
  /** The accounts of the call that sign, base58. */
  signers: readonly string[];
  /** The owner of the standard token account that receives the tokens, base58, if it could be derived. */
  owner?: string;
}

/**
 * One instruction as its reader sees it: its data and its accounts, taken in order. Taking something twice,
 * or something missing, is `Unreadable`; so is anything left over at `end`, which means that a reader that
 * returns has accounted for everything.
 */
export class Call {
  /** Accounts from tables in places where only one can be: see `fixed`. */
  readonly assumed: { account: Value; role: Value }[] = [];
  private at = 0;
  private taken = 0;

  constructor(
    readonly program: string,
    /** Base58 of the wallet that is asked to sign. */
    readonly wallet: string,
    readonly data: Uint8Array,
    readonly accounts: readonly Account[],
    readonly nameOf: (address: string) => Value,
    /** Reads the calls inside this one; null where calls are nested too deeply. */
    readonly inside: ((kept: readonly Kept[]) => Reading[]) | null = null,
    private readonly holding: (account: string, owners: readonly string[]) => string | null = () => null,
  ) {}

  /** The mint that a token account holds, base58, if the bytes prove it; its owner likely signs this call. */
  mintOf({ address }: Account): string | null {
    if (address === null) return null;
    const signers = this.accounts.flatMap((one) => (one.signer && one.address !== null ? [one.address] : []));
    const isOwn = signers.includes(this.wallet);
    return this.holding(address, isOwn ? [this.wallet, ...signers] : signers);
  }

  bytes(length: number): Uint8Array {
    if (length > this.data.length - this.at) throw new Unreadable();
    return this.data.slice(this.at, (this.at += length));
  }

  u8(): number {
    return this.bytes(1)[0]!;
  }

  bool(): boolean {
    const value = this.u8();
    if (value > 1) throw new Unreadable();
    return value === 1;
  }

  u16(): number {
    return new DataView(this.bytes(2).buffer).getUint16(0, true);
  }

  i16(): number {
    return new DataView(this.bytes(2).buffer).getInt16(0, true);
  }

  u32(): number {
    return new DataView(this.bytes(4).buffer).getUint32(0, true);
  }

  u64(): bigint {
    return new DataView(this.bytes(8).buffer).getBigUint64(0, true);
  }

  i64(): bigint {
    return new DataView(this.bytes(8).buffer).getBigInt64(0, true);
  }

  /** 32 bytes as an address with its name. */
  key(): Value {
    return this.nameOf(base58.encode(this.bytes(32)));
  }

  /** All zeros means "none" (`OptionalNonZeroPubkey`). */
  keyOrZero(): Value | null {
    const bytes = this.bytes(32);
    return bytes.every((byte) => byte === 0) ? null : this.nameOf(base58.encode(bytes));
  }

  /** One byte 0 or 1, then the value if 1. */
  option<T>(read: () => T): T | null {
    return this.bool() ? read() : null;
  }

  /** UTF-8 preceded by its length in bytes as u64 (bincode). */
  string(): Value {
    const length = this.u64();
    if (length > BigInt(this.data.length)) throw new Unreadable();
    return this.utf8(Number(length));
  }

  utf8(length: number): Value {
    const text = readUtf8(this.bytes(length));
    if (text === null) throw new Unreadable();
    return { type: 'text', text: plainText(text) };
  }

  get bytesLeft(): number {
    return this.data.length - this.at;
  }

  get accountsLeft(): number {
    return this.accounts.length - this.taken;
  }

  account(): Account {
    const account = this.accounts[this.taken++];
    if (!account) throw new Unreadable();
    return account;
  }

  /** The next account, without whose signature the program refuses the call. */
  signing(): Account {
    const account = this.account();
    if (!account.signer) throw new Unreadable();
    return account;
  }

  /** The account that is taken next. */
  get next(): Account | undefined {
    return this.accounts[this.taken];
  }

  /**
   * The next account must be this one: a sysvar or program in a fixed position. One from a table is taken for
   * it, and that is said: the network's own programs refuse any other there, or never look at it.
   */
  fixed(address: string): void {
    const account = this.account();
    if (account.address === null) this.assumed.push({ account: account.value, role: this.nameOf(address) });
    else if (account.address !== address) throw new Unreadable();
  }

  /** These sysvars in a row, as programs once asked for them, or none of them. */
  sysvars(...addresses: string[]): void {
    const { next } = this;
    if (next?.address === null || next?.address === addresses[0])
      for (const address of addresses) this.fixed(address);
  }

  /**
   * The remaining accounts, each of which must sign: members of a multisig authority. `isOpen`: other
   * accounts may follow.
   */
  cosigners(isOpen = false): Account[] {
    const rest: Account[] = [];
    while (this.accountsLeft > 0 && !(isOpen && !this.accounts[this.taken]!.signer))
      rest.push(this.account());
    if (rest.some((account) => !account.signer)) throw new Unreadable();
    return rest;
  }

  end(): void {
    if (this.bytesLeft > 0 || this.accountsLeft > 0) throw new Unreadable();
  }

  /** A warning about what this call does; more severe if this wallet's own authority or signature is used. */
  risk<C extends SolanaFactCode>(
    code: C,
    authority: Account,
    values: Record<ValueName<C>, Value>,
    level: Level = 'warning',
  ): Fact {
    const isOwn = [authority, ...this.accounts.filter(({ signer }) => signer)].some(
      ({ address }) => address === this.wallet,
    );
    return fact(code, isOwn ? 'danger' : level, values);
  }
}

export type Reader = (call: Call) => Reading;

export const lamports = (units: bigint): Value => ({
  type: 'amount',
  units,
  decimals: 9,
  symbol: 'SOL',
  vouchedBy: 'chain',
});

/**
 * `decimals` null: the instruction does not state them, the list of mints vouches for them, and for a mint unknown here
 * there is only the raw number.
 */
export function tokens(units: bigint, decimals: number | null, mint: string | null): Value {
  const known = mint !== null && Object.hasOwn(mints, mint) ? mints[mint] : undefined;
  const listed = mint === null || known !== undefined ? undefined : listedMint(mint);
  const symbol = known?.symbol ?? listed?.symbol ?? '';
  if (decimals === null && listed !== undefined)
    return { type: 'amount', units, decimals: listed.decimals, symbol, vouchedBy: 'list', asOf: listedOn };
  const places = decimals ?? known?.decimals ?? null;
  // The token program refuses a checked instruction with the wrong decimals for the mint: the chain vouches
  // for them.
  return places === null
    ? { type: 'amount', units, decimals: places, symbol }
    : { type: 'amount', units, decimals: places, symbol, vouchedBy: 'chain' };
}

export const number = (value: bigint | number): Value => ({ type: 'number', value: BigInt(value) });
