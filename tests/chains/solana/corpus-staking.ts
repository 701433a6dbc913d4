import { anchor, call, type Shape, shape, u8, u16, u32, u64 } from './corpus.ts';

const vaults = 'Vau1t6sLNxnzB7ZDsef8TLbPLfyZMYXH8WTNqUdm9g8';
const restaking = 'RestkWeAVL8fRGgzhfeoqFhsqKRchg6aa1XrcH96z4Q';
const router = 'stkitrT1Uoy18Dk1fTrgPw8W6MVzoCfYoAFT4MLsmhq';
const unstake = 'unpXTU2Ndrc7WWNyEhQWe4udTzSibLPi25SXv2xbCHQ';
const ntt = 'nTTJS9XtWhfHkPiLmddSmdMrCJAtJrSCjPwuns3fvu5';
const quoter = 'Nqd6XqA8LbsCuG8MLWWuP865NV6jR1MbXeKxD4HLKDJ';
const jitoSol = 'J1toso1uCk3RLmjorhTtrVwY9HJ7X8V9yYac6Y7kGCPn';
const strategies = '6LtLpnUFNByNXLyCoK9wA2MykKAmQNZKBdY8s47dehDc';
const lendingVaults = '24Uqj9JCLxUeoC3hGfh5W3s9FM9uCHDS2SG3LYwBpyTi';
const perena = 'NUMERUNsFCP3kuNmWZuXtm1AaQCPj9uw6Guv2Ekoi5P';
const star = 'save8RQVPMWNTzU18t3GBvBkN9hT7jsGjiCQ28FpD9H';
const voltr = 'vVoLTRjQmtFpiYoegx285Ze4gsLJ8ZxgFKVcuvmG1a8';
const usdt = 'Es9vMFrzaCERmJfrF4H2FYD4KCoNkY11McCe8BenwNYB';
const mSol = 'mSoLzYCxHdYgdzU16g5QSh3i5K3z3KZK7ytfqcJm7So';

const unnamed = 'smallest units of a token whose name isn’t known here';
/** An amount for each of the ten tokens that a pool may have. */
const ten = (units: number) => Array.from({ length: 10 }, () => u64(units));
/** An Ethereum address in 32 bytes. */
const padded = Uint8Array.from({ length: 32 }, (_, i) => (i < 12 ? 0 : 0xab));

const sold =
  'me! stake* target* pool* reserves* fee record* protocolFee protocolHeld* clock stakeProgram system';

const strategy =
  'me*! strategy* config pool position lower upper aVault* bVault* base aHeld* bHeld* wSOL USDC shares* sharesMint* authority prices infos tokenProgram tokenProgram tokenProgram instructions';

