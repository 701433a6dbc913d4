import type { OwnWords } from './own-words.ts';

const everywhere = (chains: readonly number[], address: string) =>
  Object.fromEntries(chains.map((chain) => [chain, [address]]));

const recipient = 'Recipient there: recipient';
const fromAcross = [
  'To network number: destinationChainId',
  'Arrives if delivered (maybe as coins): outputAmount token outputToken destinationChainId',
  'Until: fillDeadline date',
] as const;
const ofDepositor = 'Else goes back to (may change terms): depositor';
const handed = 'Message that the recipient may act on: message';

/**
 * Across, `SpokePool`: the same deposit on every network, paid in the chain's coin if coins come with wrapped ones. Its depositor gets
 * back what nobody delivered, and can sign another recipient, amount and message (`speedUpDeposit`).
 */
const across: OwnWords['calls'] = {
  'depositV3(address depositor, address recipient, address inputToken, address outputToken, uint256 inputAmount, uint256 outputAmount, uint256 destinationChainId, address exclusiveRelayer, uint32 quoteTimestamp, uint32 fillDeadline, uint32 exclusivityDeadline, bytes message)':
    [
      'Send to another network',
      'Pay (in coins if coins come with it): inputAmount token inputToken',
      `${recipient} address`,
      ...fromAcross,
      `${ofDepositor} address`,
      handed,
    ],
  'deposit(bytes32 depositor, bytes32 recipient, bytes32 inputToken, bytes32 outputToken, uint256 inputAmount, uint256 outputAmount, uint256 destinationChainId, bytes32 exclusiveRelayer, uint32 quoteTimestamp, uint32 fillDeadline, uint32 exclusivityParameter, bytes message)':
    [
      'Send to another network',
      'Pay (in coins if coins come with it): inputAmount token inputToken',
      recipient,
      ...fromAcross,
      ofDepositor,
      handed,
    ],
};

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

/** Circle's TokenMessenger, both versions. Its domains have numbers of their own: 0 is Ethereum, 5 Solana, 6 Base. */
const cctp: OwnWords['calls'] = {
  'depositForBurn(uint256 amount, uint32 destinationDomain, bytes32 mintRecipient, address burnToken)': [
    'Send to another network',
    'Pay: amount token burnToken',
    'Recipient there: mintRecipient',
    'To domain number: destinationDomain',
  ],
  'depositForBurn(uint256 amount, uint32 destinationDomain, bytes32 mintRecipient, address burnToken, bytes32 destinationCaller, uint256 maxFee, uint32 minFinalityThreshold)':
    [
      'Send to another network',
      'Pay: amount token burnToken',
      'Recipient there: mintRecipient',
      'To domain number: destinationDomain',
      'Fee at most, out of it: maxFee token burnToken',
      'Who may complete it (zeros for anybody): destinationCaller',
    ],
};

const send =
  'send((uint32 dstEid, bytes32 to, uint256 amountLD, uint256 minAmountLD, bytes extraOptions, bytes composeMsg, bytes oftCmd) sendParam, (uint256 nativeFee, uint256 lzTokenFee) fee, address refundAddress)';

/** Not the numbers of EVM networks: 1 is Solana. */
const network = 'To network, by Wormhole’s number: recipientChain';

