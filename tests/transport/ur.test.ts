import { type CryptoHDKey, CryptoMultiAccounts } from '@keystonehq/bc-ur-registry';
import { SignType, SolSignature, SolSignRequest } from '@keystonehq/bc-ur-registry-sol';
import { UR, URDecoder, UREncoder } from '@ngraveio/bc-ur';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readHex } from '../../src/core/bytes.ts';
import { writeCbor } from '../../src/core/codec.ts';
import { readBytewords, writeBytewords } from '../../src/transport/bytewords.ts';
import { isUrPart, makeUrStream, UrReader, writeUr } from '../../src/transport/ur.ts';
import { readSolSignRequest, writeSolAccounts, writeSolSignature } from '../../src/transport/ur-solana.ts';
import { makeRandom } from '../bench/scene.ts';

function bytesOf(length: number, seed: number): Uint8Array {
  const random = makeRandom(seed);
  return Uint8Array.from({ length }, () => random() * 256);
}

describe('bytewords', () => {
  test('bytewords match the example in BCR-2020-012', () => {
    expect(writeBytewords(readHex('d9012ca20150c7098580125e2ab0981253468b2dbc5202d8641947da'))).toBe(
      'taaddwoeadgdstaslplabghydrpfmkbggufgludprfgmaotpiecffltntddwgmrp',
    );
  });

  test('bytewords are read as written, in either case, and never with a letter changed', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 30 }), fc.nat(), (bytes, at) => {
        const text = writeBytewords(bytes);
        expect(readBytewords(text.toUpperCase())).toEqual(bytes);
        const i = at % text.length;
        const other = text[i] === 'a' ? 'b' : 'a';
        expect(readBytewords(text.slice(0, i) + other + text.slice(i + 1))).toBeNull();
      }),
    );
    for (const text of ['', 'ae', 'aeaeaeaea', 'zzzzzzzzzz', 'ae aeaeaeae'])
      expect(readBytewords(text)).toBeNull();
  });
});

describe('multi-part, against @ngraveio/bc-ur', () => {
  const cbor = writeCbor(bytesOf(1_500, 1));
  const oracle = () => new UREncoder(new UR(Buffer.from(cbor), 'bytes'), 100, 0, 10);

  test('every part is the same, pure and mixed', () => {
    const encoder = oracle();
    const stream = makeUrStream({ type: 'bytes', cbor }, 100);
    expect(stream.k).toBe(encoder.fragmentsLength);
    for (let i = 0; i < 300; i++) {
      expect(stream.frame(i).toLowerCase()).toBe(encoder.nextPart().toLowerCase());
    }
  });

  test('parts of other sizes are the same too', () => {
    for (const [length, most] of [
      [11, 10],
      [399, 200],
      [1_000, 333],
      [5_000, 90],
      [20_000, 400],
    ] as const) {
      const body = writeCbor(bytesOf(length, length));
      const encoder = new UREncoder(new UR(Buffer.from(body), 'bytes'), most, 0, 1);
      const stream = makeUrStream({ type: 'bytes', cbor: body }, most);
      for (let i = 0; i < stream.k + 10; i++) {
        expect(stream.frame(i).toLowerCase(), `${length} ${i}`).toBe(encoder.nextPart().toLowerCase());
      }
    }
  });

  test.each([0, 0.3, 0.6])('we read their parts with %d lost, joining late', (loss) => {
    const encoder = oracle();
    const random = makeRandom(3);
    const reader = new UrReader();
    for (let skip = 0; skip < 40; skip++) encoder.nextPart();
    for (let i = 0; ; i++) {
      expect(i).toBeLessThan(400);
      const part = encoder.nextPart();
      if (random() < loss) continue;
      const outcome = reader.accept(part);
      if (outcome.kind !== 'done') continue;
      expect(outcome.ur).toEqual({ type: 'bytes', cbor });
      expect(reader.accept(part)).toEqual({ kind: 'already' });
      break;
    }
  });

  test('they read our parts, from the mixed ones alone', () => {
    const decoder = new URDecoder();
    const stream = makeUrStream({ type: 'bytes', cbor }, 200);
    for (let i = stream.k; i < 200 && !decoder.isComplete(); i++) decoder.receivePart(stream.frame(i));
    expect(decoder.isSuccess()).toBe(true);
    expect(new Uint8Array(decoder.resultUR().cbor)).toEqual(cbor);
  });

  test('a stale stream first, then the right one', () => {
    const reader = new UrReader();
    for (let stale = 0; stale < 5; stale++) {
      const old = makeUrStream({ type: 'bytes', cbor: writeCbor(bytesOf(1_500, 50 + stale)) }, 100);
      for (let i = 0; i < 10; i++) reader.accept(old.frame(i));
    }
    const stream = makeUrStream({ type: 'bytes', cbor }, 100);
    const kinds = Array.from({ length: stream.k }, (_, i) => reader.accept(stream.frame(i)).kind);
    expect(kinds.at(-1)).toBe('done');
  });
});

