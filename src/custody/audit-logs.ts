import { bytesToHex, equalBytes } from '../core/bytes.ts';
import type { Answer, AuditedDevice, AuditInput, Finding } from './audited.ts';
import { fitsHead, type Head } from './heads.ts';
import { followLog, type LogEntry } from './log.ts';

/** Whether a device's logs are complete, and what others say about them. */
export function logFindings({ devices }: AuditInput, device: AuditedDevice): Finding[] {
  const about = bytesToHex(device.identity);
  const read = readLogs(device);
  const [whole, why] = wholeness(device, read);
  const others = devices.filter((one) => one !== device);
  const [agree, reason] = agreement(device, others, read);
  return [
    { check: 'chain-whole', answer: whole, about, why },
    { check: 'heads-agree', answer: agree, about, why: reason },
  ];
}

/** The hash after each entry, for each log. */
type Read = readonly (readonly Uint8Array[])[];

function readLogs({ logs }: AuditedDevice): Read | null {
  try {
    return logs.map((entries) => followLog(entries).hashes);
  } catch {
    return null;
  }
}

function wholeness({ logs }: AuditedDevice, read: Read | null): [Answer, string] {
  if (read === null) return ['broken', 'chain-broken'];
  if (logs.every((entries) => entries.length === 0)) return ['unknown', 'log-empty'];
  // A log begun from a full copy names where the backup's log ended.
  const isJoined = logs.slice(1).every(([first], i) => {
    const end = read[i]!.at(-1);
    return (
      first?.code === 'restored' && end !== undefined && first.subjects.some((one) => equalBytes(one, end))
    );
  });
  return isJoined ? ['kept', 'chain-whole'] : ['broken', 'logs-apart'];
}

function agreement(
  device: AuditedDevice,
  others: readonly AuditedDevice[],
  read: Read | null,
): [Answer, string] {
  const isOwn = (head: Head) => equalBytes(head.identity, device.identity);
  const all = [device, ...others];
  if (all.some(({ conflicts }) => conflicts.some(([one]) => isOwn(one)))) return ['broken', 'two-heads'];
  if (read === null) return ['broken', 'chain-broken'];
  const seen = others.flatMap((one) => one.heads.filter(isOwn));
  // What a device says about itself is no witness; it can only contradict itself.
  const said = [...seen, ...device.heads.filter(isOwn)].map((head) => headAnswer(head, device.logs, read));
  const worst = said.find(([answer]) => answer === 'broken') ?? said.find(([answer]) => answer === 'unknown');
  if (worst !== undefined) return worst;
  if (seen.length === 0) return ['unknown', 'no-witness'];
  const last = read.length - 1;
  const witnessed = seen.filter(({ start }) => equalBytes(start, read[last]![0]!));
  const count = Math.max(0, ...witnessed.map((head) => head.count));
  return count < device.logs[last]!.length ? ['kept', 'witnessed-until'] : ['kept', 'witnessed'];
}

/** What one head says about the logs that the device hands over now. */
function headAnswer(head: Head, logs: readonly (readonly LogEntry[])[], read: Read): [Answer, string] {
  const at = read.findIndex(([start]) => start !== undefined && equalBytes(start, head.start));
  // A device restored from its words alone has none of the earlier log, and says so in its first entry.
  if (at < 0)
    return logs[0]?.[0]?.code === 'restored' ? ['unknown', 'log-before-lost'] : ['broken', 'rewritten'];
  const fits = fitsHead(head, read[at]!);
  if (fits === false) return ['broken', 'rewritten'];
  if (fits === true) return ['kept', 'witnessed'];
  // What was logged after the full copy was made was lost with the device.
  return at < logs.length - 1 ? ['unknown', 'log-before-lost'] : ['broken', 'cut'];
}
