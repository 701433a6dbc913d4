import type { Value } from '../../review.ts';
import { fact } from '../facts.ts';
import { amountOf, mayCost, type Sentence, sends, sendsSol } from './actions.ts';
import { giveControl, giveOver } from './deeds.ts';
import type { Layout } from './layout.ts';
import { collect, take } from './money.ts';
import { about } from './records.ts';
import type { Told } from './told.ts';

const plan =
  'start_time: u64, net_amount_deposited: u64, period: u64, amount_per_period: u64, cliff: u64, cliff_amount: u64, cancelable_by_sender: bool, cancelable_by_recipient: bool, automatic_withdrawal: bool, transferable_by_sender: bool, transferable_by_recipient: bool, can_topup: bool, stream_name: [u8; 64], withdraw_frequency: u64';
const pair = 'recipient: key, partner: key, pausable: bool, can_update_rate: bool';
const checked =
  'sender sender_tokens recipient metadata escrow_tokens recipient_tokens streamflow_treasury streamflow_treasury_tokens withdrawor partner partner_tokens mint fee_oracle rent timelock_program token_program associated_token_program system_program';
const unchecked =
  'sender sender_tokens metadata escrow_tokens withdrawor mint fee_oracle rent timelock_program token_program system_program';

/**
 * Streams and vesting: an amount set aside that somebody gets bit by bit. Sources: streamflow-finance/js-sdk,
 * packages/stream/solana/descriptor/idl/streamflow.json; streamflow-finance/rust-sdk, programs/streamflow-sdk/src/lib.rs.
 */
export const streamflow: Layout = {
  program: 'strmRqUCoQUgGUan5YhzUZa6KqdzwX5L6FpUxfmKg5m',
  name: 'Streamflow',
  tagBytes: 8,
  types: `
`,
  calls: `
cancel() authority sender sender_tokens recipient recipient_tokens metadata escrow_tokens streamflow_treasury streamflow_treasury_tokens partner partner_tokens mint token_program
create(${plan}, pausable: bool?, can_update_rate: bool?) ${checked}
create_v2(${plan}, pausable: bool, can_update_rate: bool, nonce: u32) ${checked}
create_unchecked(${plan}, ${pair}) ${unchecked}
create_unchecked_v2(${plan}, ${pair}, nonce: u32) ${unchecked}
create_unchecked_with_payer(${plan}, ${pair}) payer ${unchecked}
create_unchecked_with_payer_v2(${plan}, ${pair}, nonce: u32) payer ${unchecked}
pause() sender metadata
topup(amount: u64) sender sender_tokens metadata escrow_tokens streamflow_treasury streamflow_treasury_tokens withdrawor partner partner_tokens mint token_program system_program
transfer_recipient() authority new_recipient new_recipient_tokens metadata mint rent token_program associated_token_program system_program
transfer_sender() sender new_sender new_sender_tokens metadata mint token_program
unpause() sender metadata
update(enable_automatic_withdrawal: bool?, withdraw_frequency: u64?, amount_per_period: u64?, transferable_by_sender: bool?, transferable_by_recipient: bool?, cancelable_by_sender: bool?) sender metadata withdrawor system_program
withdraw(amount: u64) authority recipient recipient_tokens metadata escrow_tokens streamflow_treasury streamflow_treasury_tokens partner partner_tokens mint token_program
`,
};

/** Fees come on top, in the token and in SOL for payments by itself, and the bytes don't say how much: no limit. */
const leaves = (told: Told, to = told.call.program) => [
  { ...sends(told, null, told.account('sender_tokens'), 'mint'), to },
  sendsSol(told, null),
];

const stream =
  (to: (told: Told) => Value): Sentence =>
  (told, program) => {
    const amount = amountOf(told, told.units('net_amount_deposited'), 'mint');
    const recipient = to(told);
    const id = recipient.type === 'address' ? recipient.text : '?';
    return {
      action: fact('sol.stream', 'notice', { amount, to: recipient, program }),
      effects: leaves(told, id),
    };
  };

const toAccount = stream((told) => told.account('recipient').value);
const toArgument = stream((told) => told.value('recipient'));
const all = 2n ** 64n - 1n;

export const streams: Readonly<Record<string, Sentence>> = {
  create: toAccount,
  create_v2: toAccount,
  create_unchecked: toArgument,
  create_unchecked_v2: toArgument,
  create_unchecked_with_payer: toArgument,
  create_unchecked_with_payer_v2: toArgument,
  topup: (told, program) => ({
    action: fact('sol.stream-more', 'notice', {
      amount: amountOf(told, told.units('amount'), 'mint'),
      account: told.account('metadata').value,
      program,
    }),
    effects: leaves(told),
  }),
  // The largest number means everything that is due.
  withdraw: (told, program) =>
    (told.units('amount') === all
      ? collect('recipient_tokens')
      : take('sol.take', 'amount', 'recipient_tokens', 'mint'))(told, program),
  cancel: (told, program) => ({
    action: fact('sol.stream-cancel', 'notice', {
      to: told.account('recipient_tokens').value,
      from: told.account('sender_tokens').value,
      program,
    }),
    effects: [],
  }),
  // What is due already goes to the new one too (transfer_recipient).
  transfer_recipient: giveOver('sol.give-payouts', 'metadata', (told) => told.account('new_recipient').value),
  update: (told, program) => {
    const change = about('sol.change-record', 'metadata');
    const enables = told.look('enable_automatic_withdrawal');
    return (enables.type === 'text' && enables.text === 'yes' ? mayCost(change) : change)(told, program);
  },
  transfer_sender: giveControl('metadata', (told) => told.account('new_sender').value),
};
