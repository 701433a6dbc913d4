import { ascii, concatBytes, framed, u32le, u64le } from '../core/bytes.ts';
import { SignerError } from '../core/errors.ts';
import { type Msg1, writeMsg1 } from './msg1.ts';
import { signSchnorr, verifySchnorr } from './schnorr.ts';
import type { Point, SchemeId, Suite } from './suite.ts';

/**
 * COCKTAIL-DKG v0.2.1 (c2sp.org/cocktail-dkg), the arithmetic of one key: pure functions of the messages. Where the
 * published vectors deviate from the text, this follows the vectors, in one place: the Ed25519 ECDH output is encoded
 * by RFC 8032, not as Ristretto255.
 */
export interface Setup {
  suite: Suite;
  threshold: number;
  /** P_1..P_n, the static public keys in the agreed order: those who receive a share. */
  staticKeys: readonly Uint8Array[];
  /** Static keys of the dealers, if those are other people: when a key is handed on. */
  dealers?: readonly Uint8Array[];
  context: Uint8Array;
  /** How the key will sign, if not by the suite's own scheme: agreed on, but not part of how it is made. */
  scheme?: SchemeId;
}

/** The public side of a key: what verifies shares and signatures. */
export interface GroupKey {
  suite: Suite['id'];
  /** Absent for the suite's own, RFC 9591. */
  scheme?: SchemeId;
  threshold: number;
  /** Aggregated commitment, t points; the first is the group public key Y. */
  commitment: Uint8Array[];
  /** Y_1..Y_n. */
  verifyingShares: Uint8Array[];
}

/** "Setup", the recommended construction. */
export function deriveContext(
  suite: Suite,
  sessionId: Uint8Array,
  staticKeys: readonly Uint8Array[],
): Uint8Array {
  return suite.hash(
    concatBytes(
      ascii('COCKTAIL-DKG-CONTEXT'),
      framed(sessionId),
      framed(ascii(suite.cocktailId)),
      u32le(staticKeys.length),
      ...staticKeys,
    ),
  );
}

/**
 * "Round 1". `nextScalar` gives fresh scalars in [1, q): the coefficients a_0..a_(t-1), then e. Call it once
 * for a session and keep the bytes: a second polynomial under the same context would be equivocation.
 * `payload` is sealed for every recipient, behind the share. `constant` is a_0 if it is given rather than
 * drawn: a share that is dealt again.
 */
export function makeMsg1(
  setup: Setup,
  staticSecret: bigint,
  nextScalar: () => bigint,
  payload: Uint8Array = new Uint8Array(),
  constant: bigint | null = null,
): Uint8Array {
  const { suite, threshold, staticKeys, context } = setup;
  const coefficients = [constant ?? nextScalar(), ...Array.from({ length: threshold - 1 }, nextScalar)];
  const ephemeralSecret = nextScalar();
  const commitment = coefficients.map((a) => suite.baseMultiply(a).toBytes());
  const ephemeral = suite.baseMultiply(ephemeralSecret).toBytes();
  const pop = signSchnorr(suite, coefficients[0]!, concatBytes(context, ...commitment, ephemeral));
  const sender = suite.baseMultiply(staticSecret).toBytes();
  const ciphertexts = staticKeys.map((recipient, j) => {
    const point = suite.readPoint(recipient);
    const x = concatBytes(
      suite.multiply(point, ephemeralSecret).toBytes(),
      suite.multiply(point, staticSecret).toBytes(),
    );
    const { key, nonce } = suite.deriveKeyAndNonce(x, ephemeral, sender, recipient, context);
    const share = evaluate(suite, coefficients, BigInt(j + 1));
    return suite.aead.seal(key, nonce, concatBytes(suite.writeScalar(share), payload));
  });
  return writeMsg1({ commitment, pop, ephemeral, ciphertexts });
}

/** "Round 2", step 2. Errors: `bad-proof` naming the first participant in order whose proof fails. */
export function checkProofs(setup: Setup, messages: readonly Msg1[]): void {
  messages.forEach((msg, j) => {
    const signed = concatBytes(setup.context, ...msg.commitment, msg.ephemeral);
    if (!verifySchnorr(setup.suite, msg.commitment[0]!, signed, msg.pop)) {
      throw new SignerError('bad-proof', { culprit: j + 1 });
    }
  });
}

