import { decodeText } from '../../core/encoding.ts';
import { SignerError } from '../../core/errors.ts';
import type { AccountRequest } from '../chain.ts';
import { checkFrom } from '../ethereum/message.ts';
import { wrongForm } from '../ethereum/terms.ts';
import { parseJson } from '../unwrap.ts';
import type { PlainKey } from './child.ts';
import { addressOf, fingerprintOf, origin } from './child.ts';
import { type Payload, readTransaction, unsigned, writePayload } from './payload.ts';
import { messageOf, typed } from './recognise.ts';

/**
 * What another wallet asks for by ERC-4527, for an account m/44'/60'/0'/0/i below the group's key. Errors: `unknown-wallet` for a
 * key or an address that is not this wallet's, `unsupported` for another path, `bad-transaction`.
 */
export function readAsked(request: AccountRequest, accountKey: PlainKey): Uint8Array {
  if (
    request.fingerprint !== null &&
    request.fingerprint !== 0 &&
    request.fingerprint !== fingerprintOf(accountKey)
  )
    throw new SignerError('unknown-wallet');
  const index = readPath(request.path);
  const address = addressOf(accountKey, index);
  if (request.address !== null && request.address.toLowerCase() !== address.toLowerCase())
    throw new SignerError('unknown-wallet');
  return writePayload(readData(request, address, index));
}

/** m/44'/60'/0'/0/i. */
function readPath(path: AccountRequest['path']): number {
  const isOurs =
    path.length === origin.length + 2 &&
    path.every(({ hardened }, i) => hardened === i < origin.length) &&
    origin.every((step, i) => path[i]!.index === step) &&
    path[origin.length]!.index === 0;
  if (!isOurs) throw new SignerError('unsupported', { where: 'path' });
  return path.at(-1)!.index;
}

function readData({ type, signData, chainId }: AccountRequest, address: string, index: number): Payload {
  if (type === 'message') {
    const payload = messageOf(signData, address, index);
    return payload.kind === 'message' && payload.chainId === 0
      ? { ...payload, chainId: chainId ?? 0 }
      : payload;
  }
  if (type === 'typed-data') {
    const json = parseJson(decodeText(signData) ?? '');
    if (typeof json !== 'object' || json === null || Array.isArray(json)) throw wrongForm('typed data');
    const payload = typed(json as Record<string, unknown>, index);
    return payload.kind === 'typed-data' && payload.chainId === 0
      ? { ...payload, chainId: chainId ?? 0 }
      : payload;
  }
  const tx = readTransaction(signData);
  if (tx === null || (tx.type === 0) !== (type === 'legacy')) throw new SignerError('bad-transaction');
  if (chainId !== null && BigInt(chainId) !== tx.chainId) throw wrongForm('chainId');
  if (tx.from !== null) checkFrom(tx.from, { safe: address });
  return { kind: 'transaction', index, tx: unsigned(tx) };
}
