import type { Fact, Level, Value } from '../review.ts';
import { canHaveKey, deriveAssociated } from './associated.ts';
import { type Account, number, type Paid, type Step } from './call.ts';
import { withoutEffects } from './effects.ts';
import { fact } from './facts.ts';
import { listedMint } from './mint-list.ts';
import { mints, networkName, programs } from './programs.ts';

const order: readonly Level[] = ['danger', 'warning', 'notice', 'info'];

/** Worst first; equal ones stay in the order of the steps. */
export function worstFirst(facts: readonly Fact[]): Fact[] {
  return [...facts].sort((a, b) => order.indexOf(a.level) - order.indexOf(b.level));
}

const intoWallets = [
  'sol.transfer',
  'sol.transfer-seed',
  'sol.nonce-withdraw',
  'sol.stake-withdraw',
  'sol.vote-withdraw',
  'sol.token-unwrap',
];

/** What is odd about a step although every byte of it is understood. `place` counts from 1. */
export function deriveNotes(step: Step, place: number): Fact[] {
  const notes: Fact[] = risksOf(step).map((risk) =>
    'step' in risk.values ? { ...risk, values: { ...risk.values, step: number(place) } } : risk,
  );
  const here = number(place);
  if (step.action.code.endsWith('-raw')) notes.push(fact('sol.risk-raw-amount', 'warning', { step: here }));
  notes.push(...wrongDecimals(step, here));
  if (!step.move) return notes;
  const { from, to, units, kind } = step.move;
  if (units === 0n) notes.push(fact('sol.zero-amount', 'notice', { step: here }));
  if (textOf(from.value) === textOf(to.value))
    notes.push(fact('sol.self-transfer', 'notice', { step: here, account: to.value }));
  if (to.address === null) notes.push(fact('sol.to-unseen', 'danger', { step: here, to: to.value }));
  if (to.address === null || kind === 'token' || !intoWallets.includes(step.action.code)) return notes;
  if (networkName(to.address) !== undefined)
    notes.push(fact('sol.to-program', 'warning', { step: here, to: to.value }));
  else if (!canHaveKey(to.address))
    notes.push(fact('sol.to-off-curve', 'notice', { step: here, to: to.value }));
  return notes;
}

/** The network refuses decimals that are not the mint's, so a known token's tell that this amount will never move. */
function wrongDecimals({ action: { values } }: Step, step: Value): Fact[] {
  const { amount, mint } = values;
  if (amount?.type !== 'amount' || mint?.type !== 'address' || amount.decimals === null) return [];
  const known = Object.hasOwn(mints, mint.text) ? mints[mint.text] : listedMint(mint.text);
  if (known === undefined || known.decimals === amount.decimals) return [];
  const said = { step, mint, stated: number(amount.decimals), decimals: number(known.decimals) };
  return [fact('sol.wrong-decimals', 'danger', said)];
}

/**
 * The warnings of a step; a severe one without any is its own warning, so that it does not drown in a list of
 * steps.
 */
function risksOf({ risks = [], action: { parts: _, ...action } }: Step): Fact[] {
  if (risks.length > 0 || (action.level !== 'warning' && action.level !== 'danger')) return risks;
  return [withoutEffects(action)];
}

const textOf = (value: Value) => (value.type === 'address' || value.type === 'text' ? value.text : '');

/**
 * Derivations allowed in one review: each costs a few square roots, and a transaction can name thirty mints.
 * Named owners are allowed as many as a list of recipients holds, since rules are judged by who gets the
 * tokens.
 */
const derivations = { near: 120, named: 1_200 };

/** Who may own a token account, base58: those close at hand, and those with names. */
export interface Owners {
  near: ReadonlySet<string>;
  named: ReadonlySet<string>;
}

/**
 * Whose standard token account receives the tokens: found by deriving it for every owner this device can
 * name. If none matches, the owner is unknown to an offline device, and the review says so. `wallet`: base58, warned of
 * if what a call pays out goes to somebody else; null for calls that are kept for later, where others sign.
 */
