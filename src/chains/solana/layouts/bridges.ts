import type { Value } from '../../review.ts';
import { number } from '../call.ts';
import { fact } from '../facts.ts';
import { amountOf, type Sentence, sends, sendsSol } from './actions.ts';
import type { Told } from './told.ts';

/** Tokens that leave for another network. Each bridge has its own numbers of networks. */
type Networks = Readonly<Record<string, string>>;

/** Of an amount, of the account that it leaves and its mint; of the network's number, and of the recipient there. */
type Leaving = readonly [amount: string, from: string, mint: string];
type Arriving = readonly [target: string, to: string];

const crossing = (
  told: Told,
  program: Value,
  [amount, from, mint]: Leaving,
  [target, to]: Arriving,
  networks: Networks,
) => {
  const units = told.units(amount);
  return {
    units,
    values: {
      amount: amountOf(told, units, mint),
      to: recipient(told.value(to)),
      network: networkOf(told.units(target), networks),
      program,
    },
    effects: [sends(told, units, told.account(from), mint)],
  };
};

/** What leaves arrives, except for a fee of at most as much as the argument `fee` says. */
const bridge =
  (leaving: Leaving, arriving: Arriving, networks: Networks, fee: string | null = null): Sentence =>
  (told, program) => {
    const { units, values, effects } = crossing(told, program, leaving, arriving, networks);
    const most = fee === null ? 0n : told.units(fee);
    if (most === 0n) return { action: fact('sol.bridge', 'notice', values), effects };
    const least = amountOf(told, most > units ? 0n : units - most, leaving[2]);
    return { action: fact('sol.bridge-least', 'notice', { ...values, least }), effects };
  };

/** Only what the other network can count leaves: a rest of a few smallest units stays. */
export const bridgeMost =
  (leaving: Leaving, arriving: Arriving, networks: Networks): Sentence =>
  (told, program) => {
    const { values, effects } = crossing(told, program, leaving, arriving, networks);
    return { action: fact('sol.bridge-most', 'notice', values), effects };
  };

/** By name, or the bridge's number if it has none here. */
export function networkOf(given: bigint, networks: Networks): Value {
  const network = networks[String(given)];
  return network === undefined ? number(given) : { type: 'text', text: network };
}

/** In the form of the network where it arrives: most have 20 bytes, padded in front. */
export function recipient(given: Value): Value {
  if (given.type !== 'bytes') return given;
  const padding = '00'.repeat(12);
  const hex = given.hex.startsWith(padding) ? given.hex.slice(padding.length) : given.hex;
  return { type: 'address', text: `0x${hex}` };
}

const circle: Networks = {
  0: 'Ethereum',
  1: 'Avalanche',
  2: 'OP Mainnet',
  3: 'Arbitrum',
  4: 'Noble',
  6: 'Base',
  7: 'Polygon',
  8: 'Sui',
  9: 'Aptos',
  10: 'Unichain',
  11: 'Linea',
};

const burning = ['params.amount', 'burn_token_account', 'burn_token_mint'] as const;
const minting = ['params.destination_domain', 'params.mint_recipient'] as const;
const burn = bridge(burning, minting, circle);
const burnForFee = bridge(burning, minting, circle, 'params.max_fee');

export const cctpBurns1: Readonly<Record<string, Sentence>> = {
  deposit_for_burn: burn,
  deposit_for_burn_with_caller: burn,
};

export const cctpBurns2: Readonly<Record<string, Sentence>> = {
  deposit_for_burn: burnForFee,
  deposit_for_burn_with_hook: burnForFee,
};

export const worms: Networks = {
  2: 'Ethereum',
  4: 'BNB Smart Chain',
  5: 'Polygon',
  6: 'Avalanche',
  21: 'Sui',
  22: 'Aptos',
  23: 'Arbitrum',
  24: 'OP Mainnet',
  30: 'Base',
};

/** Wormhole takes a fee in SOL for each message, as much as its settings say (token_bridge, `api/transfer.rs`): no limit. */
export const withFee =
  (sentence: Sentence): Sentence =>
  (told, program) => {
    const said = sentence(told, program)!;
    const action = { ...said.action, parts: [fact('sol.fee-on-top', 'notice', {})] };
    return { ...said, action, effects: [...said.effects, sendsSol(told, null)] };
  };

const taken = ['amount', 'from', 'mint'] as const;
const sentTo = ['target_chain', 'target_address'] as const;
const native = withFee(bridgeMost(taken, sentTo, worms));

/** Eight decimals cross: of a token of Solana with nine, the last digit stays (token_bridge, `api/transfer.rs`). */
export const wormholeTransfers: Readonly<Record<string, Sentence>> = {
  transfer_wrapped: withFee(bridge(taken, sentTo, worms, 'fee')),
  transfer_wrapped_with_payload: withFee(bridge(taken, sentTo, worms)),
  transfer_native: native,
  transfer_native_with_payload: native,
};

/** LayerZero's endpoint ids: @layerzerolabs/lz-definitions. */
const layerZero: Networks = {
  30101: 'Ethereum',
  30102: 'BNB Smart Chain',
  30106: 'Avalanche',
  30108: 'Aptos',
  30109: 'Polygon',
  30110: 'Arbitrum',
  30111: 'OP Mainnet',
  30125: 'Celo',
  30145: 'Gnosis',
  30165: 'ZKsync Era',
  30181: 'Mantle',
  30183: 'Linea',
  30184: 'Base',
  30420: 'TRON',
};

/**
 * The token's own fee comes off what is sent, and what the other network can't count stays; LayerZero's fee is paid in SOL,
 * and what is stated is its limit. No sentence for one in its own token, which the call doesn't name.
 */
const carry: Sentence = (told, program) => {
  if (told.unsaid('params.lz_token_fee') > 0n) return null;
  const units = told.units('params.amount_ld');
  const fee = told.units('params.native_fee');
  const values = {
    amount: amountOf(told, units, 'token_mint'),
    to: recipient(told.value('params.to')),
    network: networkOf(told.units('params.dst_eid'), layerZero),
    least: amountOf(told, told.units('params.min_amount_ld'), 'token_mint'),
    fee: amountOf(told, fee, 'SOL'),
    program,
  };
  return {
    action: fact('sol.bridge-fees', 'notice', values),
    effects: [sends(told, units, told.account('token_source'), 'token_mint'), sendsSol(told, fee)],
  };
};

export const oftTransfers: Readonly<Record<string, Sentence>> = { send: carry };
