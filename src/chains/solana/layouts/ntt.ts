import { fact } from '../facts.ts';
import { amountOf, type Sentence, sendsSol } from './actions.ts';
import { bridgeMost, withFee, worms } from './bridges.ts';
import type { Layout } from './layout.ts';
import { collect } from './money.ts';
import { arrive } from './records.ts';

/**
 * Wormhole's native token transfers: each issuer has a program of its own. Its versions list the last accounts of a
 * transfer in another order, so those have no names here. Sources: wormhole-foundation/native-token-transfers,
 * solana/programs/example-native-token-transfers/src/instructions; npm @wormhole-foundation/sdk-solana-ntt 4.0.17, the
 * IDLs of versions 1 to 3.
 */
const inbound = 'payer config inbox_item recipient token_authority mint token_program custody*';
const outbound =
  'payer config outbox_item transceiver wormhole_message emitter bridge fee_collector sequence program system_program';
const given = 'payer config mint from token_program outbox_item outbox_rate_limit';

const manager = (program: string, name: string): Layout => ({
  program,
  name,
  tagBytes: 8,
  types: `
TransferArgs = {amount: u64, recipient_chain: u16, recipient_address: [u8; 32], should_queue: bool}
`,
  calls: `
transfer_burn(args: TransferArgs) ${given}
transfer_lock(args: TransferArgs) ${given}
redeem() payer config peer transceiver_message transceiver mint inbox_item inbox_rate_limit outbox_rate_limit system_program
release_inbound_mint(revert_on_delay: bool) ${inbound}
release_inbound_unlock(revert_on_delay: bool) ${inbound}
receive_wormhole_message() payer config peer vaa transceiver_message system_program
release_wormhole_outbound(revert_on_delay: bool) ${outbound} clock rent
`,
});

/** Programs that Wormhole's own interface names (wormhole-connect, `nttGroups`). */
export const managers: readonly Layout[] = [
  manager('NTtAaoDJhkeHeaVUHnyhwbPNAN6WgBpHkHBTc6d7vLK', 'Wormhole NTT (W)'),
  manager('nTTJS9XtWhfHkPiLmddSmdMrCJAtJrSCjPwuns3fvu5', 'Wormhole NTT (JitoSOL)'),
  manager('NttADdCvGLUhukNyePei9CkmHoe6S9xjqgqfQv51PQg', 'Wormhole NTT (Agora)'),
  manager('NttBm3HouTCFnUBz32fEs5joQFRjFoJPA8AyhtgjFrw', 'Wormhole NTT (SwissBorg)'),
  manager('NtTtwqVX4SCNECrZ8ZmEaxAPFcm5r7Szx4tBmYLU17p', 'Wormhole NTT (Renzo)'),
];

/** Whoever delivers on the other network is paid here. */
export const nttQuoter: Layout = {
  program: 'Nqd6XqA8LbsCuG8MLWWuP865NV6jR1MbXeKxD4HLKDJ',
  name: 'Wormhole NTT Quoter',
  tagBytes: 8,
  types: `
RequestRelayArgs = {gas_dropoff: u64, max_fee: u64}
`,
  calls: `
request_relay(args: RequestRelayArgs) payer instance registered_chain registered_ntt outbox_item relay_request system_program
`,
};

const transfer = bridgeMost(
  ['args.amount', 'from', 'mint'],
  ['args.recipient_chain', 'args.recipient_address'],
  worms,
);

const sendOn = withFee((_, program) => ({
  action: fact('sol.send-on', 'notice', { program }),
  effects: [],
}));

/** The limit is in lamports (the SDK's `createRequestRelayInstruction`). */
const payDelivery: Sentence = (told, program) => {
  const fee = told.units('args.max_fee');
  return {
    action: fact('sol.pay-delivery', 'notice', { fee: amountOf(told, fee, 'SOL'), program }),
    effects: [sendsSol(told, fee)],
  };
};

export const nttMoves: Readonly<Record<string, Readonly<Record<string, Sentence>>>> = {
  ...Object.fromEntries(
    managers.map(({ program }) => [
      program,
      {
        transfer_burn: transfer,
        transfer_lock: transfer,
        redeem: arrive,
        receive_wormhole_message: arrive,
        release_inbound_mint: collect('recipient'),
        release_inbound_unlock: collect('recipient'),
        release_wormhole_outbound: sendOn,
      },
    ]),
  ),
  [nttQuoter.program]: { request_relay: payDelivery },
};
