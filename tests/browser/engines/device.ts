import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { type Engine, findEngine } from '../../../.ci/engines.mjs';
import { buildScript } from '../../../.ci/packaging/script.ts';
import { Device, type DeviceOptions, type HandedFile, type World } from '../harness.ts';
import { cameraScript } from '../harness-camera.ts';
import { openFirefox } from './firefox.ts';
import { EnginePage } from './page.ts';
import { openWebKit } from './webkit.ts';
import { openLastingWebKit } from './webkit-lasting.ts';
import type { EngineWindow } from './window.ts';

/**
 * The system's dialogs are not part of a page: an input that asks for a file is kept in it until the driver
 * supplies one. The camera is a canvas, as in Chromium.
 */
const early = `${cameraScript};
(() => {
  Object.defineProperty(HTMLInputElement.prototype, 'click', {
    value() { this.hidden = true; document.body.append(this); globalThis.__asking = this; },
  });
  document.addEventListener('securitypolicyviolation', (event) =>
    console.error('CSP: ' + event.effectiveDirective + ' ' + event.blockedURI));
})();`;

let eyes: Promise<string> | null = null;
const readEyes = () => (eyes ??= buildScript(join(import.meta.dirname, 'eyes.ts'), { logLevel: 'error' }));

/** A device with another browser: the same helpers, so that every story can be told with it. */
export class EngineDevice extends Device {
  #window!: EngineWindow;
  #downloads = '';

  constructor(
    readonly engine: Exclude<Engine, 'chromium'>,
    name: string,
    url: string,
    private readonly how: DeviceOptions,
  ) {
    super(name, url, how);
  }

  override async launch(): Promise<void> {
    const home = join(this.profile, 'home');
    this.#downloads = join(this.profile, 'downloads');
    for (const folder of [home, this.#downloads]) mkdirSync(folder, { recursive: true });
    const { viewport = { width: 412, height: 860 }, colorScheme = 'light', preferences = {} } = this.how;
    const onProblem = (text: string) => void this.problems.push(text);
    const { url } = this;
    const look = { viewport, colorScheme, preferences };
    const options = { url, home, downloads: this.#downloads, early, ...look, onProblem };
    const programs = findEngine(this.engine);
    if (programs === undefined) throw new Error(`no ${this.engine} found`);
    this.#window =
      this.engine === 'firefox'
        ? await openFirefox(programs.browser, options)
        : await (this.how.isLasting ? openLastingWebKit : openWebKit)(programs as never, options);
    this.page = new EnginePage(this.#window, await readEyes()) as unknown as Page;
    await this.#window.open(this.url);
    if (!this.how.isBare && this.url.startsWith('http')) await this.installed();
  }

  /** The worker's `state` does not tell: in WebKitGTK 2.50 the one that serves the page may say `installing` for good. */
  override async installed(): Promise<void> {
    const isControlled = () =>
      this.page.evaluate(async () => {
        const registration = await navigator.serviceWorker?.getRegistration();
        return Boolean(navigator.serviceWorker?.controller && registration?.active);
      });
    for (const end = Date.now() + 180_000; !(await isControlled()); await sleep(50))
      if (Date.now() > end)
        throw new Error(`${this.engine} did not install: ${await this.page.locator('body').innerText()}`);
  }

  override async save(act: () => Promise<void>): Promise<HandedFile> {
    // It may have the same name as the one before, and not every browser then finds another name.
    for (const name of readdirSync(this.#downloads)) rmSync(join(this.#downloads, name));
    await act();
    // A large file may be seen while it is still being written: it is complete once it has stopped growing.
    for (let looks = 0, length = 0; ; await sleep(50)) {
      const names = readdirSync(this.#downloads);
      const [name] = names;
      if (name === undefined || names.some((one) => /\.(part|wkdownload)$/.test(one))) continue;
      const bytes = new Uint8Array(readFileSync(join(this.#downloads, name)));
      looks = bytes.length > 0 && bytes.length === length ? looks + 1 : 0;
      length = bytes.length;
      if (looks === 4) return { name, bytes };
    }
  }

  override async open(files: HandedFile | readonly HandedFile[], act: () => Promise<void>): Promise<void> {
    await act();
    const folder = join(this.profile, 'handed');
    mkdirSync(folder, { recursive: true });
    const paths = [files].flat().map(({ name, bytes }) => {
      const path = join(folder, basename(name));
      writeFileSync(path, bytes);
      return path;
    });
    while (!(await this.page.evaluate('globalThis.__asking !== undefined'))) await sleep(50);
    await this.#window.setFiles('() => globalThis.__asking', paths);
    await this.page.evaluate('(globalThis.__asking.remove(), globalThis.__asking = undefined, null)');
  }

  /**
   * Stopping the server is the only way to cut it off: what the page is told about the network stays as it
   * is.
   */
  override async setOffline(): Promise<void> {}

  /** Value of an expression's promise in the app's first worker. */
  async inWorker(expression: string): Promise<unknown> {
    return this.#window.inWorker!(expression);
  }

  async allow(permission: string): Promise<void> {
    await this.#window.allow!(permission);
  }

  /** The tab is closed, and the app opened in another one. */
  async reopenTab(): Promise<void> {
    if (this.#window.reopen === undefined) throw new Error('no tabs in this window');
    await this.#window.reopen(this.url);
  }

  override async leave(): Promise<void> {
    await this.#window.close();
  }

  resize(viewport: { width: number; height: number }): Promise<void> {
    if (this.#window.resize === undefined) throw new Error('this window keeps its size');
    return this.#window.resize(viewport);
  }

  override async kill(): Promise<void> {
    await this.#window.kill();
  }

  override async screenshot(name: string): Promise<string> {
    const folder = join(import.meta.dirname, '../../../gallery');
    mkdirSync(folder, { recursive: true });
    const path = join(folder, `${name}-${this.name}.png`);
    writeFileSync(path, await this.#window.screenshot());
    return path;
  }

  override async isolated<T>(expression: string): Promise<T> {
    return this.page.evaluate(expression) as Promise<T>;
  }

  override async close(): Promise<void> {
    await this.#window?.close().catch(() => undefined);
    await super.close();
  }
}

/** `world.device(name)`, with the requested engine. */
export async function engineDevice(
  world: World,
  engine: Engine,
  name: string,
  options: DeviceOptions = {},
): Promise<Device> {
  if (engine === 'chromium') return world.device(name, options);
  const device = new EngineDevice(engine, name, options.url ?? world.server.url, options);
  world.devices.push(device);
  await device.launch();
  return device;
}
