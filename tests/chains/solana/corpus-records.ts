import { anchor, call, key, type Shape, text, u8, u16, u32, u64, u128 } from './corpus.ts';

const squads = 'SQDS4ep65T869zMMBKyuUq6aD6EgTu8psMjkvj52pCf';
const squads3 = 'SMPLecH534NA9acpos4G6x7uf3LWbCAwZQE9e8ZekMu';
const drift = 'dRiftyHA39MWEi3m9aunc5MzRF1JYuBsbn6VPcn33UH';
const raydium = '675kPX9MHTjS2zt1qfr1NYHuzeLXfQM9H24wFSUt1Mp8';
const clmm = 'CAMMCzo5YL8w4VFF8KVHrK22GGUsp5VTaW7grrKgrWqK';
const cpmm = 'CPMMoo8L3F4NbTegBCKVNunggL7H1ZpdTHKxQB5qKP1C';
const kamino = 'KLend2g3cP87fffoy8q1mQqGKjrxjC8boSyAYavgmjD';
const dca = 'DCA265Vj8a9CEuX1eb1LWRnDT7uK6q1xMipnNyatn23M';
const jupiter = 'JUP6LkbZbjS1jKKwapdHNy74zcZ3tLUZoi5QNyVTaV4';
const whirlpool = 'whirLbMiicVdio4qvUfM5KAg6Ct8VwpYzGff3uctyCc';
const dlmm = 'LBUZKhRxPF3XUpBCjp4YzTKgLccjZhTSDM9YuVaPwxo';
const stakePool = 'SPoo1Ku8WFXoNDMHPsrGSTSG1Y47rzgn41SLUNakuHy';
const marinade = 'MarBmsSgKXdrN1egZf5sqe1TMai9K1rChYNDJgjq7aD';
const pump = '6EF8rrecthR5Dkzon8Nwu78hRvfCKubJ14M5uBEwF6P';
const marginfi = 'MFv2hWf31Z9kbCa1snEPYctwafyhdvnV7FZnsebVacA';
const metadata = 'metaqbxxUerdq28cj1RbAWkYQm3ybzjb6a8bt518x1s';
const cctp = 'CCTPV2Sm4AdWt5296sk4P66VBZ7bEhcARwFaaS9YPbeC';
const governance = 'GovER5Lthms3bLBqWub97yVrMmEogzX7xNjdXpPPCVZw';

const unnamed = 'smallest units of a token whose name isn’t known here';
const all64 = 2n ** 64n - 1n;
const none = u8(0);

const shape = (name: string, instruction: Shape['instruction'], says: string): Shape => ({
  name,
  instruction,
  says,
});

const config = (...actions: Uint8Array[]) =>
  call(
    squads,
    'multisig* transaction* me! me*! system',
    anchor('config_transaction_create'),
    ...[u32(actions.length), ...actions, none],
  );

/** `OrderParams` for 2.5 SOL at 150 USD: type, direction, whether it only reduces, another price. */
const perp = (type: number, direction: number, reduces = 0, price = 150_000_000) =>
  call(
    drift,
    'state user* me!',
    anchor('place_perp_order'),
    ...[u8(type, 1, direction, 0), u64(2_500_000_000), u64(price), u16(0), u8(reduces, 0, 0)],
    ...[none, none, u8(0), none, none, none, none],
  );

const shortOut = 'tokenProgram amm* authority targets* lp* coinVault* pcVault* myLp* coins* pcs* me!';
const longOut =
  'tokenProgram amm* authority orders targets* lp* coinVault* pcVault* market books* coinBook* pcBook* signer myLp* coins* pcs* me! events* bids* asks*';
const longestOut = longOut.replace('pcVault* ', 'pcVault* queue* temporary* ');

const kaminoOut =
  'me*! obligation* market authority reserve* USDC shares* shareMint* supply* target* - tokenProgram tokenProgram instructions';
const kaminoRepay = 'me! obligation* market reserve* USDC supply* source* tokenProgram instructions';

const dlmmSwap =
  'pair* - reserveX* reserveY* source* target* USDC wSOL oracle* - me! tokenProgram tokenProgram memo event -';

