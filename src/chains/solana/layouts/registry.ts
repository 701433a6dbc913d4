import { adrena } from './adrena.ts';
import { bubblegum } from './bubblegum.ts';
import { candyGuard, coreCandyGuard } from './candy.ts';
import { cctp1, cctp2, cctpMessages1, cctpMessages2 } from './cctp.ts';
import { core } from './core.ts';
import { damm } from './damm.ts';
import { damm1 } from './damm1.ts';
import { dbc } from './dbc.ts';
import { dca } from './dca.ts';
import { jitoDistributor, jupiterDistributor, streamflowDistributor } from './distributors.ts';
import { dlmm } from './dlmm.ts';
import { dln } from './dln.ts';
import { drift } from './drift.ts';
import { mango, openbook } from './exchanges.ts';
import { farms } from './farms.ts';
import { governance } from './governance.ts';
import { dataCredits, lazyDistributor } from './helium.ts';
import { infinity } from './infinity.ts';
import { jupiter } from './jupiter.ts';
import { jupiterBorrow, jupiterEarn } from './jupiter-lend.ts';
import { jupiterPerps } from './jupiter-perps.ts';
import { kamino } from './kamino.ts';
import { kaminoVaults } from './kamino-vaults.ts';
import { launchLab } from './launches.ts';
import type { Layout } from './layout.ts';
import { limitOrder, limitOrder1 } from './limit-order.ts';
import { limo } from './limo.ts';
import { jupiterLock } from './locks.ts';
import { magicEden, magicEdenPools } from './magic-eden.ts';
import { marginfi } from './marginfi.ts';
import { marinade } from './marinade.ts';
import { mayan, mayan2 } from './mayan.ts';
import { favourites, names, registrar } from './names.ts';
import { managers, nttQuoter } from './ntt.ts';
import { oft, usdAi, usdt0 } from './oft.ts';
import { okx } from './okx.ts';
import { orderEngine } from './order-engine.ts';
import { perena, perenaStar } from './perena.ts';
import { phoenix } from './phoenix.ts';
import { pyth } from './prices.ts';
import { pump } from './pump.ts';
import { pumpSwap } from './pump-swap.ts';
import { raydiumAmm } from './raydium-amm.ts';
import { raydiumClmm } from './raydium-clmm.ts';
import { raydiumCpmm } from './raydium-cpmm.ts';
import { relay } from './relay.ts';
import { jitoRestaking, jitoVault } from './restaking.ts';
import { dflow, okx3, titan } from './routers.ts';
import { sanctumRouter, sanctumUnstake } from './sanctum.ts';
import { save } from './save.ts';
import { singlePool } from './single-pool.ts';
import { squads } from './squads.ts';
import { squads3 } from './squads3.ts';
import { sanctumPool, sanctumPools, stakePool } from './stake-pool.ts';
import { kaminoLiquidity, meteoraVault } from './strategies.ts';
import { streamflow } from './streamflow.ts';
import { tensorMarket, tensorSwap } from './tensor.ts';
import { tokenMetadata } from './token-metadata.ts';
import { voltr } from './voltr.ts';
import { whirlpool } from './whirlpool.ts';
import { wormhole } from './wormhole.ts';
import { exponent } from './yields.ts';

/**
 * Programs whose calls are described: one line each. Collected from what the programs' makers publish,
 * November 2026.
 */
export const layouts: readonly Layout[] = [
  jupiter,
  orderEngine,
  limitOrder,
  limitOrder1,
  okx,
  okx3,
  dflow,
  titan,
  dca,
  jupiterEarn,
  jupiterBorrow,
  jupiterPerps,
  squads,
  governance,
  stakePool,
  sanctumPool,
  sanctumPools,
  singlePool,
  infinity,
  marinade,
  kamino,
  kaminoVaults,
  farms,
  marginfi,
  save,
  drift,
  raydiumAmm,
  raydiumCpmm,
  raydiumClmm,
  whirlpool,
  dlmm,
  damm,
  damm1,
  dbc,
  phoenix,
  pump,
  pumpSwap,
  launchLab,
  tokenMetadata,
  core,
  bubblegum,
  streamflow,
  cctp1,
  cctp2,
  cctpMessages1,
  cctpMessages2,
  wormhole,
  dln,
  oft,
  usdt0,
  usdAi,
  names,
  jitoDistributor,
  jupiterDistributor,
  streamflowDistributor,
  ...managers,
  nttQuoter,
  jitoVault,
  jitoRestaking,
  sanctumRouter,
  sanctumUnstake,
  squads3,
  kaminoLiquidity,
  meteoraVault,
  openbook,
  mango,
  registrar,
  favourites,
  relay,
  pyth,
  tensorMarket,
  tensorSwap,
  magicEden,
  magicEdenPools,
  candyGuard,
  coreCandyGuard,
  adrena,
  exponent,
  jupiterLock,
  lazyDistributor,
  dataCredits,
  mayan,
  mayan2,
  perena,
  perenaStar,
  voltr,
  limo,
];
