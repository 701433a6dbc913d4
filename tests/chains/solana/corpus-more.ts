import { anchor, call, key, type Shape, u8, u16, u32, u64, u128 } from './corpus.ts';

const cctp1 = 'CCTPiPYPc6AsJuwueEnWgSgucamXDZwBd53dQ11YiKX3';
const cctp2 = 'CCTPV2vPZJS2u2BBsUoscuikbYjnpFmbFsvVuJdgUMQe';
const cctpMessages = 'CCTPV2Sm4AdWt5296sk4P66VBZ7bEhcARwFaaS9YPbeC';
const cctpMessages1 = 'CCTPmbSD7gX1bxKPAmg77w8oFzNFpaQiQUWD43TKaecd';
const streamflow = 'strmRqUCoQUgGUan5YhzUZa6KqdzwX5L6FpUxfmKg5m';
const vaults = 'KvauGMspG5k6rtzrqqn7WNn3oZdyKqLKwK2XWQ8FLjd';
const earn = 'jup3YeL8QhtSx1e253b2FDvsMNC87fDrgQZivbrndc9';
const loans = 'jupr81YtYssSyPt8jbnGuiWon5f6x9TcDEFxYe3Bdzi';
const orders = '61DFfeTKM7trxYcPQCM78bJ794ddZprZpAwAnLiwTpYH';
const perps = 'PERPHjGBqRHArX4DySjwM6UJHiR3sWAatqfdBS2qQJu';
const wormhole = 'wormDTUJ6AWPNvk59vGQbDvGJmqbDTdgWgAqcLBCgUb';
const marginfi = 'MFv2hWf31Z9kbCa1snEPYctwafyhdvnV7FZnsebVacA';
const names = 'namesLPneVptA9Z5rqUDD9tMTWEJwofgaYwp8cawRkX';
const save = 'So1endDq2YkqhipRh3WViPa8hdiSpxWy6z3Z6tMCpAo';
const damm1 = 'Eo7WjKq67rjJQSZxS6z3YkapzY3eMj6Xy8X5EQVn5UaB';

const unnamed = 'smallest units of a token whose name isn’t known here';
const all64 = 2n ** 64n - 1n;
/** An Ethereum address in 32 bytes. */
const padded = Uint8Array.from({ length: 32 }, (_, i) => (i < 12 ? 0 : 0xab));

const shape = (name: string, instruction: Shape['instruction'], says: string): Shape => ({
  name,
  instruction,
  says,
});

const burn1 =
  'me! me*! authority held* transmitter* messenger remote minter* local* USDC* eventData*! transmitterProgram - tokenProgram system event -';
const burn2 = burn1.replace('held*', 'held* denied');

const instantBet =
  'keeper! api! me*! held* perpetuals pool* position* custody* doves pyth collateral* doves2 pyth2 collateralHeld* - - tokenProgram system event -';
const instantly = (way: 'rising' | 'falling', ...security: Uint8Array[]) => [
  u64(50_000_000),
  ...security,
  u8(way === 'rising' ? 1 : 2),
  ...[u64(200_000_000), u64(1_800_000_000)],
];

const plan = [
  u64(1_800_000_000),
  u64(5_000_000),
  u64(86_400),
  u64(50_000),
  u64(0),
  u64(0),
  u8(1, 0, 1, 0, 0, 1),
  new Uint8Array(64).fill(65),
  u64(86_400),
];
const created =
  'me*! held* bob* stream*! escrow* bobHeld* treasury* treasuryHeld* keeper* partner* partnerHeld* USDC oracle rent - tokenProgram ata system';

const earnInto =
  'me*! held* shares* USDC admin lending* fToken* reserves* position* rate vault* liquidity* liquidityProgram rewards tokenProgram ata system';
const earnFrom =
  'me*! shares* held* admin lending* USDC fToken* reserves* position* rate vault* claim* liquidity* liquidityProgram rewards tokenProgram ata system';

const kvaultInto =
  'me*! state* vault* USDC base* shares* held* myShares* klend tokenProgram tokenProgram event -';
