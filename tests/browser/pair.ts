import { setTimeout as sleep } from 'node:timers/promises';
import type { Engine } from '../../.ci/engines.mjs';
import { engineDevice } from './engines/device.ts';
import { type Device, startWorld, type World } from './harness.ts';
import { settled } from './outside.ts';
import { control, goHome, press, setUp, unlock } from './people.ts';
import { makePayment, openWallet, readAddress } from './wallets.ts';
import { type State, Watched } from './watched.ts';

/**
 * Two people with two real browsers who get it done: whatever has happened to a device, they see where things
 * are on both and continue from there, until there is a wallet, or a signature.
 */
export interface Strike {
  /** Which act of the story (from 0), and how many milliseconds after its decisive press. */
  act: number;
  after: number;
}

export class Dead extends Error {
  constructor(readonly device: Device) {
    super(`${device.name} is dead`);
  }
}

export type Kind = 'keygen' | 'sign';

/** What a device finds missing, or put back, among its records is told at home. */
export async function expectWhole(device: Device): Promise<void> {
  await goHome(device);
  if ((await device.page.getByText('What is stored here was changed').count()) > 0)
    throw new Error(`${device.name}: ${await device.page.locator('main').innerText()}`);
}

export class People {
  readonly watched = new Watched();
  readonly labels: string[] = [];
  /** Ceremonies of earlier rounds. */
  readonly over = new Set<string>();
  #rounds = 0;
  strike: Strike | null = null;
  /** How long each act of the round took. */
  durations: number[] = [];

  private constructor(
    readonly world: World,
    readonly ana: Device,
    readonly bob: Device,
    readonly words: string[],
    readonly setUpTime: number,
    private served: number,
  ) {}

  static async gather(engine: Engine = 'chromium'): Promise<People> {
    const world = await startWorld();
    const open = (name: string) => engineDevice(world, engine, name, { isLasting: true });
    const [ana, bob] = [await open('Ana'), await open('Bob')];
    for (const device of [ana, bob]) await device.setOffline(true);
    const served = await settled(world.server.requests);
    const started = Date.now();
    const words = await setUp(ana);
    const setUpTime = Date.now() - started;
    await setUp(bob);
    const people = new People(world, ana, bob, words, setUpTime, served);
    await press(bob, 'My contact card');
    await press(bob, 'Copy text');
    await people.paste(ana, await bob.field('Text to send').inputValue());
    return people;
  }

  /**
   * What the host was asked for since both had installed the app, apart from the browser's own look for a newer worker.
   * It is there all the time, with our headers; only Chromium is told to be offline.
   */
  asked(): string[] {
    return this.world.server.requests.slice(this.served).filter((one) => one !== 'GET /sw.js');
  }

  /** Something that a person does, whose last press matters. The battery dies here if it is to die. */
  async act(device: Device, decide: () => Promise<unknown>): Promise<void> {
    const strike = this.strike?.act === this.durations.length ? this.strike : null;
    const started = Date.now();
    if (strike === null) {
      await decide();
      this.durations.push(Date.now() - started);
      return;
    }
    this.strike = null;
    const killed = sleep(strike.after).then(() => device.kill());
    await decide().catch(() => undefined);
    await killed;
    throw new Dead(device);
  }

  async paste(device: Device, text: string): Promise<void> {
    await goHome(device);
    await press(device, 'Paste text');
    await device.field('Text').fill(text);
    await this.act(device, async () => {
      await press(device, 'Read');
      await device.page.getByRole('heading', { name: 'Paste text' }).waitFor({ state: 'detached' });
    });
  }

  async agree(device: Device): Promise<void> {
    for (const name of [/^I understand/, /^I’ve checked/]) {
      const box = device.page.getByRole('checkbox', { name });
      if ((await box.count()) > 0) await box.check();
    }
    await this.act(device, async () => {
      await device.button(/^(Take part|Approve and sign)$/).click();
      // A device that came back finds its old commitments there, whose nonces are gone: approving leads to the next attempt.
      const next = control(device, 'Start the next attempt');
      await control(device, 'Copy text').or(next).first().waitFor();
    });
  }

  async begin(kind: Kind, label: string, message: Buffer): Promise<void> {
    const { ana } = this;
    if (kind === 'sign') {
      await this.paste(ana, message.toString('base64'));
      await ana.page.getByRole('heading', { name: 'Check before you sign' }).waitFor();
      return this.agree(ana);
    }
    await goHome(ana);
    await press(ana, 'Create a wallet');
    await ana.field('Wallet name').fill(label);
    await ana.page.getByRole('checkbox', { name: /^Bob/ }).check();
    await this.act(ana, async () => {
      await press(ana, 'Start');
      await control(ana, 'Copy text').waitFor();
    });
  }

