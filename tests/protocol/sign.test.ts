import { readFileSync } from 'node:fs';
import { ed25519 } from '@noble/curves/ed25519.js';
import * as v from 'valibot';
import { beforeEach, describe, expect, it } from 'vitest';
import { bytesToHex, concatBytes, readHex } from '../../src/core/bytes.ts';
import { readCbor } from '../../src/core/codec.ts';
import type { GroupKey } from '../../src/protocol/cocktail.ts';
import type { Envelope } from '../../src/protocol/envelope.ts';
import { asFrostKey } from '../../src/protocol/scheme.ts';
import { sign } from '../../src/protocol/sign.ts';
import type { NonceBox, SignContext } from '../../src/protocol/sign-context.ts';
import type { SignParams } from '../../src/protocol/sign-params.ts';
import { type SuiteId, suites } from '../../src/protocol/suite.ts';

/** RFC 9591 appendix E, through our own ceremony: the only input is the vector's randomness. */
interface Vectors {
  inputs: {
    participant_list: number[];
    verifying_key_key: string;
    message: string;
    share_polynomial_coefficients: string[];
    participant_shares: { identifier: number; participant_share: string }[];
  };
  round_one_outputs: {
    outputs: {
      identifier: number;
      hiding_nonce_randomness: string;
      binding_nonce_randomness: string;
      hiding_nonce_commitment: string;
      binding_nonce_commitment: string;
    }[];
  };
  round_two_outputs: { outputs: { identifier: number; sig_share: string }[] };
  final_output: { sig: string };
}

const any = v.array(v.unknown());
const message = (from: number, round: number, body: Uint8Array): Envelope => ({
  from,
  round,
  body,
  signature: new Uint8Array(64),
});