const kvaultFrom =
  'me*! state* config vault* base* held* USDC* myShares* shares* tokenProgram tokenProgram klend event -';

const dammPool =
  'pool* lp* myLp* aVaultLp* bVaultLp* aVault* bVault* aMint* bMint* aHeld* bHeld* mine* other* me! vaultProgram tokenProgram';
const perpEvents = 'event -';

/** Bridges, streams, lending and bets. */
export const moreShapes: readonly Shape[] = [
  shape(
    'Circle CCTP: to Ethereum',
    call(cctp1, burn1, anchor('deposit_for_burn'), u64(5_000_000), u32(0), padded),
    `Send 5 USDC to 0x${'ab'.repeat(20)} on another network (Ethereum) with Circle CCTP`,
  ),
  shape(
    'Circle CCTP: delivered by one party only',
    call(cctp1, burn1, anchor('deposit_for_burn_with_caller'), u64(5_000_000), u32(6), padded, key('bob')),
    `Send 5 USDC to 0x${'ab'.repeat(20)} on another network (Base) with Circle CCTP`,
  ),
  shape(
    'Circle CCTP: another recipient afterwards',
    call(
      cctp1,
      'me! me*! authority transmitter* messenger eventData*! transmitterProgram - system event -',
      anchor('replace_deposit_for_burn'),
      ...[u32(2), u8(1, 2), u32(1), u8(3), padded, padded],
    ),
    `Have what is under way to another network delivered to 0x${'ab'.repeat(20)} instead, by Circle CCTP`,
  ),
  shape(
    'Circle CCTP v2: to a network without a name here',
    call(
      cctp2,
      burn2,
      anchor('deposit_for_burn'),
      ...[u64(5_000_000), u32(99), new Uint8Array(32).fill(7), new Uint8Array(32), u64(500), u32(1_000)],
    ),
    `Send 5 USDC to 0x${'07'.repeat(32)} on another network (99) with Circle CCTP; at least 4.9995 USDC of it arrives`,
  ),
  shape(
    'Circle CCTP v2: with a call there',
    call(
      cctp2,
      burn2,
      anchor('deposit_for_burn_with_hook'),
      ...[u64(1), u32(3), padded, new Uint8Array(32), u64(0), u32(2_000), u32(2), u8(1, 2)],
    ),
    `Send 0.000001 USDC to 0x${'ab'.repeat(20)} on another network (Arbitrum) with Circle CCTP`,
  ),
  ...(
    [
      [
        cctpMessages,
        cctp2,
        'Have Circle CCTP messages take in what was sent from another network; who gets it isn’t stated',
      ],
      [
        cctpMessages1,
        cctp1,
        'Have Circle CCTP messages take in what was sent from another network; who gets it isn’t stated',
      ],
      // A message may call any program with this wallet's signature.
      [cctpMessages, 'receiver', 'Call “receive message” of Circle CCTP messages'],
    ] as const
  ).map(([program, receiver, says]) =>
    shape(
      `Circle CCTP: what was sent elsewhere arrives, ${program} ${receiver}`,
      call(
        program,
        `me*! me! authority transmitter used* ${receiver} system event -`,
        anchor('receive_message'),
        ...[u32(2), u8(1, 2), u32(1), u8(3)],
      ),
      says,
    ),
  ),
  shape(
    'Streamflow: create',
    call(streamflow, created, anchor('create'), ...plan, u8(1, 0), u8(0)),
    'Set 5 USDC aside for bob with Streamflow, paid out on the terms stated below; its fees come on top',
  ),
  shape(
    'Streamflow: create, second form',
    call(streamflow, created, anchor('create_v2'), ...plan, u8(1, 0), u32(3)),
    'Set 5 USDC aside for bob with Streamflow, paid out on the terms stated below; its fees come on top',
  ),
  ...['', '_v2'].map((form) =>
    shape(
      `Streamflow: create without accounts of the recipient${form}`,
      call(
        streamflow,
        'me*! held* stream*! escrow* keeper* USDC oracle rent - tokenProgram system',
        anchor(`create_unchecked${form}`),
        ...[...plan, key('bob'), key('partner'), u8(1, 0), form === '' ? u8() : u32(3)],
      ),
      'Set 5 USDC aside for bob with Streamflow, paid out on the terms stated below; its fees come on top',
    ),
  ),
  shape(
    'Streamflow: top up',
    call(
      streamflow,
      'me*! held* stream* escrow* treasury* treasuryHeld* keeper* partner* partnerHeld* USDC tokenProgram system',
      anchor('topup'),
      u64(2_000_000),
    ),
    'Add 2 USDC to the stream stream with Streamflow, for whoever it pays; its fees come on top',
  ),
  ...[2_000_000n, all64].map((amount) =>
    shape(
      `Streamflow: withdraw ${amount}`,
      call(
        streamflow,
        'me! me* held* stream* escrow* treasury* treasuryHeld* partner* partnerHeld* USDC tokenProgram',
        anchor('withdraw'),
        u64(amount),
      ),
      amount === all64
        ? 'Collect what is due from Streamflow, paid to held'
        : 'Withdraw 2 USDC from Streamflow to held',
    ),
  ),
  shape(
    'Streamflow: cancel',
    call(
      streamflow,
      'me! bob* held* me* mine* stream* escrow* treasury* treasuryHeld* partner* partnerHeld* USDC tokenProgram',
      anchor('cancel'),
    ),
    'End a stream with Streamflow: what is due so far goes to mine, the rest to held',
  ),
  shape(
    'Streamflow: to another recipient',
    call(
      streamflow,
      'me*! bob* bobHeld* stream* USDC rent tokenProgram ata system',
      anchor('transfer_recipient'),
    ),
    'Have everything that stream still pays out with Streamflow go to bob',
  ),
  shape(
    'Kamino Vaults: deposit',
    call(vaults, kvaultInto, anchor('deposit'), u64(5_000_000)),
    'Deposit at most 5 USDC with Kamino Vaults',
  ),
  shape(
    'Kamino Vaults: withdraw what is at hand',
    call(vaults, kvaultFrom, anchor('withdraw_from_available'), u64(7)),
    `Give back at most 7 smallest units (decimals unknown) of shares to Kamino Vaults; what it pays for them goes to held`,
  ),
  shape(
    'Kamino Vaults: withdraw',
    call(
      vaults,
      `${kvaultFrom} state* reserve* ctokens* market marketAuthority supply* collateral* tokenProgram sysvar event -`,
      anchor('withdraw'),
      u64(7),
    ),
    `Give back at most 7 smallest units (decimals unknown) of shares to Kamino Vaults; what it pays for them goes to held`,
  ),
  shape(
    'Jupiter Lend: deposit',
    call(earn, earnInto, anchor('deposit'), u64(5_000_000)),
    'Deposit 5 USDC with Jupiter Lend',
  ),
  shape(
    'Jupiter Lend: shares for at most an amount',
    call(earn, earnInto, anchor('mint_with_max_assets'), u64(4_000_000), u64(5_000_000)),
    'Deposit at most 5 USDC with Jupiter Lend',
  ),
  shape(
    'Jupiter Lend: withdraw',
    call(earn, earnFrom, anchor('withdraw'), u64(5_000_000)),
    'Withdraw 5 USDC from Jupiter Lend to held',
  ),
  shape(
    'Jupiter Lend: withdraw for at most some shares',
    call(earn, earnFrom, anchor('withdraw_with_max_shares_burn'), u64(5_000_000), u64(4_000_000)),
    'Withdraw 5 USDC from Jupiter Lend to held',
  ),
  shape(
    'Jupiter Lend: give back shares',
    call(earn, earnFrom, anchor('redeem_with_min_amount_out'), u64(4), u64(5)),
    `Give back at most 4 smallest units (decimals unknown) of shares to Jupiter Lend; what it pays for them goes to held`,
  ),
  shape(
    'Jupiter Lend loans: open, borrow or pay back',
    call(
      loans,
      'me*! held* held2* - - - config* state* USDC wSOL oracle position* positionHeld* tick1* tick2* id1* id2* branch* reserves1* reserves2* supplied* borrowed* rate1 rate2 vault1* vault2* - - liquidity* liquidityProgram oracleProgram tokenProgram tokenProgram ata system',
      anchor('operate'),
      ...[u128(5_000_000_000n), u128(-3n), u8(1, 1), u32(3), u8(1, 0, 2)],
    ),
    'Change a loan with Jupiter Lend loans: collateral by 5,000,000,000, debt by -3, in units that aren’t stated; minus is taken out or paid back',
  ),
  shape(
    'Jupiter order engine: fill, as the one who asked',
    call(
      orders,
      'me*! maker*! held* makerHeld* mine* makerSol* USDC tokenProgram wSOL tokenProgram system',
      anchor('fill'),
      ...[u64(5_000_000), u64(30_000_000), u64(1_800_000_000)],
    ),
    'Swap at most 5 USDC for at least 0.03 SOL with Jupiter order engine; what comes goes to mine',
  ),
  shape(
    'Jupiter order engine: fill, as the one who quoted, in SOL itself',
    call(
      orders,
      'bob*! me*! bobHeld* held* - - USDC tokenProgram wSOL tokenProgram system',
      anchor('fill'),
      ...[u64(5_000_000), u64(30_000_000), u64(1_800_000_000)],
    ),
    'Swap at most 0.03 SOL for at least 5 USDC with Jupiter order engine; what comes goes to held',
  ),
  ...(['rising', 'falling'] as const).map((way) =>
    shape(
      `Jupiter Perps: bet on a ${way} price`,
      call(
        perps,
        `me*! held* perpetuals pool position* request* requestHeld* custody collateral USDC - tokenProgram ata system ${perpEvents}`,
        anchor('create_increase_position_market_request'),
        ...[u64(50_000_000), u64(5_000_000), u8(way === 'rising' ? 1 : 2), u64(200_000_000), u8(0), u64(9)],
      ),
      `Bet 50 USD on a ${way} price with Jupiter Perps; at most 5 USDC leaves as security for it`,
    ),
  ),
  shape(
    'Jupiter Perps: close a position',
    call(
      perps,
      `me*! held* perpetuals pool position* request* requestHeld* custody collateral USDC - tokenProgram ata system ${perpEvents}`,
      anchor('create_decrease_position_market_request'),
      ...[u64(0), u64(0), u64(100), u8(0), u8(1, 1), u64(9)],
    ),
    'End or reduce a bet with Jupiter Perps; what that pays out goes to held',
  ),
  ...(['rising', 'falling'] as const).flatMap((way) => [
    shape(
      `Jupiter Perps: bet on a ${way} price at once`,
      call(perps, instantBet, anchor('instant_increase_position'), ...instantly(way, u8(1), u64(5_000_000))),
      `Bet 50 USD on a ${way} price with Jupiter Perps; at most 5,000,000 ${unnamed} leaves as security for it`,
    ),
    shape(
      `Jupiter Perps: bet on a ${way} price at once with what a swap brings`,
      call(perps, instantBet, anchor('instant_increase_position'), ...instantly(way, u8(0))),
      `Bet 50 USD on a ${way} price with Jupiter Perps; what an earlier step brings into held leaves as security for it`,
    ),
    shape(
      `Jupiter Perps: bet on a ${way} price at a price`,
      call(
        perps,
        `keeper! api! me*! held* perpetuals pool position* request* requestHeld* custody doves pyth collateral USDC - tokenProgram ata system ${perpEvents}`,
        anchor('instant_create_limit_order'),
        ...[
          u64(50_000_000),
          u64(5_000_000),
          u8(way === 'rising' ? 1 : 2),
          u64(140_000_000),
          u8(0),
          u64(9),
          u64(0),
        ],
      ),
      `Bet 50 USD on a ${way} price with Jupiter Perps once the price reaches 140 USD; at most 5 USDC leaves as security for it`,
    ),
  ]),
  shape(
    'Jupiter Perps: reduce a position at once',
    call(
      perps,
      `keeper! api! me*! held* authority perpetuals pool* position* custody* doves pyth collateral* doves2 pyth2 collateralHeld* USDC - tokenProgram ata system ${perpEvents}`,
      anchor('instant_decrease_position'),
      ...[u64(0), u64(50_000_000), u64(100), u8(1, 0), u64(1_800_000_000)],
    ),
    'End or reduce a bet with Jupiter Perps; what that pays out goes to held',
  ),
  shape(
    'Jupiter Perps: reduce a position at once, second form',
    call(
      perps,
      `keeper! api! me*! held* authority perpetuals pool* position* custody* doves collateral* doves2 collateralHeld* USDC - request* requestHeld* tokenProgram ata system ${perpEvents}`,
      anchor('instant_decrease_position2'),
      ...[u64(0), u64(50_000_000), u64(100), u8(0), u64(1_800_000_000), u64(9)],
    ),
    'End or reduce a bet with Jupiter Perps; what that pays out goes to held',
  ),
  shape(
    'Jupiter Perps: a swap before a bet',
    call(
      perps,
      `me! held* mine* authority perpetuals pool* in* doves inHeld* out* doves2 outHeld* tokenProgram instructions ${perpEvents}`,
      anchor('instant_increase_position_pre_swap'),
      ...[u64(10), u64(9)],
    ),
    `Swap at most 10 ${unnamed} for at least 9 ${unnamed} with Jupiter Perps; what comes goes to mine`,
  ),
  shape(
    'Jupiter Perps: end a position at a price',
    call(
      perps,
      `keeper! api! me*! held* perpetuals pool* position request* requestHeld* custody doves pyth collateral USDC - tokenProgram ata system ${perpEvents}`,
      anchor('instant_create_tpsl'),
      ...[u64(0), u64(0), u64(210_500_000), u8(1, 1), u64(9), u64(1_800_000_000)],
    ),
    'End or reduce a bet with Jupiter Perps once the price reaches 210.5 USD; what that pays out goes to held',
  ),
  shape(
    'Jupiter Perps: into the pool',
    call(
      perps,
      `me! held* shares* authority perpetuals pool* custody* doves pyth custodyHeld* lp* tokenProgram ${perpEvents}`,
      anchor('add_liquidity2'),
      ...[u64(5), u64(4), u8(0)],
    ),
    `Deposit 5 ${unnamed} with Jupiter Perps`,
  ),
  shape(
    'Jupiter Perps: out of the pool',
    call(
      perps,
      `me! held* shares* authority perpetuals pool* custody* doves pyth custodyHeld* lp* tokenProgram ${perpEvents}`,
      anchor('remove_liquidity2'),
      ...[u64(5), u64(4)],
    ),
    `Give back 5 smallest units (decimals unknown) of shares to Jupiter Perps; what it pays for them goes to held`,
  ),
  shape(
    'Meteora DAMM v1: swap',
    call(
      damm1,
      'pool* held* mine* aVault* bVault* aHeld* bHeld* aMint* bMint* aVaultLp* bVaultLp* fee* me! vaultProgram tokenProgram',
      anchor('swap'),
      ...[u64(10), u64(9)],
    ),
    `Swap at most 10 ${unnamed} for at least 9 ${unnamed} with Meteora DAMM v1; what comes goes to mine`,
  ),
  shape(
    'Meteora DAMM v1: both tokens into a pool',
    call(damm1, dammPool, anchor('add_balance_liquidity'), ...[u64(3), u64(10), u64(9)]),
    `Deposit at most 10 ${unnamed} and at most 9 ${unnamed} with Meteora DAMM v1`,
  ),
  shape(
    'Meteora DAMM v1: one token out of a pool',
    call(
      damm1,
      'pool* lp* myLp* aVaultLp* bVaultLp* aVault* bVault* aMint* bMint* aHeld* bHeld* mine* me! vaultProgram tokenProgram',
      anchor('remove_liquidity_single_side'),
      ...[u64(3), u64(10)],
    ),
    `Give back 3 smallest units (decimals unknown) of shares to Meteora DAMM v1; what it pays for them goes to mine`,
  ),
  ...(
    [
      ['an older caller', [], `Deposit 5 ${unnamed} with marginfi`],
      ['no', [u8(0)], `Deposit 5 ${unnamed} with marginfi`],
      ['up to the limit', [u8(1, 1)], `Deposit at most 5 ${unnamed} with marginfi`],
    ] as const
  ).map(([how, end, says]) =>
    shape(
      `marginfi: deposit, ${how}`,
      call(
        marginfi,
        'group account* me! bank* held* vault* tokenProgram',
        anchor('lending_account_deposit'),
        u64(5),
        ...end,
      ),
      says,
    ),
  ),
  ...(
    [
      ['an older caller', [], `Pay back at most 5 ${unnamed} to marginfi, of a loan of account`],
      ['a part', [u8(1, 0)], `Pay back at most 5 ${unnamed} to marginfi, of a loan of account`],
      [
        'all',
        [u8(1, 1)],
        'Pay back the whole of one loan of account to marginfi, however much that is, from held',
      ],
    ] as const
  ).map(([how, end, says]) =>
    shape(
      `marginfi: pay back, ${how}`,
      call(
        marginfi,
        'group account* me! bank* held* vault* tokenProgram',
        anchor('lending_account_repay'),
        u64(5),
        ...end,
      ),
      says,
    ),
  ),
  ...(
    [
      ['a part', [u8(0)], `Withdraw at most 5 ${unnamed} from marginfi to held`],
      ['all', [u8(1, 1)], 'Withdraw the whole of one deposit from marginfi to held'],
    ] as const
  ).map(([how, end, says]) =>
    shape(
      `marginfi: withdraw, ${how}`,
      call(
        marginfi,
        'group account* me! bank* held* authority vault* tokenProgram',
        anchor('lending_account_withdraw'),
        u64(5),
        ...end,
      ),
      says,
    ),
  ),
  shape(
    'Wormhole: a token of Solana',
    call(
      wormhole,
      'me*! config held* USDC* custody* authority custodian bridge* message*! emitter sequence* fees* clock rent system core tokenProgram',
      u8(5),
      ...[u32(7), u64(5_000_000), u64(0), padded, u16(2)],
    ),
    `Send at most 5 USDC to 0x${'ab'.repeat(20)} on another network (Ethereum) with Wormhole`,
  ),
  shape(
    'Wormhole: a token of another network, with data for a program there',
    call(
      wormhole,
      'me*! config held* me! wrapped* meta authority bridge* message*! emitter sequence* fees* clock me! rent system core tokenProgram',
      u8(11),
      ...[u32(7), u64(5), padded, u16(77), u32(2), u8(1, 2), u8(0)],
    ),
    `Send 5 ${unnamed} to 0x${'ab'.repeat(20)} on another network (77) with Wormhole`,
  ),
  shape(
    'Solana Name Service: a name to somebody else',
    call(names, 'name* me!', u8(2), key('bob')),
    'Give bob a say over name in Solana Name Service, perhaps alone',
  ),
  ...['', 'clock '].map((clock) =>
    shape(
      `Save: deposit as collateral, ${clock || 'no '}clock`,
      call(
        save,
        `held* shares* reserve* supply* collateral* market authority kept* loan* me! pyth switchboard me! ${clock}tokenProgram`,
        u8(14),
        u64(5),
      ),
      `Deposit at most 5 ${unnamed} with Save, where it belongs to me`,
    ),
  ),
  shape(
    'Save: withdraw',
    call(
      save,
      'kept* shares* reserve* loan* market authority held* collateral* supply* me! me! tokenProgram',
      u8(15),
      u64(5),
    ),
    `Give back at most 5 smallest units (decimals unknown) of shares to Save; what it pays for them goes to held`,
  ),
  shape(
    'Save: borrow',
    call(save, 'supply* held* reserve* fees* loan* market authority me! tokenProgram host*', u8(10), u64(5)),
    `Borrow 5 ${unnamed} from Save, paid to held`,
  ),
  shape(
    'Save: pay back',
    call(save, 'held* supply* reserve* loan* market me! clock tokenProgram', u8(11), u64(5)),
    `Pay back at most 5 ${unnamed} to Save, of a loan of loan`,
  ),
];
