import { bytesToHex, equalBytes } from '../core/bytes.ts';
import type { Effect } from '../core/effect.ts';
import { type Charter, deriveCharterHash, rolesOf } from './charter.ts';
import { fitsHead, type Head } from './heads.ts';
import { followLog, type LogEntry } from './log.ts';
import { checkPermit, countApprovals, type Permit } from './permit.ts';
import { judge, type PastEffect } from './verdict.ts';

/** What an auditor asks of the logs of several devices; each answer is kept, broken or cannot tell. */
export const auditChecks = [
  'chain-whole',
  'heads-agree',
  'roles-held',
  'permits-allowed',
  'approvals-before',
  'nothing-frozen',
  'sessions-everywhere',
  'signatures-valid',
  'builds-expected',
] as const;
export type AuditCheck = (typeof auditChecks)[number];
export type Answer = 'kept' | 'broken' | 'unknown';

export interface Finding {
  check: AuditCheck;
  answer: Answer;
  /** Whose log, or which session, in hex; null for the whole. */
  about: string | null;
  /** A fixed word for the reason. */
  why: string;
}

export interface AuditedDevice {
  /** 32 bytes. */
  identity: Uint8Array;
  entries: readonly LogEntry[];
  /** Heads of others that this device witnessed, and its own newest; signatures checked. */
  heads: readonly Head[];
  conflicts: readonly (readonly [Head, Head])[];
}

/** A finished signing, as its bundle, the chains and the charters show it; signatures of members were checked. */
export interface AuditedSession {
  /** 32 bytes. */
  sessionId: Uint8Array;
  walletId: Uint8Array;
  epoch: number;
  payloadHashes: readonly Uint8Array[];
  /** Identity keys of those whose shares are in it. */
  signers: readonly Uint8Array[];
  permit: Permit | null;
  /** 32 bytes, or null where the session names none. */
  permitHash: Uint8Array | null;
  /** Identity keys whose approvals are valid signatures. */
  approvers: readonly Uint8Array[];
  effects: readonly Effect[];
  /** Null where this build cannot read the chain. */
  isChainValid: boolean | null;
}

export interface AuditInput {
  devices: readonly AuditedDevice[];
  sessions: readonly AuditedSession[];
  charters: readonly Charter[];
  /** Hashes of builds that the auditor expects; empty where none is named. */
  builds: readonly Uint8Array[];
}

/** Every finding, in the order of the checks. Pure. */
export function audit(input: AuditInput): Finding[] {
  const logs = input.devices.map((device) => ({ device, read: readLog(device) }));
  return [
    ...logs.map(({ device, read }) => wholeness(device, read)),
    ...heads(input, logs),
    ...input.sessions.flatMap((session) => sessionFindings(input, session)),
    ...builds(input),
  ].sort((a, b) => auditChecks.indexOf(a.check) - auditChecks.indexOf(b.check));
}

/** The worst of each check: broken before unknown before kept; unknown where nothing was there to look at. */
export function summarise(findings: readonly Finding[]): Record<AuditCheck, Answer> {
  const worst = (check: AuditCheck): Answer => {
    const answers = findings.filter((one) => one.check === check).map(({ answer }) => answer);
    if (answers.includes('broken')) return 'broken';
    return answers.length === 0 || answers.includes('unknown') ? 'unknown' : 'kept';
  };
  return Object.fromEntries(auditChecks.map((check) => [check, worst(check)])) as Record<AuditCheck, Answer>;
}

type Read = { hashes: readonly Uint8Array[] } | null;
type Logs = readonly { device: AuditedDevice; read: Read }[];

function readLog({ entries }: AuditedDevice): Read {
  try {
    return followLog(entries);
  } catch {
    return null;
  }
}

function wholeness({ identity, entries }: AuditedDevice, read: Read): Finding {
  const about = bytesToHex(identity);
  if (read === null) return { check: 'chain-whole', answer: 'broken', about, why: 'chain-broken' };
  return entries.length === 0
    ? { check: 'chain-whole', answer: 'unknown', about, why: 'log-empty' }
    : { check: 'chain-whole', answer: 'kept', about, why: 'chain-whole' };
}

