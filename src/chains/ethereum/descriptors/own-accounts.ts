import type { OwnWords } from './own-words.ts';

const operation6 =
  '(address sender, uint256 nonce, bytes initCode, bytes callData, uint256 callGasLimit, uint256 verificationGasLimit, uint256 preVerificationGas, uint256 maxFeePerGas, uint256 maxPriorityFeePerGas, bytes paymasterAndData, bytes signature)[] ops';
const operation7 =
  '(address sender, uint256 nonce, bytes initCode, bytes callData, bytes32 accountGasLimits, uint256 preVerificationGas, bytes32 gasFees, bytes paymasterAndData, bytes signature)[] ops';
const handle = [
  'Carry out what other accounts have signed',
  'For: ops.[].sender address',
  'Call: ops.[].callData call ops.[].sender',
  'Fees go to: beneficiary address',
] as const;
const deposits: OwnWords['calls'] = {
  'depositTo(address account)': ['Pay in advance for gas', 'Pay: @.value coin', 'For: account address'],
  'withdrawTo(address withdrawAddress, uint256 withdrawAmount)': [
    'Take back what was paid in advance for gas',
    'Amount: withdrawAmount coin',
    'Recipient: withdrawAddress address',
  ],
  'addStake(uint32 unstakeDelaySec)': [
    'Lock coins as a stake',
    'Amount: @.value coin',
    'Wait to take it back: unstakeDelaySec seconds',
  ],
  'unlockStake()': ['Begin to take back a stake'],
  'withdrawStake(address withdrawAddress)': ['Take back a stake', 'Recipient: withdrawAddress address'],
};
const chains = [1, 10, 56, 100, 137, 8453, 42161, 43114] as const;
const at = (...addresses: string[]) => Object.fromEntries(chains.map((chain) => [chain, addresses]));

