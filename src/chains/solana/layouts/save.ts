import { fact } from '../facts.ts';
import { amountOf, type Sentence, sends } from './actions.ts';
import { borrowUpTo, redeemUpTo, repayUpTo, takeUpTo } from './kamino-moves.ts';
import type { Layout } from './layout.ts';
import { redeem, supply, supplyInto, take } from './money.ts';

/**
 * Known as Solend before. Calls of older tools name the clock as well. Source of the loans within one transaction:
 * solendprotocol/solana-program-library, token-lending/sdk/src/instruction.rs.
 */
export const save: Layout = {
  program: 'So1endDq2YkqhipRh3WViPa8hdiSpxWy6z3Z6tMCpAo',
  name: 'Save',
  tagBytes: 1,
  types: `
`,
  calls: `
refresh_reserve#03() reserve pyth_oracle switchboard_oracle
deposit_reserve_liquidity#04(liquidity_amount: u64) source_liquidity user_collateral reserve reserve_liquidity_supply reserve_collateral_mint lending_market lending_market_authority transfer_authority clock* token_program
redeem_reserve_collateral#05(collateral_amount: u64) source_collateral destination_liquidity reserve reserve_collateral_mint reserve_liquidity_supply lending_market lending_market_authority transfer_authority clock* token_program
init_obligation#06() obligation lending_market owner clock* rent token_program
refresh_obligation#07() obligation
deposit_obligation_collateral#08(collateral_amount: u64) source_collateral destination_collateral deposit_reserve obligation lending_market owner transfer_authority clock* token_program
withdraw_obligation_collateral#09(collateral_amount: u64) source_collateral destination_collateral withdraw_reserve obligation lending_market lending_market_authority owner clock* token_program
borrow_obligation_liquidity#0a(liquidity_amount: u64) source_liquidity destination_liquidity borrow_reserve fee_receiver obligation lending_market lending_market_authority owner
repay_obligation_liquidity#0b(liquidity_amount: u64) source_liquidity destination_liquidity repay_reserve obligation lending_market transfer_authority clock* token_program
deposit_reserve_liquidity_and_obligation_collateral#0e(liquidity_amount: u64) source_liquidity user_collateral reserve reserve_liquidity_supply reserve_collateral_mint lending_market lending_market_authority destination_collateral obligation owner pyth_oracle switchboard_oracle transfer_authority clock* token_program
withdraw_obligation_collateral_and_redeem_reserve_collateral#0f(collateral_amount: u64) source_collateral destination_collateral withdraw_reserve obligation lending_market lending_market_authority user_liquidity reserve_collateral_mint reserve_liquidity_supply owner transfer_authority clock* token_program
flash_borrow_reserve_liquidity#13(liquidity_amount: u64) source_liquidity destination_liquidity reserve lending_market lending_market_authority instructions token_program clock*
flash_repay_reserve_liquidity#14(liquidity_amount: u64, borrow_instruction_index: u8) source_liquidity destination_liquidity fee_receiver host_fee_receiver reserve lending_market transfer_authority instructions token_program
`,
};

/** The fee comes on top, and the bytes don't say how much it is. */
const flashRepay: Sentence = (told, program) => {
  const from = told.account('source_liquidity');
  const amount = amountOf(told, told.units('liquidity_amount'), null, from);
  return {
    action: fact('sol.flash-repay', 'notice', { amount, program }),
    effects: [sends(told, null, from, null)],
  };
};

export const savings: Readonly<Record<string, Sentence>> = {
  deposit_reserve_liquidity: supply('liquidity_amount', 'source_liquidity', null),
  // The owner of the obligation signs, and may be somebody else than who pays (processor.rs).
  deposit_reserve_liquidity_and_obligation_collateral: supplyInto(
    'liquidity_amount',
    'source_liquidity',
    null,
    'owner',
  ),
  redeem_reserve_collateral: redeem(
    'collateral_amount',
    'source_collateral',
    'reserve_collateral_mint',
    'destination_liquidity',
  ),
  withdraw_obligation_collateral_and_redeem_reserve_collateral: redeemUpTo(
    'collateral_amount',
    'destination_collateral',
    'reserve_collateral_mint',
    'user_liquidity',
  ),
  deposit_obligation_collateral: supplyInto('collateral_amount', 'source_collateral', null, 'owner'),
  withdraw_obligation_collateral: takeUpTo('collateral_amount', 'destination_collateral', null),
  borrow_obligation_liquidity: borrowUpTo('liquidity_amount', 'destination_liquidity', null),
  repay_obligation_liquidity: repayUpTo('liquidity_amount', 'source_liquidity', null, 'obligation'),
  flash_borrow_reserve_liquidity: take('sol.borrow', 'liquidity_amount', 'destination_liquidity', null),
  flash_repay_reserve_liquidity: flashRepay,
};
