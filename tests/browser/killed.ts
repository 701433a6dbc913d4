import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, expect } from 'vitest';
import type { Engine } from '../../.ci/engines.mjs';
import type { Dice } from '../prove/dice.ts';
import { prove, type Sizes, type Tally } from '../prove/prove.ts';
import { engineDevice } from './engines/device.ts';
import type { Device, World } from './harness.ts';
import { expectWhole, type Kind, People, type Strike } from './pair.ts';
import { confirmWords, control, nameAndPassword, password, press, setUp, unlock } from './people.ts';

const titles = { chromium: 'Chromium', firefox: 'Firefox', webkit: 'WebKit' };

/**
 * A real browser, ended by SIGKILL with all its processes in the middle of what a person does with it, at any moment.
 * They open it again and go on with whatever is there. `KILLS` in the environment is how often, in place of the few.
 */
export function proveKilled(engine: Engine, sizes: Omit<Sizes, 'ci'>): void {
  let lengths: Record<Kind | 'set-up', number[]> = { keygen: [], sign: [], 'set-up': [] };
  let people: People | null = null;
  let newcomers = 0;

  /** Sometime during one of the acts, or shortly after. */
  function drawStrike(dice: Dice, kind: Kind | 'set-up'): Strike {
    const act = dice.below(lengths[kind].length);
    return { act, after: dice.below(50 + Math.round(1.3 * lengths[kind][act]!)) };
  }

  /**
   * Fresh devices now and then: the story of a device is not endless. How long its acts take is told by a set-up and a
   * round without a strike: a signing has four acts at least, none longer than the longest of them.
   */
  async function gather(): Promise<People> {
    await people?.world.close();
    people = await People.gather(engine);
    await people.keygen(() => {});
    const { durations, setUpTime } = people;
    const sign = Array<number>(4).fill(Math.max(...durations));
    lengths = { keygen: durations, sign, 'set-up': [setUpTime] };
    return people;
  }

  /** A newcomer's set-up, ended so long after it began to write. */
  async function setUpKilled(world: World, after: number, tally: Tally): Promise<void> {
    const device = await engineDevice(world, engine, `Newcomer ${++newcomers}`, { isLasting: true });
    await device.setOffline(true);
    await nameAndPassword(device);
    const done = press(device, 'Continue').then(() => confirmWords(device));
    done.catch(() => undefined);
    await sleep(after);
    await device.kill();
    await device.restart();
    tally(await finishSettingUp(device));
    await device.restart();
    await unlock(device);
    await expectWhole(device);
    world.devices.splice(world.devices.indexOf(device), 1);
    await device.close();
  }

  const round = async (here: People, kind: Kind | 'set-up', dice: Dice, tally: Tally): Promise<void> => {
    const strike = drawStrike(dice, kind);
    if (kind === 'set-up') {
      await setUpKilled(here.world, strike.after, tally);
      return;
    }
    here.strike = strike;
    await here[kind](tally);
    // WebKit asks for the page whenever it was just started, and a newcomer for everything: SECURITY.md says so.
    if (engine !== 'webkit' && newcomers === 0) expect(here.asked()).toEqual([]);
    tally(here.strike === null ? kind : 'missed');
    here.strike = null;
  };

  afterAll(() => people?.world.close());

  prove(
    `a real browser killed in the middle of what it does: ${titles[engine]}`,
    // The third kind, a set-up, only with KILLS: killed within seconds of the first visit, Chromium may keep the service
    // worker and lose the files, and the app then says so and has to be loaded once more.
    { ci: Number(process.env.KILLS ?? 2), ...sizes },
    async (dice, tally, index) => {
      const here = people === null || index % 50 === 0 ? await gather() : people;
      try {
        await round(here, (['sign', 'keygen', 'set-up'] as const)[index % 3]!, dice, tally);
      } catch (error) {
        for (const device of here.world.devices)
          console.log(device.name, device.problems, await screenOf(device).catch(String));
        // Whatever state this left is not the next case's matter.
        people = null;
        await here.world.close();
        throw error;
      }
      return 1;
    },
    (counts) => console.log(engine, Object.fromEntries(counts)),
  );
}

const screenOf = (device: Device) => device.page.locator('body').innerText();

/** Goes on with whatever is there until the device is set up. Returns what there was. */
async function finishSettingUp(device: Device): Promise<string> {
  const { page } = device;
  const fresh = control(device, 'Set up this device');
  await fresh
    .or(page.getByRole('heading', { name: 'Locked', level: 1 }))
    .first()
    .waitFor();
  if ((await fresh.count()) > 0) {
    await setUp(device);
    return 'set-up: nothing kept';
  }
  await unlock(device);
  const unfinished = page.getByRole('heading', { name: 'You haven’t confirmed your words yet' });
  await unfinished
    .or(page.getByRole('heading', { name: 'Home', level: 1 }))
    .first()
    .waitFor();
  if ((await unfinished.count()) === 0) return 'set-up: done';
  await device.field('Password').fill(password);
  await press(device, 'Show the words');
  await confirmWords(device);
  return 'set-up: words to confirm';
}
