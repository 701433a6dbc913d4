import { fact } from '../facts.ts';
import type { Sentence } from './actions.ts';
import { adrenaMoves } from './adrena.ts';
import { cctpBurns1, cctpBurns2, oftTransfers, wormholeTransfers } from './bridges.ts';
import { candyMoves } from './candy.ts';
import { collectibles } from './collectibles.ts';
import { damm1Trades } from './damm1.ts';
import { dbcMoves } from './dbc.ts';
import { dcaMoves } from './dca.ts';
import { giveControl } from './deeds.ts';
import { claims } from './distributors.ts';
import { ordersElsewhere } from './dln.ts';
import { driftMoves } from './drift-orders.ts';
import { exchanges } from './exchanges.ts';
import { farmMoves } from './farms.ts';
import { votes } from './governance.ts';
import { heliumMoves } from './helium.ts';
import { infinityMoves } from './infinity.ts';
import { earn, loans } from './jupiter-lend.ts';
import { perps } from './jupiter-perps.ts';
import { kaminoMoves } from './kamino-moves.ts';
import { vaults } from './kamino-vaults.ts';
import { launchTrades, pumpSwapMoves, pumpTrades } from './launches.ts';
import { cancelOrder1 } from './limit-order.ts';
import { limoMoves } from './limo.ts';
import { lockMoves } from './locks.ts';
import { magicEdenMoves } from './magic-eden.ts';
import { margins } from './marginfi.ts';
import { mayanMoves } from './mayan.ts';
import { damm2Trades, dlmmMoves } from './meteora.ts';
import { collect, offer, redeem, redeemLater, redeemStake, stakeSol, supply } from './money.ts';
import { squadsMoves } from './multisig.ts';
import { nameMoves, registrations } from './names.ts';
import { nttMoves } from './ntt.ts';
import { okxTrades } from './okx.ts';
import { orders } from './order-engine.ts';
import { perenaMoves } from './perena.ts';
import { redeemPair } from './pool-shares.ts';
import { pythMoves } from './prices.ts';
import { records } from './records.ts';
import { relayMoves } from './relay.ts';
import { restaking } from './restaking.ts';
import { routers } from './routers.ts';
import { sanctumMoves } from './sanctum.ts';
import { savings } from './save.ts';
import { singlePoolMoves } from './single-pool.ts';
import { squads3Moves } from './squads3.ts';
import { strategies } from './strategies.ts';
import { streams } from './streamflow.ts';
import { tensorMoves } from './tensor.ts';
import { tokenMetadataMoves } from './token-metadata-moves.ts';
import { trades } from './trades.ts';
import { upkeep } from './upkeep.ts';
import { voltrMoves } from './voltr.ts';
import { yieldMoves } from './yields.ts';

/** The account goes to Marinade as it is, for tokens worth what is staked in it. */
const giveStakeAccount: Sentence = (told, program) => {
  const values = { stake: told.account('stake_account').value, to: told.account('mint_to').value, program };
  return {
    action: fact('sol.give-stake', 'notice', values),
    effects: [{ kind: 'control', chain: 'solana', network: '', what: 'stake', to: told.call.program }],
  };
};

const marinade: Record<string, Sentence> = {
  deposit: stakeSol('lamports', 'mint_to'),
  liquid_unstake: redeem('msol_amount', 'get_msol_from', 'msol_mint', 'transfer_sol_to'),
  deposit_stake_account: giveStakeAccount,
  add_liquidity: supply('lamports', 'transfer_from', 'SOL'),
  remove_liquidity: redeemPair(['tokens', 'burn_from', 'lp_mint'], 'transfer_sol_to', 'transfer_msol_to'),
  order_unstake: redeemLater('msol_amount', 'burn_msol_from', 'msol_mint', 'new_ticket_account'),
  withdraw_stake_account: redeemStake(
    'msol_amount',
    'split_stake_account',
    (told) => told.value('beneficiary'),
    ['burn_msol_from', 'msol_mint'],
  ),
  claim: collect('transfer_sol_to'),
};

const takeStake = redeemStake(
  'pool_tokens',
  'stake_to_receive',
  (told) => told.unnamed('stake_authority').value,
);

