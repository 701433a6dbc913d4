import { base64, hex } from '@scure/base';
import { RawTx } from '@scure/btc-signer';
import { equalBytes, readHex } from '../../core/bytes.ts';
import { SignerError } from '../../core/errors.ts';
import { limits } from '../../core/limits.ts';
import { readLabel } from '../labelled.ts';
import type { BitcoinKey } from './account.ts';
import { deriveAccount } from './account.ts';
import { networkIds } from './networks.ts';
import { writePayload } from './payload.ts';
import { readParts, readPsbt, readSpend, writePsbt } from './psbt.ts';
import { findPlace } from './watch-only.ts';

/** How far to search for an address that is to sign. */
const searchedPlaces = 2_000;

/** Room for as many coins as a ceremony takes: every field costs the library a check, whatever it says. */
const maxPsbtBytes = 53_248;

/** BIP-174: `psbt` and 0xff. */
const magic = new Uint8Array([0x70, 0x73, 0x62, 0x74, 0xff]);

/**
 * A PSBT in binary, base64 or hexadecimal, or a wallet's request to sign a message, as payloads. Null if it
 * is neither. Errors: those of `readSpend`; `not-needed` if no coin is this key's on any network.
 */
export function recognise(input: Uint8Array | string, groupKey: BitcoinKey): Uint8Array[] | null {
  if (typeof input === 'string') {
    const request = readTyped(input, groupKey) ?? readMessageRequest(input);
    if (request !== null) return [request];
  }
  const bytes = typeof input === 'string' ? readText(readLabel(input.trim())?.rest ?? input) : input;
  if (bytes === null || !equalBytes(bytes.subarray(0, magic.length), magic)) return null;
  return [readPsbtFor(bytes, groupKey)];
}

/**
 * Removes what no digest needs, so that co-signers carry little: whole earlier transactions, and signatures made
 * before.
 */
const dropped = { nonWitnessUtxo: undefined, tapKeySig: undefined, finalScriptWitness: undefined } as object;

/** The network is the one whose account owns coins in it: each network's account has different keys. */
function readPsbtFor(bytes: Uint8Array, groupKey: BitcoinKey): Uint8Array {
  if (bytes.length > maxPsbtBytes) throw new SignerError('too-large', { where: 'psbt' });
  const transaction = readPsbt(bytes);
  const parts = readParts(transaction);
  for (const network of networkIds) {
    const account = deriveAccount(groupKey, network);
    try {
      const { inputs } = readSpend(parts, account);
      inputs.forEach(({ amount, script, place }, i) => {
        if (place === null) return;
        transaction.updateInput(i, { witnessUtxo: { amount, script }, ...dropped }, true);
      });
      return writePayload({ kind: 'psbt', network, psbt: writePsbt(transaction) });
    } catch (error) {
      if (!(error instanceof SignerError) || error.code !== 'not-needed') throw error;
    }
  }
  throw new SignerError('not-needed', { where: 'inputs' });
}

function readText(text: string): Uint8Array | null {
  if (text.length > limits.textChars) return null;
  // Long data is unpacked only if it begins like one of the three.
  if (!/^(70736274ff|cHNidP|0[123]000000)/i.test(text.slice(0, 200).replace(/\s+/g, ''))) return null;
  const packed = text.replace(/\s+/g, '');
  if (/^70736274ff/i.test(packed)) return guardedHex(packed);
  if (/^cHNidP/.test(packed)) {
    try {
      return base64.decode(packed);
    } catch {
      throw new SignerError('bad-transaction', { where: 'base64' });
    }
  }
  if (isRawTransaction(packed)) throw new SignerError('bad-transaction', { where: 'raw transaction' });
  return null;
}

function guardedHex(text: string): Uint8Array {
  try {
    return readHex(text);
  } catch {
    throw new SignerError('bad-transaction', { where: 'hex' });
  }
}

/** An ordinary transaction does not say which amounts it spends, and BIP-341 signs those. */
function isRawTransaction(text: string): boolean {
  if (!/^0[123]000000[0-9a-f]+$/i.test(text)) return false;
  if (text.length > 2 * limits.payloadBytes) throw new SignerError('too-large', { where: 'raw transaction' });
  try {
    return RawTx.decode(hex.decode(text)).inputs.length > 0;
  } catch {
    return false;
  }
}

/** A message requested by the app's own form: for an address of the account, or for its first one. */
function readTyped(text: string, groupKey: BitcoinKey): Uint8Array | null {
  if (!text.startsWith('{"hoarfrost":"message"')) return null;
  const { text: message, address } = JSON.parse(text) as { text: string; address: string };
  if (message.trim() === '') throw new SignerError('bad-transaction', { where: 'message' });
  const wanted = address.trim();
  if (wanted === '')
    return writePayload({ kind: 'message', network: 'main', branch: 0, index: 0, text: message });
  for (const network of networkIds) {
    const place = findPlace(deriveAccount(groupKey, network), wanted, 0, searchedPlaces);
    if (place === null) continue;
    const { branch, index } = place;
    return writePayload({ kind: 'message', network, branch, index, text: message });
  }
  throw new SignerError('not-needed', { where: 'address' });
}

/** `signmessage PATH ascii:TEXT`, the code that Sparrow and Specter show to signers. */
function readMessageRequest(text: string): Uint8Array | null {
  const [, path, message] = /^signmessage\s+m\/(\S+)\s+ascii:([\s\S]+)$/i.exec(text.trim()) ?? [];
  if (path === undefined || message === undefined) return null;
  const [, coinType, branch, index] = /^86[h']\/([01])[h']\/0[h']\/([01])\/(\d{1,10})$/.exec(path) ?? [];
  if (index === undefined || Number(index) >= 2 ** 31) throw new SignerError('not-needed', { where: 'path' });
  // A path does not say which of the test networks it means, and each has its own addresses.
  if (coinType !== '0') throw new SignerError('unsupported', { where: 'test network' });
  const place = { branch: branch === '1' ? 1 : 0, index: Number(index) } as const;
  return writePayload({ kind: 'message', network: 'main', ...place, text: message });
}
