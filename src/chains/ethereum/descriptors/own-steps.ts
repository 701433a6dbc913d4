import { pays, type StepTable, to, v4 } from './own-v4.ts';
import type { OwnWords } from './own-words.ts';

const details = '(address token, uint160 amount, uint48 expiration, uint48 nonce)';
const v3Ends = (out: string, into: string) =>
  [`token path.[0:20]`, `token path.[-20:]`].map((one, i) => (i === 0 ? `${out} ${one}` : `${into} ${one}`));

type Steps = StepTable['steps'];

/** What routers of every version, and PancakeSwap's, are told by the same numbers. */
const common: Steps = {
  0: [
    'V3_SWAP_EXACT_IN(address recipient, uint256 amountIn, uint256 amountOutMin, bytes path, bool payerIsUser)',
    'Swap tokens',
    ...v3Ends('Pay: amountIn', 'Receive at least: amountOutMin'),
    to,
    pays,
  ],
  1: [
    'V3_SWAP_EXACT_OUT(address recipient, uint256 amountOut, uint256 amountInMax, bytes path, bool payerIsUser)',
    'Swap tokens',
    // Its path runs from what is received to what is paid.
    'Pay at most: amountInMax token path.[-20:]',
    'Receive: amountOut token path.[0:20]',
    to,
    pays,
  ],
  2: [
    'PERMIT2_TRANSFER_FROM(address token, address recipient, uint160 amount)',
    'Move tokens out of this account',
    'Amount: amount token token',
    to,
  ],
  3: [
    `PERMIT2_PERMIT_BATCH((${details}[] details, address spender, uint256 sigDeadline) permitBatch, bytes signature)`,
    'Allow to take tokens, by a signature',
    'Up to: permitBatch.details.[].amount token permitBatch.details.[].token',
    'Until: permitBatch.details.[].expiration date',
    'Who may take them: permitBatch.spender address',
  ],
  4: [
    'SWEEP(address token, address recipient, uint256 amountMin)',
    'Send on what the router holds',
    'At least: amountMin money token',
    to,
  ],
  5: [
    'TRANSFER(address token, address recipient, uint256 value)',
    'Send tokens that the router holds',
    'Amount: value money token',
    to,
  ],
  6: [
    'PAY_PORTION(address token, address recipient, uint256 bips)',
    'Pay a part of what the router holds, such as a fee',
    'Token (zero is the coin): token address',
    'Part, in hundredths of a percent: bips',
    to,
  ],
  8: [
    'V2_SWAP_EXACT_IN(address recipient, uint256 amountIn, uint256 amountOutMin, address[] path, bool payerIsUser)',
    'Swap tokens',
    'Pay: amountIn token path.[0]',
    'Receive at least: amountOutMin token path.[-1]',
    to,
    pays,
  ],
  9: [
    'V2_SWAP_EXACT_OUT(address recipient, uint256 amountOut, uint256 amountInMax, address[] path, bool payerIsUser)',
    'Swap tokens',
    'Pay at most: amountInMax token path.[0]',
    'Receive: amountOut token path.[-1]',
    to,
    pays,
  ],
  10: [
    `PERMIT2_PERMIT((${details} details, address spender, uint256 sigDeadline) permitSingle, bytes signature)`,
    'Allow to take tokens, by a signature',
    'Up to: permitSingle.details.amount token permitSingle.details.token',
    'Until: permitSingle.details.expiration date',
    'Who may take them: permitSingle.spender address',
  ],
  11: ['WRAP_ETH(address recipient, uint256 amount)', 'Wrap coins', 'Amount: amount coin', to],
  12: ['UNWRAP_WETH(address recipient, uint256 amountMin)', 'Unwrap coins', 'At least: amountMin coin', to],
  13: [
    'PERMIT2_TRANSFER_FROM_BATCH((address from, address to, uint160 amount, address token)[] transfers)',
    'Move tokens out of this account',
    'Amount: transfers.[].amount token transfers.[].token',
    'From: transfers.[].from address',
    'Recipient: transfers.[].to address',
  ],
  14: [
    'BALANCE_CHECK_ERC20(address owner, address token, uint256 minBalance)',
    'Go on only where somebody holds enough',
    'At least: minBalance token token',
    'Who: owner address',
  ],
};

