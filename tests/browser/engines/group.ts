import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';

/** A browser is several processes: started as one group, they end together. */
const groups = new Set<number>();

function isAlive(group: number): boolean {
  try {
    return process.kill(-group, 0);
  } catch {
    return false;
  }
}

const endAll = () => {
  for (const group of groups) if (isAlive(group)) process.kill(-group, 'SIGKILL');
};
process.once('exit', endAll);
process.once('SIGTERM', () => {
  endAll();
  process.exit();
});

/** Ends with this process at the latest. */
export function startGroup(program: string, args: string[], options: SpawnOptions): ChildProcess {
  const child = spawn(program, args, { ...options, detached: true });
  if (child.pid !== undefined) groups.add(child.pid);
  return child;
}

/**
 * Until the last of its processes is gone. Whoever was asked and is there after ten seconds is made to go; after twenty
 * there are only dead ones that nobody has buried.
 */
export async function endGroup({ pid }: ChildProcess, signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
  if (pid === undefined) return;
  for (let looks = 0; looks < 800 && isAlive(pid); looks++, await sleep(25))
    if (looks % 400 === 0) process.kill(-pid, looks === 0 ? signal : 'SIGKILL');
  groups.delete(pid);
}
