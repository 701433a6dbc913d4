import { bytesToHex, equalBytes } from '../core/bytes.ts';
import { Charters } from './audit-charters.ts';
import { logFindings } from './audit-logs.ts';
import { Records } from './audit-records.ts';
import { sessionFindings } from './audit-session.ts';
import { type Answer, type AuditCheck, type AuditInput, auditChecks, type Finding } from './audited.ts';

/** Every finding, in the order of the checks. Pure. */
export function audit(input: AuditInput): Finding[] {
  const records = new Records(input);
  const charters = new Charters(input, records);
  return [
    ...input.devices.flatMap((device) => logFindings(input, device)),
    ...charters.findings(),
    ...input.sessions.flatMap((session) => sessionFindings(input, records, charters, session)),
    ...builds(input, records),
  ].sort((a, b) => auditChecks.indexOf(a.check) - auditChecks.indexOf(b.check));
}

/**
 * The worst answer for each check: broken, then unknown, then kept; unknown if there was nothing to check.
 */
export function summarise(findings: readonly Finding[]): Record<AuditCheck, Answer> {
  const worst = (check: AuditCheck): Answer => {
    const answers = findings.filter((one) => one.check === check).map(({ answer }) => answer);
    if (answers.includes('broken')) return 'broken';
    return answers.length === 0 || answers.includes('unknown') ? 'unknown' : 'kept';
  };
  return Object.fromEntries(auditChecks.map((check) => [check, worst(check)])) as Record<AuditCheck, Answer>;
}

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
