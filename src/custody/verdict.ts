import { type Asset, assetKey, type Effect } from '../core/effect.ts';
import type { Charter } from './charter.ts';
import { type Allow, type approvalRoles, longestPermitHours, type Rule } from './rule.ts';

/** What a payload did to one asset, and when, as this device recorded it when it was signed. */
export interface PastEffect {
  effect: Effect;
  /** Milliseconds of this device's clock. */
  at: number;
}

export interface Situation {
  effects: readonly Effect[];
  /** Signed before with this wallet, by this device's records; without the payload being judged. */
  past: readonly PastEffect[];
  now: number;
  /** False if the clock went back or is behind the request: then rules that count time match nothing. */
  isClockGood: boolean;
}

/** Why a rule did not decide. */
export type Miss =
  | 'chain'
  | 'network'
  | 'kind'
  | 'asset'
  | 'recipient'
  | 'amount'
  | 'amount-unknown'
  | 'day'
  | 'month'
  | 'clock';

export interface Decision {
  effect: Effect;
  /** Index of the rule that decided; null if none did, which means refused. */
  rule: number | null;
  /** Why each earlier rule did not. */
  missed: { rule: number; why: Miss }[];
  isAllowed: boolean;
}

export interface Demands {
  signers: number;
  administrators: number;
  approvers: number;
  waitHours: number;
  needsReference: boolean;
  expiresHours: number;
}

export interface Verdict {
  isAllowed: boolean;
  decisions: Decision[];
  /** The strictest demands of all the rules involved. */
  demands: Demands;
}

/**
 * Judges a payload: it is allowed only if each of its effects is; one whose effects cannot be read has none,
 * so it is refused. Pure; the same on every device except for what each has seen signed.
 */
export function judge(charter: Charter, situation: Situation): Verdict {
  const demands: Demands = {
    signers: 0,
    administrators: 0,
    approvers: 0,
    waitHours: 0,
    needsReference: false,
    expiresHours: longestPermitHours,
  };
  const decisions = situation.effects.map((effect) => decide(charter, situation, effect, demands));
  const isAllowed = decisions.length > 0 && decisions.every((one) => one.isAllowed);
  return { isAllowed, decisions, demands };
}

function decide(charter: Charter, situation: Situation, effect: Effect, demands: Demands): Decision {
  const missed: Decision['missed'] = [];
  const passed: Allow[] = [];
  for (const [rule, { when, outcome }] of charter.rules.entries()) {
    const why = missOf(charter, { when, outcome }, situation, effect);
    if (why === null) {
      if (outcome.verdict === 'refuse') return { effect, rule, missed, isAllowed: false };
      // A larger amount never requires less: what a rule for smaller ones demands is demanded here too.
      for (const one of [...passed, outcome]) add(demands, one);
      return { effect, rule, missed, isAllowed: true };
    }
    if (outcome.verdict === 'allow' && isAboutAmount(why)) passed.push(outcome);
    missed.push({ rule, why });
  }
  return { effect, rule: null, missed, isAllowed: false };
}

const isAboutAmount = (why: Miss) => ['amount', 'amount-unknown', 'day', 'month'].includes(why);

function add(demands: Demands, { signers, approvals, waitHours, needsReference, expiresHours }: Allow): void {
  const count = (role: (typeof approvalRoles)[number]) =>
    approvals.find((one) => one.role === role)?.count ?? 0;
  demands.signers = Math.max(demands.signers, signers);
  demands.administrators = Math.max(demands.administrators, count('administrator'));
  demands.approvers = Math.max(demands.approvers, count('approver'));
  demands.waitHours = Math.max(demands.waitHours, waitHours);
  demands.needsReference ||= needsReference;
  demands.expiresHours = Math.min(demands.expiresHours, expiresHours);
}

type Condition = Pick<Rule, 'when' | 'outcome'>;

