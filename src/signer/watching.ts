import { bytesToHex, equalBytes } from '../core/bytes.ts';
import { SignerError } from '../core/errors.ts';
import { limits } from '../core/limits.ts';
import { rolesOf } from '../custody/charter.ts';
import { deriveStanding, type SignedCharter } from '../custody/succession.ts';
import { type Bundle, readBundle } from '../protocol/bundle.ts';
import type { Member } from '../protocol/card.ts';
import { type Lineage, verifyChain } from '../protocol/certificate-chain.ts';
import { asCharterParams } from '../protocol/charter-params.ts';
import { reshareSetups } from '../protocol/deal.ts';
import { keygenSetups } from '../protocol/keygen.ts';
import { asKeygenParams } from '../protocol/keygen-params.ts';
import { type Link, makeLink } from '../protocol/link.ts';
import { mergeMessages } from '../protocol/messages.ts';
import { asReshareParams, checkDealing, dealerSpeakers } from '../protocol/reshare-params.ts';
import type { Received } from './api/received.ts';
import { signedCharter } from './charters.ts';
import { strangerWrites } from './people.ts';
import { put } from './record-cache.ts';
import type { WalletRecord } from './records/wallet.ts';
import { openState, type SignerState } from './state.ts';
import { madeBy } from './transcript.ts';

/**
 * A wallet on a device without a key part: people named in its rules get it as one parcel, its record and its
 * rules. The record's certificates are checked, so that it shows the same addresses as everybody's device.
 */

/**
 * Who made a wallet and who has held it since, from the certificates in its record; null for another kind of
 * bundle. Errors: `bad-chain`, `bad-message`.
 */
export function lineageOf({ params, sessionId, messages, extra }: Bundle): Lineage | null {
  const made = asKeygenParams(params);
  if (made !== null) {
    const everyone = made.participants.map((_, i) => i + 1);
    return verifyChain([makeLink(made, keygenSetups(made), messages, everyone, everyone.length)]);
  }
  const change = asReshareParams(params);
  if (change === null) return null;
  const links = extra as Link[];
  const from = verifyChain(links).epochs.at(-1)!;
  checkDealing(change, from);
  const setups = reshareSetups(change, from, sessionId);
  const last = makeLink(change, setups, messages, dealerSpeakers(change, from), change.members.length);
  return verifyChain([...links, last]);
}

/** Bundles in a parcel; anything else, or what cannot be read as one, is left for others to refuse. */
const bundlesOf = (blobs: readonly Uint8Array[]): { blob: Uint8Array; bundle: Bundle }[] =>
  blobs.flatMap((blob) => {
    try {
      return [{ blob, bundle: readBundle(blob) }];
    } catch {
      return [];
    }
  });

/** Rules of a wallet in a parcel, each message verified. */
function chartersIn(all: readonly Bundle[], walletId: Uint8Array): SignedCharter[] {
  return all.flatMap(({ params, sessionId, messages }) => {
    const asked = asCharterParams(params);
    if (asked === null || !equalBytes(asked.walletId, walletId)) return [];
    const speakers = asked.speakers.map((one) => ({ ...one, staticKeys: [] }));
    return [signedCharter(asked, mergeMessages(sessionId, speakers, [], messages).messages)];
  });
}

/**
 * Takes in the wallet of a parcel whose rules name this device, if the device has no part in it. The rest of
 * the parcel is taken in as usual. Errors: those of the record and the rules; `storage-full`,
 * `practice-mixed`.
 */
export async function takeWatched(
  signer: SignerState,
  blobs: readonly Uint8Array[],
): Promise<{ received: Received | null; rest: readonly Uint8Array[] }> {
  const state = openState(signer);
  const nothing = { received: null, rest: blobs };
  const others = (one: Uint8Array) => blobs.filter((blob) => blob !== one);
  const bundles = bundlesOf(blobs);
  const isRecord = ({ params }: Bundle) =>
    asKeygenParams(params) !== null || asReshareParams(params) !== null;
  const record = bundles.find(({ bundle }) => isRecord(bundle));
  if (record === undefined || !bundles.some(({ bundle }) => asCharterParams(bundle.params) !== null))
    return nothing;
  const { params, sessionId } = record.bundle;
  const walletId = asReshareParams(params)?.walletId ?? sessionId;
  const id = bytesToHex(walletId);
  const own = state.identity.publicKey;
  const known = state.wallets.get(id);
  // A device that has it takes in its key ceremony only if that belongs to another epoch.
  if (known !== undefined)
    return {
      received: null,
      rest: madeBy(known.transcript) === bytesToHex(sessionId) ? others(record.blob) : blobs,
    };
  const { made, epochs } = lineageOf(record.bundle)!;
  const isIn = (members: readonly Member[]) => members.some(({ identity }) => equalBytes(identity, own));
  if (epochs.some(({ members }) => isIn(members))) return nothing;
  if (made.realm !== state.device.realm) throw new SignerError('practice-mixed');
  const { members, keys, transcriptHash } = epochs.at(-1)!;
  const charters = chartersIn(
    bundles.map(({ bundle }) => bundle),
    walletId,
  );
  const standing = deriveStanding(
    walletId,
    epochs.map((one) => one.members.map(({ identity }) => identity)),
    charters,
  );
  if (standing.current === null || rolesOf(standing.current, own).length === 0)
    throw new SignerError('self-missing', { where: 'rules' });
  if (state.wallets.size >= limits.wallets) throw new SignerError('storage-full');
  const wallet: WalletRecord = {
    label: made.label,
    transcript: record.blob,
    transcriptHash,
    keys: [...keys],
    shares: [],
    epoch: epochs.length - 1,
    past: epochs.slice(0, -1),
    former: null,
    verified: null,
    comparedWith: [],
    createdAt: signer.env.now(),
    colour: null,
  };
  await state.save(put(state.wallets, id, wallet), ...strangerWrites(state, members));
  return { received: { kind: 'watched', walletId: id }, rest: others(record.blob) };
}
