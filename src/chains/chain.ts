import type { Fact, Review } from './fact.ts';
import type { ChainId, ChainKey, Digest, KeyUse, SchemeId, SuiteId } from './key.ts';
import type { Payroll } from './payroll.ts';
import type { Practice } from './practice.ts';

/** One way to carry a finished signature out of the device. */
export interface Export {
  /** Picks the sentence that says what it is and who takes it, e.g. 'solana.wire-base64'. */
  code: string;
  /** Fill the slots of that sentence: addresses are values, never text. */
  values?: Readonly<Record<string, string>>;
  /** File name without path, with extension. */
  fileName: string;
  /** Text form (base64, base58, JSON, ur:...). */
  text: string;
  /** Binary form for the file where that is not the text in UTF-8. */
  bytes?: Uint8Array;
  /** Codes of other products that carry the same, where the chain's tools scan those. */
  codes?: readonly { form: 'bbqr' | 'ur'; type: string; bytes: Uint8Array }[];
}

/** What a device knows that helps to read a payload; never needed to decide what is signed. */
export interface ReadContext<U extends KeyUse = KeyUse> {
  groupKey: ChainKey<U>;
  /**
   * Addresses with names, each once: recipients of the wallet's rules, own wallets, this device's own recipients; without a name
   * those that were paid before. For names and look-alike warnings.
   */
  known: readonly { address: string; name: string }[];
  /** What others say that calls mean, as people have approved it; a chain takes no notice of packs of another form. */
  packs?: readonly { name: string; bytes: Uint8Array }[];
}

/** One of the networks that share a chain's addresses, where a payload has to name it. */
export interface Network {
  id: number;
  name: string;
  /** Symbol of the coin that pays for gas. */
  symbol: string;
  isTest: boolean;
}

/** Something of value that a group's rules can limit; `network` and `id` as in effects, `place` the network's name. */
export interface RuledAsset {
  network: string;
  id: string;
  symbol: string;
  decimals: number;
  place: string;
}

/** Of an account with many addresses, all from one key. `network` is the id of one of the chain's networks. */
export interface Addresses<U extends KeyUse = KeyUse> {
  /** Receiving address number `index`, from 0. */
  at(groupKey: ChainKey<U>, network: number, index: number): string;
  /** Where an address stands among the first `most` of each kind on any network, or null. May take a second. */
  find(groupKey: ChainKey<U>, address: string, most: number): { path: string; isChange: boolean } | null;
  /** What a wallet that only watches takes in. */
  watch(groupKey: ChainKey<U>, network: number): WatchOnly;
}

export interface WatchOnly {
  descriptor: string;
  importDescriptors: string;
  /** The account's key at m/86'/coin'/0': 33 and 32 bytes, and the four bytes that name it in a payment. */
  account: { key: Uint8Array; chainCode: Uint8Array; fingerprint: number; coinType: 0 | 1 };
}

/** What another wallet asks an account to sign (ERC-4527), as its own code says it. */
export interface AccountRequest {
  /** A transaction of type 0, one of EIP-2718, EIP-712 as JSON in UTF-8, or the bytes of a message. */
  type: 'legacy' | 'typed-data' | 'message' | 'transaction';
  signData: Uint8Array;
  chainId: number | null;
  path: readonly { index: number; hardened: boolean }[];
  /** Names the key that the path begins at; null or 0 for any. */
  fingerprint: number | null;
  /** 0x hex, or null. */
  address: string | null;
}

/** What a pack is, and what it changes against the one before it. Counts are of calls, forms and tokens together. */
export interface PackSummary {
  /** The day that it describes, as 2026-06-30. */
  date: string;
  /** What it was made of, as it says itself. */
  origin: string;
  /** To compare with others: 16 bytes, hex. */
  fingerprint: string;
  entries: number;
  added: number;
  changed: number;
  removed: number;
}

/**
 * A chain as the signer sees it. Everything here is pure: no clock, randomness, storage, network or console.
 * Facts are codes and values; the sentences stand in the language files (`ui/text`), so that a review reads the
 * same in every language and a test can compare what is shown with what the bytes do.
 */
