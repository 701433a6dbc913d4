import { bytesToHex, equalBytes } from '../core/bytes.ts';
import { SignerError } from '../core/errors.ts';
import type { AuditedDevice } from '../custody/audited.ts';
import type { Head } from '../custody/heads.ts';
import { readLogEntry } from '../custody/log.ts';
import { type LogFile, readLogFile } from '../custody/log-file.ts';
import { identityScheme } from '../protocol/suite.ts';
import { isSignedHead } from './heads.ts';

/** A log as found in a file, and whether its own device signed that file. */
export interface ReadLog {
  file: LogFile;
  isSigned: boolean;
}

export function readFile(bytes: Uint8Array): { log: ReadLog | null; problem: SignerError['code'] | null } {
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
export function newestOfEach(logs: readonly ReadLog[]): ReadLog[] {
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

export function toDevice({ file }: ReadLog): AuditedDevice {
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
