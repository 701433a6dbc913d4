import type { OwnWords } from './own-words.ts';

const market =
  '(address loanToken, address collateralToken, address oracle, address irm, uint256 lltv) marketParams';
const morpho = (what: string, whose: string, other: string) =>
  [
    what,
    'Amount (0 if counted in shares): assets token marketParams.loanToken',
    'Shares (0 if counted in the token): shares',
    `${whose}: onBehalf address`,
    other,
  ] as const;

export const ownLending: readonly OwnWords[] = [
  {
    owner: 'Aave V3',
    at: {
      1: ['0x87870Bca3F3fD6335C3F4ce8392D69350B4fA4E2'],
      8453: ['0xA238Dd80C259a72e81d7e4664a9801593F98d1c5'],
      ...Object.fromEntries(
        [10, 137, 42161, 43114].map((chain) => [chain, ['0x794a61358D6845594F94dc1DB02A252b5b4814aD']]),
      ),
    },
    calls: {
      'supply(address asset, uint256 amount, address onBehalfOf, uint16 referralCode)': [
        'Lend',
        'Amount: amount token asset',
        'For: onBehalfOf address',
      ],
      'withdraw(address asset, uint256 amount, address to)': [
        'Take back what was lent',
        'Amount: amount token asset',
        'Recipient: to address',
      ],
      'borrow(address asset, uint256 amount, uint256 interestRateMode, uint16 referralCode, address onBehalfOf)':
        [
          'Borrow',
          'Amount: amount token asset',
          'Debt of: onBehalfOf address',
          'Rate (2 is variable): interestRateMode',
        ],
      'repay(address asset, uint256 amount, uint256 interestRateMode, address onBehalfOf)': [
        'Pay back a debt',
        'At most: amount token asset',
        'Debt of: onBehalfOf address',
        'Rate (2 is variable): interestRateMode',
      ],
      'repayWithATokens(address asset, uint256 amount, uint256 interestRateMode)': [
        'Pay back a debt out of what was lent',
        'At most: amount token asset',
        'Rate (2 is variable): interestRateMode',
      ],
      'setUserUseReserveAsCollateral(address asset, bool useAsCollateral)': [
        'Set whether a deposit secures debts',
        'Token: asset address',
        'As security: useAsCollateral',
      ],
      'setUserEMode(uint8 categoryId)': ['Set the kind of collateral', 'Category (0 for none): categoryId'],
    },
  },
  {
    owner: 'Aave V2',
    at: { 1: ['0x7d2768dE32b0b80b7a3454c06BdAc94A69DDc7A9'] },
    calls: {
      'deposit(address asset, uint256 amount, address onBehalfOf, uint16 referralCode)': [
        'Lend',
        'Amount: amount token asset',
        'For: onBehalfOf address',
      ],
      'withdraw(address asset, uint256 amount, address to)': [
        'Take back what was lent',
        'Amount: amount token asset',
        'Recipient: to address',
      ],
      'borrow(address asset, uint256 amount, uint256 interestRateMode, uint16 referralCode, address onBehalfOf)':
        [
          'Borrow',
          'Amount: amount token asset',
          'Debt of: onBehalfOf address',
          'Rate (1 stable, 2 variable): interestRateMode',
        ],
      'repay(address asset, uint256 amount, uint256 rateMode, address onBehalfOf)': [
        'Pay back a debt',
        'At most: amount token asset',
        'Debt of: onBehalfOf address',
        'Rate (1 stable, 2 variable): rateMode',
      ],
    },
  },
  {
    owner: 'Compound V3',
    at: { 1: ['0xc3d688B66703497DAA19211EEdff47f25384cdc3'] },
    calls: {
      'supply(address asset, uint256 amount)': [
        'Lend, add collateral, or pay back a debt',
        'Amount: amount token asset',
      ],
      'supplyTo(address dst, address asset, uint256 amount)': [
        'Lend, add collateral, or pay back a debt',
        'Amount: amount token asset',
        'For: dst address',
      ],
      'withdraw(address asset, uint256 amount)': [
        'Take back what was lent or collateral, or borrow',
        'Amount: amount token asset',
      ],
      'withdrawTo(address to, address asset, uint256 amount)': [
        'Take back what was lent or collateral, or borrow',
        'Amount: amount token asset',
        'Recipient: to address',
      ],
      'allow(address manager, bool isAllowed)': [
        'Let another manage all of it',
        'Manager: manager address',
        'Allowed: isAllowed',
      ],
    },
  },
  {
    owner: 'Morpho',
    at: {
      1: ['0xBBBBBbbBBb9cC5e90e3b3Af64bdAF62C37EEFFCb'],
      8453: ['0xBBBBBbbBBb9cC5e90e3b3Af64bdAF62C37EEFFCb'],
    },
    calls: {
      [`supply(${market}, uint256 assets, uint256 shares, address onBehalf, bytes data)`]: morpho(
        'Lend',
        'For',
        'Collateral of the market: marketParams.collateralToken address',
      ),
      [`withdraw(${market}, uint256 assets, uint256 shares, address onBehalf, address receiver)`]: morpho(
        'Take back what was lent',
        'Of',
        'Recipient: receiver address',
      ),
      [`borrow(${market}, uint256 assets, uint256 shares, address onBehalf, address receiver)`]: morpho(
        'Borrow',
        'Debt of',
        'Recipient: receiver address',
      ),
      [`repay(${market}, uint256 assets, uint256 shares, address onBehalf, bytes data)`]: morpho(
        'Pay back a debt',
        'Debt of',
        'Collateral of the market: marketParams.collateralToken address',
      ),
      [`supplyCollateral(${market}, uint256 assets, address onBehalf, bytes data)`]: [
        'Add collateral',
        'Amount: assets token marketParams.collateralToken',
        'For: onBehalf address',
      ],
      [`withdrawCollateral(${market}, uint256 assets, address onBehalf, address receiver)`]: [
        'Take back collateral',
        'Amount: assets token marketParams.collateralToken',
        'Of: onBehalf address',
        'Recipient: receiver address',
      ],
      'setAuthorization(address authorized, bool newIsAuthorized)': [
        'Let another manage all of it',
        'Manager: authorized address',
        'Allowed: newIsAuthorized',
      ],
    },
  },
  {
    owner: 'Sky',
    at: { 1: ['0x3225737a9Bbb6473CB4a45b7244ACa2BeFdB276A'] },
    calls: {
      'daiToUsds(address usr, uint256 wad)': [
        'Change DAI into USDS',
        'Amount: wad token 0x6B175474E89094C44Da98b954EedeAC495271d0F',
        'Recipient: usr address',
      ],
      'usdsToDai(address usr, uint256 wad)': [
        'Change USDS into DAI',
        'Amount: wad token 0xdC035D45d973E3EC169d2276DDab16f1e407384F',
        'Recipient: usr address',
      ],
    },
  },
];
