import { anchor, call, type Shape, u8, u16, u32, u64, u128 } from './corpus.ts';

const damm2 = 'cpamdpZCGKUy5JxQXB4dcpGPiikHawvSWAd6mEn1sGG';
const dlmm = 'LBUZKhRxPF3XUpBCjp4YzTKgLccjZhTSDM9YuVaPwxo';
const whirlpool = 'whirLbMiicVdio4qvUfM5KAg6Ct8VwpYzGff3uctyCc';
const clmm = 'CAMMCzo5YL8w4VFF8KVHrK22GGUsp5VTaW7grrKgrWqK';
const bubblegum = 'BGUMAp9Gq7iTEuizy4pqaxsTyUCBK68MDfK752saRPUY';
const pump = '6EF8rrecthR5Dkzon8Nwu78hRvfCKubJ14M5uBEwF6P';
const pumpSwap = 'pAMMBay6oceH9fJKBRHGP5D4bD4sWpmSwMn52FMfXEA';
const launchLab = 'LanMV9sAd7wArD4vJFi2qDdfnVhFxYSUg6eADduJ3uj';

const unnamed = 'smallest units of a token whose name isn’t known here';

const shape = (name: string, instruction: Shape['instruction'], says: string): Shape => ({
  name,
  instruction,
  says,
});

const damm2Swap = 'authority pool* held* mine* aVault* bVault* wSOL USDC me! aProgram bProgram - event -';
const damm2Pool =
  'pool* position* aMine* bMine* aVault* bVault* wSOL USDC positionHeld me! aProgram bProgram event -';
const dlmmPool = 'position* pair* - xMine* yMine* xReserve* yReserve* wSOL USDC';
const curve =
  'me! authority global platform pool* coins* money* coinVault* moneyVault* coin wSOL coinProgram moneyProgram event -';

/** The accounts of Pump.fun's second calls, with what the token is sold for. */
const pump2 = (quote: string, end: string) =>
  `global coin ${quote} coinProgram moneyProgram ata fees* feesHeld* buyback* buybackHeld* bonding* bondingCoins* bondingMoney* me*! coins* money* creator* creatorHeld* sharing ${end} config feeProgram system event -`;
const pumpBuys = 'volumes mine* mineHeld*';
const pumpSells = 'mine* mineHeld*';
const pumpPool =
  'pool me*! global coin wSOL coins* money* poolCoins* poolMoney* feeRecipient feesHeld* coinProgram moneyProgram system ata event - creatorHeld* creator volumes mine* config feeProgram';
const pumpShares =
  'pool* global me! coin wSOL lp* coins* money* shares* poolCoins* poolMoney* tokenProgram token2022 event -';