export function deriveOwners(
  steps: readonly Step[],
  owners: Owners,
  name: (address: string) => Value,
  wallet: string | null = null,
): Step[] {
  const ownerOf = makeOwnerOf(owners);
  /** Whose account it is as a part of the step, and the owner in base58 if the bytes prove one. */
  const tell = (account: Account, mints: readonly Account[], program: string | null) => {
    const found = mints.flatMap((mint) => {
      const owner = ownerOf(account, mint, program);
      return owner === null ? [] : [{ owner, mint }];
    })[0];
    if (found === undefined)
      return { owner: null, part: fact('sol.token-owner-unknown', 'notice', { account: account.value }) };
    const values = { account: account.value, owner: name(found.owner), mint: found.mint.value };
    return { owner: found.owner, part: fact('sol.token-account-of', 'info', values) };
  };
  // The step that opened an account says whose it is.
  const opened = new Map<string | null, Fact>();
  const warn = ({ code, values }: Fact): Fact => ({ code, values, level: 'warning' });
  const isForeign = (owner: string | null) => wallet !== null && owner !== wallet;
  /** What is said of an account that a call pays into, and what is warned of. */
  const tellPaid = ({ account, mints }: Paid): { parts: Fact[]; risks: Fact[] } => {
    if (mints === null) {
      const values = { step: number(0), to: account.value };
      if (account.address === null) return { parts: [], risks: [fact('sol.to-unseen', 'danger', values)] };
      const isElsewhere = isForeign(account.address);
      return { parts: [], risks: isElsewhere ? [fact('sol.paid-elsewhere', 'warning', values)] : [] };
    }
    const opening = opened.get(account.address);
    if (opening !== undefined) {
      const { owner } = opening.values;
      return {
        parts: [],
        risks: isForeign(owner?.type === 'address' ? owner.text : null) ? [warn(opening)] : [],
      };
    }
    const { owner, part } = tell(account, mints, null);
    const isRisk = owner === null ? account.address !== null : isForeign(owner);
    return { parts: [part], risks: isRisk ? [warn(part)] : [] };
  };
  return steps.map((step): Step => {
    const { action, holds, move, pays = [], risks = [] } = step;
    const { account: made } = action.values;
    if (action.code === 'sol.token-init-account' && made?.type === 'address') opened.set(made.text, action);
    if (holds || move?.kind === 'token') {
      const foreign = pays.flatMap((one) => tellPaid(one).risks);
      const to = holds?.account ?? move!.to;
      const mints = holds?.mint ? [holds.mint] : [];
      const { owner, part } = tell(to, mints, holds?.program ?? null);
      const isUnseen = owner === null && move !== undefined && move.to.address !== null;
      return {
        ...step,
        action: { ...action, parts: [part, ...(action.parts ?? [])] },
        ...(owner !== null && { owner }),
        ...(isUnseen && { risks: [...risks, warn(part)] }),
        ...(foreign.length > 0 && { risks: [...risks, ...foreign] }),
      };
    }
    if (pays.length === 0) return step;
    const told = pays.map(tellPaid);
    const parts = [...told.flatMap((one) => one.parts), ...(action.parts ?? [])];
    const all = [...risks, ...told.flatMap((one) => one.risks)];
    return { ...step, action: { ...action, parts }, ...(all.length > 0 && { risks: all }) };
  });
}

/** The owner, base58, whose standard account for a mint an account is; null if it is nobody's who can be named. */
function makeOwnerOf(
  owners: Owners,
): (account: Account, mint: Account, program: string | null) => string | null {
  const accounts = new Map<string, ReadonlyMap<string, string>>();
  const left = { ...derivations };
  const take = (kind: keyof typeof left): string[] => {
    const taken = [...owners[kind]].slice(0, left[kind]);
    left[kind] -= taken.length;
    return taken;
  };
  return (account, { address: mint }, program) => {
    if (account.address === null || mint === null) return null;
    for (const one of program === null ? [programs.token, programs.token2022] : [program]) {
      const key = `${mint} ${one}`;
      if (!accounts.has(key)) {
        const tried = [...take('near'), ...take('named')];
        accounts.set(key, new Map(tried.map((owner) => [deriveAssociated(owner, mint, one), owner])));
      }
      const owner = accounts.get(key)!.get(account.address);
      if (owner !== undefined) return owner;
    }
    return null;
  };
}