/**
 * "Round 2", steps 3 and 4, for participant `self` (1-based): opens and checks every share, including its own, and adds
 * them up. The same function recovers a lost share from the stored messages ("Recovery Algorithm").
 * Errors: `bad-share` naming the first sender in order whose share does not open or does not fit.
 */
export function openShares(
  setup: Setup,
  self: number,
  staticSecret: bigint,
  messages: readonly Msg1[],
): { share: bigint; payloads: Uint8Array[] } {
  const { suite, staticKeys, dealers = staticKeys, context } = setup;
  const recipient = staticKeys[self - 1]!;
  let share = 0n;
  const payloads = messages.map((msg, j) => {
    try {
      const sender = dealers[j]!;
      const x = concatBytes(
        suite.multiply(msg.ephemeralPoint, staticSecret).toBytes(),
        suite.multiply(suite.readPoint(sender), staticSecret).toBytes(),
      );
      const { key, nonce } = suite.deriveKeyAndNonce(x, msg.ephemeral, sender, recipient, context);
      const plaintext = suite.aead.open(key, nonce, msg.ciphertexts[self - 1]!);
      const part = suite.readScalar(plaintext.slice(0, 32));
      if (!suite.baseMultiply(part).equals(commitmentAt(suite, msg.points, self))) throw new Error('share');
      share = suite.add(share, part);
      return plaintext.slice(32);
    } catch {
      throw new SignerError('bad-share', { culprit: j + 1 });
    }
  });
  return { share, payloads };
}

/**
 * "Round 2", steps 4.2 and 4.3, for everyone. A last mover can choose its polynomial so that a sum is the identity: a
 * lower threshold than agreed, or a participant who can never sign. There is no evidence of who moved last, so no one
 * is named. Errors: `bad-message` at 'identity'.
 */
export function deriveGroupKey(setup: Setup, messages: readonly Msg1[]): GroupKey {
  const { suite, scheme, threshold, staticKeys } = setup;
  const sums = Array.from({ length: threshold }, (_, k) =>
    messages.reduce((sum, msg) => sum.add(msg.points[k]!), suite.zero),
  );
  const verifying = staticKeys.map((_, i) => commitmentAt(suite, sums, i + 1));
  if ([...sums, ...verifying].some((point) => point.is0())) {
    throw new SignerError('bad-message', { where: 'identity' });
  }
  return {
    suite: suite.id,
    ...(scheme && { scheme }),
    threshold,
    commitment: sums.map((point) => point.toBytes()),
    verifyingShares: verifying.map((point) => point.toBytes()),
  };
}

/**
 * "Round 3", step 1: the canonical transcript T. If dealers are other people, they come before the receivers.
 */
export function writeTranscript(setup: Setup, messages: readonly Msg1[], extension: Uint8Array): Uint8Array {
  const { suite, threshold, staticKeys, dealers, context } = setup;
  const id = ascii(suite.cocktailId);
  return concatBytes(
    u64le(id.length),
    id,
    u64le(context.length),
    context,
    ...(dealers === undefined ? [] : [u32le(dealers.length)]),
    u32le(staticKeys.length),
    u32le(threshold),
    ...(dealers ?? []),
    ...staticKeys,
    ...messages.flatMap((msg) => msg.commitment),
    ...messages.map((msg) => msg.pop),
    ...messages.map((msg) => msg.ephemeral),
    u64le(extension.length),
    extension,
  );
}

/** f(x) modulo q by Horner. Coefficients lowest first. */
function evaluate(suite: Suite, coefficients: readonly bigint[], x: bigint): bigint {
  return coefficients.reduceRight((sum, a) => suite.add(suite.multiplyScalars(sum, x), a), 0n);
}

/** Sum of i^k * C_k: the public value of the polynomial at participant i. */
function commitmentAt(suite: Suite, points: readonly Point[], i: number): Point {
  return suite.combine(points.map((point, k) => [point, BigInt(i) ** BigInt(k)] as const));
}
