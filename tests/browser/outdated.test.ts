import { afterEach, expect, test } from 'vitest';
import { type Device, startWorld, type World } from './harness.ts';
import { arrives, control, goHome, handOver, press, setUp } from './people.ts';

let world: World;
afterEach(() => world?.close());

/** The signer is slow to write what a device has to hand out, as it may be on a busy one. Runs before the app. */
function delayParcels(): void {
  const { postMessage } = Worker.prototype;
  const wait = setTimeout.bind(globalThis);
  Worker.prototype.postMessage = function (this: Worker, ...args: unknown[]) {
    const send = () => void Reflect.apply(postMessage, this, args);
    if ((args[0] as { name?: string } | undefined)?.name === 'parcel') wait(send, 2_000);
    else send();
  } as typeof postMessage;
}

async function open(name: string): Promise<Device> {
  const device = await world.device(name);
  await device.setOffline(true);
  return device;
}

test('what somebody has just agreed to is in what the device hands out, however quickly it is pressed', async () => {
  world = await startWorld(process.env.HOARFROST_DIST);
  const [ana, bob] = [await open('Ana'), await open('Bob')];
  await bob.context.addInitScript(delayParcels);
  await bob.reload();
  for (const device of [ana, bob]) await setUp(device);
  await press(bob, 'My contact card');
  await handOver(bob, ana, 'text');
  await goHome(ana);
  await press(ana, 'Create a wallet');
  await ana.field('Wallet name').fill('Rent');
  await ana.page.getByRole('checkbox', { name: /^Bob/ }).check();
  await press(ana, 'Start');
  await handOver(ana, bob, 'text');
  // While Bob reads the invitation, what was there before he agreed is ready to be handed out.
  await control(bob, 'Take part').waitFor();
  await bob.page.waitForTimeout(2_500);
  await press(bob, 'Take part');
  const file = await bob.save(() => press(bob, 'Save file'));
  await goHome(ana);
  await ana.open(file, () => press(ana, 'Open file'));
  await arrives(ana);
  await ana.sees('The wallet is ready');
  for (const device of [ana, bob]) expect(device.problems).toEqual([]);
});
