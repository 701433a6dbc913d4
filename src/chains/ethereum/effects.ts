import type { Asset, Effect } from '../../core/effect.ts';
import type { Fact } from '../review.ts';
import { same, type View } from './view.ts';

/** What calls and forms do, for a group's rules: from the same values as the sentence next to it. */

const place = (view: View) => ({ chain: 'ethereum', network: String(view.chainId) });

export const withEffects = (fact: Fact, ...effects: Effect[]): Fact => ({ ...fact, effects });

/** `id` of a collectible; absent for fungible tokens. */
export const tokenOf = (view: View, token: string, id?: bigint): Asset => ({
  ...place(view),
  id: id === undefined ? token : `${token}#${id}`,
});

export const coinOf = (view: View): Asset => ({ ...place(view), id: '' });

export const sends = (asset: Asset, amount: bigint | null, to: string): Effect => ({
  kind: 'send',
  asset,
  amount,
  to,
});

export const allows = (asset: Asset, amount: bigint | null, spender: string): Effect => ({
  kind: 'allow',
  asset,
  amount,
  spender,
});

/** `name` is null if nobody here knows what the call means. */
export const calls = (view: View, contract: string, name: string | null): Effect => ({
  kind: 'call',
  ...place(view),
  contract,
  name,
});

/** Something that `owner` gives: a real effect for this account, only a call for another one. */
export const ofOwner = (view: View, owner: string, effect: Effect, contract: string, name: string): Effect =>
  same(owner, view.home) ? effect : calls(view, contract, name);

export const controls = (view: View, what: string, to: string | null): Effect => ({
  kind: 'control',
  ...place(view),
  what,
  to,
});

export const signs = (view: View, form: string, domain: string | null): Effect => ({
  kind: 'message',
  ...place(view),
  form,
  domain,
});
