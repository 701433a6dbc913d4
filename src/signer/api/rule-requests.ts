import type { ChainId } from '../../chains/key.ts';
import type { Rule } from '../../custody/rule.ts';
import type { CeremonyView } from './ceremonies.ts';
import type { Judgement } from './permits.ts';
import type { HistoryVerdict, RuleAsset, RulesText, RuleTemplate } from './rules.ts';

/** Rules and permits: making, testing and answering them. */

export interface RuleRequests {
  /**
   * Opens the ceremony for a wallet's first rules, or for the next ones. Errors: `bad-parameters`,
   * `not-allowed`.
   */
  startCharter: { input: { walletId: string; text: RulesText }; output: CeremonyView };
  /**
   * Starting rules, which a person then reads as sentences. `signers`: of small payments if there are two
   * sizes.
   */
  ruleTemplate: { input: RuleTemplate; output: Rule[] };
  /** Freezes the wallet, or opens the ceremony that unfreezes it. Errors: `not-allowed`. */
  freeze: { input: { walletId: string }; output: CeremonyView };
  unfreeze: { input: { walletId: string }; output: CeremonyView };
  /** The wallet's record with all its rules, for people who watch and for devices that lack some: as a parcel. */
  rulesParcel: { input: { walletId: string }; output: Uint8Array };
  /**
   * How the rules in force, or `text`, would judge a draft or what was signed before (at most the last 40).
   */
  judgeDraft: { input: { draftId: string; text: RulesText | null }; output: Judgement };
  /**
   * A payment that was only typed: `asset` as ruleAssets has it, `amount` in smallest units, `to` as a person
   * types it.
   */
  judgeTyped: {
    input: { walletId: string; text: RulesText | null; asset: string; amount: bigint; to: string };
    output: Judgement;
  };
  judgeHistory: { input: { walletId: string; text: RulesText | null }; output: HistoryVerdict };
  ruleAssets: { input: { walletId: string }; output: RuleAsset[] };
  /** An address for a list of recipients, in its chain's own form. Errors: `bad-address`. */
  ruleAddress: {
    input: { walletId: string; chain: ChainId; text: string };
    output: { chain: ChainId; address: string };
  };
  /** The person's approval of a signing in which they do not sign. Errors: `not-allowed`. */
  approve: { input: { id: string }; output: CeremonyView };
  /** The same payloads and people, under today's rules. */
  askAgain: { input: { id: string }; output: CeremonyView };
}
