import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { findEngine } from '../../../.ci/engines.mjs';
import { startWorld, type World } from '../harness.ts';
import { control, setUp } from '../people.ts';
import { type EngineDevice, engineDevice } from './device.ts';

/** A browser that needs room, or somebody with a mop, deletes all that is stored for the app while it is closed. */
let world: World;
afterEach(() => world?.close());

const told = 'The storage of this device was cleared.';

async function start(): Promise<EngineDevice> {
  world = await startWorld(process.env.HOARFROST_DIST);
  return (await engineDevice(world, 'firefox', 'Ana')) as EngineDevice;
}

/** Folders in which the engine keeps what belongs to an address; there is none but the app's. */
function evict({ profile }: EngineDevice, ...path: string[]): void {
  const folder = join(profile, 'home', ...path);
  const found = readdirSync(folder, { withFileTypes: true }).filter((one) => one.isDirectory());
  expect(found.length).toBeGreaterThan(0);
  for (const { name } of found) rmSync(join(folder, name), { recursive: true });
}

describe.skipIf(findEngine('firefox') === undefined)('in Firefox', () => {
  it.each([true, false])('it is said if the person had allowed to keep it (%s)', async (isAllowed) => {
    const ana = await start();
    if (isAllowed) await ana.allow('persistent-storage');
    await setUp(ana);
    await ana.leave();
    evict(ana, 'storage/default');
    await ana.launch();
    await control(ana, 'Set up this device').waitFor();
    if (isAllowed) return ana.sees(told);
    // A new window, and no promise: nothing is left that could tell. SECURITY.md says so.
    await sleep(2_000);
    expect(await ana.page.getByText(told).count()).toBe(0);
  });
});
