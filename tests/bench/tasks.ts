import { sessionOf } from '../browser/aside.ts';
import type { Device } from '../browser/harness.ts';

/** Page tasks that block touch and drawing, on a slowed-down processor. */
export const slowdown = 4;

export const throttle = async (device: Device, rate: number) => {
  await (await sessionOf(device.page)).send('Emulation.setCPUThrottlingRate', { rate });
};
interface TraceEvent {
  name: string;
  pid: number;
  tid: number;
  dur?: number;
  /** Microseconds of processor time, without what other programs on this machine used. */
  tdur?: number;
  ts: number;
  args?: { name?: string; data?: { type?: string } };
}

export interface Held {
  /** Milliseconds of wall time and of processor time. */
  wall: number;
  cpu: number;
  by: string;
}

/** The page's own tasks during `act`, those with the most processor time first. */
export const tasksOf = async (device: Device, act: () => Promise<unknown>) =>
  (await watchTasks(device, act)).tasks;

/** The page's tasks, and the processor time of all its workers, in milliseconds. */
export async function watchTasks(
  device: Device,
  act: () => Promise<unknown>,
): Promise<{ tasks: Held[]; worker: number }> {
  const session = await sessionOf(device.page);
  const events: TraceEvent[] = [];
  const collect = ({ value }: { value: object[] }) => void events.push(...(value as TraceEvent[]));
  session.on('Tracing.dataCollected', collect);
  const includedCategories = ['toplevel', 'devtools.timeline', '__metadata'];
  await session.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig: { includedCategories } });
  await act();
  const ended = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
  await session.send('Tracing.end');
  await ended;
  session.off('Tracing.dataCollected', collect);
  // The page's main thread is the one that does layout.
  const main = events.find(({ name }) => name === 'UpdateLayoutTree' || name === 'Layout');
  const own = events.filter(({ pid, tid }) => pid === main?.pid && tid === main.tid);
  const isTask = ({ name }: TraceEvent) => /RunTask$/.test(name);
  const tasks = own
    .filter(isTask)
    .map(({ ts, dur = 0, tdur = 0 }) => {
      const inside = own.filter((one) => !isTask(one) && one.ts >= ts && one.ts < ts + dur);
      const [longest] = inside.sort((a, b) => (b.tdur ?? 0) - (a.tdur ?? 0));
      return {
        wall: dur / 1_000,
        cpu: tdur / 1_000,
        by: `${longest?.name ?? ''} ${longest?.args?.data?.type ?? ''}`.trim(),
      };
    })
    .sort((a, b) => b.cpu - a.cpu);
  const isWorker = ({ pid, tid }: TraceEvent) =>
    events.some(
      (one) =>
        one.name === 'thread_name' &&
        one.pid === pid &&
        one.tid === tid &&
        one.args?.name?.startsWith('DedicatedWorker'),
    );
  const worker = events
    .filter((one) => isTask(one) && one.pid === main?.pid && isWorker(one))
    .reduce((sum, { tdur = 0 }) => sum + tdur / 1_000, 0);
  return { tasks, worker };
}

export function tellHead(): void {
  console.log(
    'longest task of        processor   / 50 ms   over 50     by clock  over 50     what took longest',
  );
}

export function tell(what: string, tasks: Held[]): void {
  const [longest = { wall: 0, cpu: 0, by: '' }] = tasks;
  const over = (key: 'wall' | 'cpu') => tasks.filter((task) => task[key] > 50).length;
  const wall = Math.max(0, ...tasks.map((task) => task.wall));
  console.log(
    what.padEnd(30),
    `${longest.cpu.toFixed(0)} ms`.padStart(8),
    `${(longest.cpu / 50).toFixed(2)}`.padStart(9),
    String(over('cpu')).padStart(8),
    `${wall.toFixed(0)} ms`.padStart(10),
    String(over('wall')).padStart(8),
    `   ${tasks
      .slice(0, 3)
      .map(({ cpu, by }) => `${by} ${cpu.toFixed(0)}`)
      .join(', ')}`,
  );
}

/** A DevTools protocol command to one of the page's workers. */
export type WorkerCommand = <T = object>(method: string, params?: object) => Promise<T>;

const known = new Map<Device, Promise<WorkerCommand[]>>();

/** Each of the page's dedicated workers, through the page's own session. */
export function workersOf(device: Device): Promise<WorkerCommand[]> {
  const found = known.get(device) ?? attach(device);
  known.set(device, found);
  return found;
}

async function attach(device: Device): Promise<WorkerCommand[]> {
  const session = await sessionOf(device.page);
  const waiting = new Map<string, { resolve(value: never): void; reject(error: Error): void }>();
  const sessionIds: string[] = [];
  session.on('Target.attachedToTarget', ({ sessionId, targetInfo }) => {
    if (targetInfo.type === 'worker') sessionIds.push(sessionId);
  });
  session.on('Target.receivedMessageFromTarget', ({ sessionId, message }) => {
    const { id, result, error } = JSON.parse(message);
    const asked = waiting.get(`${sessionId} ${id}`);
    if (error) asked?.reject(new Error(error.message));
    else asked?.resolve(result as never);
  });
  await session.send('Target.setAutoAttach', {
    autoAttach: true,
    waitForDebuggerOnStart: false,
    flatten: false,
  });
  await pause(500);
  let count = 0;
  return sessionIds.map((sessionId) => (method, params = {}) => {
    const id = ++count;
    return new Promise((resolve, reject) => {
      waiting.set(`${sessionId} ${id}`, { resolve: resolve as (value: never) => void, reject });
      const message = JSON.stringify({ id, method, params });
      session.send('Target.sendMessageToTarget', { sessionId, message }).catch(reject);
    });
  });
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
