import { SignerError } from '../../core/errors.ts';
import type { Network } from '../chain.ts';

interface Entry {
  name: string;
  /** Symbol of the coin that pays for gas; always 18 decimals. */
  symbol: string;
  isTest?: true;
  /** The contract that wraps the coin into an ERC-20 token, also with 18 decimals. */
  wrapped?: string;
}

/**
 * Names for chain ids (EIP-155; ethereum-lists/chains), and what a screen offers to choose from. Any other
 * standard EVM chain can be used by number.
 */
const offered: Readonly<Record<number, Entry>> = {
  1: { name: 'Ethereum', symbol: 'ETH', wrapped: '0xC02aaA39b223FE8D0A0e5C4F27eAD9083C756Cc2' },
  10: { name: 'OP Mainnet', symbol: 'ETH', wrapped: '0x4200000000000000000000000000000000000006' },
  56: { name: 'BNB Smart Chain', symbol: 'BNB', wrapped: '0xbb4CdB9CBd36B01bD1cBaEBF2De08d9173bc095c' },
  100: { name: 'Gnosis Chain', symbol: 'xDAI', wrapped: '0xe91D153E0b41518A2Ce8Dd3D7944Fa863463a97d' },
  130: { name: 'Unichain', symbol: 'ETH', wrapped: '0x4200000000000000000000000000000000000006' },
  137: { name: 'Polygon PoS', symbol: 'POL', wrapped: '0x0d500B1d8E8eF31E21C99d1Db9A6444d3ADf1270' },
  480: { name: 'World Chain', symbol: 'ETH', wrapped: '0x4200000000000000000000000000000000000006' },
  5000: { name: 'Mantle', symbol: 'MNT', wrapped: '0x78c1b0C915c4FAA5FffA6CAbf0219DA63d7f4cb8' },
  8453: { name: 'Base', symbol: 'ETH', wrapped: '0x4200000000000000000000000000000000000006' },
  42161: { name: 'Arbitrum One', symbol: 'ETH', wrapped: '0x82aF49447D8a07e3bd95BD0d56f35241523fBab1' },
  42220: { name: 'Celo', symbol: 'CELO' },
  43114: { name: 'Avalanche C-Chain', symbol: 'AVAX', wrapped: '0xB31f66AA3C1e785363F0875A1B74E27b85FD66c7' },
  57073: { name: 'Ink', symbol: 'ETH', wrapped: '0x4200000000000000000000000000000000000006' },
  59144: { name: 'Linea', symbol: 'ETH', wrapped: '0xe5D7C2a44FfDDf6b295A15c148167daaAf5Cf34f' },
  80094: { name: 'Berachain', symbol: 'BERA', wrapped: '0x6969696969696969696969696969696969696969' },
  81457: { name: 'Blast', symbol: 'ETH', wrapped: '0x4300000000000000000000000000000000000004' },
  534352: { name: 'Scroll', symbol: 'ETH', wrapped: '0x5300000000000000000000000000000000000004' },
  10200: { name: 'Gnosis Chiado', symbol: 'xDAI', isTest: true },
  17000: { name: 'Holesky', symbol: 'ETH', isTest: true },
  31337: { name: 'local development', symbol: 'ETH', isTest: true },
  84532: {
    name: 'Base Sepolia',
    symbol: 'ETH',
    isTest: true,
    wrapped: '0x4200000000000000000000000000000000000006',
  },
  421614: {
    name: 'Arbitrum Sepolia',
    symbol: 'ETH',
    isTest: true,
    wrapped: '0x980B62Da83eFf3D4576C647993b0c1D7faf17c73',
  },
  560048: { name: 'Hoodi', symbol: 'ETH', isTest: true },
  11155111: {
    name: 'Sepolia',
    symbol: 'ETH',
    isTest: true,
    wrapped: '0xfFf9976782d46CC05630D1f6eBAb18b2324d6B14',
  },
  11155420: {
    name: 'OP Sepolia',
    symbol: 'ETH',
    isTest: true,
    wrapped: '0x4200000000000000000000000000000000000006',
  },
};

