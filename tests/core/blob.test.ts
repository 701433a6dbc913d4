import { describe, expect, it } from 'vitest';
import { blobMagic, isBlob, readBlob, writeBlob } from '../../src/core/blob.ts';
import { concatBytes, readHex } from '../../src/core/bytes.ts';
import { writeCbor } from '../../src/core/codec.ts';

const refused = (bytes: Uint8Array, code: string, where?: string) =>
  expect(() => readBlob(bytes)).toThrowError(expect.objectContaining({ code, where }));

describe('a blob', () => {
  it('a blob says what it is', () => {
    expect(writeBlob('card', [1])).toEqual(readHex('8363686631008101'));
    expect(writeBlob('bundle', [])).toEqual(readHex('83636866310180'));
    expect(readBlob(writeBlob('card', [1, [2]]))).toEqual({ kind: 'card', body: writeCbor([1, [2]]) });
    expect(readBlob(writeBlob('bundle', []))).toEqual({ kind: 'bundle', body: writeCbor([]) });
  });

  it('a blob is recognised by its first bytes, all of them', () => {
    expect(isBlob(writeBlob('card', []))).toBe(true);
    expect(isBlob(blobMagic)).toBe(true);
    for (let i = 0; i < blobMagic.length; i++) {
      expect(isBlob(blobMagic.slice(0, i))).toBe(false);
      expect(isBlob(blobMagic.map((byte, j) => (i === j ? byte ^ 1 : byte)))).toBe(false);
    }
  });

  it('a blob of a later version is not treated as foreign', () => {
    refused(readHex('8363686632'), 'newer-version');
    refused(readHex('83636866'), 'newer-version');
    for (const hex of ['', '83', '836368', '8463686632', '8364686632', '8363696632', '8363686732'])
      refused(readHex(hex), 'unknown-kind');
  });

  it('a blob of an unknown kind belongs to a newer build, whatever it contains', () => {
    for (const body of [[], 0, null, 'text', new Uint8Array(3)])
      refused(writeCbor(['hf1', 99, body]), 'newer-version');
    refused(writeCbor(['hf1', 2 ** 32 - 1, []]), 'newer-version');
  });

  it('a blob’s body is a list, with nothing after it', () => {
    refused(writeCbor(['hf1', null, []]), 'malformed', 'blob');
    refused(writeCbor(['hf1', 0, 0]), 'malformed', 'blob');
    refused(concatBytes(writeBlob('card', []), Uint8Array.of(0)), 'malformed', 'blob');
    refused(writeCbor(['hf1', -1, []]), 'malformed', 'blob');
    refused(blobMagic, 'malformed', 'blob');
    refused(writeBlob('card', [new Uint8Array(1_000_000)]), 'too-large', 'blob');
  });
});
