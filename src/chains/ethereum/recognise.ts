import { isHexString } from 'ethers';
import { utf8ToBytes } from '../../core/bytes.ts';
import { decodeText } from '../../core/encoding.ts';
import { readItem, SignerError } from '../../core/errors.ts';
import { limits } from '../../core/limits.ts';
import type { ReadContext } from '../chain.ts';
import { readSignIn } from '../sign-in.ts';
import { parseJson, tidyText, unwrap } from '../unwrap.ts';
import { type Account, deriveAccount } from './account.ts';
import { refuseAuthorization } from './authorizations.ts';
import { filesBeside, withClaim } from './descriptors/claim.ts';
import { readPaymentUri } from './erc681.ts';
import { readLabelledMessage } from './labelled-message.ts';
import { readMessage } from './message.ts';
import { readCalls } from './multi-send.ts';
import type { Payload } from './payload.ts';
import { writePayload } from './payload-bytes.ts';
import { decodeRaw, hasRawShape, readRawTransaction } from './raw-transaction.ts';
import { makeCancel, makePayments, makeTransaction, type Payment } from './request.ts';
import { isRequestJson, isRequestList, readRequestJson } from './request-json.ts';
import { readRpc } from './rpc.ts';
import { isObject, type Json } from './safe-json.ts';
import { type Answers, readTerms, readTokens, withChain, wrongForm } from './terms.ts';

/**
 * `Chain.recognise`. If chain or Safe nonce are missing: `bad-parameters` with `where` 'chainId' or 'nonce',
 * whereupon a screen asks and comes back with the completed input. Other errors: `bad-transaction`,
 * `bad-address`, `bad-amount`, `too-large`, `unsupported`, and `not-needed` with `where` 'safe' or 'from' for
 * a request to another account.
 */
export function recognise(
  input: Uint8Array | string,
  context: ReadContext<'secp256k1/rfc9591'>,
): Uint8Array[] | null {
  const account = deriveAccount(context.groupKey);
  const payloads = readInputs(input, account, { tokens: [] });
  for (const payload of payloads ?? []) if (payload.kind === 'transaction') readCalls(payload);
  return payloads?.map(writePayload) ?? null;
}

/** One request, or several: a JSON list of items to be signed separately, or one request per line. */
function readInputs(input: Uint8Array | string, account: Account, answers: Answers): Payload[] | null {
  if (input.length > limits.requestChars) throw new SignerError('too-large', { where: 'transaction' });
  const text = typeof input === 'string' ? input : decodeText(input);
  const tidy = tidyText(text ?? '');
  const json = parseJson(tidy);
  if (isObject(json) && json.hoarfrost === 'complete') return readCompleted(json, account);
  if (isRequestList(json)) return readList(json, answers, (item, told) => readJson(item, account, told));
  const lines = tidy.split(/[\r\n]+/, limits.payloads + 2);
  // A single request broken into lines starts only once.
  if (json === undefined && isStart(lines[0]!) && lines.filter(isStart).length > 1)
    return readList(lines, answers, (line, told) => readInput(line, account, told));
  const whole =
    text === null ? readInput(input, account, answers) : readTidy(input, tidy, json, account, answers);
  return whole && [whole];
}

