import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, equalBytes } from '../../core/bytes.ts';
import { SignerError } from '../../core/errors.ts';
import type { Chain } from '../chain.ts';
import type { Digest } from '../key.ts';
import type { BitcoinKey } from './account.ts';
import { type Account, deriveAccount, derivePlace } from './account.ts';
import { deriveSpendDigests } from './digests.ts';
import { fact, text } from './facts.ts';
import { finishMessage, finishSpend } from './finish.ts';
import { coinOf } from './inputs.ts';
import { deriveProof, reviewMessage } from './message.ts';
import { coin, networkIds, networks } from './networks.ts';
import { type MessagePayload, readPayload, writePayload } from './payload.ts';
import { readParts, readPsbt, readSpend, type Spend, writePsbt } from './psbt.ts';
import { recognise } from './recognise.ts';
import { reviewSpend } from './review.ts';
import { readRecipient } from './script-address.ts';
import { isValidSignature, outputKeyOf } from './verify.ts';
import { View } from './view.ts';
import { findPlace, writeWatchOnly } from './watch-only.ts';

/** Bitcoin: a Taproot account (BIP-86) of one FROST key, which ordinary watch-only wallets know. */
export const bitcoin: Chain<'secp256k1/bip340'> = {
  id: 'bitcoin',
  suite: 'secp256k1',
  scheme: 'bip340',
  networks: networkIds.map((id, i) => {
    const { name, coinType } = networks[id];
    return { id: i, name, symbol: coin.symbol(id), isTest: coinType === 1 };
  }),
  address: (groupKey, isPractice = false) =>
    derivePlace(deriveAccount(groupKey, isPractice ? 'signet' : 'main'), 0, 0).address,
  addresses: {
    at: (groupKey, network, index) => derivePlace(accountOn(groupKey, network), 0, index).address,
    find(groupKey, address, most) {
      for (const id of networkIds) {
        const place = findPlace(deriveAccount(groupKey, id), address, 0, most);
        if (place !== null) return { path: `${place.branch}/${place.index}`, isChange: place.branch === 1 };
      }
      return null;
    },
    watch: (groupKey, network) => writeWatchOnly(accountOn(groupKey, network)),
  },
  assets: () => [
    { network: 'main', id: '', symbol: coin.symbol('main'), decimals: coin.decimals, place: '' },
  ],
  recipient: readRecipient,
  recognise: (input, { groupKey }) => recognise(input, groupKey),
  message(input, groupKey) {
    if (typeof input !== 'string' || input === '')
      throw new SignerError('bad-transaction', { where: 'message' });
    const place = { network: 'main', branch: 0, index: 0 } as const;
    const payload = writePayload({ kind: 'message', ...place, text: input });
    open(payload, groupKey);
    return payload;
  },
  review(payload, context) {
    const opened = open(payload, context.groupKey);
    const view = new View(opened.account, context);
    if (opened.kind === 'message') return reviewMessage(opened.payload, view);
    return { ...reviewSpend(opened.spend, view), usesUp: opened.spend.inputs.map(coinOf) };
  },
  digests: (payload, groupKey) =>
    signables(open(payload, groupKey)).map(({ digest, shift }) => ({ digest, shift })),
  voiding(payload, groupKey) {
    const opened = open(payload, groupKey);
    if (opened.kind === 'message') return fact('bitcoin.void-message', 'warning', {});
    const own = opened.spend.inputs.find(({ place }) => place !== null)!;
    return fact('bitcoin.void-coin', 'warning', { coin: text(coinOf(own)) });
  },
  verify(payload, groupKey, signatures) {
    const all = signables(open(payload, groupKey));
    const isValid = ({ digest, script }: Signable, i: number) =>
      isValidSignature(outputKeyOf(script), digest, signatures[i]!);
    return signatures.length === all.length && all.every(isValid);
  },
  finish(payload, groupKey, signatures) {
    const opened = open(payload, groupKey);
    return opened.kind === 'psbt'
      ? finishSpend(opened.spend, signatures)
      : finishMessage(opened.account, opened.payload, signatures);
  },
};

/** Errors: `unsupported` for a network that does not exist. */
function accountOn(groupKey: BitcoinKey, network: number): Account {
  const id = networkIds[network];
  if (id === undefined) throw new SignerError('unsupported', { where: 'network' });
  return deriveAccount(groupKey, id);
}

type Opened =
  | { kind: 'psbt'; account: Account; spend: Spend }
  | { kind: 'message'; account: Account; payload: MessagePayload };

type Signable = Required<Digest> & { script: Uint8Array };

/** What is signed, and the output that each signature is for. */
function signables(opened: Opened): Signable[] {
  const known = hashed.get(opened);
  if (known !== undefined) return known;
  const made = hash(opened);
  hashed.set(opened, made);
  return made;
}

const hashed = new WeakMap<Opened, Signable[]>();

function hash(opened: Opened): Signable[] {
  if (opened.kind === 'message') {
    const { digest, place } = deriveProof(opened.account, opened.payload);
    return [{ digest, ...place }];
  }
  const { inputs } = opened.spend;
  return deriveSpendDigests(opened.spend).map((one) => ({ ...one, script: inputs[one.input]!.script }));
}

/**
 * A payment is read for its review, its digests, its check and its exports, so the last few are kept, by their hash.
 */
const lately = new Map<string, Opened>();
const mostKept = 4;

function open(bytes: Uint8Array, groupKey: BitcoinKey): Opened {
  const name = `${bytesToHex(sha256(bytes))}/${bytesToHex(groupKey)}`;
  const opened = lately.get(name) ?? openAnew(bytes, groupKey);
  if (lately.size >= mostKept) lately.delete(lately.keys().next().value!);
  lately.set(name, opened);
  return opened;
}

/**
 * Canonical or refused: co-signers cannot see a difference between how it came and how it would be written.
 */
function openAnew(bytes: Uint8Array, groupKey: BitcoinKey): Opened {
  const payload = readPayload(bytes);
  const account = deriveAccount(groupKey, payload.network);
  if (payload.kind === 'message') return { kind: 'message', account, payload };
  const transaction = readPsbt(payload.psbt);
  if (!equalBytes(writePsbt(transaction), payload.psbt))
    throw new SignerError('not-canonical', { where: 'psbt' });
  return { kind: 'psbt', account, spend: readSpend(readParts(transaction), account) };
}
