import type { OwnForms } from './own-words.ts';

const nowhere = '0x0000000000000000000000000000000000000000';

const hyper = (name: string, members: string) =>
  `HyperliquidTransaction:${name}(string hyperliquidChain,${members})`;

/** Orders, permissions and what exchanges are told. */
export const moneyForms: readonly OwnForms[] = [
  {
    owner: 'Hyperliquid',
    domain: { name: 'HyperliquidSignTransaction', version: '1' },
    at: { 1: [nowhere], 42161: [nowhere], 421614: [nowhere], 999: [nowhere] },
    forms: {
      [hyper('UsdSend', 'string destination,string amount,uint64 time')]: [
        'Send USDC within Hyperliquid',
        'Amount in USDC: amount',
        'Recipient: destination',
      ],
      [hyper('Withdraw', 'string destination,string amount,uint64 time')]: [
        'Withdraw USDC from Hyperliquid to Arbitrum',
        'Amount in USDC, a fee included: amount',
        'Recipient: destination',
      ],
      [hyper('SpotSend', 'string destination,string token,string amount,uint64 time')]: [
        'Send a token within Hyperliquid',
        'Amount: amount',
        'Token: token',
        'Recipient: destination',
      ],
      [hyper('UsdClassTransfer', 'string amount,bool toPerp,uint64 nonce')]: [
        'Move USDC between spot and perpetuals',
        'Amount in USDC: amount',
        'To perpetuals: toPerp',
      ],
      [hyper('ApproveAgent', 'address agentAddress,string agentName,uint64 nonce')]: [
        'Let another key trade with this account',
        'Who: agentAddress address',
        'Name: agentName',
      ],
      [hyper('ApproveBuilderFee', 'string maxFeeRate,address builder,uint64 nonce')]: [
        'Allow a fee on each order that names who gets it',
        'At most: maxFeeRate',
        'Paid to: builder address',
      ],
      [hyper('TokenDelegate', 'address validator,uint64 wei,bool isUndelegate,uint64 nonce')]: [
        'Delegate HYPE to a validator, or end it',
        'Validator: validator address',
        'Amount, in hundred-millionths: wei',
        'End it: isUndelegate',
      ],
      [hyper(
        'SendAsset',
        'string destination,string sourceDex,string destinationDex,string token,string amount,string fromSubAccount,uint64 nonce',
      )]: [
        'Send a token within Hyperliquid',
        'Amount: amount',
        'Token: token',
        'Recipient: destination',
        'Out of (empty is perpetuals): sourceDex',
        'Into (empty is perpetuals): destinationDex',
        'Sub-account (empty is none): fromSubAccount',
      ],
    },
  },
  {
    owner: 'Hyperliquid',
    domain: { name: 'Exchange', version: '1' },
    at: { 1337: [nowhere] },
    forms: {
      'Agent(string source,bytes32 connectionId)': [
        'An order or another action at Hyperliquid, of which only the hash is here',
        'Real (a) or test (b) network: source',
        'Hash of the action: connectionId',
      ],
    },
  },
  {
    owner: 'Polymarket',
    domain: { name: 'ClobAuthDomain', version: '1' },
    forms: {
      'ClobAuth(address address,string timestamp,uint256 nonce,string message)': [
        'Sign in to trade at Polymarket',
        'Account: address address',
        'Message: message',
      ],
    },
  },
  {
    owner: 'Polymarket',
    domain: { name: 'Polymarket CTF Exchange', version: '1' },
    at: {
      137: ['0x4bFb41d5B3570DeFd03C39a9A4D8dE6Bd8B8982E', '0xC5d563A36AE78145C45a50134d48A1215220f80a'],
    },
    forms: {
      'Order(uint256 salt,address maker,address signer,address taker,uint256 tokenId,uint256 makerAmount,uint256 takerAmount,uint256 expiration,uint256 nonce,uint256 feeRateBps,uint8 side,uint8 signatureType)':
        [
          'Buy shares in an outcome with USDC, or sell them',
          'Side: side choice 0=Buy,1=Sell',
          'Gives at most, in millionths: makerAmount',
          'Gets for all, before fee, in millionths: takerAmount',
          'Outcome: tokenId',
          'Account: maker address',
          'Ends (0 is never): expiration date',
          'Fee at most, in hundredths of a percent: feeRateBps',
        ],
    },
  },
  {
    owner: 'Blur',
    domain: { name: 'Blur Exchange', version: '1.0' },
    at: { 1: ['0x000000000000Ad05Ccc4F10045630fb830B95127'] },
    forms: {
      'Order(address trader,uint8 side,address matchingPolicy,address collection,uint256 tokenId,uint256 amount,address paymentToken,uint256 price,uint256 listingTime,uint256 expirationTime,Fee[] fees,uint256 salt,bytes extraParams,uint256 nonce)Fee(uint16 rate,address recipient)':
        [
          'Order for a collectible',
          'Side: side choice 0=Buy,1=Sell',
          'Item, unless the policy takes any: tokenId item collection',
          'Policy: matchingPolicy address',
          'How many: amount',
          'Price before fees, in the smallest units: price',
          'Paid in (zero is the coin): paymentToken address',
          'Trader: trader address',
          'Ends: expirationTime date',
          'Fee, in hundredths of a percent: fees.[].rate',
          'Fee to: fees.[].recipient address',
        ],
    },
  },
  {
    owner: 'LooksRare',
    domain: { name: 'LooksRareProtocol', version: '2' },
    at: { 1: ['0x0000000000E655fAe4d56241588680F86E3b2377'] },
    forms: {
      'Maker(uint8 quoteType,uint256 globalNonce,uint256 subsetNonce,uint256 orderNonce,uint256 strategyId,uint8 collectionType,address collection,address currency,address signer,uint256 startTime,uint256 endTime,uint256 price,uint256[] itemIds,uint256[] amounts,bytes additionalParameters)':
        [
          'Order for a collectible',
          'Side: quoteType choice 0=Buy,1=Sell',
          'Collection: collection address',
          'Item, unless the strategy takes others: itemIds.[] item collection',
          'Strategy (0 for none): strategyId',
          'How many: amounts.[]',
          'Price before fees, in the smallest units: price',
          'Paid in (zero is the coin): currency address',
          'Ends: endTime date',
        ],
    },
  },
  {
    owner: '1inch',
    domain: { name: '1inch Aggregation Router', version: '5' },
    at: Object.fromEntries(
      [1, 10, 56, 100, 137, 42161, 43114].map((chain) => [
        chain,
        ['0x1111111254EEB25477B68fb85Ed929f73A960582'],
      ]),
    ),
    forms: {
      'Order(uint256 salt,address makerAsset,address takerAsset,address maker,address receiver,address allowedSender,uint256 makingAmount,uint256 takingAmount,uint256 offsets,bytes interactions)':
        [
          'Order to swap tokens',
          'Pay at most: makingAmount token makerAsset',
          'Receive for all, or as conditions say: takingAmount token takerAsset',
          'Conditions (empty for none): interactions',
          'Account: maker address',
          'Recipient (zero is the account): receiver address',
          'Who may fill it (zero is anyone): allowedSender address',
        ],
    },
  },
  {
    owner: '0x',
    domain: { name: 'ZeroEx', version: '1.0.0' },
    at: {
      1: ['0xDef1C0ded9bec7F1a1670819833240f027b25EfF'],
      137: ['0xDef1C0ded9bec7F1a1670819833240f027b25EfF'],
    },
    forms: {
      'LimitOrder(address makerToken,address takerToken,uint128 makerAmount,uint128 takerAmount,uint128 takerTokenFeeAmount,address maker,address taker,address sender,address feeRecipient,bytes32 pool,uint64 expiry,uint256 salt)':
        [
          'Order to swap tokens',
          'Pay at most: makerAmount token makerToken',
          'Receive for all of it: takerAmount token takerToken',
          'Account: maker address',
          'Ends: expiry date',
        ],
    },
  },
  {
    owner: 'dYdX',
    domain: { name: 'dYdX Chain' },
    forms: {
      'dYdX(string action)': ['Derive the key of a dYdX account from this signature', 'Action: action'],
    },
  },
  {
    owner: 'Aave',
    domain: {},
    forms: {
      'DelegationWithSig(address delegatee,uint256 value,uint256 nonce,uint256 deadline)': [
        'Let another borrow against this account’s deposits',
        'Who: delegatee address',
        'Up to, in the smallest units: value',
        'Until: deadline date',
      ],
    },
  },
  {
    owner: '',
    domain: {},
    forms: {
      'Ballot(uint256 proposalId,uint8 support)': [
        'Vote on a proposal',
        'Proposal: proposalId',
        'Vote: support choice 0=Against,1=For,2=Abstain',
      ],
      'Ballot(uint256 proposalId,uint8 support,address voter,uint256 nonce)': [
        'Vote on a proposal',
        'Proposal: proposalId',
        'Vote: support choice 0=Against,1=For,2=Abstain',
        'Voter: voter address',
      ],
      'SafeMessage(bytes message)': [
        'A message of a Safe, of which usually only the hash is here',
        'Message or its hash: message',
      ],
    },
  },
];