/** What comes beside the money: records, votes, orders; and the ways in which a program may be called. */
export const recordShapes: readonly Shape[] = [
  shape(
    'Squads: a change of members, put up for a vote',
    config(Uint8Array.of(0, ...key('bob'), 7), Uint8Array.of(2, 3, 0)),
    'Put forward transaction for a vote with Squads',
  ),
  shape(
    'Squads: fewer who must agree, without a vote',
    call(squads, 'multisig* me! me*! system', anchor('multisig_change_threshold'), u16(1), none),
    'From now on this many members must agree on what multisig does in Squads: 1',
  ),
  shape(
    'Squads: pay out without a vote',
    call(
      squads,
      'multisig me! limit* me*! system',
      anchor('multisig_add_spending_limit'),
      ...[
        key('seed'),
        u8(0),
        new Uint8Array(32),
        u64(5_000_000_000),
        u8(1),
        u32(1),
        key('bob'),
        u32(0),
        none,
      ],
    ),
    'Let those listed below pay out 5 SOL from multisig with Squads without a vote, as often as stated below',
  ),
  shape(
    'Squads: a new group',
    call(
      squads,
      'config treasury* multisig* seed! me*! system',
      anchor('multisig_create_v2'),
      ...[none, u16(2), u32(3), ...['ann', 'bob', 'cyd'].flatMap((one) => [key(one), u8(7)])],
      ...[u32(0), none, none],
    ),
    'Create a group account multisig with Squads: 2 of 3 members can decide; a fee in SOL may come on top',
  ),
  shape(
    'SPL governance: the vote starts',
    call(governance, 'realm governance proposal* me!', u8(12)),
    'Sign off proposal of SPL Governance; the vote opens once everyone who must has done so',
  ),
  ...(
    [
      ['SOL', 'wSOL', 'creator'],
      ['tokens', 'USDC', 'fees'],
    ] as const
  ).map(([name, mint, to]) =>
    shape(
      `Pump.fun: what its maker is due, in ${name}`,
      call(
        pump,
        `creator* fees* vault* vaultFees* ${mint} tokenProgram associated system event ${pump}`,
        anchor('collect_creator_fee_v2'),
      ),
      `Collect what is due from Pump.fun, paid to ${to}`,
    ),
  ),
  shape(
    'Kamino Farms: what is staked goes to another owner',
    call(
      'FarmsPZpWu9i7Kky8tPN37rs2TpmMrAZrC7S7vJa91Hr',
      'me! me*! bob state* stateOfBob* farm* - system rent',
      anchor('transfer_ownership'),
    ),
    'Give bob everything that state holds with Kamino Farms',
  ),
  shape(
    'Drift: a bet at the price of the moment',
    perp(0, 0, 0, 0),
    'Bet 2.5 on a rising price of market SOL-PERP with Drift, at the price of the moment',
  ),
  shape(
    'Drift: a bet with a limit',
    perp(1, 1),
    'Bet 2.5 on a falling price of market SOL-PERP with Drift, sold at 150 USD or more',
  ),
  shape(
    'Drift: less of a bet',
    perp(0, 1, 1),
    'Order to end or reduce a bet on market SOL-PERP with Drift, on the terms stated below',
  ),
  shape(
    'Drift: a trigger',
    perp(2, 1),
    'Place or change orders of user with Drift, on the terms stated below',
  ),
  shape(
    'Drift: a bet that may be filled up to a price of its own',
    perp(0, 0),
    'Place or change orders of user with Drift, on the terms stated below',
  ),
  shape(
    'Drift: a bet whose price follows an oracle',
    perp(4, 0),
    'Place or change orders of user with Drift, on the terms stated below',
  ),
  ...(
    [
      ['11 accounts', shortOut],
      ['20 accounts', longOut],
      ['22 accounts', longestOut],
    ] as const
  ).map(([name, accounts]) =>
    shape(
      `Raydium: out of a pool, ${name}`,
      call(raydium, accounts, u8(4), u64(9)),
      `Give back 9 smallest units (decimals unknown) of shares to Raydium; how much of the two tokens comes isn’t stated; it goes to coins and pcs`,
    ),
  ),
  shape(
    'Raydium: out of a pool, with the least that comes',
    call(raydium, longestOut, u8(4), u64(9), u64(3), u64(4)),
    `Withdraw at least 3 ${unnamed} to coins and at least 4 ${unnamed} to pcs from Raydium`,
  ),
  shape(
    'Raydium: into a pool, with a limit on the other side',
    call(
      raydium,
      'tokenProgram amm* authority orders targets* lp* coinVault* pcVault* market coins* pcs* myLp* me! events',
      u8(3),
      ...[u64(5), u64(6), u64(0), u64(5)],
    ),
    `Deposit at most 5 ${unnamed} and at most 6 ${unnamed} with Raydium`,
  ),
  shape(
    'Raydium CLMM: a new position',
    call(
      clmm,
      'me*! bob positionMint*! positionHeld* pool* protocol* lower* upper* position* mine* other* vaultA* vaultB* rent system tokenProgram ata token2022 USDC wSOL',
      anchor('open_position_with_token22_nft'),
      ...[u32(1), u32(2), u32(0), u32(0), u128(77), u64(5_000_000), u64(2_000_000_000), u8(1, 0)],
    ),
    'Deposit at most 5 USDC and at most 2 SOL with Raydium CLMM, as a new position that belongs to bob',
  ),
  shape(
    'Raydium CPMM: a new pool',
    call(
      cpmm,
      'me*! config authority pool* USDC wSOL lp* mine* other* myLp* vaultA* vaultB* fee* observed* tokenProgram tokenProgram tokenProgram ata system rent',
      anchor('initialize'),
      ...[u64(5_000_000), u64(2_000_000_000), u64(0)],
    ),
    'Create a pool with Raydium CPMM and deposit at most 5 USDC and at most 2 SOL in it; fees for that may come on top',
  ),
  shape(
    'Kamino: as many shares as may leave',
    call(
      kamino,
      kaminoOut,
      anchor('withdraw_obligation_collateral_and_redeem_reserve_collateral'),
      u64(all64),
    ),
    'Give back as many shares of one deposit as Kamino Lend allows; what it pays for them goes to target',
  ),
  shape(
    'Kamino: some shares',
    call(kamino, kaminoOut, anchor('withdraw_obligation_collateral_and_redeem_reserve_collateral'), u64(5)),
    `Give back at most 5 smallest units (decimals unknown) of shares to Kamino Lend; what it pays for them goes to target`,
  ),
  shape(
    'Kamino: the whole debt',
    call(kamino, kaminoRepay, anchor('repay_obligation_liquidity'), u64(all64)),
    'Pay back the whole of one loan of obligation to Kamino Lend, however much that is, from source',
  ),
  shape(
    'Kamino: figures brought up to date',
    call(kamino, 'reserve* market - - - prices', anchor('refresh_reserve')),
    'Have Kamino Lend bring its figures up to date',
  ),
  shape(
    'Kamino: a loan account',
    call(
      kamino,
      'me! me*! obligation* market one two metadata rent system',
      anchor('init_obligation'),
      u8(0, 0),
    ),
    'Open obligation for me with Kamino Lend',
  ),
  shape(
    'Jupiter DCA: buy bit by bit',
    call(
      dca,
      'dca* me! me*! USDC wSOL source* in* out* system tokenProgram ata event -',
      anchor('open_dca_v2'),
      ...[u64(1), u64(300_000_000), u64(100_000_000), u64(86_400), none, none, none],
    ),
    'Set 300 USDC aside with Jupiter DCA, which spends 100 USDC of it every 86,400 seconds on wSOL',
  ),
  shape(
    'Jupiter DCA: stop',
    call(
      dca,
      'me*! dca* USDC wSOL in* out* mine* other* system tokenProgram ata event -',
      anchor('close_dca'),
    ),
    'Stop buying bit by bit with Jupiter DCA; what is left and what was bought go to mine and other',
  ),
  shape(
    'Jupiter: what an earlier step brings',
    call(
      jupiter,
      'tokenProgram me! source* target* - USDC - ledger event -',
      anchor('route_with_token_ledger'),
      ...[u32(1), u8(7, 100, 0, 1), u64(300_000_000), u16(100), u8(0)],
    ),
    'Swap what earlier steps bring into source for at least 297 USDC with Jupiter; what comes goes to target',
  ),
  shape(
    'Orca: two pools in a row',
    call(
      whirlpool,
      'one* two* USDC mid wSOL tokenProgram tokenProgram tokenProgram source* v1* v2* v3* v4* target* me! a* b* c* d* e* f* o1* o2* memo',
      anchor('two_hop_swap_v2'),
      ...[u64(5_000_000), u64(20_000_000), u8(1, 1, 1), u128(0), u128(0), none],
    ),
    'Swap at most 5 USDC for at least 0.02 SOL with Orca Whirlpools; what comes goes to target',
  ),
  shape(
    'Orca: locked for good',
    call(
      whirlpool,
      'me*! me! position* positionMint* held* lock* pool token2022 system',
      anchor('lock_position'),
      u8(0),
    ),
    'Lock position with Orca Whirlpools forever: what is locked can never be taken out',
  ),
  shape(
    'Meteora DLMM: by the price it moves',
    call(dlmm, dlmmSwap, anchor('swap_with_price_impact2'), u64(5), none, u16(50), u32(0)),
    `Swap 5 ${unnamed} with Meteora DLMM if that moves the price by at most 50 hundredths of a percent; how much comes isn’t stated; it goes to target`,
  ),
  shape(
    'Meteora DLMM: orders at several prices',
    call(
      dlmm,
      'pair* - reserve* USDC order*! me*! me! source* me! tokenProgram system event -',
      anchor('place_limit_order'),
      ...[u8(1), new Uint8Array(16), none, u32(2), u32(5), u64(1_000_000), u32(6), u64(2_000_000), u32(0)],
    ),
    'Place orders for 3 USDC in all with Meteora DLMM, at the prices stated below',
  ),
  shape(
    'Stake pool: a stake account',
    call(
      stakePool,
      'pool* list* depositor authority stake* validator* reserve* target* fees* referrer* poolMint* clock history tokenProgram stakeProgram',
      u8(23),
      u64(7),
    ),
    `Hand over stake account stake to SPL Stake Pool for at least 7 ${unnamed}, which go to target`,
  ),
  shape(
    'Marinade: out of its pool',
    call(
      marinade,
      'state* lp* mine* me! me* msols* solLeg* msolLeg* legAuthority system tokenProgram',
      anchor('remove_liquidity'),
      u64(9),
    ),
    `Give back 9 smallest units (decimals unknown) of shares to Marinade; how much of the two tokens comes isn’t stated; it goes to me and msols`,
  ),
  shape(
    'Pump.fun: a call of before the volume was counted',
    call(
      pump,
      'global fee* mint curve* curveHeld* mine* me*! system tokenProgram vault* event -',
      anchor('buy'),
      ...[u64(1_000), u64(2_000_000_000)],
    ),
    `Swap at most 2 SOL for at least 1,000 ${unnamed} with Pump.fun; what comes goes to mine`,
  ),
  shape(
    'Pump.fun: a new token',
    call(
      pump,
      'mint*! mintAuthority curve* curveHeld* global metadata metadataAccount* me*! system tokenProgram ata rent event -',
      anchor('create'),
      ...[text('USD Coin'), text('USDC'), text('https://x'), key('me')],
    ),
    'Create token mint with Pump.fun, which its maker calls USD Coin (USDC)',
  ),
  shape(
    'marginfi: uncovered until the end',
    call(marginfi, 'account* me! instructions', anchor('lending_account_start_flashloan'), u64(3)),
    'Let the loans with marginfi go uncovered until the end of this transaction',
  ),
  shape(
    'Token Metadata: lock',
    call(metadata, 'me! owner held* mint meta* - - me*! system instructions tokenProgram - -', u8(46, 0, 0)),
    'Lock held, by Metaplex Token Metadata: its owner can’t move it until it is unlocked',
  ),
  shape(
    'Circle CCTP: an arrival',
    call(
      cctp,
      'me*! me! authority transmitter used* CCTPV2vPZJS2u2BBsUoscuikbYjnpFmbFsvVuJdgUMQe system event -',
      anchor('receive_message'),
      ...[u32(2), u8(1, 2), u32(1), u8(3)],
    ),
    'Have Circle CCTP messages take in what was sent from another network; who gets it isn’t stated',
  ),
  shape(
    'Meteora DBC: exactly so much comes',
    call(
      'dbcij3LWUppWqq96dh6gJWwBifmcGfLSB5D4DuSMaqN',
      'authority config pool* source* target* baseVault* quoteVault* baseMint quoteMint me! tokenProgram tokenProgram - event -',
      anchor('swap2'),
      ...[u64(1_000), u64(2_000), u8(2)],
    ),
    `Swap at most 2,000 ${unnamed} for at least 1,000 ${unnamed} with Meteora DBC; what comes goes to target`,
  ),
  shape(
    'Kamino Farms: everything',
    call(
      'FarmsPZpWu9i7Kky8tPN37rs2TpmMrAZrC7S7vJa91Hr',
      'me! state* farm* vault* source* USDC - tokenProgram',
      anchor('stake'),
      u64(all64),
    ),
    'Deposit everything in source with Kamino Farms',
  ),
  shape(
    'Sanctum Infinity: swap',
    call(
      '5ocnV1qiCgaQR8Jb8xWnVbApfaygJ8tNoZfgPwsgx9kx',
      'me! mSoLzYCxHdYgdzU16g5QSh3i5K3z3KZK7ytfqcJm7So J1toso1uCk3RLmjorhTtrVwY9HJ7X8V9yYac6Y7kGCPn source* target* fees* tokenProgram tokenProgram pool* list* in* out*',
      ...[u8(1, 4, 5), u32(0), u32(1), u64(990_000_000), u64(1_000_000_000)],
    ),
    'Swap at most 1 mSOL for at least 0.99 JitoSOL with Sanctum Infinity; what comes goes to target',
  ),
  ...['onramp ', ''].map((onramp) =>
    shape(
      `Single-validator pool: a stake account, ${onramp === '' ? 'as before' : 'as now'}`,
      call(
        'SVSPxpvHdN29nkVg9rPapPNDddN5DipNLRUFhyjFThE',
        `pool poolStake* ${onramp}mint* authority minter stake* target* me* clock history tokenProgram stakeProgram`,
        u8(2),
      ),
      'Hand over stake account stake to Single Validator Stake Pool; the tokens for it go to target',
    ),
  ),
  shape(
    'OKX: swap',
    call(
      '6m2CDdhRgxpH4WjvdzxAYbGxwdGUz5MziiL5jek2kBma',
      'me! source* target* wSOL USDC other*',
      anchor('swap'),
      ...[u64(1_000_000_000), u64(150_000_000), u64(149_000_000), u32(1), u64(1_000_000_000)],
      ...[u32(1), u32(1), u32(1), u8(99), u32(1), u8(100)],
    ),
    'Swap at most 1 SOL for at least 149 USDC with OKX DEX; what comes goes to target',
  ),
  shape(
    'Squads v3: a new group',
    call(
      squads3,
      'multisig* me*! system',
      ...[anchor('create'), u16(2), key('seed'), u32(3), key('me'), key('bob'), key('carol'), text('{}')],
    ),
    'Create a group account multisig with Squads v3: 2 of 3 members can decide',
  ),
  shape(
    'Squads v3: a transaction is put forward',
    call(squads3, 'multisig* transaction* me*! system', anchor('create_transaction'), u32(1)),
    'Draft transaction with Squads v3, to be put to a vote later',
  ),
  shape(
    'Squads v3: what it does',
    call(
      squads3,
      'multisig transaction* instruction* me*! system',
      ...[anchor('add_instruction'), key('11111111111111111111111111111111'), u32(2)],
      ...[key('vault'), u8(1, 1), key('bob'), u8(0, 1), u32(12), u32(2), u64(1_500_000_000)],
    ),
    'Put 1 call into transaction of Squads v3, carried out only if the vote passes',
  ),
  ...(
    [
      ['activate', 'Open the vote on transaction of Squads v3'],
      ['approve', 'Vote for proposal transaction of Squads v3'],
      ['reject', 'Vote against proposal transaction of Squads v3'],
    ] as const
  ).map(([act, says]) =>
    shape(
      `Squads v3: ${act}`,
      call(squads3, 'multisig transaction* me*!', anchor(`${act}_transaction`)),
      says,
    ),
  ),
  shape(
    'Squads v3: carry out',
    call(
      squads3,
      'multisig* transaction* me*! instruction* vault*',
      ...[anchor('execute_transaction'), u32(2), u8(3, 4)],
    ),
    'Carry out proposal transaction of Squads v3, or a part of it',
  ),
  shape(
    'Squads v3: another member and threshold',
    call(
      squads3,
      'multisig*! rent system',
      ...[anchor('add_member_and_change_threshold'), key('bob'), u16(3)],
    ),
    'Give bob a say over multisig in Squads v3, perhaps alone',
  ),
  shape(
    'Squads v3: one member less',
    call(squads3, 'multisig*!', anchor('remove_member'), key('bob')),
    'Take away the say of bob over multisig in Squads v3',
  ),
];
