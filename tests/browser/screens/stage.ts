import { asideOf, leaveAside } from '../aside.ts';
import { type Device, distFolder, startWorld, type World } from '../harness.ts';
import { phone } from '../layout.ts';
import { reopen } from '../people.ts';
import { Gallery } from './gallery.ts';

export { password } from '../people.ts';

/** The people of the gallery and what they do between two pictures. Their signers are the real ones. */
export class Stage {
  private readonly gallery = new Gallery();

  private constructor(
    readonly world: World,
    readonly ana: Device,
    readonly bob: Device,
    /** Nobody sets it up: it only practises. */
    readonly newcomer: Device,
  ) {}

  /** Nothing moves, so that no picture is taken and no colour measured half-way. */
  static async open(): Promise<Stage> {
    const world = await startWorld(process.env.HOARFROST_DIST ?? distFolder);
    const still = { viewport: phone, reducedMotion: 'reduce' } as const;
    const open = (name: string) => world.device(name, still);
    const stage = new Stage(world, await open('Ana'), await open('Bob'), await open('Newcomer'));
    await world.cut();
    return stage;
  }

  shoot(name: string, device = this.ana, page = device.page): Promise<void> {
    return this.gallery.shoot(device, name, page);
  }

  /** To an address inside the app, with its screen loaded and drawn: its own heading stands there. */
  async goTo(address: string, device = this.ana): Promise<void> {
    const evaluate = await asideOf(device.page);
    await evaluate(`new Promise((resolve) => {
      const look = () => document.querySelector('main h1') ? requestAnimationFrame(() => resolve()) : setTimeout(look, 10);
      location.hash = '${address}';
      setTimeout(() => requestAnimationFrame(() => requestAnimationFrame(look)), 50);
    })`);
  }

  /** Text brought in by hand, whatever it is. */
  async paste(text: string, device = this.ana): Promise<void> {
    await this.goTo('#/', device);
    await this.goTo('#/paste', device);
    await device.field('Text').fill(text);
    await device.tap('Read');
  }

  /** What one device has to send to the other, as text. */
  async hand(from: Device, to: Device): Promise<void> {
    await from.tap('Copy text');
    const text = await from.field('Text to send').inputValue();
    await from.tap('Back');
    await this.paste(text, to);
  }

  /** Something to sign, brought in on Ana's device and open for review. */
  async bring(text: string): Promise<void> {
    await this.paste(text);
    await this.ana.role('heading', 'Check before you sign').waitFor();
  }

  /** The page reloaded and unlocked. */
  async reopen(device: Device, thing?: string | RegExp): Promise<void> {
    await leaveAside(device.page);
    await reopen(device, thing);
  }

  /** Ana's device, and seen by it. */
  async setOffline(isOffline: boolean): Promise<void> {
    await leaveAside(this.ana.page);
    await this.ana.setOffline(isOffline);
    const banner = this.ana.page.getByText(/^Online\. Turn on airplane mode/);
    await banner.waitFor({ state: isOffline ? 'detached' : 'visible' });
  }

  async openAll(device = this.ana): Promise<void> {
    const evaluate = await asideOf(device.page);
    await evaluate("for (const one of document.querySelectorAll('main details')) one.open = true");
  }

  close(): Promise<void> {
    return this.world.close();
  }
}
