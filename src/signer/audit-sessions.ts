import type { Chain } from '../chains/chain.ts';
import { bytesToHex, equalBytes } from '../core/bytes.ts';
import type { AuditedSession } from '../custody/audited.ts';
import { type Charter, deriveCharterHash } from '../custody/charter.ts';
import type { LoggedSession } from '../custody/log-file.ts';
import { derivePayloadHash, type Permit } from '../custody/permit.ts';
import { type Approval, approvals } from '../protocol/approval.ts';
import { readBundle } from '../protocol/bundle.ts';
import type { Lineage } from '../protocol/certificate-chain.ts';
import type { Envelope } from '../protocol/envelope.ts';
import { kindOf } from '../protocol/kinds.ts';
import { bodyOf, mergeMessages } from '../protocol/messages.ts';
import { signersOf } from '../protocol/sign.ts';
import { asSignParams, type SignParams } from '../protocol/sign-params.ts';
import { carriesApprovals } from './approvals.ts';
import type { ReadLog } from './audit-logs.ts';
import { attempt, permitOf } from './audit-rules.ts';
import { effectsOf } from './effects.ts';
import { accountKeyOf } from './transcript.ts';

interface Joined {
  params: SignParams;
  sessionId: Uint8Array;
  messages: Envelope[];
  /** The approvals that travel with the messages; their signatures were checked. */
  approved: readonly Approval[];
  signatures: Uint8Array[][];
}

/** Every finished signing of the wallets at hand, once, with everything that any file has about it. */
export function sessionsOf(
  logs: readonly ReadLog[],
  wallets: ReadonlyMap<string, Lineage>,
  chains: ReadonlyMap<string, Chain>,
  charters: readonly Charter[],
): AuditedSession[] {
  const joined = new Map<string, Joined>();
  for (const { file } of logs)
    for (const session of file.sessions) {
      const one = attempt(() => join(session, joined, wallets));
      if (one !== null) joined.set(bytesToHex(one.sessionId), one);
    }
  return [...joined.values()]
    .filter(({ signatures }) => signatures.length > 0)
    .map((one) => toSession(one, wallets.get(bytesToHex(one.params.walletId))!, chains, charters));
}

/** Null if its wallet is in no file. Errors: those of the bundle and of messages that nobody signed. */
function join(
  { bundle, signatures }: LoggedSession,
  known: ReadonlyMap<string, Joined>,
  wallets: ReadonlyMap<string, Lineage>,
): Joined | null {
  const { params: any, sessionId, messages, extra } = readBundle(bundle);
  const params = asSignParams(any);
  const epoch = params && wallets.get(bytesToHex(params.walletId))?.epochs[params.epoch];
  if (params === null || epoch == null) return null;
  const before = known.get(bytesToHex(sessionId));
  const held = before?.messages ?? [];
  return {
    params,
    sessionId,
    messages: mergeMessages(sessionId, signersOf(params, epoch.members), held, messages).messages,
    approved: carriesApprovals(params) ? joinApprovals(params, before?.approved, extra, messages) : [],
    signatures: before !== undefined && before.signatures.length > 0 ? before.signatures : signatures,
  };
}

/** Errors: `bad-signature` for an approval that nobody gave. */
const joinApprovals = (
  params: SignParams,
  held: readonly Approval[] | undefined,
  incoming: unknown,
  messages: readonly Envelope[],
): readonly Approval[] =>
  approvals.merge(params, held && [...held], incoming as Approval[] | undefined, messages).extra ?? [];

const isNamedBy = (charter: Charter, permit: Permit | null): boolean =>
  permit?.charterHash != null && equalBytes(permit.charterHash, deriveCharterHash(charter));

function toSession(
  { params, sessionId, messages, approved, signatures }: Joined,
  { made, epochs }: Lineage,
  chains: ReadonlyMap<string, Chain>,
  charters: readonly Charter[],
): AuditedSession {
  const asked = permitOf(params);
  // The list in the rules under which it was requested may say whose an account is, just as signers' devices
  // read it.
  const known = charters.find((one) => isNamedBy(one, asked.permit))?.recipients ?? [];
  const epoch = epochs[params.epoch]!;
  const signed = params.payloads.map(({ key, bytes }, i) => {
    const chain = chains.get(made.keys[key]?.chain ?? '');
    const groupKey = epoch.keys[key] && accountKeyOf(epoch.keys[key], params.walletId);
    if (chain === undefined || groupKey === undefined) return { effects: null, isValid: null };
    const isValid = attempt(() => chain.verify(bytes, groupKey, signatures[i] ?? [])) === true;
    return { effects: attempt(() => effectsOf(chain.review(bytes, { groupKey, known }))), isValid };
  });
  const isBad = signed.some(({ isValid }) => isValid === false);
  const { rounds } = kindOf(params);
  const hasSigned = (index: number) => bodyOf(messages, index, rounds.length) !== undefined;
  return {
    sessionId,
    walletId: params.walletId,
    epoch: params.epoch,
    payloadHashes: params.payloads.map(({ key, bytes }) => derivePayloadHash(key, bytes)),
    signers: params.signers.filter(hasSigned).map((index) => epoch.members[index - 1]!.identity),
    ...asked,
    approvers: approved.map(({ identity }) => identity),
    effects: signed.every(({ effects }) => effects !== null)
      ? signed.flatMap(({ effects }) => effects ?? [])
      : null,
    isChainValid: isBad ? false : signed.some(({ isValid }) => isValid === null) ? null : true,
  };
}
