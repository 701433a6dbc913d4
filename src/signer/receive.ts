import { isBlob, readBlob } from '../core/blob.ts';
import { SignerError } from '../core/errors.ts';
import { limits } from '../core/limits.ts';
import { readParcel } from '../core/parcel.ts';
import { isLogFile } from '../custody/log-file.ts';
import { readBundle } from '../protocol/bundle.ts';
import { asCharterParams } from '../protocol/charter-params.ts';
import { asSignParams } from '../protocol/sign-params.ts';
import { isBackup } from '../vault/backup-intro.ts';
import type { Received, Source } from './api/received.ts';
import { loadChains } from './chains.ts';
import { receiveHead } from './heads.ts';
import * as packs from './packs.ts';
import * as people from './people.ts';
import { receiveBundle } from './receive-bundle.ts';
import { receivePayload } from './receive-payload.ts';
import * as rules from './rules.ts';
import { openState, type SignerState } from './state.ts';
import { takeWatched } from './watching.ts';

/** The single entrance for what comes in, which detects what it is. Refused input changes nothing. */
export async function receive(
  signer: SignerState,
  data: Uint8Array | string,
  source: Source,
): Promise<Received> {
  openState(signer);
  if (typeof data === 'string') {
    if (data.length > limits.textChars) throw new SignerError('too-large');
    return receivePayload(signer, data);
  }
  if (isLogFile(data)) return { kind: 'log-file' };
  if (data.length > limits.blobBytes) throw new SignerError('too-large');
  if (isBackup(data)) return { kind: 'backup' };
  if (!isBlob(data)) return receivePayload(signer, data);
  return readBlob(data).kind === 'parcel'
    ? receiveParcel(signer, data, source)
    : receiveBlob(signer, data, source);
}

function receiveBlob(signer: SignerState, blob: Uint8Array, source: Source): Promise<Received> {
  const { kind } = readBlob(blob);
  if (kind === 'head') return receiveHead(signer, blob);
  if (kind === 'pack') return packs.receivePack(signer, blob);
  return kind === 'card' ? people.receiveCard(signer, blob) : receiveBundleThenRules(signer, blob, source);
}

/** Rules that were waiting for these are now in force too. */
async function receiveBundleThenRules(
  signer: SignerState,
  blob: Uint8Array,
  source: Source,
): Promise<Received> {
  const received = await receiveBundle(signer, blob, source);
  await rules.takeWaiting(signer);
  return received;
}

const isCharter = (signer: SignerState, id: string): boolean =>
  asCharterParams(openState(signer).ceremonies.get(id)?.params ?? { kind: '' }) !== null;

/**
 * A wallet before its rules, and those, including a freeze, before any signing continues, in whatever order
 * they came.
 */
function inTurn(blobs: readonly Uint8Array[]): Uint8Array[] {
  const turnOf = (blob: Uint8Array): number => {
    try {
      const { params } = readBundle(blob);
      return asSignParams(params) !== null ? 2 : asCharterParams(params) !== null ? 1 : 0;
    } catch {
      // What cannot be read as a bundle is left for its own reader to refuse.
      return 0;
    }
  };
  const turns = blobs.map((blob) => ({ blob, turn: turnOf(blob) }));
  return turns.sort((a, b) => a.turn - b.turn).map(({ blob }) => blob);
}

/**
 * Each by itself, in the parcel's order, except that rules and signings come last. Errors: the first one's,
 * if none was taken.
 */
async function receiveParcel(signer: SignerState, parcel: Uint8Array, source: Source): Promise<Received> {
  const taken: Received[] = [];
  const errors: SignerError[] = [];
  const { received, rest } = await takeWatched(signer, readParcel(parcel));
  if (received !== null) {
    // Its chains are loaded before anything is said about it.
    await loadChains(signer);
    taken.push(received);
  }
  for (const blob of inTurn(rest)) {
    try {
      taken.push(await receiveBlob(signer, blob, source));
    } catch (error) {
      if (!(error instanceof SignerError)) throw error;
      errors.push(error);
    }
  }
  if (taken.length === 0) throw errors[0]!;
  const isQuiet = (one: Received) => one.kind === 'witnessed' && one.contradicts === null;
  const isRules = (one: Received) => one.kind === 'ceremony' && isCharter(signer, one.id);
  const said = taken.filter((one) => !isQuiet(one));
  const other = said.filter((one) => !isRules(one));
  const loud = other.length > 0 ? other : said;
  // Blobs that merely travel with it need no mention.
  if (loud.length === 1 && errors.length === 0) return loud[0]!;
  const refused = errors.map(({ code, where }) => ({ code, ...(where !== undefined && { where }) }));
  return { kind: 'parcel', taken, refused };
}
