import { getBytes, isHexString, Transaction } from 'ethers';
import { utf8ToBytes } from '../../core/bytes.ts';
import { decodeText } from '../../core/encoding.ts';
import { SignerError } from '../../core/errors.ts';
import { limits } from '../../core/limits.ts';
import { refuseAuthorization, signedAuthorizations } from '../ethereum/authorizations.ts';
import { filesBeside, makeClaim } from '../ethereum/descriptors/claim.ts';
import { readLabelledMessage } from '../ethereum/labelled-message.ts';
import { checkFrom, checkSignIn } from '../ethereum/message.ts';
import { decodeRaw } from '../ethereum/raw-transaction.ts';
import { readUint } from '../ethereum/safe-json.ts';
import { readChain, wrongForm } from '../ethereum/terms.ts';
import { isTypedData, readTypedData } from '../ethereum/typed-data.ts';
import { readSignIn } from '../sign-in.ts';
import { parseJson, readByteList, tidyText, unwrap } from '../unwrap.ts';
import type { PlainKey } from './child.ts';
import { addressOf } from './child.ts';
import { type Payload, readTransaction, unsigned, writePayload } from './payload.ts';

type Json = Record<string, unknown>;
const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * What other tools make for an ordinary account: serialized transactions (signed or not), the JSON of `eth_sendTransaction`,
 * `personal_sign` and `eth_signTypedData_v4`, typed data, sign-in messages. Errors: `bad-transaction`, `too-large`, `unsupported`;
 * `not-needed` where 'from' for another account; `bad-parameters` with the member that a transaction lacks.
 */
export function recognise(input: Uint8Array | string, accountKey: PlainKey): Uint8Array[] | null {
  if (input.length > limits.requestChars) throw new SignerError('too-large', { where: 'transaction' });
  const payload = readInput(input, addressOf(accountKey));
  return payload && [writePayload(payload)];
}

function readInput(input: Uint8Array | string, address: string): Payload | null {
  const text = typeof input === 'string' ? input : decodeText(input);
  if (text === null) return readRaw(input as Uint8Array, address);
  const tidy = tidyText(text);
  const json = parseJson(tidy);
  if (json !== undefined) {
    const { value } = unwrap(json);
    if (isObject(value)) refuseAuthorization(value);
    const payload = isObject(value) ? readJson(value, address) : null;
    return payload !== null && isObject(json) ? withClaim(payload, filesBeside(json)) : payload;
  }
  if (readSignIn(tidy) !== null) return messageOf(utf8ToBytes(tidy), address, 0);
  const message = readLabelledMessage(tidy);
  if (message !== null) return messageOf(message, address, 0);
  const raw = decodeRaw(tidy);
  return raw === null ? null : readRaw(raw, address);
}

/** Errors: `not-needed` where 'from' for one that another account has signed. */
function readRaw(bytes: Uint8Array, address: string): Payload | null {
  if (bytes.length > limits.payloadBytes) return null;
  const tx = readTransaction(bytes);
  if (tx === null) return null;
  if (tx.from !== null) checkFrom(tx.from, { safe: address });
  return { kind: 'transaction', index: 0, tx: unsigned(tx) };
}

/** The payload with what files that came with it say about its call or form: the innermost ones count. */
function withClaim(payload: Payload, files: readonly unknown[]): Payload {
  if (files.length === 0 || payload.kind === 'message' || payload.claim !== undefined) return payload;
  const none = new Uint8Array();
  if (payload.kind === 'typed-data')
    return { ...payload, claim: makeClaim(files, { form: readTypedData(payload.text) }) ?? none };
  const { to, value, data, chainId } = payload.tx;
  const calls = to === null ? [] : [{ to, value, data }];
  return { ...payload, claim: makeClaim(files, { chainId: Number(chainId), calls }) ?? none };
}

function readJson(json: Json, address: string): Payload | null {
  const payload = readPlain(json, address);
  return payload && withClaim(payload, filesBeside(json));
}

function readPlain(json: Json, address: string): Payload | null {
  if (json.hoarfrost === 'message' && typeof json.text === 'string')
    return messageOf(utf8ToBytes(json.text), address, 0);
  if (isTypedData(json)) return typed(json, 0);
  if (typeof json.method === 'string' && Array.isArray(json.params))
    return readRpc(json.method, json.params, address);
  const isCall = ['to', 'data', 'input', 'value'].some((name) => name in json) && 'from' in json;
  return isCall ? fromJson(json, address) : null;
}

