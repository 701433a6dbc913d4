/**
 * Forms in our own words. A form is bound by its whole type and its domain: by contract if `at` names some,
 * otherwise by the members of `domain`, and then only if the domain names no contract. Facts from the
 * protocols' own documents.
 */
export interface OwnForms {
  owner: string;
  /** Members of the domain that must be equal. Empty, with no `at`: what such a form usually means. */
  domain: Readonly<Record<string, string>>;
  at?: Readonly<Record<number, readonly string[]>>;
  /** Maps `encodeType` to what it does and its fields, as in `OwnWords`. */
  forms: Readonly<Record<string, readonly [string, ...string[]]>>;
}

const nowhere = '0x0000000000000000000000000000000000000000';

const snapshotVote = (
  proposal: string,
  choice: string,
): readonly [string, readonly [string, ...string[]]] => [
  `Vote(address from,string space,uint64 timestamp,${proposal} proposal,${choice} choice,string reason,string app,string metadata)`,
  [
    'Vote on a proposal',
    'Space: space',
    'Proposal: proposal',
    'Choice: choice',
    'Reason: reason',
    'Voter: from address',
    'Time: timestamp date',
  ],
];

const spaceForm = (name: string, intent: string): readonly [string, readonly [string, ...string[]]] => [
  `${name}(address from,string space,uint64 timestamp)`,
  [intent, 'Space: space', 'Who: from address', 'Time: timestamp date'],
];

const hyper = (name: string, members: string) =>
  `HyperliquidTransaction:${name}(string hyperliquidChain,${members})`;

const schema = ['Schema: schema', 'About: recipient address'] as const;
const attested = [
  'Ends (0 is never): expirationTime date',
  'Can be withdrawn: revocable',
  'Data: data',
] as const;

export const ownForms: readonly OwnForms[] = [
  {
    owner: 'Snapshot',
    domain: { name: 'snapshot', version: '0.1.4' },
    forms: Object.fromEntries([
      ...['string', 'bytes32'].flatMap((proposal) =>
        ['uint32', 'uint32[]', 'string'].map((choice) => snapshotVote(proposal, choice)),
      ),
      spaceForm('Follow', 'Follow a space'),
      spaceForm('Unfollow', 'Stop following a space'),
      spaceForm('Subscribe', 'Subscribe to a space'),
      spaceForm('Unsubscribe', 'End a subscription to a space'),
      [
        'Alias(address from,address alias,uint64 timestamp)',
        [
          'Let another address act in this account’s name at Snapshot',
          'Who: alias address',
          'Of: from address',
          'Time: timestamp date',
        ],
      ],
      [
        'Proposal(address from,string space,uint64 timestamp,string type,string title,string body,string discussion,string[] choices,uint64 start,uint64 end,uint64 snapshot,string plugins,string app)',
        [
          'Make a proposal',
          'Space: space',
          'Title: title',
          'Text: body',
          'Choices: choices.[]',
          'Begins: start date',
          'Ends: end date',
        ],
      ],
      [
        'CancelProposal(address from,string space,uint64 timestamp,bytes32 proposal)',
        ['Withdraw a proposal', 'Space: space', 'Proposal: proposal'],
      ],
      ['Profile(address from,uint64 timestamp,string profile)', ['Change a profile', 'Profile: profile']],
    ]),
  },
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
        'Amount in USDC: amount',
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
        'Allow a fee on every order',
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
      )]: ['Send a token within Hyperliquid', 'Amount: amount', 'Token: token', 'Recipient: destination'],
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
          'Gives, in millionths: makerAmount',
          'Gets, in millionths: takerAmount',
          'Outcome: tokenId',
          'Account: maker address',
          'Ends (0 is never): expiration date',
          'Fee, in hundredths of a percent: feeRateBps',
        ],
    },
  },
  {
    owner: 'Ethereum Attestation Service',
    domain: { name: 'EAS' },
    at: {
      1: ['0xA1207F3BBa224E2c9c3c6D5aF63D0eb1582Ce587'],
      10: ['0x4200000000000000000000000000000000000021'],
      8453: ['0x4200000000000000000000000000000000000021'],
      42161: ['0xbD75f629A22Dc1ceD33dDA0b68c546A1c035c458'],
    },
    forms: {
      'Attest(bytes32 schema,address recipient,uint64 expirationTime,bool revocable,bytes32 refUID,bytes data,uint256 value,uint256 nonce,uint64 deadline)':
        ['State something in public', ...schema, ...attested, 'Paid: value coin', 'Until: deadline date'],
      'Attest(address attester,bytes32 schema,address recipient,uint64 expirationTime,bool revocable,bytes32 refUID,bytes data,uint256 value,uint256 nonce,uint64 deadline)':
        ['State something in public', ...schema, ...attested, 'Paid: value coin', 'Until: deadline date'],
      'Revoke(address revoker,bytes32 schema,bytes32 uid,uint256 value,uint256 nonce,uint64 deadline)': [
        'Withdraw a public statement',
        'Statement: uid',
        'Until: deadline date',
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
          'Item: tokenId item collection',
          'How many: amount',
          'Price, in the smallest units: price',
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
          'Item: itemIds.[] item collection',
          'How many: amounts.[]',
          'Price, in the smallest units: price',
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
          'Receive at least: takingAmount token takerAsset',
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
          'Receive at least: takerAmount token takerToken',
          'Account: maker address',
          'Ends: expiry date',
        ],
    },
  },
  {
    owner: 'Farcaster',
    domain: { name: 'Farcaster IdRegistry', version: '1' },
    at: { 10: ['0x00000000Fc6c5F01Fc30151999387Bb99A9f489b'] },
    forms: {
      'Transfer(uint256 fid,address to,uint256 nonce,uint256 deadline)': [
        'Give away a Farcaster account',
        'Account number: fid',
        'To: to address',
        'Until: deadline date',
      ],
      'ChangeRecoveryAddress(uint256 fid,address from,address to,uint256 nonce,uint256 deadline)': [
        'Change who can recover a Farcaster account',
        'Account number: fid',
        'From: from address',
        'To: to address',
        'Until: deadline date',
      ],
    },
  },
  {
    owner: 'Farcaster',
    domain: { name: 'Farcaster IdGateway', version: '1' },
    at: { 10: ['0x00000000Fc25870C6eD6b6c7E41Fb078b7656f69'] },
    forms: {
      'Register(address to,address recovery,uint256 nonce,uint256 deadline)': [
        'Register a Farcaster account',
        'Owner: to address',
        'Who can recover it: recovery address',
        'Until: deadline date',
      ],
    },
  },
  {
    owner: 'Farcaster',
    domain: { name: 'Farcaster KeyGateway', version: '1' },
    at: { 10: ['0x00000000fC56947c7E7183f8Ca4B62398CaAdf0B'] },
    forms: {
      'Add(address owner,uint32 keyType,bytes key,uint8 metadataType,bytes metadata,uint256 nonce,uint256 deadline)':
        ['Let a key act for a Farcaster account', 'Key: key', 'Owner: owner address', 'Until: deadline date'],
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
      'SafeMessage(bytes message)': ['A message of a Safe, of which only the hash is here', 'Hash: message'],
    },
  },
];
