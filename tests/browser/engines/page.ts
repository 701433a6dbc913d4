import { setTimeout as sleep } from 'node:timers/promises';
import type { Eyes } from './eyes.ts';
import { type Found, type Query, type Step, textOf } from './query.ts';
import { type EngineWindow, Gone } from './window.ts';

/**
 * The part of Playwright's Page and Locator that our stories use, over any engine: the same helpers tell the
 * story everywhere. It behaves as theirs: a locator searches again each time, waits until what it names can
 * be used, and acts on exactly one element.
 */
const patienceMs = 60_000;
const pauseMs = 40;
/** A look at a long screen takes the page's own time: it gets three times as much of it to get on. */
const restAfter = (startedAt: number) => sleep(Math.max(pauseMs, 3 * (Date.now() - startedAt)));

interface RoleOptions {
  name?: string | RegExp;
  exact?: boolean;
  level?: number;
  checked?: boolean;
}

type Place = { x: number; y: number } | null;

export class EngineLocator {
  constructor(
    private readonly page: EnginePage,
    private readonly query: Query,
  ) {}

  #with = (...steps: Step[]) => new EngineLocator(this.page, [...this.query, ...steps]);

  getByRole(role: string, options: RoleOptions = {}): EngineLocator {
    const { name, exact, ...rest } = options;
    return this.#with({
      by: 'role',
      role,
      ...rest,
      ...(name !== undefined && { name: textOf(name, exact) }),
    });
  }
  getByLabel(text: string | RegExp, { exact = false } = {}): EngineLocator {
    return this.#with({ by: 'label', text: textOf(text, exact) });
  }
  getByText(text: string | RegExp, { exact = false } = {}): EngineLocator {
    return this.#with({ by: 'text', text: textOf(text, exact) });
  }
  locator(css: string, { hasText }: { hasText?: string | RegExp } = {}): EngineLocator {
    const isVisible = css.endsWith(':visible');
    const found = this.#with({ by: 'css', css: css.replace(/:visible$/, ''), isVisible });
    return hasText === undefined ? found : found.filter({ hasText });
  }
  filter({ hasText, has }: { hasText?: string | RegExp; has?: EngineLocator }): EngineLocator {
    return this.#with({
      by: 'filter',
      ...(hasText !== undefined && { text: textOf(hasText) }),
      ...(has && { has: has.query }),
    });
  }
  or = (other: EngineLocator) => this.#with({ by: 'or', other: other.query });
  nth = (at: number) => this.#with({ by: 'nth', at });
  first = () => this.nth(0);
  last = () => this.nth(-1);

  #look = () => this.page.see<Found>('look', this.query);
  count = async () => (await this.#look()).count;
  isVisible = async () => (await this.#look()).isVisible;

  async all(): Promise<EngineLocator[]> {
    return Array.from({ length: await this.count() }, (_, at) => this.nth(at));
  }

  /** Until the first match is as wanted. Errors: say what was looked for, and what the page shows instead. */
  async waitFor({
    state = 'visible',
    timeout = patienceMs,
  }: {
    state?: string;
    timeout?: number;
  } = {}): Promise<void> {
    await this.#until(state, timeout, (found) => {
      if (state === 'attached') return found.count > 0;
      if (state === 'detached') return found.count === 0;
      return state === 'hidden' ? !found.isVisible : found.isVisible;
    });
  }

  async #until(what: string, timeout: number, isRight: (found: Found) => boolean): Promise<void> {
    const end = Date.now() + timeout;
    let found: Found | undefined;
    let lookedAt = 0;
    while (found === undefined || !isRight(found)) {
      if (Date.now() > end) {
        const screen = await this.page.text().catch(() => 'nothing');
        throw new Error(`not ${what} in ${timeout} ms: ${JSON.stringify(this.query)}\n${screen}`);
      }
      if (found !== undefined) await restAfter(lookedAt);
      lookedAt = Date.now();
      // A page that is just being loaded shows nothing.
      found = await this.#look().catch((error: unknown) => {
        if (error instanceof Gone) throw error;
        return { count: 0, isVisible: false, isEnabled: false };
      });
    }
    if (found.count > 1 && what === 'usable')
      throw new Error(`${found.count} are called so: ${JSON.stringify(this.query)}`);
  }

  async click(options: { timeout?: number } = {}): Promise<void> {
    const end = Date.now() + (options.timeout ?? patienceMs);
    await this.#until('usable', options.timeout ?? patienceMs, (found) => found.isVisible && found.isEnabled);
    // Pressed once it is found twice in the same place: on a busy machine a screen may still be settling.
    let before: Place = null;
    for (;;) {
      const at = await this.page.see<Place>('aim', this.query);
      if (at !== null && at.x === before?.x && at.y === before.y) return this.page.window.press(at.x, at.y);
      if (Date.now() > end)
        throw new Error(`it moves, or something lies over it: ${JSON.stringify(this.query)}`);
      before = at;
      await sleep(pauseMs);
    }
  }

  async fill(text: string): Promise<void> {
    const end = Date.now() + patienceMs;
    // A screen that is drawn again in between has another field.
    do await this.#until('usable', patienceMs, (found) => found.isVisible && found.isEnabled);
    while (!(await this.page.see<boolean>('fill', this.query, text)) && Date.now() < end);
  }

  async selectOption({ label }: { label: string }): Promise<void> {
    await this.#until('usable', patienceMs, (found) => found.isVisible && found.isEnabled);
    await this.evaluate((element, wanted) => {
      const select = element as HTMLSelectElement;
      const option = [...select.options].find((one) => one.label === wanted);
      if (option === undefined) throw new Error(`no option ${wanted}`);
      select.value = option.value;
      for (const name of ['input', 'change']) select.dispatchEvent(new Event(name, { bubbles: true }));
    }, label);
  }

  async check(): Promise<void> {
    await this.#until('usable', patienceMs, (found) => found.count > 0 && found.isEnabled);
    if (await this.isChecked()) return;
    await this.click();
    const end = Date.now() + patienceMs;
    while (!(await this.isChecked())) {
      if (Date.now() > end) throw new Error(`cannot be ticked: ${JSON.stringify(this.query)}`);
      await sleep(pauseMs);
    }
  }

  /** Waits for one, then asks it; again if it was gone by then. */
  async evaluate<T, A = undefined>(ask: (element: Element, arg: A) => T, arg?: A): Promise<Awaited<T>> {
    const source = `(elements, arg) => {
      if (elements.length === 0) return 0;
      const answer = (${ask})(elements[0], arg);
      return answer instanceof Promise ? answer.then((one) => [one]) : [answer];
    }`;
    for (;;) {
      await this.waitFor({ state: 'attached' });
      const answer = await this.page.ask<[Awaited<T>] | 0>(source, this.query, arg);
      if (answer !== 0) return (answer as [Awaited<T>])[0];
    }
  }
  evaluateAll<T, A = undefined>(ask: (elements: Element[], arg: A) => T, arg?: A): Promise<Awaited<T>> {
    return this.page.ask(`${ask}`, this.query, arg);
  }
  innerText = () => this.evaluate((element) => (element as HTMLElement).innerText);
  textContent = () => this.evaluate((element) => element.textContent);
  inputValue = () => this.evaluate((element) => (element as HTMLInputElement).value);
  isChecked = () => this.evaluate((element) => (element as HTMLInputElement).checked);
  async isEnabled(): Promise<boolean> {
    await this.waitFor({ state: 'attached' });
    return (await this.#look()).isEnabled;
  }
  getAttribute = (name: string) => this.evaluate((element, asked) => element.getAttribute(asked), name);
  allInnerTexts = () => this.evaluateAll((elements) => elements.map((one) => (one as HTMLElement).innerText));
}

