import type { Asset, Effect } from '../../core/effect.ts';
import type { Fact, Value } from '../review.ts';
import type { Step } from './call.ts';
import type { SolanaFactCode } from './facts.ts';

/**
 * What each step does, from the values of its own sentence: what is judged is what is shown. Every sentence
 * about an action has its line here, so none can be added without saying what it does.
 */

const place = { chain: 'solana', network: '' } as const;
const sol: Asset = { ...place, id: '' };

/** What the sentence is about, and who is asked to sign. */
interface Told {
  values: Record<string, Value>;
  step: Step;
  /** Base58 of the account that signs. */
  wallet: string;
}

type Derive = (told: Told) => Effect[];

const textOf = (value: Value | undefined): string =>
  value?.type === 'address' || value?.type === 'text' ? value.text : '';
const unitsOf = (value: Value | undefined): bigint => (value?.type === 'amount' ? value.units : 0n);

/** Neither moves anything nor tells a program anything with lasting effect. */
const nothing: Derive = () => [];

/** An instruction to a program whose meaning is fixed. */
const told: Derive = ({ step }) => [
  { kind: 'call', ...place, contract: step.program, name: step.action.code.slice('sol.'.length) },
];

const unread: Derive = ({ step }) => [{ kind: 'call', ...place, contract: step.program, name: null }];

/** SOL from an account that this wallet's signature opens, unless it comes to this wallet. */
const sendsSol: Derive = ({ values, wallet, step }) => {
  const to = textOf(values.to ?? values.account);
  return to === wallet
    ? told({ values, wallet, step })
    : [{ kind: 'send', asset: sol, amount: unitsOf(values.amount), to }];
};

/**
 * Tokens. They go to the owner if the standard account reveals one. If the bytes name no token, the asset is
 * the account that they leave: nobody can mistake that for another token.
 */
const sendsToken: Derive = ({ values, wallet, step }) =>
  step.owner === wallet
    ? told({ values, wallet, step })
    : [
        {
          kind: 'send',
          asset: { ...place, id: textOf(values.mint ?? values.from) },
          amount: unitsOf(values.amount),
          to: step.owner ?? textOf(values.to),
        },
      ];

/** The whole balance of an account goes, and the bytes do not say how much that is. */
const sendsAll =
  (asset: (values: Told['values']) => string): Derive =>
  ({ values, wallet, step }) => {
    const to = textOf(values.to);
    const isOwn = to === wallet || step.owner === wallet;
    return isOwn
      ? told({ values, wallet, step })
      : [{ kind: 'send', asset: { ...place, id: asset(values) }, amount: null, to }];
  };

/** SOL that is left over when a program's code is replaced. */
const spills: Derive = ({ values, wallet }) => {
  const to = textOf(values.spill);
  return to === wallet ? [] : [{ kind: 'send', asset: sol, amount: null, to }];
};

const burns: Derive = ({ values }) => [
  { kind: 'send', asset: { ...place, id: textOf(values.mint) }, amount: unitsOf(values.amount), to: '' },
];

const unlimited = 2n ** 64n - 1n;

const allows: Derive = ({ values }) => {
  const units = unitsOf(values.amount);
  const asset = { ...place, id: textOf(values.mint ?? values.account) };
  const amount = units === unlimited ? null : units;
  return [{ kind: 'allow', asset, amount, spender: textOf(values.delegate) }];
};

/** `to`: the value that says who has it now; nobody if it is given up forever. */
const controls =
  (what: string, to: string | null): Derive =>
  ({ values }) => [{ kind: 'control', ...place, what, to: to === null ? null : textOf(values[to]) }];

/** Set up for somebody; mentioned if that is not this wallet. */
const handsOver =
  (what: string, ...to: string[]): Derive =>
  (all) => {
    const others = to
      .map((name) => textOf(all.values[name]))
      .filter((one) => one !== '' && one !== all.wallet);
    return others.length === 0
      ? told(all)
      : [...new Set(others)].map((one) => ({ kind: 'control', ...place, what, to: one }));
  };

/**
 * The most lamports needed to keep a token account: 2,039,280 for 165 bytes; Token-2022 adds what the mint
 * requires, less than 300 bytes in all.
 */
export const accountRent = 3_000_000n;

const pays: Derive = ({ values, wallet, step }) =>
  textOf(values.payer) === wallet
    ? [{ kind: 'fee', asset: sol, atMost: accountRent }]
    : told({ values, wallet, step });

