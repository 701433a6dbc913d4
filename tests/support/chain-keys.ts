import type { ChainKey, KeyUse } from '../../src/chains/key.ts';

/** Bytes as the group key of an account, if a test makes the key by itself. */
export const asKey = <U extends KeyUse>(bytes: Uint8Array): ChainKey<U> => bytes as ChainKey<U>;
