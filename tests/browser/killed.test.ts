import { afterAll } from 'vitest';
import type { Dice } from '../prove/dice.ts';
import { prove } from '../prove/prove.ts';
import { type Kind, People, type Strike } from './pair.ts';

/**
 * A real browser, ended by SIGKILL in the middle of what a person does with it, at any moment. They open it
 * again and continue with whatever is there.
 */
const lengths: Record<Kind, number[]> = { keygen: [], sign: [] };
let people: People | null = null;

/** Sometime during one of the acts, or shortly after. */
function drawStrike(dice: Dice, kind: Kind): Strike {
  const act = dice.below(lengths[kind].length);
  return { act, after: dice.below(50 + Math.round(1.3 * lengths[kind][act]!)) };
}

/**
 * Fresh devices now and then: a device's story is not endless. A round without a strike measures its length.
 */
async function gather(): Promise<People> {
  await people?.world.close();
  people = await People.gather();
  for (const kind of ['keygen', 'sign'] as const) {
    await people[kind](() => {});
    lengths[kind] = people.durations;
  }
  return people;
}

afterAll(() => people?.world.close());

prove(
  'a real browser killed in mid-ceremony',
  { ci: 3, seconds: 75, nightly: 200 },
  async (dice, tally, index) => {
    const here = people === null || index % 50 === 0 ? await gather() : people;
    const kind = index % 2 === 0 ? 'sign' : 'keygen';
    here.strike = drawStrike(dice, kind);
    try {
      await here[kind](tally);
    } catch (error) {
      for (const device of [here.ana, here.bob])
        console.log(device.name, device.problems, await device.page.locator('body').ariaSnapshot());
      // Whatever state this left must not affect the next case.
      people = null;
      await here.world.close();
      throw error;
    }
    tally(here.strike === null ? kind : 'missed');
    here.strike = null;
    return 1;
  },
);
