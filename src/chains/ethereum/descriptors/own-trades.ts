import type { OwnWords } from './own-words.ts';

const on = (chains: readonly number[], ...addresses: string[]) =>
  Object.fromEntries(chains.map((chain) => [chain, addresses]));

const unoswap = [
  'Swap tokens',
  'Pay: amount token token.[-20:]',
  'Receive at least: minReturn units',
] as const;
const ethUnoswap = [
  'Swap coins for tokens',
  'Pay: @.value coin',
  'Receive at least: minReturn units',
] as const;
/** Who pays at Balancer's vault, and who is paid. */
const funds = [
  'Out of: funds.sender address',
  'From a balance in the vault first: funds.fromInternalBalance',
  'Recipient: funds.recipient address',
  'Kept for them in the vault: funds.toInternalBalance',
] as const;
const basicOrder =
  '(address considerationToken, uint256 considerationIdentifier, uint256 considerationAmount, address offerer, address zone, address offerToken, uint256 offerIdentifier, uint256 offerAmount, uint8 basicOrderType, uint256 startTime, uint256 endTime, bytes32 zoneHash, uint256 salt, bytes32 offererConduitKey, bytes32 fulfillerConduitKey, uint256 totalOriginalAdditionalRecipients, (uint256 amount, address recipient)[] additionalRecipients, bytes signature) parameters';
const basic = [
  'Trade a collectible',
  'Pay: parameters.considerationAmount units',
  'Paid in (zero is the coin): parameters.considerationToken address',
  'Coins that go with it: @.value coin',
  'Number paid: parameters.considerationIdentifier',
  'Receive from: parameters.offerToken address',
  'Number received: parameters.offerIdentifier',
  // An offer in tokens pays the others out of them (BasicOrderFulfiller.sol).
  'How many (less others’ part, if tokens): parameters.offerAmount',
  'From: parameters.offerer address',
  'Also paid: parameters.additionalRecipients.[].amount units',
  'To: parameters.additionalRecipients.[].recipient address',
] as const;
const orderComponents =
  '(address offerer, address zone, (uint8 itemType, address token, uint256 identifierOrCriteria, uint256 startAmount, uint256 endAmount)[] offer, (uint8 itemType, address token, uint256 identifierOrCriteria, uint256 startAmount, uint256 endAmount, address recipient)[] consideration, uint8 orderType, uint256 startTime, uint256 endTime, bytes32 zoneHash, uint256 salt, bytes32 conduitKey, uint256 counter)[] orders';

const parent = 'Part of another question (zeros for no): parentCollectionId';

