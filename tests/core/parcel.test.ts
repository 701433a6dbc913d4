import { describe, expect, it } from 'vitest';
import { writeBlob } from '../../src/core/blob.ts';
import { compareBytes, readHex } from '../../src/core/bytes.ts';
import { writeCbor } from '../../src/core/codec.ts';
import { readParcel, writeParcel } from '../../src/core/parcel.ts';

const [card, other, bundle] = [
  writeBlob('card', [1]),
  writeBlob('card', [2]),
  writeBlob('bundle', [new Uint8Array(40)]),
] as const;
const refused = (bytes: Uint8Array, code: string, where?: string) =>
  expect(() => readParcel(bytes)).toThrowError(expect.objectContaining({ code, where }));

describe('a parcel', () => {
  it('a parcel has one form, cards first, whatever order it is made in', () => {
    expect(readParcel(writeParcel([bundle, other, card]))).toEqual([card, other, bundle]);
    expect(writeParcel([bundle, card])).toEqual(writeParcel([card, bundle]));
    expect(writeParcel([writeBlob('card', []), bundle]).subarray(0, 15)).toEqual(
      readHex('836368663102824783636866310080'),
    );
  });

  it('a parcel that is out of order, or contains something twice, is refused', () => {
    refused(writeBlob('parcel', [bundle, card]), 'not-canonical', 'parcel');
    refused(writeBlob('parcel', [card, card]), 'not-canonical', 'parcel');
    expect(() => writeParcel([card, card])).toThrowError('not-canonical');
  });

  it('a parcel holds two to 32 blobs of bytes, and no parcel', () => {
    const many = (count: number) =>
      Array.from({ length: count }, (_, i) => writeBlob('card', [i])).sort(compareBytes);
    expect(readParcel(writeParcel(many(32)))).toHaveLength(32);
    refused(writeBlob('parcel', many(33)), 'malformed', 'parcel');
    refused(writeBlob('parcel', [card]), 'malformed', 'parcel');
    refused(writeBlob('parcel', []), 'malformed', 'parcel');
    refused(writeBlob('parcel', [[1], [2]]), 'malformed', 'parcel');
    refused(writeBlob('parcel', [new Uint8Array(), card]), 'malformed', 'parcel');
    refused(writeBlob('parcel', [card, writeParcel([card, bundle])]), 'malformed', 'parcel');
    refused(writeBlob('parcel', [card, writeBlob('parcel', [])]), 'malformed', 'parcel');
    refused(card, 'unknown-kind');
  });

  it('a parcel leaves unknown members to whoever takes them in', () => {
    const strangers = [Uint8Array.of(1, 2), writeCbor(['hf1', 9, []]), card].sort(compareBytes);
    expect(readParcel(writeBlob('parcel', strangers))).toEqual(strangers);
  });

  it('a parcel is no larger than any single blob may be', () => {
    const half = (fill: number) => writeBlob('bundle', [new Uint8Array(499_970).fill(fill)]);
    expect(readParcel(writeParcel([half(1), half(2)]))).toHaveLength(2);
    const more = writeBlob('bundle', [new Uint8Array(500_000)]);
    refused(writeBlob('parcel', [half(1), more].sort(compareBytes)), 'too-large', 'blob');
  });
});
