/**
 * Calls that contain a series of steps, each a number and bytes in a form of its own: what each number means,
 * written like functions. Facts from Uniswap's published sources: universal-router `Commands.sol`,
 * v4-periphery `Actions.sol`.
 */
export interface StepTable {
  /** The same for any number, if the bytes stand alone. */
  always?: Step;
  /** Bits of a step's number that identify the step. */
  mask: number;
  /** Bit that lets the others continue if this one fails; 0 for none. */
  mayFail: number;
  steps: Readonly<Record<number, Step>>;
}

type Step = readonly [key: string, intent: string, ...fields: string[]];

/** Special values that are read in place of an address: 1 is the caller, 2 the called contract itself. */
const special = '1 is this account, 2 the called contract';
export const to = `Recipient (${special}): recipient address`;
export const pays = 'Out of this account: payerIsUser';
const poolKey =
  '(address currency0, address currency1, uint24 fee, int24 tickSpacing, address hooks) poolKey';
const pathKeys =
  '(address intermediateCurrency, uint24 fee, int24 tickSpacing, address hooks, bytes hookData)[] path';
/** Earlier versions of `V4Router.sol` don't ask whether a pool gave all of it. */
const given = 'Receive (0 is all that is owed; less if a pool runs out)';
const wrapped = 'Amount (0 is what is owed)';
const first = 'One token of the pool (zero is the coin): params.poolKey.currency0 address';
const second = 'The other: params.poolKey.currency1 address';

/** What Uniswap V4 is told to do, one step after the other: v4-periphery `Actions.sol`. */
export const v4: StepTable = {
  mask: 0xff,
  mayFail: 0,
  steps: {
    0: [
      'INCREASE_LIQUIDITY(uint256 tokenId, uint256 liquidity, uint128 amount0Max, uint128 amount1Max, bytes hookData)',
      'Add to a liquidity position',
      'Position: tokenId',
      'At most, first token: amount0Max units',
      'At most, second token: amount1Max units',
    ],
    1: [
      'DECREASE_LIQUIDITY(uint256 tokenId, uint256 liquidity, uint128 amount0Min, uint128 amount1Min, bytes hookData)',
      'Take from a liquidity position',
      'Position: tokenId',
      'At least, first token: amount0Min units',
      'At least, second token: amount1Min units',
    ],
    2: [
      `MINT_POSITION(${poolKey}, int24 tickLower, int24 tickUpper, uint256 liquidity, uint128 amount0Max, uint128 amount1Max, address owner, bytes hookData)`,
      'Open a liquidity position',
      'Pay at most: amount0Max money poolKey.currency0',
      'Pay at most: amount1Max money poolKey.currency1',
      `Owner of the position (${special}): owner address`,
    ],
    3: [
      'BURN_POSITION(uint256 tokenId, uint128 amount0Min, uint128 amount1Min, bytes hookData)',
      'Close a liquidity position',
      'Position: tokenId',
      // Neither is asked for of a position without liquidity.
      'At least for its liquidity, first token: amount0Min units',
      'At least for its liquidity, second token: amount1Min units',
    ],
    6: [
      `SWAP_EXACT_IN_SINGLE((${poolKey}, bool zeroForOne, uint128 amountIn, uint128 amountOutMinimum, bytes hookData) params)`,
      'Swap tokens',
      first,
      second,
      'From the first to the second: params.zeroForOne',
      'Pay (0 is all that is due): params.amountIn units',
      'Receive at least: params.amountOutMinimum units',
    ],
    7: [
      `SWAP_EXACT_IN((address currencyIn, ${pathKeys}, uint128 amountIn, uint128 amountOutMinimum) params)`,
      'Swap tokens',
      'Pay (0 is all that is due): params.amountIn money params.currencyIn',
      'Receive at least: params.amountOutMinimum money params.path.[-1].intermediateCurrency',
    ],
    8: [
      `SWAP_EXACT_OUT_SINGLE((${poolKey}, bool zeroForOne, uint128 amountOut, uint128 amountInMaximum, bytes hookData) params)`,
      'Swap tokens',
      first,
      second,
      'From the first to the second: params.zeroForOne',
      'Pay at most: params.amountInMaximum units',
      `${given}: params.amountOut units`,
    ],
    9: [
      `SWAP_EXACT_OUT((address currencyOut, ${pathKeys}, uint128 amountOut, uint128 amountInMaximum) params)`,
      'Swap tokens',
      'Pay at most: params.amountInMaximum money params.path.[0].intermediateCurrency',
      `${given}: params.amountOut money params.currencyOut`,
    ],
    11: [
      'SETTLE(address currency, uint256 amount, bool payerIsUser)',
      'Pay what is owed',
      'Amount (0 is all that is owed): amount money currency',
      pays,
    ],
    12: [
      'SETTLE_ALL(address currency, uint256 maxAmount)',
      'Pay what is owed',
      'At most: maxAmount money currency',
    ],
    13: [
      'SETTLE_PAIR(address currency0, address currency1)',
      'Pay what is owed of two tokens',
      'One (zero is the coin): currency0 address',
      'The other: currency1 address',
    ],
    14: [
      'TAKE(address currency, address recipient, uint256 amount)',
      'Take what is due',
      'Amount (0 is all that is due): amount money currency',
      to,
    ],
    15: [
      'TAKE_ALL(address currency, uint256 minAmount)',
      'Take what is due',
      'At least: minAmount money currency',
    ],
    16: [
      'TAKE_PORTION(address currency, address recipient, uint256 bips)',
      'Take a part of what is due',
      'Token (zero is the coin): currency address',
      'Part, in hundredths of a percent: bips',
      to,
    ],
    17: [
      'TAKE_PAIR(address currency0, address currency1, address recipient)',
      'Take what is due of two tokens',
      'One (zero is the coin): currency0 address',
      'The other: currency1 address',
      to,
    ],
    18: [
      'CLOSE_CURRENCY(address currency)',
      'Pay or take what is left of a token',
      'Token (zero is the coin): currency address',
    ],
    19: [
      'CLEAR_OR_TAKE(address currency, uint256 amountMax)',
      'Take what is due, or give it up where it is little',
      'Given up at most: amountMax money currency',
    ],
    20: [
      'SWEEP(address currency, address recipient)',
      'Send on what the contract holds of a token',
      'Token (zero is the coin): currency address',
      to,
    ],
    21: ['WRAP(uint256 amount)', 'Wrap coins', `${wrapped}: amount coin`],
    22: ['UNWRAP(uint256 amount)', 'Unwrap coins', `${wrapped}: amount coin`],
  },
};
