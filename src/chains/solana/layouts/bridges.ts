import type { Value } from '../../review.ts';
import { number } from '../call.ts';
import { fact } from '../facts.ts';
import { amountOf, type Sentence, sends, sendsSol } from './actions.ts';

/** Tokens that leave for another network. Each bridge has its own numbers of networks. */
type Networks = Readonly<Record<string, string>>;

export const bridge =
  (
    [amount, from, mint]: readonly [string, string, string],
    [target, to]: readonly [string, string],
    networks: Networks,
  ): Sentence =>
  (told, program) => {
    const units = told.units(amount);
    const values = {
      amount: amountOf(told, units, mint),
      to: recipient(told.value(to)),
      network: networkOf(told.units(target), networks),
      program,
    };
    return {
      action: fact('sol.bridge', 'notice', values),
      effects: [sends(told, units, told.account(from), mint)],
    };
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

const burn = bridge(
  ['params.amount', 'burn_token_account', 'burn_token_mint'],
  ['params.destination_domain', 'params.mint_recipient'],
  circle,
);

export const cctpBurns1: Readonly<Record<string, Sentence>> = {
  deposit_for_burn: burn,
  deposit_for_burn_with_caller: burn,
};

export const cctpBurns2: Readonly<Record<string, Sentence>> = {
  deposit_for_burn: burn,
  deposit_for_burn_with_hook: burn,
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

const send = bridge(['amount', 'from', 'mint'], ['target_chain', 'target_address'], worms);

export const wormholeTransfers: Readonly<Record<string, Sentence>> = {
  transfer_wrapped: send,
  transfer_native: send,
  transfer_wrapped_with_payload: send,
  transfer_native_with_payload: send,
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

/** The token's own fee comes off what is sent; LayerZero's is paid in SOL, and what is stated is its limit. */
const carry: Sentence = (told, program) => {
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
