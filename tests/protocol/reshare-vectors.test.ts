import { readFileSync } from 'node:fs';
import { sha256 } from '@noble/hashes/sha2.js';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { readBlob } from '../../src/core/blob.ts';
import { ascii, bytesToHex, concatBytes, readHex } from '../../src/core/bytes.ts';
import { readCbor, writeCbor } from '../../src/core/codec.ts';
import { advance } from '../../src/protocol/ceremony.ts';
import { readChain, verifyChain, writeChain } from '../../src/protocol/certificate-chain.ts';
import { writeTranscript } from '../../src/protocol/cocktail.ts';
import { deriveLambda, reshareSetups } from '../../src/protocol/deal.ts';
import { type Envelope, readEnvelope } from '../../src/protocol/envelope.ts';
import { deriveIdentity } from '../../src/protocol/identity.ts';
import { writeLink } from '../../src/protocol/link.ts';
import { readMsg1 } from '../../src/protocol/msg1.ts';
import { deriveIdOf, readWith } from '../../src/protocol/params.ts';
import { type ReshareContext, reshare } from '../../src/protocol/reshare.ts';
import { confirmedBy } from '../../src/protocol/reshare-certificate.ts';
import { dealerSpeakers, reshareParams, reshareSpeakers } from '../../src/protocol/reshare-params.ts';
import { suites } from '../../src/protocol/suite.ts';
import { deriveExtension } from '../../src/protocol/transcript.ts';
import { linkOf } from '../support/reshare-peers.ts';

interface Case {
  title: string;
  params: string;
  session_id: string;
  speakers: string[];
  context: string;
  deals: {
    dealer: number;
    speaker: number;
    lambda: string;
    old_share: string;
    constant: string;
    coefficients: string[];
    ephemeral: string;
    msg1: string;
    body: string;
    signature: string;
  }[];
  extension: string;
  transcript: string;
  transcript_hash: string;
  commitment: string[];
  verifying_shares: string[];
  certificates: { member: number; share: string; body: string; signature: string }[];
  confirmations: { member: number; body: string; signature: string }[];
  link: string;
  bundle: string;
}

interface File {
  suite: 'ed25519' | 'secp256k1';
  names: string[];
  seeds: string[];
  keygen: { wallet_id: string; group_key: string; shares: string[]; link: string; transcript_hash: string };
  cases: Case[];
}

const load = (name: string) =>
  JSON.parse(readFileSync(new URL(`../vectors/reshare/${name}`, import.meta.url), 'utf8')) as File;
const hex = (bytes: Uint8Array) => bytesToHex(bytes);
const fields = v.array(v.unknown());
const bundleShape = v.tuple([fields, v.array(fields), fields]);

/** What the vectors draw next, by person: a device that does not speak draws nothing. */
class Stream {
  block: number;
  constructor(
    readonly name: string,
    used: number,
  ) {
    this.block = 2 * used;
  }
  readonly random = (length: number): Uint8Array => {
    const at = this.block;
    this.block += length / 32;
    const blocks = Array.from({ length: length / 32 }, (_, i) => sha256(ascii(`${this.name}/${at + i}`)));
    return concatBytes(...blocks);
  };
}

