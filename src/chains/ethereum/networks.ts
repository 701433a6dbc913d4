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
  5000: { name: 'Mantle', symbol: 'MNT' },
  8453: { name: 'Base', symbol: 'ETH', wrapped: '0x4200000000000000000000000000000000000006' },
  42161: { name: 'Arbitrum One', symbol: 'ETH', wrapped: '0x82aF49447D8a07e3bd95BD0d56f35241523fBab1' },
  42220: { name: 'Celo', symbol: 'CELO' },
  43114: { name: 'Avalanche C-Chain', symbol: 'AVAX', wrapped: '0xB31f66AA3C1e785363F0875A1B74E27b85FD66c7' },
  57073: { name: 'Ink', symbol: 'ETH', wrapped: '0x4200000000000000000000000000000000000006' },
  59144: { name: 'Linea', symbol: 'ETH', wrapped: '0xe5D7C2a44FfDDf6b295A15c148167daaAf5Cf34f' },
  80094: { name: 'Berachain', symbol: 'BERA' },
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
  421614: { name: 'Arbitrum Sepolia', symbol: 'ETH', isTest: true },
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
 * Name and coin of networks that requests come from, but few people: named where they occur, not offered.
 * From ethereum-lists/chains; the coins of all of them have 18 decimals.
 */
const named: Readonly<Record<number, readonly [name: string, symbol: string, wrapped?: string]>> = {
  14: ['Flare', 'FLR'],
  19: ['Songbird', 'SGB'],
  25: ['Cronos', 'CRO'],
  30: ['Rootstock', 'RBTC'],
  40: ['Telos EVM', 'TLOS'],
  50: ['XDC Network', 'XDC'],
  122: ['Fuse', 'FUSE'],
  143: ['Monad', 'MON'],
  146: ['Sonic', 'S'],
  169: ['Manta Pacific', 'ETH'],
  185: ['Mint', 'ETH'],
  196: ['X Layer', 'OKB'],
  204: ['opBNB', 'BNB'],
  232: ['Lens', 'GHO'],
  239: ['TAC', 'TAC'],
  250: ['Fantom', 'FTM'],
  252: ['Fraxtal', 'FRAX'],
  288: ['Boba Network', 'ETH'],
  324: ['ZKsync Era', 'ETH', '0x5AEa5775959fBC2557Cc8789bC1bf90A239D9a91'],
  360: ['Shape', 'ETH'],
  388: ['Cronos zkEVM', 'zkCRO'],
  690: ['Redstone', 'ETH'],
  747: ['Flow EVM', 'FLOW'],
  988: ['Stable', 'USDT0'],
  999: ['HyperEVM', 'HYPE'],
  1030: ['Conflux eSpace', 'CFX'],
  1088: ['Metis', 'METIS'],
  1101: ['Polygon zkEVM', 'ETH'],
  1116: ['Core', 'CORE'],
  1135: ['Lisk', 'ETH', predeployed],
  1284: ['Moonbeam', 'GLMR'],
  1329: ['Sei', 'SEI'],
  1480: ['Vana', 'VANA'],
  1625: ['Gravity', 'G'],
  1776: ['Injective', 'INJ'],
  1868: ['Soneium', 'ETH', predeployed],
  1923: ['Swellchain', 'ETH'],
  2020: ['Ronin', 'RON'],
  2741: ['Abstract', 'ETH', '0x3439153EB7AF838Ad19d56E1571FBD09333C2809'],
  2818: ['Morph', 'ETH'],
  4153: ['RISE', 'ETH'],
  4200: ['Merlin', 'BTC'],
  4326: ['MegaETH', 'ETH'],
  5031: ['Somnia', 'SOMI'],
  5330: ['Superseed', 'ETH'],
  6900: ['Nibiru', 'NIBI'],
  7000: ['ZetaChain', 'ZETA'],
  8217: ['Kaia', 'KAIA'],
  9745: ['Plasma', 'XPL'],
  13371: ['Immutable zkEVM', 'IMX'],
  16661: ['0G', '0G'],
  23294: ['Oasis Sapphire', 'ROSE'],
  33139: ['ApeChain', 'APE'],
  34443: ['Mode', 'ETH', predeployed],
  38833: ['Igra', 'iKAS'],
  42170: ['Arbitrum Nova', 'ETH'],
  42793: ['Etherlink', 'XTZ'],
  43111: ['Hemi', 'ETH'],
  48900: ['Zircuit', 'ETH'],
  50104: ['Sophon', 'SOPH'],
  55244: ['Superposition', 'ETH'],
  60808: ['BOB', 'ETH', predeployed],
  61166: ['Treasure', 'MAGIC'],
  98866: ['Plume', 'PLUME'],
  167000: ['Taiko', 'ETH'],
  660279: ['Xai', 'XAI'],
  747474: ['Katana', 'ETH'],
  1440000: ['XRPL EVM', 'XRP'],
  5734951: ['Jovay', 'ETH'],
  7777777: ['Zora', 'ETH', predeployed],
  888888888: ['Ancient8', 'ETH'],
  1313161554: ['Aurora', 'ETH'],
};

/** Every network that has a name here. */
export const networks: Readonly<Record<number, Entry>> = {
  ...Object.fromEntries(
    Object.entries(named).map(([id, [name, symbol, wrapped]]) => [
      id,
      wrapped === undefined ? { name, symbol } : { name, symbol, wrapped },
    ]),
  ),
  ...offered,
};

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