export const ownBridges: readonly OwnWords[] = [
  {
    owner: 'Across',
    at: {
      1: ['0x5c7BCd6E7De5423a257D81B442095A1a6ced35C5'],
      8453: ['0x09aea4b2242abC8bb4BB78D537A67a245A7bEC64'],
      10: ['0x6f26Bf09B1C792e3228e5467807a900A503c0281'],
      42161: ['0xe35e9842fceaCA96570B734083f4a58e8F7C5f2A'],
    },
    calls: across,
  },
  {
    owner: 'Circle CCTP',
    at: {
      1: ['0xBd3fa81B58Ba92a82136038B25aDec7066af3155'],
      8453: ['0x1682Ae6375C4E4A97e4B583BC394c861A46D8962'],
      10: ['0x2B4069517957735bE00ceE0fadAE88a26365528f'],
      42161: ['0x19330d10D9Cc8751218eaf51E8885D058642E08A'],
      137: ['0x9daF8c91AEFAE50b9c0E69629D3F6Ca40cA3B3FE'],
    },
    calls: cctp,
  },
  {
    owner: 'Circle CCTP',
    at: everywhere([1, 10, 137, 8453, 42161, 43114, 59144], '0x28b5a0e9C621a5BadaA536219b3a228C8168cf5d'),
    calls: cctp,
  },
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
  {
    owner: 'Wormhole',
    at: { 1: ['0x3ee18B2214AFF97000D974cf647E7C347E8fa585'] },
    calls: {
      'transferTokens(address token, uint256 amount, uint16 recipientChain, bytes32 recipient, uint256 arbiterFee, uint32 nonce)':
        [
          'Send to another network',
          'Pay at most: amount token token',
          recipient,
          network,
          'Fee for whoever completes it, out of it: arbiterFee token token',
        ],
      'wrapAndTransferETH(uint16 recipientChain, bytes32 recipient, uint256 arbiterFee, uint32 nonce)': [
        'Send ETH to another network',
        'Pay at most: @.value coin',
        recipient,
        network,
        'Fee for whoever completes it, out of it: arbiterFee coin',
      ],
    },
  },
  {
    owner: '',
    at: {},
    calls: {
      // LayerZero's OFT, Stargate V2: amounts with the decimals of this network, less what is too little to send.
      [send]: [
        'Send to another network',
        'Pay at most: sendParam.amountLD units',
        'Arrives at least: sendParam.minAmountLD units',
        'Recipient there: sendParam.to',
        'To network, by LayerZero’s number: sendParam.dstEid',
        'Coins for the way: fee.nativeFee coin',
        'And in LayerZero’s token: fee.lzTokenFee units',
        'What is left of that goes to: refundAddress address',
        'Message that the recipient may act on: sendParam.composeMsg',
      ],
      // Hop's L1_Bridge and L2_AmmWrapper: if the swap there fails, its own token is paid out instead.
      'sendToL2(uint256 chainId, address recipient, uint256 amount, uint256 amountOutMin, uint256 deadline, address relayer, uint256 relayerFee)':
        [
          'Send to another network',
          'Amount: amount units',
          'At least, or else the bridge’s own token: amountOutMin units',
          'Recipient there: recipient address',
          'To network number: chainId',
          'Fee, out of it: relayerFee units',
          'Fee goes to: relayer address',
          'Swapped there until: deadline date',
        ],
      'swapAndSend(uint256 chainId, address recipient, uint256 amount, uint256 bonderFee, uint256 amountOutMin, uint256 deadline, uint256 destinationAmountOutMin, uint256 destinationDeadline)':
        [
          'Send to another network',
          'Amount: amount units',
          'Fee, out of it: bonderFee units',
          'Swapped here for at least: amountOutMin units',
          'At least, or else the bridge’s own token: destinationAmountOutMin units',
          'Recipient there: recipient address',
          'To network number: chainId',
          'Until: deadline date',
          'Swapped there until: destinationDeadline date',
        ],
      'send(address _receiver, address _token, uint256 _amount, uint64 _dstChainId, uint64 _nonce, uint32 _maxSlippage)':
        [
          'Send to another network',
          'Pay: _amount token _token',
          'Recipient there: _receiver address',
          'To network number: _dstChainId',
          'Lost at most, else asked back (of 10^6): _maxSlippage',
        ],
      // The xDai bridge names a recipient; Omnibridge names the token, and sends it to the caller's own address.
      'relayTokens(address _receiver, uint256 _amount)': [
        'Send to another network',
        'Amount: _amount units',
        'Recipient there, or token to own address: _receiver address',
      ],
      'receiveMessage(bytes message, bytes attestation)': [
        'Hand in a message from another network, such as a payment',
        'Message, which says to whom: message',
        'Proof: attestation',
      ],
    },
  },
];