function heads({ devices }: AuditInput, logs: Logs): Finding[] {
  return logs.map(({ device, read }) => {
    const about = bytesToHex(device.identity);
    const isOwn = (head: Head) => equalBytes(head.identity, device.identity);
    const finding = (answer: Answer, why: string): Finding => ({ check: 'heads-agree', answer, about, why });
    if (devices.some(({ conflicts }) => conflicts.some(([one]) => isOwn(one))))
      return finding('broken', 'two-heads');
    if (read === null) return finding('broken', 'chain-broken');
    const others = devices.filter((one) => one !== device);
    const seen = others.flatMap((one) => one.heads.filter(isOwn));
    // Its own word about itself witnesses nothing; it can only contradict itself.
    const said = [...seen, ...device.heads.filter(isOwn)];
    if (said.some((head) => fitsHead(head, read.hashes) === false)) return finding('broken', 'rewritten');
    if (said.some((head) => fitsHead(head, read.hashes) === null)) return finding('broken', 'cut');
    if (seen.length === 0) return finding('unknown', 'no-witness');
    const witnessed = Math.max(...seen.map(({ count }) => count));
    return witnessed < device.entries.length
      ? finding('kept', 'witnessed-until')
      : finding('kept', 'witnessed');
  });
}

function sessionFindings(input: AuditInput, session: AuditedSession): Finding[] {
  const about = bytesToHex(session.sessionId);
  const charter = input.charters.find((one) => isCharterOf(one, session)) ?? null;
  const out = (check: AuditCheck, answer: Answer, why: string): Finding => ({ check, answer, about, why });
  return [
    out('signatures-valid', ...chainAnswer(session)),
    ...everywhere(input, session, about),
    ...(session.permit === null
      ? permitless(input, session, out)
      : [
          out('roles-held', ...roleAnswer(charter, session)),
          out('permits-allowed', ...permitAnswer(input, charter, session)),
          out('approvals-before', ...approvalAnswer(input, charter, session)),
          out('nothing-frozen', ...frozenAnswer(input, session)),
        ]),
  ];
}

type Verdicts = [Answer, string];

const isCharterOf = (charter: Charter, { permit, walletId }: AuditedSession) =>
  permit !== null &&
  equalBytes(charter.walletId, walletId) &&
  equalBytes(deriveCharterHash(charter), permit.charterHash);

const chainAnswer = ({ isChainValid }: AuditedSession): Verdicts =>
  isChainValid === null
    ? ['unknown', 'chain-unknown']
    : isChainValid
      ? ['kept', 'signature-valid']
      : ['broken', 'signature-invalid'];

/** A wallet that has no charter asks for no permit; one that has, and a session without, is a breach. */
function permitless(
  { charters }: AuditInput,
  { walletId }: AuditedSession,
  out: (check: AuditCheck, answer: Answer, why: string) => Finding,
): Finding[] {
  const own = charters.filter((one) => equalBytes(one.walletId, walletId));
  if (own.length === 0) return [out('permits-allowed', 'kept', 'no-charter')];
  return [out('permits-allowed', 'unknown', 'no-permit')];
}

function roleAnswer(charter: Charter | null, { approvers, permit }: AuditedSession): Verdicts {
  if (charter === null) return ['unknown', 'charter-missing'];
  const hasRole = (key: Uint8Array) =>
    rolesOf(charter, key).some((role) => role === 'administrator' || role === 'approver');
  const isMember = rolesOf(charter, permit!.requester).some((role) => role !== 'auditor');
  if (!isMember) return ['broken', 'requester-no-member'];
  return approvers.every(hasRole) ? ['kept', 'roles-held'] : ['broken', 'approver-no-role'];
}

/** The rules, evaluated anew over what the payload does, with what was signed before by these records. */
function permitAnswer(input: AuditInput, charter: Charter | null, session: AuditedSession): Verdicts {
  if (charter === null) return ['unknown', 'charter-missing'];
  const at = firstAt(input, session, 'signed');
  if (at === null) return ['unknown', 'time-unknown'];
  const past = pastBefore(input, session, at);
  const verdict = judge(charter, { effects: session.effects, past, now: at, isClockGood: true });
  if (!verdict.isAllowed) return ['broken', 'rule-refused'];
  const fault = checkPermit(session.permit!, {
    walletId: session.walletId,
    epoch: session.epoch,
    charter,
    charterHash: deriveCharterHash(charter),
    payloadHashes: session.payloadHashes,
    now: at,
    demands: verdict.demands,
  });
  if (fault !== null) return ['broken', fault];
  return session.signers.length >= verdict.demands.signers
    ? ['kept', 'allowed']
    : ['broken', 'too-few-signers'];
}