/** Null if the rule matches. Amounts are checked last, so that a miss names what a person would change. */
function missOf(charter: Charter, rule: Condition, situation: Situation, effect: Effect): Miss | null {
  const plain = plainMiss(charter, rule, effect);
  if (plain !== null) return plain;
  const { atMost, perDay, perMonth } = rule.when;
  const countsTime =
    perDay !== null || perMonth !== null || (rule.outcome.verdict === 'allow' && rule.outcome.waitHours > 0);
  if (countsTime && !situation.isClockGood) return 'clock';
  if (atMost === null && perDay === null && perMonth === null) return null;
  const asset = assetOf(effect);
  const amount = sumOf(situation.effects, asset, charter, rule);
  if (asset === null || amount === null) return 'amount-unknown';
  if (atMost !== null && amount > atMost) return 'amount';
  const spent = (ms: number) => {
    const recent = situation.past.filter(({ at }) => at > situation.now - ms).map((one) => one.effect);
    return sumOf(recent, asset, charter, rule);
  };
  if (isOver(amount, spent(dayMs), perDay)) return 'day';
  return isOver(amount, spent(30 * dayMs), perMonth) ? 'month' : null;
}

const dayMs = 24 * 3_600_000;

/** An unlimited amount signed earlier fills every window. */
const isOver = (amount: bigint, spent: bigint | null, most: bigint | null) =>
  most !== null && (spent === null || amount + spent > most);

/** Several effects of one payload may match: their sum stays below the limit. Null if one is unlimited. */
function sumOf(
  effects: readonly Effect[],
  asset: Asset | null,
  charter: Charter,
  rule: Condition,
): bigint | null {
  let sum: bigint | null = 0n;
  for (const effect of effects) {
    const own = assetOf(effect);
    if (own === null || asset === null || assetKey(own) !== assetKey(asset)) continue;
    if (plainMiss(charter, rule, effect) !== null) continue;
    const amount = amountOf(effect);
    sum = sum === null || amount === null ? null : sum + amount;
  }
  return sum;
}

function plainMiss({ recipients }: Charter, { when }: Condition, effect: Effect): Miss | null {
  const { chain, network } = placeOf(effect);
  const isIn = (list: readonly string[], one: string) => list.length === 0 || list.includes(one);
  if (!isIn(when.chains, chain)) return 'chain';
  if (!isIn(when.networks, `${chain}:${network}`)) return 'network';
  if (!isIn(when.kinds, effect.kind)) return 'kind';
  const asset = assetOf(effect);
  if (when.assets.length > 0 && (asset === null || !when.assets.includes(assetKey(asset)))) return 'asset';
  if (when.recipients === 'anyone') return null;
  const to = recipientOf(effect);
  // A fee goes to nobody in particular, a message to nobody at all.
  if (to === null) return effect.kind === 'fee' ? null : 'recipient';
  const known = recipients.find((one) => one.chain === chain && one.address === to);
  const { recipients: wanted } = when;
  const isFit = known !== undefined && (wanted === 'listed' || known.groups.includes(wanted.group));
  return isFit ? null : 'recipient';
}

function placeOf(effect: Effect): { chain: string; network: string } {
  return 'asset' in effect ? effect.asset : effect;
}

/** The asset that an effect moves or gives access to. */
const assetOf = (effect: Effect): Asset | null => ('asset' in effect ? effect.asset : null);

/** Null if the bytes set no limit, or if there is no amount. */
function amountOf(effect: Effect): bigint | null {
  if (effect.kind === 'send' || effect.kind === 'allow') return effect.amount;
  return effect.kind === 'fee' ? effect.atMost : null;
}

/** Who receives it, or who gains control through it. */
function recipientOf(effect: Effect): string | null {
  switch (effect.kind) {
    case 'send':
    case 'control':
      return effect.to;
    case 'allow':
      return effect.spender;
    case 'call':
      return effect.contract;
    default:
      return null;
  }
}