describe('hostile parts', () => {
  const part = (body: unknown, path: string) => `ur:bytes/${path}/${writeBytewords(writeCbor(body))}`;
  const fragment = new Uint8Array(10);

  test('a huge number of fragments is refused before memory is allocated', () => {
    const reader = new UrReader();
    expect(reader.accept(part([1, 40_000_000, 400_000_000, 1, fragment], '1-40000000')).kind).toBe(
      'too-large',
    );
    expect(reader.accept(part([1, 40_000_000, 400_000_000, 1, fragment], '1-40')).kind).toBe('damaged');
    expect(reader.accept(part([1, 4, 400_000_000, 1, fragment], '1-4')).kind).toBe('damaged');
    expect(reader.accept(`ur:bytes/1-2/${'ae'.repeat(1_000_000)}`).kind).toBe('too-large');
  });

  test('path and content must agree, and numbers must be in range', () => {
    const reader = new UrReader();
    expect(reader.accept(part([1, 4, 40, 1, fragment], '1-4')).kind).toBe('progress');
    for (const [body, path] of [
      [[1, 4, 40, 1, fragment], '2-4'],
      [[1, 4, 40, 1, fragment], '1-5'],
      [[0, 4, 40, 1, fragment], '0-4'],
      [[1, 0, 40, 1, fragment], '1-0'],
      [[1, 4, 0, 1, fragment], '1-4'],
      [[1, 4, 41, 1, fragment], '1-4'],
      [[1, 4, 30, 1, fragment], '1-4'],
      [[1, 4, 40, 2 ** 32, fragment], '1-4'],
      [[1, 4, 40, 1, new Uint8Array(0)], '1-4'],
      [[1, 4, 40, 1], '1-4'],
      [[1, 4, 40, 1, fragment, 0], '1-4'],
      [{ a: 1 }, '1-4'],
    ] as [unknown, string][]) {
      expect(reader.accept(part(body, path)).kind, JSON.stringify(body)).toBe('damaged');
    }
    for (const text of [
      '',
      'ur:',
      'ur:bytes',
      'ur:bytes/',
      'ur:by tes/aeaeaeaeae',
      'ur:bytes/1-/aeae',
      'ur:bytes/a/b/c',
    ]) {
      expect(reader.accept(text).kind).toBe('damaged');
    }
  });

  test('a part that lies about its content ends in "damaged", and the right parts are read after it', () => {
    const cbor = writeCbor(bytesOf(95, 2));
    const stream = makeUrStream({ type: 'bytes', cbor }, 20);
    const reader = new UrReader();
    const [, , length, checksum] = [0, 0, cbor.length, Number.parseInt(writeCrc(cbor), 16)];
    reader.accept(part([1, stream.k, length, checksum, new Uint8Array(20)], `1-${stream.k}`));
    const kinds = Array.from({ length: 3 * stream.k }, (_, i) => reader.accept(stream.frame(i)).kind);
    expect(kinds.filter((kind) => kind === 'damaged')).toHaveLength(1);
    expect(kinds).toContain('done');
  });

  test('of altered parts none is accepted as another message and none throws', { timeout: 900_000 }, () => {
    const random = makeRandom(8);
    const pick = (n: number) => Math.floor(random() * n);
    const cbor = writeCbor(bytesOf(95, 2));
    const stream = makeUrStream({ type: 'bytes', cbor }, 20);
    const reader = new UrReader();
    const count = process.env.PROVE === 'nightly' ? 100_000 : 3_000;
    for (let n = 0; n < count; n++) {
      const text = stream.frame(pick(30)).toLowerCase();
      const at = 3 + pick(text.length - 3);
      const changed = text.slice(0, at) + String.fromCharCode(33 + pick(94)) + text.slice(at + pick(3));
      const outcome = reader.accept(changed);
      if (changed.toLowerCase() !== text && changed.startsWith('ur:bytes/')) {
        expect(['damaged', 'too-large', 'already'], changed).toContain(outcome.kind);
      }
    }
  });
});

function writeCrc(bytes: Uint8Array): string {
  const words = writeBytewords(bytes).slice(-8);
  const all = Array.from({ length: 256 }, (_, byte) => writeBytewords(Uint8Array.of(byte)).slice(0, 2));
  return [0, 2, 4, 6]
    .map((at) =>
      all
        .indexOf(words.slice(at, at + 2))
        .toString(16)
        .padStart(2, '0'),
    )
    .join('');
}

