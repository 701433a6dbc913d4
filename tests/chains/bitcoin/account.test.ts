import { secp256k1 } from '@noble/curves/secp256k1.js';
import { HDKey } from '@scure/bip32';
import { p2tr } from '@scure/btc-signer';
import { describe, expect, test } from 'vitest';
import type { BitcoinKey } from '../../../src/chains/bitcoin/account.ts';
import {
  deriveAccount,
  derivePlace,
  fingerprintHex,
  writeDescriptor,
} from '../../../src/chains/bitcoin/account.ts';
import { addChecksum } from '../../../src/chains/bitcoin/descriptor.ts';
import { networkIds, networks } from '../../../src/chains/bitcoin/networks.ts';
import { bytesToHex, readHex } from '../../../src/core/bytes.ts';
import { asKey } from '../../support/chain-keys.ts';

const { Point } = secp256k1;
const order = Point.Fn.ORDER;

/** Group keys of both parities; the secret is here only to check what the shift does to it. */
const secrets = [3n, 7n, 2n ** 200n + 5n, order - 2n, 0xdeadbeefn, 12345678901234567890n];
const keyOf = (secret: bigint): BitcoinKey => asKey(Point.BASE.multiply(secret).toBytes(true));

describe('a Bitcoin account', () => {
  test('a Bitcoin account has the BIP-86 addresses for the account key that the BIP publishes', () => {
    // BIP-86 "Test vectors": the account key of the mnemonic "abandon ... about" and its first addresses.
    const account = HDKey.fromExtendedKey(
      'xpub6BgBgsespWvERF3LHQu6CnqdvfEvtMcQjYrcRzx53QJjSxarj2afYWcLteoGVky7D3UKDP9QyrLprQ3VCECoY49yfdDEHGCtMMj92pReUsQ',
    );
    const addresses = [
      [0, 0, 'bc1p5cyxnuxmeuwuvkwfem96lqzszd02n6xdcjrs20cac6yqjjwudpxqkedrcr'],
      [0, 1, 'bc1p4qhjn9zdvkux4e44uhx8tc55attvtyu358kutcqkudyccelu0was9fqzwh'],
      [1, 0, 'bc1p3qkhfews2uk44qtvauqyr2ttdsw7svhkl9nkm9s9c3x4ax5h60wqwruhk7'],
    ] as const;
    for (const [branch, index, address] of addresses) {
      const place = derivePlace({ network: 'main', fingerprint: 0x73c5da0a, hdkey: account }, branch, index);
      expect(place.address).toBe(address);
    }
    expect(writeDescriptor({ network: 'main', fingerprint: 0x73c5da0a, hdkey: account })).toMatch(
      /^tr\(\[73c5da0a\/86h\/0h\/0h\]xpub6BgBgsesp.*\/<0;1>\/\*\)#[a-z0-9]{8}$/,
    );
  });

  test('a Bitcoin account shifts the secret, of either parity, to the key of each output', () => {
    const seen = new Set<string>();
    for (const secret of secrets) {
      const account = deriveAccount(keyOf(secret), 'main');
      for (const branch of [0, 1] as const)
        for (const index of [0, 1, 2, 2 ** 31 - 1]) {
          const { shift, script, internalKey, address } = derivePlace(account, branch, index);
          const child = HDKey.fromExtendedKey(account.hdkey.publicExtendedKey)
            .deriveChild(branch)
            .deriveChild(index);
          expect(internalKey).toEqual(child.publicKey!.slice(1));
          const paid = p2tr(internalKey);
          expect([script, address]).toEqual([paid.script, paid.address]);
          const add = BigInt(`0x${bytesToHex(shift.add)}`);
          const shifted = Point.Fn.create((shift.isNegated ? -secret : secret) + add);
          expect(Point.BASE.multiply(shifted).toBytes(true).slice(1)).toEqual(script.slice(2));
          seen.add(`${keyOf(secret)[0]}${shift.isNegated}`);
        }
    }
    expect(seen).toEqual(new Set(['2true', '2false', '3true', '3false']));
  });

  test('a Bitcoin account has other keys on each network, and writes what a watch-only wallet reads', () => {
    const key = keyOf(7n);
    const scripts = networkIds.map((id) => bytesToHex(derivePlace(deriveAccount(key, id), 0, 0).script));
    expect(new Set(scripts).size).toBe(networkIds.length);
    for (const id of networkIds) {
      const account = deriveAccount(key, id);
      const text = writeDescriptor(account);
      const [, origin, xpub] = /^tr\(\[(.*)\](.pub\w+)\/<0;1>\/\*\)#/.exec(text)!;
      expect(origin).toBe(`${fingerprintHex(account.fingerprint)}/86h/${networks[id].coinType}h/0h`);
      const read = HDKey.fromExtendedKey(xpub!, networks[id].versions);
      expect(read.depth).toBe(3);
      expect(read.publicKey).toEqual(key);
    }
    const prefixes = networkIds.map((id) => derivePlace(deriveAccount(key, id), 0, 0).address.split('1')[0]);
    expect(prefixes).toEqual(['bc', 'tb', 'tb', 'bcrt']);
  });

  test('a Bitcoin account refuses an index beyond the unhardened numbers', () => {
    const account = deriveAccount(keyOf(3n), 'main');
    for (const index of [-1, 2 ** 31, 0.5, Number.NaN])
      expect(() => derivePlace(account, 0, index)).toThrow(RangeError);
  });

  test('a Bitcoin account carries the checksums of the descriptors published in BIP-380 and BIP-386', () => {
    expect(addChecksum('raw(deadbeef)')).toBe('raw(deadbeef)#89f8spxm');
    expect(addChecksum('tr(a34b99f22c790c4e36b2b3c2c35a36db06226e41c692fc82b8b56ac1c540c5bd)')).toMatch(
      /#[a-z0-9]{8}$/,
    );
    expect(readHex('00')).toHaveLength(1);
  });
});