/** Staked SOL: put to further use, exchanged, sold and carried to other networks; vaults of tokens. */
export const stakingShapes: readonly Shape[] = [
  shape(
    'Jito Vaults: a deposit',
    call(
      vaults,
      'config vault* vrt* me*! held* vaultHeld* shares* fees* tokenProgram',
      ...[u8(11), u64(2_000_000_000), u64(1_900_000_000)],
    ),
    `Deposit 2,000,000,000 ${unnamed} with Jito Vaults for at least 1,900,000,000 ${unnamed}, which go to shares`,
  ),
  shape(
    'Jito Vaults: a deposit that somebody else must agree to',
    call(
      vaults,
      'config vault* vrt* me*! held* vaultHeld* shares* fees* tokenProgram bob!',
      ...[u8(11), u64(2_000_000_000), u64(1_900_000_000)],
    ),
    `Deposit 2,000,000,000 ${unnamed} with Jito Vaults for at least 1,900,000,000 ${unnamed}, which go to shares`,
  ),
  shape(
    'Jito Vaults: shares given back',
    call(
      vaults,
      'config vault* ticket* ticketHeld* me*! shares* base! tokenProgram system',
      ...[u8(12), u64(1_900_000_000)],
    ),
    'Give back 1,900,000,000 smallest units (decimals unknown) of shares to Jito Vaults; after a waiting time what it pays for them is due, by ticket ticket, to the owner of shares, which they leave',
  ),
  shape(
    'Jito Vaults: what was given back is due',
    call(
      vaults,
      'config vault* vaultHeld* vrt* me*! held* ticket* ticketHeld* fees* programFees* tokenProgram system',
      u8(14),
    ),
    'Collect what is due from Jito Vaults, paid to held',
  ),
  shape(
    'Jito Vaults: somebody else decides about fees',
    call(vaults, 'config vault* me! bob', u8(23, 8)),
    'Give bob a say over vault in Jito Vaults, perhaps alone',
  ),
  shape(
    'Jito Restaking: a new operator',
    call(restaking, 'config* operator* me*! base! system', u8(2), u16(500)),
    'Open operator for me with Jito Restaking',
  ),
  shape(
    'Sanctum: SOL into a token that stands for it',
    call(
      router,
      `me! wsol* target* bridgeIn* bridgeOut* fees* ${jitoSol}* wSOL tokenProgram system pool*`,
      ...[u8(0), u64(3_000_000_000)],
    ),
    'Stake 3 SOL with Sanctum Router; its tokens go to target',
  ),
  shape(
    'Sanctum: one token for another',
    call(
      router,
      `me*! source* target* bridge* fees* ${mSol}* ${jitoSol}* pool*`,
      ...[u8(1), u64(3_000_000_000), u32(7)],
    ),
    'Swap 3 mSOL for JitoSOL with Sanctum Router; how much comes isn’t stated; it goes to target',
  ),
  shape(
    'Sanctum: a stake account for a token',
    call(router, `me*! stake* target* fees* ${jitoSol}* pool*`, u8(5)),
    'Hand over stake account stake to Sanctum Router; the tokens for it go to target',
  ),
  shape(
    'Sanctum: a stake account sold for SOL',
    call(unstake, sold, anchor('unstake')),
    'Sell stake account stake to Sanctum Unstake; how much SOL comes for it isn’t stated; it goes to target',
  ),
  shape(
    'Sanctum: a stake account sold for wrapped SOL',
    call(unstake, `${sold} tokenProgram`, anchor('unstake_wsol')),
    'Sell stake account stake to Sanctum Unstake; how much SOL comes for it isn’t stated; it goes to target',
  ),
  shape(
    'Sanctum: SOL for others who sell stake accounts',
    call(
      unstake,
      'me*! pool* reserves* lpMint* shares* flash tokenProgram system',
      ...[anchor('add_liquidity'), u64(5_000_000_000)],
    ),
    'Deposit 5 SOL with Sanctum Unstake',
  ),
  shape(
    'Wormhole NTT: JitoSOL to Arbitrum',
    call(
      ntt,
      `me*! config ${jitoSol}* held* tokenProgram outbox*! limit* custody* system inLimit* peer session`,
      ...[anchor('transfer_lock'), u64(2_000_000_000), u16(23), padded, u8(0)],
    ),
    `Send at most 2 JitoSOL to 0x${'ab'.repeat(20)} on another network (Arbitrum) with Wormhole NTT (JitoSOL)`,
  ),
  shape(
    'Wormhole NTT: it is sent on',
    call(
      ntt,
      'me*! config outbox* transceiver message* emitter bridge* collector* sequence* core system clock rent',
      ...[anchor('release_wormhole_outbound'), u8(1)],
    ),
    'Have Wormhole NTT (JitoSOL) send on what was given to it before',
  ),
  shape(
    'Wormhole NTT: what arrived is paid',
    call(
      ntt,
      `me*! config inbox* held* authority ${jitoSol}* tokenProgram custody*`,
      ...[anchor('release_inbound_unlock'), u8(1)],
    ),
    'Collect what is due from Wormhole NTT (JitoSOL), paid to held',
  ),
  shape(
    'Wormhole NTT: delivery is paid',
    call(
      quoter,
      'me*! instance chain registered outbox request* system',
      ...[anchor('request_relay'), u64(0), u64(15_000_000)],
    ),
    'Pay at most 0.015 SOL to Wormhole NTT Quoter for delivery on another network',
  ),
  shape(
    'Kamino Liquidity: a deposit of two tokens',
    call(strategies, strategy, anchor('deposit'), u64(1_000_000_000), u64(150_000_000)),
    'Deposit at most 1 SOL and at most 150 USDC with Kamino Liquidity',
  ),
  shape(
    'Kamino Liquidity: a deposit down to a balance',
    call(strategies, strategy, anchor('single_token_deposit_with_min'), u64(1_000), u64(2_000)),
    'Deposit what aHeld and bHeld hold with Kamino Liquidity, down to the balances stated below',
  ),
  shape(
    'Kamino Liquidity: shares given back',
    call(
      strategies,
      'me*! strategy* config pool* position* lower* upper* aVault* bVault* base poolA* poolB* aHeld* bHeld* wSOL USDC shares* sharesMint* feeA* feeB* tokenProgram tokenProgram tokenProgram tokenProgram memo positionHeld* poolProgram instructions event',
      ...[anchor('withdraw'), u64(7_000_000)],
    ),
    'Give back 7,000,000 smallest units (decimals unknown) of shares to Kamino Liquidity; how much of the two tokens comes isn’t stated; it goes to aHeld and bHeld',
  ),
  shape(
    'Meteora Vaults: a deposit',
    call(
      lendingVaults,
      'vault* vaultHeld* lpMint* held* shares* me! tokenProgram',
      ...[anchor('deposit'), u64(5_000_000), u64(4_900_000)],
    ),
    `Deposit 5,000,000 ${unnamed} with Meteora Vaults for at least 4,900,000 ${unnamed}, which go to shares`,
  ),
  shape(
    'Meteora Vaults: shares given back',
    call(
      lendingVaults,
      'vault* vaultHeld* lpMint* held* shares* me! tokenProgram',
      ...[anchor('withdraw'), u64(4_900_000), u64(5_000_000)],
    ),
    `Give back 4,900,000 smallest units (decimals unknown) of shares to Meteora Vaults for at least 5,000,000 ${unnamed}, which go to held`,
  ),
  shape(
    'Perena: a swap',
    call(
      perena,
      `pool* USDC* ${usdt}* held* target* - vault* config me! tokenProgram tokenProgram`,
      ...[anchor('swap_exact_in'), u8(0, 1), u64(5_000_000), u64(4_990_000)],
    ),
    'Swap at most 5 USDC for at least 4.99 USDT with Perena; what comes goes to target',
  ),
  shape(
    'Perena: a deposit',
    call(
      perena,
      'pool* lpMint* shares* config me! tokenProgram tokenProgram held* kept*',
      ...[anchor('add_liquidity'), ...ten(5_000_000), u64(4_990_000), u8(0), new Uint8Array(10), ...ten(0)],
    ),
    `Deposit several tokens with Perena, at most as many as stated below, for at least 4,990,000 ${unnamed}, which go to shares`,
  ),
  shape(
    'Perena: shares given back',
    call(
      perena,
      'pool* lpMint* shares* config me! tokenProgram tokenProgram held* kept*',
      ...[anchor('remove_liquidity'), u64(4_990_000), ...ten(1_000_000), u8(255)],
    ),
    'Give back 4,990,000 smallest units (decimals unknown) of shares to Perena for at least what is stated below; into whose accounts isn’t stated',
  ),
  shape(
    'Perena Star: a deposit',
    call(
      star,
      'me! bank* vault* oracle USDC starMint* held* target* vaultHeld* team* fees* system tokenProgram tokenProgram ata',
      ...[anchor('mint_w_yielding_gen'), u64(5_000_000), u64(4_000_000)],
    ),
    `Deposit 5 USDC with Perena Star for at least 4,000,000 ${unnamed}, which go to target`,
  ),
  shape(
    'Voltr: a deposit',
    call(
      voltr,
      'me! protocol vault* USDC lpMint* held* idle* idleSigner shares* mintSigner tokenProgram tokenProgram system',
      ...[anchor('deposit_vault'), u64(5_000_000)],
    ),
    'Deposit 5 USDC with Voltr',
  ),
  shape(
    'Voltr: a withdrawal is asked for',
    call(
      voltr,
      'me*! me! protocol vault lpMint shares* asked* receipt* tokenProgram system',
      ...[anchor('request_withdraw_vault'), u64(5_000_000), u8(1, 0)],
    ),
    'Start taking back what shares holds with Voltr, or a part of it; less any fee or penalty, it can be collected afterwards',
  ),
  shape(
    'Voltr: a withdrawal at once',
    call(
      voltr,
      'me! protocol vault* USDC lpMint* shares* idle* idleSigner* held* tokenProgram tokenProgram system',
      ...[anchor('instant_withdraw_vault'), u64(5_000_000), u8(0, 0)],
    ),
    'Withdraw at most 5 USDC from Voltr to held',
  ),
];
