import { base58, base64 } from '@scure/base';
import { SignerError } from '../../core/errors.ts';
import type { Export } from '../chain.ts';
import { writeTransaction } from './message.ts';
import type { SolanaKey } from './payload.ts';
import { deriveAddress, readPayload } from './payload.ts';
import { isValidSignature } from './signatures.ts';

/**
 * The signed transaction or message in the forms that wallets, the CLI and the network's JSON interface
 * accept. Signatures of others stay as they are; if some are missing, the file name says how many. Errors:
 * those of `readPayload`, `bad-chain-signature`.
 */
export function writeExports(payload: Uint8Array, groupKey: SolanaKey, signature: Uint8Array): Export[] {
  const read = readPayload(payload, groupKey);
  if (!isValidSignature(signature, read.digest, groupKey)) throw new SignerError('bad-chain-signature');
  const encoded = base58.encode(signature);
  if (read.kind === 'message') {
    return [
      { code: 'solana.message-signature', fileName: 'solana-message-signature.txt', text: encoded },
      {
        code: 'solana.message-base64',
        fileName: 'solana-message.txt',
        text: base64.encode(read.digest),
        bytes: read.digest,
      },
    ];
  }
  const { message, signatures } = read.transaction;
  const all = signatures.map((other, i) => (i === read.signer ? signature : other));
  const missing = all.filter((other) => other === null).length;
  const wire = writeTransaction({ message, signatures: all });
  const kind = missing === 0 ? 'wire' : 'partial';
  const name =
    missing === 0 ? 'solana-signed' : `solana-needs-${missing}-more-signature${missing > 1 ? 's' : ''}`;
  // The first signature is the transaction's id, by which people look it up.
  const id = base58.encode(all[0] ?? signature).slice(0, 8);
  const text = base64.encode(wire);
  const exports: Export[] = [
    { code: `solana.${kind}-base64`, fileName: `${name}-${id}.base64.txt`, text },
    { code: `solana.${kind}-base58`, fileName: `${name}-${id}.base58.txt`, text: base58.encode(wire) },
    { code: 'solana.signature', fileName: `solana-signature-${id}.txt`, text: encoded },
    {
      code: 'solana.cli-signer',
      fileName: `solana-cli-signer-${id}.txt`,
      text: `${deriveAddress(groupKey)}=${encoded}`,
    },
  ];
  if (missing > 0) return exports;
  const body = { jsonrpc: '2.0', id: 1, method: 'sendTransaction', params: [text, { encoding: 'base64' }] };
  return [
    ...exports,
    { code: 'solana.send-json', fileName: `solana-send-${id}.json`, text: JSON.stringify(body) },
  ];
}