/** Contract accounts, names, votes, and who controls a contract. */
export const ownAccounts: readonly OwnWords[] = [
  {
    owner: 'EntryPoint (ERC-4337)',
    at: at('0x5FF137D4b0FDCD49DcA30c7CF57E578a026d2789'),
    calls: { [`handleOps(${operation6}, address beneficiary)`]: handle, ...deposits },
  },
  {
    owner: 'EntryPoint (ERC-4337)',
    at: at('0x0000000071727De22E5E9d8BAf0edAc6f37da032', '0x4337084D9E255Ff0702461CF8895CE9E3b5Ff108'),
    calls: { [`handleOps(${operation7}, address beneficiary)`]: handle, ...deposits },
  },
  {
    owner: 'ENS',
    at: { 1: ['0x231b0Ee14048e9dCcD1d247744d114a4EB5E8E63', '0xF29100983E058B709F3D539b0c765937B804AC15'] },
    calls: {
      'setAddr(bytes32 node, address a)': [
        'Set the address that a name stands for',
        'Name, as hash: node',
        'Address: a address',
      ],
      'setAddr(bytes32 node, uint256 coinType, bytes a)': [
        'Set the address that a name stands for',
        'Name, as hash: node',
        'Coin number: coinType',
        'Address: a',
      ],
      'setText(bytes32 node, string key, string value)': [
        'Set a note of a name',
        'Name, as hash: node',
        'Note: key',
        'Text: value',
      ],
      'setContenthash(bytes32 node, bytes hash)': [
        'Set the page of a name',
        'Name, as hash: node',
        'Page: hash',
      ],
      'multicall(bytes[] data)': ['Several calls of this contract', 'Call: data.[] call @.to'],
    },
  },
  {
    owner: 'ENS registry',
    at: { 1: ['0x00000000000C2E074eC69A0dFb2997BA6C7d2e1e'] },
    calls: {
      'setResolver(bytes32 node, address resolver)': [
        'Set who answers for a name',
        'Name, as hash: node',
        'Resolver: resolver address',
      ],
      'setOwner(bytes32 node, address owner)': [
        'Give control of a name to another',
        'Name, as hash: node',
        'New owner: owner address',
      ],
    },
  },
  {
    owner: 'ENS reverse names',
    at: { 1: ['0xa58E81fe9b61B5c3fE2AFD33CF304c454AbFc7Cb'] },
    calls: { 'setName(string name)': ['Set the name shown for this account', 'Name: name'] },
  },
  {
    owner: 'Delegate registry',
    at: at('0x00000000000000447e69651d841bD8D104Bed493'),
    calls: {
      'delegateAll(address to, bytes32 rights, bool enable)': [
        'Let another act for what this account holds',
        'Who: to address',
        'Rights (0 is all): rights',
        'Allowed: enable',
      ],
      'delegateContract(address to, address contract_, bytes32 rights, bool enable)': [
        'Let another act for what this account holds in one contract',
        'Who: to address',
        'Contract: contract_ address',
        'Rights (0 is all): rights',
        'Allowed: enable',
      ],
    },
  },
  {
    owner: 'Snapshot delegation',
    at: at('0x469788fE6E9E9681C6ebF3bF78e7Fd26Fc015446'),
    calls: {
      'setDelegate(bytes32 id, address delegate)': [
        'Let another vote for this account',
        'Space (zeros for all): id',
        'Who: delegate address',
      ],
      'clearDelegate(bytes32 id)': ['End the vote of another for this account', 'Space: id'],
    },
  },
  {
    owner: 'Ethereum Attestation Service',
    at: {
      1: ['0xA1207F3BBa224E2c9c3c6D5aF63D0eb1582Ce587'],
      10: ['0x4200000000000000000000000000000000000021'],
      8453: ['0x4200000000000000000000000000000000000021'],
      42161: ['0xbD75f629A22Dc1ceD33dDA0b68c546A1c035c458'],
    },
    calls: {
      'attest((bytes32 schema, (address recipient, uint64 expirationTime, bool revocable, bytes32 refUID, bytes data, uint256 value) data) request)':
        [
          'State something in public',
          'Schema: request.schema',
          'About: request.data.recipient address',
          'Data: request.data.data',
          'Can be withdrawn: request.data.revocable',
          'Ends (0 is never): request.data.expirationTime date',
          'Coins for the contract that checks it: request.data.value coin',
        ],
      'revoke((bytes32 schema, (bytes32 uid, uint256 value) data) request)': [
        'Withdraw a public statement',
        'Statement: request.data.uid',
      ],
    },
  },
  {
    owner: '',
    at: {},
    calls: {
      'execute(address target, uint256 value, bytes data)': [
        'Have an account by contract make a call',
        'Call: data call target value',
      ],
      'executeBatch(address[] targets, bytes[] datas)': [
        'Have an account by contract make calls',
        'Call: datas.[] call targets.[]',
      ],
      'executeBatch(address[] targets, uint256[] values, bytes[] datas)': [
        'Have an account by contract make calls',
        'Call: datas.[] call targets.[] values.[]',
      ],
      'executeBatch((address target, uint256 value, bytes data)[] calls)': [
        'Have an account by contract make calls',
        'Call: calls.[].data call calls.[].target calls.[].value',
      ],
      'propose(address[] targets, uint256[] values, bytes[] calldatas, string description)': [
        'Make a proposal',
        'Text: description',
        'Call: calldatas.[] made targets.[] values.[]',
      ],
      'queue(uint256 proposalId)': ['Queue a proposal that was accepted', 'Proposal: proposalId'],
      'execute(uint256 proposalId)': ['Carry out a proposal that was accepted', 'Proposal: proposalId'],
      'queue(address[] targets, uint256[] values, bytes[] calldatas, bytes32 descriptionHash)': [
        'Queue a proposal that was accepted',
        'Call: calldatas.[] made targets.[] values.[]',
      ],
      'execute(address[] targets, uint256[] values, bytes[] calldatas, bytes32 descriptionHash)': [
        'Carry out a proposal that was accepted',
        'Call: calldatas.[] made targets.[] values.[]',
      ],
      'schedule(address target, uint256 value, bytes data, bytes32 predecessor, bytes32 salt, uint256 delay)':
        ['Plan a call', 'Call: data call target value', 'Not before this time has passed: delay seconds'],
      'execute(address target, uint256 value, bytes payload, bytes32 predecessor, bytes32 salt)': [
        'Carry out a planned call',
        'Call: payload call target value',
      ],
      'upgrade(address proxy, address implementation)': [
        'Replace the code of a contract',
        'Contract: proxy address',
        'New code: implementation address',
      ],
      'upgradeAndCall(address proxy, address implementation, bytes data)': [
        'Replace the code of a contract',
        'Contract: proxy address',
        'New code: implementation address',
        'Call: data call proxy',
      ],
      'changeAdmin(address newAdmin)': [
        'Hand over control of this contract',
        'New administrator: newAdmin address',
      ],
      'multicall(uint256 deadline, bytes[] data)': [
        'Several calls of this contract',
        'Call: data.[] call @.to',
        'Until: deadline date',
      ],
      'batch(bytes[] calls, bool revertOnFail)': [
        'Several calls of this contract',
        'Call: calls.[] call @.to',
        'All or none: revertOnFail',
      ],
    },
  },
];
