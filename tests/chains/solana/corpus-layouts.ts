import { base58 } from '@scure/base';
import { concatBytes } from '../../../src/core/bytes.ts';
import { anchor, call, key, type Shape, text, u8, u16, u32, u64, u128 } from './corpus.ts';

const jupiter = 'JUP6LkbZbjS1jKKwapdHNy74zcZ3tLUZoi5QNyVTaV4';
const whirlpool = 'whirLbMiicVdio4qvUfM5KAg6Ct8VwpYzGff3uctyCc';
const squads = 'SQDS4ep65T869zMMBKyuUq6aD6EgTu8psMjkvj52pCf';
const kamino = 'KLend2g3cP87fffoy8q1mQqGKjrxjC8boSyAYavgmjD';
const marinade = 'MarBmsSgKXdrN1egZf5sqe1TMai9K1rChYNDJgjq7aD';
const stakePool = 'SPoo1Ku8WFXoNDMHPsrGSTSG1Y47rzgn41SLUNakuHy';
const raydium = '675kPX9MHTjS2zt1qfr1NYHuzeLXfQM9H24wFSUt1Mp8';
const cpmm = 'CPMMoo8L3F4NbTegBCKVNunggL7H1ZpdTHKxQB5qKP1C';
const clmm = 'CAMMCzo5YL8w4VFF8KVHrK22GGUsp5VTaW7grrKgrWqK';
const dlmm = 'LBUZKhRxPF3XUpBCjp4YzTKgLccjZhTSDM9YuVaPwxo';
const metadata = 'metaqbxxUerdq28cj1RbAWkYQm3ybzjb6a8bt518x1s';
const core = 'CoREENxT6tW1HoK8ypY1SxRMZTcVPm7R94rH4PZNhX7d';
const bubblegum = 'BGUMAp9Gq7iTEuizy4pqaxsTyUCBK68MDfK752saRPUY';
const governance = 'GovER5Lthms3bLBqWub97yVrMmEogzX7xNjdXpPPCVZw';
const limitOrder = 'j1o2qRpjcyUwEvwtcfhEQefh773ZgjxcVRry7LDqg5X';
const drift = 'dRiftyHA39MWEi3m9aunc5MzRF1JYuBsbn6VPcn33UH';
const pump = '6EF8rrecthR5Dkzon8Nwu78hRvfCKubJ14M5uBEwF6P';
const pumpSwap = 'pAMMBay6oceH9fJKBRHGP5D4bD4sWpmSwMn52FMfXEA';
const phoenix = 'PhoeNiXZ8ByJGLkxNfZRnkUfjvmuYqLR89jjFHGqdXY';

/** Two steps of a route: 17 is Whirlpool with its flag, 7 Raydium; percentages, positions in and out. */
const route = [u32(2), u8(17, 1, 100, 0, 1), u8(7, 100, 1, 2)];
const routeV2 = [u32(1), u8(17, 0), u16(10_000), u8(0, 1)];

const system = '11111111111111111111111111111111';
/** 5 lamports from a vault to bob, in the form in which Squads keeps it. */
const vaultPayment = concatBytes(
  u8(1, 1, 1, 3),
  ...[key('vault'), key('bob'), base58.decode(system), u8(1, 2, 2, 0, 1)],
  ...[u16(12), u32(2), u64(5), u8(0)],
);

const shape = (name: string, instruction: Shape['instruction'], says: string): Shape => ({
  name,
  instruction,
  says,
});

