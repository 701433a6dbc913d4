import * as v from 'valibot';
import { bytesToHex, compareBytes } from '../core/bytes.ts';
import { bytesOf, label, listOf, readCbor, uint, writeCbor } from '../core/codec.ts';
import { SignerError } from '../core/errors.ts';
import { limits } from '../core/limits.ts';
import { deriveHash } from '../core/words.ts';
import { checkRule, type Rule, readRule, ruleShape, writeRule } from './rule.ts';

/** What a person may do; the order is part of the format and only ever grows. */
const roles = ['signer', 'administrator', 'approver', 'observer', 'auditor'] as const;
export type Role = (typeof roles)[number];

/** A wallet's written rules, which every signer's own device enforces. */
export interface Charter {
  /** 32 bytes. */
  walletId: Uint8Array;
  /** From 0; each follows the one before. */
  number: number;
  /** Hash of the previous charter, 32 bytes; null for number 0. */
  previous: Uint8Array | null;
  /** Sorted by identity key, without duplicates. */
  members: CharterMember[];
  administratorsNeeded: number;
  /** Sorted by chain and address, without duplicates. */
  recipients: Recipient[];
  /** The first rule that matches decides; what no rule allows is refused. */
  rules: Rule[];
  isFrozen: boolean;
}

export interface CharterMember {
  /** Identity key, 32 bytes: it says who the member is. The name is only a label. */
  identity: Uint8Array;
  name: string;
  /** In the order of `roles`, at least one. */
  roles: Role[];
}

export interface Recipient {
  name: string;
  chain: string;
  /** In the chain's own form. */
  address: string;
  /** Ascending, without duplicates. */
  groups: string[];
}

const memberShape = v.strictTuple([bytesOf(32), label(), listOf(uint(roles.length - 1), roles.length, 1)]);
const recipientShape = v.strictTuple([
  label(),
  label(16),
  v.pipe(v.string(), v.minLength(1), v.maxLength(limits.addressChars)),
  listOf(label(), limits.groups),
]);

const charterShape = v.strictTuple([
  v.literal(1),
  bytesOf(32),
  uint(limits.charters),
  v.nullable(bytesOf(32)),
  listOf(memberShape, limits.charterMembers, 1),
  uint(limits.charterMembers, 1),
  listOf(recipientShape, limits.recipients),
  listOf(ruleShape, limits.rules),
  uint(1),
]);

/** The charter as CBOR values, each list in its one canonical order. */
function writeCharterFields(charter: Charter): unknown[] {
  const { walletId, number, previous, members, administratorsNeeded, recipients, rules, isFrozen } = charter;
  return [
    1,
    walletId,
    number,
    previous,
    members.map((one) => [one.identity, one.name, one.roles.map((role) => roles.indexOf(role))]),
    administratorsNeeded,
    recipients.map((one) => [one.name, one.chain, one.address, one.groups]),
    rules.map(writeRule),
    isFrozen ? 1 : 0,
  ];
}

export const writeCharter = (charter: Charter): Uint8Array => writeCbor(writeCharterFields(charter));

/** Errors: `too-large`, `malformed`, `not-canonical`, `newer-version`, and those of `checkCharter`. */
export function readCharter(bytes: Uint8Array): Charter {
  return checkCharter(toCharter(readCbor(charterShape, bytes, 'charter', limits.charterBytes)));
}

function toCharter(fields: v.InferOutput<typeof charterShape>): Charter {
  const [, walletId, number, previous, members, administratorsNeeded, recipients, rules, isFrozen] = fields;
  return {
    walletId,
    number,
    previous,
    members: members.map(([identity, name, held]) => ({ identity, name, roles: held.map((i) => roles[i]!) })),
    administratorsNeeded,
    recipients: recipients.map(([name, chain, address, groups]) => ({ name, chain, address, groups })),
    rules: rules.map(readRule),
    isFrozen: isFrozen === 1,
  };
}

/** Checks what the shapes cannot express. Errors: `bad-parameters` with the part in `where`, `too-large`. */
export function checkCharter(charter: Charter): Charter {
  const fail = (where: string): never => {
    throw new SignerError('bad-parameters', { where });
  };
  const { number, previous, members, administratorsNeeded, recipients, rules } = charter;
  if ((number === 0) !== (previous === null)) fail('charter previous');
  if (members.some((one, i) => i > 0 && compareBytes(members[i - 1]!.identity, one.identity) >= 0))
    fail('charter members');
  if (members.some((one) => !isAscending(one.roles.map((role) => roles.indexOf(role)))))
    fail('charter roles');
  const administrators = members.filter((one) => one.roles.includes('administrator')).length;
  if (administratorsNeeded > administrators) fail('charter administrators');
  const keys = recipients.map(recipientKey);
  if (!isAscending(keys) || recipients.some(({ groups }) => !isAscending(groups))) fail('charter recipients');
  if (new Set(rules.map(({ name }) => name)).size !== rules.length) fail('charter rules');
  const groups = new Set(recipients.flatMap((one) => one.groups));
  for (const rule of rules) checkRule(rule, groups);
  if (writeCharter(charter).length > limits.charterBytes)
    throw new SignerError('too-large', { where: 'charter' });
  return charter;
}

/** Sorts every list that has an order, so that one set of decisions has only one charter. */
export function tidyCharter(charter: Charter): Charter {
  const byRole = (a: Role, b: Role) => roles.indexOf(a) - roles.indexOf(b);
  return {
    ...charter,
    members: charter.members
      .map((one) => ({ ...one, roles: [...new Set(one.roles)].sort(byRole) }))
      .sort((a, b) => compareBytes(a.identity, b.identity)),
    recipients: charter.recipients
      .map((one) => ({ ...one, groups: [...new Set(one.groups)].sort() }))
      .sort((a, b) => (recipientKey(a) < recipientKey(b) ? -1 : 1)),
  };
}

/** What identifies it: 32 bytes. */
export const deriveCharterHash = (charter: Charter): Uint8Array =>
  deriveHash('hoarfrost/v1/charter', writeCharter(charter));

/** Roles of an identity; none for a stranger. */
export function rolesOf({ members }: Charter, identity: Uint8Array): readonly Role[] {
  const hex = bytesToHex(identity);
  return members.find((one) => bytesToHex(one.identity) === hex)?.roles ?? [];
}

export const administratorsOf = ({ members }: Charter): CharterMember[] =>
  members.filter((one) => one.roles.includes('administrator'));

const recipientKey = ({ chain, address }: Recipient) => `${chain}:${address}`;

const isAscending = (items: readonly (string | number)[]) =>
  items.every((one, i) => i === 0 || items[i - 1]! < one);
