import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, concatBytes, readHex, utf8ToBytes } from '../../../src/core/bytes.ts';
import { finish } from '../../../src/core/work.ts';
import { multiply, readPoint } from '../../../src/protocol/ecdsa/curve.ts';
import {
  answerPair,
  completePair,
  offerPair,
  type Pair,
  type Sent,
  type SetUp,
} from '../../../src/protocol/ecdsa/pairing.ts';
import type { Random } from '../../../src/protocol/suite.ts';
import vectors from '../../vectors/dkls23-secp256k1.json' with { type: 'json' };

export { vectors };
export type Case = (typeof vectors.cases)[number];
export const hex = readHex;

/** `H(name/0) || H(name/1) || ...`, new blocks for every request, cut to its length. */
export function stream(name: string): Random {
  let block = 0;
  return (length) => {
    const blocks: Uint8Array[] = [];
    for (let have = 0; have < length; have += 32) blocks.push(sha256(utf8ToBytes(`${name}/${block++}`)));
    return concatBytes(...blocks).slice(0, length);
  };
}

export const digestOf = (bytes: Uint8Array): string => bytesToHex(sha256(bytes));

type Members = Record<string, { staticSecret: string; staticKey: string; share: string }>;
export const membersOf = (one: Case): Members => one.members as unknown as Members;

export function ecdhOf(one: Case, self: number, peer: number): Uint8Array {
  const members = membersOf(one);
  const secret = BigInt(`0x${members[self]!.staticSecret}`);
  return multiply(readPoint(readHex(members[peer]!.staticKey)), secret).toBytes(true);
}

export interface Paired {
  offers: [Sent, Sent];
  answers: [Sent, Sent];
  ends: [{ setUp: SetUp; body: Uint8Array }, { setUp: SetUp; body: Uint8Array }];
}

/** Two devices pair; each side's randomness as given. */
export function pairUp(pairs: [Pair, Pair], randoms: [Random, Random]): Paired {
  const offered = [finish(offerPair(pairs[0], randoms[0])), finish(offerPair(pairs[1], randoms[1]))] as const;
  const bodies = offered.map(({ sent }) => sent.body) as [Uint8Array, Uint8Array];
  const answer = (i: 0 | 1) => {
    const j = (1 - i) as 0 | 1;
    const two = { own: bodies[i], theirs: bodies[j] };
    return finish(answerPair(pairs[i], two, offered[j].sent.part, randoms[i]));
  };
  const answered = [answer(0), answer(1)] as const;
  const end = (i: 0 | 1) => {
    const j = (1 - i) as 0 | 1;
    const secrets = { choice: offered[i].choice, leaves: answered[i].leaves };
    const two = { own: answered[i].sent.body, theirs: answered[j].sent.body };
    return finish(completePair(pairs[i], secrets, two, answered[j].sent.part));
  };
  return {
    offers: [offered[0].sent, offered[1].sent],
    answers: [answered[0].sent, answered[1].sent],
    ends: [end(0), end(1)],
  };
}
