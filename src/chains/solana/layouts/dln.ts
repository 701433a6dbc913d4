import type { Value } from '../../review.ts';
import { tokens } from '../call.ts';
import { fact } from '../facts.ts';
import { amountOf, type Payout, type Sentence, sends, sendsSol } from './actions.ts';
import { networkOf, recipient } from './bridges.ts';
import type { Layout } from './layout.ts';
import { collect } from './money.ts';
import type { Told } from './told.ts';

const order =
  'maker state token_mint give_order_state authorized_native_sender maker_wallet give_order_wallet nonce_master fee_ledger_wallet system_program spl_token_program associated_spl_token_program';
const claim =
  'submission submission_authority state fee_ledger fee_ledger_wallet instructions give_order_state action_beneficiary_wallet action_beneficiary give_order_wallet token_mint authorized_native_sender spl_token_program';
const terms = 'order_args: CreateOrderArgs, affiliate_fee: AffiliateFee?, referral_code: u32?';

/**
 * deBridge: an order for something on another network, which whoever pays it there is paid for here. The
 * published interface gives one of the two calls a name with capitals, so its tag is stated.
 */
export const dln: Layout = {
  program: 'src5qyZHqTqecJV4aY6Cb6zDZLMDzrDKKezs22MPHr4',
  name: 'deBridge',
  tagBytes: 8,
  types: `
Offer = {chain_id: [u8; 32], token_address: bytes, amount: [u8; 32]}
CreateOrderArgs = {give_original_amount: u64, take: Offer, receiver_dst: bytes, external_call: bytes?, give_patch_authority_src: key, allowed_cancel_beneficiary_src: key?, order_authority_address_dst: bytes, allowed_taker_dst: bytes?}
AffiliateFee = {beneficiary: key, amount: u64}
`,
  calls: `
create_order(${terms}) ${order}
create_order_with_nonce#828362be28ce4432(${terms}, nonce: u64, metadata: bytes) ${order}
patch_order_give(order_id: [u8; 32], input_addition_to_give_amount: u64) give_order_state give_order_wallet give_patch_authority give_patch_authority_wallet state spl_token_program
claim_unlock(order_id: [u8; 32]) ${claim}
claim_order_cancel(order_id: [u8; 32]) ${claim}
withdraw_affiliate_fee(order_id: [u8; 32]) affiliate_fee_beneficiary affiliate_fee_wallet give_order_state give_order_wallet spl_token_program
`,
};

/** deBridge's own numbers of networks, and the coins of those where the zero address means the coin. */
const networks: Readonly<Record<string, string>> = {
  1: 'Ethereum',
  10: 'OP Mainnet',
  56: 'BNB Smart Chain',
  137: 'Polygon',
  8453: 'Base',
  42161: 'Arbitrum',
  43114: 'Avalanche',
  59144: 'Linea',
  100000002: 'Gnosis',
  100000022: 'HyperEVM',
  100000026: 'TRON',
};

const coins: Readonly<Record<string, string>> = {
  1: 'ETH',
  10: 'ETH',
  56: 'BNB',
  137: 'POL',
  8453: 'ETH',
  42161: 'ETH',
  43114: 'AVAX',
  59144: 'ETH',
};

/**
 * The order's authority on the other network may lower what it asks for there, and may cancel it in favour of anybody, or
 * of whom the order allows. The program takes a fixed fee in SOL on top, which the bytes don't state: no limit.
 */
const create: Sentence = (told, program) => {
  const units = told.units('order_args.give_original_amount');
  const chain = big(told, 'order_args.take.chain_id');
  const token = told.value('order_args.take.token_address');
  const asked = big(told, 'order_args.take.amount');
  const coin = isZero(token) && Object.hasOwn(coins, `${chain}`) ? coins[`${chain}`]! : null;
  const values = {
    amount: amountOf(told, units, 'token_mint'),
    to: recipient(told.value('order_args.receiver_dst')),
    network: networkOf(chain, networks),
    authority: recipient(told.value('order_args.order_authority_address_dst')),
    program,
  };
  const effects = [sends(told, units, told.account('maker_wallet'), 'token_mint'), sendsSol(told, null)];
  if (coin === null) {
    const rest = { received: tokens(asked, null, null), token: recipient(token) };
    return { action: fact('sol.order-elsewhere', 'notice', { ...values, ...rest }), effects, ...back(told) };
  }
  const received = { type: 'amount', units: asked, decimals: 18, symbol: coin, vouchedBy: 'chain' } as const;
  return {
    action: fact('sol.order-coin-elsewhere', 'notice', { ...values, received }),
    effects,
    ...back(told),
  };
};

/** The only one who may be paid if the order is cancelled, if it names one. */
function back(told: Told): { pays?: Payout } {
  const value = told.look('order_args.allowed_cancel_beneficiary_src');
  if (value.type !== 'address') return {};
  return { pays: { account: { address: value.text, value, signer: false, writable: false }, mint: 'SOL' } };
}

const add: Sentence = (told, program) => {
  const units = told.units('input_addition_to_give_amount');
  const from = told.account('give_patch_authority_wallet');
  const account = told.account('give_order_state').value;
  return {
    action: fact('sol.order-add', 'notice', { amount: amountOf(told, units, null, from), account, program }),
    effects: [sends(told, units, from, null)],
  };
};

/** 32 bytes, big endian. */
function big(told: Told, name: string): bigint {
  const value = told.value(name);
  return value.type === 'bytes' ? BigInt(`0x${value.hex}`) : 0n;
}

const isZero = (value: Value) => value.type === 'bytes' && /^(?:00){20}$/.test(value.hex);

export const ordersElsewhere: Readonly<Record<string, Sentence>> = {
  create_order: create,
  create_order_with_nonce: create,
  patch_order_give: add,
  claim_unlock: collect('action_beneficiary_wallet'),
  claim_order_cancel: collect('action_beneficiary_wallet'),
  withdraw_affiliate_fee: collect('affiliate_fee_wallet'),
};
