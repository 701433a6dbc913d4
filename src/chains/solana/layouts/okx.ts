import type { Effect } from '../../../core/effect.ts';
import type { Fact } from '../../review.ts';
import { Unreadable } from '../call.ts';
import { fact } from '../facts.ts';
import { mintOfSol } from '../programs.ts';
import { maySpendSol, opening, place, type Sentence, sendsSol, swap } from './actions.ts';
import type { Layout } from './layout.ts';
import { setUp } from './records.ts';
import { swapOf } from './swaps.ts';
import type { Told } from './told.ts';

/** Accounts of OKX's routers. */
export const ends = 'payer source_token_account destination_token_account source_mint destination_mint';
export const carriers =
  'sa_authority? source_token_sa? destination_token_sa? source_token_program? destination_token_program? associated_token_program? system_program?';
const feed = `${ends} commission_account? platform_fee_account? ${carriers}`;

/**
 * OKX's first router. Exchanges are numbers where nothing follows them, as it gains new ones. Sources:
 * okxlabs/DEX-Router-Solana-V1, programs/dex-solana/src (lib.rs, instructions/swap_v3.rs, instructions/common_swap.rs);
 * sevenlabs-hq/carbon, decoders/okx-dex-decoder and onchain-labs-dex-v1-decoder.
 */
export const okx: Layout = {
  program: '6m2CDdhRgxpH4WjvdzxAYbGxwdGUz5MziiL5jek2kBma',
  name: 'OKX DEX',
  tagBytes: 8,
  types: `
Route = {dexes: bytes, weights: bytes}
SwapArgs = {amount_in: u64, expect_amount_out: u64, min_return: u64, amounts: [u64], routes: [[Route]]}
Bumps = {bonding_curve_bump: u8, bonding_curve_sol_associated_account_bump: u8}
Dex = SplTokenSwap | StableSwap | Whirlpool | MeteoraDynamicpool | RaydiumSwap | RaydiumStableSwap | RaydiumClmmSwap | AldrinExchangeV1 | AldrinExchangeV2 | LifinityV1 | LifinityV2 | RaydiumClmmSwapV2 | FluxBeam | MeteoraDlmm | RaydiumCpmmSwap | OpenBookV2 | WhirlpoolV2 | Phoenix | ObricV2 | SanctumAddLiq | SanctumRemoveLiq | SanctumNonWsolSwap | SanctumWsolSwap | PumpfunBuy | PumpfunSell | StabbleSwap | SanctumRouter | MeteoraVaultDeposit | MeteoraVaultWithdraw | Saros | MeteoraLst | Solfi | QualiaSwap | Zerofi | PumpfunammBuy | PumpfunammSell | Virtuals | VertigoBuy | VertigoSell | PerpetualsAddLiq | PerpetualsRemoveLiq | PerpetualsSwap | RaydiumLaunchpad | LetsBonkFun | Woofi | MeteoraDbc | MeteoraDlmmSwap2 | MeteoraDAMMV2 | Gavel | BoopfunBuy | BoopfunSell | MeteoraDbc2 | GooseFX | Dooar | Numeraire | SaberDecimalWrapperDeposit | SaberDecimalWrapperWithdraw | SarosDlmm | OneDexSwap | Manifest | ByrealClmm | PancakeSwapV3Swap | PancakeSwapV3SwapV2 | Tessera | SolRfq{rfq_id: u64, expected_maker_amount: u64, expected_taker_amount: u64, maker_send_amount: u64, taker_send_amount: u64, expiry: u64, maker_use_native_sol: bool, taker_use_native_sol: bool} | PumpfunBuy2 | PumpfunammBuy2 | Humidifi | HeavenBuy | HeavenSell | SolfiV2 | PumpfunBuy3 | PumpfunSell3 | PumpfunammBuy3 | PumpfunammSell3 | Goonfi | MoonitBuy | MoonitSell | RaydiumSwapV2 | Whalestreet | SugarMoneyBuy{bumps: Bumps} | SugarMoneySell{bumps: Bumps} | MeteoraDAMMV2Swap2 | AlphaQ | FutarchyAmm | PumpfunSell2 | HumidifiSwap2{swap_id: u64}
NamedRoute = {dexes: [Dex], weights: bytes}
NamedArgs = {amount_in: u64, expect_amount_out: u64, min_return: u64, amounts: [u64], routes: [[NamedRoute]]}
`,
  calls: `
swap(data: SwapArgs, order_id?: u64) ${ends}
swap2(data: SwapArgs, order_id: u64) ${ends}
proxy_swap(data: SwapArgs, order_id: u64) ${ends} ${carriers}
swap_v3(args: NamedArgs, commission_info: u32, platform_fee_rate: u16, order_id: u64) ${feed}
swap_tob_v3(args: NamedArgs, commission_info: u32, trim_rate: u8, platform_fee_rate: u16, order_id: u64) ${feed}
swap_tob_v3_enhanced(args: NamedArgs, commission_info: u32, trim_rate: u8, charge_rate: u16, platform_fee_rate: u16, order_id: u64) ${feed}
swap_tob_v3_with_receiver(args: NamedArgs, commission_info: u32, trim_rate: u8, platform_fee_rate: u16, order_id: u64) ${feed} sol_receiver?
create_token_account(bump: u8) payer owner token_account token_mint token_program system_program
create_token_account_with_seed(bump: u8, seed: u32) payer owner token_account token_mint token_program system_program
`,
};

