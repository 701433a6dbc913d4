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
