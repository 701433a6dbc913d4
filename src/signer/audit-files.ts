import type { Chain, KnownChain } from '../chains/chain.ts';
import { bytesToHex } from '../core/bytes.ts';
import { SignerError } from '../core/errors.ts';
import { limits } from '../core/limits.ts';
import { deriveCode } from '../core/words.ts';
import { audit, summarise } from '../custody/audit.ts';
import type { Finding } from '../custody/audited.ts';
import type { Charter } from '../custody/charter.ts';
import { type Lineage, readChain, verifyChain } from '../protocol/certificate-chain.ts';
import type { AuditReport } from './api/audit.ts';
import { newestOfEach, type ReadLog, readFile, toDevice } from './audit-logs.ts';
import { attempt, chartersOf } from './audit-rules.ts';
import { sessionsOf } from './audit-sessions.ts';

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