  /** The state of this round's ceremonies on both devices. */
  async survey(): Promise<Map<string, State[]>> {
    const all = [...(await this.watched.codes(this.ana)), ...(await this.watched.codes(this.bob))];
    const states = new Map<string, State[]>();
    for (const code of new Set(all.filter((one) => !this.over.has(one))))
      states.set(code, [
        (await this.watched.look(this.ana, code)).state,
        (await this.watched.look(this.bob, code)).state,
      ]);
    if ([...states.values()].flat().includes('stopped')) throw new Error('a ceremony was stopped');
    return states;
  }

  /** The text that a device shows for a ceremony, agreed to; null if it is void. */
  async show(device: Device, code: string): Promise<{ state: State; text: string } | null> {
    let { state, text } = await this.watched.look(device, code);
    if (state === 'invited') {
      await this.agree(device);
      ({ state, text } = await this.watched.look(device, code));
    }
    return text === null ? null : { state, text };
  }

  /** Until it is done, from whatever is already there. Returns Ana's last text. */
  async getItDone(
    kind: Kind,
    label: string,
    message: Buffer,
    tally: (what: string) => void,
  ): Promise<string> {
    let states = await this.survey();
    this.durations = [];
    for (let tries = 0; tries < 12; tries++) {
      try {
        if (states.size === 0) await this.begin(kind, label, message);
        const [newest] = (await this.watched.codes(this.ana)).filter((one) => !this.over.has(one));
        const alive = [...states].find(([, both]) => !both.includes('void'))?.[0];
        const dead = [...states].find(([, both]) => both.includes('void'));
        let code = alive ?? newest!;
        if (alive === undefined && dead !== undefined) {
          tally('void');
          const device = dead[1][0] === 'void' ? this.ana : this.bob;
          await this.watched.look(device, dead[0]);
          await this.act(device, async () => {
            await press(device, 'Start the next attempt');
            await control(device, 'Copy text').waitFor();
          });
          const shown = await device.page
            .getByText(/^Session code/)
            .first()
            .innerText();
          code = /[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(shown)![0];
        }
        const finished = await this.goRound(code, kind);
        if (finished !== null) return finished;
      } catch (error) {
        if (!(error instanceof Dead)) throw error;
        await error.device.restart();
        await this.installAgain(error.device);
        await unlock(error.device);
        await expectWhole(error.device);
        await this.expectWallets(error.device);
      }
      states = await this.survey();
    }
    throw new Error(`the ${kind} is stuck`);
  }

  /**
   * Chromium may keep the worker and lose the files if it is killed soon after it got them: the app then says that it has to be
   * loaded once more with a connection, which is what people do.
   */
  async installAgain(device: Device): Promise<void> {
    const lost = device.page.getByText('The browser has dropped the stored copy of Hoarfrost');
    await lost.or(device.field('Password')).first().waitFor();
    if ((await lost.count()) === 0) return;
    await device.setOffline(false);
    await device.reload();
    await device.field('Password').waitFor();
    this.served = await settled(this.world.server.requests);
    await device.setOffline(true);
  }

  /** From whoever holds it to the other and back. */
  async goRound(code: string, kind: Kind): Promise<string | null> {
    const { ana, bob } = this;
    const isOnBob = (await this.watched.look(ana, code)).state === 'absent';
    const first = isOnBob ? null : await this.show(ana, code);
    if (!isOnBob && first === null) return null;
    if (first !== null) await this.paste(bob, first.text);
    const answer = await this.show(bob, code);
    if (answer === null) return null;
    await this.paste(ana, answer.text);
    const last = await this.show(ana, code);
    if (last?.state !== 'done') return null;
    if (kind === 'keygen' && answer.state !== 'done') {
      await this.paste(bob, last.text);
      if ((await this.show(bob, code))?.state !== 'done') return null;
    }
    return last.text;
  }

  async expectWallets(device: Device): Promise<void> {
    await goHome(device);
    for (const label of this.labels)
      await device.page.getByRole('link', { name: new RegExp(`^${label} `) }).waitFor();
  }

  async keygen(tally: (what: string) => void): Promise<void> {
    const label = `Wallet ${++this.#rounds}.`;
    const text = await this.getItDone('keygen', label, Buffer.of(), tally);
    this.watched.knowWallet(text, this.words);
    this.labels.push(label);
    const [one, other] = [await readAddress(this.ana, label), await readAddress(this.bob, label)];
    if (one !== other) throw new Error('two addresses');
    await this.finishRound();
  }

  async sign(tally: (what: string) => void): Promise<void> {
    await openWallet(this.ana, this.labels.at(-1)!);
    const message = makePayment(await readAddress(this.ana, this.labels.at(-1)!), 1_000_000 + ++this.#rounds);
    await this.getItDone('sign', '', message, tally);
    await this.finishRound();
  }

  async finishRound(): Promise<void> {
    for (const device of [this.ana, this.bob]) {
      for (const code of await this.watched.codes(device)) {
        await this.watched.look(device, code);
        this.over.add(code);
      }
      await this.expectWallets(device);
    }
    this.watched.oracle.expectNothing();
  }
}
