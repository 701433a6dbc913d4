import type { OwnWords } from './own-words.ts';

const steth = '0xae7ab96520DE3A18E5e111B5EaAb095312D7fE84';

export const ownStaking: readonly OwnWords[] = [
  {
    owner: 'Lido',
    at: { 1: [steth] },
    calls: {
      'submit(address _referral)': [
        'Stake ETH for stETH',
        'Stake: @.value coin',
        'Referred by: _referral address',
      ],
    },
  },
  {
    owner: 'Lido',
    at: { 1: ['0x7f39C581F595B53c5cb19bD0b3f8dA6c935E2Ca0'] },
    calls: {
      'wrap(uint256 _stETHAmount)': ['Wrap stETH into wstETH', `Amount: _stETHAmount token ${steth}`],
      'unwrap(uint256 _wstETHAmount)': ['Unwrap wstETH into stETH', 'Amount: _wstETHAmount token @.to'],
    },
  },
  {
    owner: 'Lido withdrawals',
    at: { 1: ['0x889edC2eDab5f40e902b864aD4d7AdE8E412F9B1'] },
    calls: {
      'requestWithdrawals(uint256[] _amounts, address _owner)': [
        'Ask to take back stETH',
        `Amount: _amounts.[] token ${steth}`,
        'Owner of the claim (zero is the sender): _owner address',
      ],
      'requestWithdrawalsWstETH(uint256[] _amounts, address _owner)': [
        'Ask to take back wstETH',
        'Amount: _amounts.[] token 0x7f39C581F595B53c5cb19bD0b3f8dA6c935E2Ca0',
        'Owner of the claim (zero is the sender): _owner address',
      ],
      'claimWithdrawal(uint256 _requestId)': [
        'Collect ETH that was asked for',
        'Claim: _requestId item @.to',
      ],
      'claimWithdrawals(uint256[] _requestIds, uint256[] _hints)': [
        'Collect ETH that was asked for',
        'Claim: _requestIds.[] item @.to',
      ],
    },
  },
  {
    owner: 'Rocket Pool',
    at: { 1: ['0xae78736Cd615f374D3085123A210448E74Fc6393'] },
    calls: { 'burn(uint256 _rethAmount)': ['Change rETH back into ETH', 'Amount: _rethAmount token @.to'] },
  },
  {
    owner: 'ether.fi',
    at: { 1: ['0x308861A430be4cce5502d0A12724771Fc6DaF216'] },
    calls: {
      'deposit()': ['Stake ETH for eETH', 'Stake: @.value coin'],
      'deposit(address _referral)': [
        'Stake ETH for eETH',
        'Stake: @.value coin',
        'Referred by: _referral address',
      ],
      'requestWithdraw(address recipient, uint256 amount)': [
        'Ask to take back ETH',
        'Amount: amount token 0x35fA164735182de50811E8e2E824cFb9B6118ac2',
        'Owner of the claim: recipient address',
      ],
    },
  },
  {
    owner: 'Kelp',
    at: { 1: ['0x036676389e48133B63a802f8635AD39E752D375D'] },
    calls: {
      'depositETH(uint256 minRSETHAmountExpected, string referralId)': [
        'Restake ETH for rsETH',
        'Stake: @.value coin',
        'Receive at least: minRSETHAmountExpected token 0xA1290d69c65A6Fe4DF752f95823fae25cB99e5A7',
      ],
      'depositAsset(address asset, uint256 depositAmount, uint256 minRSETHAmountExpected, string referralId)':
        [
          'Restake tokens for rsETH',
          'Stake: depositAmount token asset',
          'Receive at least: minRSETHAmountExpected token 0xA1290d69c65A6Fe4DF752f95823fae25cB99e5A7',
        ],
    },
  },
  {
    owner: 'Aave safety module',
    at: { 1: ['0x4da27a545c0c5B758a6BA100e3a049001de870f5'] },
    calls: {
      'stake(address to, uint256 amount)': [
        'Stake AAVE',
        'Amount: amount token 0x7Fc66500c84A76Ad7e9c93437bFc5Ac33E2DDaE9',
        'For: to address',
      ],
      'cooldown()': ['Begin the waiting time before taking back staked AAVE'],
      'redeem(address to, uint256 amount)': [
        'Take back staked AAVE',
        'At most: amount token @.to',
        'Recipient: to address',
      ],
    },
  },
  {
    owner: 'Maple',
    at: { 1: ['0x134cCaaA4F1e4552eC8aEcb9E4A2360dDcF8df76'] },
    calls: {
      'deposit(uint256 amount, bytes32 depositData)': [
        'Deposit for syrupUSDC',
        'Amount: amount token 0xA0b86991c6218b36c1d19D4a2e9Eb0cE3606eB48',
      ],
    },
  },
  {
    owner: 'ether.fi',
    at: { 1: ['0xCd5fE23C85820F7B72D0926FC9b05b43E359b7ee'] },
    calls: {
      'wrap(uint256 _eETHAmount)': [
        'Wrap eETH into weETH',
        'Amount: _eETHAmount token 0x35fA164735182de50811E8e2E824cFb9B6118ac2',
      ],
      'unwrap(uint256 _weETHAmount)': ['Unwrap weETH into eETH', 'Amount: _weETHAmount token @.to'],
    },
  },
  {
    owner: 'EigenLayer',
    at: { 1: ['0x858646372CC42E1A627fcE94aa7A7033e7CF075A'] },
    calls: {
      'depositIntoStrategy(address strategy, address token, uint256 amount)': [
        'Restake',
        'Amount: amount token token',
        'Strategy: strategy address',
      ],
    },
  },
  {
    owner: 'EigenLayer',
    at: { 1: ['0x39053D51B77DC0d36036Fc1fCc8Cb819df8Ef37A'] },
    calls: {
      'delegateTo(address operator, (bytes signature, uint256 expiry) approverSignatureAndExpiry, bytes32 approverSalt)':
        ['Delegate what is restaked', 'Operator: operator address'],
      'undelegate(address staker)': [
        'End the delegation, and ask to take back all that is restaked',
        'Of: staker address',
      ],
    },
  },
  {
    owner: 'Ethena',
    at: { 1: ['0x9D39A5DE30e57443BfF2A8307A4256c8797A3497'] },
    calls: {
      'cooldownShares(uint256 shares)': ['Begin to take back staked USDe', 'Shares: shares token @.to'],
      'cooldownAssets(uint256 assets)': [
        'Begin to take back staked USDe',
        'Amount: assets token 0x4c9EDD5852cd905f086C759E8383e09bff1E68B3',
      ],
      'unstake(address receiver)': ['Collect USDe after the waiting time', 'Recipient: receiver address'],
    },
  },
  {
    owner: 'Ethereum staking deposit',
    at: { 1: ['0x00000000219ab540356cBB839Cbe05303d7705Fa'] },
    calls: {
      'deposit(bytes pubkey, bytes withdrawal_credentials, bytes signature, bytes32 deposit_data_root)': [
        'Stake ETH with a validator',
        'Stake: @.value coin',
        'Validator: pubkey',
        // What was named with a validator's first deposit stays.
        'Paid back to, for a new validator: withdrawal_credentials',
      ],
    },
  },
  {
    owner: 'ENS',
    at: { 1: ['0x253553366Da8546fC250F225fe3d25d0C782303b'] },
    calls: {
      'commit(bytes32 commitment)': ['Announce the registration of a name', 'Commitment: commitment'],
      'register(string name, address owner, uint256 duration, bytes32 secret, address resolver, bytes[] data, bool reverseRecord, uint16 ownerControlledFuses)':
        [
          'Register a name',
          'Name, before .eth: name',
          'Owner: owner address',
          'For: duration seconds',
          'Pay at most: @.value coin',
          'Resolver: resolver address',
          'Record: data.[] call resolver',
          'Also the name of the sender: reverseRecord',
          'Rights given up: ownerControlledFuses',
        ],
      'renew(string name, uint256 duration)': [
        'Renew a name',
        'Name, before .eth: name',
        'For: duration seconds',
        'Pay at most: @.value coin',
      ],
    },
  },
  {
    owner: 'Safe',
    at: Object.fromEntries(
      [1, 10, 56, 100, 137, 8453, 42161, 43114].map((chain) => [
        chain,
        ['0x4e1DCf7AD4e460CfD30791CCC4F9c8a4f820ec67', '0xa6B71E26C5e0845f74c812102Ca7114b6a896AB2'],
      ]),
    ),
    calls: {
      'createProxyWithNonce(address _singleton, bytes initializer, uint256 saltNonce)': [
        'Create a Safe',
        'Code: _singleton address',
        'How it is set up: initializer',
        'Number: saltNonce',
      ],
    },
  },
];
