import { concatBytes } from '../../core/bytes.ts';
import { xchacha20Poly1305 } from '../aead.ts';
import { expand, u8 } from './hash.ts';

/** Who a part is from and for: each session, round and direction has its own key. */
export interface Envelope {
  /** The product of the own static secret and the other's static key, compressed, 33 bytes. */
  ecdh: Uint8Array;
  session: Uint8Array;
  round: number;
  from: number;
  to: number;
}

export const nonceBytes = 24;

const keyOf = ({ ecdh, session, round, from, to }: Envelope) =>
  expand('seal', 32, ecdh, session, u8(round), u8(from), u8(to));

/** `nonce || XChaCha20-Poly1305`. */
export const sealPart = (envelope: Envelope, nonce: Uint8Array, plain: Uint8Array): Uint8Array =>
  concatBytes(nonce, xchacha20Poly1305.seal(keyOf(envelope), nonce, plain));

/** Throws if the seal is not for this envelope. */
export const openPart = (envelope: Envelope, part: Uint8Array): Uint8Array =>
  xchacha20Poly1305.open(keyOf(envelope), part.slice(0, nonceBytes), part.slice(nonceBytes));
