import { ascii, concatBytes, equalBytes, framed, u32le } from '../core/bytes.ts';
import { SignerError } from '../core/errors.ts';
import { makeMsg1, type Setup } from './cocktail.ts';
import type { Epoch } from './epoch.ts';
import type { Msg1 } from './msg1.ts';
import { dealersOf, type ReshareParams } from './reshare-params.ts';
import { type Suite, suiteIds, suites } from './suite.ts';

/**
 * The arithmetic of handing a key on: every dealer i runs COCKTAIL-DKG's round 1 towards the new members with
 * a given a_0 = lambda_i * s_i, so that what the new members add up is a share of the same key. The context
 * has a domain of its own in place of COCKTAIL's: proofs and sealed shares of a key generation mean nothing
 * here.
 */

/** Lagrange coefficient of old index `i` at zero over the dealers' old indices: the product of j/(j-i). */
export function deriveLambda(suite: Suite, dealers: readonly number[], i: number): bigint {
  const others = dealers.filter((j) => j !== i).map(BigInt);
  const over = others.reduce((product, j) => product * j, 1n);
  const under = others.reduce((product, j) => product * (j - BigInt(i)), 1n);
  return suite.multiplyScalars(over, suite.invert(under));
}

/** One setup for each key of the wallet: who deals to whom, and the context that binds it to this session. */
export function reshareSetups(params: ReshareParams, from: Epoch, sessionId: Uint8Array): Setup[] {
  return from.keys.map((key) => {
    const suite = suites[key.suite];
    const at = suiteIds.indexOf(key.suite);
    const dealers = dealersOf(params, from).map((member) => member.staticKeys[at]!);
    const staticKeys = params.members.map((member) => member.staticKeys[at]!);
    const context = suite.hash(
      concatBytes(
        ascii('hoarfrost/v1/reshare-context'),
        framed(sessionId),
        framed(ascii(suite.cocktailId)),
        u32le(dealers.length),
        ...dealers,
        u32le(staticKeys.length),
        ...staticKeys,
      ),
    );
    const { scheme } = key;
    return { suite, threshold: params.threshold, staticKeys, dealers, context, ...(scheme && { scheme }) };
  });
}

/**
 * msg_1 of the dealer with old index `dealer`, who holds `share` of the old epoch. Call it once for a session and
 * keep the bytes. `nextScalar` gives a_1..a_(t'-1), then e.
 */
export function makeDeal(
  setup: Setup,
  dealers: readonly number[],
  dealer: number,
  share: Uint8Array,
  staticSecret: bigint,
  nextScalar: () => bigint,
): Uint8Array {
  const { suite } = setup;
  const lambda = deriveLambda(suite, dealers, dealer);
  const constant = suite.multiplyScalars(lambda, suite.readScalar(share));
  return makeMsg1(setup, staticSecret, nextScalar, undefined, constant);
}

/**
 * C_i,0 = lambda_i * Y_i of the old epoch, for one key and every dealer in order: a dealer who deals anything but its
 * own share would change the key. Errors: `bad-constant` naming the place in the list of dealers, from 1.
 */
export function checkConstants(
  suite: Suite,
  dealers: readonly number[],
  verifyingShares: readonly Uint8Array[],
  messages: readonly Pick<Msg1, 'commitment'>[],
): void {
  messages.forEach(({ commitment }, i) => {
    const old = suite.readPoint(verifyingShares[dealers[i]! - 1]!);
    const constant = suite.combine([[old, deriveLambda(suite, dealers, dealers[i]!)]]);
    if (!equalBytes(constant.toBytes(), commitment[0]!))
      throw new SignerError('bad-constant', { culprit: i + 1 });
  });
}
