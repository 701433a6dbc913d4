import { ZeroAddress } from 'ethers';
import type { Fact, Value } from '../review.ts';
import { allows, calls, ofOwner, tokenOf, withEffects } from './effects.ts';
import { fact, number } from './facts.ts';
import { hasUsualAddresses } from './networks.ts';
import { same, type View } from './view.ts';

/** The Permit2 contract, at the same address on every standard chain (Uniswap/permit2). */
const permit2 = '0x000000000022D473030F116dDEE9F6B43aC78BA3';

/** Where it is on ZKsync Era and Abstract (Uniswap's permit2-sdk, Solady's SafeTransferLib). */
const zkPermit2 = '0x0000000000225e31D15943971F47aD3022F714Fa';

/** Null for a network where nobody here knows of one. */
export function permit2On(chainId: number): string | null {
  if (hasUsualAddresses(chainId)) return permit2;
  return chainId === 324 || chainId === 2741 ? zkPermit2 : null;
}

/**
 * Allowances that mean "unlimited": more than any token has, and the largest 96-bit number, which tokens that
 * count votes (COMP, UNI) treat as unlimited.
 */
export const isUnlimited = (units: bigint) => units >= 2n ** 128n - 1n || units === 2n ** 96n - 1n;

/** One of `none`, `limited`, `unlimited`, since that is what people need to know. */
export function approval(view: View, token: string, spender: string, units: bigint): Fact {
  const given = allows(tokenOf(view, token), limitOf(units), spender);
  return withEffects(
    approvalFact(view, token, spender, units),
    ofOwner(view, view.account.safe, given, token, 'approve'),
  );
}

/** ERC-721: one item, which the collection lets a single address take; none, for the zero address. */
export function itemApproval(view: View, token: string, spender: string, id: bigint): Fact {
  const item = { id: number(id), token: view.address(token) };
  if (spender === ZeroAddress)
    return withEffects(fact('ethereum.approve-item-none', 'info', item), calls(view, token, 'approve-end'));
  const given = allows(tokenOf(view, token, id), 1n, spender);
  return withEffects(
    fact('ethereum.approve-item', 'warning', { ...item, spender: view.address(spender) }),
    ofOwner(view, view.account.safe, given, token, 'approve'),
  );
}

/** What counts as unlimited is our judgement, so the number is shown next to it. */
const exact = (units: bigint) => [fact('ethereum.whole-number', 'info', { number: number(units) })];

/** ERC-721 has the same calls: what is an amount of a token is the number of an item there. Listed tokens are none. */
export const maybeItem = (amount: Value, token: Value): Fact[] =>
  amount.type === 'amount' && (amount.vouchedBy === 'chain' || amount.vouchedBy === 'list')
    ? []
    : [fact('ethereum.maybe-item', 'info', { token })];

const limitOf = (units: bigint): bigint | null => (isUnlimited(units) ? null : units);

function approvalFact(view: View, token: string, spender: string, units: bigint): Fact {
  const who = { spender: view.address(spender), token: view.address(token) };
  // ERC-721 has the same call: there it lets the spender take the item with that number or, with the zero
  // address, revokes that.
  if (units === 0n && spender !== ZeroAddress) return fact('ethereum.approve-zero', 'warning', who);
  if (units === 0n) return fact('ethereum.approve-none', 'info', who);
  if (isUnlimited(units)) return fact('ethereum.approve-unlimited', 'danger', who, exact(units));
  const amount = view.token(token, units);
  return fact('ethereum.approve', 'warning', { amount, ...who }, maybeItem(amount, who.token));
}

/** DAI accepts an expiry of zero for this. */
export const never = 2n ** 256n - 1n;

/** However far: a screen says that it is never, next to the number. */
export const time = (seconds: bigint): Value => ({ type: 'time', unixSeconds: seconds });

/** A permission over something that is not this account's. */
export function checkOwner(owner: string, view: View): void {
  if (same(owner, view.account.safe)) return;
  view.warn(fact('ethereum.permit-other-owner', 'notice', { owner: view.address(owner) }));
}

/** EIP-2612 and DAI's permit, by call or signed as typed data. */
export function permit(
  view: View,
  p: { token: string; owner: string; spender: string; units: bigint; deadline: bigint },
): Fact {
  const who = {
    spender: view.address(p.spender),
    token: view.address(p.token),
    owner: view.address(p.owner),
  };
  const given = allows(tokenOf(view, p.token), limitOf(p.units), p.spender);
  const effect = ofOwner(view, p.owner, given, p.token, 'permit');
  if (p.units === 0n) return withEffects(fact('ethereum.permit-end', 'info', who), effect);
  const until = { ...who, deadline: time(p.deadline) };
  return withEffects(
    isUnlimited(p.units)
      ? fact('ethereum.permit-unlimited', 'danger', until, exact(p.units))
      : fact('ethereum.permit', 'warning', { amount: view.token(p.token, p.units), ...until }),
    effect,
  );
}

/** Permit2's AllowanceTransfer, whose amounts have 160 bits. `owner` is whoever signed it; absent for this account. */
export function permit2Approval(
  view: View,
  p: { token: string; spender: string; units: bigint; expires: bigint; owner?: string },
): Fact {
  const who = { spender: view.address(p.spender), token: view.address(p.token) };
  const given = allows(tokenOf(view, p.token), limitOf(p.units), p.spender);
  const effect = ofOwner(view, p.owner ?? view.account.safe, given, p.token, 'permit');
  // What the token itself allows, to Permit2 or to the spender, stays.
  if (p.units === 0n) return withEffects(fact('ethereum.permit2-lockdown', 'info', who), effect);
  // Permit2 takes zero for the time of the block itself.
  if (p.expires === 0n)
    return withEffects(
      isUnlimited(p.units)
        ? fact('ethereum.permit2-approve-unlimited-now', 'danger', who, exact(p.units))
        : fact('ethereum.permit2-approve-now', 'warning', { amount: view.token(p.token, p.units), ...who }),
      effect,
    );
  const until = { ...who, expires: time(p.expires) };
  return withEffects(
    isUnlimited(p.units)
      ? fact('ethereum.permit2-approve-unlimited', 'danger', until, exact(p.units))
      : fact('ethereum.permit2-approve', 'warning', { amount: view.token(p.token, p.units), ...until }),
    effect,
  );
}
