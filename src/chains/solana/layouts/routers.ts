import { tokens } from '../call.ts';
import { fact } from '../facts.ts';
import { amountOf, less, opening, paidInto, type Sentence, sends, sendsSol, swapNothing } from './actions.ts';
import type { Layout } from './layout.ts';
import { collect } from './money.ts';
import { carriers, ends, opened } from './okx.ts';
import type { Told } from './told.ts';

/** Programs that spread a swap over many exchanges. */

const dflowOutside = 'token_program associated_token_program system_program user_token_authority';
const dflowElsewhere = `${dflowOutside} destination_token_account destination_token_authority destination_mint event_authority program`;
const dflowNative = `${dflowOutside} destination_account event_authority program`;

/** Source: sevenlabs-hq/carbon, decoders/dflow-aggregator-v4-decoder. The accounts of its steps have no names. */
export const dflow: Layout = {
  program: 'DF1ow4tspfHX9JwWJsAb9epbkA8hmpSEAtxXy1V27QBH',
  name: 'DFlow',
  tagBytes: 8,
  types: `
Step = {amount: u64, orchestrator_flags: u8}
Way = {amount: u64, a_to_b: bool, orchestrator_flags: u8}
Counted = {amount: u64, count: u8, orchestrator_flags: u8}
Candidate = SolFi | Rubicon | TesseraV | HumidiFi{swap_id: u64} | SolFiV2 | Mozart | ObricV2 | Nexus
Side = Bid | Ask
Action = WhirlpoolsSwap{swap: Way} | ClearpoolsSwap{swap: Way} | RaydiumAmmSwap{swap: Step} | LifinityV2Swap{swap: Step} | MeteoraDlmmSwap{swap: Counted} | RaydiumClmmSwap{swap: Counted} | RaydiumClmmSwapV2{swap: Counted} | PhoenixSwap{amount: u64, side: Side, orchestrator_flags: u8} | PumpFunBuy{swap: Step} | PumpFunSell{swap: Step} | GammaSwap{amount: u64, endorsed: bool, orchestrator_flags: u8} | ObricV2Swap{swap: Step} | PumpFunAmmBuy{swap: Step} | PumpFunAmmSell{swap: Step} | SolFiSwap{swap: Step} | RubiconSwap{swap: Step} | MeteoraDammV1Swap{swap: Step} | RaydiumCpSwap{swap: Step} | StabbleStableSwap{swap: Step} | TesseraVSwap{swap: Step} | MeteoraDammV2Swap{swap: Step} | RaydiumLaunchlabSwap{swap: Step} | MeteoraDbcSwap{amount: u64, is_rate_limiter_applied: bool, orchestrator_flags: u8} | HumidiFiSwap{amount: u64, swap_id: u64, orchestrator_flags: u8} | WhirlpoolsSwapV2{swap: Way} | MeteoraDlmmSwapV2{swap: Counted} | ZeroFiSwap{swap: Step} | AlphaQSwap{swap: Step} | TokenSwap{swap: Step} | SolFiV2Swap{swap: Step} | MozartSwap{swap: Step} | DFlowDynamicRouteV1{candidates: [Candidate], amount: u64, orchestrator_flags: u8} | HeavenSwap{swap: Step} | NexusSwap{swap: Step} | SarosDlmmSwap{swap: Step} | TransferFee{amount: u64} | TransferFeeWithMint{amount: u64} | RecordId{id: [u8; 76]} | RecordId2{id: [u8; 4]} | ManifestSwap{swap: Step}
SwapParams = {actions: [Action], quoted_out_amount: u64, slippage_bps: u16, platform_fee_bps: u16}
Swap2Params = {actions: [Action], quoted_out_amount: u64, slippage_bps: u16, platform_fee_bps: u16, positive_slippage_fee_limit_pct: u8}
OpenOrderParams = {input_amount: u64, quoted_out_amount: u64, fee_budget: u64, order_account_id: u64, fillable_for_slots: u32, slippage_bps: u16, closer: key, flags: u8}
`,
  calls: `
swap(params: SwapParams) ${dflowOutside} event_authority program
swap2(params: Swap2Params) ${dflowOutside} event_authority program
swap_with_destination(params: SwapParams) ${dflowElsewhere}
swap2_with_destination(params: Swap2Params) ${dflowElsewhere}
swap_with_destination_native(params: SwapParams) ${dflowNative}
swap2_with_destination_native(params: Swap2Params) ${dflowNative}
open_order(params: OpenOrderParams) order order_vault input_token_account output_token_account return_input_token_account input_mint user_token_authority fee_payer fee_receiver rent_depositor token_program system_program rent
close_order() order order_vault return_input_token_account return_rent_to closer token_program system_program
wrap_sol(lamports: u64) from wrapped_sol_associated_token_account native_mint token_program associated_token_program system_program
unwrap_sol() owner wrapped_sol_associated_token_account token_program
transfer_fee(amount: u64) from to authority token_program event_authority program
transfer_sol(lamports: u64) from to system_program
transfer_to_sponsor(amount: u64) user_token_authority user_token_account sponsor sponsor_token_account mint token_program associated_token_program system_program
`,
};