/** The WETH of every chain of the OP Stack whose coin is ETH (its specification, "Predeploys"). */
const predeployed = '0x4200000000000000000000000000000000000006';

/**
 * Name, coin and wrapped coin of networks that requests come from, but few people: named where they occur, not offered.
 * Names from ethereum-lists/chains; wrapped coins as two of these have them: config/networks.json of lifinance/contracts,
 * the networks' own lists of tokens, and those of Across, Sushi, DefiLlama and 1delta. The coins of all of them have
 * 18 decimals: the USDC of Arc too (as a token it has six), and the dollars that Tempo counts fees in, which has no coin
 * (docs.tempo.xyz, "Fees": 10^-18 USD).
 */
const named: Readonly<Record<number, readonly [name: string, symbol: string, wrapped?: string]>> = {
  14: ['Flare', 'FLR', '0x1D80c49BbBCd1C0911346656B529DF9E5c2F783d'],
  19: ['Songbird', 'SGB', '0x02f0826ef6aD107Cfc861152B32B52fD11BaB9ED'],
  25: ['Cronos', 'CRO', '0x5C7F8A570d578ED84E63fdFA7b1eE72dEae1AE23'],
  30: ['Rootstock', 'RBTC', '0x542fDA317318eBF1d3DEAf76E0b632741A7e677d'],
  40: ['Telos EVM', 'TLOS', '0xD102cE6A4dB07D247fcc28F366A623Df0938CA9E'],
  50: ['XDC Network', 'XDC', '0x951857744785E80e2De051c32EE7b25f9c458C42'],
  88: ['Viction', 'VIC', '0xC054751BdBD24Ae713BA3Dc9Bd9434aBe2abc1ce'],
  122: ['Fuse', 'FUSE', '0x0BE9e53fd7EDaC9F859882AfdDa116645287C629'],
  143: ['Monad', 'MON', '0x3bd359C1119dA7Da1D913D1C4D2B7c461115433A'],
  146: ['Sonic', 'S'],
  169: ['Manta Pacific', 'ETH', '0x0Dc808adcE2099A9F62AA87D9670745AbA741746'],
  185: ['Mint', 'ETH', predeployed],
  196: ['X Layer', 'OKB', '0xe538905cf8410324e03A5A23C1c177a474D59b2b'],
  204: ['opBNB', 'BNB', '0x4200000000000000000000000000000000000006'],
  232: ['Lens', 'GHO', '0x6bDc36E20D267Ff0dd6097799f82e78907105e2F'],
  239: ['TAC', 'TAC', '0xB63B9f0eb4A6E6f191529D71d4D88cc8900Df2C9'],
  250: ['Fantom', 'FTM', '0x21be370D5312f44cB42ce377BC9b8a0cEF1A4C83'],
  252: ['Fraxtal', 'FRAX', '0xFc00000000000000000000000000000000000002'],
  288: ['Boba Network', 'ETH'],
  324: ['ZKsync Era', 'ETH', '0x5AEa5775959fBC2557Cc8789bC1bf90A239D9a91'],
  360: ['Shape', 'ETH'],
  388: ['Cronos zkEVM', 'zkCRO'],
  690: ['Redstone', 'ETH', predeployed],
  747: ['Flow EVM', 'FLOW', '0xd3bF53DAC106A0290B0483EcBC89d40FcC961f3e'],
  988: ['Stable', 'USDT0'],
  999: ['HyperEVM', 'HYPE', '0x5555555555555555555555555555555555555555'],
  1030: ['Conflux eSpace', 'CFX', '0x14b2D3bC65e74DAE1030EAFd8ac30c533c976A9b'],
  1088: ['Metis', 'METIS', '0x75cb093E4D61d2A2e65D8e0BBb01DE8d89b53481'],
  1101: ['Polygon zkEVM', 'ETH', '0x4F9A0e7FD2Bf6067db6994CF12E4495Df938E6e9'],
  1116: ['Core', 'CORE', '0x40375C92d9FAf44d2f9db9Bd9ba41a3317a2404f'],
  1135: ['Lisk', 'ETH', predeployed],
  1284: ['Moonbeam', 'GLMR', '0xAcc15dC74880C9944775448304B263D191c6077F'],
  1329: ['Sei', 'SEI', '0xE30feDd158A2e3b13e9badaeABaFc5516e95e8C7'],
  1480: ['Vana', 'VANA', '0x00EDdD9621Fb08436d0331c149D1690909a5906d'],
  1625: ['Gravity', 'G', '0xBB859E225ac8Fb6BE1C7e38D87b767e95Fef0EbD'],
  1672: ['Pharos', 'PROS', '0x52C48d4213107b20bC583832b0d951FB9CA8F0B0'],
  1776: ['Injective', 'INJ', '0x0000000088827d2d103ee2d9A6b781773AE03FfB'],
  1868: ['Soneium', 'ETH', predeployed],
  1890: ['LightLink', 'ETH', '0x7EbeF2A4b1B09381Ec5B9dF8C5c6f2dBECA59c73'],
  1923: ['Swellchain', 'ETH', predeployed],
  2020: ['Ronin', 'RON', '0xe514d9DEB7966c8BE0ca922de8a064264eA6bcd4'],
  2741: ['Abstract', 'ETH', '0x3439153EB7AF838Ad19d56E1571FBD09333C2809'],
  2818: ['Morph', 'ETH', '0x5300000000000000000000000000000000000011'],
  4153: ['RISE', 'ETH'],
  4200: ['Merlin', 'BTC', '0xF6D226f9Dc15d9bB51182815b320D3fBE324e1bA'],
  4217: ['Tempo', 'USD'],
  4326: ['MegaETH', 'ETH', predeployed],
  4663: ['Robinhood Chain', 'ETH', '0x0Bd7D308f8E1639FAb988df18A8011f41EAcAD73'],
  5031: ['Somnia', 'SOMI', '0x046EDe9564A72571df6F5e44d0405360c0f4dCab'],
  5042: ['Arc', 'USDC'],
  5330: ['Superseed', 'ETH'],
  6900: ['Nibiru', 'NIBI', '0x0CaCF669f8446BeCA826913a3c6B96aCD4b02a97'],
  7000: ['ZetaChain', 'ZETA', '0x5F0b1a82749cb4E2278EC87F8BF6B618dC71a8bf'],
  8217: ['Kaia', 'KAIA', '0x19Aac5f612f524B754CA7e7c41cbFa2E981A4432'],
  9745: ['Plasma', 'XPL', '0x6100E367285b01F48D07953803A2d8dCA5D19873'],
  13371: ['Immutable zkEVM', 'IMX', '0x3A0C2Ba54D6CBd3121F01b96dFd20e99D1696C9D'],
  16661: ['0G', '0G', '0x1Cd0690fF9a693f5EF2dD976660a8dAFc81A109c'],
  23294: ['Oasis Sapphire', 'ROSE'],
  33139: ['ApeChain', 'APE', '0x48b62137EdfA95a428D35C09E44256a739F6B557'],
  34443: ['Mode', 'ETH', predeployed],
  38833: ['Igra', 'iKAS'],
  42170: ['Arbitrum Nova', 'ETH', '0x722E8BdD2ce80A4422E880164f2079488e115365'],
  42793: ['Etherlink', 'XTZ', '0xc9B53AB2679f573e480d01e0f49e2B5CFB7a3EAb'],
  43111: ['Hemi', 'ETH', predeployed],
  48900: ['Zircuit', 'ETH', predeployed],
  50104: ['Sophon', 'SOPH'],
  55244: ['Superposition', 'ETH'],
  60808: ['BOB', 'ETH', predeployed],
  61166: ['Treasure', 'MAGIC'],
  98866: ['Plume', 'PLUME', '0xEa237441c92CAe6FC17Caaf9a7acB3f953be4bd1'],
  167000: ['Taiko', 'ETH', '0xA51894664A773981C6C112C43ce576f315d5b1B6'],
  543210: ['ZERO Network', 'ETH'],
  660279: ['Xai', 'XAI', '0x3fB787101DC6Be47cfe18aeEe15404dcC842e6AF'],
  747474: ['Katana', 'ETH'],
  1440000: ['XRPL EVM', 'XRP'],
  5734951: ['Jovay', 'ETH'],
  7777777: ['Zora', 'ETH', predeployed],
  888888888: ['Ancient8', 'ETH'],
  1313161554: ['Aurora', 'ETH', '0xC9BdeEd33CD01541e1eeD10f90519d2C06Fe3feB'],
  1380012617: ['RARI Chain', 'ETH', '0xf037540e51D71b2D2B1120e8432bA49F29EDFBD0'],
};

