import { getBytes, isHexString } from 'ethers';
import { utf8ToBytes } from '../../core/bytes.ts';
import { SignerError } from '../../core/errors.ts';
import { limits } from '../../core/limits.ts';
import type { ReadContext } from '../chain.ts';
import { type Account, deriveAccount } from './account.ts';
import { readPaymentUri } from './erc681.ts';
import { deriveHashes } from './hashes.ts';
import { readCalls } from './multi-send.ts';
import { type Payload, writePayload } from './payload.ts';
import { readRawTransaction } from './raw-transaction.ts';
import { makeCancel, makePayments, makeTransaction, type Payment } from './request.ts';
import {
  isBatchJson,
  isObject,
  isSafeJson,
  type Json,
  readBatchJson,
  readCall,
  readSafeJson,
} from './safe-json.ts';
import { isSignIn, readSignIn } from './sign-in.ts';
import { type Answers, readChain, readTerms, readTokens, wrongForm } from './terms.ts';
import { isTypedData, readTypedData, type TypedData } from './typed-data.ts';

/**
 * `Chain.recognise`. Where chain or Safe nonce are missing: `bad-parameters` with `where` 'chainId' or 'nonce', upon
 * which a screen asks and comes again with the input completed.
 * Errors besides: `bad-transaction`, `bad-address`, `bad-amount`, `too-large`, `unsupported`, and `not-needed` with `where`
 * 'safe' or 'from' for a request to another account.
 */
export function recognise(input: Uint8Array | string, context: ReadContext): Uint8Array[] | null {
  const account = deriveAccount(context.groupKey);
  const payload = readInput(input, account, { tokens: [] });
  if (payload?.kind === 'transaction') readCalls(payload);
  return payload && [writePayload(payload)];
}

function readInput(input: Uint8Array | string, account: Account, answers: Answers): Payload | null {
  if (input.length > limits.requestChars) throw new SignerError('too-large', { where: 'transaction' });
  const text = (typeof input === 'string' ? input : (readText(input) ?? '')).trim();
  if (text.startsWith('{')) {
    const json = readJson(text);
    return isObject(json) ? readObject(json, account, answers) : null;
  }
  if (/^ethereum:/i.test(text)) {
    const { call, chainId, hasChecksums } = readPaymentUri(text);
    const notes = hasChecksums ? [] : (['no-checksum'] as const);
    return makeTransaction([call], readTerms(chainId, null, answers), {
      tokens: answers.tokens,
      notes: [...notes],
    });
  }
  if (isSignIn(text)) {
    // The message is signed as it stands, without what surrounded it on the way.
    return readMessage(utf8ToBytes(text), account, answers);
  }
  return readRaw(typeof input === 'string' || isHexString(text) ? text : input, answers);
}

function readRaw(input: Uint8Array | string, answers: Answers): Payload | null {
  if (typeof input === 'string' && (!isHexString(input) || input.length % 2 !== 0 || input.length < 4))
    return null;
  if (typeof input === 'string' && input.length > 2 + 2 * limits.payloadBytes)
    throw new SignerError('too-large', { where: 'transaction' });
  if (typeof input !== 'string' && input.length > limits.payloadBytes) return null;
  const raw = readRawTransaction(getBytes(input));
  if (raw === null) return null;
  const notes = raw.notes;
  return makeTransaction([raw.call], readTerms(raw.chainId, null, answers), {
    tokens: answers.tokens,
    notes,
  });
}

function readObject(json: Json, account: Account, answers: Answers): Payload | null {
  if ('hoarfrost' in json) return readOwn(json, account);
  if (answers.tokens.length === 0) answers = { ...answers, tokens: readTokens(json.tokens, 'request') };
  if (typeof json.method === 'string' && Array.isArray(json.params)) {
    return readRpc(json.method, json.params, json, account, answers);
  }
  if (isTypedData(json)) return readTyped(JSON.stringify(json), account, answers);
  if (isBatchJson(json)) {
    if (isObject(json.meta)) checkSafe(json.meta.createdFromSafeAddress, account);
    return makeTransaction(readBatchJson(json), readTerms(json.chainId, json.nonce, answers), answers);
  }
  if (isSafeJson(json)) return readSafe(json, account, answers);
  if ('to' in json && ('value' in json || 'data' in json || 'input' in json)) {
    return readRequest(json, account, answers);
  }
  return null;
}

/** Our own: payments typed in, cancellation, and completing what somebody else wrote. */
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
    case 'complete': {
      if (typeof json.request !== 'string' || json.request.includes('"hoarfrost"'))
        throw wrongForm('request');
      return readInput(json.request, account, answers);
    }
    default:
      return null;
  }
}

