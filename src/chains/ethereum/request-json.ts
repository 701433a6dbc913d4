import { utf8ToBytes } from '../../core/bytes.ts';
import { SignerError } from '../../core/errors.ts';
import { limits } from '../../core/limits.ts';
import { toVisible } from '../../core/visible.ts';
import type { Account } from './account.ts';
import { readAuthorizationJson } from './authorizations.ts';
import { isBatchJson, readBatchJson } from './builder.ts';
import { isGatewayJson, readGatewayJson } from './gateway.ts';
import { deriveHashes } from './hashes.ts';
import { checkFrom, checkSafe, readMessage } from './message.ts';
import type { Note, Payload } from './payload.ts';
import { takePrefixes } from './prefix.ts';
import { makeTransaction } from './request.ts';
import { isObject, isSafeJson, type Json, readCall, readSafeJson } from './safe-json.ts';
import { type Answers, readSafeChain, readTerms, withChain, wrongForm } from './terms.ts';
import { isTypedData, readTypedData, type TypedData } from './typed-data.ts';

/** What tools write as JSON: transactions of an account or a Safe, lists of calls, batches and typed data. */

/** A call without a recipient is read, so that it is refused with that reason. */
const isCall = (value: unknown): value is Json =>
  isObject(value) &&
  (('to' in value && ['value', 'data', 'input'].some((name) => name in value)) ||
    ('from' in value && ['data', 'input'].some((name) => name in value)));
const isCalls = (value: unknown): value is Json[] =>
  Array.isArray(value) && value.length > 0 && value.every(isCall);
/** A message as Safe's services store it. */
const isSafeMessage = (json: Json) =>
  'message' in json &&
  ['messageHash', 'safeMessageHash', 'preparedSignature', 'proposedBy'].some((name) => name in json);

export function isRequestJson(value: unknown): value is Json | Json[] {
  if (!isObject(value)) return isCalls(value);
  const isNamed = [isTypedData, isGatewayJson, isBatchJson, isSafeJson, isSafeMessage, isCall].some((is) =>
    is(value),
  );
  return isNamed || isCalls(value.calls) || isCalls(value.txs);
}

/**
 * A list of items to be signed separately: Safe transactions, forms, messages, requests. Bare calls in a list
 * are executed together.
 */
export const isRequestList = (value: unknown): value is Json[] =>
  Array.isArray(value) &&
  value.length > 1 &&
  value.every(
    (one) =>
      isObject(one) &&
      ([isTypedData, isSafeJson, isSafeMessage].some((is) => is(one)) ||
        (typeof one.method === 'string' && one.params !== undefined)),
  );

/**
 * Call if `isRequestJson`. Errors: `bad-transaction` with the path, `not-needed`, `bad-parameters` for
 * missing details.
 */
export function readRequestJson(value: Json | Json[], account: Account, answers: Answers): Payload {
  if (Array.isArray(value)) return readCalls(value, account, answers);
  if (isTypedData(value)) return readTyped(JSON.stringify(value), account, answers);
  if (isGatewayJson(value)) return readSafe(readGatewayJson(value), account, answers);
  if (isBatchJson(value)) {
    const { json, chainId } = takePrefixes(value);
    if (isObject(json.meta)) checkSafe(json.meta.createdFromSafeAddress, account);
    const taken = (value.transactions as Json[]).map(takePrefixes);
    const told = [...taken, { chainId }].reduce((all, one) => withChain(all, one.chainId), answers);
    const calls = readBatchJson({ ...json, transactions: taken.map((one) => one.json) });
    return makeTransaction(calls, readTerms(value.chainId, value.nonce, told), answers);
  }
  if (isSafeJson(value)) return readSafe(value, account, answers);
  if (isSafeMessage(value)) return readSafeMessage(value, account, answers);
  const calls = [value.calls, value.txs].find(isCalls);
  if (calls === undefined) return readCalls([value], account, answers);
  return readSentCalls(value, calls, account, answers);
}

/**
 * Calls from EIP-5792 and from apps inside Safe; `frame` says from whom and where. Errors: `unsupported` at
 * 'capabilities' for one that the wallet would need to have.
 */
export function readSentCalls(
  frame: Json,
  calls: readonly Json[],
  account: Account,
  answers: Answers,
): Payload {
  const { json, chainId } = takePrefixes(frame);
  if (json.from !== undefined) checkFrom(json.from, account);
  // EIP-5792: a capability that is not marked optional must be refused if it is not supported.
  for (const { capabilities } of [frame, ...calls]) {
    const asked = isObject(capabilities) ? Object.entries(capabilities) : [];
    const demanded = asked.find(([, one]) => !(isObject(one) && one.optional === true));
    if (demanded !== undefined)
      throw new SignerError('unsupported', {
        where: 'capabilities',
        values: { name: toVisible(demanded[0]) },
      });
  }
  return readCalls(calls, account, withChain(withChain(answers, chainId), json.chainId));
}

