import type { Effect } from '../../../core/effect.ts';
import type { Value } from '../../review.ts';
import { fact } from '../facts.ts';
import { place, type Sentence } from './actions.ts';
import type { Told } from './told.ts';

/** Sentences about votes, control and collectibles. */

export const proposal =
  (
    code: `sol.proposal-${'approve' | 'reject' | 'abstain' | 'veto' | 'cancel' | 'cancel-vote' | 'execute' | 'open' | 'draft' | 'sign' | 'count' | 'done'}`,
    account = 'proposal',
  ): Sentence =>
  (told, program) => ({
    action: fact(code, 'notice', { proposal: told.account(account).value, program }),
    effects: [],
  });

export const propose =
  (what: string): Sentence =>
  (told, program) => ({
    action: fact('sol.proposal-create', 'notice', { proposal: told.account(what).value, program }),
    effects: [],
  });

export const giveControl =
  (account: string, to: (told: Told) => Value): Sentence =>
  (told, program) => {
    const [what, next] = [told.account(account).value, to(told)];
    const values = { account: what, to: next, program };
    const effect: Effect = {
      kind: 'control',
      ...place,
      what: 'program',
      to: next.type === 'address' || next.type === 'text' ? next.text : null,
    };
    return {
      action: fact('sol.give-control', 'warning', values),
      effects: [effect],
      risks: [fact('sol.give-control', 'danger', values)],
    };
  };

/**
 * Whatever is still paid out goes to somebody else, as far as the call's makers say: how much, or of which token, isn't in
 * the bytes.
 */
export const giveOver =
  (code: 'sol.give-all' | 'sol.give-payouts', account: string, to: (told: Told) => Value): Sentence =>
  (told, program) => {
    const next = to(told);
    const values = { account: told.account(account).value, to: next, program };
    const id = next.type === 'address' || next.type === 'text' ? next.text : '?';
    return {
      action: fact(code, 'warning', values),
      effects: [{ kind: 'send', asset: { ...place, id: '?' }, amount: null, to: id }],
      risks: [fact(code, 'danger', values)],
    };
  };

/** A collectible, or the leaf of a tree of collectibles, whose number is this argument. */
export function collectible(told: Told, of: string, leaf: string | null): { value: Value; id: string } {
  const { address, value } = told.account(of);
  if (leaf === null) return { value, id: address ?? '?' };
  const id = `${address ?? '?'}#${told.units(leaf)}`;
  return { value: { type: 'text', text: id }, id };
}

/** `of`: the account that is the collectible, or its tree. */
export const moveNft =
  (of: string, to: string, leaf: string | null = null): Sentence =>
  (told, program) => {
    const [{ value: asset, id }, next] = [collectible(told, of, leaf), told.account(to)];
    return {
      action: fact('sol.nft-transfer', 'notice', { asset, to: next.value, program }),
      effects: [{ kind: 'send', asset: { ...place, id }, amount: 1n, to: next.address ?? '?' }],
    };
  };

export const burnNft =
  (of: string, leaf: string | null = null): Sentence =>
  (told, program) => {
    const { value: asset, id } = collectible(told, of, leaf);
    return {
      action: fact('sol.nft-burn', 'warning', { asset, program }),
      effects: [{ kind: 'send', asset: { ...place, id }, amount: 1n, to: '' }],
      risks: [fact('sol.nft-burn', 'danger', { asset, program })],
    };
  };
