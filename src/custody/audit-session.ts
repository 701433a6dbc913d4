import { bytesToHex } from '../core/bytes.ts';
import type { Charters } from './audit-charters.ts';
import type { Placed, Records } from './audit-records.ts';
import type { Answer, AuditCheck, AuditedDevice, AuditedSession, AuditInput, Finding } from './audited.ts';
import { type Charter, deriveCharterHash, rolesOf } from './charter.ts';
import { checkPermit, countApprovals } from './permit.ts';
import { type Demands, judge, type PastEffect, type Verdict } from './verdict.ts';

type Verdicts = [Answer, string];
const kept = (why: string): Verdicts => ['kept', why];
const broken = (why: string): Verdicts => ['broken', why];
const unknown = (why: string): Verdicts => ['unknown', why];

/**
 * What can be said about one signing: its rules, its approvals, its signature, and whether everybody logged
 * it.
 */
export function sessionFindings(
  input: AuditInput,
  records: Records,
  charters: Charters,
  session: AuditedSession,
): Finding[] {
  const about = bytesToHex(session.sessionId);
  const out = (check: AuditCheck, [answer, why]: Verdicts): Finding => ({ check, answer, about, why });
  const { walletId, permit } = session;
  const general = [
    out('signatures-valid', chainAnswer(session)),
    out('sessions-everywhere', everywhere(records, session)),
    ...(charters.isRuled(walletId) ? [out('nothing-frozen', frozenAnswer(records, session))] : []),
  ];
  if (permit === null) return [...general, out('permits-allowed', permitless(records, charters, session))];
  const charter = charters.named(permit.charterHash, walletId);
  if (charter === null) {
    const missing = unknown('charter-missing');
    const checks = ['roles-held', 'permits-allowed', 'approvals-before'] as const;
    return [...general, ...checks.map((check) => out(check, missing))];
  }
  const judged = judgedBy(records, charter, session);
  return [
    ...general,
    out('roles-held', roleAnswer(charter, session)),
    out('permits-allowed', permitAnswer(input, records, charters, charter, session, judged)),
    out('approvals-before', approvalAnswer(records, charter, session, judged)),
  ];
}

const chainAnswer = ({ isChainValid }: AuditedSession): Verdicts =>
  isChainValid === null
    ? unknown('chain-unknown')
    : isChainValid
      ? kept('signature-valid')
      : broken('signature-invalid');

/** A wallet without rules requires no permit. Its signers' logs say whether it had some at that moment. */
function permitless(records: Records, charters: Charters, session: AuditedSession): Verdicts {
  const { walletId, signers } = session;
  if (!charters.isRuled(walletId)) return kept('no-charter');
  const signings = records.signings(session);
  if (signings.some(({ device, signed }) => charters.hadRules(device, walletId, signed)))
    return broken('no-permit');
  const isCertain = signings.length === signers.length && signings.every(({ device }) => isBegunHere(device));
  return isCertain ? kept('no-charter-yet') : unknown('no-permit');
}

/** Whether its log is the only one the device ever had, and complete from its beginning. */
const isBegunHere = ({ logs }: AuditedDevice): boolean =>
  logs.length === 1 && logs[0]?.[0] !== undefined && logs[0][0].code !== 'restored' && !isUpgraded({ logs });

/** A log taken over from a build without one: nothing protects what comes before that entry. */
const isUpgraded = ({ logs }: Pick<AuditedDevice, 'logs'>): boolean =>
  logs.some((entries) => entries.slice(0, 250).some(({ code }) => code === 'upgraded'));

function roleAnswer(charter: Charter, { approvers, permit }: AuditedSession): Verdicts {
  const isMember = rolesOf(charter, permit!.requester).some((role) => role !== 'auditor');
  if (!isMember) return broken('requester-no-member');
  const hasRole = (key: Uint8Array) =>
    rolesOf(charter, key).some((role) => role === 'administrator' || role === 'approver');
  return approvers.every(hasRole) ? kept('roles-held') : broken('approver-no-role');
}

/** What the rules say, based on the record of one signer's device. */
interface Judged {
  device: AuditedDevice;
  signed: Placed;
  verdict: Verdict;
}

/** The rules evaluated again for each signer whose log is here; null if this build cannot read a payload. */
function judgedBy(records: Records, charter: Charter, session: AuditedSession): Judged[] | null {
  const all = records.signings(session).map(({ device, signed }) => {
    const past = records.pastOf(device, session, signed);
    const verdict = verdictOf(charter, session, past, signed.entry.at);
    return verdict === null ? null : { device, signed, verdict };
  });
  return all.every((one) => one !== null) && session.effects !== null ? (all as Judged[]) : null;
}