/** Exchanges for tokens and collectibles, by their published addresses. */
export const ownTrades: readonly OwnWords[] = [
  {
    owner: '1inch',
    at: on([1, 10, 56, 100, 137, 8453, 42161, 43114], '0x111111125421cA6dc452d289314280a0f8842A65'),
    calls: {
      'unoswap(uint256 token, uint256 amount, uint256 minReturn, uint256 dex)': unoswap,
      'unoswap2(uint256 token, uint256 amount, uint256 minReturn, uint256 dex, uint256 dex2)': unoswap,
      'unoswap3(uint256 token, uint256 amount, uint256 minReturn, uint256 dex, uint256 dex2, uint256 dex3)':
        unoswap,
      'unoswapTo(uint256 to, uint256 token, uint256 amount, uint256 minReturn, uint256 dex)': [
        ...unoswap,
        'Recipient: to.[-20:] address',
      ],
      'ethUnoswap(uint256 minReturn, uint256 dex)': ethUnoswap,
      'ethUnoswap2(uint256 minReturn, uint256 dex, uint256 dex2)': ethUnoswap,
      'ethUnoswapTo(uint256 to, uint256 minReturn, uint256 dex)': [
        ...ethUnoswap,
        'Recipient: to.[-20:] address',
      ],
      'cancelOrder(uint256 makerTraits, bytes32 orderHash)': ['Withdraw an order', 'Order: orderHash'],
    },
  },
  {
    owner: '0x',
    at: on([1, 10, 56, 137, 8453, 42161, 43114], '0x0000000000001fF3684f28c67538d4D072C22734'),
    calls: {
      'exec(address operator, address token, uint256 amount, address target, bytes data)': [
        'Let another contract take tokens for one call',
        'At most: amount token token',
        'Who may take them: operator address',
        'Call: data call target',
      ],
    },
  },
  {
    owner: 'KyberSwap',
    at: on([1, 10, 56, 137, 8453, 42161, 43114, 59144], '0x6131B5fae19EA4f9D964eAc0408E4408b66337b5'),
    calls: {
      'swap((address callTarget, address approveTarget, bytes targetData, (address srcToken, address dstToken, address[] srcReceivers, uint256[] srcAmounts, address[] feeReceivers, uint256[] feeAmounts, address dstReceiver, uint256 amount, uint256 minReturnAmount, uint256 flags, bytes permit) desc, bytes clientData) execution)':
        [
          'Swap tokens',
          'Pay at most: execution.desc.amount token execution.desc.srcToken',
          'Receive for the whole of it, at least: execution.desc.minReturnAmount token execution.desc.dstToken',
          'Recipient (zero is this account): execution.desc.dstReceiver address',
        ],
    },
  },
  {
    owner: 'Odos',
    at: {
      1: ['0xCf5540fFFCdC3d510B18bFcA6d2b9987b0772559'],
      8453: ['0x19cEeAd7105607Cd444F5ad10dd51356436095a1'],
      42161: ['0xa669e7A0d4b3e4Fa48af2dE86BD4CD7126Be4e13'],
      10: ['0xCa423977156BB05b13A2BA3b76Bc5419E2fE9680'],
    },
    calls: {
      'swap((address inputToken, uint256 inputAmount, address inputReceiver, address outputToken, uint256 outputQuote, uint256 outputMin, address outputReceiver) tokenInfo, bytes pathDefinition, address executor, uint32 referralCode)':
        [
          'Swap tokens',
          'Pay (0 is everything there is): tokenInfo.inputAmount money tokenInfo.inputToken',
          'Receive at least: tokenInfo.outputMin money tokenInfo.outputToken',
          'Recipient: tokenInfo.outputReceiver address',
        ],
    },
  },
  {
    owner: 'CoW Protocol',
    at: { 1: ['0x40A50cf069e992AA4536211B23F286eF88752187'] },
    calls: {
      'createOrder((address buyToken, address receiver, uint256 sellAmount, uint256 buyAmount, bytes32 appData, uint256 feeAmount, uint32 validTo, bool partiallyFillable, int64 quoteId) order)':
        [
          'Order to sell coins for tokens',
          'Pay at most: order.sellAmount coin',
          'And a fee: order.feeAmount coin',
          'Receive for the whole of it, at least: order.buyAmount token order.buyToken',
          'Recipient: order.receiver address',
          'Until: order.validTo date',
        ],
    },
  },
  {
    owner: 'Balancer V2',
    at: on([1, 10, 100, 137, 8453, 42161, 43114], '0xBA12222222228d8Ba445958a75a0704d566BF2C8'),
    calls: {
      'swap((bytes32 poolId, uint8 kind, address assetIn, address assetOut, uint256 amount, bytes userData) singleSwap, (address sender, bool fromInternalBalance, address recipient, bool toInternalBalance) funds, uint256 limit, uint256 deadline)':
        [
          'Swap tokens',
          'Which amount is exact: singleSwap.kind choice 0=what_is_paid,1=what_is_received',
          'Exact amount: singleSwap.amount units',
          'The other at least, or at most: limit units',
          'Paid (zero is the coin): singleSwap.assetIn address',
          'Received (zero is the coin): singleSwap.assetOut address',
          ...funds,
          'Until: deadline date',
        ],
      'batchSwap(uint8 kind, (bytes32 poolId, uint256 assetInIndex, uint256 assetOutIndex, uint256 amount, bytes userData)[] swaps, address[] assets, (address sender, bool fromInternalBalance, address recipient, bool toInternalBalance) funds, int256[] limits, uint256 deadline)':
        [
          'Swap tokens on a way',
          'On the way (zero is the coin): assets.[] address',
          'Most paid, or least received (minus): limits.[]',
          ...funds,
          'Until: deadline date',
        ],
      'joinPool(bytes32 poolId, address sender, address recipient, (address[] assets, uint256[] maxAmountsIn, bytes userData, bool fromInternalBalance) request)':
        [
          'Add liquidity to a pool',
          'Pay at most: request.maxAmountsIn.[] money request.assets.[]',
          'Out of: sender address',
          'From a balance in the vault first: request.fromInternalBalance',
          'Recipient of the shares: recipient address',
        ],
      'exitPool(bytes32 poolId, address sender, address recipient, (address[] assets, uint256[] minAmountsOut, bytes userData, bool toInternalBalance) request)':
        [
          'Take liquidity out of a pool',
          'Receive at least: request.minAmountsOut.[] money request.assets.[]',
          'Out of: sender address',
          'Recipient: recipient address',
          'Kept for them in the vault: request.toInternalBalance',
        ],
    },
  },
  {
    // ExchangeV2Core.sol: whoever calls must be the maker, and the offer can't be taken from then on.
    owner: 'Rarible',
    at: {
      1: ['0x9757F2d2b135150BBeb65308D4a91804107cd8D6'],
      137: ['0x12b3897a36fDB436ddE2788C06Eff0ffD997066e'],
    },
    calls: {
      'cancel((address maker, ((bytes4 assetClass, bytes data) assetType, uint256 value) makeAsset, address taker, ((bytes4 assetClass, bytes data) assetType, uint256 value) takeAsset, uint256 salt, uint256 start, uint256 end, bytes4 dataType, bytes data) order)':
        [
          'Withdraw an offer for good',
          'Who made it: order.maker address',
          'For (zero is anybody): order.taker address',
        ],
    },
  },
  {
    owner: 'OpenSea (Seaport)',
    at: on(
      [1, 10, 137, 8453, 42161, 43114],
      '0x00000000000000ADc04C56Bf30aC9d3c0aAF14dC',
      '0x0000000000000068F116a894984e2DB1123eB395',
    ),
    calls: {
      [`fulfillBasicOrder(${basicOrder})`]: basic,
      [`fulfillBasicOrder_efficient_6GL6yc(${basicOrder})`]: basic,
      [`cancel(${orderComponents})`]: ['Withdraw orders', 'Of: orders.[].offerer address'],
      'incrementCounter()': ['Withdraw all orders'],
    },
  },
  {
    owner: 'Polymarket (outcome tokens)',
    at: { 137: ['0x4D97DCd97eC945f40cF65F87097ACe5EA0476045'] },
    calls: {
      'splitPosition(address collateralToken, bytes32 parentCollectionId, bytes32 conditionId, uint256[] partition, uint256 amount)':
        [
          'Split tokens, or a share in an outcome, into shares in its outcomes',
          'Pay, in tokens or in shares: amount token collateralToken',
          'Question: conditionId',
          parent,
        ],
      'mergePositions(address collateralToken, bytes32 parentCollectionId, bytes32 conditionId, uint256[] partition, uint256 amount)':
        [
          'Join shares in outcomes into tokens, or into a share in them',
          'Receive, in tokens or in shares: amount token collateralToken',
          'Question: conditionId',
          parent,
        ],
      'redeemPositions(address collateralToken, bytes32 parentCollectionId, bytes32 conditionId, uint256[] indexSets)':
        [
          'Collect what an outcome has won',
          'In this, or in shares: collateralToken address',
          'Question: conditionId',
          parent,
        ],
    },
  },
];