const isStart = (line: string) => /^\s*(ethereum:|0x|\{)/i.test(line);

/**
 * Among requests that do not name the Safe's nonce, the first gets the one that was answered and each of the
 * others the next one. Errors: those of a part, by its number; `too-large`.
 */
function readList<T>(
  list: readonly T[],
  answers: Answers,
  read: (item: T, answers: Answers) => Payload | null,
): Payload[] {
  if (list.length > limits.payloads) throw new SignerError('too-large', { where: 'payloads' });
  let next = answers.nonce;
  const { nonce: _, ...told } = answers;
  return list.map((item, i) =>
    readItem(String(i + 1), () => {
      let payload: Payload | null;
      try {
        payload = read(item, told);
      } catch (error) {
        const asks =
          error instanceof SignerError && error.code === 'bad-parameters' && error.where === 'nonce';
        if (!asks || next === undefined) throw error;
        payload = read(item, { ...told, nonce: next });
        if (payload?.kind === 'transaction') next = payload.nonce + 1;
      }
      if (payload === null) throw new SignerError('unknown-kind');
      return payload;
    }),
  );
}

function readCompleted(json: Json, account: Account): Payload[] | null {
  if (typeof json.request !== 'string' || json.request.includes('"hoarfrost"')) throw wrongForm('request');
  return readInputs(json.request, account, { ...json, tokens: readTokens(json.tokens, 'person') });
}

function readInput(input: Uint8Array | string, account: Account, answers: Answers): Payload | null {
  if (input.length > limits.requestChars) throw new SignerError('too-large', { where: 'transaction' });
  const text = typeof input === 'string' ? input : decodeText(input);
  if (text === null) return readRaw(input as Uint8Array, answers);
  const tidy = tidyText(text);
  return readTidy(input, tidy, parseJson(tidy), account, answers);
}

/** `json`: `tidy` parsed as JSON, undefined if it is not; a hostile megabyte is parsed only once. */
function readTidy(
  input: Uint8Array | string,
  tidy: string,
  json: unknown,
  account: Account,
  answers: Answers,
): Payload | null {
  if (json !== undefined) return readJson(json, account, answers);
  return readText(tidy, account, answers) ?? (typeof input === 'string' ? null : readRaw(input, answers));
}

function readText(text: string, account: Account, answers: Answers): Payload | null {
  if (/^ethereum:/i.test(text)) {
    const { call, chainId, hasChecksums } = readPaymentUri(text.replace(/\s+/g, ''));
    const notes = hasChecksums ? [] : (['no-checksum'] as const);
    return makeTransaction([call], readTerms(chainId, null, answers), {
      tokens: answers.tokens,
      notes: [...notes],
    });
  }
  // The message itself is signed, without what surrounded it on the way.
  if (readSignIn(text) !== null) return readMessage(utf8ToBytes(text), account, answers);
  const message = readLabelledMessage(text);
  return message === null ? readRaw(text, answers) : readMessage(message, account, answers);
}

function readRaw(input: Uint8Array | string, answers: Answers): Payload | null {
  const hex = typeof input === 'string' && isHexString(input);
  if (hex && input.length > 2 + 2 * limits.payloadBytes)
    throw new SignerError('too-large', { where: 'transaction' });
  const bytes = typeof input === 'string' ? decodeRaw(input) : input;
  if (bytes !== null && bytes.length > limits.payloadBytes && hasRawShape(bytes))
    throw new SignerError('too-large', { where: 'transaction' });
  const raw = bytes === null || bytes.length > limits.payloadBytes ? null : readRawTransaction(bytes);
  if (raw === null) return null;
  const { call, chainId, ...told } = raw;
  return makeTransaction([call], readTerms(chainId, null, answers), { ...told, tokens: answers.tokens });
}

function readJson(json: unknown, account: Account, answers: Answers): Payload | null {
  if (isObject(json) && 'hoarfrost' in json) return readOwn(json, account);
  const { value, chain } = unwrap(json);
  // A request for another kind of network is left to another reader.
  if (typeof chain === 'string' && /^(?!eip155:)[a-z0-9-]+:/.test(chain)) return null;
  refuseAuthorization(isObject(value) ? value : {});
  const payload = readValue(value, account, withChain(answers, chain), 0);
  return payload !== null && isObject(json) ? withClaim(payload, filesBeside(json)) : payload;
}

/** A bound on objects within objects, as services answer. */
const mostDepth = 4;

/** What a request says, and anything with it that explains what it means. */
function readValue(value: unknown, account: Account, answers: Answers, depth: number): Payload | null {
  const payload = readPlain(value, account, answers, depth);
  return payload !== null && isObject(value) ? withClaim(payload, filesBeside(value)) : payload;
}

function readPlain(value: unknown, account: Account, answers: Answers, depth: number): Payload | null {
  if (value instanceof Uint8Array) return readRaw(value, answers);
  if (typeof value === 'string') return readText(tidyText(value), account, answers);
  if (isObject(value) && answers.tokens.length === 0)
    answers = { ...answers, tokens: readTokens(value.tokens, 'request') };
  if (isObject(value) && typeof value.method === 'string' && value.params !== undefined)
    return readRpc(value.method, value.params, account, withChain(answers, value.chainId), readRaw);
  if (isRequestJson(value)) return readRequestJson(value, account, answers);
  return isObject(value) && depth < mostDepth ? readWrapped(value, account, answers, depth) : null;
}

/** Where services and SDKs put the transaction that they made. */
const wrappers = [
  'raw',
  'rawTransaction',
  'rawTx',
  'signedTransaction',
  'serializedTransaction',
  'unsignedTransaction',
  'serialized',
  'transactionRequest',
  'transaction',
  'tx',
  'txData',
  'txn',
  'unsignedTx',
  'swapTx',
  'swap',
  'safeTransaction',
  'safeTx',
  'safeTransactionData',
  'txRequest',
  'approvalTx',
  'route',
  'quote',
  'request',
  'response',
  'result',
  'data',
  'payload',
  'body',
  'params',
  'typedData',
  'eip712',
  'toSign',
];

/** The same thing under one or several of the names; if they differ, nobody here can tell which is meant. */
function readWrapped(json: Json, account: Account, answers: Answers, depth: number): Payload | null {
  const chosen = withChain(answers, json.chainId);
  const found = wrappers.flatMap((name) => {
    const inner = unwrap(json[name]).value;
    const payload = json[name] === undefined ? null : readValue(inner, account, chosen, depth + 1);
    return payload === null ? [] : [payload];
  });
  const contentOf = (payload: Payload) =>
    payload.kind === 'transaction' ? `${payload.to} ${payload.value} ${payload.data}` : payload.kind;
  if (found.some((one) => contentOf(one) !== contentOf(found[0]!))) throw wrongForm('several');
  return found[0] ?? null;
}

/** Our own format: typed payments, cancellation, and completing what somebody else wrote. */
function readOwn(json: Json, account: Account): Payload | null {
  const answers: Answers = { ...json, tokens: readTokens(json.tokens, 'person') };
  switch (json.hoarfrost) {
    case 'payment':
      if (!Array.isArray(json.payments) || !json.payments.every(isObject)) throw wrongForm('payments');
      return makePayments(json.payments.map(readPayment), readTerms(json.chainId, json.nonce, answers));
    case 'cancel':
      return makeCancel(account.safe, readTerms(json.chainId, json.nonce, answers));
    case 'message':
      if (typeof json.text !== 'string') throw wrongForm('text');
      return readMessage(utf8ToBytes(json.text), account, answers);
    default:
      return null;
  }
}

function readPayment(json: Json): Payment {
  const { to, amount, token } = json;
  if (typeof to !== 'string') throw new SignerError('bad-address');
  if (typeof amount !== 'string') throw new SignerError('bad-amount');
  if (token === undefined || token === null) return { to, amount };
  const [told] = readTokens([token], 'person');
  return { to, amount, token: told! };
}