describe.each(['reshare-ed25519-sha512.json', 'reshare-secp256k1-sha256.json'])('%s', (name) => {
  const file = load(name);
  const suite = suites[file.suite];
  const identityOf = (who: string) => deriveIdentity(readHex(file.seeds[file.names.indexOf(who)]!));
  // Key generation drew a_0, a_1 and e for each of the first three.
  const drawn = new Map(file.names.map((who, i) => [who, i < 3 ? 3 : 0]));

  it('the key generation is the first link, byte for byte', () => {
    const links = readChain(writeCbor([readCbor(fields, readHex(file.keygen.link), 'link')]));
    const { walletId, epochs } = verifyChain(links);
    expect(hex(walletId)).toBe(file.keygen.wallet_id);
    expect(hex(epochs[0]!.keys[0]!.commitment[0]!)).toBe(file.keygen.group_key);
    expect(hex(epochs[0]!.transcriptHash)).toBe(file.keygen.transcript_hash);
    expect(hex(writeCbor(writeLink(links[0]!)))).toBe(file.keygen.link);
  });

  it.each(file.cases.map((one, i) => [one.title, one, i] as const))('%s', (_, one, i) => {
    const before = [file.keygen.link, ...file.cases.slice(0, i).map(({ link }) => link)];
    const links = readChain(writeCbor(before.map((link) => readCbor(fields, readHex(link), 'link'))));
    const { epochs } = verifyChain(links);
    const from = epochs.at(-1)!;
    const params = readWith(reshareParams, readCbor(v.unknown(), readHex(one.params), 'params'));
    const sessionId = deriveIdOf(reshareParams, params);
    expect(hex(sessionId)).toBe(one.session_id);
    const speakers = reshareSpeakers(params, from);
    expect(speakers.map((member) => member.name)).toEqual(one.speakers);
    const [setup] = reshareSetups(params, from, sessionId);
    expect(hex(setup!.context)).toBe(one.context);

    const shareOf = (who: string) =>
      i === 0
        ? file.keygen.shares[file.names.indexOf(who)]
        : file.cases[i - 1]!.certificates.find((c) => file.cases[i - 1]!.speakers[c.member - 1] === who)
            ?.share;
    const seats = one.speakers.map((who, at) => {
      const share = shareOf(who);
      const context: ReshareContext = {
        params,
        from,
        self: at + 1,
        identity: identityOf(who),
        oldShares: share === undefined ? [] : [readHex(share)],
        hasAgreed: true,
        random: new Stream(who, drawn.get(who)!).random,
        build: new Uint8Array(),
        memo: {},
      };
      const seat = { sessionId, members: speakers, self: at + 1 };
      return {
        context,
        step: (held: readonly Envelope[]) => advance(reshare, context, seat, context.identity, held),
      };
    });
    let held: Envelope[] = [];
    for (const speaker of dealerSpeakers(params, from)) held = seats[speaker - 1]!.step(held).messages;
    one.deals.forEach((deal) => {
      expect(hex(suite.writeScalar(deriveLambda(suite, params.dealers, deal.dealer)))).toBe(deal.lambda);
      const said = held.find((e) => e.from === deal.speaker && e.round === 1)!;
      expect(hex(said.body)).toBe(deal.body);
      expect(hex(said.signature)).toBe(deal.signature);
      drawn.set(
        one.speakers[deal.speaker - 1]!,
        drawn.get(one.speakers[deal.speaker - 1]!)! + params.threshold,
      );
    });
    const msg1s = one.deals.map(({ msg1 }) => readHex(msg1));
    expect(hex(deriveExtension(suite, msg1s))).toBe(one.extension);
    const msgs = msg1s.map((bytes) => readMsg1(suite, bytes, params.threshold, params.members.length, 1));
    expect(hex(writeTranscript(setup!, msgs, readHex(one.extension)))).toBe(one.transcript);

    for (const seat of seats.slice(0, params.members.length)) held = seat.step(held).messages;
    const outcomes = seats.map((seat) => seat.step(held));
    one.certificates.forEach(({ member, share, body, signature }) => {
      const said = held.find((e) => e.from === member && e.round === 2)!;
      expect([hex(said.body), hex(said.signature)]).toEqual([body, signature]);
      const result = outcomes[member - 1]!.result!;
      expect(hex(result.shares![0]!)).toBe(share);
      expect(hex(result.transcriptHash)).toBe(one.transcript_hash);
      expect(result.keys[0]!.commitment.map(hex)).toEqual(one.commitment);
      expect(result.keys[0]!.verifyingShares.map(hex)).toEqual(one.verifying_shares);
    });
    one.confirmations.forEach(({ member, body, signature }) => {
      const said = outcomes[member - 1]!.messages.find((e) => e.from === member && e.round === 3)!;
      expect([hex(said.body), hex(said.signature)]).toEqual([body, signature]);
    });
    const result = outcomes[0]!.result!;
    expect(
      confirmedBy(
        params,
        outcomes.flatMap(({ messages }) => messages),
        result.transcriptHash,
      ),
    ).toEqual(params.members.map((_, at) => at + 1));
    expect(hex(writeCbor(writeLink(linkOf(params, from, held))))).toBe(one.link);

    // The bundle as it is: its chain says the same, and its messages restore a share from the seed alone.
    const [, envelopes, chain] = readCbor(bundleShape, readBlob(readHex(one.bundle)).body, 'bundle');
    expect(writeCbor(writeChain(readChain(writeCbor(chain))))).toEqual(writeCbor(chain));
    const messages = envelopes.map((e) => readEnvelope(e as Parameters<typeof readEnvelope>[0]));
    const { context, step } = seats[params.members.length - 1]!;
    Object.assign(context, { memo: {}, hasAgreed: false, oldShares: [] });
    expect(hex(step(messages).result!.shares![0]!)).toBe(one.certificates.at(-1)!.share);
  });
});