function readRpc(
  method: string,
  params: unknown[],
  json: Json,
  account: Account,
  answers: Answers,
): Payload | null {
  const around: Answers = { ...answers, chainId: answers.chainId ?? json.chainId };
  switch (method) {
    case 'eth_sendTransaction':
    case 'eth_signTransaction':
      if (!isObject(params[0])) throw wrongForm('params');
      return readRequest(params[0], account, around);
    case 'personal_sign': {
      const [message, address] = params;
      if (typeof message !== 'string') throw wrongForm('params');
      if (address !== undefined) checkFrom(address, account);
      const bytes =
        isHexString(message) && message.length % 2 === 0 ? getBytes(message) : utf8ToBytes(message);
      return readMessage(bytes, account, around);
    }
    case 'eth_signTypedData':
    case 'eth_signTypedData_v3':
    case 'eth_signTypedData_v4': {
      const [address, data] = params;
      checkFrom(address, account);
      return readTyped(typeof data === 'string' ? data : JSON.stringify(data), account, around);
    }
    case 'eth_sign':
      // A hash that nobody can read, and not one that a Safe signs.
      throw new SignerError('unsupported', { where: 'eth_sign' });
    default:
      return null;
  }
}

/** `eth_sendTransaction`'s object. Its nonce and fees, if any, are those of an ordinary account. */
function readRequest(json: Json, account: Account, answers: Answers): Payload {
  if (json.from !== undefined) checkFrom(json.from, account);
  const call = readCall(json);
  const hasOuter = ['nonce', 'gas', 'gasLimit', 'gasPrice', 'maxFeePerGas', 'maxPriorityFeePerGas'].some(
    (name) => json[name] !== undefined,
  );
  const isBare = [json.authorizationList, json.blobVersionedHashes].every(
    (list) => !Array.isArray(list) || list.length === 0,
  );
  return makeTransaction([call], readTerms(json.chainId, null, answers), {
    tokens: answers.tokens,
    notes: [...(hasOuter ? (['outer-fees'] as const) : []), ...(isBare ? [] : (['left-out'] as const))],
  });
}

function readSafe(json: Json, account: Account, answers: Answers): Payload {
  const { call, operation, nonce, refund, safe, safeTxHash } = readSafeJson(json);
  checkSafe(safe, account);
  const terms = readTerms(json.chainId, nonce, answers);
  const tx = { ...makeTransaction([call], terms, answers), operation };
  if (refund !== null) {
    if (terms.refund) throw wrongForm('refund');
    tx.refund = refund;
  }
  if (typeof safeTxHash === 'string' && deriveHashes(tx, account.safe).digest !== safeTxHash.toLowerCase()) {
    throw wrongForm('safeTxHash');
  }
  return tx;
}

function readTyped(text: string, account: Account, answers: Answers): Payload {
  const data = readTypedData(text);
  if (data.primaryType === 'SafeTx' && isOwn(data.domain.verifyingContract, account)) {
    return readSafe({ ...data.message, chainId: data.domain.chainId, safe: account.safe }, account, answers);
  }
  const chainId = readChain(answers.chainId ?? data.domain.chainId);
  return { kind: 'typed-data', chainId, text: checked(data) };
}

function checked(data: TypedData): string {
  // What is left of a text after reading must read as itself, or co-signers would refuse it.
  if (readTypedData(data.text).text !== data.text) throw wrongForm('typed data');
  return data.text;
}

function readMessage(bytes: Uint8Array, account: Account, answers: Answers): Payload {
  const text = readText(bytes);
  const signIn = text !== null && isSignIn(text) ? readSignIn(text) : null;
  if (signIn !== null) checkFrom(signIn.address, account);
  return { kind: 'message', chainId: readChain(answers.chainId ?? signIn?.chainId), bytes };
}

function readPayment(json: Json): Payment {
  const { to, amount, token } = json;
  if (typeof to !== 'string') throw new SignerError('bad-address');
  if (typeof amount !== 'string') throw new SignerError('bad-amount');
  if (token === undefined || token === null) return { to, amount };
  const [told] = readTokens([token], 'person');
  return { to, amount, token: told! };
}

function isOwn(address: unknown, account: Account): boolean {
  return typeof address === 'string' && address.toLowerCase() === account.safe.toLowerCase();
}

function checkFrom(address: unknown, account: Account): void {
  if (!isOwn(address, account)) throw new SignerError('not-needed', { where: 'from' });
}

function checkSafe(address: unknown, account: Account): void {
  if (address !== undefined && address !== null && address !== '' && !isOwn(address, account)) {
    throw new SignerError('not-needed', { where: 'safe' });
  }
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function readText(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}
