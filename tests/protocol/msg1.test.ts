import { describe, expect, it } from 'vitest';
import { concatBytes, framed, u64be } from '../../src/core/bytes.ts';
import { deriveGroupKey, makeMsg1, openShares, type Setup } from '../../src/protocol/cocktail.ts';
import { readMsg1 } from '../../src/protocol/msg1.ts';
import { type SuiteId, suites } from '../../src/protocol/suite.ts';
import { seededRandom } from '../support/peers.ts';

describe.each<SuiteId>(['ed25519', 'secp256k1'])('msg_1: %s', (id) => {
  const suite = suites[id];
  const context = new Uint8Array(32).fill(4);
  const makeSetup = (): Setup => {
    const staticKeys = [11n, 12n].map((secret) => suite.baseMultiply(secret).toBytes());
    return { suite, threshold: 2, staticKeys, context };
  };
  const make = (secret: bigint, payload?: Uint8Array) => {
    const random = seededRandom(`msg1 ${secret}`);
    return makeMsg1(makeSetup(), secret, () => suite.makeScalar(random), payload);
  };
  const refused = (bytes: Uint8Array) =>
    expect(() => readMsg1(suite, bytes, 2, 2, 7)).toThrowError(
      expect.objectContaining({ code: 'bad-message', culprit: 7, where: 'msg1' }),
    );

  it('msg_1 takes sealed shares from 48 to 65,536 bytes', () => {
    const sent = make(11n);
    const head = sent.slice(0, sent.length - 2 * 56);
    const withShares = (...lengths: number[]) =>
      concatBytes(head, ...lengths.map((length) => framed(new Uint8Array(length).fill(1))));
    const lengths = (bytes: Uint8Array) => readMsg1(suite, bytes, 2, 2, 7).ciphertexts.map((c) => c.length);
    expect(lengths(withShares(48, 65_536))).toEqual([48, 65_536]);
    refused(withShares(47, 48));
    refused(withShares(17, 48));
    refused(withShares(0, 48));
    refused(withShares(48, 65_537));
    refused(concatBytes(head, framed(new Uint8Array(48)), u64be(49), new Uint8Array(48)));
    refused(withShares(48));
    refused(withShares(48, 48, 48));
    refused(sent.slice(0, -1));
    refused(concatBytes(sent, Uint8Array.of(0)));
  });

  it('msg_1 carries a payload to each recipient behind the share', () => {
    const setup = makeSetup();
    const payloads = [new Uint8Array([1, 2, 3]), new Uint8Array()];
    const messages = [11n, 12n].map((secret, i) => readMsg1(suite, make(secret, payloads[i]), 2, 2, i + 1));
    expect(openShares(setup, 2, 12n, messages).payloads).toEqual(payloads);
  });

  it('msg_1 with a share that opens but does not fit names its sender', () => {
    const setup = makeSetup();
    // The second sender's commitments are replaced; what it sealed stays.
    const messages = [11n, 12n].map((secret, i) => readMsg1(suite, make(secret), 2, 2, i + 1));
    const other = readMsg1(suite, make(13n), 2, 2, 2);
    const bent = [messages[0]!, { ...messages[1]!, commitment: other.commitment, points: other.points }];
    expect(() => openShares(setup, 1, 11n, bent)).toThrowError(
      expect.objectContaining({ code: 'bad-share', culprit: 2 }),
    );
  });

  it('msg_1 makes no key if a part of it is the identity, and names nobody', () => {
    const setup = makeSetup();
    const messages = [11n, 12n].map((secret, i) => readMsg1(suite, make(secret), 2, 2, i + 1));
    const [first, second] = messages as [(typeof messages)[0], (typeof messages)[0]];
    const negative = (point: (typeof first.points)[0]) => suite.multiply(point, suite.add(0n, -1n));
    const fails = (points: typeof first.points) =>
      expect(() => deriveGroupKey(setup, [first, { ...second, points }])).toThrowError(
        expect.objectContaining({ code: 'bad-message', culprit: undefined, where: 'identity' }),
      );
    // The group key itself, then the highest coefficient (a threshold of one), then the share of participant 2.
    fails([negative(first.points[0]!), second.points[1]!]);
    fails([second.points[0]!, negative(first.points[1]!)]);
    const sum = first.points[0]!.add(suite.combine([[first.points[1]!, 2n]]));
    fails([negative(sum.add(suite.combine([[second.points[1]!, 2n]]))), second.points[1]!]);
    expect(deriveGroupKey(setup, messages).commitment).toHaveLength(2);
  });
});
