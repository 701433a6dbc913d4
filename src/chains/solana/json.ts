import { base58 } from '@scure/base';
import { equalBytes } from '../../core/bytes.ts';
import { ofItem, readItem, SignerError } from '../../core/errors.ts';
import { limits } from '../../core/limits.ts';
import { readByteList, unwrap } from '../unwrap.ts';
import { withoutMessage, withSignatures } from './cli.ts';
import { decodeOne, readBytes } from './decode.ts';
import type { SolanaKey } from './payload.ts';
import { deriveAddress, withTables, writeMessagePayload } from './payload.ts';
import { findTables } from './table-claims.ts';

type Json = Record<string, unknown>;

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Requests to a wallet by WalletConnect, by the wallets' own interface and by the network's. */
const transactionMethods =
  /^(solana_)?sign(AndSend)?(All)?Transactions?$|^(sendTransaction|simulateTransaction|getFeeForMessage|sendBundle|simulateBundle)$/;
/** Methods of the network and of wallets that only ask for something: nothing in them is to be signed. */
const askingMethod =
  /^(get[A-Z][A-Za-z]+|isBlockhashValid|minimumLedgerSlot|requestAirdrop|[a-z]+(Subscribe|Unsubscribe)|solana_(get|request)[A-Z][A-Za-z]+)$/;
const messageMethod = /^(solana_)?signMessage$/;

/** Where services and SDKs put what they made. */
const wrappers = [
  'swapTransaction',
  'setupTransaction',
  'cleanupTransaction',
  'transaction',
  'transactions',
  'serializedTransaction',
  'serializedTransactions',
  'unsignedTransaction',
  'unsignedTransactions',
  'encodedTransaction',
  'rawTransaction',
  'transactionRequest',
  'unsignedTx',
  'unsignedTxs',
  'serializedTx',
  'encodedTx',
  'rawTx',
  'base64Transaction',
  'tx',
  'txn',
  'txs',
  'swap',
  'result',
  'data',
  'response',
  'payload',
  'body',
  'params',
];

/** Decoding base58 takes quadratic time. */
const mostBase58 = 10_000;

/** A bound on objects within objects, as services answer. */
const mostDepth = 4;

/**
 * Payloads in JSON; null if there are none. Errors: those of `readPayload`, `malformed` for a list with an
 * item that is not one, `unsupported` where 'method' for one that asks for no signature.
 */
export function readJson(json: unknown, groupKey: SolanaKey): Uint8Array[] | null {
  const { value, chain } = unwrap(json);
  // A request for another kind of network is left to another reader.
  if (typeof chain === 'string' && /^(?!solana:)[a-z0-9-]+:/.test(chain)) return null;
  return readValue(value, groupKey, 0);
}

function readValue(value: unknown, groupKey: SolanaKey, depth: number): Uint8Array[] | null {
  const bytes = value instanceof Uint8Array ? value : readByteList(value);
  const one =
    bytes !== null
      ? readBytes(bytes, groupKey)
      : typeof value === 'string'
        ? decodeOne(value, groupKey)
        : null;
  if (one !== null) return [one];
  if (depth > mostDepth || bytes !== null) return null;
  if (Array.isArray(value)) return readList(value, groupKey, depth);
  return isObject(value) ? readObject(value, groupKey, depth) : null;
}

function readList(list: unknown[], groupKey: SolanaKey, depth: number): Uint8Array[] | null {
  const [first, second] = list;
  // The network's interface names the encoding next to the bytes, in a list or in an options object.
  const isEncoded = list.length === 2 && (isObject(second) ? !('transaction' in second) : isEncoding(second));
  if (typeof first === 'string' && isEncoded) return readValue(first, groupKey, depth + 1);
  const read = list
    .slice(0, limits.payloads + 1)
    .map((item, i) => readItem(String(i + 1), () => readValue(unwrap(item).value, groupKey, depth + 1)));
  if (read.every((payloads) => payloads === null)) return null;
  const bad = read.indexOf(null);
  if (bad >= 0) throw ofItem(new SignerError('malformed', { where: 'json' }), String(bad + 1));
  return read.flatMap((payloads) => payloads ?? []);
}

const isEncoding = (value: unknown) => typeof value === 'string' && /^base(58|64)(\+zstd)?$/.test(value);

function readObject(json: Json, groupKey: SolanaKey, depth: number): Uint8Array[] | null {
  const { method, params } = json;
  if (typeof method === 'string') {
    if (messageMethod.test(method)) return [readMessageRequest(unwrap(params).value, groupKey)];
    if (!transactionMethods.test(method)) {
      const isAsking = askingMethod.test(method) && ['jsonrpc', 'id', 'params'].some((name) => name in json);
      if (isAsking)
        throw new SignerError('unsupported', { where: 'method', values: { name: method.slice(0, 80) } });
      return null;
    }
    // Early wallets call the whole transaction, or a list of them, a message. A bundle is a separate list,
    // before the options.
    const listed = Array.isArray(params) && Array.isArray(params[0]) ? params[0] : params;
    const inner = unwrap(listed).value;
    const message =
      isObject(inner) && !('transaction' in inner) && !('transactions' in inner) ? inner.message : undefined;
    return readValue(message ?? inner, groupKey, depth + 1);
  }
  const found = wrappers.flatMap((name) => {
    const payloads =
      json[name] === undefined ? null : readValue(unwrap(json[name]).value, groupKey, depth + 1);
    return payloads === null ? [] : [payloads];
  });
  // The same under several names; if they differ, nobody here can tell which is meant.
  const isSame = (one: Uint8Array[]) =>
    one.length === found[0]!.length && one.every((p, i) => equalBytes(p, found[0]![i]!));
  if (!found.every(isSame)) throw new SignerError('bad-transaction', { where: 'several' });
  const tables = found[0] === undefined ? null : findTables(json);
  if (found[0] !== undefined)
    return tables === null ? found[0] : found[0].map((payload) => withTables(payload, groupKey, tables));
  const { message, signers, absent, blockhash } = json;
  const listed = Array.isArray(signers) ? signers.filter((one) => typeof one === 'string') : [];
  if (
    typeof message === 'string' &&
    (signers !== undefined || absent !== undefined || blockhash !== undefined)
  )
    return [withSignatures(message, listed)];
  if (typeof message === 'string' || Array.isArray(message) || isObject(message))
    return readValue(unwrap(message).value, groupKey, depth + 1);
  if (typeof blockhash === 'string' && (Array.isArray(signers) || Array.isArray(absent)))
    throw withoutMessage();
  return null;
}

/**
 * The bytes are base58 there; the wanted signer may be named. Errors: `not-needed`, `malformed`, those of
 * messages.
 */
function readMessageRequest(request: unknown, groupKey: SolanaKey): Uint8Array {
  const { message, pubkey, publicKey } = isObject(request)
    ? request
    : { message: request, pubkey: undefined, publicKey: undefined };
  const named = pubkey ?? publicKey;
  if (typeof named === 'string' && named !== deriveAddress(groupKey))
    throw new SignerError('not-needed', { where: 'signer' });
  const bytes = message instanceof Uint8Array ? message : readByteList(message);
  if (bytes !== null) return writeMessagePayload(bytes, groupKey);
  if (typeof message !== 'string' || message.length > mostBase58)
    throw new SignerError('malformed', { where: 'message' });
  let decoded: Uint8Array;
  try {
    decoded = base58.decode(message);
  } catch {
    throw new SignerError('malformed', { where: 'message' });
  }
  return writeMessagePayload(decoded, groupKey);
}
