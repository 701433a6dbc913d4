import { getBytes, isHexString } from 'ethers';
import { utf8ToBytes } from '../../core/bytes.ts';
import { SignerError } from '../../core/errors.ts';
import { toVisible } from '../../core/visible.ts';
import { readByteList, unwrap } from '../unwrap.ts';
import type { Account } from './account.ts';
import { checkFrom, readMessage } from './message.ts';
import type { Payload } from './payload.ts';
import { readCalls, readSentCalls, readTyped } from './request-json.ts';
import { isObject } from './safe-json.ts';
import { type Answers, wrongForm } from './terms.ts';

const isAddress = (value: unknown): value is string =>
  typeof value === 'string' && /^0x[0-9a-fA-F]{40}$/.test(value);

/**
 * A request to a wallet by the JSON interface of EIP-1193, EIP-5792 or Safe's own for apps. Null if the
 * method belongs to something else. `readRaw` reads serialized transactions. Errors: as for `recognise`;
 * `unsupported` at 'method' for a method that does not ask for a signature.
 */
export function readRpc(
  method: string,
  params: unknown,
  account: Account,
  answers: Answers,
  readRaw: (raw: string, answers: Answers) => Payload | null,
): Payload | null {
  const [first, second] = Array.isArray(params) ? params : [params];
  switch (method) {
    case 'eth_sendTransaction':
    case 'eth_signTransaction':
    case 'wallet_sendTransaction':
    // Requested before the transaction itself, with all of its contents.
    case 'eth_estimateGas':
      if (!isObject(first)) throw wrongForm('params');
      // One request asks for one transaction: a second one would be left out without a word.
      if (isObject(second) && 'to' in second) throw wrongForm('params[1]');
      return readCalls([first], account, answers);
    case 'wallet_sendCalls':
    case 'sendTransactions': {
      // EIP-5792, and Safe Apps.
      const calls = isObject(first) ? (first.calls ?? first.txs) : undefined;
      if (!isObject(first) || !Array.isArray(calls) || !calls.every(isObject))
        throw wrongForm('params[0].calls');
      return readSentCalls(first, calls, account, answers);
    }
    case 'eth_sendRawTransaction':
      return typeof first === 'string' ? readRaw(first, answers) : null;
    case 'personal_sign':
      return readPersonal(first, second, account, answers);
    case 'eth_signTypedData':
    case 'eth_signTypedData_v1':
    case 'eth_signTypedData_v3':
    case 'eth_signTypedData_v4': {
      const [address, data] = isAddress(second) && !isAddress(first) ? [second, first] : [first, second];
      checkFrom(address, account);
      const form = unwrap(data).value;
      // The first version was a list of fields, without a domain.
      if (Array.isArray(data) || Array.isArray(form))
        throw new SignerError('unsupported', { where: 'eth_signTypedData' });
      return readTyped(JSON.stringify(form ?? null), account, answers);
    }
    case 'eth_sign':
      // A hash that nobody can read, and not one that a Safe signs.
      throw new SignerError('unsupported', { where: 'eth_sign' });
    case 'eth_signAuthorization':
    case 'wallet_signAuthorization':
      // EIP-7702 puts code on the account of a key. This account already has code, and its key has no
      // account.
      throw new SignerError('unsupported', { where: 'eth_signAuthorization' });
    case 'eth_sendUserOperation':
      throw new SignerError('unsupported', { where: 'eth_sendUserOperation' });
    default:
      if (/^(eth|wallet|personal|net|web3)_/.test(method))
        throw new SignerError('unsupported', {
          where: 'method',
          values: { name: toVisible(method).slice(0, 80) },
        });
      return null;
  }
}

/** Some pages give the address first. A text "0x…" that encodes whole bytes means those bytes. */
function readPersonal(first: unknown, second: unknown, account: Account, answers: Answers): Payload {
  const [message, address] =
    isAddress(first) && second !== undefined && !isAddress(second) ? [second, first] : [first, second];
  if (address !== undefined) checkFrom(address, account);
  const listed = readByteList(message);
  if (listed !== null) return readMessage(listed, account, answers);
  if (typeof message !== 'string') throw wrongForm('params[0]');
  const isBytes = isHexString(message) && message.length % 2 === 0;
  return readMessage(isBytes ? getBytes(message) : utf8ToBytes(message), account, answers);
}
