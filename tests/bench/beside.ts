import type { Chain } from '../../src/chains/chain.ts';
import { solana } from '../../src/chains/solana/solana.ts';
import { readArmor, writeArmor } from '../../src/transport/armor.ts';
import { bringIn, passphrase } from '../browser/furnished.ts';
import { type Device, startWorld, type World } from '../browser/harness.ts';
import { goHome, press } from '../browser/people.ts';
import { exchangeCards, type Device as Memory, password, setUpDevices } from '../support/network.ts';

/**
 * One device in a real browser, and the others in memory: only the browser's part is measured. The browser is
 * Ana, who knows everybody's card; whatever `prepare` does with all of the devices is on hers as well.
 */
export async function besideBrowser(
  names: readonly string[],
  prepare: (devices: Memory[]) => Promise<unknown>,
  chains: readonly Chain[] = [solana],
): Promise<{ world: World; ana: Device; others: Memory[] }> {
  const devices = await setUpDevices(['Ana', ...names], chains, `bench ${names.length}`);
  await exchangeCards(devices);
  await prepare(devices);
  const bytes = await devices[0]!.call('exportBackup', { password, passphrase });
  const world = await startWorld(process.env.HOARFROST_DIST);
  const ana = await world.device('Ana');
  await world.cut();
  await bringIn(ana, { name: 'ana.age', bytes });
  return { world, ana, others: devices.slice(1) };
}

/** What the browser shows, as text. */
export async function showText(ana: Device): Promise<string> {
  await press(ana, 'Copy text');
  return ana.field('Text to send').inputValue();
}

/** Puts text in the field on the screen "Paste text"; `Read` takes it in. */
export async function fillIn(ana: Device, text: string): Promise<void> {
  await goHome(ana);
  await press(ana, 'Paste text');
  await ana.field('Text').fill(text);
}

export async function readIt(ana: Device): Promise<void> {
  await press(ana, 'Read');
  await ana.page.getByRole('heading', { name: 'Paste text' }).waitFor({ state: 'detached' });
}

/** Passes through these devices in memory, each agreeing; returns the text that the last of them shows. */
export async function passAlong(text: string, others: readonly Memory[]): Promise<string> {
  let carried = text;
  for (const other of others) {
    const received = await other.receive(readArmor(carried)!);
    // The first bundle of a key generation travels with the cards of those who take part.
    const all = received.kind === 'parcel' ? received.taken : [received];
    const found = all.find((one) => one.kind === 'ceremony');
    if (found === undefined) throw new Error(`${other.name} took it for ${received.kind}`);
    const { id } = found;
    const { state } = await other.call('ceremony', { id });
    if (state === 'invited') await other.call('join', { id });
    carried = writeArmor(await other.call('bundle', { id }));
  }
  return carried;
}
