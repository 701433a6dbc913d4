import type { Account, Call, Paid } from '../call.ts';
import type { SolanaFactCode } from '../facts.ts';
import type { Action } from './actions.ts';

/**
 * Who receives what a call pays out. A sentence names the account, and an address tells nobody whose it is: so whose
 * standard account it is gets derived, and a payment to somebody else is warned of.
 */

/** Sentences about what a call pays out, and the values in them that receive it. */
const receiving: Partial<Record<SolanaFactCode, readonly string[]>> = {
  ...Object.fromEntries(
    (
      [
        'sol.swap-brought',
        'sol.swap-price',
        'sol.take-all',
        'sol.take-limit',
        'sol.borrow-most',
        'sol.redeem',
        'sol.redeem-all',
        'sol.redeem-most',
        'sol.close-all',
        'sol.collect',
        'sol.stake-pool',
        'sol.give-stake',
        'sol.give-stake-least',
        'sol.repay-take',
        'sol.supply-take',
        'sol.bet-less',
        'sol.bet-less-at',
      ] as const
    ).map((code) => [code, ['to']]),
  ),
  'sol.position-pair': ['owner'],
  'sol.take-pair': ['toFirst', 'toSecond'],
  'sol.take-pool': ['toFirst', 'toSecond'],
  'sol.redeem-pair': ['toFirst', 'toSecond'],
  'sol.collect-pair': ['toFirst', 'toSecond'],
  'sol.dca-end': ['toFirst', 'toSecond'],
  'sol.stream-cancel': ['to', 'from'],
};

/** Roles of accounts that get SOL, or something else, as themselves: an address that is not this wallet is somebody else. */
const direct: ReadonlySet<string> = new Set([
  'authority',
  'creator',
  'lamports_to',
  'maker',
  'position_nft_owner',
  'transfer_sol_to',
  'user',
  'wallet',
]);

/** Stake accounts: whose they are is decided by another account of the call. */
const apart: ReadonlySet<string> = new Set([
  'bridge_stake',
  'split_stake_account',
  'stake_to',
  'stake_to_receive',
]);

/** Sentences that name nobody, and roles of the accounts that get what comes of it: later, or if nobody takes it. */
const later: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['sol.offer-fees', new Set(['maker_output_account', 'output_token_account', 'return_input_token_account'])],
  ['sol.set-up', new Set(['clawback_receiver'])],
  ['sol.loan', new Set(['recipient_borrow_token_account', 'recipient_supply_token_account'])],
]);

/** Sentences about what goes in for shares, and roles of the accounts that get those. */
const supplying: ReadonlySet<string> = new Set([
  'sol.supply',
  'sol.supply-all',
  'sol.supply-most',
  'sol.supply-pair',
  'sol.supply-down',
  'sol.pool-fill',
]);
const shares: ReadonlySet<string> = new Set([
  'creator_lp_token',
  'dst_lp_acc',
  'lp_token_account',
  'mint_to',
  'owner_lp_token',
  'pt_dst',
  'recipient_token_account',
  'token_lp_dst',
  'user_collateral',
  'user_junior_mint_ata',
  'user_lp_ata',
  'user_destination_collateral',
  'user_lp_token_account',
  'user_pool_lp',
  'user_pool_token_account',
  'user_shares_ata',
  'yt_dst',
]);

type Roles = readonly { name: string; account: Account }[];

/** Empty if nothing is paid out, or only to this wallet itself. */
export function receiversOf({ action, pays, rewards = [] }: Action, roles: Roles, call: Call): Paid[] {
  const mints = roles.filter(({ name }) => /(^|_)mint(_|$)/.test(name)).map(({ account }) => account);
  /** Of a token that the call does not name: any mint that it does name, or what the bytes prove. */
  const ofSome = (account: Account): Paid => {
    const proven = mints.length === 0 || later.has(action.code) ? call.mintOf(account) : null;
    if (proven === null) return { account, mints };
    const mint = { address: proven, value: call.nameOf(proven), signer: false, writable: false };
    return { account, mints: [mint, ...mints] };
  };
  const named = receiving[action.code as SolanaFactCode] ?? [];
  const unnamed = supplying.has(action.code) ? shares : later.get(action.code);
  const found = roles.filter(({ name, account }) =>
    unnamed !== undefined
      ? unnamed.has(name)
      : !apart.has(name) && named.some((one) => action.values[one] === account.value),
  );
  const all = [
    ...[...(pays === undefined ? [] : [pays]), ...rewards].map(({ account, mint }) =>
      mint === null ? ofSome(account) : { account, mints: mint === 'SOL' ? null : [mint] },
    ),
    ...found
      .filter(({ account }) => account !== pays?.account)
      .map(({ name, account }) => (direct.has(name) ? { account, mints: null } : ofSome(account))),
  ];
  return merge(all.filter(({ account }) => account.address !== call.wallet));
}

/** One account in several roles is one receiver, whose standard account for any of the mints it may be. */
function merge(all: readonly Paid[]): Paid[] {
  const merged = new Map<string, Paid>();
  for (const { account, mints } of all) {
    const key = JSON.stringify([account.value, mints === null]);
    const before = merged.get(key)?.mints ?? [];
    merged.set(key, { account, mints: mints && [...before, ...mints] });
  }
  return [...merged.values()];
}
