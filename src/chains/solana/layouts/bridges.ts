import type { Value } from '../../review.ts';
import { number } from '../call.ts';
import { fact } from '../facts.ts';
import { amountOf, type Sentence, sends } from './actions.ts';

/** Tokens that leave for another network. Each bridge has its own numbers of networks. */
type Networks = Readonly<Record<string, string>>;

const bridge =
  (
    [amount, from, mint]: readonly [string, string, string],
    [target, to]: readonly [string, string],
    networks: Networks,
  ): Sentence =>
  (told, program) => {
    const units = told.units(amount);
    const given = told.units(target);
    const network = networks[String(given)];
    const values = {
      amount: amountOf(told, units, mint),
      to: recipient(told.value(to)),
      network: network === undefined ? number(given) : ({ type: 'text', text: network } as const),
      program,
    };
    return {
      action: fact('sol.bridge', 'notice', values),
      effects: [sends(told, units, told.account(from), mint)],
    };
  };

/** In the form of the network where it arrives: most have 20 bytes, padded in front. */
function recipient(given: Value): Value {
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

const worms: Networks = {
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
