import { decode } from 'cborg';
import fc from 'fast-check';
import { bytesToHex, equalBytes } from '../../src/core/bytes.ts';
import { writeCbor } from '../../src/core/codec.ts';
import { SignerError } from '../../src/core/errors.ts';
import { alterValue, garble, type Value } from './alter.ts';
import type { Dice } from './dice.ts';
import { type Format, formats } from './formats.ts';
import { prove } from './prove.ts';

/**
 * Everything that is read from outside: a SignerError, or an understanding that is written again in the same
 * way.
 */
function feed(format: Format, bytes: Uint8Array): 'refused' | 'taken' {
  let again: Uint8Array | null;
  try {
    again = format.read(bytes);
  } catch (error) {
    if (error instanceof SignerError) return 'refused';
    throw new Error(`${format.name} ${bytesToHex(bytes.slice(0, 4_096))}: ${(error as Error).stack}`);
  }
  if (again !== null && !equalBytes(again, bytes))
    throw new Error(`${format.name} has two ways to write one thing: ${bytesToHex(bytes)}`);
  if (!format.isOpen && !format.good.some((good) => equalBytes(good, bytes)))
    throw new Error(`${format.name} took what nobody signed: ${bytesToHex(bytes)}`);
  return 'taken';
}

/** One field changed according to its type, if the bytes are CBOR; otherwise bytes changed blindly. */
function mutate(dice: Dice, bytes: Uint8Array): Uint8Array {
  if (dice.oneIn(2)) return dice.oneIn(4) ? garble(dice, garble(dice, bytes)) : garble(dice, bytes);
  try {
    return writeCbor(alterValue(dice, decode(bytes) as Value));
  } catch {
    return garble(dice, bytes);
  }
}

for (const format of formats) {
  for (const good of format.good) feed(format, good);
}

prove(
  'altered envelopes, bundles, cards, frames, files, transactions',
  { ci: 4_000, seconds: 120, nightly: 1_000_000 },
  (dice, tally) => {
    const format = dice.pick(formats);
    for (let i = 0; i < 50; i++) tally(feed(format, mutate(dice, dice.pick(format.good))));
    return 50;
  },
);

/** What our formats are made of, put together without their rules, and everything else that CBOR can say. */
const anything: fc.Arbitrary<unknown> = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4, depthIdentifier: 'cbor' },
    fc.nat(),
    fc.integer(),
    fc.bigInt({ min: -(2n ** 64n), max: 2n ** 64n - 1n }),
    fc.double(),
    fc.constantFrom(null, true, false, 'hf1', 'keygen', 'sign', 'declined', ''),
    fc.string({ unit: 'binary' }),
    fc.constantFrom(0, 1, 12, 16, 32, 33, 64, 65, 328).map((length) => new Uint8Array(length).fill(length)),
    fc.uint8Array({ maxLength: 70 }),
    fc.array(tie('value'), { maxLength: 8 }),
    fc.dictionary(fc.string(), tie('value'), { maxKeys: 3 }),
  ),
})).value;

prove(
  'anything at all where a format is expected',
  { ci: 4_000, seconds: 30, nightly: 200_000 },
  (dice, tally) => {
    const runs = 100;
    const seed = dice.below(2 ** 31);
    const input = fc.tuple(fc.nat(), fc.oneof(anything.map(asBytes), fc.uint8Array({ maxLength: 200 })));
    for (const [which, bytes] of fc.sample(input, { numRuns: runs, seed }))
      tally(feed(formats[which % formats.length]!, bytes));
    return runs;
  },
);

function asBytes(value: unknown): Uint8Array {
  try {
    const inner = writeCbor(value);
    return inner[0]! % 3 === 0 ? writeCbor(['hf1', inner[0]! & 1, [value]]) : inner;
  } catch {
    return new Uint8Array();
  }
}