/** The fee of whoever built it comes off what is left after slippage was checked, as DFlow's documents say. An order has none. */
const least = (told: Told) =>
  less(
    told.unsaid('params.quoted_out_amount'),
    told.unsaid('params.slippage_bps'),
    ...(told.has('params.platform_fee_bps') ? [told.unsaid('params.platform_fee_bps')] : []),
  );

/** What leaves, and from where, only the steps say. */
const leaves = (told: Told) => ({
  kind: 'send' as const,
  asset: { chain: 'solana' as const, network: '', id: '?' },
  amount: null,
  to: told.call.program,
});

const steps: Sentence = (told, program) => {
  const received = tokens(least(told), null, null);
  return {
    action: fact('sol.swap-steps-unnamed', 'notice', { received, program }),
    effects: [leaves(told)],
    risks: swapNothing(least(told), program),
  };
};

const stepsInto =
  (to: string, mint: string): Sentence =>
  (told, program) => {
    const into = told.account(to);
    const values = { received: amountOf(told, least(told), mint), to: into.value, program };
    return {
      action: fact('sol.swap-steps', 'notice', values),
      effects: [leaves(told)],
      risks: swapNothing(least(told), program),
      ...paidInto(told, into, mint),
    };
  };

const order: Sentence = (told, program) => {
  const units = told.units('params.input_amount');
  const from = told.account('input_token_account');
  const values = {
    spent: amountOf(told, units, 'input_mint'),
    received: amountOf(told, least(told), null, told.account('output_token_account')),
    program,
  };
  return {
    action: fact('sol.offer-fees', 'notice', values),
    effects: [sends(told, units, from, 'input_mint'), sendsSol(told, told.unsaid('params.fee_budget'))],
  };
};

/** Sends an amount on, with nothing in return. */
export const send =
  (amount: string, from: string, to: string, mint: string | null): Sentence =>
  (told, program) => {
    const [units, source] = [told.units(amount), told.account(from)];
    const values = {
      amount: amountOf(told, units, mint, source),
      from: source.value,
      to: told.account(to).value,
      program,
    };
    const effect = mint === 'SOL' ? sendsSol(told, units) : sends(told, units, source, mint);
    // Rules judge who receives it, and that is not the program.
    const recipient = told.account(to).address ?? '?';
    return { action: fact('sol.send-by', 'notice', values), effects: [{ ...effect, to: recipient }] };
  };

const intoAccount = stepsInto('destination_token_account', 'destination_mint');
const intoWallet = stepsInto('destination_account', 'SOL');

export const titan: Layout = {
  program: 'T1TANpTeScyeqVzzgNViGDNrkQ6qHz9KrSBS4aNXvGT',
  name: 'Titan',
  tagBytes: 8,
  types: '',
  calls: `
swap_route(amount: u64, minimum_amount_out: u64, mints: u8, provider_fee_bps: u16, service_fee_bps: u16, swaps: rest) payer atlas input_mint input_token_account output_mint output_token_account input_token_program output_token_program
swap_route_v2(amount: u64, minimum_amount_out: u64, mints: u8, provider_fee_bps: u16, service_fee_bps: u16, swaps: rest) payer atlas input_mint input_token_account output_mint output_token_account input_token_program output_token_program
`,
};