/** Fees and nonce of an ordinary account, which the Safe does not have. */
const outer = ['nonce', 'gas', 'gasLimit', 'gasPrice', 'maxFeePerGas', 'maxPriorityFeePerGas'];
const extras = ['authorizationList', 'blobVersionedHashes'];
const signs = ['r', 's', 'signature'];

/** One call, as `eth_sendTransaction` takes it, or several that the Safe makes together (EIP-5792). */
export function readCalls(listed: readonly Json[], account: Account, answers: Answers): Payload {
  if (listed.length > limits.calls) throw new SignerError('too-large', { where: 'calls' });
  const taken = listed.map(takePrefixes);
  const list = taken.map(({ json }) => json);
  const has = (names: string[]) =>
    list.some((json) =>
      names.some((name) => json[name] !== undefined && json[name] !== null && json[name] !== ''),
    );
  const calls = list.map((json, i) => {
    if (json.from !== undefined) checkFrom(json.from, account);
    const path = list.length === 1 ? '' : `[${i}].`;
    if (json.operation !== undefined && Number(json.operation) !== 0) throw wrongForm('delegatecall');
    return readCall(json, path);
  });
  const chosen = [...list, ...taken].reduce<Answers>(
    (told, { chainId }) => withChain(told, chainId),
    answers,
  );
  const isBare = list.every((json) =>
    extras.every((name) => !Array.isArray(json[name]) || json[name].length === 0),
  );
  const notes: Note[] = [
    ...(has(outer) ? (['outer-fees'] as const) : []),
    ...(isBare ? [] : (['left-out'] as const)),
    ...(has(['blockHash', 'blockNumber']) ? (['executed'] as const) : []),
    ...(has(signs) ? (['signed-already'] as const) : []),
  ];
  const authorizations = list.flatMap(({ authorizationList }) => readAuthorizationJson(authorizationList));
  const told = { tokens: answers.tokens, notes, authorizations };
  return makeTransaction(calls, readTerms(chosen.chainId, null, chosen), told);
}

function readSafe(written: Json, account: Account, answers: Answers): Payload {
  const { json, chainId } = takePrefixes(written);
  const { call, operation, nonce, refund, safe, safeTxHash, isExecuted } = readSafeJson(json);
  checkSafe(safe, account);
  const terms = readTerms(json.chainId, nonce, withChain(answers, chainId));
  const notes: Note[] = isExecuted ? ['executed'] : [];
  const tx = { ...makeTransaction([call], terms, { tokens: answers.tokens, notes }), operation };
  if (refund !== null) {
    if (terms.refund) throw wrongForm('refund');
    tx.refund = refund;
  }
  if (typeof safeTxHash === 'string' && deriveHashes(tx, account.safe).digest !== safeTxHash.toLowerCase()) {
    throw wrongForm('safeTxHash');
  }
  return tx;
}

function readSafeMessage(json: Json, account: Account, answers: Answers): Payload {
  checkSafe(json.safe, account);
  const { message, messageHash, safeMessageHash } = json;
  const chosen = withChain(answers, json.chainId);
  const isForm = isTypedData(message);
  if (!isForm && typeof message !== 'string') throw wrongForm('message');
  const payload = isForm
    ? readTyped(JSON.stringify(message), account, chosen)
    : readMessage(utf8ToBytes(message as string), account, chosen);
  const hash = messageHash ?? safeMessageHash;
  if (typeof hash === 'string' && deriveHashes(payload, account.safe).digest !== hash.toLowerCase())
    throw wrongForm('messageHash');
  return payload;
}

/** EIP-712 as JSON text. A Safe's own transaction form becomes that transaction. */
export function readTyped(text: string, account: Account, answers: Answers): Payload {
  const data = readTypedData(text);
  if (
    data.primaryType === 'SafeTx' &&
    data.domain.verifyingContract?.toLowerCase() === account.safe.toLowerCase()
  ) {
    return readSafe({ ...data.message, chainId: data.domain.chainId, safe: account.safe }, account, answers);
  }
  const chainId = readSafeChain(answers.chainId ?? data.domain.chainId);
  return { kind: 'typed-data', chainId, text: checked(data) };
}

function checked(data: TypedData): string {
  // The normalised text must read back as itself, or co-signers would refuse it.
  if (readTypedData(data.text).text !== data.text) throw wrongForm('typed data');
  return data.text;
}