function approvalAnswer(input: AuditInput, charter: Charter | null, session: AuditedSession): Verdicts {
  if (charter === null) return ['unknown', 'charter-missing'];
  const at = firstAt(input, session, 'signed');
  const now = at ?? 0;
  const { demands } = judge(charter, {
    effects: session.effects,
    past: at === null ? [] : pastBefore(input, session, at),
    now,
    isClockGood: true,
  });
  const given = countApprovals(charter, [...session.approvers, ...session.signers]);
  if (given.administrators < demands.administrators || given.approvers < demands.approvers)
    return ['broken', 'approvals-missing'];
  const logged = input.devices.filter(({ identity }) =>
    session.approvers.some((key) => equalBytes(key, identity)),
  );
  for (const device of logged) {
    const approved = entryAt(device, session.permitHash!, 'permit-approved');
    const signed = firstAt(input, session, 'signed');
    // The clocks of two devices differ; only one device's own order is certain.
    const own = entryAt(device, session.sessionId, 'signed');
    if (approved === null) return ['unknown', 'approval-not-logged'];
    if (own !== null && approved.number > own.number) return ['broken', 'approved-after'];
    if (signed === null) return ['unknown', 'time-unknown'];
  }
  return ['kept', 'approved-before'];
}

/** In the log of one device the order is certain: frozen seen, then signed, is a breach. */
function frozenAnswer({ devices }: AuditInput, { sessionId, walletId, signers }: AuditedSession): Verdicts {
  let isSeen = false;
  for (const device of devices) {
    if (!signers.some((key) => equalBytes(key, device.identity))) continue;
    const signed = entryAt(device, sessionId, 'signed');
    if (signed === null) continue;
    isSeen = true;
    const states = device.entries.filter(
      ({ number, code, subjects }) =>
        number < signed.number &&
        (code === 'frozen' || code === 'unfrozen') &&
        hasSubject(subjects, walletId),
    );
    if (states.at(-1)?.code === 'frozen') return ['broken', 'signed-while-frozen'];
  }
  return isSeen ? ['kept', 'not-frozen'] : ['unknown', 'not-logged'];
}

function everywhere({ devices }: AuditInput, session: AuditedSession, about: string): Finding[] {
  const check = 'sessions-everywhere' as const;
  const collected = devices.filter(({ identity }) =>
    session.signers.some((key) => equalBytes(key, identity)),
  );
  const missing = collected.filter((device) => entryAt(device, session.sessionId, 'signed') === null);
  if (missing.length > 0) return [{ check, answer: 'broken', about, why: 'session-not-logged' }];
  return collected.length === session.signers.length
    ? [{ check, answer: 'kept', about, why: 'in-every-log' }]
    : [{ check, answer: 'unknown', about, why: 'log-not-collected' }];
}

function builds({ devices, builds: expected }: AuditInput): Finding[] {
  const check = 'builds-expected' as const;
  return devices.map((device) => {
    const about = bytesToHex(device.identity);
    const ran = device.entries
      .filter(({ code }) => code === 'build-changed')
      .flatMap(({ subjects }) => subjects);
    if (expected.length === 0 || ran.length === 0)
      return { check, answer: 'unknown', about, why: 'build-not-named' };
    const isExpected = ran.every((one) => expected.some((build) => equalBytes(build, one)));
    return isExpected
      ? { check, answer: 'kept', about, why: 'build-expected' }
      : { check, answer: 'broken', about, why: 'build-other' };
  });
}

const hasSubject = (subjects: readonly Uint8Array[], one: Uint8Array) =>
  subjects.some((s) => equalBytes(s, one));

const entryAt = (device: AuditedDevice, subject: Uint8Array, code: LogEntry['code']): LogEntry | null =>
  device.entries.find((one) => one.code === code && hasSubject(one.subjects, subject)) ?? null;

/** The first of its signers to write it down, by that device's clock. */
function firstAt(
  { devices }: AuditInput,
  { sessionId }: AuditedSession,
  code: LogEntry['code'],
): number | null {
  const times = devices.flatMap((device) => entryAt(device, sessionId, code)?.at ?? []);
  return times.length === 0 ? null : Math.min(...times);
}

function pastBefore(input: AuditInput, session: AuditedSession, at: number): PastEffect[] {
  return input.sessions.flatMap((other) => {
    if (other === session || !equalBytes(other.walletId, session.walletId)) return [];
    const when = firstAt(input, other, 'signed');
    return when === null || when >= at ? [] : other.effects.map((effect) => ({ effect, at: when }));
  });
}
