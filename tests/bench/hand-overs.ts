import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { settings } from '../../src/transport/qr-draw.ts';
import { openOptical } from './optical.ts';

/**
 * Seconds of each hand-over in docs/ecdsa.md through the camera path of Chromium, ECDSA compared with FROST.
 * By codes: how many had to be shown, at the setting's pace, which a busy machine does not change; by the
 * clock: what it took here.
 */
const page = readFileSync(join(process.cwd(), 'docs/ecdsa.md'), 'utf8');
const rows = page
  .split('\n')
  .filter((line) => /^\| (pair|sign|FROST)/.test(line))
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .map(([, name, handOvers, bytes]) => ({
    name: name!,
    // The last ones only tell others that it is done.
    bytes: bytes!
      .split('·')
      .map((one) => Number(one.trim().replaceAll(',', '')))
      .slice(0, Number.parseInt(handOvers!, 10)),
  }));
const usual = { lost: 0.2, torn: 0, blur: 0.7, angle: 0, stale: 0 };
const sum = (list: readonly number[]) => list.reduce((all, one) => all + one, 0);
const told = (list: readonly number[]) =>
  `${list.map((one) => one.toFixed(1)).join(' + ')} = ${sum(list).toFixed(0)} s`;

const optical = await openOptical();
for (const name of ['normal', 'fast'] as const) {
  const pace = settings[name];
  for (const row of rows) {
    const runs = [];
    for (const bytes of row.bytes) runs.push(await optical.run({ ...usual, pace, bytes }));
    console.log(
      name.padEnd(7),
      row.name.padEnd(34),
      `codes: ${told(runs.map(({ shown }) => shown / pace.rate))}`.padEnd(64),
      `clock: ${sum(runs.map(({ seconds }) => seconds)).toFixed(0)} s`,
    );
  }
}
await optical.close();
