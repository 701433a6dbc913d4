import { describe, expect, it } from 'vitest';
import { solana } from '../../../src/chains/solana/solana.ts';
import { at, call, key, say, u8, u64 } from './corpus.ts';
import { madeCalls } from './made.ts';
import { context, payloadOf, wire } from './support.ts';
import { told } from './told.ts';

const pool = 'SPoo1Ku8WFXoNDMHPsrGSTSG1Y47rzgn41SLUNakuHy';
const marinade = 'MarBmsSgKXdrN1egZf5sqe1TMai9K1rChYNDJgjq7aD';
const router = 'stkitrT1Uoy18Dk1fTrgPw8W6MVzoCfYoAFT4MLsmhq';
const unstake = 'unpXTU2Ndrc7WWNyEhQWe4udTzSibLPi25SXv2xbCHQ';
const vaults = 'Vau1t6sLNxnzB7ZDsef8TLbPLfyZMYXH8WTNqUdm9g8';
const restaking = 'RestkWeAVL8fRGgzhfeoqFhsqKRchg6aa1XrcH96z4Q';
const farms = 'FarmsPZpWu9i7Kky8tPN37rs2TpmMrAZrC7S7vJa91Hr';

describe('a validator of a stake pool', () => {
  it('that comes or goes moves stake, which is no mere record', () => {
    expect(told(pool, 'add_validator_to_pool').says).toBe(
      'Have pool stake_pool of SPL Stake Pool start staking with validator validator',
    );
    expect(told(pool, 'remove_validator_from_pool').says).toBe(
      'Have pool stake_pool of SPL Stake Pool stop staking stake with its validator',
    );
  });
});

it('stake that Marinade gives out belongs to whoever the call names, and that is warned of', () => {
  const take = (owner: string) =>
    told(marinade, 'withdraw_stake_account', { burn_msol_authority: 'me!' }, u64(0), u64(7), key(owner));
  expect(take('me').says).toMatch(/^Give back 7 .* of shares to Marinade; .* goes to split_stake_account$/);
  expect(take('stranger').warns).toMatch(/pays out to stranger, which is not this wallet/);
  expect(take('me').warns).not.toMatch(/pays out to/);
});

describe('shares that a ticket is made out for', () => {
  it.each([
    [marinade, 'order_unstake', 'burn_msol_from', 'new_ticket_account', 'burn_msol_authority'],
    [vaults, 'enqueue_withdrawal', 'staker_vrt_token_account', 'vault_staker_withdrawal_ticket', 'staker'],
  ])('are paid for later, to whoever owns their account: %s %s', (program, name, from, ticket, signer) => {
    const { says, effects } = told(program, name, { [signer]: 'me!' });
    expect(says).toContain(
      `after a waiting time what it pays for them is due, by ticket ${ticket}, to the owner of ${from},`,
    );
    expect(effects).toContainEqual(expect.objectContaining({ kind: 'send', amount: 7n }));
  });

  it('are given away with the ticket', () => {
    const { code, dangers, effects } = told(vaults, 'change_withdrawal_ticket_owner', { old_owner: 'me!' });
    expect(code).toBe('sol.give-payouts');
    expect(dangers).toContain('sol.give-payouts');
    expect(effects).toContainEqual(
      expect.objectContaining({ kind: 'send', amount: null, to: at('new_owner') }),
    );
  });
});

describe('Sanctum’s router', () => {
  it('gives out stake without a token to swap into', () => {
    const accounts = 'me*! lst* bridge* mint* prefunder* slumdog* unstakeProgram unstakePool* reserves* fee';
    const made = call(
      router,
      `${accounts} record* protocolFee protocolHeld* clock stakeProgram system pool*`,
      ...[u8(6), u64(7), u8(1, 0, 0, 0)],
    );
    expect(say(solana.review(payloadOf(wire([made])), context).actions[0]!)).toMatch(
      /^Give back 7 .* of shares to Sanctum Router; what it pays for them goes to bridge$/,
    );
  });

  it('swaps by stake of its own under the next number, and gives out wrapped SOL under the one after', () => {
    const [swap, withdraw] = ['prefund_swap_via_stake', 'withdraw_wrapped_sol'].map((name) =>
      told(router, name, { user: 'me!' }),
    );
    expect(swap!.says).toMatch(/^Swap 7 .* how much comes isn’t stated; it goes to dest_token_to$/);
    expect(withdraw!.says).toMatch(/what it pays for them goes to wsol_to$/);
    expect(madeCalls.find(({ name }) => name === 'prefund_swap_via_stake')!.tag).toBe('07');
    expect(madeCalls.find(({ name }) => name === 'withdraw_wrapped_sol')!.tag).toBe('08');
  });
});

it('what Sanctum Unstake pays back is SOL, into no token account', () => {
  const { warns } = told(unstake, 'remove_liquidity', { to: 'stranger' });
  expect(warns).toMatch(/pays out to stranger, which is not this wallet/);
  expect(warns).not.toMatch(/who owns stranger/);
});

describe('tokens that restaking lets somebody else move', () => {
  it.each([
    [vaults, 'delegate_token_account', 'delegate_asset_admin'],
    [restaking, 'ncn_delegate_token_account', 'delegate_admin'],
    [restaking, 'operator_delegate_token_account', 'delegate_admin'],
  ])('are told as taken without limit: %s %s', (program, name, admin) => {
    const { warns, effects } = told(program, name, { [admin]: 'me!' });
    expect(warns).toContain('delegate can take everything out of token_account');
    expect(effects).toContainEqual(
      expect.objectContaining({ kind: 'allow', amount: null, spender: at('delegate') }),
    );
  });

  it('are no record of the vault when that ends', () => {
    expect(told(vaults, 'revoke_delegate_token_account').says).toBe(
      'End all permissions given to others over token account token_account, by vault',
    );
  });
});

it('whoever closes a round of updates gets the SOL held for it', () => {
  expect(told(vaults, 'close_vault_update_state_tracker').says).toBe(
    'Close vault_update_state_tracker with Jito Vaults; the SOL held for it goes to payer',
  );
});

it('what is taken back from a farm may be less by a penalty', () => {
  expect(told(farms, 'unstake').says).toMatch(/less any fee or penalty, it can be collected afterwards$/);
});

it('rewards are collected by whoever pays, not by an owner', () => {
  const made = madeCalls.find((one) => one.program === farms && one.name === 'harvest_reward')!;
  expect(made.roles[0]).toBe('payer');
});

it('stake that a vote gives to this wallet is not said to be paid to somebody else', () => {
  const governance = 'GovER5Lthms3bLBqWub97yVrMmEogzX7xNjdXpPPCVZw';
  const roles =
    'pool list withdrawer split new owner treasury shares fees poolMint clock tokenProgram stakeProgram';
  const metas = (owner: string) =>
    roles
      .split(' ')
      .flatMap((role) => [...key(role === 'owner' ? owner : role), role === 'treasury' ? 1 : 0, 1]);
  const insert = (owner: string) =>
    call(
      governance,
      'governance proposal* record me! transaction* me*! system',
      ...[u8(9, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0), key(pool), u8(13, 0, 0, 0), Uint8Array.from(metas(owner))],
      ...[u8(9, 0, 0, 0, 10), u64(77)],
    );
  const elsewhere = (owner: string) =>
    solana
      .review(payloadOf(wire([insert(owner)])), context)
      .warnings.filter(({ code }) => code === 'sol.paid-elsewhere');
  expect(elsewhere('stranger')).toHaveLength(1);
  expect(elsewhere('me')).toEqual([]);
});
