import type { ChainId } from '../../chains/chain.ts';
import type { Rule } from '../../custody/rule.ts';
import type { CeremonyView } from './ceremonies.ts';
import type { Judgement } from './permits.ts';
import type { HistoryVerdict, RuleAsset, RulesText, RuleTemplate } from './rules.ts';

/** Rules and permits: making, trying and answering them. */

export interface RuleRequests {
  /** Opens the ceremony for rules: the first of a wallet, or the next. Errors: `bad-parameters`, `not-allowed`. */
  startCharter: { input: { walletId: string; text: RulesText }; output: CeremonyView };
  /** Rules to begin with, which a person then reads as sentences. `signers`: of small payments where there are two sizes. */
  ruleTemplate: { input: RuleTemplate; output: Rule[] };
  /** Stops the wallet, or opens the ceremony that lets it go on. Errors: `not-allowed`. */
  freeze: { input: { walletId: string }; output: CeremonyView };
  unfreeze: { input: { walletId: string }; output: CeremonyView };
  /** The wallet's record with all its rules, for people who watch and for devices that lack some: as a parcel. */
  rulesParcel: { input: { walletId: string }; output: Uint8Array };
  /** What rules would say of a draft, or of what was signed before (at most the last 40): those in force, or `text`. */
  judgeDraft: { input: { draftId: string; text: RulesText | null }; output: Judgement };
  /** A payment that is only typed: `asset` as ruleAssets has it, `amount` in smallest units, `to` as a person types it. */
  judgeTyped: {
    input: { walletId: string; text: RulesText | null; asset: string; amount: bigint; to: string };
    output: Judgement;
  };
  judgeHistory: { input: { walletId: string; text: RulesText | null }; output: HistoryVerdict };
  ruleAssets: { input: { walletId: string }; output: RuleAsset[] };
  /** An address for a list of recipients, as its chain writes it. Errors: `bad-address`. */
  ruleAddress: {
    input: { walletId: string; chain: ChainId; text: string };
    output: { chain: ChainId; address: string };
  };
  /** The person's word for a signing that they do not sign. Errors: `not-allowed`. */
  approve: { input: { id: string }; output: CeremonyView };
  /** The same payloads and people, under the rules of today. */
  askAgain: { input: { id: string }; output: CeremonyView };
}
