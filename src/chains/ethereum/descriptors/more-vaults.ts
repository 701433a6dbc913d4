/**
 * Vaults (ERC-4626) beside those of `vaultList`, by chain id: the symbol of the shares, and that of the token that the
 * vault takes, as the lists of tokens have them. Aave's (static tokens and Umbrella) from @bgd-labs/aave-address-book
 * (MIT); Steakhouse (Morpho), Fluid, Euler, Yearn, Spark, Curve, Frax and Maple from their own documents
 * and deployments; LeadBlock's, a vault of Morpho (app.morpho.org), has 18 decimals as all of those have (MetaMorpho.sol).
 */
export const moreVaults: Readonly<Record<number, string>> = {
  1: `steakUSDC:USDC
USDC RWA:USDC
fUSDC:USDC
fUSDT:USDT
eUSDC-2:USDC
eUSDT-2:USDT
yvUSDC-1:USDC
scrvUSD:crvUSD
sUSDC:USDC
sfrxETH:FRXETH
sfrxUSD:frxUSD
syrupUSDC:USDC
syrupUSDT:USDT
waEthWETH:WETH
waEthUSDC:USDC
waEthDAI:DAI
waEthUSDT:USDT
waEthRPL:RPL
waEthPYUSD:PYUSD
waEthUSDe:USDE
waEthRLUSD:RLUSD
waEthUSDtb:USDtb
waEthLidowstETH:WSTETH
waEthLidoWETH:WETH
waEthLidoGHO:GHO
stkwaEthUSDC.v1:waEthUSDC
stkwaEthUSDT.v1:waEthUSDT
stkwaEthWETH.v1:waEthWETH
stkGHO.v1:GHO`,
  10: `waOptDAI:DAI
waOptLINK:LINK
waOptUSDC:USDC.E
waOptWBTC:WBTC
waOptWETH:WETH
waOptUSDT:USDT
waOptAAVE:AAVE
waOptSUSD:SUSD
waOptOP:OP
waOptwstETH:wstETH
waOptLUSD:LUSD
waOptrETH:RETH
waOptUSDCn:USDC`,
  100: `waGnoWETH:WETH
waGnowstETH:wstETH
waGnoGNO:GNO
waGnoEURe:EURe
waGnoUSDCe:USDC.e
waGnoGHO:GHO`,
  137: `waPolUSDT:USDT`,
  146: `waSonWETH:WETH
waSonUSDC:USDC.e
waSonwS:wS`,
  8453: `fUSDC:USDC
sUSDC:USDC
waBasWETH:WETH
waBascbETH:CBETH
waBasUSDbC:USDBC
waBaswstETH:wstETH
waBasUSDC:USDC
waBascbBTC:CBBTC
waBasezETH:EZETH
waBasGHO:GHO
waBaswrsETH:wrsETH
waBasEURC:EURC
waBasAAVE:AAVE
waBassyrupUSDC:syrupUSDC`,
  9745: `waPlaUSDT0:USDT0
waPlaUSDe:USDe
waPlasUSDe:sUSDe
waPlaXAUt0:XAUt0
waPlaweETH:weETH
waPlaWETH:WETH`,
  42161: `fUSDC:USDC
waArbDAI:DAI
waArbLINK:LINK
waArbUSDC:USDC.E
waArbWBTC:WBTC
waArbWETH:WETH
waArbUSDT:USDT
waArbwstETH:wstETH
waArbrETH:RETH
waArbUSDCn:USDC
waArbARB:ARB
waArbweETH:WEETH
waArbGHO:GHO
waArbezETH:EZETH`,
  42220: `waCelUSDC:USDC
waCelUSDT:USDT
waCelCELO:CELO`,
  43114: `waAvaDAI:DAI_E
waAvaLINK:LINK_E
waAvaUSDC:USDC
waAvaWETH:WETH_E
waAvaUSDT:USDt
waAvaAAVE:AAVE_E
waAvaWAVAX:WAVAX
waAvaSAVAX:SAVAX
waAvaFRAX:FRAX
waAvaBTC.b:BTC_B
waAvaAUSD:AUSD
waAvaGHO:GHO`,
  59144: `waLinUSDC:USDC
waLinUSDT:USDT`,
};
