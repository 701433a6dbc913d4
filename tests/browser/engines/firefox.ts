import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import WebSocket from 'ws';
import { endGroup, startGroup } from './group.ts';
import { type EngineOptions, type EngineWindow, Gone } from './window.ts';

/**
 * Firefox by WebDriver BiDi (W3C, https://w3c.github.io/webdriver-bidi/), which it speaks without a separate
 * driver.
 */
const prefs = (downloads: string, scheme: 'light' | 'dark') => ({
  'browser.download.dir': downloads,
  'browser.download.folderList': 2,
  'browser.download.alwaysOpenPanel': false,
  'browser.sessionstore.resume_from_crash': false,
  'browser.shell.checkDefaultBrowser': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'intl.accept_languages': 'en-GB, en',
  'layout.css.prefers-color-scheme.content-override': scheme === 'dark' ? 0 : 1,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'services.settings.server': 'data:,#remote-settings-dummy/v1',
  'toolkit.startup.max_resumed_crashes': -1,
  'toolkit.telemetry.enabled': false,
});

type OnEvent = (method: string, params: Record<string, unknown>) => void;

class Bidi {
  #count = 0;
  readonly #waiting = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>();

  private constructor(
    private readonly socket: WebSocket,
    onEvent: OnEvent,
  ) {
    socket.on('message', (data) => {
      const message = JSON.parse(`${data}`);
      if (message.type === 'event') return onEvent(message.method, message.params);
      const asked = this.#waiting.get(message.id);
      this.#waiting.delete(message.id);
      if (message.type === 'error') asked?.reject(new Error(`${message.error}: ${message.message}`));
      else asked?.resolve(message.result);
    });
    socket.on('close', () => {
      for (const { reject } of this.#waiting.values()) reject(new Gone('Firefox is gone'));
      this.#waiting.clear();
    });
  }

  static async connect(url: string, onEvent: OnEvent): Promise<Bidi> {
    const socket = new WebSocket(url, { perMessageDeflate: false, maxPayload: 256 << 20 });
    await new Promise<void>((resolve, reject) => {
      socket.once('open', () => resolve());
      socket.once('error', reject);
    });
    return new Bidi(socket, onEvent);
  }

  send<T = Record<string, unknown>>(method: string, params: object = {}): Promise<T> {
    if (this.socket.readyState !== WebSocket.OPEN) return Promise.reject(new Gone('Firefox is gone'));
    const id = ++this.#count;
    this.socket.send(JSON.stringify({ id, method, params }));
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve: resolve as (value: unknown) => void, reject });
    });
  }
}

interface Evaluated {
  type: 'success' | 'exception';
  result: { value?: unknown; sharedId?: string };
  exceptionDetails?: { text: string };
}

export async function openFirefox(program: string, options: EngineOptions): Promise<EngineWindow> {
  const { home, downloads, viewport, early, colorScheme, preferences, onProblem } = options;
  const lines = Object.entries({ ...prefs(downloads, colorScheme), ...preferences }).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`,
  );
  writeFileSync(join(home, 'user.js'), lines.join(''));
  const args = ['--headless', '--no-remote', '--remote-debugging-port=0', '--profile', home];
  const child = startGroup(program, args, {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, HOME: home },
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const address = await new Promise<string>((resolve, reject) => {
    createInterface(child.stderr!).on('line', (line) => {
      const found = /WebDriver BiDi listening on (ws:\S+)/.exec(line);
      if (found) resolve(`${found[1]}/session`);
    });
    child.once('exit', () => reject(new Error('Firefox did not start')));
  });
  const bidi = await Bidi.connect(address, (method, params) => {
    if (method === 'log.entryAdded' && ['warn', 'error'].includes(`${params.level}`))
      onProblem(`${params.level}: ${params.text}`);
  });
  await bidi.send('session.new', {
    capabilities: { alwaysMatch: { unhandledPromptBehavior: { file: 'ignore' } } },
  });
  const tree = await bidi.send<{ contexts: { context: string }[] }>('browsingContext.getTree');
  let context = tree.contexts[0]!.context;
  await bidi.send('session.subscribe', { events: ['log.entryAdded'] });
  await bidi.send('browsingContext.setViewport', { context, viewport });
  await bidi.send('script.addPreloadScript', { functionDeclaration: `() => { ${early} }` });

  const call = async (source: string, args: unknown[]): Promise<Evaluated['result']> => {
    const answer = await bidi.send<Evaluated>('script.callFunction', {
      functionDeclaration: source,
      awaitPromise: true,
      target: { context },
      arguments: args.map((value) => ({ type: 'string', value })),
      resultOwnership: 'root',
    });
    if (answer.type === 'exception') throw new Error(answer.exceptionDetails?.text ?? 'exception');
    return answer.result;
  };
  const open = async (url: string) =>
    void (await bidi.send('browsingContext.navigate', { context, url, wait: 'complete' }));
  return {
    open,
    reload: async () => void (await bidi.send('browsingContext.reload', { context, wait: 'complete' })),
    async reopen(url) {
      const before = context;
      ({ context } = await bidi.send<{ context: string }>('browsingContext.create', { type: 'tab' }));
      await bidi.send('browsingContext.close', { context: before });
      await bidi.send('browsingContext.setViewport', { context, viewport });
      await open(url);
    },
    resize: async (size) =>
      void (await bidi.send('browsingContext.setViewport', { context, viewport: size })),
    async evaluate(source, ...args) {
      const whole = `async (args) => JSON.stringify(await (${source})(...JSON.parse(args)))`;
      const { value } = await call(whole, [JSON.stringify(args)]);
      return value === undefined ? undefined : JSON.parse(value as string);
    },
    async inWorker<T>(expression: string) {
      const { realms } = await bidi.send<{ realms: { realm: string }[] }>('script.getRealms', {
        type: 'dedicated-worker',
      });
      const target = { realm: realms[0]!.realm };
      const asked = { expression, target, awaitPromise: true };
      const answer = await bidi.send<Evaluated>('script.evaluate', asked);
      if (answer.type === 'exception') throw new Error(answer.exceptionDetails?.text ?? 'exception');
      return answer.result.value as T;
    },
    async allow(name) {
      const { origin } = new URL(options.url);
      await bidi.send('permissions.setPermission', { descriptor: { name }, state: 'granted', origin });
    },
    async press(x, y) {
      const actions = [
        { type: 'pointerMove', x: Math.round(x), y: Math.round(y) },
        { type: 'pointerDown', button: 0 },
        { type: 'pointerUp', button: 0 },
      ];
      const hand = { type: 'pointer', id: 'pointer', parameters: { pointerType: 'mouse' } };
      await bidi.send('input.performActions', { context, actions: [{ ...hand, actions }] });
    },
    async setFiles(source, files) {
      const { sharedId } = await call(source, []);
      await bidi.send('input.setFiles', { context, element: { sharedId }, files });
    },
    async screenshot() {
      const { data } = await bidi.send<{ data: string }>('browsingContext.captureScreenshot', { context });
      return Buffer.from(data, 'base64');
    },
    async close() {
      // If it was closed before, nobody gets an answer.
      if (child.exitCode !== null || child.signalCode !== null) return;
      await bidi.send('browser.close').catch(() => undefined);
      const late = setTimeout(() => void endGroup(child, 'SIGKILL'), 10_000);
      await ended;
      clearTimeout(late);
    },
    kill: () => endGroup(child, 'SIGKILL'),
  };
}
