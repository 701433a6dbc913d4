import type { ChainId } from '../chains/key.ts';
import { readHex } from '../core/bytes.ts';
import { assetKey } from '../core/effect.ts';
import { SignerError } from '../core/errors.ts';
import type { Charter } from '../custody/charter.ts';
import { judge } from '../custody/verdict.ts';
import { asSignParams } from '../protocol/sign-params.ts';
import type { Judgement } from './api/permits.ts';
import type { HistoryVerdict, RuleAsset, RulesText } from './api/rules.ts';
import { standingOf } from './charters.ts';
import { judgementOf } from './clearance-view.ts';
import { signingsOf } from './context.ts';

import { openState, type SignerState } from './state.ts';
import { effectsOfPayloads, effectsOfSigning, pastEffects } from './verdict.ts';
import { toView } from './view.ts';
import { ruledId, walletKey, walletKeyFor } from './wallet-key.ts';
import { walletOf } from './wallets.ts';
import { charterFrom } from './write-rules.ts';

/**
 * What the rules would say about a payment that was only typed, and about what was signed before. Nothing is
 * stored.
 */

/** The rules that a person is writing, or those in force. Errors: `bad-parameters`. */
function rulesFor(signer: SignerState, walletId: string, text: RulesText | null): Charter {
  const state = openState(signer);
  const charter = text === null ? standingOf(state, walletId).current : charterFrom(state, walletId, text);
  if (charter === null) throw new SignerError('bad-parameters', { where: 'charter' });
  return charter;
}

/** Errors: `unknown-ceremony` for a draft that is gone, `bad-parameters`. */
export function judgeDraft(
  signer: SignerState,
  { draftId, text }: { draftId: string; text: RulesText | null },
): Judgement {
  const kept = signer.drafts.get(draftId);
  if (kept === undefined) throw new SignerError('unknown-ceremony');
  const { walletId, key } = kept;
  const payloads = kept.payloads.map((bytes) => ({ key, bytes }));
  const effects = effectsOfPayloads(signer, { walletId: readHex(walletId), payloads });
  const charter = rulesFor(signer, walletId, text);
  const past = pastEffects(signer, walletId);
  return judgementOf(charter, judge(charter, { effects, past, now: signer.env.now(), isClockGood: true }));
}

/** The payment alone, without the network fee. Errors: `bad-parameters`, `bad-address`, `unsupported`. */
export function judgeTyped(
  signer: SignerState,
  input: { walletId: string; text: RulesText | null; asset: string; amount: bigint; to: string },
): Judgement {
  const { walletId, text, asset: key, amount, to: typed } = input;
  const known = ruledAssets(signer, walletId).find(({ asset }) => assetKey(asset) === key);
  if (known === undefined || amount <= 0n) throw new SignerError('bad-parameters', { where: 'asset' });
  const { asset } = known;
  const { address: to } = ruleAddress(signer, { walletId, chain: asset.chain, text: typed });
  const charter = rulesFor(signer, walletId, text);
  const effects = [{ kind: 'send' as const, asset, amount, to }];
  const past = pastEffects(signer, walletId);
  return judgementOf(charter, judge(charter, { effects, past, now: signer.env.now(), isClockGood: true }));
}

const most = 40;

/** Each as on the day it was signed, with what had been signed before it. */
export function judgeHistory(
  signer: SignerState,
  { walletId, text }: { walletId: string; text: RulesText | null },
): HistoryVerdict {
  const state = openState(signer);
  const charter = rulesFor(signer, walletId, text);
  const all = signingsOf(signer, walletId).sort((a, b) => b.at - a.at);
  const done = all.map(({ id, at }) => {
    const params = asSignParams(state.ceremonies.get(id)!.params)!;
    return { id, at, effects: effectsOfSigning(signer, id, params) };
  });
  const refused = done.slice(0, most).filter(({ at, effects }, i) => {
    const past = done.slice(i + 1).flatMap((one) => one.effects.map((effect) => ({ effect, at: one.at })));
    return !judge(charter, { effects, past, now: at, isClockGood: true }).isAllowed;
  });
  return {
    checked: Math.min(done.length, most),
    refused: refused.map(({ id, at }) => ({
      id,
      at,
      title: toView(signer, id).payloads[0]!.review.title,
    })),
  };
}

function ruledAssets(signer: SignerState, walletId: string) {
  const wallet = walletOf(openState(signer), walletId);
  return wallet.keys.flatMap((_, key) => {
    const { chain } = walletKey(signer, walletId, wallet, key);
    return (chain.assets?.() ?? []).map(({ network, id, symbol, decimals, place }) => ({
      asset: { chain: ruledId(chain), network, id },
      symbol,
      decimals,
      place,
    }));
  });
}

/** For every chain of the wallet, by the network's name. */
export const ruleAssets = (signer: SignerState, { walletId }: { walletId: string }): RuleAsset[] =>
  ruledAssets(signer, walletId).map(({ asset, symbol, decimals, place }) => ({
    key: assetKey(asset),
    chain: asset.chain,
    symbol,
    network: place,
    decimals,
  }));

/** An address for a wallet's list, in its chain's own form. Errors: `bad-address`, `unsupported`. */
export function ruleAddress(
  signer: SignerState,
  input: { walletId: string; chain: ChainId; text: string },
): { chain: ChainId; address: string } {
  const { chain } = walletKeyFor(signer, input);
  if (chain.recipient === undefined) throw new SignerError('unsupported');
  return { chain: ruledId(chain), address: chain.recipient(input.text) };
}