export const layoutShapes: readonly Shape[] = [
  shape(
    'Jupiter route',
    call(
      jupiter,
      'tokenProgram me! source* target* - USDC - event -',
      anchor('route'),
      ...route,
      u64(2_000_000_000),
      u64(300_000_000),
      u16(50),
      u8(0),
    ),
    'Swap at most 2,000,000,000 smallest units of a token whose name isn’t known here for at least 298.5 USDC with Jupiter; what comes goes to target',
  ),
  shape(
    'Jupiter route into another account',
    call(
      jupiter,
      'tokenProgram me! source* target* elsewhere* USDC - event -',
      anchor('route'),
      ...route,
      u64(1),
      u64(300_000_000),
      u16(0),
      u8(100),
    ),
    'Swap at most 1 smallest units of a token whose name isn’t known here for at least 297 USDC with Jupiter; what comes goes to elsewhere',
  ),
  shape(
    'Jupiter shared accounts',
    call(
      jupiter,
      'tokenProgram authority me! source* poolIn* poolOut* target* wSOL USDC - - event -',
      anchor('shared_accounts_route'),
      u8(3),
      ...route,
      u64(1_500_000_000),
      u64(200_000_000),
      u16(100),
      u8(0),
    ),
    'Swap at most 1.5 SOL for at least 198 USDC with Jupiter; what comes goes to target',
  ),
  shape(
    'Jupiter exact out',
    call(
      jupiter,
      'tokenProgram me! source* target* - wSOL USDC - - event -',
      anchor('exact_out_route'),
      ...route,
      u64(100_000_000),
      u64(1_000_000_000),
      u16(100),
      u8(0),
    ),
    'Swap at most 1.01 SOL for at least 100 USDC with Jupiter; what comes goes to target',
  ),
  shape(
    'Jupiter route, second version',
    call(
      jupiter,
      'me! source* target* USDC wSOL tokenProgram tokenProgram - event -',
      anchor('route_v2'),
      u64(250_000_000),
      u64(1_000_000_000),
      u16(10),
      u16(0),
      u16(0),
      ...routeV2,
    ),
    'Swap at most 250 USDC for at least 0.999 SOL with Jupiter; what comes goes to target',
  ),
  shape(
    'Jupiter limit order',
    call(
      limitOrder,
      'me*! me! order* reserve* source* fee referral USDC wSOL tokenProgram tokenProgram system ata event -',
      anchor('initialize_order'),
      u64(7),
      u64(150_000_000),
      u64(1_000_000_000),
      u8(0),
      u8(0),
    ),
    'Offer 150 USDC for 1 SOL, before fees, with Jupiter Limit Order, until someone takes it',
  ),
  shape(
    'Squads: propose a transaction',
    call(
      squads,
      'multisig* transaction* me! me*! system',
      anchor('vault_transaction_create'),
      u8(0, 0),
      u32(vaultPayment.length),
      vaultPayment,
      u8(0),
    ),
    'Put 1 call into transaction of Squads, carried out only if the vote passes',
  ),
  shape(
    'Squads: vote for',
    call(squads, 'multisig me*! proposal*', anchor('proposal_approve'), u8(0)),
    'Vote for proposal proposal of Squads',
  ),
  shape(
    'Squads: vote against',
    call(squads, 'multisig me*! proposal*', anchor('proposal_reject'), u8(1), text('no')),
    'Vote against proposal proposal of Squads',
  ),
  shape(
    'Squads: carry out',
    call(squads, 'multisig proposal* transaction me! vault* bob*', anchor('vault_transaction_execute')),
    'Carry out proposal proposal of Squads, or a part of it',
  ),
  shape(
    'Squads: add a member',
    call(squads, 'multisig* me! me*! system', anchor('multisig_add_member'), key('bob'), u8(7), u8(0)),
    'Give bob a say over multisig in Squads, perhaps alone',
  ),
  shape(
    'Squads: spend within a limit',
    call(
      squads,
      'multisig me! limit* vault* bob* system - - - -',
      anchor('spending_limit_use'),
      u64(3_000_000_000),
      u8(9),
      u8(0),
    ),
    'Withdraw 3 SOL from Squads to bob',
  ),
  shape(
    'SPL governance: vote for',
    call(
      governance,
      'realm governance* proposal* author* record* me! vote* mint me*! system config',
      u8(13, 0),
      u32(1),
      u8(0, 100),
    ),
    'Vote for proposal proposal of SPL Governance',
  ),
  shape(
    'SPL governance: vote against',
    call(governance, 'realm governance* proposal* author* record* me! vote* mint me*! system', u8(13, 1)),
    'Vote against proposal proposal of SPL Governance',
  ),
  ...(['Abstain from the vote on', 'Veto'] as const).map((does, i) =>
    shape(
      `SPL governance: ${does}`,
      call(
        governance,
        'realm governance* proposal* author* record* me! vote* mint me*! system',
        u8(13, 2 + i),
      ),
      `${does} proposal proposal of SPL Governance`,
    ),
  ),
  shape(
    'SPL governance: a proposal',
    call(
      governance,
      'realm proposal* governance* author* mint me! me*! system config weights',
      ...[
        u8(6),
        text('Pay Bob'),
        text('link'),
        u8(1, 0, 1, 2, 1),
        u32(1),
        text('Approve'),
        u8(1),
        key('seed'),
      ],
    ),
    'Draft proposal with SPL Governance, to be put to a vote later',
  ),
  shape(
    'SPL governance: an instruction of a proposal',
    call(
      governance,
      'governance proposal* author me! stored* me*! system rent',
      ...[u8(9, 0), u16(0), u32(86_400), u32(1), base58.decode(system), u32(2)],
      ...[key('treasury'), u8(1, 1), key('bob'), u8(0, 1), u32(12), u32(2), u64(5)],
    ),
    'Put 1 call into proposal of SPL Governance, carried out only if the vote passes',
  ),
  shape(
    'SPL governance: a delegate',
    call(governance, 'me! record*', u8(3, 1), key('bob')),
    'Give bob a say over record in SPL Governance, perhaps alone',
  ),
  shape(
    'Stake pool: deposit',
    call(
      stakePool,
      'pool* authority reserve* me*! target* fees* referrer* poolMint* system tokenProgram',
      u8(14),
      u64(5_000_000_000),
    ),
    'Stake 5 SOL with SPL Stake Pool; its tokens go to target',
  ),
  shape(
    'Stake pool: withdraw',
    call(
      stakePool,
      'pool* authority me! source* reserve* me* fees* poolMint* clock history stake tokenProgram',
      u8(16),
      u64(77),
    ),
    'Give back 77 smallest units (decimals unknown) of shares to SPL Stake Pool; what it pays for them goes to me',
  ),
  shape(
    'Marinade: stake',
    call(
      marinade,
      'state* msol* solLeg* msolLeg* legAuthority reserve* me*! target* authority system tokenProgram',
      anchor('deposit'),
      u64(2_500_000_000),
    ),
    'Stake 2.5 SOL with Marinade; its tokens go to target',
  ),
  shape(
    'Marinade: unstake at once',
    call(
      marinade,
      'state* msol* solLeg* msolLeg* treasury* source* me! me* system tokenProgram',
      anchor('liquid_unstake'),
      u64(9),
    ),
    'Give back 9 smallest units (decimals unknown) of shares to Marinade; what it pays for them goes to me',
  ),
  shape(
    'Kamino: deposit',
    call(
      kamino,
      'me*! obligation* market authority reserve* USDC supply* collateral* held* source* - tokenProgram tokenProgram instructions',
      anchor('deposit_reserve_liquidity_and_obligation_collateral'),
      u64(40_000_000),
    ),
    'Deposit at most 40 USDC with Kamino Lend',
  ),
  shape(
    'Kamino: borrow',
    call(
      kamino,
      'me! obligation* market authority reserve* USDC supply* fees* target* - tokenProgram instructions',
      anchor('borrow_obligation_liquidity'),
      u64(12_000_000),
    ),
    'Borrow 12 USDC from Kamino Lend, paid to target',
  ),
  shape(
    'Kamino: pay back',
    call(
      kamino,
      'me! obligation* market reserve* USDC supply* source* tokenProgram instructions',
      anchor('repay_obligation_liquidity'),
      u64(12_000_000),
    ),
    'Pay back at most 12 USDC to Kamino Lend, of a loan of obligation',
  ),
  shape(
    'Raydium swap',
    call(
      raydium,
      'tokenProgram amm* authority orders* coin* pc* serum market* bids* asks* queue* coinVault* pcVault* vaultSigner source* target* me!',
      u8(9),
      u64(1_000),
      u64(990),
    ),
    'Swap at most 1,000 smallest units of a token whose name isn’t known here for at least 990 smallest units of a token whose name isn’t known here with Raydium; what comes goes to target',
  ),
  shape(
    'Raydium swap, with target orders',
    call(
      raydium,
      'tokenProgram amm* authority orders* targets* coin* pc* serum market* bids* asks* queue* coinVault* pcVault* vaultSigner source* target* me!',
      u8(11),
      u64(1_000),
      u64(990),
    ),
    'Swap at most 1,000 smallest units of a token whose name isn’t known here for at least 990 smallest units of a token whose name isn’t known here with Raydium; what comes goes to target',
  ),
  shape(
    'Raydium CPMM swap',
    call(
      cpmm,
      'me! authority config pool* source* target* vaultIn* vaultOut* tokenProgram tokenProgram wSOL USDC oracle*',
      anchor('swap_base_input'),
      u64(1_000_000_000),
      u64(140_000_000),
    ),
    'Swap at most 1 SOL for at least 140 USDC with Raydium CPMM; what comes goes to target',
  ),
  shape(
    'Raydium CLMM swap',
    call(
      clmm,
      'me! config pool* source* target* vaultIn* vaultOut* oracle* tokenProgram token2022 memo USDC wSOL',
      anchor('swap_v2'),
      u64(140_000_000),
      u64(1_000_000_000),
      u128(0),
      u8(1),
    ),
    'Swap at most 140 USDC for at least 1 SOL with Raydium CLMM; what comes goes to target',
  ),
  shape(
    'Orca swap',
    call(
      whirlpool,
      'tokenProgram me! pool* first* vaultA* second* vaultB* tick0* tick1* tick2* oracle',
      anchor('swap'),
      u64(500),
      u64(450),
      u128(1),
      u8(1, 0),
    ),
    'Swap at most 500 smallest units of a token whose name isn’t known here for at least 450 smallest units of a token whose name isn’t known here with Orca Whirlpools; what comes goes to first',
  ),
  shape(
    'Orca swap, second version, exact out',
    call(
      whirlpool,
      'tokenProgram tokenProgram memo me! pool* wSOL USDC first* vaultA* second* vaultB* tick0* tick1* tick2* oracle*',
      anchor('swap_v2'),
      u64(100_000_000),
      u64(900_000_000),
      u128(1),
      u8(0, 1, 0),
    ),
    'Swap at most 0.9 SOL for as much as 100 USDC with Orca Whirlpools, less if the price reaches the limit stated below; what comes goes to second',
  ),
  shape(
    'Orca: add liquidity',
    call(
      whirlpool,
      'pool* tokenProgram tokenProgram memo me! position* held wSOL USDC first* second* vaultA* vaultB* tick0* tick1*',
      anchor('increase_liquidity_v2'),
      u128(12345),
      u64(1_000_000_000),
      u64(200_000_000),
      u8(0),
    ),
    'Deposit at most 1 SOL and at most 200 USDC with Orca Whirlpools',
  ),
  shape(
    'Meteora swap',
    call(
      dlmm,
      'pair* - reserveX* reserveY* source* target* wSOL USDC oracle* - me! tokenProgram tokenProgram event - bins*',
      anchor('swap'),
      u64(10),
      u64(9),
    ),
    'Swap at most 10 smallest units of a token whose name isn’t known here for at least 9 smallest units of a token whose name isn’t known here with Meteora DLMM; what comes goes to target',
  ),
  shape(
    'Metaplex: transfer',
    call(
      metadata,
      'token* me target* bob nft details* edition* - - me! me*! system instructions tokenProgram ata - -',
      u8(49, 0),
      u64(1),
      u8(0),
    ),
    'Give the collectible nft to bob, by Metaplex Token Metadata',
  ),
  shape(
    'Metaplex Core: transfer',
    call(core, 'asset* - me*! me! bob system -', u8(14, 0)),
    'Give the collectible asset to bob, by Metaplex Core',
  ),
  shape(
    'Bubblegum: transfer',
    call(
      bubblegum,
      'treeAuthority me! me bob tree* log compression system proof1 proof2',
      anchor('transfer'),
      key('root'),
      key('data'),
      key('creators'),
      u64(12),
      u32(12),
    ),
    'Give the collectible tree#12 to bob, by Metaplex Bubblegum',
  ),
  shape(
    'Drift: deposit',
    call(
      drift,
      'state user* stats* me! vault* source* tokenProgram',
      anchor('deposit'),
      u16(0),
      u64(5),
      u8(0),
    ),
    'Deposit at most 5 smallest units of a token whose name isn’t known here with Drift, where it belongs to user',
  ),
  shape(
    'Drift: let another trade',
    call(drift, 'user* me!', anchor('update_user_delegate'), u16(0), key('bob')),
    'Give bob a say over user in Drift, perhaps alone',
  ),
  shape(
    'Pump.fun: buy',
    call(
      pump,
      'global feeTo* coin curve* curveHeld* held* me*! system tokenProgram creator* event - volume* myVolume* feeConfig feeProgram',
      anchor('buy'),
      u64(1_000),
      u64(100_000_000),
      u8(1),
    ),
    'Swap at most 0.1 SOL for at least 1,000 smallest units of a token whose name isn’t known here with Pump.fun; what comes goes to held',
  ),
  shape(
    'Pump.fun: sell',
    call(
      pump,
      'global feeTo* coin curve* curveHeld* held* me*! system creator* tokenProgram event - feeConfig feeProgram',
      anchor('sell'),
      u64(1_000),
      u64(90_000_000),
    ),
    'Swap at most 1,000 smallest units of a token whose name isn’t known here for at least 0.09 SOL with Pump.fun; what comes goes to me',
  ),
  shape(
    'PumpSwap: buy',
    call(
      pumpSwap,
      'pool* me*! config coin wSOL held* paid* poolCoin* poolSol* feeTo feeAccount* tokenProgram tokenProgram system ata event - creatorAta* creatorAuthority volume* myVolume* feeConfig feeProgram',
      anchor('buy'),
      u64(10),
      u64(100_000_000),
      u8(0),
    ),
    'Swap at most 0.1 SOL for at least 10 smallest units of a token whose name isn’t known here with PumpSwap; what comes goes to held',
  ),
  shape(
    'Phoenix: cancel all orders',
    call(phoenix, '- log market* me! base* quote* baseVault* quoteVault* tokenProgram', u8(6)),
    'Cancel orders of me with Phoenix, wholly or in part',
  ),
];
