import { equalBytes } from '../../src/core/bytes.ts';
import { SignerError } from '../../src/core/errors.ts';
import { readArmor, writeArmor } from '../../src/transport/armor.ts';
import { FrameReader, makeStream } from '../../src/transport/frames.ts';
import type { Dice } from './dice.ts';
import { prove } from './prove.ts';

/** Codes that a camera misreads or someone paints over, and text that has gone through mail and chat. */
const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:';
const printable = Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i)).join('');

const letter = (dice: Dice, from: string) =>
  dice.oneIn(6) ? String.fromCharCode(dice.below(0xffff)) : from[dice.below(from.length)]!;

function alterText(dice: Dice, text: string, from: string): string {
  let changed = text;
  for (let change = 0; change <= dice.below(4); change++) {
    const at = dice.below(changed.length + 1);
    const [before, after] = [changed.slice(0, at), changed.slice(at)];
    changed = dice.pick([
      () => before + letter(dice, from) + after.slice(1),
      () => before + letter(dice, from) + after,
      () => before + after.slice(1 + dice.below(4)),
      () => before,
      () => before + after.slice(0, dice.below(20)) + after,
      () => after + before,
      () => before + after.toLowerCase(),
    ])();
  }
  return changed;
}

prove('altered frames', { ci: 4_000, seconds: 25, nightly: 1_000_000 }, (dice, tally) => {
  const message = dice.bytes(1 + dice.below(900));
  const stream = makeStream(message, { symbolBytes: 33 + dice.below(200) });
  const frames = Array.from({ length: 12 }, () => stream.frame(dice.below(4 * stream.k)));
  const reader = new FrameReader();
  for (let i = 0; i < 100; i++) {
    const frame = dice.pick(frames);
    const altered =
      dice.below(8) === 0
        ? `HF1:${Array.from({ length: dice.below(200) }, () => letter(dice, alphabet)).join('')}`
        : alterText(dice, frame, alphabet);
    const { kind } = reader.accept(altered);
    // The letters of a code have no case.
    const isSame = altered.toUpperCase() === frame || frames.includes(altered);
    if (!isSame && ['progress', 'done', 'repeat', 'already'].includes(kind))
      throw new Error(`${kind} by ${JSON.stringify(altered)}, altered from ${JSON.stringify(frame)}`);
    tally(kind);
  }
  // Whatever was shown in between, the message arrives, and it is this one.
  for (let i = 0; ; i++) {
    const outcome = reader.accept(stream.frame(i));
    if (outcome.kind === 'already') break;
    if (outcome.kind === 'done') {
      if (!equalBytes(outcome.message, message)) throw new Error('another message');
      break;
    }
    if (i > 4 * stream.k + 20) throw new Error('it never arrives');
  }
  return 100;
});

prove('altered text', { ci: 2_000, seconds: 20, nightly: 1_000_000 }, (dice, tally) => {
  const bytes = Uint8Array.from(dice.bytes(dice.below(120)));
  const text = writeArmor(bytes);
  for (let i = 0; i < 50; i++) {
    const altered = alterText(dice, text, printable);
    try {
      const read = readArmor(altered);
      if (read !== null && !equalBytes(read, bytes))
        throw new Error(`other bytes from ${JSON.stringify(altered)}`);
      tally(read === null ? 'none' : 'the same');
    } catch (error) {
      if (!(error instanceof SignerError)) throw error;
      tally(error.code);
    }
  }
  return 50;
});
