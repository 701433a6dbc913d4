import type { OwnWords } from './own-words.ts';

/**
 * What functions with these names and types usually mean. Any contract may have one, so sentences say that it
 * looks like it.
 */
export const ownAnywhere: readonly OwnWords[] = [
  {
    owner: '',
    at: {},
    calls: {
      'multicall(bytes[] data)': ['Several calls of this contract', 'Call: data.[] call @.to'],
      'delegate(address delegatee)': [
        'Let another vote with this account’s tokens',
        'Who votes: delegatee address',
      ],
      'castVote(uint256 proposalId, uint8 support)': [
        'Vote on a proposal',
        'Proposal: proposalId',
        'Vote (0 against, 1 for, 2 abstain): support',
      ],
      'castVoteWithReason(uint256 proposalId, uint8 support, string reason)': [
        'Vote on a proposal',
        'Proposal: proposalId',
        'Vote (0 against, 1 for, 2 abstain): support',
        'Reason: reason',
      ],
      'transferOwnership(address newOwner)': [
        'Hand over control of this contract',
        'New owner: newOwner address',
      ],
      'acceptOwnership()': ['Take over control of this contract'],
      'renounceOwnership()': ['Give up control of this contract for good'],
      'grantRole(bytes32 role, address account)': [
        'Give a role in this contract',
        'Role (zeros give out the others): role',
        'To: account address',
      ],
      'revokeRole(bytes32 role, address account)': [
        'Take away a role in this contract',
        'Role: role',
        'From: account address',
      ],
      'renounceRole(bytes32 role, address account)': [
        'Give up a role in this contract',
        'Role: role',
        'Whose: account address',
      ],
      'upgradeTo(address newImplementation)': [
        'Replace the code of this contract',
        'New code: newImplementation address',
      ],
      'upgradeToAndCall(address newImplementation, bytes data)': [
        'Replace the code of this contract',
        'New code: newImplementation address',
        'Call: data',
      ],
      'pause()': ['Pause this contract'],
      'unpause()': ['End the pause of this contract'],
      'claim()': ['Collect what is due'],
      'claimRewards()': ['Collect rewards'],
      'getReward()': ['Collect rewards'],
      'exit()': ['Take back everything that is staked, with rewards'],
      'stake(uint256 amount)': ['Stake', 'Amount: amount units'],
      'unstake(uint256 amount)': ['Take back what is staked', 'Amount: amount units'],
      'withdraw(uint256 amount)': ['Take back', 'Amount: amount units'],
      'deposit(uint256 amount)': ['Deposit', 'Amount: amount units'],
      'burn(uint256 amount)': [
        'Destroy tokens or an item of this account',
        'Amount or number: amount token @.to',
      ],
      'mint(address to, uint256 amount)': [
        'Make new tokens or an item',
        'Recipient: to address',
        'Amount or number: amount token @.to',
      ],
    },
  },
];
