import { uniswap } from './own-uniswap.ts';
import type { OwnWords } from './own-words.ts';

const swap6 = [
  'Swap tokens',
  // With its lowest bit, `flags` lets a part of it do.
  'Pay at most: desc.amount money desc.srcToken',
  'Receive for the whole of it, at least: desc.minReturnAmount money desc.dstToken',
  'Recipient (zero is this account): desc.dstReceiver address',
] as const;
const description =
  '(address srcToken, address dstToken, address srcReceiver, address dstReceiver, uint256 amount, uint256 minReturnAmount, uint256 flags) desc';

export const ownExchanges: readonly OwnWords[] = [
  ...uniswap,
  {
    owner: '1inch',
    at: Object.fromEntries(
      [1, 10, 56, 100, 137, 8453, 42161, 43114].map((chain) => [
        chain,
        ['0x111111125421cA6dc452d289314280a0f8842A65'],
      ]),
    ),
    calls: { [`swap(address executor, ${description}, bytes data)`]: swap6 },
  },
  {
    owner: '1inch',
    at: Object.fromEntries(
      [1, 10, 56, 100, 137, 8453, 42161, 43114].map((chain) => [
        chain,
        ['0x1111111254EEB25477B68fb85Ed929f73A960582'],
      ]),
    ),
    calls: { [`swap(address executor, ${description}, bytes permit, bytes data)`]: swap6 },
  },
  {
    owner: '0x',
    at: {
      1: ['0xDef1C0ded9bec7F1a1670819833240f027b25EfF'],
      137: ['0xDef1C0ded9bec7F1a1670819833240f027b25EfF'],
      56: ['0xDef1C0ded9bec7F1a1670819833240f027b25EfF'],
    },
    calls: {
      'transformERC20(address inputToken, address outputToken, uint256 inputTokenAmount, uint256 minOutputTokenAmount, (uint32 deploymentNonce, bytes data)[] transformations)':
        [
          'Swap tokens',
          'Pay: inputTokenAmount token inputToken',
          'Receive at least: minOutputTokenAmount token outputToken',
        ],
    },
  },
  {
    owner: 'ParaSwap',
    at: Object.fromEntries(
      [1, 10, 56, 137, 8453, 42161, 43114].map((chain) => [
        chain,
        ['0x6A000F20005980200259B80c5102003040001068'],
      ]),
    ),
    calls: {
      'swapExactAmountIn(address executor, (address srcToken, address destToken, uint256 fromAmount, uint256 toAmount, uint256 quotedAmount, bytes32 metadata, address beneficiary) swapData, uint256 partnerAndFee, bytes permit, bytes executorData)':
        [
          'Swap tokens',
          'Pay: swapData.fromAmount token swapData.srcToken',
          // AugustusFees.sol: what is asked for is asked before a partner's fee, and nothing compares the quote with it.
          'At least, before fees: swapData.toAmount token swapData.destToken',
          'What is over this may be kept as a fee: swapData.quotedAmount token swapData.destToken',
          'Recipient (zero for the account): swapData.beneficiary address',
        ],
    },
  },
  {
    owner: 'Balancer V2',
    at: Object.fromEntries(
      [1, 10, 100, 137, 8453, 42161].map((chain) => [chain, ['0xBA12222222228d8Ba445958a75a0704d566BF2C8']]),
    ),
    calls: {
      'setRelayerApproval(address sender, address relayer, bool approved)': [
        'Let another act in this vault',
        'For: sender address',
        'Relayer: relayer address',
        'Allowed: approved',
      ],
    },
  },
  {
    owner: 'Curve 3pool',
    at: { 1: ['0xbEbc44782C7dB0a1A60Cb6fe97d0b483032FF1C7'] },
    calls: {
      'exchange(int128 i, int128 j, uint256 dx, uint256 min_dy)': [
        'Swap tokens (0 DAI, 1 USDC, 2 USDT)',
        'Pay with number: i',
        'Receive number: j',
        'Pay, in its smallest units: dx',
        'At least, in its smallest units: min_dy',
      ],
      'add_liquidity(uint256[3] amounts, uint256 min_mint_amount)': [
        'Add liquidity (DAI, USDC, USDT)',
        'DAI: amounts.[0] token 0x6B175474E89094C44Da98b954EedeAC495271d0F',
        'USDC: amounts.[1] token 0xA0b86991c6218b36c1d19D4a2e9Eb0cE3606eB48',
        'USDT: amounts.[2] token 0xdAC17F958D2ee523a2206206994597C13D831ec7',
        'Shares at least: min_mint_amount',
      ],
    },
  },
];
