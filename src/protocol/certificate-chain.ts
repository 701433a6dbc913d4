import { bytesToHex, equalBytes } from '../core/bytes.ts';
import { listOf, readCbor, writeCbor } from '../core/codec.ts';
import { guarded, SignerError } from '../core/errors.ts';
import { limits } from '../core/limits.ts';
import { deriveHash } from '../core/words.ts';
import { checkProofs, deriveGroupKey, type Setup, writeTranscript } from './cocktail.ts';
import { checkConstants, reshareSetups } from './deal.ts';
import type { Epoch } from './epoch.ts';
import { keygenSetups } from './keygen.ts';
import { type KeygenParams, keygenParams } from './keygen-params.ts';
import { type Link, linkShape, readLink, writeLink } from './link.ts';
import { readMsg1 } from './msg1.ts';
import { deriveIdOf } from './params.ts';
import { checkDealing, reshareParams } from './reshare-params.ts';
import { deriveTranscriptHash, isCertified, isShareProved, type Run } from './transcript.ts';

/**
 * The chain of certificates: every link from the key generation on. It proves to any reader, without taking anyone's
 * word, who made this key, that enough of the members at the time handed it on each time, and to whom.
 */
export interface Lineage {
  walletId: Uint8Array;
  made: KeygenParams;
  /** From 0 on, one for each link. */
  epochs: Epoch[];
}

/** CDDL `chain`. */
const chainShape = listOf(linkShape, limits.links, 1);

export const writeChain = (links: readonly Link[]): unknown[] => links.map(writeLink);

/** From CBOR. Errors: `bad-chain`. */
export function readChain(bytes: Uint8Array): Link[] {
  return guardedChain(() => readCbor(chainShape, bytes, 'chain', limits.chainBytes).map(readLink));
}

/**
 * Every link against the one before it, from the front. `known` is what was verified before; it saves work and decides
 * nothing. Errors: `bad-chain`, naming no one, since the person who shows it may have been lied to.
 */
export function verifyChain(links: readonly Link[], known: Map<string, Epoch> = new Map()): Lineage {
  return guardedChain(() => {
    const [first] = links;
    if (first?.params.kind !== 'keygen') throw new SignerError('bad-chain');
    const made = first.params;
    const walletId = deriveIdOf(keygenParams, made);
    const epochs: Epoch[] = [];
    let name: Uint8Array = new Uint8Array();
    for (const link of links) {
      name = deriveHash('hoarfrost/v1/link', name, writeCbor(writeLink(link)));
      const key = bytesToHex(name);
      const epoch = known.get(key) ?? verifyLink(walletId, epochs.at(-1) ?? null, link);
      known.set(key, epoch);
      epochs.push(epoch);
    }
    return { walletId, made, epochs };
  });
}

/** Codes of what is wrong inside would name members who are not here to answer. */
function guardedChain<T>(read: () => T): T {
  try {
    return guarded('bad-chain', read);
  } catch {
    throw new SignerError('bad-chain');
  }
}

function verifyLink(walletId: Uint8Array, before: Epoch | null, link: Link): Epoch {
  const setups = setupsOf(walletId, before, link);
  const dealers = link.params.kind === 'keygen' ? null : link.params.dealers;
  const { threshold } = link.params;
  const members = link.params.kind === 'keygen' ? link.params.participants : link.params.members;
  if (link.keys.length !== setups.length) throw new SignerError('bad-chain');
  const parsed = setups.map((setup, k) => {
    const { heads, extension } = link.keys[k]!;
    const count = (setup.dealers ?? setup.staticKeys).length;
    const isFit = heads.length === count && extension.length === setup.suite.hash(new Uint8Array()).length;
    if (!isFit) throw new SignerError('bad-chain');
    return {
      setup,
      msgs: heads.map((head, i) => readMsg1(setup.suite, head, threshold, 0, i + 1)),
      extension,
    };
  });
  parsed.forEach(({ setup, msgs }, k) => {
    if (dealers !== null) checkConstants(setup.suite, dealers, before!.keys[k]!.verifyingShares, msgs);
    checkProofs(setup, msgs);
  });
  const runs = parsed.map(({ setup, msgs, extension }) => ({
    setup,
    group: deriveGroupKey(setup, msgs),
    transcript: writeTranscript(setup, msgs, extension),
  }));
  const isWhole =
    link.certificates.length === members.length &&
    link.certificates.every((member, i) => areValid(runs, i + 1, member));
  if (!isWhole) throw new SignerError('bad-chain');
  const number = before === null ? 0 : before.number + 1;
  const keys = runs.map(({ group }) => group);
  return { number, transcriptHash: deriveTranscriptHash(runs), threshold, members, keys };
}

function setupsOf(walletId: Uint8Array, before: Epoch | null, { params }: Link): Setup[] {
  if (before === null && params.kind === 'keygen') return keygenSetups(params);
  if (before === null || params.kind === 'keygen' || !equalBytes(params.walletId, walletId))
    throw new SignerError('bad-chain');
  checkDealing(params, before);
  return reshareSetups(params, before, deriveIdOf(reshareParams, params));
}

/** CertEq of every key, and in a reshare the proof of the new share. */
const areValid = (runs: readonly Run[], member: number, keys: readonly Uint8Array[][]): boolean =>
  keys.length === runs.length &&
  runs.every((run, k) => {
    const [certificate, proof] = keys[k]!;
    const isProved = run.setup.dealers === undefined || isShareProved(run, member, proof!);
    return isProved && isCertified(run, member, certificate!);
  });