/**
 * Titan-Pathfinder/titan-v2-cpi-example, titan_swap.json. On which side its fees are taken isn't published, and its
 * service lets whoever builds the swap choose (npm @titanexchange/sdk-ts, `feeFromInputMint`): no limit.
 */
const titanSwap: Sentence = (told, program) => {
  const [from, into] = [told.account('input_token_account'), told.account('output_token_account')];
  const least = told.units('minimum_amount_out');
  const values = {
    spent: amountOf(told, told.units('amount'), 'input_mint'),
    received: amountOf(told, least, 'output_mint'),
    to: into.value,
    program,
  };
  return {
    action: fact('sol.swap-before-fees', 'notice', values),
    effects: [sends(told, null, from, 'input_mint')],
    risks: swapNothing(least, program),
    ...paidInto(told, into, 'output_mint'),
  };
};

const args = 'order_id: u64, amount_in: u64, expect_amount_out: u64, slippage: u16, routes_and_fees: rest';
const feed = `${ends} commission_account? platform_fee_account? ${carriers}`;

/**
 * OKX's router of 2025. Its arguments go on with a route whose exchanges change often, and with fees of which no source
 * is published. Sources: okxlabs/web3-solana-rfq-v2, fill-decoder/idls/dex_solana_v3.json; sevenlabs-hq/carbon,
 * decoders/onchain-labs-dex-v2-decoder.
 */
export const okx3: Layout = {
  program: 'proVF4pMXVaYqmy4NjniPh4pqKNfMmsihgd4wdkCX3u',
  name: 'OKX DEX',
  tagBytes: 8,
  types: '',
  calls: `
swap(${args}) ${ends} event_authority program
proxy_swap(${args}) ${ends} ${carriers} event_authority program
swap_tob(${args}) ${feed} event_authority program
swap_tob_enhanced(${args}) ${feed} event_authority program
swap_tob_with_receiver(${args}) ${feed} sol_receiver? event_authority program
swap_toc(${args}) ${feed} event_authority program
swap_toc_v2(${args}) ${ends} parent_commission_account child_commission_account platform_fee_account? ${carriers} event_authority program
swap_tob_v3(${args}) ${ends} ${carriers} event_authority program
swap_tob_with_receiver_v3(${args}) ${ends} ${carriers} sol_receiver event_authority program
`,
};

/** The slippage and the fees stand below; the unit of the first isn't published. */
const quoted: Sentence = (told, program) => {
  const into = told.account('sol_receiver', 'destination_token_account');
  const from = told.account('source_token_account');
  const isDirect = told.names('sol_receiver');
  // Nothing published says that what comes must be SOL then: it is told by its mint.
  const values = {
    spent: amountOf(told, told.units('amount_in'), 'source_mint'),
    received: amountOf(told, told.units('expect_amount_out'), 'destination_mint'),
    to: into.value,
    program,
  };
  return {
    action: fact('sol.swap-quote', 'notice', values),
    effects: [sends(told, null, from, 'source_mint')],
    ...paidInto(told, into, isDirect ? 'SOL' : 'destination_mint'),
  };
};

export const routers: Readonly<Record<string, Readonly<Record<string, Sentence>>>> = {
  [dflow.program]: {
    ...{ swap: steps, swap2: steps },
    ...{ swap_with_destination: intoAccount, swap2_with_destination: intoAccount },
    ...{ swap_with_destination_native: intoWallet, swap2_with_destination_native: intoWallet },
    open_order: order,
    close_order: collect('return_input_token_account'),
    transfer_fee: send('amount', 'from', 'to', null),
    transfer_sol: send('lamports', 'from', 'to', 'SOL'),
    transfer_to_sponsor: send('amount', 'user_token_account', 'sponsor_token_account', 'mint'),
  },
  [titan.program]: { swap_route: titanSwap, swap_route_v2: titanSwap },
  [okx3.program]: Object.fromEntries(
    [
      'swap',
      'proxy_swap',
      'swap_tob',
      'swap_tob_enhanced',
      'swap_tob_with_receiver',
      'swap_toc',
      'swap_toc_v2',
      'swap_tob_v3',
      'swap_tob_with_receiver_v3',
    ].map((name) => [name, opening(opened, quoted)]),
  ),
};
