import { afterEach, describe, expect, it, test, vi } from 'vitest';
import { asSignerError, traceOf } from '../../src/core/defect.ts';
import { SignerError } from '../../src/core/errors.ts';

const secret = 'hunter2 pay Ana 5 ETH';

/** Something thrown, with the stack that an engine would write. */
function thrown(stack: string, message = secret, name = 'TypeError'): Error {
  const error = new Error(message);
  return Object.assign(error, { name, stack });
}

describe('whatever is thrown', () => {
  it('one of our own errors stays as it is', () => {
    const error = new SignerError('locked');
    expect(asSignerError(error, 'approve')).toBe(error);
  });

  it('it is a storage code if the browser has no room or refuses', () => {
    const codeOf = (name: string) => asSignerError(new DOMException(secret, name)).code;
    expect(codeOf('QuotaExceededError')).toBe('storage-full');
    for (const name of ['UnknownError', 'SecurityError', 'NotReadableError'])
      expect(codeOf(name), name).toBe('storage-failed');
  });

  it('anything else is a defect, even if it only calls itself the browser’s error', () => {
    const named = Object.assign(new Error(secret), { name: 'QuotaExceededError' });
    const others = [
      new TypeError(secret),
      new RangeError(secret),
      new DOMException(secret, 'DataCloneError'),
      named,
      { name: 'QuotaExceededError' },
      secret,
      null,
      undefined,
    ];
    for (const error of others) {
      const { code, where, trace, message } = asSignerError(error, 'approve');
      expect([code, where, message]).toEqual(['bug', 'approve', 'bug']);
      expect(trace).toBeTruthy();
      expect(trace).not.toContain('hunter2');
    }
  });
});

describe('the trace of a defect', () => {
  const places = ['TypeError', 'initial-x1_Y.js:1:2345', 'sign-Ab-9.js:2:7'].join('\n');

  it('the trace of a defect names class and places in every engine’s format', () => {
    const chromium = [
      `TypeError: ${secret}`,
      '    at hn (https://host.example/app/workers/parts/initial-x1_Y.js:1:2345)',
      '    at async Promise.all (index 0)',
      '    at async https://host.example/app/workers/parts/sign-Ab-9.js:2:7',
    ];
    const firefox = [
      'hn@https://host.example/app/workers/parts/initial-x1_Y.js:1:2345',
      'async*@https://host.example/app/workers/parts/sign-Ab-9.js:2:7',
      '',
    ];
    const webkit = [firefox[0]!, '[native code]', '@https://host.example/app/workers/parts/sign-Ab-9.js:2:7'];
    for (const stack of [chromium, firefox, webkit]) expect(traceOf(thrown(stack.join('\n')))).toBe(places);
  });

  it('the trace of a defect contains nothing from the message, whatever it looks like', () => {
    const message = `${secret}\n    at pay (https://host.example/hunter2.js:1:1)\n    at x@https://h/hunter2.js:9:9`;
    const stack = `TypeError: ${message}\n    at hn (https://host.example/initial-x1_Y.js:1:2345)`;
    expect(traceOf(thrown(stack, message))).toBe('TypeError\ninitial-x1_Y.js:1:2345');
    expect(traceOf(thrown(stack, message, `Error ${secret}`))).toBe('Error\ninitial-x1_Y.js:1:2345');
  });

  it('the trace of a defect does not reveal where a file is stored, or anyone else’s script', () => {
    const stack = [
      `TypeError: ${secret}`,
      '    at a (file:///home/ana%20lopez/wallet%20of%20ana.html:12:34)',
      '    at b (blob:null/1c9e5c1e-9d0a-4c39-a4d8-000000000000:1:77)',
      '    at c (chrome-extension://abcdefgh/content.js:5:6)',
      '    at d (https://host.example/?q=hunter2.js:1:2)',
    ];
    expect(traceOf(thrown(stack.join('\n')))).toBe('TypeError\npage:12:34\nworker:1:77\npage:1:2');
  });

  test('the trace of a mistake made here names this file and at most five places', () => {
    const fall = (depth: number): unknown =>
      depth === 0 ? (null as unknown as Error).message : [fall(depth - 1)];
    try {
      fall(20);
    } catch (error) {
      const [name, ...frames] = traceOf(error).split('\n');
      expect(name).toBe('TypeError');
      expect(frames).toHaveLength(5);
      for (const frame of frames) expect(frame).toMatch(/^defect\.test\.ts:\d+:\d+$/);
    }
  });
});

describe('a request that fails in an unexpected way', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.doUnmock('../../src/signer/signer.ts');
    vi.doUnmock('../../src/shell/lockdown.ts');
  });

  /** What the signer's worker answers if its handler throws `error`. */
  async function answerTo(error: unknown): Promise<Record<string, unknown>> {
    vi.resetModules();
    let listen: (event: { data: unknown }) => void = () => undefined;
    vi.doMock('../../src/shell/lockdown.ts', () => ({}));
    vi.doMock('../../src/signer/signer.ts', () => ({
      makeSigner: () => ({ handle: () => Promise.reject(error) }),
    }));
    vi.stubGlobal('addEventListener', (_: string, listener: typeof listen) => {
      listen = listener;
    });
    vi.stubGlobal('navigator', {});
    const answered = new Promise<Record<string, unknown>>((resolve) => vi.stubGlobal('postMessage', resolve));
    await import('../../src/signer/worker.ts');
    listen({
      data: { start: { realm: 'real', seat: null, build: new Uint8Array(), isInstalled: true, gone: null } },
    });
    listen({ data: { id: 7, name: 'unlock', input: { password: secret } } });
    return answered;
  }

  it('an unexpected failure leaves the worker as a defect with its place and none of its text', async () => {
    const answer = await answerTo(new TypeError(`${secret} is not a function`));
    expect(answer).toMatchObject({ id: 7, error: { code: 'bug', where: 'unlock' } });
    expect((answer.error as { trace: string }).trace).toMatch(/^TypeError(\n[\w.-]+:\d+:\d+)+$/);
    expect(JSON.stringify(answer)).not.toContain('hunter2');
  });

  it('an unexpected failure is a storage error if the browser says so', async () => {
    expect(await answerTo(new DOMException('', 'QuotaExceededError'))).toMatchObject({
      error: { code: 'storage-full' },
    });
  });
});
