import type { ChainId, ChainKey, Digest, KeyUse, SchemeId, SuiteId } from './key.ts';
import type { Payroll } from './payroll.ts';
import type { Practice } from './practice.ts';
import type { Fact, Review } from './review.ts';

/** One way to carry a finished signature off the device. */
export interface Export {
  /** Selects the sentence that says what it is and who takes it, e.g. 'solana.wire-base64'. */
  code: string;
  /** Fill the placeholders in that sentence: addresses are values, never text. */
  values?: Readonly<Record<string, string>>;
  /** File name without path, with extension. */
  fileName: string;
  /** Text form (base64, base58, JSON, ur:...). */
  text: string;
  /** Binary form for the file, if that is not just the text in UTF-8. */
  bytes?: Uint8Array;
  /** Codes in other products' formats that carry the same, if the chain's tools scan those. */
  codes?: readonly { form: 'bbqr' | 'ur'; type: string; bytes: Uint8Array }[];
}

/** What a device knows that helps a person read a payload; never needed to decide what is signed. */
export interface ReadContext<U extends KeyUse = KeyUse> {
  groupKey: ChainKey<U>;
  /**
   * Addresses with names, each once: recipients in the wallet's rules, own wallets, this device's own
   * recipients; and, without a name, those paid before. Used for names and look-alike warnings.
   */
  known: readonly { address: string; name: string }[];
  /** What others say calls mean, as approved by people here; a chain ignores packs in another format. */
  packs?: readonly { name: string; bytes: Uint8Array }[];
}

/** One of the networks that share a chain's addresses, for payloads that have to name it. */
export interface Network {
  id: number;
  name: string;
  /** Symbol of the coin that pays for gas. */
  symbol: string;
  isTest: boolean;
}

/**
 * Something of value that a group's rules can limit; `network` and `id` as in effects, `place` is the
 * network's name.
 */
export interface RuledAsset {
  network: string;
  id: string;
  symbol: string;
  decimals: number;
  place: string;
}

/**
 * For an account with many addresses, all from one key. `network` is the id of one of the chain's networks.
 */
export interface Addresses<U extends KeyUse = KeyUse> {
  /** Receiving address number `index`, from 0. */
  at(groupKey: ChainKey<U>, network: number, index: number): string;
  /**
   * The place of an address among the first `most` of each kind on any network, or null. May take a second.
   */
  find(groupKey: ChainKey<U>, address: string, most: number): { path: string; isChange: boolean } | null;
  /** What a watch-only wallet imports. */
  watch(groupKey: ChainKey<U>, network: number): WatchOnly;
}

export interface WatchOnly {
  descriptor: string;
  importDescriptors: string;
  /**
   * The account's key at m/86'/coin'/0': 33 and 32 bytes, and the four-byte fingerprint that identifies it in
   * a payment.
   */
  account: { key: Uint8Array; chainCode: Uint8Array; fingerprint: number; coinType: 0 | 1 };
}

/** What another wallet asks an account to sign (ERC-4527), as stated in its own code. */
export interface AccountRequest {
  /** A legacy transaction, one of EIP-2718, EIP-712 as JSON in UTF-8, or the bytes of a message. */
  type: 'legacy' | 'typed-data' | 'message' | 'transaction';
  signData: Uint8Array;
  chainId: number | null;
  path: readonly { index: number; hardened: boolean }[];
  /** Identifies the key at which the path begins; null or 0 for any. */
  fingerprint: number | null;
  /** 0x hex, or null. */
  address: string | null;
}

/**
 * What a pack is, and how it differs from the one before it. Counts cover calls, forms and tokens together.
 */
