import { bytesToHex, equalBytes } from '../core/bytes.ts';
import { logFindings } from './audit-logs.ts';
import { Records } from './audit-records.ts';
import {
  type Answer,
  type AuditCheck,
  type AuditedDevice,
  type AuditedSession,
  type AuditInput,
  auditChecks,
  type Finding,
} from './audited.ts';
import { type Charter, deriveCharterHash, rolesOf } from './charter.ts';
import { checkPermit, countApprovals } from './permit.ts';
import { judge } from './verdict.ts';

/** Every finding, in the order of the checks. Pure. */
export function audit(input: AuditInput): Finding[] {
  const records = new Records(input);
  return [
    ...input.devices.flatMap((device) => logFindings(input, device)),
    ...input.sessions.flatMap((session) => sessionFindings(input, records, session)),
    ...builds(input, records),
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

function sessionFindings(input: AuditInput, records: Records, session: AuditedSession): Finding[] {
  const about = bytesToHex(session.sessionId);
  const charter = input.charters.find((one) => isCharterOf(one, session)) ?? null;
  const out = (check: AuditCheck, answer: Answer, why: string): Finding => ({ check, answer, about, why });
  return [
    out('signatures-valid', ...chainAnswer(session)),
    ...everywhere(input, records, session, about),
    ...(session.permit === null
      ? permitless(input, records, session, out)
      : [
          out('roles-held', ...roleAnswer(charter, session)),
          out('permits-allowed', ...permitAnswer(records, charter, session)),
          out('approvals-before', ...approvalAnswer(input, records, charter, session)),
          out('nothing-frozen', ...frozenAnswer(input, records, session)),
        ]),
  ];
}

type Verdicts = [Answer, string];

const isCharterOf = (charter: Charter, { permit, walletId }: AuditedSession) =>
  permit?.charterHash != null &&
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
  { charters, devices }: AuditInput,
  records: Records,
  { walletId }: AuditedSession,
  out: (check: AuditCheck, answer: Answer, why: string) => Finding,
): Finding[] {
  const isRuled =
    charters.some((one) => equalBytes(one.walletId, walletId)) ||
    devices.some((one) =>
      records.about(one, walletId).some(({ entry: { code } }) => code === 'charter-taken'),
    );
  if (!isRuled) return [out('permits-allowed', 'kept', 'no-charter')];
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
function permitAnswer(records: Records, charter: Charter | null, session: AuditedSession): Verdicts {
  if (charter === null) return ['unknown', 'charter-missing'];
  const at = records.signedAt(session);
  if (at === null) return ['unknown', 'time-unknown'];
  const past = records.pastBefore(session, at);
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

function approvalAnswer(
  input: AuditInput,
  records: Records,
  charter: Charter | null,
  session: AuditedSession,
): Verdicts {
  if (charter === null) return ['unknown', 'charter-missing'];
  const at = records.signedAt(session);
  const now = at ?? 0;
  const { demands } = judge(charter, {
    effects: session.effects,
    past: at === null ? [] : records.pastBefore(session, at),
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
    const approved = records.first(device, session.permitHash!, 'permit-approved');
    // The clocks of two devices differ; only one device's own order is certain.
    const own = records.first(device, session.sessionId, 'signed');
    if (approved === null) return ['unknown', 'approval-not-logged'];
    if (own !== null && approved.place > own.place) return ['broken', 'approved-after'];
    if (at === null) return ['unknown', 'time-unknown'];
  }
  return ['kept', 'approved-before'];
}

/** In the log of one device the order is certain: frozen seen, then signed, is a breach. */
function frozenAnswer(
  { devices }: AuditInput,
  records: Records,
  { sessionId, walletId, signers }: AuditedSession,
): Verdicts {
  let isSeen = false;
  for (const device of devices) {
    if (!signers.some((key) => equalBytes(key, device.identity))) continue;
    const signed = records.first(device, sessionId, 'signed');
    if (signed === null) continue;
    isSeen = true;
    const states = records
      .about(device, walletId)
      .filter(
        ({ place, entry: { code } }) => place < signed.place && (code === 'frozen' || code === 'unfrozen'),
      );
    if (states.at(-1)?.entry.code === 'frozen') return ['broken', 'signed-while-frozen'];
  }
  return isSeen ? ['kept', 'not-frozen'] : ['unknown', 'not-logged'];
}

function everywhere(
  { devices }: AuditInput,
  records: Records,
  session: AuditedSession,
  about: string,
): Finding[] {
  const check = 'sessions-everywhere' as const;
  const collected = devices.filter(({ identity }) =>
    session.signers.some((key) => equalBytes(key, identity)),
  );
  const missing = collected.filter((device) => records.first(device, session.sessionId, 'signed') === null);
  // A log that was begun after the signing, or whose end was lost with the device, need not have it.
  const isExcused = (device: AuditedDevice) =>
    device.logs.length !== 1 ||
    ['restored', undefined].includes(device.logs[0]?.[0]?.code) ||
    isUpgraded(device);
  if (missing.some((device) => !isExcused(device)))
    return [{ check, answer: 'broken', about, why: 'session-not-logged' }];
  if (missing.length > 0) return [{ check, answer: 'unknown', about, why: 'log-begun-later' }];
  return collected.length === session.signers.length
    ? [{ check, answer: 'kept', about, why: 'in-every-log' }]
    : [{ check, answer: 'unknown', about, why: 'log-not-collected' }];
}

const isUpgraded = ({ logs }: AuditedDevice): boolean =>
  logs.some((entries) => entries.slice(0, 250).some(({ code }) => code === 'upgraded'));

function builds({ devices, builds: expected }: AuditInput, records: Records): Finding[] {
  const check = 'builds-expected' as const;
  return devices.map((device) => {
    const about = bytesToHex(device.identity);
    const ran = records.builds(device);
    if (expected.length === 0 || ran.length === 0)
      return { check, answer: 'unknown', about, why: 'build-not-named' };
    const isExpected = ran.every((one) => expected.some((build) => equalBytes(build, one)));
    return isExpected
      ? { check, answer: 'kept', about, why: 'build-expected' }
      : { check, answer: 'broken', about, why: 'build-other' };
  });
}