const derive = {
  'sol.transfer': sendsSol,
  'sol.tip': sendsSol,
  'sol.wrap': told,
  'sol.transfer-seed': sendsSol,
  'sol.create-account': sendsSol,
  'sol.create-account-seed': sendsSol,
  'sol.assign': controls('account', 'owner'),
  'sol.assign-seed': controls('account', 'owner'),
  'sol.allocate': told,
  'sol.allocate-seed': controls('account', 'owner'),
  'sol.nonce-advance': nothing,
  'sol.nonce-withdraw': sendsSol,
  'sol.nonce-initialize': handsOver('nonce', 'authority'),
  'sol.nonce-authorize': controls('nonce', 'newAuthority'),
  'sol.nonce-upgrade': told,
  'sol.token-transfer': sendsToken,
  'sol.token-transfer-raw': sendsToken,
  'sol.token-transfer-fee': sendsToken,
  'sol.token-approve': allows,
  'sol.token-approve-raw': allows,
  'sol.token-revoke': told,
  'sol.token-mint': told,
  'sol.token-burn': burns,
  'sol.token-close': sendsAll(() => ''),
  'sol.token-freeze': told,
  'sol.token-thaw': told,
  'sol.token-set-authority': controls('token', 'newAuthority'),
  'sol.token-drop-authority': controls('token', null),
  'sol.token-owner-closes': told,
  'sol.token-init-mint': told,
  'sol.token-init-mint-freeze': told,
  'sol.token-init-account': handsOver('token', 'owner'),
  'sol.token-init-multisig': told,
  'sol.token-sync-native': nothing,
  'sol.token-account-size': nothing,
  'sol.token-immutable-owner': nothing,
  'sol.token-amount-to-ui': nothing,
  'sol.token-ui-to-amount': nothing,
  'sol.token-reallocate': pays,
  'sol.token-init-close-authority': told,
  'sol.token-init-no-close-authority': told,
  'sol.token-init-fee': told,
  'sol.token-set-fee': told,
  'sol.token-fee-withdraw-mint': sendsAll((values) => textOf(values.mint)),
  'sol.token-fee-withdraw-accounts': sendsAll((values) => textOf(values.mint)),
  'sol.token-fee-harvest': told,
  'sol.token-init-state': told,
  'sol.token-set-state': told,
  'sol.token-memo-on': told,
  'sol.token-memo-off': told,
  'sol.token-cpi-guard-on': told,
  'sol.token-cpi-guard-off': told,
  'sol.token-native-mint': pays,
  'sol.token-non-transferable': told,
  'sol.token-init-interest': told,
  'sol.token-set-interest': told,
  'sol.token-permanent-delegate': controls('token', 'delegate'),
  'sol.token-init-hook': told,
  'sol.token-set-hook': told,
  'sol.token-drop-hook': told,
  'sol.token-init-pointer': told,
  'sol.token-set-pointer': told,
  'sol.token-init-pausable': told,
  'sol.token-pause': told,
  'sol.token-resume': told,
  'sol.token-withdraw-excess': sendsAll(() => ''),
  'sol.token-unwrap': sendsSol,
  'sol.token-unwrap-all': sendsAll(() => ''),
  'sol.ata-create': pays,
  'sol.ata-create-idempotent': pays,
  // The program finds out itself where the owner's tokens belong.
  'sol.ata-recover': told,
  'sol.stake-initialize': handsOver('stake', 'staker', 'withdrawer'),
  'sol.stake-authorize-staker': controls('stake', 'newAuthority'),
  'sol.stake-authorize-withdrawer': controls('stake', 'newAuthority'),
  'sol.stake-delegate': told,
  'sol.stake-split': told,
  'sol.stake-withdraw': sendsSol,
  'sol.stake-deactivate': told,
  'sol.stake-lockup': controls('stake', null),
  'sol.stake-merge': told,
  'sol.stake-minimum': nothing,
  'sol.stake-delinquent': told,
  'sol.stake-move': told,
  'sol.stake-move-lamports': told,
  'sol.vote-withdraw': sendsSol,
  'sol.vote-authorize-voter': controls('vote', 'newAuthority'),
  'sol.vote-authorize-withdrawer': controls('vote', 'newAuthority'),
  'sol.vote-identity': told,
  'sol.vote-commission': told,
  'sol.checks-signatures': told,
  'sol.token-confidential': unread,
  'sol.memo': nothing,
  'sol.memo-bytes': nothing,
  'sol.compute-limit': nothing,
  'sol.compute-price': nothing,
  'sol.compute-heap': nothing,
  'sol.compute-data': nothing,
  'sol.table-create': pays,
  'sol.table-freeze': told,
  'sol.table-extend': told,
  'sol.table-deactivate': told,
  'sol.table-close': sendsAll(() => ''),
  'sol.program-upgrade': (all) => [...controls('program', 'buffer')(all), ...spills(all)],
  'sol.program-authority': controls('program', 'newAuthority'),
  'sol.program-final': controls('program', null),
  'sol.unknown': unread,
} satisfies { [C in SolanaFactCode]?: Derive };

/**
 * The step with its effects. A call that this wallet does not sign has no effect of its own, except that the
 * program is called: others' accounts may be opened by others' signatures in the same transaction.
 */
export function withEffects(step: Step, wallet: string): Step {
  const { action, effects: given } = step;
  const isActing = step.signers.includes(wallet);
  if (given !== undefined) {
    const effects = given.filter(({ kind }) => isActing || kind === 'call');
    return { ...step, action: { ...action, effects } };
  }
  const known = Object.hasOwn(derive, action.code) ? derive[action.code as keyof typeof derive] : unread;
  const rule = isActing || known === nothing || known === unread ? known : told;
  const effects = rule({ values: action.values, step, wallet });
  return effects.length === 0 ? step : { ...step, action: { ...action, effects } };
}

/** What the payer pays to have the transaction executed. */
export const feeEffect = (atMost: bigint): Effect => ({ kind: 'fee', asset: sol, atMost });

export const messageEffect = (form: string, domain: string | null): Effect => ({
  kind: 'message',
  ...place,
  form,
  domain,
});

/** The sentence without its effects, for its second appearance, in the title or as a warning. */
export function withoutEffects({ effects: _, ...fact }: Fact): Fact {
  return fact;
}