const exchange = swapOf(
  ['data.amount_in', 'data.min_return'],
  ['source_token_account', 'destination_token_account'],
  ['source_mint', 'destination_mint'],
);

/** In `commission_info`: the fee comes on top of what leaves, instead of off what comes. */
const isOnTop = 1n << 31n;
/**
 * In `commission_info`: the account for wrapped SOL is closed, and what comes is paid in SOL. `swap_v3`, the call without
 * a `trim_rate`, ignores it (swap_v3.rs, `swap_toc_handler`): what comes stays in an account that may be anybody's.
 */
const isUnwrapped = 1n << 30n;
const whole = 1_000_000_000n;
/** Empty accounts that receive a fee in SOL are filled up to what an account must hold: `MIN_SOL_ACCOUNT_RENT`, twice. */
const leastSol = 890_880n;
const filled = 2n * leastSol;

/** The least that comes is what is left after every fee (common_swap.rs); a fee on top raises what leaves. */
const feedExchange: Sentence = (told, program) => {
  const info = told.units('commission_info');
  const [amount, least] = [told.units('args.amount_in'), told.units('args.min_return')];
  const rate = info % isUnwrapped;
  if (rate >= whole) throw new Unreadable();
  const isFirst = (info & isOnTop) !== 0n;
  const isSol = (mint: string) => told.account(mint).address === mintOfSol;
  const more = (mint: string) => (rate > 0n && isSol(mint) ? filled : 0n);
  const spent = isFirst ? (amount * whole) / (whole - rate) + more('source_mint') : amount;
  const received = isFirst ? least : least - more('destination_mint');
  const mayUnwrap = told.has('trim_rate') && (info & isUnwrapped) !== 0n;
  const into = receiver(told, mayUnwrap && isSol('destination_mint'));
  const isStraight = into.address === told.account('destination_token_account').address;
  const said = swap(told, program, {
    ...{ spent, received: received < 0n ? 0n : received, from: told.account('source_token_account'), into },
    spentMint: 'source_mint',
    receivedMint: isStraight ? 'destination_mint' : 'SOL',
  });
  const trim = told.has('trim_rate') ? told.unsaid('trim_rate') : 0n;
  const mayBeSol = isStraight && isSol('destination_mint') && ((rate > 0n && !isFirst) || trim > 0n);
  const fees = isFirst && rate > 0n && isSol('source_mint') ? [sendsSol(told, spent - amount)] : [];
  return {
    ...said,
    action: mayBeSol ? orInSol(told, said.action) : said.action,
    effects: [...said.effects, ...fees, ...topUp(told)],
  };
};

/** With fees for accounts of SOL, wrapped SOL is unwrapped, and who signs gets SOL (processor/swap_to{b,c}_processor.rs). */
function orInSol(told: Told, { values }: Fact): Fact {
  const { spent, received, to, program } = values;
  const payer = told.account('payer').value;
  return fact('sol.swap-either', 'notice', {
    ...{ spent: spent!, received: received!, to: to!, payer, program: program! },
  });
}

/** A receiver of SOL is filled up to what an account must hold, out of what the payer has besides (utils/token.rs). */
function topUp(told: Told): Effect[] {
  if (!told.names('sol_receiver')) return [];
  const to = told.account('sol_receiver').address ?? '?';
  return [{ kind: 'send', asset: { ...place, id: '' }, amount: leastSol, to }];
}

const receiver = (told: Told, isPaidInSol: boolean) => {
  if (told.names('sol_receiver')) return told.account('sol_receiver');
  return told.account(isPaidInSol ? 'payer' : 'destination_token_account');
};

/** Accounts of the router's own for both tokens, and what exchanges open for whoever trades there (adapters/pumpfun.rs). */
export const opened = (told: Told): number => (maySpendSol(told) ? 6 : 0);

const fed = opening(opened, feedExchange);

export const okxTrades: Readonly<Record<string, Sentence>> = {
  swap: opening(opened, exchange),
  swap2: opening(opened, exchange),
  proxy_swap: opening(opened, exchange),
  swap_v3: fed,
  swap_tob_v3: fed,
  swap_tob_v3_enhanced: fed,
  swap_tob_v3_with_receiver: fed,
  create_token_account: setUp('token_account', 'owner'),
  create_token_account_with_seed: setUp('token_account', 'owner'),
};
