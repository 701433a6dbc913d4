import type { Fact, Level, Value } from '../review.ts';
import { canHaveKey, deriveAssociated } from './associated.ts';
import { number, type Step } from './call.ts';
import { withoutEffects } from './effects.ts';
import { fact } from './facts.ts';
import { listedMint } from './mint-list.ts';
import { mints, networkName, programs } from './programs.ts';

const order: readonly Level[] = ['danger', 'warning', 'notice', 'info'];

/** Worst first; equal ones stay in the order of the steps. */
export function worstFirst(facts: readonly Fact[]): Fact[] {
  return [...facts].sort((a, b) => order.indexOf(a.level) - order.indexOf(b.level));
}

const intoWallets = ['sol.transfer', 'sol.transfer-seed', 'sol.nonce-withdraw', 'sol.stake-withdraw'];

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
  const accounts = new Map<string, ReadonlyMap<string, string>>();
  const left = { ...derivations };
  const take = (kind: keyof typeof left): string[] => {
    const taken = [...owners[kind]].slice(0, left[kind]);
    left[kind] -= taken.length;
    return taken;
  };
  const ownerOf = ({ account, mint, program }: NonNullable<Step['holds']>): string | null => {
    if (account.address === null || mint === null || mint.address === null) return null;
    for (const one of program === null ? [programs.token, programs.token2022] : [program]) {
      const key = `${mint.address} ${one}`;
      if (!accounts.has(key)) {
        const tried = [...take('near'), ...take('named')];
        accounts.set(key, new Map(tried.map((o) => [deriveAssociated(o, mint.address!, one), o])));
      }
      const owner = accounts.get(key)!.get(account.address);
      if (owner !== undefined) return owner;
    }
    return null;
  };
  // The step that opened an account says whose it is.
  const opened = new Map<string | null, Fact>();
  const isForeign = (owner: string | null) => wallet !== null && owner !== wallet;
  return steps.map((step): Step => {
    const { account: made } = step.action.values;
    if (step.action.code === 'sol.token-init-account' && made?.type === 'address')
      opened.set(made.text, step.action);
    if (!step.holds && step.move?.kind !== 'token') return step;
    const opening = step.holds?.isPaid ? opened.get(step.holds.account.address) : undefined;
    if (opening !== undefined) {
      const { code, values } = opening;
      return isForeign(values.owner?.type === 'address' ? values.owner.text : null)
        ? { ...step, risks: [...(step.risks ?? []), { code, values, level: 'warning' }] }
        : step;
    }
    const owner = step.holds ? ownerOf(step.holds) : null;
    const account = (step.holds?.account ?? step.move!.to).value;
    const part =
      owner === null
        ? fact('sol.token-owner-unknown', 'notice', { account })
        : fact('sol.token-account-of', 'info', {
            account,
            owner: name(owner),
            mint: step.holds!.mint!.value,
          });
    const action = { ...step.action, parts: [part, ...(step.action.parts ?? [])] };
    // A transfer is meant for somebody; what a swap or a withdrawal pays out is meant for this wallet.
    if (owner !== null && step.holds?.isPaid && isForeign(owner))
      return { ...step, action, owner, risks: [...(step.risks ?? []), { ...part, level: 'warning' }] };
    if (owner !== null) return { ...step, action, owner };
    const receiver = step.move?.to ?? (step.holds?.isPaid && step.holds.account);
    const isUnseen = receiver && receiver.address !== null;
    return isUnseen
      ? { ...step, action, risks: [...(step.risks ?? []), { ...part, level: 'warning' }] }
      : { ...step, action };
  });
}
