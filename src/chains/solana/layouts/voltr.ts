import { fact } from '../facts.ts';
import { type Sentence, sends } from './actions.ts';
import { atMost } from './kamino-moves.ts';
import type { Layout } from './layout.ts';
import { collect, redeem, supply, take } from './money.ts';
import { about } from './records.ts';
import type { Told } from './told.ts';

const asked = 'amount: u64, is_amount_in_lp: bool, is_withdraw_all: bool';

/** Vaults whose managers put what they are given to work. Source: cpkt9762/solana-idls, idls/voltr.json (0.2.0). */
export const voltr: Layout = {
  program: 'vVoLTRjQmtFpiYoegx285Ze4gsLJ8ZxgFKVcuvmG1a8',
  name: 'Voltr',
  tagBytes: 8,
  types: '',
  calls: `
deposit_vault(amount: u64) user_transfer_authority protocol vault vault_asset_mint vault_lp_mint user_asset_ata vault_asset_idle_ata vault_asset_idle_auth user_lp_ata vault_lp_mint_auth asset_token_program lp_token_program system_program
request_withdraw_vault(${asked}) payer user_transfer_authority protocol vault vault_lp_mint user_lp_ata request_withdraw_lp_ata request_withdraw_vault_receipt lp_token_program system_program
cancel_request_withdraw_vault() user_transfer_authority protocol vault vault_lp_mint user_lp_ata request_withdraw_lp_ata request_withdraw_vault_receipt lp_token_program system_program
withdraw_vault() user_transfer_authority protocol vault vault_asset_mint vault_lp_mint request_withdraw_lp_ata vault_asset_idle_ata vault_asset_idle_auth user_asset_ata request_withdraw_vault_receipt asset_token_program lp_token_program system_program
instant_withdraw_vault(${asked}) user_transfer_authority protocol vault vault_asset_mint vault_lp_mint user_lp_ata vault_asset_idle_ata vault_asset_idle_auth user_asset_ata asset_token_program lp_token_program system_program
direct_withdraw_strategy(user_args: bytes?) user_transfer_authority protocol vault adaptor_add_receipt strategy_init_receipt direct_withdraw_init_receipt strategy vault_asset_mint vault_lp_mint request_withdraw_lp_ata vault_strategy_auth user_asset_ata vault_strategy_asset_ata request_withdraw_vault_receipt adaptor_program asset_token_program lp_token_program system_program
`,
};

/** Shares that go, and the bytes don't say how many: no limit. */
const shares = (told: Told) => [sends(told, null, told.account('user_lp_ata'), 'vault_lp_mint')];

const ask: Sentence = (told, program) => ({
  ...about('sol.ask-back', 'user_lp_ata')(told, program)!,
  effects: shares(told),
});

const atOnce: Sentence = (told, program) => {
  if (told.isSet('is_withdraw_all')) {
    const to = told.account('user_asset_ata').value;
    return { action: fact('sol.redeem-all', 'notice', { to, program }), effects: shares(told) };
  }
  if (told.isSet('is_amount_in_lp'))
    return redeem('amount', 'user_lp_ata', 'vault_lp_mint', 'user_asset_ata')(told, program);
  const said = take('sol.take', 'amount', 'user_asset_ata', 'vault_asset_mint')(told, program);
  return { ...atMost('sol.take-most', said)!, effects: shares(told) };
};

export const voltrMoves: Readonly<Record<string, Sentence>> = {
  deposit_vault: supply('amount', 'user_asset_ata', 'vault_asset_mint'),
  request_withdraw_vault: ask,
  cancel_request_withdraw_vault: collect('user_lp_ata'),
  withdraw_vault: collect('user_asset_ata'),
  instant_withdraw_vault: atOnce,
  direct_withdraw_strategy: collect('user_asset_ata'),
};
