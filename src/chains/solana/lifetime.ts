import { SignerError } from '../../core/errors.ts';
import { isSigner, isWritable, type Message } from './message.ts';
import { programs, sysvars } from './programs.ts';

/** How long a transaction can be sent: about a minute, or until the nonce account moves on. */
export type Lifetime = { kind: 'blockhash' } | { kind: 'nonce'; nonce: string; authority: string };

/**
 * Durable if the first instruction advances a nonce account with the accounts the runtime requires: the nonce
 * account writable and in the message itself, its authority a signer. A first instruction that advances a
 * nonce in any other way is refused: nobody could say when it expires. Errors: `bad-transaction`.
 */
export function readLifetime(message: Message): Lifetime {
  const first = message.instructions[0];
  if (!first || message.keys[first.program] !== programs.system) return { kind: 'blockhash' };
  const tag =
    first.data.length >= 4 && new DataView(first.data.buffer, first.data.byteOffset).getUint32(0, true);
  if (tag !== 4) return { kind: 'blockhash' };
  const [nonce, sysvar, authority] = first.accounts;
  const isSound =
    first.data.length === 4 &&
    first.accounts.length === 3 &&
    nonce! < message.keys.length &&
    isWritable(message, nonce!) &&
    message.keys[sysvar!] === sysvars.recentBlockhashes &&
    isSigner(message, authority!);
  if (!isSound) throw new SignerError('bad-transaction', { where: 'nonce' });
  return { kind: 'nonce', nonce: message.keys[nonce!]!, authority: message.keys[authority!]! };
}
