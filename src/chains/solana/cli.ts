import { base58, base64 } from '@scure/base';
import { SignerError } from '../../core/errors.ts';
import { unsigned } from './decode.ts';
import type { SolanaKey } from './payload.ts';
import { readPayload, writeTransactionPayload } from './payload.ts';

/** What the Solana CLI prints with `--sign-only`, as text or as JSON. */

const blockhash = /^[ \t]*Blockhash:/im;
const signerList = /^[ \t]*(?:Absent |Bad )?Sign(?:ers|atures)\b.*:/im;

/** True for the CLI's output, with or without the message. */
export function isCliText(text: string): boolean {
  return /^[ \t]*Transaction Message:/im.test(text) || (blockhash.test(text) && signerList.test(text));
}

/** The commonest mistake: the CLI prints what is to be signed only if a separate option is given. */
export const withoutMessage = () => new SignerError('bad-transaction', { where: 'dump-transaction-message' });

/** `solana ... --sign-only --dump-transaction-message`, one or several outputs pasted together. */
export function readCliText(text: string, groupKey: SolanaKey): Uint8Array[] {
  const starts = [...text.matchAll(/^[ \t]*Transaction Message:/gim)].map((match) => match.index);
  if (starts.length === 0) throw withoutMessage();
  return starts.map((start, i) => {
    const part = text.slice(start, starts[i + 1]);
    const message = dumpIn(part);
    const signers = [
      ...part.matchAll(/^[ \t]*([1-9A-HJ-NP-Za-km-z]{32,44}=[1-9A-HJ-NP-Za-km-z]{43,88})\s*$/gm),
    ];
    if (/^[ \t]*Bad Sig/im.test(part)) throw new SignerError('bad-chain-signature', { where: 'signer list' });
    const payload = withSignatures(
      message,
      signers.map((match) => match[1]!),
    );
    readPayload(payload, groupKey);
    return payload;
  });
}

/**
 * The message after its label. Mail and terminals break the long line: it continues as long as a line is
 * nothing but base64.
 */
function dumpIn(part: string): string {
  const lines = part
    .slice(part.indexOf(':') + 1)
    .trimStart()
    .split(/\r\n|\r|\n/);
  const rest = lines.slice(1).map((line) => line.trim());
  const end = rest.findIndex((line) => !/^[A-Za-z0-9+/=]+$/.test(line));
  const [first = ''] = /^[A-Za-z0-9+/=]+/.exec(lines[0] ?? '') ?? [];
  return [first, ...rest.slice(0, end < 0 ? rest.length : end)].join('');
}

/** A dumped message, base64, with the signatures listed for it as `address=signature`, both base58. */
export function withSignatures(text: string, listed: readonly string[]): Uint8Array {
  let bytes: Uint8Array;
  try {
    bytes = base64.decode(text.trim());
  } catch {
    throw new SignerError('malformed', { where: 'message' });
  }
  const { message, signatures } = unsigned(bytes);
  const merged = [...signatures];
  for (const entry of listed) {
    const [address = '', encoded = ''] = entry.split('=');
    const index = message.keys.slice(0, message.signers).indexOf(address);
    let signature: Uint8Array;
    try {
      signature = base58.decode(encoded.slice(0, 100));
    } catch {
      throw new SignerError('malformed', { where: 'signer list' });
    }
    if (index < 0 || signature.length !== 64 || merged[index])
      throw new SignerError('bad-chain-signature', { where: 'signer list' });
    merged[index] = signature;
  }
  return writeTransactionPayload({ message, signatures: merged });
}
