import { once } from 'node:events';
import { type MessagePort, Worker } from 'node:worker_threads';
import { solana } from '../../src/chains/solana/solana.ts';
import type { Device, Reachable } from '../support/network.ts';
import { setUpDevices } from '../support/network.ts';

/** Devices in threads of their own: what one has in memory helps no other. */
type Asked = { name: string; input: unknown };
type Answer = { value: unknown } | { error: unknown };

export type Apart = Reachable & { stop(): Promise<number> };

/** In the thread: a device called `name` that answers one request after the other and never returns. */
export async function answerTo(port: MessagePort, name: string): Promise<never> {
  const [device] = (await setUpDevices([name], [solana], 'bench apart')) as [Device];
  port.on('message', async ({ name, input }: Asked) => {
    try {
      port.postMessage({ value: await device.signer.handle(name as never, input as never) } satisfies Answer);
    } catch (error) {
      port.postMessage({ error } satisfies Answer);
    }
  });
  port.postMessage('ready');
  return new Promise(() => {});
}

/** Starts the module at `url` in a thread, where it is to `answerTo` as the device called `name`. */
export async function startDevice(url: string, name: string): Promise<Apart> {
  const worker = new Worker(new URL(url), { workerData: name });
  await once(worker, 'message');
  const call = async (name: string, input?: unknown) => {
    worker.postMessage({ name, input } satisfies Asked);
    const [answer] = (await once(worker, 'message')) as [Answer];
    if ('error' in answer) throw answer.error;
    return answer.value;
  };
  const receive = (data: unknown) => call('receive', { data, source: 'scan' }) as never;
  return {
    chains: [solana],
    stop: () => worker.terminate(),
    call: call as Reachable['call'],
    receive,
    self: () => call('self') as never,
    async scan(other, id) {
      await receive(await other.call('bundle', { id }));
      return call('ceremony', { id }) as never;
    },
  };
}
