import { concatBytes, equalBytes } from '../../src/core/bytes.ts';
import { writeCbor } from '../../src/core/codec.ts';
import { deriveContext, type Setup } from '../../src/protocol/cocktail.ts';
import type { KeygenParams } from '../../src/protocol/keygen-params.ts';
import { readMsg1, writeMsg1 } from '../../src/protocol/msg1.ts';
import { signSchnorr } from '../../src/protocol/schnorr.ts';
import { deriveSessionId } from '../../src/protocol/session.ts';
import { suiteIds, suites } from '../../src/protocol/suite.ts';
import type { Person } from '../support/peers.ts';
import { alterBytes, alterValue, badEdPoints, badSecpPoints, garble, type Value } from './alter.ts';
import { certificateBody, commitBody, msg1Body, readShape, shareBody } from './bodies.ts';
import type { Dice } from './dice.ts';

/**
 * Message bodies of a member who cheats. Each says what it is, so that a test can say what must come of it.
 */
export interface Foul {
  kind: string;
  body: Uint8Array;
}

/** A first message of key generation, wrong in one field, or by a cheat who knows how to prove what it says. */
export function foulMsg1(
  dice: Dice,
  person: Person,
  params: KeygenParams,
  honest: Uint8Array,
  others: Uint8Array[],
): Foul {
  const [build, parts] = readShape(msg1Body, honest);
  const k = dice.below(parts.length);
  const otherParts = others.map((body) => readShape(msg1Body, body)[1][k]!);
  const replaced = (kind: string, part: Uint8Array): Foul => ({
    kind,
    body: writeCbor([build, parts.map((old, i) => (i === k ? part : old))]),
  });
  const way = dice.below(10);
  if (way === 0) return { kind: 'garbled body', body: garble(dice, honest) };
  if (way === 1) return { kind: 'altered body', body: writeCbor(alterValue(dice, [build, parts], others)) };
  if (way === 2) return { kind: "other member's message", body: dice.pick(others) };
  if (way === 3) return replaced("other member's msg1", dice.pick(otherParts));
  if (way < 7) return replaced('altered field', alterMsg1(dice, params, k, parts[k]!, otherParts));
  return { ...replaced('proved', proveFoul(dice, person, params, k)), kind: 'proved' };
}

const setupOf = (params: KeygenParams, k: number): Setup => {
  const suite = suites[params.keys[k]!.suite];
  const staticKeys = params.participants.map((m) => m.staticKeys[suiteIds.indexOf(suite.id)]!);
  const context = deriveContext(suite, deriveSessionId(params), staticKeys);
  return { suite, threshold: params.threshold, staticKeys, context };
};

/** The parts of an altered list that can be written at all. */
const listOf = (value: Value): Uint8Array[] =>
  Array.isArray(value) ? value.filter((one) => one instanceof Uint8Array) : [];

function alterMsg1(
  dice: Dice,
  params: KeygenParams,
  k: number,
  honest: Uint8Array,
  others: Uint8Array[],
): Uint8Array {
  const { suite, threshold, staticKeys } = setupOf(params, k);
  const read = (bytes: Uint8Array) => readMsg1(suite, bytes, threshold, staticKeys.length, 1);
  const msg = read(honest);
  const theirs = others.map(read);
  const cut = (b: Uint8Array) => [b.slice(0, suite.pointBytes), b.slice(suite.pointBytes)] as const;
  const field = dice.below(6);
  const [r, z] = cut(msg.pop);
  if (field === 0) {
    const points = theirs.flatMap((m) => m.commitment);
    return writeMsg1({ ...msg, commitment: listOf(alterValue(dice, msg.commitment, points)) });
  }
  if (field === 1)
    return writeMsg1({
      ...msg,
      pop: concatBytes(
        alterBytes(
          dice,
          r,
          theirs.map((m) => cut(m.pop)[0]),
        ),
        z,
      ),
    });
  if (field === 2)
    return writeMsg1({
      ...msg,
      pop: concatBytes(
        r,
        alterBytes(
          dice,
          z,
          theirs.map((m) => cut(m.pop)[1]),
        ),
      ),
    });
  if (field === 3)
    return writeMsg1({
      ...msg,
      ephemeral: alterBytes(
        dice,
        msg.ephemeral,
        theirs.map((m) => m.ephemeral),
      ),
    });
  if (field === 4) {
    const sealed = theirs.flatMap((m) => m.ciphertexts);
    return writeMsg1({ ...msg, ciphertexts: listOf(alterValue(dice, msg.ciphertexts, sealed)) });
  }
  // A length prefix that lies.
  const at = honest.length - (8 + msg.ciphertexts.at(-1)!.length);
  const prefix = dice.pick([
    new Uint8Array(8).fill(255),
    new Uint8Array(8),
    Uint8Array.of(0x80, 0, 0, 0, 0, 0, 0, 48),
    Uint8Array.of(0, 0, 0, 0, 0, 1, 0, 1),
    Uint8Array.of(0, 0, 0, 0, 0, 0, 0, 47),
    Uint8Array.of(48, 0, 0, 0, 0, 0, 0, 0),
  ]);
  return concatBytes(honest.slice(0, at), prefix, honest.slice(at + 8));
}

