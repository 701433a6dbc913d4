import { setTimeout as sleep } from 'node:timers/promises';
import WebSocket from 'ws';
import { Gone } from './window.ts';

interface Answer {
  id?: number;
  method?: string;
  params?: Record<string, unknown>;
  result?: unknown;
  error?: { message: string };
}

interface Evaluated {
  result: { value?: unknown; objectId?: string; description?: string };
  wasThrown?: boolean;
}

/**
 * WebKit's Web Inspector protocol (Source/JavaScriptCore/inspector/protocol/*.json), over the WebSocket that
 * WEBKIT_INSPECTOR_HTTP_SERVER opens. A page is a target within it, and another one whenever its process changes.
 */
export class Inspector {
  #count = 0;
  #target = '';
  /** In the order of their beginning. */
  readonly #workers = new Set<string>();
  readonly #waiting = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>();

  private constructor(
    private readonly socket: WebSocket,
    /** Runs first in each document of the page. */
    private readonly early: string,
  ) {
    socket.on('message', (data) => this.#hear(JSON.parse(`${data}`)));
    socket.on('close', () => this.#drop());
    socket.on('error', () => this.#drop());
  }

  /** Of the one page that the browser, just started, opens. Errors: it does not answer within two minutes. */
  static async connect(port: number, early: string): Promise<Inspector> {
    for (let tries = 0; tries < 2_400; tries++, await sleep(50)) {
      const list = await fetch(`http://127.0.0.1:${port}/`).then(
        (answer) => answer.text(),
        () => '',
      );
      const path = /socket\/\d+\/\d+\/WebPage/.exec(list)?.[0];
      if (path === undefined) continue;
      const inspector = new Inspector(new WebSocket(`ws://127.0.0.1:${port}/${path}`), early);
      while (inspector.#target === '' && inspector.socket.readyState <= WebSocket.OPEN) await sleep(10);
      return inspector;
    }
    throw new Error('WebKit did not start');
  }

  #drop(): void {
    for (const { reject } of this.#waiting.values()) reject(new Gone('WebKit is gone'));
    this.#waiting.clear();
  }

  /** `from`: the target that says it. */
  #hear({ id, method, params, result, error }: Answer, from = this.#target): void {
    if (method === 'Target.targetCreated') {
      const { targetId, isProvisional } = params!.targetInfo as { targetId: string; isProvisional?: boolean };
      if (!isProvisional) this.#target = targetId;
      this.#workers.clear();
      this.#send(targetId, 'Page.setBootstrapScript', { source: this.early }).catch(() => undefined);
      this.#send(targetId, 'Worker.enable', {}).catch(() => undefined);
    } else if (method === 'Target.didCommitProvisionalTarget') this.#target = params!.newTargetId as string;
    else if (method === 'Target.dispatchMessageFromTarget' || method === 'Worker.dispatchMessageFromWorker')
      this.#hear(JSON.parse(params!.message as string), (params!.targetId as string | undefined) ?? from);
    else if (method === 'Worker.workerCreated') {
      const worker = params!.workerId as string;
      this.#workers.add(worker);
      // It waits for whoever looks at it.
      this.#send(from, 'Worker.initialized', { workerId: worker }).catch(() => undefined);
    } else if (method === 'Worker.workerTerminated') this.#workers.delete(params!.workerId as string);
    // What went with its process is answered by nobody.
    else if (method === 'Target.targetDestroyed') {
      for (const { reject } of this.#waiting.values()) reject(new Error('the page changed its process'));
      this.#waiting.clear();
    } else if (id !== undefined) {
      const asked = this.#waiting.get(id);
      this.#waiting.delete(id);
      if (error !== undefined) asked?.reject(new Error(error.message));
      else asked?.resolve(result);
    }
  }

  #wrap(method: string, params: object): { id: number; message: string } {
    const id = ++this.#count;
    return { id, message: JSON.stringify({ id, method, params }) };
  }

  #send<T>(targetId: string, method: string, params: object): Promise<T> {
    const { id, message } = this.#wrap(method, params);
    return this.#ask(id, targetId, message);
  }

  #ask<T>(id: number, targetId: string, message: string): Promise<T> {
    if (this.socket.readyState !== WebSocket.OPEN) return Promise.reject(new Gone('WebKit is gone'));
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve: resolve as (value: unknown) => void, reject });
      this.socket.send(this.#wrap('Target.sendMessageToTarget', { targetId, message }).message);
    });
  }

  /** The same to the page's first worker, through the page. */
  #sendToWorker<T>(method: string, params: object): Promise<T> {
    const [workerId] = this.#workers;
    const { id, message } = this.#wrap(method, params);
    return this.#ask(
      id,
      this.#target,
      this.#wrap('Worker.sendMessageToWorker', { workerId, message }).message,
    );
  }

  send = <T = unknown>(method: string, params: object = {}): Promise<T> =>
    this.#send(this.#target, method, params);

  /** A text, or what a promise comes to; there and back takes 40 ms, a promise twice that. */
  evaluate = (expression: string) => this.#evaluate(this.send, expression);
  inWorker = (expression: string) => this.#evaluate(this.#sendToWorker.bind(this), expression);

  async #evaluate(
    send: <T>(method: string, params: object) => Promise<T>,
    expression: string,
  ): Promise<unknown> {
    const started = await send<Evaluated>('Runtime.evaluate', { expression, emulateUserGesture: true });
    const { objectId, description, value } = started.result;
    if (started.wasThrown) throw new Error(description);
    if (objectId === undefined) return value;
    const { result, wasThrown } = await send<Evaluated>('Runtime.awaitPromise', {
      promiseObjectId: objectId,
      returnByValue: true,
    });
    if (wasThrown) throw new Error(`${result.description ?? result.value}`);
    return result.value;
  }

  close(): void {
    this.socket.terminate();
  }
}