export interface Chain<U extends KeyUse = KeyUse> {
  readonly id: ChainId;
  readonly suite: SuiteId;
  /** How its key signs; absent for the suite's own, RFC 9591. One key, one scheme, for ever. */
  readonly scheme?: SchemeId;
  /** Networks known by name, for chains whose payloads name one. */
  readonly networks?: readonly Network[];
  /** The address that people send money to; in practice one of a test network, where those differ. */
  address(groupKey: ChainKey<U>, isPractice?: boolean): string;
  /** For a chain whose accounts other wallets ask to sign, by codes that name path and kind. Errors: `unknown-wallet`, the chain's. */
  asked?(request: AccountRequest, groupKey: ChainKey<U>): Uint8Array;
  /** What such a request gets back, as the wallet that asked reads it. Errors: `bad-chain-signature`. */
  answer?(payload: Uint8Array, groupKey: ChainKey<U>, signatures: readonly Uint8Array[]): Uint8Array;
  /** What other wallets take in to watch such accounts, and to ask: 33 and 32 bytes, and four bytes that name the key. */
  watchKey?(groupKey: ChainKey<U>): { key: Uint8Array; chainCode: Uint8Array; fingerprint: number };
  /** The chain whose name its effects have, where that is another's: rules and recipients go by that one. */
  readonly ruledAs?: ChainId;
  /** What rules are offered to limit: coins of networks that are no tests, and the tokens that treasuries hold most. */
  assets?(): RuledAsset[];
  /** An address that a person typed or pasted, as this chain writes it in effects. Errors: `bad-address`. */
  recipient?(text: string): string;
  /** For a chain on which one key has many addresses. */
  readonly addresses?: Addresses<U>;
  /**
   * Untrusted input, as another tool made it (any encoding this chain's tools use), to canonical payload bytes:
   * what co-signers exchange and what `review` and `digests` take. One input may hold several payloads.
   * Null if this is not this chain's kind of input at all; SignerError if it is, and is bad.
   */
  recognise(input: Uint8Array | string, context: ReadContext<U>): Uint8Array[] | null;
  /**
   * Payload of a message: text that a person typed, put into the chain's own form for messages, or the bytes that
   * another wallet wants signed, which must not be a transaction in disguise. Errors: `bad-transaction`.
   */
  message?(input: Uint8Array | string, groupKey: ChainKey<U>): Uint8Array;
  /**
   * Of a chain whose calls others may describe: a pack, untrusted, against the one before it or null. Null for bytes of another form.
   * Errors: `too-large`, `malformed`, `not-canonical`.
   */
  pack?(bytes: Uint8Array, before: Uint8Array | null): PackSummary | null;
  /**
   * Payments out of a table (CSV: recipient, amount, asset, reference). `terms` is what a person says besides, as typed.
   * Absent where the chain's transactions are made by another wallet. Errors: of the table as a whole, and of the terms.
   */
  payroll?(csv: string, terms: Readonly<Record<string, unknown>>, context: ReadContext<U>): Payroll;
  /** Rebuilt from the payload bytes on every signer. Errors: `bad-transaction`, `not-needed`, `unsupported`... */
  review(payload: Uint8Array, context: ReadContext<U>): Review;
  /**
   * The exact bytes that the group signs, one or many. Same errors as `review`: nothing is signed that cannot be
   * reviewed.
   */
  digests(payload: Uint8Array, groupKey: ChainKey<U>): Digest[];
  /**
   * How a payload that others may still be able to sign and send is made void, one sentence: the same number used by
   * another transaction, time, or nothing at all. Same errors as `review`.
   */
  voiding(payload: Uint8Array, groupKey: ChainKey<U>): Fact;
  /**
   * The chain's own verifier, over one signature a digest in their order, each as the key's scheme encodes it
   * (RFC 9591: R || z, 64 or 65 bytes; BIP-340: 64 bytes).
   */
  verify(payload: Uint8Array, groupKey: ChainKey<U>, signatures: readonly Uint8Array[]): boolean;
  /** What leaves the device. Errors: `bad-chain-signature` if the chain's own verifier refuses it. */
  finish(payload: Uint8Array, groupKey: ChainKey<U>, signatures: readonly Uint8Array[]): Export[];
}

/** A chain by name. Its code is a part of the build that is loaded when a wallet here needs it. */
export interface KnownChain extends Pick<Chain, 'id' | 'suite' | 'scheme'> {
  load(): Promise<Chain>;
  /** Loaded in practice mode alone. */
  practice?(): Promise<Practice>;
}
