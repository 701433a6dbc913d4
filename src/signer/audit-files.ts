import type { Chain, KnownChain } from '../chains/chain.ts';
import { bytesToHex, equalBytes } from '../core/bytes.ts';
import { SignerError } from '../core/errors.ts';
import { limits } from '../core/limits.ts';
import { deriveCode } from '../core/words.ts';
import { audit, summarise } from '../custody/audit.ts';
import type { AuditedDevice, AuditedSession, Finding } from '../custody/audited.ts';
import { type Charter, deriveCharterHash } from '../custody/charter.ts';
import type { Head } from '../custody/heads.ts';
import { readLogEntry } from '../custody/log.ts';
import { type LogFile, type LoggedSession, readLogFile } from '../custody/log-file.ts';
import { derivePayloadHash, type Permit } from '../custody/permit.ts';
import { type Approval, approvals } from '../protocol/approval.ts';
import { readBundle } from '../protocol/bundle.ts';
import { type Lineage, readChain, verifyChain } from '../protocol/certificate-chain.ts';
import type { Envelope } from '../protocol/envelope.ts';
import { kindOf } from '../protocol/kinds.ts';
import { bodyOf, mergeMessages } from '../protocol/messages.ts';
import { signersOf } from '../protocol/sign.ts';
import { asSignParams, type SignParams } from '../protocol/sign-params.ts';
import { identityScheme } from '../protocol/suite.ts';
import type { AuditReport } from './api/audit.ts';
import { carriesApprovals } from './approvals.ts';
import { attempt, chartersOf, permitOf } from './audit-rules.ts';
import { effectsOf } from './effects.ts';
import { isSignedHead } from './heads.ts';
import { accountKeyOf } from './transcript.ts';

/**
 * Checks the logs of several devices, trusting none of them: signatures of files, heads and messages, chains
 * of certificates and the chains' own verifiers. Needs no vault, so it can be done on a desk without the app.
 * `builds`: expected hashes, 32 bytes each.
 */
export async function auditFiles(
  known: readonly KnownChain[],
  files: readonly Uint8Array[],
  builds: readonly Uint8Array[],
): Promise<AuditReport> {
  if (files.length > limits.logFiles) throw new SignerError('too-large', { where: 'log files' });
  const read = files.map(readFile);
  const logs = newestOfEach(read.flatMap(({ log }) => (log === null ? [] : [log])));
  const wallets = lineagesOf(logs);
  const chains = await loadFor(known, [...wallets.values()]);
  const rules = chartersOf(
    logs.map(({ file }) => file),
    wallets,
  );
  const sessions = sessionsOf(logs, wallets, chains, rules.charters);
  const altered = logs.filter(({ isSigned }) => !isSigned);
  const findings: Finding[] = [
    ...altered.map(({ file }) => ({
      check: 'chain-whole' as const,
      answer: 'broken' as const,
      about: bytesToHex(file.identity),
      why: 'file-altered',
    })),
    ...audit({ devices: logs.map(toDevice), sessions, ...rules, builds }),
  ];
  return {
    refused: read.flatMap(({ problem }, i) => (problem === null ? [] : [{ file: i, code: problem }])),
    devices: logs.map(({ file }) => ({
      id: bytesToHex(file.identity),
      name: file.name,
      entries: file.logs.flat().length,
      at: file.at,
    })),
    people: peopleOf(wallets, rules.charters),
    sessions: sessions.map(({ sessionId }) => ({ id: bytesToHex(sessionId), code: deriveCode(sessionId) })),
    findings,
    summary: summarise(findings),
  };
}

/** Names that certificates and rules give to identity keys, for findings about somebody whose log is not here. */
function peopleOf(
  wallets: ReadonlyMap<string, Lineage>,
  charters: readonly Charter[],
): AuditReport['people'] {
  const members = [...wallets.values()].flatMap(({ epochs }) => epochs.flatMap((epoch) => epoch.members));
  const all = [...charters.flatMap((charter) => charter.members), ...members];
  return [...new Map(all.map(({ identity, name }) => [bytesToHex(identity), name]))].map(([id, name]) => ({
    id,
    name,
  }));
}

interface ReadLog {
  file: LogFile;
  isSigned: boolean;
}

function readFile(bytes: Uint8Array): { log: ReadLog | null; problem: SignerError['code'] | null } {
  try {
    const { file, message, signature } = readLogFile(bytes);
    for (const entry of file.logs.flat()) readLogEntry(entry);
    return {
      log: { file, isSigned: identityScheme.verify(signature, message, file.identity) },
      problem: null,
    };
  } catch (error) {
    if (!(error instanceof SignerError)) throw error;
    return { log: null, problem: error.code };
  }
}

/** One file for each device: the last it wrote. What the others say about it in its own name still counts. */
function newestOfEach(logs: readonly ReadLog[]): ReadLog[] {
  const newest = new Map<string, ReadLog>();
  for (const log of logs) {
    const id = bytesToHex(log.file.identity);
    const other = newest.get(id);
    if (other === undefined) newest.set(id, log);
    else {
      const [one, two] = other.file.at >= log.file.at ? [other, log] : [log, other];
      const heads = [...one.file.heads, ...two.file.heads];
      const conflicts = [...one.file.conflicts, ...two.file.conflicts];
      newest.set(id, { file: { ...one.file, heads, conflicts }, isSigned: one.isSigned && two.isSigned });
    }
  }
  return [...newest.values()];
}

function toDevice({ file }: ReadLog): AuditedDevice {
  const isProof = ([one, two]: readonly [Head, Head]) =>
    isSignedHead(one) &&
    isSignedHead(two) &&
    equalBytes(one.identity, two.identity) &&
    equalBytes(one.start, two.start) &&
    one.count === two.count &&
    !equalBytes(one.hash, two.hash);
  return {
    identity: file.identity,
    logs: file.logs.map((entries) => entries.map(readLogEntry)),
    heads: file.heads.filter(isSignedHead),
    conflicts: file.conflicts.filter(isProof),
  };
}

/** The longest valid chain of each wallet. */
function lineagesOf(logs: readonly ReadLog[]): Map<string, Lineage> {
  const known = new Map<string, Lineage['epochs'][number]>();
  const wallets = new Map<string, Lineage>();
  for (const { file } of logs)
    for (const bytes of file.wallets) {
      const lineage = attempt(() => verifyChain(readChain(bytes), known));
      if (lineage === null) continue;
      const id = bytesToHex(lineage.walletId);
      if ((wallets.get(id)?.epochs.length ?? 0) < lineage.epochs.length) wallets.set(id, lineage);
    }
  return wallets;
}

async function loadFor(
  known: readonly KnownChain[],
  wallets: readonly Lineage[],
): Promise<Map<string, Chain>> {
  const wanted = new Set(wallets.flatMap(({ made }) => made.keys.map(({ chain }) => chain)));
  const loaded = known
    .filter(({ id }) => wanted.has(id))
    .map(async (one) => [one.id, await one.load()] as const);
  return new Map(await Promise.all(loaded));
}

interface Joined {
  params: SignParams;
  sessionId: Uint8Array;
  messages: Envelope[];
  /** The approvals that travel with the messages; their signatures were checked. */
  approved: readonly Approval[];
  signatures: Uint8Array[][];
}

/** Every finished signing of the wallets at hand, once, with everything that any file has about it. */
function sessionsOf(
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
