import type { Allow, Conditions, Rule } from './rule.ts';

/**
 * Starting points: rules that a person then reads as sentences and changes. Names are given in the person's
 * language.
 */
const any: Conditions = {
  chains: [],
  networks: [],
  kinds: [],
  assets: [],
  recipients: 'anyone',
  atMost: null,
  perDay: null,
  perMonth: null,
};
const plain: Allow = {
  verdict: 'allow',
  signers: 0,
  approvals: [],
  waitHours: 0,
  needsReference: false,
  expiresHours: 168,
};

/** This many signers for everything. */
export const everythingBy = (name: string, signers: number): Rule[] => [
  { name, when: any, outcome: { ...plain, signers } },
];

/** Fees come with every payment; without a rule of their own they would get the payment refused. */
const fees = (name: string): Rule => ({ name, when: { ...any, kinds: ['fee'] }, outcome: plain });

export interface Limit {
  /** `assetKey`. */
  asset: string;
  amount: bigint;
}

/**
 * Small payments to known recipients need two signers, larger ones to them more signers and an administrator;
 * nothing else is allowed.
 */
export function smallAndLarge(
  names: { fees: string; small: (asset: string) => string; large: string },
  {
    small,
    largeSigners,
    smallSigners,
  }: { small: readonly Limit[]; smallSigners: number; largeSigners: number },
): Rule[] {
  const listed: Conditions = { ...any, kinds: ['send'], recipients: 'listed' };
  return [
    fees(names.fees),
    ...small.map(
      ({ asset, amount }): Rule => ({
        name: names.small(asset),
        when: { ...listed, assets: [asset], atMost: amount, perDay: amount },
        outcome: { ...plain, signers: smallSigners },
      }),
    ),
    {
      name: names.large,
      when: listed,
      outcome: { ...plain, signers: largeSigners, approvals: [{ role: 'administrator', count: 1 }] },
    },
  ];
}

/** A group of people, up to a limit in thirty days. */
export function payroll(
  names: { fees: string; payroll: string },
  { group, limit, signers }: { group: string; limit: Limit; signers: number },
): Rule[] {
  const recipients = { group };
  return [
    fees(names.fees),
    {
      name: names.payroll,
      when: { ...any, kinds: ['send'], assets: [limit.asset], recipients, perMonth: limit.amount },
      outcome: { ...plain, signers, needsReference: true },
    },
  ];
}

/** Payments only to the recipients of one group, such as one's own other wallet. */
export const onlyTo = (names: { fees: string; only: string }, group: string): Rule[] => [
  fees(names.fees),
  { name: names.only, when: { ...any, kinds: ['send'], recipients: { group } }, outcome: plain },
];