export interface PackSummary {
  /** The date it describes, as 2026-06-30. */
  date: string;
  /** What it says it was made from. */
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
 * Facts are codes and values; the sentences are in the language files (`ui/text`), so that a review says the
 * same in every language and a test can compare what is shown with what the bytes do.
 */
export interface Chain<U extends KeyUse = KeyUse> {
  readonly id: ChainId;
  readonly suite: SuiteId;
  /** How its key signs; absent for the suite's own scheme, RFC 9591. A key keeps its scheme forever. */
  readonly scheme?: SchemeId;
  /** Networks known by name, for chains whose payloads name one. */
  readonly networks?: readonly Network[];
  /** The address that people send money to; in practice mode a test network's address, if those differ. */
  address(groupKey: ChainKey<U>, isPractice?: boolean): string;
  /** For a chain whose accounts other wallets ask to sign, by codes that name path and kind. Errors: `unknown-wallet`, the chain's. */
  asked?(request: AccountRequest, groupKey: ChainKey<U>): Uint8Array;
  /** The answer to such a request, in the form the requesting wallet reads. Errors: `bad-chain-signature`. */
  answer?(payload: Uint8Array, groupKey: ChainKey<U>, signatures: readonly Uint8Array[]): Uint8Array;
  /**
   * What other wallets import to watch such accounts and send requests: 33 and 32 bytes, and a four-byte
   * fingerprint.
   */
  watchKey?(groupKey: ChainKey<U>): { key: Uint8Array; chainCode: Uint8Array; fingerprint: number };
  /**
   * The chain under whose name its effects appear, if that is another chain: rules and recipients apply under
   * that one.
   */
  readonly ruledAs?: ChainId;
  /** The assets that rules can limit: coins of mainnets, and the tokens that treasuries hold most. */
  assets?(): RuledAsset[];
  /**
   * An address that a person typed or pasted, in the form this chain uses in effects. Errors: `bad-address`.
   */
  recipient?(text: string): string;
  /** For a chain on which one key has many addresses. */
  readonly addresses?: Addresses<U>;
  /**
   * Turns untrusted input from another tool (in any encoding this chain's tools use) into canonical payload
   * bytes: what co-signers exchange and what `review` and `digests` take. One input may hold several
   * payloads. Null if this is not this chain's kind of input at all; SignerError if it is, but invalid.
   */
  recognise(input: Uint8Array | string, context: ReadContext<U>): Uint8Array[] | null;
  /**
   * Payload for a message: text that a person typed, put into the chain's own form for messages, or the bytes
   * that another wallet wants signed, which must not be a transaction in disguise. Errors: `bad-transaction`.
   */
  message?(input: Uint8Array | string, groupKey: ChainKey<U>): Uint8Array;
  /**
   * For a chain whose calls others may describe: summarises an untrusted pack, compared with the one before
   * it or null. Null for bytes in another format. Errors: `too-large`, `malformed`, `not-canonical`.
   */
  pack?(bytes: Uint8Array, before: Uint8Array | null): PackSummary | null;
  /**
   * Payments from a table (CSV: recipient, amount, asset, reference). `terms` is what a person adds, as
   * typed. Absent if the chain's transactions are made by another wallet. Errors: those of the table as a
   * whole, and of the terms.
   */
  payroll?(csv: string, terms: Readonly<Record<string, unknown>>, context: ReadContext<U>): Payroll;
  /**
   * Rebuilt from the payload bytes by every signer. Errors: `bad-transaction`, `not-needed`, `unsupported`...
   */
  review(payload: Uint8Array, context: ReadContext<U>): Review;
  /**
   * The exact bytes that the group signs, one or many. Same errors as `review`: nothing is signed that cannot be
   * reviewed.
   */
  digests(payload: Uint8Array, groupKey: ChainKey<U>): Digest[];
  /**
   * How to void a payload that others may still be able to sign and send, as one sentence: by using the same
   * number for another transaction, by time, or not at all. Same errors as `review`.
   */
  voiding(payload: Uint8Array, groupKey: ChainKey<U>): Fact;
  /**
   * The chain's own verifier, given one signature per digest in order, each encoded as its key's scheme
   * requires (RFC 9591: R || z, 64 or 65 bytes; BIP-340: 64 bytes).
   */
  verify(payload: Uint8Array, groupKey: ChainKey<U>, signatures: readonly Uint8Array[]): boolean;
  /** What leaves the device. Errors: `bad-chain-signature` if the chain's own verifier refuses it. */
  finish(payload: Uint8Array, groupKey: ChainKey<U>, signatures: readonly Uint8Array[]): Export[];
}

/** A chain by name. Its code is a part of the build that is loaded when a wallet here needs it. */
export interface KnownChain extends Pick<Chain, 'id' | 'suite' | 'scheme'> {
  load(): Promise<Chain>;
  /** Loaded only in practice mode. */
  practice?(): Promise<Practice>;
}
