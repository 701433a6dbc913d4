import { anchor, call, key, type Shape, shape, u8, u16, u32, u64 } from './corpus.ts';

const okx = '6m2CDdhRgxpH4WjvdzxAYbGxwdGUz5MziiL5jek2kBma';
const okx3 = 'proVF4pMXVaYqmy4NjniPh4pqKNfMmsihgd4wdkCX3u';
const dflow = 'DF1ow4tspfHX9JwWJsAb9epbkA8hmpSEAtxXy1V27QBH';
const adrena = '13gDzEXCdocbj8iAiqrScGo47NiSuYENGsRqi3SEAwet';
const exponent = 'ExponentnaRg3CQbW6dqQNZKXp7gtZ9DGMp1cwC4HAS7';
const titan = 'T1TANpTeScyeqVzzgNViGDNrkQ6qHz9KrSBS4aNXvGT';

const unnamed = 'smallest units of a token whose name isn’t known here';

/** 1 SOL for at least 149 USDC, all of it on Raydium's constant-product pools. */
const swapArgs = [
  ...[u64(1_000_000_000), u64(150_000_000), u64(149_000_000), u32(1), u64(1_000_000_000)],
  ...[u32(1), u32(1), u32(1), u8(14), u32(1), u8(100)],
];
const [onTop, unwrapped] = [2 ** 31, 2 ** 30];
const onePercent = 10_000_000;

/** The router's own accounts: the first ones that carry the tokens are left out. */
const carried = 'authority* - - tokenProgram tokenProgram ata system';

/** A step over a Whirlpool, one over Phoenix, and a number of its own that DFlow keeps. */
const dflowRoute = [
  ...[u32(3), u8(0), u64(2_000_000), u8(1, 0)],
  ...[u8(7), u64(0), u8(1, 2)],
  ...[u8(38), u8(1, 2, 3, 4)],
  ...[u64(1_000_000), u16(50), u16(20)],
];
const dflowOutside = 'tokenProgram ata system me!';

