import type { OwnWords } from './own-words.ts';

/** Optimism's bridge, on Ethereum and on the networks built with the OP Stack. */
const standard: OwnWords['calls'] = {
  'depositETH(uint32 _minGasLimit, bytes _extraData)': [
    'Send ETH to the second network, same address',
    'Pay: @.value coin',
    'Gas there: _minGasLimit',
  ],
  'depositETHTo(address _to, uint32 _minGasLimit, bytes _extraData)': [
    'Send ETH to the second network',
    'Pay: @.value coin',
    'Recipient there: _to address',
    'Gas there: _minGasLimit',
  ],
  'depositERC20(address _l1Token, address _l2Token, uint256 _amount, uint32 _minGasLimit, bytes _extraData)':
    [
      'Send tokens to the second network, same address',
      'Pay: _amount token _l1Token',
      'Token there: _l2Token address',
      'Gas there: _minGasLimit',
    ],
  'depositERC20To(address _l1Token, address _l2Token, address _to, uint256 _amount, uint32 _minGasLimit, bytes _extraData)':
    [
      'Send tokens to the second network',
      'Pay: _amount token _l1Token',
      'Token there: _l2Token address',
      'Recipient there: _to address',
      'Gas there: _minGasLimit',
    ],
  'bridgeETH(uint32 _minGasLimit, bytes _extraData)': [
    'Send ETH to the other network, same address',
    'Pay: @.value coin',
    'Gas there: _minGasLimit',
  ],
  'bridgeETHTo(address _to, uint32 _minGasLimit, bytes _extraData)': [
    'Send ETH to the other network',
    'Pay: @.value coin',
    'Recipient there: _to address',
    'Gas there: _minGasLimit',
  ],
  'bridgeERC20(address _localToken, address _remoteToken, uint256 _amount, uint32 _minGasLimit, bytes _extraData)':
    [
      'Send tokens to the other network, same address',
      'Pay: _amount token _localToken',
      'Token there: _remoteToken address',
      'Gas there: _minGasLimit',
    ],
  'bridgeERC20To(address _localToken, address _remoteToken, address _to, uint256 _amount, uint32 _minGasLimit, bytes _extraData)':
    [
      'Send tokens to the other network',
      'Pay: _amount token _localToken',
      'Token there: _remoteToken address',
      'Recipient there: _to address',
      'Gas there: _minGasLimit',
    ],
  'withdraw(address _l2Token, uint256 _amount, uint32 _minGasLimit, bytes _extraData)': [
    'Send back to the first network, same address, to be collected there later',
    'Pay: _amount token _l2Token',
    'Gas there: _minGasLimit',
  ],
  'withdrawTo(address _l2Token, address _to, uint256 _amount, uint32 _minGasLimit, bytes _extraData)': [
    'Send back to the first network, to be collected there later',
    'Pay: _amount token _l2Token',
    'Recipient there: _to address',
    'Gas there: _minGasLimit',
  ],
};

/** Bridges that networks have of their own. */
export const ownCanonical: readonly OwnWords[] = [
  {
    owner: 'Bridge of OP Mainnet',
    at: { 1: ['0x99C9fc46f92E8a1c0deC1b1747d010903E884bE1'] },
    calls: standard,
  },
  {
    owner: 'Bridge of Base',
    at: { 1: ['0x3154Cf16ccdb4C6d922629664174b904d80F2C35'] },
    calls: standard,
  },
  {
    owner: 'OP Stack bridge',
    at: {
      10: ['0x4200000000000000000000000000000000000010'],
      8453: ['0x4200000000000000000000000000000000000010'],
    },
    calls: standard,
  },
  {
    owner: 'Arbitrum',
    at: { 1: ['0x4Dbd4fc535Ac27206064B68FfCf827b0A60BAB3f'] },
    calls: {
      // `Inbox.depositEth`: for a contract, the alias of its address.
      'depositEth()': [
        'Send ETH to Arbitrum, same address; ANOTHER ONE there if this account has code',
        'Pay: @.value coin',
      ],
    },
  },
  {
    owner: 'Arbitrum',
    at: { 1: ['0x72Ce9c846789fdB6fC1f34aC4AD25Dd9ef7031ef'] },
    calls: {
      'outboundTransfer(address _token, address _to, uint256 _amount, uint256 _maxGas, uint256 _gasPriceBid, bytes _data)':
        [
          'Send tokens to Arbitrum',
          'Pay: _amount token _token',
          'Recipient there: _to address',
          'Coins for gas, not paid back here: @.value coin',
        ],
    },
  },
  {
    owner: 'Arbitrum',
    at: { 42161: ['0x0000000000000000000000000000000000000064'] },
    calls: {
      'withdrawEth(address destination)': [
        'Send ETH back to the first network, to be collected there later',
        'Pay: @.value coin',
        'Recipient there: destination address',
      ],
    },
  },
  {
    owner: 'Polygon PoS bridge',
    at: { 1: ['0xA0c68C638235ee32657e8f720a23ceC1bFc77C77'] },
    calls: {
      'depositEtherFor(address user)': [
        'Send ETH to Polygon',
        'Pay: @.value coin',
        'Recipient there: user address',
      ],
      'depositFor(address user, address rootToken, bytes depositData)': [
        'Send tokens to Polygon',
        'Token: rootToken address',
        'Recipient there: user address',
        'Amount or number of an item: depositData units',
      ],
    },
  },
];