export class EnginePage {
  #root = new EngineLocator(this, []);
  constructor(
    readonly window: EngineWindow,
    private readonly eyes: string,
  ) {}

  getByRole = (...args: Parameters<EngineLocator['getByRole']>) => this.#root.getByRole(...args);
  getByLabel = (...args: Parameters<EngineLocator['getByLabel']>) => this.#root.getByLabel(...args);
  getByText = (...args: Parameters<EngineLocator['getByText']>) => this.#root.getByText(...args);
  locator = (...args: Parameters<EngineLocator['locator']>) => this.#root.locator(...args);

  evaluate<T, A = undefined>(ask: string | ((arg: A) => T), arg?: A): Promise<Awaited<T>> {
    return this.window.evaluate(typeof ask === 'string' ? `() => (${ask})` : `${ask}`, arg ?? null);
  }
  url = () => this.evaluate(() => location.href);
  title = () => this.evaluate(() => document.title);
  text = () => this.evaluate(() => document.body.innerText);
  reload = () => this.window.reload();
  goto = (url: string) => this.window.open(url);

  /** One look by the code in the page, which is put there the first time. */
  async see<T = unknown>(what: keyof Eyes, ...args: unknown[]): Promise<T> {
    return this.#seeing(`(...args) => globalThis.__eyes.${what}(...args)`, args);
  }
  ask<T>(source: string, query: Query, arg: unknown): Promise<Awaited<T>> {
    return this.#seeing(`(query, arg) => (${source})(globalThis.__eyes.find(query), arg)`, [
      query,
      arg ?? null,
    ]);
  }
  async #seeing<T>(source: string, args: unknown[]): Promise<T> {
    const missing = { isBlind: true } as const;
    const guarded = `(...args) => globalThis.__eyes ? (${source})(...args) : ${JSON.stringify(missing)}`;
    const answer = await this.window.evaluate<T | typeof missing>(guarded, ...args);
    if ((answer as typeof missing | null)?.isBlind !== true) return answer as T;
    await this.window.evaluate(`() => { ${this.eyes} }`);
    return this.window.evaluate<T>(source, ...args);
  }
}
