import { fact } from '../facts.ts';
import { amountOf, paidInto, type Sentence, sends } from './actions.ts';
import type { Layout } from './layout.ts';
import { inShares, supplyPair } from './money.ts';
import { redeemPair } from './pool-shares.ts';
import { refresh } from './records.ts';
import { supplyFor } from './restaking.ts';

/** Vaults that put what they are given to work elsewhere, for shares. */

const head = 'user strategy global_config pool position';
const shares =
  'token_a_ata token_b_ata token_a_mint token_b_mint user_shares_ata shares_mint shares_mint_authority scope_prices token_infos';
const plain = `${head} tick_array_lower tick_array_upper token_a_vault token_b_vault base_vault_authority ${shares} token_program token_a_token_program token_b_token_program instruction_sysvar_account`;
const invested = `${head} raydium_protocol_position_or_base_vault_authority position_token_account token_a_vault token_b_vault pool_token_vault_a pool_token_vault_b tick_array_lower tick_array_upper base_vault_authority ${shares} token_program token_program_2022 token_a_token_program token_b_token_program memo_program pool_program instruction_sysvar_account event_authority?`;
const least = 'token_a_min_post_deposit_balance: u64, token_b_min_post_deposit_balance: u64';
const most = 'token_max_a: u64, token_max_b: u64';

/** Source: npm @kamino-finance/kliquidity-sdk 8.5.10, @codegen/kliquidity/instructions. */
export const kaminoLiquidity: Layout = {
  program: '6LtLpnUFNByNXLyCoK9wA2MykKAmQNZKBdY8s47dehDc',
  name: 'Kamino Liquidity',
  tagBytes: 8,
  types: '',
  calls: `
deposit(${most}) ${plain}
deposit_and_invest(${most}) ${invested}
single_token_deposit_with_min(${least}) ${plain}
single_token_deposit_and_invest_with_min(${least}) ${invested}
withdraw(shares_amount: u64) ${head} tick_array_lower tick_array_upper token_a_vault token_b_vault base_vault_authority pool_token_vault_a pool_token_vault_b token_a_ata token_b_ata token_a_mint token_b_mint user_shares_ata shares_mint treasury_fee_token_a_vault treasury_fee_token_b_vault token_program token_program_2022 token_a_token_program token_b_token_program memo_program position_token_account pool_program instruction_sysvar_account event_authority?
`,
};

const lending = 'vault token_vault lp_mint user_token user_lp user token_program';

/** Source: npm @meteora-ag/vault-sdk 2.3.1, vault/idl.js (version 0.7.2). */
export const meteoraVault: Layout = {
  program: '24Uqj9JCLxUeoC3hGfh5W3s9FM9uCHDS2SG3LYwBpyTi',
  name: 'Meteora Vaults',
  tagBytes: 8,
  types: '',
  calls: `
deposit(token_amount: u64, minimum_lp_token_amount: u64) ${lending}
withdraw(unmint_amount: u64, min_out_amount: u64) ${lending}
withdraw2(unmint_amount: u64, min_out_amount: u64) ${lending}
withdraw_directly_from_strategy(unmint_amount: u64, min_out_amount: u64) vault strategy reserve strategy_program collateral_vault token_vault lp_mint fee_vault user_token user_lp user token_program
get_unlocked_amount() vault
`,
};

const both = supplyPair(
  ['token_max_a', 'token_a_ata', 'token_a_mint'],
  ['token_max_b', 'token_b_ata', 'token_b_mint'],
);

/** The balances that stay are stated, not what leaves. */
const downTo: Sentence = (told, program) => {
  const [first, second] = [told.account('token_a_ata'), told.account('token_b_ata')];
  return {
    action: fact('sol.supply-down', 'notice', { first: first.value, second: second.value, program }),
    effects: [sends(told, null, first, 'token_a_mint'), sends(told, null, second, 'token_b_mint')],
  };
};

/** Shares for at least so much of what they stand for. */
export const redeemFor =
  (
    [amount, from, mint]: readonly [string, string, string | null],
    [received, to, out]: readonly [string, string, string | null],
  ): Sentence =>
  (told, program) => {
    const [units, held, into] = [told.units(amount), told.account(from), told.account(to)];
    const values = {
      amount: inShares(amountOf(told, units, mint, held)),
      received: amountOf(told, told.units(received), out, into),
      to: into.value,
      program,
    };
    return {
      action: fact('sol.redeem-for', 'notice', values),
      effects: [sends(told, units, held, mint)],
      ...paidInto(told, into, out),
    };
  };

const takeOut = redeemFor(['unmint_amount', 'user_lp', 'lp_mint'], ['min_out_amount', 'user_token', null]);

export const strategies: Readonly<Record<string, Readonly<Record<string, Sentence>>>> = {
  [kaminoLiquidity.program]: {
    deposit: both,
    deposit_and_invest: both,
    single_token_deposit_with_min: downTo,
    single_token_deposit_and_invest_with_min: downTo,
    withdraw: redeemPair(['shares_amount', 'user_shares_ata', 'shares_mint'], 'token_a_ata', 'token_b_ata'),
  },
  [meteoraVault.program]: {
    deposit: supplyFor(
      ['token_amount', 'user_token', null],
      ['minimum_lp_token_amount', 'user_lp', 'lp_mint'],
    ),
    withdraw: takeOut,
    withdraw2: takeOut,
    withdraw_directly_from_strategy: takeOut,
    get_unlocked_amount: refresh,
  },
};
