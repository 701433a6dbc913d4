import { readFileSync } from 'node:fs';
import { schnorr } from '@noble/curves/secp256k1.js';
import { base64, hex } from '@scure/base';
import { p2tr, RawTx, Transaction } from '@scure/btc-signer';
import { tapTweak } from '@scure/btc-signer/utils.js';
import { describe, expect, it } from 'vitest';
import { deriveAccount } from '../../../src/chains/bitcoin/account.ts';
import { addChecksum } from '../../../src/chains/bitcoin/descriptor.ts';
import { deriveSpendDigests } from '../../../src/chains/bitcoin/digests.ts';
import { type Input, readPsbt, writePsbt } from '../../../src/chains/bitcoin/psbt.ts';
import { addressOf } from '../../../src/chains/bitcoin/script-address.ts';
import { findPlace } from '../../../src/chains/bitcoin/watch-only.ts';
import { groupKey } from './support.ts';

/** What the BIPs publish, compared with what this app makes of it. */
function load<T>(name: string): T {
  return JSON.parse(
    readFileSync(new URL(`../../vectors/bitcoin/${name}.json`, import.meta.url), 'utf8'),
  ) as T;
}

interface PsbtCase {
  bip: number;
  name: string;
  isValid: boolean;
  base64: string;
  /** The waiting time, if the BIP says so; null if it cannot be determined. */
  lockTime?: number | null;
}
const { cases } = load<{ cases: PsbtCase[] }>('psbt');

describe.each([174, 370, 371])('a PSBT of BIP-%i', (bip) => {
  const of = (isValid: boolean) => cases.filter((one) => one.bip === bip && one.isValid === isValid);

  it('a valid PSBT is read and written again, and its waiting time is what the BIP says', () => {
    expect(of(true).length).toBeGreaterThan(5);
    for (const { name, base64: text, lockTime } of of(true)) {
      // Valid as a file, but nothing that anyone could sign.
      if (/\b0 inputs/.test(name) || lockTime === null) {
        expect(() => readPsbt(base64.decode(text)), name).toThrow('bad-transaction');
        continue;
      }
      const transaction = readPsbt(base64.decode(text));
      const again = readPsbt(writePsbt(transaction));
      expect(again.unsignedTx, name).toEqual(transaction.unsignedTx);
      if (lockTime !== undefined) expect(transaction.lockTime, name).toBe(lockTime);
    }
  });

  it('an invalid PSBT is refused', () => {
    expect(of(false).length).toBeGreaterThan(10);
    for (const { name, base64: text } of of(false))
      expect(() => readPsbt(base64.decode(text)), name).toThrow('bad-transaction');
  });
});

describe('addresses of BIP-350', () => {
  const { valid, invalid } = load<{
    valid: { address: string; script: string }[];
    invalid: { address: string; why: string }[];
  }>('addresses');

  it('outputs are shown as their BIP-350 addresses, for every witness version', () => {
    for (const { address, script } of valid) {
      const network = address.toLowerCase().startsWith('tb') ? 'signet' : 'main';
      expect(addressOf(hex.decode(script), deriveAccount(groupKey, network))).toBe(address.toLowerCase());
    }
  });

  it('addresses match scripts to the byte: a script that only looks like one has no address', () => {
    const account = deriveAccount(groupKey, 'main');
    const key = '79be667ef9dcbbac55a06295ce870b07029bfcdb2dce28d959f2815b16f81798';
    const hash = '751e76e8199196d454941c45d1b3a323f1433bd6';
    for (const usual of [`5120${key}`, `0014${hash}`, `76a914${hash}88ac`, `a914${hash}87`])
      expect(addressOf(hex.decode(usual), account)).not.toBeNull();
    // The same bytes pushed by OP_PUSHDATA1, a program too long or too short, or with something after it.
    for (const odd of [`514c20${key}`, `004c14${hash}`, `76a94c14${hash}88ac`, `a94c14${hash}87`])
      expect(addressOf(hex.decode(odd), account), odd).toBeNull();
    for (const odd of [`5229${key}${'00'.repeat(9)}`, '520101', `5220${key}51`, `0013${hash.slice(2)}`])
      expect(addressOf(hex.decode(odd), account), odd).toBeNull();
  });

  it('invalid addresses are none of ours', () => {
    const account = deriveAccount(groupKey, 'main');
    for (const { address, why } of invalid) expect(findPlace(account, address, 0, 3), why).toBeNull();
  });
});

describe('Taproot of BIP-341', () => {
  const { keys, unsigned, spent, spends } = load<{
    keys: { internalKey: string; tweak: string; script: string; address: string }[];
    unsigned: string;
    spent: { script: string; amount: number }[];
    spends: { input: number; hashType: number; sigHash: string; signature: string }[];
  }>('taproot');

  it('a key without scripts gives the published BIP-341 tweak, script and address', () => {
    for (const { internalKey, tweak, script, address } of keys) {
      const made = p2tr(hex.decode(internalKey));
      expect(tapTweak(hex.decode(internalKey), new Uint8Array()).toString(16).padStart(64, '0')).toBe(tweak);
      expect(hex.encode(made.script)).toBe(script);
      expect(addressOf(made.script, deriveAccount(groupKey, 'main'))).toBe(address);
    }
    // BIP-386 "Test Vectors", the first descriptor.
    const key = 'a34b99f22c790c4e36b2b3c2c35a36db06226e41c692fc82b8b56ac1c540c5bd';
    const script = '512077aab6e066f8a7419c5ab714c12c67d25007ed55a43cadcacb4d7a970a093f11';
    expect(hex.encode(p2tr(hex.decode(key)).script)).toBe(script);
  });

  it('every input is hashed as BIP-341 published, and the published signatures match those hashes', () => {
    expect(spends.map(({ hashType }) => hashType).sort()).toEqual([0, 1]);
    const raw = RawTx.decode(hex.decode(unsigned));
    const { version, lockTime } = raw;
    const transaction = new Transaction({
      version,
      lockTime,
      disableScriptCheck: true,
      allowUnknownOutputs: true,
    });
    for (const { txid, index, sequence } of raw.inputs) transaction.addInput({ txid, index, sequence });
    for (const output of raw.outputs) transaction.addOutput(output);
    const coin = ({ script, amount }: (typeof spent)[number], i: number) =>
      ({
        amount: BigInt(amount),
        script: hex.decode(script),
        sighash: spends.find(({ input }) => input === i)?.hashType,
        place: spends.some(({ input }) => input === i) ? {} : null,
      }) as unknown as Input;
    const inputs = spent.map(coin);
    const digests = deriveSpendDigests({ transaction, inputs, outputs: [], fee: 0n });
    expect(digests.map(({ input }) => input)).toEqual(spends.map(({ input }) => input));
    for (const [i, { sigHash, signature, input }] of spends.entries()) {
      const { digest } = digests[i]!;
      expect(hex.encode(digest)).toBe(sigHash);
      expect(schnorr.verify(hex.decode(signature).slice(0, 64), digest, inputs[input]!.script.slice(2))).toBe(
        true,
      );
    }
  });
});

it('a descriptor with a character that is never used in one has no checksum (BIP-380)', () => {
  expect(addChecksum('raw(deadbeef)')).toBe('raw(deadbeef)#89f8spxm');
  expect(addChecksum('raw(deedbeef)')).not.toMatch(/#89f8spxm$/);
  expect(() => addChecksum('raw(Ü)')).toThrow(RangeError);
});
