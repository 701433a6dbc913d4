import { dataLength } from 'ethers';
import type { Fact } from '../review.ts';
import type { Call } from './account.ts';
import { readOfAccount } from './account-makes.ts';
import { permit2On } from './approvals.ts';
import { readKnown, readPermit2, readWrapped } from './calls.ts';
import { wordsForCall } from './descriptors/words.ts';
import { calls, coinOf, controls, ofOwner, sends, withEffects } from './effects.ts';
import { bytes, fact } from './facts.ts';
import { multicall3On, readMulticall } from './multicall.ts';
import { readOfOtherSafe } from './other-safe-calls.ts';
import { selectorOf } from './payload.ts';
import { cowSettlementOn, readPresign } from './presign.ts';
import { rawData } from './raw-data.ts';
import { readOfSafe } from './safe-calls.ts';
import { same, type View } from './view.ts';

/** The deepest nesting of calls within calls. */
const deepest = 4;

/**
 * What a call does, and the coins sent with it. Never empty. Our own readers say what they know; what others
 * say about the same call is shown below that, and is used as the meaning only if there is no other.
 */
export function describeCall(call: Call, view: View, depth = 0): Fact[] {
  const inner = depth < deepest ? (one: Call, its: View) => describeCall(one, its, depth + 1) : null;
  const own = describeOwn(call, view, depth);
  const words = dataLength(call.data) < 4 ? null : wordsForCall(call, view, inner);
  const claimed = view.claimsOf?.(call) ?? [];
  if (words === null) return withMore(own ?? [unknownCall(call, view)], claimed);
  if (own === null)
    return withMore([withEffects(words.meaning, ...effectsOfCall(call, view, words.name))], claimed);
  // A guess adds nothing to what is known.
  return withMore(own, words.isGuess ? claimed : [...words.below, ...claimed]);
}

const withMore = ([first, ...others]: Fact[], parts: Fact[]): Fact[] =>
  parts.length === 0
    ? [first!, ...others]
    : [{ ...first!, parts: [...(first!.parts ?? []), ...parts] }, ...others];

const readMulticall3 = readMulticall(describeCall);
const readOtherSafe = readOfOtherSafe(describeCall);
const readAccount = readOfAccount(describeCall);

/** Null if none of our readers knows it. */
function describeOwn(call: Call, view: View, depth: number): Fact[] | null {
  const { to, value, data } = call;
  if (dataLength(data) === 0) {
    if (value === 0n)
      return [
        withEffects(
          fact('ethereum.empty-call', 'notice', { to: view.address(to) }),
          calls(view, to, 'empty'),
        ),
      ];
    view.checkRecipient(to);
    return [sent('ethereum.send', 'info', call, view)];
  }
  if (same(to, view.account.safe)) {
    const made = depth < deepest ? readAccount(call, view, depth) : null;
    const facts = made ?? readOfSafe(call, view, depth) ?? ofItself(call, view);
    if (facts !== null) return withCoins(facts, call, view);
  }
  const wrapped = view.network?.wrapped;
  if (wrapped !== undefined && same(to, wrapped)) {
    const facts = readWrapped(call, view, depth);
    // `deposit` names its coins itself.
    if (facts !== null) return facts[0]!.code === 'ethereum.wrap' ? facts : withCoins(facts, call, view);
  }
  const placed = places.find(([at]) => same(to, at(view.chainId) ?? ''))?.[1](call, view, depth) ?? null;
  const inner = depth < deepest ? (readOtherSafe(call, view, depth) ?? readAccount(call, view, depth)) : null;
  const facts = placed ?? inner ?? readKnown(call, view, depth);
  // An empty list says nothing about its purpose.
  return facts === null || facts.length === 0 ? null : withCoins(facts, call, view);
}

/** Null for a contract that calls itself inside another call: only the account's own calls to itself must be feared unread. */
function ofItself({ data }: Call, view: View): Fact[] | null {
  if (!same(view.account.safe, view.home)) return null;
  const selector = bytes(selectorOf(data) ?? data);
  const unknown = fact('ethereum.account-call', 'danger', { selector }, rawData(data));
  return [withEffects(unknown, controls(view, 'unknown', null))];
}

/** Contracts whose calls have their meaning only there. */
const places: readonly [
  at: (chainId: number) => string | null,
  (call: Call, view: View, depth: number) => Fact[] | null,
][] = [
  [permit2On, readPermit2],
  [multicall3On, (call, view, depth) => (depth < deepest ? readMulticall3(call, view, depth) : null)],
  [cowSettlementOn, readPresign],
];

function sent(
  code: 'ethereum.send' | 'ethereum.sends-coin',
  level: 'info' | 'warning',
  { to, value }: Call,
  view: View,
): Fact {
  return withEffects(
    fact(code, level, { amount: view.coin(value), to: view.address(to) }),
    ofOwner(view, view.account.safe, sends(coinOf(view), value, to), to, 'send'),
  );
}

const withCoins = (facts: Fact[], call: Call, view: View): Fact[] =>
  call.value === 0n ? facts : [...facts, sent('ethereum.sends-coin', 'warning', call, view)];

function unknownCall(call: Call, view: View): Fact {
  const { to, value, data } = call;
  const selector = bytes(selectorOf(data) ?? data);
  const what = { to: view.address(to), selector, amount: view.coin(value) };
  return withEffects(
    fact('ethereum.unknown-call', 'warning', what, rawData(data)),
    ...effectsOfCall(call, view, null),
  );
}

function effectsOfCall({ to, value }: Call, view: View, name: string | null) {
  const call = calls(view, to, name);
  if (value === 0n) return [call];
  return [ofOwner(view, view.account.safe, sends(coinOf(view), value, to), to, 'send'), call];
}
