import type { OwnForms } from './own-words.ts';

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

const schema = ['Schema: schema', 'About: recipient address'] as const;

const attested = [
  'Ends (0 is never): expirationTime date',
  'Can be withdrawn: revocable',
  'Data: data',
] as const;

const until = 'Until (0 is without end): deadline date';

/** Votes, attestations, and accounts in networks of people. */
export const socialForms: readonly OwnForms[] = [
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
        ['State something in public', ...schema, ...attested, 'Paid with it: value coin', until],
      'Attest(address attester,bytes32 schema,address recipient,uint64 expirationTime,bool revocable,bytes32 refUID,bytes data,uint256 value,uint256 nonce,uint64 deadline)':
        ['State something in public', ...schema, ...attested, 'Paid with it: value coin', until],
      'Revoke(address revoker,bytes32 schema,bytes32 uid,uint256 value,uint256 nonce,uint64 deadline)': [
        'Withdraw a public statement',
        'Statement: uid',
        until,
      ],
    },
  },
  {
    owner: 'Farcaster',
    domain: { name: 'Farcaster IdRegistry', version: '1' },
    at: { 10: ['0x00000000Fc6c5F01Fc30151999387Bb99A9f489b'] },
    forms: {
      'Transfer(uint256 fid,address to,uint256 nonce,uint256 deadline)': [
        'Hand over a Farcaster account, or accept one',
        'Account number: fid',
        'New owner: to address',
        'Until: deadline date',
      ],
      'ChangeRecoveryAddress(uint256 fid,address from,address to,uint256 nonce,uint256 deadline)': [
        'Change who can recover a Farcaster account',
        'Account number: fid',
        'Until now: from address',
        'From then on: to address',
        'Signature valid until: deadline date',
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
];