/** Pools and launches. */
export const poolShapes: readonly Shape[] = [
  shape(
    'Meteora DAMM v2: swap',
    call(damm2, damm2Swap, anchor('swap'), u64(10), u64(9)),
    `Swap at most 10 ${unnamed} for at least 9 ${unnamed} with Meteora DAMM; what comes goes to mine`,
  ),
  ...([0, 1, 2] as const).map((mode) =>
    shape(
      `Meteora DAMM v2: swap in mode ${mode}`,
      call(damm2, damm2Swap, anchor('swap2'), ...[u64(10), u64(9), u8(mode)]),
      `Swap at most ${mode === 2 ? 9 : 10} ${unnamed} for at least ${mode === 2 ? 10 : 9} ${unnamed} with Meteora DAMM; what comes goes to mine`,
    ),
  ),
  shape(
    'Meteora DAMM v2: into a pool',
    call(damm2, damm2Pool, anchor('add_liquidity'), u128(7), u64(1_000_000_000), u64(150_000_000)),
    'Deposit at most 1 SOL and at most 150 USDC with Meteora DAMM',
  ),
  shape(
    'Meteora DAMM v2: out of a pool',
    call(
      damm2,
      `authority ${damm2Pool}`,
      anchor('remove_liquidity'),
      ...[u128(7), u64(1_000_000_000), u64(150_000_000)],
    ),
    'Withdraw at least 1 SOL to aMine and at least 150 USDC to bMine from Meteora DAMM',
  ),
  shape(
    'Meteora DAMM v2: everything out of a pool',
    call(
      damm2,
      `authority ${damm2Pool}`,
      anchor('remove_all_liquidity'),
      u64(1_000_000_000),
      u64(150_000_000),
    ),
    'Withdraw at least 1 SOL to aMine and at least 150 USDC to bMine from Meteora DAMM',
  ),
  shape(
    'Meteora DAMM v2: fees',
    call(damm2, `authority ${damm2Pool}`, anchor('claim_position_fee')),
    'Collect what is due from Meteora DAMM, paid to aMine and bMine',
  ),
  shape(
    'Meteora DLMM: into a pool',
    call(
      dlmm,
      `${dlmmPool} me! xProgram yProgram event - bins*`,
      anchor('add_liquidity_by_strategy2'),
      ...[
        u64(1_000_000_000),
        u64(150_000_000),
        u32(5),
        u32(3),
        u32(1),
        u32(9),
        u8(6),
        new Uint8Array(64),
        u32(0),
      ],
    ),
    'Deposit at most 1 SOL and at most 150 USDC with Meteora DLMM',
  ),
  shape(
    'Meteora DLMM: out of a pool',
    call(
      dlmm,
      `${dlmmPool} me! xProgram yProgram memoProgram event - bins*`,
      anchor('remove_liquidity_by_range2'),
      ...[u32(1), u32(9), u16(10_000), u32(0)],
    ),
    'Take tokens out of a pool of Meteora DLMM, to xMine and yMine; how many isn’t stated',
  ),
  shape(
    'Meteora DLMM: fees',
    call(
      dlmm,
      'pair* position* me! xReserve* yReserve* xMine* yMine* wSOL USDC xProgram yProgram memoProgram event - bins*',
      anchor('claim_fee2'),
      ...[u32(1), u32(9), u32(0)],
    ),
    'Collect what is due from Meteora DLMM, paid to xMine and yMine',
  ),
  shape(
    'Orca: fees',
    call(
      whirlpool,
      'pool me! position* positionHeld aMine* aVault* bMine* bVault* tokenProgram',
      anchor('collect_fees'),
    ),
    'Collect what is due from Orca Whirlpools, paid to aMine and bMine',
  ),
  shape(
    'Orca: fees, second form',
    call(
      whirlpool,
      'pool me! position* positionHeld wSOL USDC aMine* aVault* bMine* bVault* aProgram bProgram memoProgram',
      anchor('collect_fees_v2'),
      u8(0),
    ),
    'Collect what is due from Orca Whirlpools, paid to aMine and bMine',
  ),
  shape(
    'Raydium CLMM: into a position',
    call(
      clmm,
      'me! nft pool* protocolPosition* position* low* high* aMine* bMine* aVault* bVault* tokenProgram',
      anchor('increase_liquidity'),
      ...[u128(7), u64(10), u64(9)],
    ),
    `Deposit at most 10 ${unnamed} and at most 9 ${unnamed} with Raydium CLMM`,
  ),
  shape(
    'Raydium CLMM: out of a position',
    call(
      clmm,
      'me! nft position* pool* protocolPosition* aVault* bVault* low* high* aMine* bMine* tokenProgram',
      anchor('decrease_liquidity'),
      ...[u128(7), u64(10), u64(9)],
    ),
    `Withdraw at least 10 ${unnamed} to aMine and at least 9 ${unnamed} to bMine from Raydium CLMM`,
  ),
  shape(
    'Bubblegum: give, second form',
    call(
      bubblegum,
      'treeConfig* me*! me! me delegate bob tree* collection log compression system',
      anchor('transfer_v2'),
      ...[new Uint8Array(96), u8(0, 0), u64(42), u32(42)],
    ),
    'Give the collectible tree#42 to bob, by Metaplex Bubblegum',
  ),
  shape(
    'Pump.fun: buy with SOL, second form',
    call(pump, pump2('wSOL', pumpBuys), anchor('buy_v2'), u64(9), u64(1_500_000_000)),
    `Swap at most 1.5 SOL for at least 9 ${unnamed} with Pump.fun; what comes goes to coins`,
  ),
  shape(
    'Pump.fun: buy with USDC',
    call(pump, pump2('USDC', pumpBuys), anchor('buy_exact_quote_in_v2'), u64(5_000_000), u64(9)),
    `Swap at most 5 USDC for at least 9 ${unnamed} with Pump.fun; what comes goes to coins`,
  ),
  shape(
    'Pump.fun: sell for SOL, second form',
    call(pump, pump2('wSOL', pumpSells), anchor('sell_v2'), u64(9), u64(1_500_000_000)),
    `Swap at most 9 ${unnamed} for at least 1.5 SOL with Pump.fun; what comes goes to me`,
  ),
  shape(
    'Pump.fun: sell for USDC',
    call(pump, pump2('USDC', pumpSells), anchor('sell_v2'), u64(9), u64(5_000_000)),
    `Swap at most 9 ${unnamed} for at least 5 USDC with Pump.fun; what comes goes to money`,
  ),
  shape(
    'PumpSwap: buy for an exact amount',
    call(pumpSwap, pumpPool, anchor('buy_exact_quote_in'), ...[u64(1_500_000_000), u64(9), u8(1)]),
    `Swap at most 1.5 SOL for at least 9 ${unnamed} with PumpSwap; what comes goes to coins`,
  ),
  shape(
    'PumpSwap: into a pool',
    call(pumpSwap, pumpShares, anchor('deposit'), ...[u64(7), u64(9), u64(1_500_000_000)]),
    `Deposit at most 9 ${unnamed} and at most 1.5 SOL with PumpSwap`,
  ),
  shape(
    'PumpSwap: out of a pool',
    call(pumpSwap, pumpShares, anchor('withdraw'), ...[u64(7), u64(9), u64(1_500_000_000)]),
    `Withdraw at least 9 ${unnamed} to coins and at least 1.5 SOL to money from PumpSwap`,
  ),
  ...(
    [
      ['buy_exact_in', 1_500_000_000, 9, 'buys'],
      ['buy_exact_out', 9, 1_500_000_000, 'buys'],
      ['sell_exact_in', 9, 1_500_000_000, 'sells'],
      ['sell_exact_out', 1_500_000_000, 9, 'sells'],
    ] as const
  ).map(([name, first, second, does]) =>
    shape(
      `Raydium LaunchLab: ${name}`,
      call(launchLab, curve, anchor(name), ...[u64(first), u64(second), u64(0)]),
      does === 'buys'
        ? name === 'buy_exact_out'
          ? `Swap at most 1.5 SOL for as much as 9 ${unnamed} with Raydium LaunchLab, less if no more than that is left; what comes goes to coins`
          : `Swap at most 1.5 SOL for at least 9 ${unnamed} with Raydium LaunchLab; what comes goes to coins`
        : `Swap at most 9 ${unnamed} for at least 1.5 SOL with Raydium LaunchLab; what comes goes to money`,
    ),
  ),
];
