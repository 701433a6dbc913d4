import { v2 } from './own-v2.ts';
import { swapRouter, swapRouter2 } from './own-v3.ts';
import type { OwnWords } from './own-words.ts';

const curve = (number: string) =>
  [
    'Swap tokens of a pool',
    'Pay with the token number: i',
    'Receive the token number: j',
    'Pay: dx units',
    'Receive at least: min_dy units',
  ].map((one) => one.replace('number', number)) as [string, ...string[]];

/**
 * What functions with these names and types usually mean. Any contract may have one, so sentences say that it
 * looks like it.
 */
export const ownUsual: readonly OwnWords[] = [
  { owner: '', at: {}, calls: v2('the coin') },
  {
    owner: '',
    at: {},
    calls: {
      ...swapRouter,
      ...swapRouter2,
      'execute(bytes commands, bytes[] inputs, uint256 deadline)': [
        'Trade in several steps',
        'Steps: commands',
        'What each step is given: inputs.[]',
        'Until: deadline date',
      ],
      // 0x, Settler: a new contract is deployed every few weeks.
      'execute((address recipient, address buyToken, uint256 minAmountOut) slippage, bytes[] actions, bytes32 zid)':
        [
          'Swap tokens',
          'Receive at least: slippage.minAmountOut token slippage.buyToken',
          'Recipient: slippage.recipient address',
        ],
      'exchange(int128 i, int128 j, uint256 dx, uint256 min_dy)': curve('number'),
      'exchange(uint256 i, uint256 j, uint256 dx, uint256 min_dy)': curve('number'),
      'exchange_underlying(int128 i, int128 j, uint256 dx, uint256 min_dy)': curve('number'),
      ...Object.fromEntries(
        [2, 3, 4].flatMap((count) => [
          [
            `add_liquidity(uint256[${count}] amounts, uint256 min_mint_amount)`,
            ['Add liquidity to a pool', 'Pay: amounts.[] units', 'Shares at least: min_mint_amount units'],
          ],
          [
            `remove_liquidity(uint256 _amount, uint256[${count}] min_amounts)`,
            [
              'Take liquidity out of a pool',
              'Shares given back: _amount units',
              'Receive at least: min_amounts.[] units',
            ],
          ],
        ]),
      ),
      'remove_liquidity_one_coin(uint256 _token_amount, int128 i, uint256 _min_amount)': [
        'Take liquidity out of a pool as one token',
        'Shares given back: _token_amount units',
        'Token number: i',
        'Receive at least: _min_amount units',
      ],
    },
  },
  {
    owner: '',
    at: {},
    calls: {
      'deposit()': ['Deposit coins', 'Amount: @.value coin'],
      'deposit(uint256 pid, uint256 amount)': ['Stake in a pool', 'Pool number: pid', 'Amount: amount units'],
      'withdraw(uint256 pid, uint256 amount)': [
        'Take back from a pool',
        'Pool number: pid',
        'Amount: amount units',
      ],
      'deposit(uint256 pid, uint256 amount, address to)': [
        'Stake in a pool',
        'Pool number: pid',
        'Amount: amount units',
        'For: to address',
      ],
      'withdrawAndHarvest(uint256 pid, uint256 amount, address to)': [
        'Take back from a pool, with rewards',
        'Pool number: pid',
        'Amount: amount units',
        'Recipient: to address',
      ],
      'harvest(uint256 pid, address to)': [
        'Collect rewards of a pool',
        'Pool number: pid',
        'Recipient: to address',
      ],
      'emergencyWithdraw(uint256 pid)': ['Take back from a pool, without rewards', 'Pool number: pid'],
      'stakeFor(address account, uint256 amount)': [
        'Stake for another',
        'For: account address',
        'Amount: amount units',
      ],
      'stake(address to, uint256 amount)': ['Stake', 'For, or the token: to address', 'Amount: amount units'],
      'stake()': ['Stake coins', 'Amount: @.value coin'],
      'submit()': ['Stake coins', 'Amount: @.value coin'],
      'withdraw()': ['Take out all that is due'],
      'withdrawAll()': ['Take back everything'],
      'cooldown()': ['Begin the waiting time before taking back a stake'],
      'redeem(address to, uint256 amount)': [
        'Take back',
        'Recipient, or the token: to address',
        'Amount: amount units',
      ],
      'getReward(address account)': ['Collect rewards', 'Of: account address'],
      'getReward(address account, bool claimExtras)': [
        'Collect rewards',
        'Of: account address',
        'Others as well: claimExtras',
      ],
      'claim(address account)': ['Collect what is due', 'Of, for, or in which token: account address'],
      'claim(uint256 amount)': ['Collect what is due', 'Amount or number: amount'],
      'claimAll()': ['Collect all that is due'],
      'claimRewards(address to)': ['Collect rewards', 'Of, or to: to address'],
      'claimRewards(address[] assets, uint256 amount, address to)': [
        'Collect rewards',
        'Of: assets.[] address',
        'At most: amount units',
        'Recipient: to address',
      ],
      'claimRewards(address[] assets, uint256 amount, address to, address reward)': [
        'Collect rewards',
        'Of: assets.[] address',
        'At most: amount token reward',
        'Recipient: to address',
      ],
      'claimAllRewards(address[] assets, address to)': [
        'Collect all rewards',
        'Of: assets.[] address',
        'Recipient: to address',
      ],
      'claimAllRewardsToSelf(address[] assets)': ['Collect all rewards', 'Of: assets.[] address'],
      'claim(uint256 index, address account, uint256 amount, bytes32[] merkleProof)': [
        'Collect a share of a distribution',
        'For: account address',
        'Amount: amount units',
      ],
      'claim(address account, uint256 amount, bytes32[] merkleProof)': [
        'Collect a share of a distribution',
        'For: account address',
        'Amount: amount units',
      ],
      'claim(uint256 amount, bytes32[] merkleProof)': [
        'Collect a share of a distribution',
        'Amount: amount units',
      ],
      'claim(address[] users, address[] tokens, uint256[] amounts, bytes32[][] proofs)': [
        'Collect shares of a distribution',
        'For: users.[] address',
        'In total: amounts.[] token tokens.[]',
      ],
      // Curve's takes a time, Solidly's and those made like it a number of seconds.
      'create_lock(uint256 _value, uint256 _unlock_time)': [
        'Lock tokens for votes',
        'Amount: _value units',
        'For how many seconds, or until: _unlock_time',
      ],
      'increase_amount(uint256 _value)': ['Lock more tokens', 'Amount: _value units'],
      'increase_unlock_time(uint256 _unlock_time)': ['Lock tokens for longer', 'Until: _unlock_time date'],
      'vote_for_gauge_weights(address _gauge_addr, uint256 _user_weight)': [
        'Vote for a pool',
        'Pool: _gauge_addr address',
        'Part, in hundredths of a percent: _user_weight',
      ],
      'mint(uint256 mintAmount)': ['Lend, or make an item', 'Amount or number: mintAmount'],
      'mint()': ['Lend coins, or make an item', 'Pay: @.value coin'],
      'redeem(uint256 redeemTokens)': [
        'Take back what was lent',
        'Shares given back: redeemTokens token @.to',
      ],
      'redeemUnderlying(uint256 redeemAmount)': ['Take back what was lent', 'Amount: redeemAmount units'],
      'borrow(uint256 borrowAmount)': ['Borrow', 'Amount: borrowAmount units'],
      'repayBorrow(uint256 repayAmount)': ['Pay back a debt', 'Amount: repayAmount units'],
      'repayBorrow()': ['Pay back a debt', 'Amount: @.value coin'],
      'enterMarkets(address[] cTokens)': ['Let deposits secure debts', 'Deposits: cTokens.[] address'],
      'exitMarket(address cToken)': ['No longer let a deposit secure debts', 'Deposit: cToken address'],
      'claimComp(address holder)': ['Collect rewards', 'Of: holder address'],
      'approveDelegation(address delegatee, uint256 amount)': [
        'Let another borrow against this account',
        'Who: delegatee address',
        'Up to: amount units',
      ],
      'depositETH(address pool, address onBehalfOf, uint16 referralCode)': [
        'Lend coins',
        'Amount: @.value coin',
        'For: onBehalfOf address',
        'Pool: pool address',
      ],
      'withdrawETH(address pool, uint256 amount, address to)': [
        'Take back coins that were lent',
        'Amount: amount coin',
        'Recipient: to address',
        'Pool: pool address',
      ],
      'queueWithdrawals((address[] strategies, uint256[] shares, address withdrawer)[] queuedWithdrawalParams)':
        [
          'Begin to take back what is restaked',
          'Strategies: queuedWithdrawalParams.[].strategies.[] address',
          'Shares: queuedWithdrawalParams.[].shares.[] units',
          // Ignored since slashing began: only the staker can collect.
          'Recipient (ignored by newer contracts): queuedWithdrawalParams.[].withdrawer address',
        ],
    },
  },
  {
    owner: '',
    at: {},
    calls: {
      'burnFrom(address account, uint256 amount)': [
        'Destroy tokens of an account',
        'Of: account address',
        'Amount: amount token @.to',
      ],
      'approveAndCall(address spender, uint256 amount, bytes data)': [
        'Allow to take tokens, and tell the other contract',
        'Who: spender address',
        'Up to: amount token @.to',
        'Told: data',
      ],
      'disperseEther(address[] recipients, uint256[] values)': [
        'Send coins to several',
        'To: recipients.[] address',
        'Amount: values.[] coin',
      ],
      'disperseToken(address token, address[] recipients, uint256[] values)': [
        'Send tokens to several',
        'To: recipients.[] address',
        'Amount: values.[] token token',
      ],
      'disperseTokenSimple(address token, address[] recipients, uint256[] values)': [
        'Send tokens to several',
        'To: recipients.[] address',
        'Amount: values.[] token token',
      ],
      'mint(address to)': ['Make an item or pool shares', 'Recipient: to address', 'Pay: @.value coin'],
      'safeMint(address to, uint256 tokenId)': [
        'Make an item',
        'Recipient: to address',
        'Number: tokenId item @.to',
      ],
      'safeMint(address to)': ['Make an item', 'Recipient: to address'],
      'publicMint(uint256 quantity)': ['Make items', 'How many: quantity', 'Pay: @.value coin'],
      'purchase(uint256 quantity)': ['Buy items', 'How many: quantity', 'Pay: @.value coin'],
      'setTokenURI(uint256 tokenId, string uri)': [
        'Set what an item shows',
        'Item: tokenId item @.to',
        'Page: uri',
      ],
      'cancelAuthorization(address authorizer, bytes32 nonce, uint8 v, bytes32 r, bytes32 s)': [
        'Withdraw a signed transfer',
        'Of: authorizer address',
        'Number: nonce',
      ],
      'addToBlacklist(address account)': ['Block an account', 'Who: account address'],
    },
  },
];
