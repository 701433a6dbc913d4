import type { OwnWords } from './own-words.ts';

const exact = 'amountIn token path.[0]';
const atLeast = 'amountOutMin token path.[-1]';
/** What routers of Uniswap V2's kind are told to do; `native`: the coin of the network, by which one of their functions is named. */
export const v2 = (native: string): OwnWords['calls'] => ({
  'swapExactTokensForTokens(uint256 amountIn, uint256 amountOutMin, address[] path, address to, uint256 deadline)':
    [
      'Swap tokens',
      'Pay: amountIn token path.[0]',
      'Receive at least: amountOutMin token path.[-1]',
      'Recipient: to address',
      'Until: deadline date',
    ],
  'swapTokensForExactTokens(uint256 amountOut, uint256 amountInMax, address[] path, address to, uint256 deadline)':
    [
      'Swap tokens',
      'Pay at most: amountInMax token path.[0]',
      'Receive: amountOut token path.[-1]',
      'Recipient: to address',
      'Until: deadline date',
    ],
  'swapExactETHForTokens(uint256 amountOutMin, address[] path, address to, uint256 deadline)': [
    `Swap ${native} for tokens`,
    'Pay: @.value coin',
    'Receive at least: amountOutMin token path.[-1]',
    'Recipient: to address',
    'Until: deadline date',
  ],
  'swapETHForExactTokens(uint256 amountOut, address[] path, address to, uint256 deadline)': [
    `Swap ${native} for tokens`,
    'Pay at most: @.value coin',
    'Receive: amountOut token path.[-1]',
    'Recipient: to address',
    'Until: deadline date',
  ],
  'swapExactTokensForETH(uint256 amountIn, uint256 amountOutMin, address[] path, address to, uint256 deadline)':
    [
      `Swap tokens for ${native}`,
      'Pay: amountIn token path.[0]',
      'Receive at least: amountOutMin coin',
      'Recipient: to address',
      'Until: deadline date',
    ],
  'swapTokensForExactETH(uint256 amountOut, uint256 amountInMax, address[] path, address to, uint256 deadline)':
    [
      `Swap tokens for ${native}`,
      'Pay at most: amountInMax token path.[0]',
      'Receive: amountOut coin',
      'Recipient: to address',
      'Until: deadline date',
    ],
  'swapExactTokensForTokensSupportingFeeOnTransferTokens(uint256 amountIn, uint256 amountOutMin, address[] path, address to, uint256 deadline)':
    [
      'Swap tokens',
      `Pay: ${exact}`,
      `Receive at least: ${atLeast}`,
      'Recipient: to address',
      'Until: deadline date',
    ],
  'swapExactETHForTokensSupportingFeeOnTransferTokens(uint256 amountOutMin, address[] path, address to, uint256 deadline)':
    [
      `Swap ${native} for tokens`,
      'Pay: @.value coin',
      `Receive at least: ${atLeast}`,
      'Recipient: to address',
      'Until: deadline date',
    ],
  'swapExactTokensForETHSupportingFeeOnTransferTokens(uint256 amountIn, uint256 amountOutMin, address[] path, address to, uint256 deadline)':
    [
      `Swap tokens for ${native}`,
      `Pay: ${exact}`,
      'Receive at least: amountOutMin coin',
      'Recipient: to address',
      'Until: deadline date',
    ],
  'addLiquidity(address tokenA, address tokenB, uint256 amountADesired, uint256 amountBDesired, uint256 amountAMin, uint256 amountBMin, address to, uint256 deadline)':
    [
      'Add liquidity',
      'Pay at most: amountADesired token tokenA',
      'Pay at most: amountBDesired token tokenB',
      'Pay at least: amountAMin token tokenA',
      'Pay at least: amountBMin token tokenB',
      'Recipient of the shares: to address',
      'Until: deadline date',
    ],
  'addLiquidityETH(address token, uint256 amountTokenDesired, uint256 amountTokenMin, uint256 amountETHMin, address to, uint256 deadline)':
    [
      'Add liquidity',
      'Pay at most: amountTokenDesired token token',
      'Pay at most: @.value coin',
      'Pay at least: amountTokenMin token token',
      'Pay at least: amountETHMin coin',
      'Recipient of the shares: to address',
      'Until: deadline date',
    ],
  'removeLiquidity(address tokenA, address tokenB, uint256 liquidity, uint256 amountAMin, uint256 amountBMin, address to, uint256 deadline)':
    [
      'Remove liquidity',
      'Shares given back: liquidity',
      'Receive at least: amountAMin token tokenA',
      'Receive at least: amountBMin token tokenB',
      'Recipient: to address',
      'Until: deadline date',
    ],
  'removeLiquidityETH(address token, uint256 liquidity, uint256 amountTokenMin, uint256 amountETHMin, address to, uint256 deadline)':
    [
      'Remove liquidity',
      'Shares given back: liquidity',
      'Receive at least: amountTokenMin token token',
      'Receive at least: amountETHMin coin',
      'Recipient: to address',
      'Until: deadline date',
    ],
});