/** A cheat who makes everything again and proves possession of what it shows. */
function proveFoul(dice: Dice, person: Person, params: KeygenParams, k: number): Uint8Array {
  const { suite, threshold, staticKeys, context } = setupOf(params, k);
  const lie = dice.below(9);
  const t = threshold + (lie === 0 ? 1 : lie === 1 ? -1 : 0);
  const scalar = () => suite.makeScalar(dice.bytes);
  const coefficients = Array.from({ length: Math.max(1, t) }, scalar);
  const e = scalar();
  const commitment = coefficients.map((a) => suite.baseMultiply(a).toBytes());
  const bad = suite.id === 'ed25519' ? badEdPoints : badSecpPoints;
  const sum = (p: Uint8Array) =>
    suite
      .readPoint(p)
      .add(suite.readPoint(commitment[1] ?? commitment[0]!))
      .toBytes();
  if (lie === 2) commitment[commitment.length - 1] = dice.pick([sum(staticKeys[0]!), staticKeys[0]!]);
  if (lie === 3) commitment[commitment.length - 1] = dice.pick(bad);
  const ephemeral = suite.baseMultiply(e).toBytes();
  const pop = signSchnorr(suite, coefficients[0]!, concatBytes(context, ...commitment, ephemeral));
  const secret = person.identity.staticSecrets[suite.id];
  const self = params.participants.findIndex((m) => m.name === person.name);
  const victims = staticKeys.map((_, j) => j).filter((j) => j !== self);
  const victim = dice.pick(victims);
  const ciphertexts = staticKeys.map((recipient, j) => {
    const point = suite.readPoint(recipient);
    const x = concatBytes(suite.multiply(point, e).toBytes(), suite.multiply(point, secret).toBytes());
    const to = lie === 4 && j === victim ? staticKeys[self]! : recipient;
    const { key, nonce } = suite.deriveKeyAndNonce(x, ephemeral, staticKeys[self]!, to, context);
    const at = BigInt(lie === 5 && j === victim ? j + 2 : j + 1);
    let share = coefficients.reduceRight((s, a) => suite.add(suite.multiplyScalars(s, at), a), 0n);
    if (lie === 6 && j === victim) share = suite.add(share, 1n);
    const payload = lie === 7 ? dice.bytes(1 + dice.below(64)) : new Uint8Array();
    return suite.aead.seal(key, nonce, concatBytes(suite.writeScalar(share), payload));
  });
  // lie 8: an honest message after all, but not the one first shown.
  return writeMsg1({ commitment, pop, ephemeral, ciphertexts });
}

/** Garbage that can still be read and refers to another transcript or set is one of the lies about a hash. */
function garbled(dice: Dice, honest: Uint8Array): Foul {
  const body = garble(dice, honest);
  try {
    const isSame = equalBytes(readShape(shareBody, body)[0], readShape(shareBody, honest)[0]);
    return { kind: isSame ? 'garbled body' : 'hash', body };
  } catch {
    return { kind: 'garbled body', body };
  }
}

export function foulCertificate(dice: Dice, honest: Uint8Array, others: Uint8Array[]): Foul {
  const [hash, list] = readShape(certificateBody, honest);
  const theirs = others.flatMap((body) => readShape(certificateBody, body)[1]);
  const way = dice.below(6);
  if (way === 0) return garbled(dice, honest);
  if (way === 1) return { kind: 'hash', body: writeCbor([alterBytes(dice, hash), list]) };
  if (way === 2 && others.length > 0) return { kind: "other member's message", body: dice.pick(others) };
  return { kind: 'altered field', body: writeCbor([hash, alterValue(dice, list, theirs)]) };
}

export function foulCommit(dice: Dice, honest: Uint8Array, others: Uint8Array[]): Foul {
  const theirs = others.flatMap((body) => readShape(commitBody, body).flat());
  const way = dice.below(5);
  if (way === 0) return { kind: 'garbled body', body: garble(dice, honest) };
  if (way === 1 && others.length > 0) return { kind: "other member's message", body: dice.pick(others) };
  return {
    kind: 'altered field',
    body: writeCbor(alterValue(dice, readShape(commitBody, honest) as Value, theirs)),
  };
}

export function foulShare(dice: Dice, honest: Uint8Array, others: Uint8Array[]): Foul {
  const [hash, list] = readShape(shareBody, honest);
  const theirs = others.flatMap((body) => readShape(shareBody, body)[1]);
  const way = dice.below(6);
  if (way === 0) return garbled(dice, honest);
  if (way === 1) return { kind: 'hash', body: writeCbor([alterBytes(dice, hash), list]) };
  if (way === 2 && others.length > 0) return { kind: "other member's message", body: dice.pick(others) };
  return { kind: 'altered field', body: writeCbor([hash, alterValue(dice, list, theirs)]) };
}

export function foulStop(dice: Dice): Foul {
  const honest = [dice.pick(['declined', 'bad-share']), dice.below(5), dice.pick([null, 'no'])];
  const way = dice.below(3);
  if (way === 0) return { kind: 'stop', body: writeCbor(honest) };
  if (way === 1) return { kind: 'stop', body: garble(dice, writeCbor(honest)) };
  return { kind: 'stop', body: writeCbor(alterValue(dice, honest)) };
}
