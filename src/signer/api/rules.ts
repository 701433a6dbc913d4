import type { ChainId } from '../../chains/key.ts';
import type { Fact } from '../../chains/review.ts';
import type { Recipient, Role } from '../../custody/charter.ts';
import type { Rule } from '../../custody/rule.ts';

export type { Recipient, Role } from '../../custody/charter.ts';
export type { Allow, Conditions, Rule } from '../../custody/rule.ts';

/** A wallet's rules: reading, writing and testing them. */

/** A wallet's rules as a person reads and writes them. */
export interface RulesText {
  /** By identity key, hex. */
  members: { id: string; name: string; roles: Role[] }[];
  administratorsNeeded: number;
  recipients: Recipient[];
  rules: Rule[];
}

/** One charter. */
export interface Rules extends RulesText {
  /** Short code of its hash. */
  code: string;
  number: number;
  isFrozen: boolean;
}

/** What binds a wallet, as far as this device has seen. */
export interface RulesState {
  current: Rules | null;
  isFrozen: boolean;
  /**
   * Two charters with the same number: nothing is signed until everybody signs the next one. Names of those
   * who signed both.
   */
  fork: { number: number; culprits: string[] } | null;
  /**
   * What the person here may do under the rules; empty if there are none, or if they don't name this person.
   */
  roles: Role[];
  /** Whether the person here has a part in changing them. */
  mayPropose: boolean;
}

/** Rules put before people. */
export interface CharterView {
  /** The rules that they replace; null for the first, and if this device lacks a link in between. */
  before: Rules | null;
  after: Rules;
  /** Whether this device lacks what came before them. */
  isLinkMissing: boolean;
  /** How many more people have to agree, and from which group. */
  missing: { needed: number; from: 'participants' | 'administrators' };
}

/** What the rules would have done with what was signed. */
export interface HistoryVerdict {
  checked: number;
  refused: { id: string; at: number; title: Fact }[];
}

export interface RuleTemplate {
  template: 'everything' | 'small' | 'payroll' | 'only';
  /** In the person's language. */
  names: Record<'fees' | 'everything' | 'small' | 'large' | 'payroll' | 'only', string>;
  signers: number;
  largeSigners: number;
  /** As rules name it. */
  asset: string;
  amount: bigint;
  group: string;
}

/** An asset that a rule can limit. */
export interface RuleAsset {
  /** As rules name it: `chain:network:id`. */
  key: string;
  chain: ChainId;
  symbol: string;
  /** Name of the network if the chain has several, else ''. */
  network: string;
  decimals: number;
}
