import { v2 } from './own-v2.ts';
import { swapRouter, swapRouter2 } from './own-v3.ts';
import type { OwnWords } from './own-words.ts';

/** Of the routers and of the manager of positions: v3-periphery `PeripheryPayments.sol`. */
const v3Steps: OwnWords['calls'] = {
  'multicall(bytes[] data)': ['Several calls of this contract', 'Call: data.[] call @.to'],
  'unwrapWETH9(uint256 amountMinimum, address recipient)': [
    'Unwrap what this contract holds',
    'At least: amountMinimum coin',
    'Recipient: recipient address',
  ],
  'refundETH()': ['Give back the coins left over'],
  'sweepToken(address token, uint256 amountMinimum, address recipient)': [
    'Send on the tokens that this contract holds',
    'At least: amountMinimum token token',
    'Recipient: recipient address',
  ],
};

/** Uniswap's routers and positions, and those made like its second version. */
export const uniswap: readonly OwnWords[] = [
  { owner: 'Uniswap V2', at: { 1: ['0x7a250d5630B4cF539739dF2C5dAcb4c659F2488D'] }, calls: v2('ETH') },
  {
    owner: 'SushiSwap',
    at: {
      1: ['0xd9e1cE17f2641f24aE83637ab66a2cca9C378B9F'],
      42161: ['0x1b02dA8Cb0d097eB8D57A175b88c7D8b47997506'],
    },
    calls: v2('ETH'),
  },
  { owner: 'SushiSwap', at: { 137: ['0x1b02dA8Cb0d097eB8D57A175b88c7D8b47997506'] }, calls: v2('POL') },
  { owner: 'PancakeSwap V2', at: { 56: ['0x10ED43C718714eb63d5aA57B78B54704E256024E'] }, calls: v2('BNB') },
  { owner: 'QuickSwap V2', at: { 137: ['0xa5E0829CaCEd8fFDD4De3c43696c57F7D7A678ff'] }, calls: v2('POL') },
  {
    owner: 'Uniswap V3',
    at: Object.fromEntries(
      [1, 10, 137, 42161].map((chain) => [chain, ['0xE592427A0AEce92De3Edee1F18E0157C05861564']]),
    ),
    calls: { ...v3Steps, ...swapRouter },
  },
  {
    owner: 'Uniswap V3',
    at: Object.fromEntries(
      [1, 10, 137, 42161].map((chain) => [chain, ['0x68b3465833fb72A70ecDF485E0e4C7bD8665Fc45']]),
    ),
    calls: {
      ...v3Steps,
      ...swapRouter2,
      'multicall(uint256 deadline, bytes[] data)': [
        'Several calls of this contract',
        'Call: data.[] call @.to',
        'Until: deadline date',
      ],
      'unwrapWETH9(uint256 amountMinimum)': [
        'Unwrap what the router holds, for the account',
        'At least: amountMinimum coin',
      ],
    },
  },
  {
    owner: 'Uniswap V3',
    at: Object.fromEntries(
      [1, 10, 137, 42161].map((chain) => [chain, ['0xC36442b4a4522E871399CD717aBDD847Ab11FE88']]),
    ),
    calls: {
      ...v3Steps,
      'mint((address token0, address token1, uint24 fee, int24 tickLower, int24 tickUpper, uint256 amount0Desired, uint256 amount1Desired, uint256 amount0Min, uint256 amount1Min, address recipient, uint256 deadline) params)':
        [
          'Open a liquidity position',
          'Pay at most: params.amount0Desired either params.token0',
          'Pay at most: params.amount1Desired either params.token1',
          'Pay at least: params.amount0Min either params.token0',
          'Pay at least: params.amount1Min either params.token1',
          'Recipient of the position: params.recipient address',
          'Until: params.deadline date',
        ],
      'increaseLiquidity((uint256 tokenId, uint256 amount0Desired, uint256 amount1Desired, uint256 amount0Min, uint256 amount1Min, uint256 deadline) params)':
        [
          'Add to a liquidity position',
          'Position: params.tokenId item @.to',
          'Pay at most, first token: params.amount0Desired',
          'Pay at most, second token: params.amount1Desired',
          'Until: params.deadline date',
        ],
      'decreaseLiquidity((uint256 tokenId, uint128 liquidity, uint256 amount0Min, uint256 amount1Min, uint256 deadline) params)':
        [
          'Free liquidity of a position, to be collected afterwards',
          'Position: params.tokenId item @.to',
          'Liquidity: params.liquidity',
          'At least, first token: params.amount0Min',
          'At least, second token: params.amount1Min',
          'Until: params.deadline date',
        ],
      'collect((uint256 tokenId, address recipient, uint128 amount0Max, uint128 amount1Max) params)': [
        'Collect what is due from a position',
        'Position: params.tokenId item @.to',
        'Recipient (zero is this contract): params.recipient address',
      ],
      'burn(uint256 tokenId)': ['Delete an empty position', 'Position: tokenId item @.to'],
    },
  },
];