/** Swaps that are spread over many exchanges. */
export const routeShapes: readonly Shape[] = [
  shape(
    'OKX: a swap through its own account',
    call(okx, `me*! source* target* wSOL USDC ${carried}`, anchor('proxy_swap'), ...swapArgs, u64(77)),
    'Swap at most 1 SOL for at least 149 USDC with OKX DEX; what comes goes to target',
  ),
  shape(
    'OKX: a swap whose fee comes on top',
    call(
      okx,
      `me*! source* target* wSOL USDC fees* - ${carried} pool*`,
      ...[anchor('swap_v3'), ...swapArgs, u32(onTop + onePercent), u16(0), u64(77)],
    ),
    'Swap at most 1.01188277 SOL for at least 149 USDC with OKX DEX; what comes goes to target',
  ),
  shape(
    'OKX: a swap whose fee comes off what comes',
    call(
      okx,
      `me*! source* target* wSOL USDC fees* - ${carried} pool*`,
      ...[anchor('swap_tob_v3'), ...swapArgs, u32(onePercent), u8(0), u16(0), u64(77)],
    ),
    'Swap at most 1 SOL for at least 149 USDC with OKX DEX; what comes goes to target',
  ),
  shape(
    'OKX: a swap for SOL that somebody else receives',
    call(
      okx,
      `me*! source* target* USDC wSOL - - ${carried} bob* pool*`,
      ...[anchor('swap_tob_v3_with_receiver'), ...swapArgs, u32(unwrapped), u8(0), u16(0), u64(77)],
    ),
    'Swap at most 1,000 USDC for at least 0.149 SOL with OKX DEX; what comes goes to bob',
  ),
  shape(
    'OKX: a swap whose call doesn’t know the mark to pay in SOL goes where it says',
    call(
      okx,
      `me*! source* target* USDC wSOL - - ${carried} pool*`,
      ...[anchor('swap_v3'), ...swapArgs, u32(unwrapped), u16(0), u64(77)],
    ),
    'Swap at most 1,000 USDC for at least 0.149 SOL with OKX DEX; what comes goes to target',
  ),
  shape(
    'OKX: a swap by its router of 2025',
    call(
      okx3,
      `me*! source* target* wSOL USDC fees* - ${carried} event - pool*`,
      ...[anchor('swap_tob'), u64(77), u64(1_000_000_000), u64(150_000_000), u16(50)],
      ...[u32(1), u8(14), u16(10_000), u8(1), u32(onePercent), u16(0), u8(0)],
    ),
    'Swap 1 SOL for about 150 USDC with OKX DEX, less the slippage stated below; its fees may come on top; what comes is meant for target',
  ),
  shape(
    'OKX: a swap by its router of 2025, for SOL that somebody else receives',
    call(
      okx3,
      `me*! source* target* USDC wSOL ${carried} bob* event - pool*`,
      ...[anchor('swap_tob_with_receiver_v3'), u64(77), u64(150_000_000), u64(1_000_000_000), u16(50)],
      ...[u32(1), u8(14), u16(10_000), u8(1), u32(0), u8(0)],
    ),
    'Swap 150 USDC for about 1 SOL with OKX DEX, less the slippage stated below; its fees may come on top; what comes is meant for bob',
  ),
  shape(
    'Titan: a swap',
    call(
      titan,
      'me*! atlas wSOL source* USDC target* tokenProgram tokenProgram pool*',
      ...[anchor('swap_route_v2'), u64(1_000_000_000), u64(150_000_000), u8(2), u16(0), u16(10)],
      ...[u32(1), u8(2, 1), u8(0, 1), u32(1_000_000_000), u8(12)],
    ),
    'Swap 1 SOL for at least 150 USDC with Titan, before its fees, which come on top or off; what comes goes to target',
  ),
  shape(
    'DFlow: a swap',
    call(dflow, `${dflowOutside} event - pool*`, anchor('swap'), ...dflowRoute),
    `Swap with DFlow by the steps stated below, for at least 993,010 ${unnamed}; which accounts pay and receive isn’t stated`,
  ),
  shape(
    'DFlow: a swap into a certain account',
    call(
      dflow,
      `${dflowOutside} target* bob USDC event - pool*`,
      ...[anchor('swap2_with_destination'), ...dflowRoute, u8(10)],
    ),
    'Swap with DFlow by the steps stated below, for at least 0.99301 USDC; what comes goes to target',
  ),
  shape(
    'DFlow: a swap for SOL of somebody',
    call(
      dflow,
      `${dflowOutside} bob* event - pool*`,
      ...[anchor('swap2_with_destination_native'), ...dflowRoute, u8(10)],
    ),
    'Swap with DFlow by the steps stated below, for at least 0.00099301 SOL; what comes goes to bob',
  ),
  shape(
    'DFlow: an order that somebody fills',
    call(
      dflow,
      'order* vault* source* target* source* USDC me! payer*! fees* rentPayer*! tokenProgram system rent',
      ...[anchor('open_order'), u64(5_000_000), u64(4_000_000), u64(10_000), u64(3)],
      ...[u32(100), u16(100), key('bob'), u8(0)],
    ),
    `Offer 5 USDC for 3,960,000 ${unnamed}, before fees, with DFlow, until someone takes it`,
  ),
  shape(
    'DFlow: SOL is sent on',
    call(dflow, 'me*! bob* system', anchor('transfer_sol'), u64(1_000_000)),
    'Send 0.001 SOL from me to bob, by DFlow',
  ),
  shape(
    'Adrena: a swap',
    call(
      adrena,
      'me! me! source* target* authority cortex* pool* custodyA* oracle* vaultA* custodyB* vaultB* tokenProgram adrena',
      ...[anchor('swap'), u64(5_000_000), u64(4_900_000), u8(0, 0)],
    ),
    `Swap at most 5,000,000 ${unnamed} for at least 4,900,000 ${unnamed} with Adrena; what comes goes to target`,
  ),
  shape(
    'Adrena: a bet',
    call(
      adrena,
      'me! me*! held* oracle* custody* collateral* vault* authority cortex pool* position* system tokenProgram adrena - -',
      ...[anchor('open_or_increase_position_long'), u64(150), u64(5_000_000), u32(30_000), u8(0, 0)],
    ),
    'Open or enlarge the bet position with Adrena, on the terms stated below',
  ),
  shape(
    'Adrena: a deposit',
    call(
      adrena,
      'me*! held* shares* authority staking* cortex* pool* custody* oracle* vault* shareMint* tokenProgram adrena',
      ...[anchor('add_liquidity'), u64(5_000_000), u64(4_000_000), u8(0, 0)],
    ),
    `Deposit 5,000,000 ${unnamed} with Adrena for at least 4,000,000 ${unnamed}, which go to shares`,
  ),
  shape(
    'Exponent: principal is bought',
    call(
      exponent,
      'me*! market* sy* pt* syKept* ptKept* table tokenProgram syProgram fees* event -',
      ...[u8(17), u64(1_000_000), u64(2n ** 64n - 990_000n)],
    ),
    `Swap at most 990,000 ${unnamed} for at least 1,000,000 ${unnamed} with Exponent; what comes goes to pt`,
  ),
  shape(
    'Exponent: principal is sold',
    call(
      exponent,
      'me*! market* sy* pt* syKept* ptKept* table tokenProgram syProgram fees* event -',
      ...[u8(17), u64(2n ** 64n - 1_000_000n), u64(980_000)],
    ),
    `Swap at most 1,000,000 ${unnamed} for at least 980,000 ${unnamed} with Exponent; what comes goes to sy`,
  ),
  shape(
    'Exponent: principal and yield are put together again',
    call(
      exponent,
      'me*! authority* vault* sy* syKept* yt* pt* ytMint* ptMint* tokenProgram syProgram table position* event -',
      ...[u8(5), u64(1_000_000)],
    ),
    'Give back 1,000,000 smallest units (decimals unknown) of shares to Exponent; what it pays for them goes to sy',
  ),
];
