import { ascii } from '../core/bytes.ts';

/** The first line of every age file (C2SP age v1). */
export const ageIntro = ascii('age-encryption.org/v1\n');

/** True if the bytes begin like an age file; only decryption shows whether it is one of ours. */
export function isBackup(bytes: Uint8Array): boolean {
  return ageIntro.every((byte, i) => bytes[i] === byte);
}
