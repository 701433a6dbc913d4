import type { OwnWords } from './own-words.ts';

/**
 * Swaps on Uniswap V3: v3-periphery `SwapRouter.sol`, swap-router-contracts `V3SwapRouter.sol` and
 * `V2SwapRouter.sol`. A path begins and ends with an address. A price limit ends a swap early: less is paid or
 * received then, never at a worse price. Routers pay with coins that they hold where the token is the one that wraps them.
 */
type Calls = OwnWords['calls'];

const limitedPay = 'Pay (less if a price limit ends it)';
const limitedGet = 'Receive (less if a price limit ends it)';
const until = 'Until: params.deadline date';
const zeroIsRouter = 'Recipient (zero is the router): params.recipient address';

/** The first router; each swap ends at a time. */
export const swapRouter: Calls = {
  'exactInputSingle((address tokenIn, address tokenOut, uint24 fee, address recipient, uint256 deadline, uint256 amountIn, uint256 amountOutMinimum, uint160 sqrtPriceLimitX96) params)':
    [
      'Swap tokens',
      `${limitedPay}: params.amountIn either params.tokenIn`,
      'Receive at least: params.amountOutMinimum token params.tokenOut',
      zeroIsRouter,
      until,
    ],
  'exactInput((bytes path, address recipient, uint256 deadline, uint256 amountIn, uint256 amountOutMinimum) params)':
    [
      'Swap tokens',
      'Pay: params.amountIn either params.path.[0:20]',
      'Receive at least: params.amountOutMinimum token params.path.[-20:]',
      zeroIsRouter,
      until,
    ],
  'exactOutputSingle((address tokenIn, address tokenOut, uint24 fee, address recipient, uint256 deadline, uint256 amountOut, uint256 amountInMaximum, uint160 sqrtPriceLimitX96) params)':
    [
      'Swap tokens',
      'Pay at most: params.amountInMaximum either params.tokenIn',
      `${limitedGet}: params.amountOut token params.tokenOut`,
      zeroIsRouter,
      until,
    ],
  // Its path runs from what is received to what is paid.
  'exactOutput((bytes path, address recipient, uint256 deadline, uint256 amountOut, uint256 amountInMaximum) params)':
    [
      'Swap tokens',
      'Pay at most: params.amountInMaximum either params.path.[-20:]',
      'Receive: params.amountOut token params.path.[0:20]',
      zeroIsRouter,
      until,
    ],
};

const all = 'Pay (0 is all that the router holds)';
const to = 'To (1 is this account, 2 the router)';
const paramsTo = `${to}: params.recipient address`;

/** The second router, with swaps on Uniswap V2 as well. */
export const swapRouter2: Calls = {
  'exactInputSingle((address tokenIn, address tokenOut, uint24 fee, address recipient, uint256 amountIn, uint256 amountOutMinimum, uint160 sqrtPriceLimitX96) params)':
    [
      'Swap tokens',
      'Pay at most (0 is what the router holds): params.amountIn either params.tokenIn',
      'Receive at least: params.amountOutMinimum token params.tokenOut',
      paramsTo,
    ],
  'exactInput((bytes path, address recipient, uint256 amountIn, uint256 amountOutMinimum) params)': [
    'Swap tokens',
    `${all}: params.amountIn either params.path.[0:20]`,
    'Receive at least: params.amountOutMinimum token params.path.[-20:]',
    paramsTo,
  ],
  'exactOutputSingle((address tokenIn, address tokenOut, uint24 fee, address recipient, uint256 amountOut, uint256 amountInMaximum, uint160 sqrtPriceLimitX96) params)':
    [
      'Swap tokens',
      'Pay at most: params.amountInMaximum either params.tokenIn',
      `${limitedGet}: params.amountOut token params.tokenOut`,
      paramsTo,
    ],
  'exactOutput((bytes path, address recipient, uint256 amountOut, uint256 amountInMaximum) params)': [
    'Swap tokens',
    'Pay at most: params.amountInMaximum either params.path.[-20:]',
    'Receive: params.amountOut token params.path.[0:20]',
    paramsTo,
  ],
  'swapExactTokensForTokens(uint256 amountIn, uint256 amountOutMin, address[] path, address to)': [
    'Swap tokens',
    `${all}: amountIn either path.[0]`,
    'Receive at least: amountOutMin token path.[-1]',
    `${to}: to address`,
  ],
  'swapTokensForExactTokens(uint256 amountOut, uint256 amountInMax, address[] path, address to)': [
    'Swap tokens',
    'Pay at most: amountInMax either path.[0]',
    'Receive: amountOut token path.[-1]',
    `${to}: to address`,
  ],
};
