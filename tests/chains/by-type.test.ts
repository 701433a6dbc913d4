import { expect, it } from 'vitest';
import { type BitcoinKey, deriveAccount as deriveBitcoin } from '../../src/chains/bitcoin/account.ts';
import { bitcoin } from '../../src/chains/bitcoin/bitcoin.ts';
import { deriveAccount as deriveSafe } from '../../src/chains/ethereum/account.ts';
import { ethereum } from '../../src/chains/ethereum/ethereum.ts';
import type { SafeKey } from '../../src/chains/ethereum/verify.ts';
import { addressOf, type PlainKey } from '../../src/chains/plain-account/child.ts';
import { deriveAddress, type SolanaKey } from '../../src/chains/solana/payload.ts';
import { solana } from '../../src/chains/solana/solana.ts';
import { accountKeyOf } from '../../src/signer/transcript.ts';

/**
 * The compiler is the test: each line that it must refuse is marked, and a mark on a line that it accepts is
 * an error too.
 */
it('no account is derived from a key of another kind', () => {
  const neverRun = (coins: BitcoinKey, safe: SafeKey, sol: SolanaKey, plain: PlainKey, raw: Uint8Array) => [
    deriveBitcoin(coins, 'main'),
    // @ts-expect-error a Safe's key is no Bitcoin account
    deriveBitcoin(safe, 'main'),
    // @ts-expect-error nor is Solana's
    deriveBitcoin(sol, 'main'),
    // @ts-expect-error nor is a plain account's
    deriveBitcoin(plain, 'main'),
    // @ts-expect-error nor are bytes of no known use
    deriveBitcoin(raw, 'main'),
    deriveSafe(safe),
    // @ts-expect-error a key of Bitcoin owns no Safe
    deriveSafe(coins),
    // @ts-expect-error nor does a plain account's
    deriveSafe(plain),
    deriveAddress(sol),
    // @ts-expect-error and is no address of Solana
    deriveAddress(coins),
    addressOf(plain),
    // @ts-expect-error nor a plain account
    addressOf(coins),
    // @ts-expect-error a Safe's key is no plain account
    addressOf(safe),
    // @ts-expect-error what leaves for a wallet that watches is made of Bitcoin's key alone
    bitcoin.addresses?.watch(safe, 0),
    // @ts-expect-error and the doors of the chains are as narrow
    ethereum.address(coins),
    // @ts-expect-error in each direction
    solana.address(safe),
  ];
  expect(neverRun).toHaveLength(5);
});

it('a key has the form its chain takes: the point, and for ECDSA the wallet’s id after it', () => {
  const point = new Uint8Array(33).fill(2);
  const walletId = new Uint8Array(32).fill(9);
  const key = { suite: 'secp256k1', threshold: 2, commitment: [point], verifyingShares: [] } as const;
  const of = (scheme?: 'bip340' | 'ecdsa') =>
    accountKeyOf({ ...key, commitment: [point], verifyingShares: [], ...(scheme && { scheme }) }, walletId);
  expect([of().length, of('bip340').length, of('ecdsa').length]).toEqual([33, 33, 65]);
  expect(of('ecdsa').slice(33)).toEqual(walletId);
});
