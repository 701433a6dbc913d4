import { readFileSync } from 'node:fs';
import { sha256, sha512 } from '@noble/hashes/sha2.js';
import { expect, it } from 'vitest';
import { ascii, bytesToHex, concatBytes, readHex, u32le, u64le } from '../../src/core/bytes.ts';
import {
  checkProofs,
  deriveContext,
  deriveGroupKey,
  makeMsg1,
  openShares,
  type Setup,
  writeTranscript,
} from '../../src/protocol/cocktail.ts';
import { readMsg1 } from '../../src/protocol/msg1.ts';
import { signSchnorr, verifySchnorr } from '../../src/protocol/schnorr.ts';
import { type Suite, suites } from '../../src/protocol/suite.ts';

interface Vector {
  n: number;
  t: number;
  session_tag: string;
  context: string;
  extension: string;
  config: { static_secret_keys: string[]; static_public_keys: string[] };
  payloads?: string[];
  round1: {
    ephemeral_public_key: string;
    vss_commitment: string[];
    pop: string;
    encrypted_shares: { recipient_id: number; ciphertext: string }[] | string[];
  }[];
  round2: { secret_share: string; verification_share: string }[];
  round3: { transcript_hash: string; signatures: { signature: string }[] };
  group_public_key: string;
  recovery?: {
    participant_id: number;
    ciphertexts: string[];
    recovered_secret_share: string;
    recovered_verification_share: string;
  };
}

const load = (name: string) =>
  JSON.parse(readFileSync(new URL(`../vectors/cocktail/${name}`, import.meta.url), 'utf8')) as {
    seed: string;
    vectors: Vector[];
  };

const files = [
  { suite: suites.ed25519, hash: sha512, file: load('cocktail-dkg-ed25519-sha512.json') },
  { suite: suites.secp256k1, hash: sha256, file: load('cocktail-dkg-secp256k1-sha256.json') },
];

/** Appendix B: the seed expansion of the vectors, wide reduction for 64-byte hashes, plain for 32. */
function seedScalar(suite: Suite, digest: Uint8Array): bigint {
  const wide = new Uint8Array(64);
  wide.set(digest, suite.id === 'ed25519' ? 0 : 32);
  return suite.deriveScalar(wide);
}

/** Mutation testing runs these again and again: there, small groups are enough. */
const mostPeople = process.env.MUTATE_ROOM === undefined ? 14 : 3;

for (const { suite, hash, file } of files) {
  const vectors = file.vectors.filter(({ n }) => n <= mostPeople);
  it.each(
    vectors.map((vector) => [
      `${vector.t}-of-${vector.n}${vector.extension === '' ? '' : ' with payloads'}`,
      vector,
    ]) as [string, Vector][],
  )(
    `${suite.cocktailId}, %s, byte for byte`,
    (_, vector) => {
      const { n, t } = vector;
      const staticKeys = vector.config.static_public_keys.map(readHex);
      const secrets = vector.config.static_secret_keys.map((hex) => suite.readScalar(readHex(hex)));
      const setup: Setup = { suite, threshold: t, staticKeys, context: readHex(vector.context) };
      const payloads = (vector.payloads ?? []).map(readHex);
      const extension = readHex(vector.extension);
      const seeded = (label: string, ...more: Uint8Array[]) =>
        hash(
          concatBytes(readHex(file.seed), ascii(suite.cocktailId), u32le(t), u32le(n), ascii(label), ...more),
        );

      // Static keys and context.
      secrets.forEach((secret, i) => {
        expect(seedScalar(suite, seeded(`static_secret_key_${i + 1}`))).toBe(secret);
        expect(suite.baseMultiply(secret).toBytes()).toEqual(staticKeys[i]);
      });
      expect(bytesToHex(deriveContext(suite, readHex(vector.session_tag), staticKeys))).toBe(vector.context);

      // Round 1.
      const sent = secrets.map((secret, i) => {
        let counter = 0;
        const next = () => seedScalar(suite, seeded(`round1_participant_${i + 1}`, u64le(counter++)));
        return makeMsg1(setup, secret, next, payloads[i]);
      });
      const messages = sent.map((bytes, i) => readMsg1(suite, bytes, t, n, i + 1));
      vector.round1.forEach((want, i) => {
        const got = messages[i]!;
        expect(got.commitment.map(bytesToHex)).toEqual(want.vss_commitment);
        expect(bytesToHex(got.pop)).toBe(want.pop);
        expect(bytesToHex(got.ephemeral)).toBe(want.ephemeral_public_key);
        const shares = want.encrypted_shares.map((s) => (typeof s === 'string' ? s : s.ciphertext));
        expect(got.ciphertexts.map(bytesToHex)).toEqual(shares);
        const size = suite.id === 'ed25519' ? 96 + 32 * t : 98 + 33 * t;
        expect(sent[i]!.length).toBe(size + n * (56 + (payloads[i]?.length ?? 0)));
      });

      // Shares, group key and payloads.
      checkProofs(setup, messages);
      const group = deriveGroupKey(setup, messages);
      expect(bytesToHex(group.commitment[0]!)).toBe(vector.group_public_key);
      vector.round2.forEach((want, i) => {
        const opened = openShares(setup, i + 1, secrets[i]!, messages);
        expect(bytesToHex(suite.writeScalar(opened.share))).toBe(want.secret_share);
        expect(bytesToHex(group.verifyingShares[i]!)).toBe(want.verification_share);
        expect(opened.payloads).toEqual(payloads.length ? payloads : messages.map(() => new Uint8Array()));
      });
      if (payloads.length) {
        const lengths = payloads.flatMap((p) => [u64le(p.length), p]);
        expect(hash(concatBytes(u64le(n), ...lengths))).toEqual(extension);
      }

      // Transcript and certificates.
      const transcript = writeTranscript(setup, messages, extension);
      expect(bytesToHex(hash(transcript))).toBe(vector.round3.transcript_hash);
      vector.round3.signatures.forEach((want, i) => {
        expect(bytesToHex(signSchnorr(suite, secrets[i]!, transcript))).toBe(want.signature);
        expect(verifySchnorr(suite, staticKeys[i]!, transcript, readHex(want.signature))).toBe(true);
        expect(verifySchnorr(suite, staticKeys[(i + 1) % n]!, transcript, readHex(want.signature))).toBe(
          false,
        );
      });

      // Recovery, if the vector has one.
      const recovery = vector.recovery;
      if (recovery === undefined || Object.keys(recovery).length === 0) return;
      const self = recovery.participant_id;
      recovery.ciphertexts.forEach((hex, j) => {
        expect(bytesToHex(messages[j]!.ciphertexts[self - 1]!)).toBe(hex);
      });
      const { share } = openShares(setup, self, secrets[self - 1]!, messages);
      expect(bytesToHex(suite.writeScalar(share))).toBe(recovery.recovered_secret_share);
      expect(bytesToHex(suite.baseMultiply(share).toBytes())).toBe(recovery.recovered_verification_share);
    },
    30_000,
  );
}