const pool: Record<string, Sentence> = {
  deposit_sol: stakeSol('lamports', 'pool_tokens_to'),
  deposit_sol_with_slippage: stakeSol('lamports', 'pool_tokens_to'),
  withdraw_sol: redeem('pool_tokens', 'pool_tokens_from', 'pool_mint', 'lamports_to'),
  withdraw_sol_with_slippage: redeem('pool_tokens', 'pool_tokens_from', 'pool_mint', 'lamports_to'),
  withdraw_stake: takeStake,
  withdraw_stake_with_slippage: takeStake,
  set_manager: giveControl('stake_pool', (told) => told.account('new_manager').value),
  set_staker: giveControl('stake_pool', (told) => told.account('new_staker').value),
};

/** What a program does besides its trades. */
const and = (program: string, more: Readonly<Record<string, Sentence>>) => ({ ...trades[program], ...more });

type Sentences = Readonly<Record<string, Readonly<Record<string, Sentence>>>>;

const money: Sentences = {
  ...trades,
  LanMV9sAd7wArD4vJFi2qDdfnVhFxYSUg6eADduJ3uj: launchTrades,
  '6EF8rrecthR5Dkzon8Nwu78hRvfCKubJ14M5uBEwF6P': and(
    '6EF8rrecthR5Dkzon8Nwu78hRvfCKubJ14M5uBEwF6P',
    pumpTrades,
  ),
  pAMMBay6oceH9fJKBRHGP5D4bD4sWpmSwMn52FMfXEA: and(
    'pAMMBay6oceH9fJKBRHGP5D4bD4sWpmSwMn52FMfXEA',
    pumpSwapMoves,
  ),
  LBUZKhRxPF3XUpBCjp4YzTKgLccjZhTSDM9YuVaPwxo: and('LBUZKhRxPF3XUpBCjp4YzTKgLccjZhTSDM9YuVaPwxo', dlmmMoves),
  cpamdpZCGKUy5JxQXB4dcpGPiikHawvSWAd6mEn1sGG: damm2Trades,
  SQDS4ep65T869zMMBKyuUq6aD6EgTu8psMjkvj52pCf: squadsMoves,
  KLend2g3cP87fffoy8q1mQqGKjrxjC8boSyAYavgmjD: kaminoMoves,
  DCA265Vj8a9CEuX1eb1LWRnDT7uK6q1xMipnNyatn23M: dcaMoves,
  dbcij3LWUppWqq96dh6gJWwBifmcGfLSB5D4DuSMaqN: dbcMoves,
  FarmsPZpWu9i7Kky8tPN37rs2TpmMrAZrC7S7vJa91Hr: farmMoves,
  '5ocnV1qiCgaQR8Jb8xWnVbApfaygJ8tNoZfgPwsgx9kx': infinityMoves,
  SVSPxpvHdN29nkVg9rPapPNDddN5DipNLRUFhyjFThE: singlePoolMoves,
  '6m2CDdhRgxpH4WjvdzxAYbGxwdGUz5MziiL5jek2kBma': okxTrades,
  jupoNjAxXgZ4rjzxzPMP4oxduvQsQtZzyknqvzYNrNu: {
    // What fills an order is paid less the fees of the program (fills that are recorded at DefaultPerson/solana-dex-parser-go).
    initialize_order: offer(
      ['making_amount', 'maker_input_account', 'input_mint'],
      'taking_amount',
      'output_mint',
      'sol.offer-fees',
    ),
    cancel_order: cancelOrder1,
    cancel_expired_order: cancelOrder1,
  },
  KvauGMspG5k6rtzrqqn7WNn3oZdyKqLKwK2XWQ8FLjd: vaults,
  jup3YeL8QhtSx1e253b2FDvsMNC87fDrgQZivbrndc9: earn,
  jupr81YtYssSyPt8jbnGuiWon5f6x9TcDEFxYe3Bdzi: loans,
  PERPHjGBqRHArX4DySjwM6UJHiR3sWAatqfdBS2qQJu: perps,
  '61DFfeTKM7trxYcPQCM78bJ794ddZprZpAwAnLiwTpYH': orders,
  Eo7WjKq67rjJQSZxS6z3YkapzY3eMj6Xy8X5EQVn5UaB: damm1Trades,
  strmRqUCoQUgGUan5YhzUZa6KqdzwX5L6FpUxfmKg5m: streams,
  CCTPiPYPc6AsJuwueEnWgSgucamXDZwBd53dQ11YiKX3: cctpBurns1,
  CCTPV2vPZJS2u2BBsUoscuikbYjnpFmbFsvVuJdgUMQe: cctpBurns2,
  wormDTUJ6AWPNvk59vGQbDvGJmqbDTdgWgAqcLBCgUb: wormholeTransfers,
  src5qyZHqTqecJV4aY6Cb6zDZLMDzrDKKezs22MPHr4: ordersElsewhere,
  CATLZdvDfQcK99YntCaeDs8o342HcXRP1R5t4yTT5dUw: oftTransfers,
  Fuww9mfc8ntAwxPUzFia7VJFAdvLppyZwhPJoXySZXf7: oftTransfers,
  BQ7nDFGKN4cYqmBkMXFCEzk3zPJhR6bNK9Maf8sQXrQm: oftTransfers,
  namesLPneVptA9Z5rqUDD9tMTWEJwofgaYwp8cawRkX: nameMoves,
  So1endDq2YkqhipRh3WViPa8hdiSpxWy6z3Z6tMCpAo: savings,
  MarBmsSgKXdrN1egZf5sqe1TMai9K1rChYNDJgjq7aD: marinade,
  SPoo1Ku8WFXoNDMHPsrGSTSG1Y47rzgn41SLUNakuHy: pool,
  SP12tWFxD9oJsVWNavTTBZvMbA6gkAmxtVgxdqvyvhY: pool,
  SPMBzsVUuoHA4Jm6KunbsotaahvVikZs1JyTW6iJvbn: pool,
  ...collectibles,
  metaqbxxUerdq28cj1RbAWkYQm3ybzjb6a8bt518x1s: tokenMetadataMoves,
  ...claims,
  ...routers,
  LiMoM9rMhrdYrfzUCxQppvxCSG1FcrUK9G8uLq4A1GF: limoMoves,
  vVoLTRjQmtFpiYoegx285Ze4gsLJ8ZxgFKVcuvmG1a8: voltrMoves,
  ...perenaMoves,
  ...mayanMoves,
  LocpQgucEQHbqNABEYvBvwoxCPsSbG91A1QaQhQQqjn: lockMoves,
  ...heliumMoves,
  ExponentnaRg3CQbW6dqQNZKXp7gtZ9DGMp1cwC4HAS7: yieldMoves,
  '13gDzEXCdocbj8iAiqrScGo47NiSuYENGsRqi3SEAwet': adrenaMoves,
  ...candyMoves,
  ...tensorMoves,
  ...magicEdenMoves,
  rec5EKMGg6MxZYaMdyBfgwp4d5rB9T1VQH5pJv5LtFJ: pythMoves,
  '99vQwtBwYtrqqD9YSXbdum3KBdxPAVxYTaQ3cfnJSrN2': relayMoves,
  ...registrations,
  ...exchanges,
  ...strategies,
  SMPLecH534NA9acpos4G6x7uf3LWbCAwZQE9e8ZekMu: squads3Moves,
  ...sanctumMoves,
  ...restaking,
  ...nttMoves,
  GovER5Lthms3bLBqWub97yVrMmEogzX7xNjdXpPPCVZw: votes,
  j1o2qRpjcyUwEvwtcfhEQefh773ZgjxcVRry7LDqg5X: {
    initialize_order: offer(
      ['params.making_amount', 'maker_input_mint_account', 'input_mint'],
      'params.taking_amount',
      'output_mint',
      'sol.offer-fees',
    ),
    cancel_order: collect('maker_input_mint_account'),
  },
  dRiftyHA39MWEi3m9aunc5MzRF1JYuBsbn6VPcn33UH: driftMoves,
  MFv2hWf31Z9kbCa1snEPYctwafyhdvnV7FZnsebVacA: margins,
};

/** Sentences for calls, by program and name. A call without one is named, with every argument and account. */
export const sentences: Sentences = Object.fromEntries(
  [...new Set([money, records, upkeep].flatMap((one) => Object.keys(one)))].map((program) => [
    program,
    { ...upkeep[program], ...records[program], ...money[program] },
  ]),
);