function verdictOf(
  charter: Charter,
  { effects }: AuditedSession,
  past: readonly PastEffect[] | null,
  now: number,
): Verdict | null {
  return effects === null || past === null ? null : judge(charter, { effects, past, now, isClockGood: true });
}

function permitAnswer(
  { devices }: AuditInput,
  records: Records,
  charters: Charters,
  charter: Charter,
  session: AuditedSession,
  judged: readonly Judged[] | null,
): Verdicts {
  if (judged === null) return unknown('chain-unknown');
  if (judged.length === 0) return unknown('time-unknown');
  const each = judged.map((one) => ownAnswer(charters, charter, session, one));
  const worst = worstOf(each);
  if (worst !== null) return worst;
  // Time windows count what each device saw: others may have signed things that these devices did not see.
  const at = Math.min(...judged.map(({ signed }) => signed.entry.at));
  const together = verdictOf(charter, session, records.pastOfAll(session, at), at);
  if (devices.length > 1 && together?.isAllowed !== true) return unknown('limits-together');
  return kept('allowed');
}

const worstOf = (all: readonly (Verdicts | null)[]): Verdicts | null =>
  all.find((one) => one?.[0] === 'broken') ?? all.find((one) => one !== null) ?? null;

/** What one signer's device let through, by its own log and its own clock; null if it was right to. */
function ownAnswer(
  charters: Charters,
  charter: Charter,
  session: AuditedSession,
  { device, signed, verdict }: Judged,
): Verdicts | null {
  const { permit, walletId, epoch, payloadHashes, signers } = session;
  if (!verdict.isAllowed) return broken('rule-refused');
  const fault = checkPermit(permit!, {
    walletId,
    epoch,
    charter,
    charterHash: deriveCharterHash(charter),
    payloadHashes,
    now: signed.entry.at,
    seenAt: 0,
    demands: verdict.demands,
  });
  if (fault !== null) return broken(fault);
  if (signers.length < verdict.demands.signers) return broken('too-few-signers');
  return charters.faultAt(device, session, signed);
}

function approvalAnswer(
  records: Records,
  charter: Charter,
  session: AuditedSession,
  judged: readonly Judged[] | null,
): Verdicts {
  const { approvers, signers, sessionId, permitHash } = session;
  if (judged === null) return unknown('chain-unknown');
  if (judged.length === 0) return unknown('time-unknown');
  const given = countApprovals(charter, [...approvers, ...signers]);
  const isShort = ({ administrators, approvers: others }: Demands) =>
    given.administrators < administrators || given.approvers < others;
  if (judged.some(({ verdict }) => isShort(verdict.demands))) return broken('approvals-missing');
  const logs = records.collected(approvers);
  const first = Math.min(...judged.map(({ signed }) => signed.entry.at));
  const each = logs.map((device): Verdicts | null => {
    const approved = records.first(device, permitHash!, 'permit-approved');
    if (approved === null) return unknown('approval-not-logged');
    // Only one device's own order is certain.
    const own =
      records.first(device, sessionId, 'signed') ?? records.first(device, sessionId, 'finished') ?? null;
    if (own !== null && approved.place > own.place) return broken('approved-after');
    return approved.entry.at > first ? unknown('approved-later') : null;
  });
  return (
    worstOf(each) ??
    (logs.length < approvers.length ? unknown('approver-not-collected') : kept('approved-before'))
  );
}

/** In the log of one device the order is certain: freeze seen, then signed, is a breach. */
function frozenAnswer(records: Records, session: AuditedSession): Verdicts {
  const signings = records.signings(session);
  for (const { device, signed } of signings) {
    const states = records
      .about(device, session.walletId)
      .filter(
        ({ place, entry: { code } }) => place < signed.place && (code === 'frozen' || code === 'unfrozen'),
      );
    if (states.at(-1)?.entry.code === 'frozen') return broken('signed-while-frozen');
  }
  return signings.length > 0 ? kept('not-frozen') : unknown('not-logged');
}

function everywhere(records: Records, session: AuditedSession): Verdicts {
  const collected = records.collected(session.signers);
  const missing = collected.filter((device) => records.first(device, session.sessionId, 'signed') === null);
  // A log that was begun after the signing, or whose end was lost with the device, need not contain it.
  if (missing.some(isBegunHere)) return broken('session-not-logged');
  if (missing.length > 0) return unknown('log-begun-later');
  return collected.length === session.signers.length ? kept('in-every-log') : unknown('log-not-collected');
}
