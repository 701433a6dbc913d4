// Takes the pictures for the readme and the guide again (docs/pictures), from the app as it is built now.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
for (const args of [
  ['vite/bin/vite.js', 'build'],
  ['vitest/vitest.mjs', 'run', '--project', 'browser', 'pictures'],
]) {
  const [script, ...rest] = args;
  const env = { ...process.env, PICTURES: '1' };
  const { status } = spawnSync(process.execPath, [join('node_modules', script), ...rest], {
    cwd: root,
    stdio: 'inherit',
    env,
  });
  if (status !== 0) process.exit(status ?? 1);
}
