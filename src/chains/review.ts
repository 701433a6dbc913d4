import type { Effect } from '../core/effect.ts';

/** Where a recipient's name stands: in the wallet's rules, which people signed, or in this device's own list. */
export type RecipientBy = 'rules' | 'device';

/** Who vouches for a name; for a token's symbol, the built-in list of tokens. */
export type NamedBy = RecipientBy | 'list';

/** One thing inside a sentence. The screen decides how it looks: addresses grouped, amounts with separators. */
export type Value =
  /** `name` is filled in by the signer if it knows the address (own wallet, contact, known program). */
  | { type: 'address'; text: string; name?: string; by?: NamedBy }
  /**
   * `units` are the smallest units; `decimals` null means nobody vouches for them and raw units are shown.
   */
  | {
      type: 'amount';
      units: bigint;
      decimals: number | null;
      symbol: string;
      /** True if the sentence names the token beside it, by its address or as shares of a vault. */
      isNamedBeside?: true;
      /** True for the coin of a network that is known only by number, and so has no symbol. */
      isCoin?: true;
      vouchedBy?: 'chain' | 'list' | 'pack' | 'person' | 'request';
      /** The date of that list or pack, as 2026-06-30. */
      asOf?: string;
    }
  | { type: 'text'; text: string }
  | { type: 'number'; value: bigint }
  | { type: 'bytes'; hex: string }
  | { type: 'time'; unixSeconds: bigint };

export type Level = 'info' | 'notice' | 'warning' | 'danger';

/**
 * A statement about the payload: `code` selects the sentence, `values` fill it, `parts` are what it contains.
 */
export interface Fact {
  code: string;
  level: Level;
  values: Record<string, Value>;
  parts?: Fact[];
  /** What it does, if it does something: rules judge these, people judge the sentence. */
  effects?: readonly Effect[];
}

/** What a person must see before approving. Complete: what is not said here is not in the bytes. */
export interface Review {
  /** One line: the gist ("Send 1.5 SOL to ...", "3 actions", "Unknown program call"). */
  title: Fact;
  /** What it does, in order of execution. */
  actions: Fact[];
  /** Warnings, worst first. */
  warnings: Fact[];
  /** Network, fees, nonce, other signers, hashes to compare: the fine print. */
  details: Fact[];
  /**
   * Things that can be used only once: the number of a Safe, the value of a nonce account, coins. Of two
   * payloads that share one of these, only one can take effect.
   */
  usesUp?: readonly string[];
  /**
   * When it is valid, as it states itself. Only a clock can say what is wrong with that, and a chain uses
   * none.
   */
  times?: Times;
}

/** Dates as they are written (RFC 3339, if they can be read), or null if nothing is said. */
export interface Times {
  issued: string | null;
  from: string | null;
  until: string | null;
}