function readRpc(method: string, [first, second]: unknown[], address: string): Payload | null {
  switch (method) {
    case 'eth_sendTransaction':
    case 'eth_signTransaction':
      if (!isObject(first)) throw wrongForm('params');
      if (isObject(second) && 'to' in second) throw wrongForm('params[1]');
      return withClaim(fromJson(first, address), filesBeside(first));
    case 'personal_sign': {
      if (second !== undefined) checkFrom(second, { safe: address });
      const listed = readByteList(first);
      if (listed !== null) return messageOf(listed, address, 0);
      if (typeof first !== 'string') throw wrongForm('params[0]');
      const isBytes = isHexString(first) && first.length % 2 === 0;
      return messageOf(isBytes ? getBytes(first) : utf8ToBytes(first), address, 0);
    }
    case 'eth_signTypedData_v3':
    case 'eth_signTypedData_v4': {
      checkFrom(first, { safe: address });
      const form = unwrap(second).value;
      if (!isObject(form)) throw wrongForm('params[1]');
      return typed(form, 0);
    }
    case 'eth_signAuthorization':
    case 'wallet_signAuthorization':
      if (isObject(first))
        refuseAuthorization({
          chainId: 0,
          nonce: 0,
          address: first.address ?? first.contractAddress,
        });
      return null;
    case 'eth_sign':
      throw new SignerError('unsupported', { where: 'eth_sign' });
    default:
      return null;
  }
}

/** Errors: those of `readTypedData`; `not-needed` where 'from'. */
export function typed(form: Json, index: number): Payload {
  const { text, domain } = readTypedData(JSON.stringify(form));
  if (readTypedData(text).text !== text) throw wrongForm('typed data');
  const chainId = domain.chainId === undefined ? 0 : readChain(domain.chainId);
  return { kind: 'typed-data', index, chainId, text };
}

/** Errors: `not-needed` where 'from' for a message that signs in another account. */
export function messageOf(bytes: Uint8Array, address: string, index: number): Payload {
  checkSignIn(bytes, { safe: address });
  const signIn = readSignIn(decodeText(bytes) ?? '');
  const chainId = signIn?.chainId == null ? 0 : readChain(signIn.chainId);
  return { kind: 'message', index, chainId, bytes };
}

/** Everything that an account signs must be given: nothing is looked up here. */
function fromJson(json: Json, address: string): Payload {
  checkFrom(json.from, { safe: address });
  const need = (name: string, value: unknown) => {
    if (value === undefined || value === null || value === '')
      throw new SignerError('bad-parameters', { where: name });
    return readUint(value, name);
  };
  const isLegacy = json.gasPrice !== undefined && json.maxFeePerGas === undefined;
  const price = isLegacy
    ? { gasPrice: need('gasPrice', json.gasPrice) }
    : {
        maxFeePerGas: need('maxFeePerGas', json.maxFeePerGas),
        maxPriorityFeePerGas: need('maxPriorityFeePerGas', json.maxPriorityFeePerGas),
      };
  const chainId = readChain(json.chainId);
  const nonce = need('nonce', json.nonce);
  const gasLimit = need('gas', json.gas ?? json.gasLimit);
  const fields = { to: json.to ?? null, value: json.value ?? 0, data: json.data ?? json.input ?? '0x' };
  const authorizationList = signedAuthorizations(json.authorizationList);
  const type = authorizationList.length > 0 ? 4 : isLegacy ? (json.accessList === undefined ? 0 : 1) : 2;
  try {
    const tx = Transaction.from({
      ...(fields as { to: string; value: string; data: string }),
      ...price,
      ...(type === 4 ? { authorizationList } : {}),
      type,
      chainId,
      nonce: Number(nonce),
      gasLimit,
      accessList: (json.accessList ?? null) as never,
    });
    const read = readTransaction(getBytes(tx.unsignedSerialized));
    if (read !== null) return { kind: 'transaction', index: 0, tx: read };
  } catch (error) {
    if (error instanceof SignerError) throw error;
  }
  throw wrongForm('transaction');
}