describe('Keystone registry types for Solana', () => {
  const uuid = '9b1deb4d-3b7d-4bad-9bdd-2b0d7b3dcb6d';
  const requestId = readHex(uuid.replaceAll('-', ''));
  const key = bytesOf(32, 4);
  const signData = Buffer.from(bytesOf(300, 5));
  const ask = (type: SignType, id?: string, address?: string, origin?: string) => {
    const request = SolSignRequest.constructSOLRequest(
      signData,
      "m/44'/501'/0'",
      '78230804',
      type,
      id,
      address,
      origin,
    );
    return { type: 'sol-sign-request', cbor: new Uint8Array(request.toCBOR()) };
  };

  test('Keystone’s sign requests are read, complete and minimal', () => {
    const address = Buffer.from(key).toString('hex');
    expect(readSolSignRequest(ask(SignType.Transaction, uuid, address, 'Solflare'))).toEqual({
      requestId,
      signData: new Uint8Array(signData),
      signType: 'transaction',
      address: key,
      origin: 'Solflare',
    });
    expect(readSolSignRequest(ask(SignType.Message))).toEqual({
      requestId: null,
      signData: new Uint8Array(signData),
      signType: 'message',
      address: null,
      origin: null,
    });
    expect(readSolSignRequest(ask(1, uuid, undefined, 'A\u202ebad\nname')).origin).toBe('Abad name');
  });

  test('Keystone’s sign requests are read from their animated codes', () => {
    const request = ask(SignType.Transaction, uuid);
    const encoder = new UREncoder(new UR(Buffer.from(request.cbor), request.type), 60);
    const reader = new UrReader();
    for (let i = 0; i < 50; i++) {
      const outcome = reader.accept(encoder.nextPart());
      if (outcome.kind === 'done') {
        expect(readSolSignRequest(outcome.ur).requestId).toEqual(requestId);
        return;
      }
    }
    throw new Error('never done');
  });

  test('Keystone’s libraries read our signatures, and the bytes are the same as theirs', () => {
    const signature = bytesOf(64, 6);
    const ur = writeSolSignature({ requestId, signature });
    const theirs = SolSignature.fromCBOR(Buffer.from(ur.cbor));
    expect(new Uint8Array(theirs.getSignature())).toEqual(signature);
    expect(new Uint8Array(theirs.getRequestId()!)).toEqual(requestId);
    expect([...ur.cbor]).toEqual([...theirs.toCBOR()]);
    expect(writeUr(ur).toLowerCase()).toBe(theirs.toUREncoder(1_000).nextPart().toLowerCase());
    const spare = writeSolSignature({ requestId: null, signature });
    expect(spare.cbor).toEqual(new Uint8Array(new SolSignature(Buffer.from(signature)).toCBOR()));
    expect(() => writeSolSignature({ requestId, signature: signature.slice(1) })).toThrow('malformed');
  });

  test('Keystone’s libraries read our accounts, and the bytes are the same as theirs', () => {
    const fingerprint = Uint8Array.of(1, 2, 3, 4);
    const keys = [
      { key, name: 'Treasury' },
      { key: bytesOf(32, 9), name: 'Rent' },
    ];
    const ur = writeSolAccounts({ fingerprint, keys, device: 'Hoarfrost' });
    const theirs = CryptoMultiAccounts.fromCBOR(Buffer.from(ur.cbor));
    expect(theirs.getDevice()).toBe('Hoarfrost');
    expect(new Uint8Array(theirs.getMasterFingerprint())).toEqual(fingerprint);
    expect(
      theirs.getKeys().map((item: CryptoHDKey) => [new Uint8Array(item.getKey()), item.getName()]),
    ).toEqual(keys.map((item) => [item.key, item.name]));
    expect(theirs.getKeys().map((item) => item.getOrigin().getPath())).toEqual([
      "44'/501'/0'",
      "44'/501'/1'",
    ]);
    expect([...ur.cbor]).toEqual([...theirs.toCBOR()]);
    expect(() =>
      writeSolAccounts({ fingerprint, keys: [{ key: key.slice(1), name: '' }], device: '' }),
    ).toThrow();
  });

  test('anything but a request is refused', () => {
    const code = (cbor: Uint8Array, type = 'sol-sign-request') => {
      try {
        readSolSignRequest({ type, cbor });
      } catch (error) {
        return (error as { code: string }).code;
      }
      return 'accepted';
    };
    const { cbor } = ask(SignType.Transaction, uuid);
    expect(code(cbor, 'sol-signature')).toBe('unknown-kind');
    expect(code(new Uint8Array(70_000))).toBe('too-large');
    expect(code(new Uint8Array(0))).toBe('malformed');
    expect(code(writeCbor([1, 2]))).toBe('malformed');
    for (let cut = 1; cut < cbor.length; cut += 7) expect(code(cbor.slice(0, cut))).toBe('malformed');
    // Sign type 3, an id of 15 bytes, a key twice.
    expect(code(readHex('a2024101' + '0603'))).toBe('malformed');
    expect(code(readHex(`a301d8254f${'00'.repeat(15)}0241010601`))).toBe('malformed');
    expect(code(readHex('a2024101024102'))).toBe('malformed');
    expect(code(readHex('a1024101'))).toBe('accepted');
  });

  test('a part is recognised by its first letters', () => {
    expect(isUrPart('UR:SOL-SIGN-REQUEST/1-2/AB')).toBe(true);
    expect(isUrPart('hf1:ur:')).toBe(false);
  });
});