describe.each<SuiteId>(['ed25519', 'secp256k1'])('RFC 9591 appendix E: %s', (id) => {
  const file = new URL(`../vectors/frost/rfc9591-frost-${id}.json`, import.meta.url);
  const { inputs, round_one_outputs, round_two_outputs, final_output } = JSON.parse(
    readFileSync(file, 'utf8'),
  ) as Vectors;
  const digest = readHex(inputs.message);
  const signers = inputs.participant_list;
  const suite = suites[id];
  const shares = inputs.participant_shares.map((s) => readHex(s.participant_share));
  let key: GroupKey;
  let contexts: SignContext[];
  let commits: Uint8Array[];
  let round1: Envelope[];
  let bodies: Uint8Array[];
  let round2: Envelope[];
  const params: SignParams = {
    kind: 'sign',
    walletId: new Uint8Array(32),
    epoch: 0,
    signers,
    payloads: [{ key: 0, bytes: digest }],
    attempt: 1,
  };

  const contextOf = (
    self: number,
    random: (length: number) => Uint8Array,
    nonces: NonceBox = {},
  ): SignContext => ({
    params,
    keys: [asFrostKey(key)],
    digests: [[{ digest }]],
    self,
    shares: [shares[self - 1]!],
    hasApproved: true,
    random,
    nonces,
  });

  beforeEach(() => {
    const coefficient = suite.readScalar(readHex(inputs.share_polynomial_coefficients[0]!));
    key = {
      suite: id,
      threshold: 2,
      commitment: [readHex(inputs.verifying_key_key), suite.baseMultiply(coefficient).toBytes()],
      verifyingShares: shares.map((share) => suite.baseMultiply(suite.readScalar(share)).toBytes()),
    };
    contexts = round_one_outputs.outputs.map((output) => {
      const queue = [output.hiding_nonce_randomness, output.binding_nonce_randomness].map(readHex);
      return contextOf(output.identifier, () => queue.shift()!);
    });
    commits = contexts.map((context) => sign.step(context, []).outgoing[0]!.body);
    round1 = commits.map((body, i) => message(signers[i]!, 1, body));
    bodies = contexts.map((context) => sign.step(context, round1).outgoing[0]!.body);
    round2 = bodies.map((body, i) => message(signers[i]!, 2, body));
  });

  it('commitments are the published ones', () => {
    commits.forEach((body, i) => {
      const [[hiding, binding]] = readCbor(any, body, 'commit') as [[Uint8Array, Uint8Array]];
      expect(bytesToHex(hiding)).toBe(round_one_outputs.outputs[i]!.hiding_nonce_commitment);
      expect(bytesToHex(binding)).toBe(round_one_outputs.outputs[i]!.binding_nonce_commitment);
    });
  });

  it('signature shares are the published ones', () => {
    bodies.forEach((body, i) => {
      const [, [share]] = readCbor(any, body, 'share') as [Uint8Array, [Uint8Array]];
      expect(bytesToHex(share)).toBe(round_two_outputs.outputs[i]!.sig_share);
    });
  });

  it('the signature is the published one', () => {
    const { result } = sign.step(contexts[0]!, [...round1, ...round2]);
    expect(bytesToHex(result!.signatures[0]![0]!)).toBe(final_output.sig);
    if (id === 'ed25519') {
      expect(ed25519.verify(result!.signatures[0]![0]!, digest, key.commitment[0]!, { zip215: false })).toBe(
        true,
      );
    }
  });

  it('a nonce signs once: the same round again makes no second share, and says that the attempt is void', () => {
    const other = [round1[0]!, message(signers[1]!, 1, commits[0]!)];
    const again = sign.step(contexts[0]!, other);
    expect(again).toEqual({ outgoing: [], waitingFor: [], isVoid: true });
    expect(contexts[0]!.nonces.pairs!.isSpent).toBe(true);
    expect(JSON.stringify(contexts[0]!.nonces)).not.toContain(bytesToHex(shares[0]!));
  });

  it('if the nonces died with the page, the attempt is void and there is no other share', () => {
    const revived = contextOf(signers[0]!, () => new Uint8Array(32));
    expect(sign.step(revived, round1)).toEqual({ outgoing: [], waitingFor: [], isVoid: true });
  });

  it('the sender of every bad share and every bad commitment is named', () => {
    const [hash, [share]] = readCbor(any, bodies[1]!, 'share') as [Uint8Array, [Uint8Array]];
    const wrong = [
      Uint8Array.from(share, (b, i) => (i === 3 ? b ^ 1 : b)),
      new Uint8Array(32),
      new Uint8Array(32).fill(255),
    ];
    for (const bad of wrong) {
      const body = concatBytes(Uint8Array.of(0x82, 0x58, 32), hash, Uint8Array.of(0x81, 0x58, 32), bad);
      const culprit = message(signers[1]!, 2, body);
      expect(() => sign.step(contexts[0]!, [...round1, round2[0]!, culprit])).toThrowError(
        expect.objectContaining({ code: 'bad-share', culprit: signers[1] }),
      );
    }
    const fresh = contextOf(signers[0]!, (length) => new Uint8Array(length).fill(7));
    const own = message(signers[0]!, 1, sign.step(fresh, []).outgoing[0]!.body);
    for (const bad of [new Uint8Array(), Uint8Array.of(0x80), commits[1]!.slice(1), new Uint8Array(70)]) {
      expect(() => sign.step(fresh, [own, message(signers[1]!, 1, bad)])).toThrowError(
        expect.objectContaining({ code: 'bad-message', culprit: signers[1] }),
      );
    }
    expect(fresh.nonces.pairs!.isSpent).toBe(false);
  });

  it('a share for other commitments stops the attempt without naming anyone', () => {
    const [hash, list] = readCbor(any, bodies[1]!, 'share') as [Uint8Array, [Uint8Array]];
    const bent = Uint8Array.from(hash, (b, i) => (i === 0 ? b ^ 1 : b));
    const body = concatBytes(Uint8Array.of(0x82, 0x58, 32), bent, Uint8Array.of(0x81, 0x58, 32), list[0]!);
    expect(() =>
      sign.step(contexts[0]!, [...round1, round2[0]!, message(signers[1]!, 2, body)]),
    ).toThrowError(expect.objectContaining({ code: 'equivocation', culprit: undefined }));
  });
});
