import * as v from 'valibot';
import { uint } from '../../core/codec.ts';

/** What all records share: each is one deterministic CBOR array, version first, sealed by the vault. */

export type Verified = 'scan' | 'words' | null;

export const version = v.literal(1);
export const time = uint(Number.MAX_SAFE_INTEGER);
export const flag = uint(1);
export const verifiedCodes: Verified[] = [null, 'scan', 'words'];
export const verifiedShape = uint(verifiedCodes.length - 1);