/** Every network that has a name here; Alfajores has ended, and requests for it are still seen. */
export const networks: Readonly<Record<number, Entry>> = {
  44787: { name: 'Celo Alfajores', symbol: 'CELO', isTest: true },
  ...Object.fromEntries(
    Object.entries(named).map(([id, [name, symbol, wrapped]]) => [
      id,
      wrapped === undefined ? { name, symbol } : { name, symbol, wrapped },
    ]),
  ),
  ...offered,
};

/** What the token is called that wraps a coin: WETH, and WXDAI for xDAI. */
export const wrappedSymbol = (coin: string): string => `W${coin.toUpperCase()}`;

/** For a list to choose from: mainnets first, then test networks, each sorted by number. */
export const networkList: readonly Network[] = Object.entries(offered)
  .map(([id, { name, symbol, isTest = false }]) => ({ id: Number(id), name, symbol, isTest }))
  .sort((a, b) => Number(a.isTest) - Number(b.isTest) || a.id - b.id);

/**
 * The ZKsync stack. Contracts made there have other addresses (docs.zksync.io, "EVM instructions": CREATE2), so a Safe would have
 * another one, and money sent to the one we show would be lost. Ordinary accounts have the same address and sign the
 * same transactions of types 0, 1 and 2 ("Transaction lifecycle").
 */
