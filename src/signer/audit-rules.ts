import { readHex } from '../core/bytes.ts';
import { SignerError } from '../core/errors.ts';
import type { AuditInput } from '../custody/audited.ts';
import type { LogFile } from '../custody/log-file.ts';
import { derivePermitHash, type Permit, readPermit } from '../custody/permit.ts';
import { deriveStanding, type SignedCharter } from '../custody/succession.ts';
import { readBundle } from '../protocol/bundle.ts';
import type { Lineage } from '../protocol/certificate-chain.ts';
import { asCharterParams } from '../protocol/charter-params.ts';
import { mergeMessages } from '../protocol/messages.ts';
import type { SignParams } from '../protocol/sign-params.ts';
import { signedCharter } from './charters.ts';

/**
 * Every charter of these wallets that enough people signed, from all files together, and forks; other
 * charters bind nobody.
 */
export function chartersOf(
  files: readonly LogFile[],
  wallets: ReadonlyMap<string, Lineage>,
): Pick<AuditInput, 'charters' | 'forks'> {
  const held = files.flatMap(({ charters }) =>
    charters.flatMap((bundle) => attempt(() => read(bundle)) ?? []),
  );
  const all = [...wallets].map(([id, { epochs }]) => {
    const groups = epochs.map(({ members }) => members.map(({ identity }) => identity));
    const { history, freezes, forks } = deriveStanding(readHex(id), groups, held);
    const charters = [...new Set([...history, ...freezes, ...forks.flatMap((fork) => fork.charters)])];
    return { charters, forks: forks.map((fork) => ({ walletId: readHex(id), ...fork })) };
  });
  return { charters: all.flatMap((one) => one.charters), forks: all.flatMap((one) => one.forks) };
}

/** Its signatures are checked here, like those of a bundle that comes in. Errors: those of the bundle. */
function read(bundle: Uint8Array): SignedCharter[] {
  const { params: any, sessionId, messages } = readBundle(bundle);
  const params = asCharterParams(any);
  if (params === null) return [];
  const speakers = params.speakers.map((speaker) => ({ ...speaker, staticKeys: [] }));
  return [signedCharter(params, mergeMessages(sessionId, speakers, [], messages).messages)];
}

/** The permit that a signing names, if it was requested under rules. Errors: those of the permit. */
export function permitOf({ permit: bytes }: SignParams): {
  permit: Permit | null;
  permitHash: Uint8Array | null;
} {
  const permit = bytes === undefined ? null : readPermit(bytes);
  return permit?.charterHash == null
    ? { permit: null, permitHash: null }
    : { permit, permitHash: derivePermitHash(permit) };
}

/** Null for what is refused, so that one bad item in a file hides none of the others. */
export function attempt<T>(work: () => T): T | null {
  try {
    return work();
  } catch (error) {
    if (error instanceof SignerError) return null;
    throw error;
  }
}
