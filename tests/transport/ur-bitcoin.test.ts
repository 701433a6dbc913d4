import { CryptoAccount, CryptoPSBT } from '@keystonehq/bc-ur-registry';
import { describe, expect, test } from 'vitest';
import { deriveAccount } from '../../src/chains/bitcoin/account.ts';
import { SignerError } from '../../src/core/errors.ts';
import { readBytesUr, writeBytesUr } from '../../src/transport/ur.ts';
import { writeTaprootAccount } from '../../src/transport/ur-bitcoin.ts';
import { groupKey } from '../chains/bitcoin/support.ts';

describe('Bitcoin as UR', () => {
  test('Bitcoin as UR hands over an account that another product’s registry reads', () => {
    for (const [network, coinType] of [
      ['main', 0],
      ['signet', 1],
    ] as const) {
      const { fingerprint, hdkey } = deriveAccount(groupKey, network);
      const ur = writeTaprootAccount({ key: groupKey, chainCode: hdkey.chainCode!, fingerprint, coinType });
      // Their registry is older than Taproot: the tag of its script (409, BCR-2020-010) is read as the one for P2WPKH.
      const hex = Buffer.from(ur.cbor).toString('hex');
      expect(hex.match(/d90199d9012f/g)).toHaveLength(1);
      const read = CryptoAccount.fromCBOR(Buffer.from(hex.replace('d90199d9012f', 'd90194d9012f'), 'hex'));
      expect(read.getMasterFingerprint().readUInt32BE()).toBe(fingerprint);
      const [output] = read.getOutputDescriptors();
      expect(output!.getScriptExpressions().map((one) => one.getExpression())).toEqual(['wpkh']);
      const key = output!.getHDKey()!;
      expect(new Uint8Array(key.getKey())).toEqual(groupKey);
      expect(new Uint8Array(key.getChainCode())).toEqual(hdkey.chainCode);
      expect(key.getOrigin().getPath()).toBe(`86'/${coinType}'/0'`);
      expect(key.getUseInfo().getNetwork()).toBe(coinType);
    }
  });

  test('Bitcoin as UR carries a PSBT both ways', () => {
    const bytes = new Uint8Array([0x70, 0x73, 0x62, 0x74, 0xff, 1, 2, 3]);
    expect(
      new Uint8Array(CryptoPSBT.fromCBOR(Buffer.from(writeBytesUr('crypto-psbt', bytes).cbor)).getPSBT()),
    ).toEqual(bytes);
    const types = ['psbt', 'crypto-psbt', 'bytes'];
    for (const type of types)
      expect(
        readBytesUr({ type, cbor: new Uint8Array(new CryptoPSBT(Buffer.from(bytes)).toCBOR()) }, types),
      ).toEqual(bytes);
    expect(readBytesUr({ type: 'sol-sign-request', cbor: bytes }, types)).toBeNull();
    for (const cbor of [new Uint8Array([0x63, 1, 2, 3]), new Uint8Array([0x44, 1]), new Uint8Array([0x01])])
      expect(() => readBytesUr({ type: 'psbt', cbor }, types)).toThrow(SignerError);
  });
});