const zkStack: ReadonlySet<number> = new Set([
  // ZKsync Era and its test networks, Lens, Cronos zkEVM, Abstract, Sophon, Treasure, ZERO, ZKcandy, GRVT
  324, 280, 300, 232, 37111, 388, 240, 282, 2741, 11124, 50104, 531050104, 61166, 978658, 543210, 320, 325,
]);

/** Tron and its test networks: other addresses, and other transactions. */
const notEthereum: ReadonlySet<number> = new Set([728126428, 3448148188, 2494104990]);

/** False where the contracts that have one address on all standard chains stand elsewhere or nowhere. */
export const hasUsualAddresses = (chainId: number): boolean => !zkStack.has(chainId);

/** For any account. Errors: `unsupported` for a chain with other transactions; `bad-parameters` if it is not a chain id. */
export function checkChain(chainId: number): void {
  if (!Number.isSafeInteger(chainId) || chainId < 1)
    throw new SignerError('bad-parameters', { where: 'chainId' });
  if (notEthereum.has(chainId)) throw new SignerError('unsupported', { where: 'chainId' });
}

/** For a Safe. Errors: those of `checkChain`; `unsupported` if the Safe would have another address there. */
export function checkSafeChain(chainId: number): void {
  checkChain(chainId);
  if (!hasUsualAddresses(chainId)) throw new SignerError('unsupported', { where: 'chainId' });
}
