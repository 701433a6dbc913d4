import type { Effect } from '../../../core/effect.ts';
import type { Value } from '../../review.ts';
import { lamports, tokens } from '../call.ts';
import { fact } from '../facts.ts';
import { type Action, paidInto, place, type Sentence, sends, sendsSol, swapNothing } from './actions.ts';
import { collectible } from './deeds.ts';
import type { Told } from './told.ts';

/** Sentences about collectibles that are sold and bought. */

/** What a price is paid in: SOL, the mint that a role names, or the mint that an argument names, if it names one. */
export type Currency = 'SOL' | { role: string } | { argument: string };

/** `of`: the role of the collectible, and the argument with its number if the role is a tree of collectibles. */
export type Item = readonly [of: string, leaf?: string];

export function price(told: Told, units: bigint, currency: Currency): Value {
  if (currency === 'SOL') return lamports(units);
  if ('role' in currency)
    return told.names(currency.role)
      ? tokens(units, null, told.account(currency.role).address)
      : lamports(units);
  const named = told.value(currency.argument);
  return named.type === 'address' ? tokens(units, null, named.text) : lamports(units);
}

const gives = (told: Told, id: string): Effect => ({
  kind: 'send',
  asset: { ...place, id },
  amount: 1n,
  to: told.call.program,
});

/** Until somebody pays the price, the program holds it or may move it. */
export const listNft =
  ([of, leaf]: Item, amount: string, currency: Currency): Sentence =>
  (told, program) => {
    const { value: asset, id } = collectible(told, of, leaf ?? null);
    const units = told.units(amount);
    const values = { asset, amount: price(told, units, currency), program };
    return {
      action: fact('sol.nft-list', 'notice', values),
      effects: [gives(told, id)],
      risks: swapNothing(units, program),
    };
  };

export const unlistNft =
  ([of, leaf]: Item): Sentence =>
  (told, program) => ({
    action: fact('sol.nft-unlist', 'notice', { asset: collectible(told, of, leaf ?? null).value, program }),
    effects: [],
  });

export const depositNft =
  (of: string, terms: string): Sentence =>
  (told, program) => {
    const { value: asset, id } = collectible(told, of, null);
    const values = { asset, account: told.account(terms).value, program };
    return { action: fact('sol.nft-deposit', 'notice', values), effects: [gives(told, id)] };
  };

export const reprice =
  (account: string, amount: string, currency: Currency): Sentence =>
  (told, program) => {
    const units = told.units(amount);
    const values = { account: told.account(account).value, amount: price(told, units, currency), program };
    return {
      action: fact('sol.nft-reprice', 'notice', values),
      effects: [],
      risks: swapNothing(units, program),
    };
  };

/** `isAll`: the price has all fees and royalties in it. Otherwise there is no limit. `from`: what pays, if it isn't SOL. */
export const buyNft =
  (
    [of, leaf]: Item,
    amount: string,
    to: string,
    { isAll = false, currency = 'SOL' as Currency, from = '' } = {},
  ): Sentence =>
  (told, program): Action => {
    const units = told.units(amount);
    const into = told.account(to);
    const values = {
      asset: collectible(told, of, leaf ?? null).value,
      amount: price(told, units, currency),
      to: into.value,
      program,
    };
    const most = isAll ? units : null;
    const role = typeof currency === 'object' && 'role' in currency ? currency.role : null;
    return {
      action: fact(isAll ? 'sol.nft-buy-most' : 'sol.nft-buy', 'notice', values),
      effects: [from === '' ? sendsSol(told, most) : sends(told, most, told.account(from), role)],
      // It goes to an address, as SOL would.
      ...paidInto(told, into, 'SOL'),
    };
  };

/** To somebody who bid for it. `isNet`: the price is what is left of it; otherwise only royalties are off already. */
export const sellNft =
  ([of, leaf]: Item, amount: string, to: string, isNet = false): Sentence =>
  (told, program) => {
    const { value: asset, id } = collectible(told, of, leaf ?? null);
    const into = told.account(to);
    const units = told.units(amount);
    const values = { asset, amount: lamports(units), to: into.value, program };
    return {
      action: fact(isNet ? 'sol.nft-sell-least' : 'sol.nft-sell', 'notice', values),
      effects: [gives(told, id)],
      risks: swapNothing(units, program),
      ...paidInto(told, into, 'SOL'),
    };
  };

export const cancelOffer =
  (account: string): Sentence =>
  (told, program) => ({
    action: fact('sol.offer-cancel', 'notice', { account: told.account(account).value, program }),
    effects: [],
  });
