import * as v from 'valibot';
import { label, listOf, uint } from '../core/codec.ts';
import type { Effect } from '../core/effect.ts';
import { SignerError } from '../core/errors.ts';
import { limits } from '../core/limits.ts';
import { amountShape, readAmount, writeAmount } from './amount.ts';

/** Kinds of effect, in the order of the format, which only ever grows. */
export const effectKinds = [
  'send',
  'allow',
  'call',
  'control',
  'fee',
  'message',
] as const satisfies readonly Effect['kind'][];

export interface Rule {
  name: string;
  when: Conditions;
  outcome: Refuse | Allow;
}

/** All of them must hold. An empty list imposes no condition. */
export interface Conditions {
  chains: string[];
  /** `chain:network`. */
  networks: string[];
  kinds: Effect['kind'][];
  /** By `assetKey`; required if an amount is limited. */
  assets: string[];
  /** Who receives it, or who is allowed to take it. */
  recipients: 'anyone' | 'listed' | { group: string };
  /**
   * In smallest units of each asset: for one payload, and for everything this device saw signed in 24 hours
   * and in 30 days.
   */
  atMost: bigint | null;
  perDay: bigint | null;
  perMonth: bigint | null;
}

export interface Refuse {
  verdict: 'refuse';
}

export interface Allow {
  verdict: 'allow';
  /** The least number of signers; 0 for the wallet's own threshold. */
  signers: number;
  /** How many people in each role have to approve. */
  approvals: { role: 'administrator' | 'approver'; count: number }[];
  /** Hours between the request and the first commitment. */
  waitHours: number;
  needsReference: boolean;
  /** How long a permit is valid; 168 hours unless the rule says less. */
  expiresHours: number;
}

export const longestPermitHours = 168;
export const approvalRoles = ['administrator', 'approver'] as const;

const text = v.pipe(v.string(), v.minLength(1), v.maxLength(limits.assetChars));
const recipients = v.union([v.literal(0), v.literal(1), label()]);
const limit = v.nullable(amountShape);
const conditions = v.strictTuple([
  listOf(label(16), 8),
  listOf(text, 64),
  listOf(uint(effectKinds.length - 1), effectKinds.length),
  listOf(text, 64),
  recipients,
  limit,
  limit,
  limit,
]);
const allow = v.strictTuple([
  uint(limits.participants),
  listOf(
    v.strictTuple([uint(approvalRoles.length - 1), uint(limits.charterMembers, 1)]),
    approvalRoles.length,
  ),
  uint(8_760),
  uint(1),
  uint(longestPermitHours, 1),
]);
/** CDDL `rule = [name, when, null / allow]`; null refuses. */
export const ruleShape = v.strictTuple([label(), conditions, v.nullable(allow)]);

export function writeRule({ name, when, outcome }: Rule): unknown[] {
  const amount = (units: bigint | null) => (units === null ? null : writeAmount(units));
  const { chains, networks, kinds, assets, atMost, perDay, perMonth } = when;
  const to = when.recipients === 'anyone' ? 0 : when.recipients === 'listed' ? 1 : when.recipients.group;
  return [
    name,
    [
      chains,
      networks,
      kinds.map((kind) => effectKinds.indexOf(kind)),
      assets,
      to,
      amount(atMost),
      amount(perDay),
      amount(perMonth),
    ],
    outcome.verdict === 'refuse'
      ? null
      : [
          outcome.signers,
          outcome.approvals.map(({ role, count }) => [approvalRoles.indexOf(role), count]),
          outcome.waitHours,
          outcome.needsReference ? 1 : 0,
          outcome.expiresHours,
        ],
  ];
}

export function readRule([name, when, allowed]: v.InferOutput<typeof ruleShape>): Rule {
  const amount = (bytes: Uint8Array | null) => (bytes === null ? null : readAmount(bytes));
  const [chains, networks, kinds, assets, to, atMost, perDay, perMonth] = when;
  return {
    name,
    when: {
      chains,
      networks,
      kinds: kinds.map((i) => effectKinds[i]!),
      assets,
      recipients: to === 0 ? 'anyone' : to === 1 ? 'listed' : { group: to },
      atMost: amount(atMost),
      perDay: amount(perDay),
      perMonth: amount(perMonth),
    },
    outcome: allowed === null ? { verdict: 'refuse' } : readAllow(allowed),
  };
}

function readAllow([signers, approvals, waitHours, reference, expiresHours]: v.InferOutput<
  typeof allow
>): Allow {
  return {
    verdict: 'allow',
    signers,
    approvals: approvals.map(([role, count]) => ({ role: approvalRoles[role]!, count })),
    waitHours,
    needsReference: reference === 1,
    expiresHours,
  };
}

/** Checks what the shape cannot express. Errors: `bad-parameters`. */
export function checkRule({ when, outcome }: Rule, groups: ReadonlySet<string>): void {
  const fail = (where: string): never => {
    throw new SignerError('bad-parameters', { where });
  };
  const { atMost, perDay, perMonth } = when;
  const isLimited = atMost !== null || perDay !== null || perMonth !== null;
  // An amount means something only for a named asset.
  if (isLimited && when.assets.length === 0) fail('rule assets');
  // A rule that refuses small amounts would let larger ones through to the next.
  if (isLimited && outcome.verdict === 'refuse') fail('rule limits');
  if (typeof when.recipients === 'object' && !groups.has(when.recipients.group)) fail('rule group');
  for (const list of [
    when.chains,
    when.networks,
    when.assets,
    when.kinds.map((kind) => effectKinds.indexOf(kind)),
  ])
    if (!isAscending(list)) fail('rule order');
  if (
    outcome.verdict === 'allow' &&
    !isAscending(outcome.approvals.map(({ role }) => approvalRoles.indexOf(role)))
  )
    fail('rule approvals');
}

const isAscending = (items: readonly (string | number)[]) =>
  items.every((one, i) => i === 0 || items[i - 1]! < one);