const bits = { mask: 0x3f, mayFail: 0x80 };
const subPlan = (table: string): Steps[number] => [
  'EXECUTE_SUB_PLAN(bytes commands, bytes[] inputs)',
  'Steps of their own',
  `Step: inputs.[] steps commands ${table}`,
];

/** Before Uniswap V4, numbers from 16 on meant trades of collectibles; at PancakeSwap, 16 is a trade by tables of its own. */
const early: StepTable = { ...bits, steps: { ...common, 33: subPlan('early') } };

const router: StepTable = {
  ...bits,
  steps: {
    ...common,
    16: ['V4_SWAP(bytes actions, bytes[] params)', 'Trade at Uniswap V4', 'Step: params.[] steps actions v4'],
    20: ['V4_POSITION_MANAGER_CALL(bytes data)', 'Call the manager of positions of Uniswap V4', 'Call: data'],
    33: subPlan('router'),
  },
};

const plan: StepTable = {
  always: ['PLAN(bytes actions, bytes[] params)', 'Several steps', 'Step: params.[] steps actions v4'],
  ...{ mask: 0, mayFail: 0, steps: {} },
};

export const stepTables: Readonly<Record<string, StepTable>> = { early, router, v4, plan };

const earlyRouters = {
  1: ['0x3fC91A3afd70395Cd496C647d5a6CC9D4B2b7FAD'],
  10: ['0xCb1355ff08Ab38bBCE60111F1bb2B784bE25D7e8'],
  56: ['0x4Dae2f939ACf50408e13d58534Ff8c2776d45265'],
  137: ['0xec7BE89e9d109e7e3Fec59c222CF297125FEFda2'],
  8453: ['0x3fC91A3afd70395Cd496C647d5a6CC9D4B2b7FAD'],
  42161: ['0x5E325eDA8064b456f4781070C0738d849c824258'],
};
const routers = {
  1: ['0x66a9893cC07D91D95644AEDD05D03f95e1dBA8Af'],
  10: ['0x851116D9223fabED8E56C0E6b8Ad0c31d98B3507'],
  56: ['0x1906c1d672b88cD1B9aC7593301cA990F94Eae07'],
  130: ['0xEf740bf23aCaE26f6492B10de645D6B98dC8Eaf3'],
  137: ['0x1095692A6237d83C6a72F3F5eFEdb9A670C49223'],
  8453: ['0x6fF5693b99212Da76ad316178A184AB56D299b43'],
  42161: ['0xA51afAFe0263b40EdaEf0Df8781eA9aa03E381a3'],
  43114: ['0x94b75331AE8d42C1b61065089B7d48FE14aA73b7'],
};
const execute = (table: string): OwnWords['calls'] => {
  const steps = ['Trade in several steps', `Step: inputs.[] steps commands ${table}`] as const;
  return {
    'execute(bytes commands, bytes[] inputs, uint256 deadline)': [...steps, 'Until: deadline date'],
    'execute(bytes commands, bytes[] inputs)': steps,
  };
};

/** Calls that are a series of steps. */
export const ownRouters: readonly OwnWords[] = [
  { owner: 'Uniswap Universal Router', at: earlyRouters, calls: execute('early') },
  { owner: 'Uniswap Universal Router', at: routers, calls: execute('router') },
  {
    owner: 'PancakeSwap Universal Router',
    at: { 56: ['0xd9C500DfF816a1Da21A48A732d3498Bf09dc9AEB'] },
    calls: execute('early'),
  },
  {
    owner: 'Uniswap V4 positions',
    at: {
      1: ['0xbD216513d74C8cf14cf4747E6AaA6420FF64ee9e'],
      8453: ['0x7C5f5A4bBd8fD63184577525326123B519429bDc'],
    },
    calls: {
      'modifyLiquidities(bytes unlockData, uint256 deadline)': [
        'Change liquidity positions',
        'What: unlockData steps unlockData plan',
        'Until: deadline date',
      ],
    },
  },
];
