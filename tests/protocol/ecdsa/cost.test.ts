import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { pairCost, signCost } from '../../../src/ui/ceremonies/cost.ts';
import { dealGroup, seatsOf, walk } from '../../support/ecdsa-peers.ts';

const page = readFileSync(new URL('../../../docs/ecdsa.md', import.meta.url), 'utf8');
/** Bytes of each hand-over, from the page's row that begins like this. */
function row(name: string): number[] {
  const line = page.split('\n').find((one) => one.startsWith(`| ${name} |`))!;
  return line
    .split('|')[3]!
    .split('·')
    .map((cell) => Number(cell.trim().replaceAll(',', '')));
}
/** What the page says that all of them take as codes. */
const secondsOf = (name: string): number =>
  Number(/= (\d+) \|$/.exec(page.split('\n').find((one) => one.startsWith(`| ${name} |`))!)![1]);
/** The screen says it in steps of ten. */
const expectSeconds = (said: number, name: string) =>
  expect(Math.abs(said - secondsOf(name)), name).toBeLessThanOrEqual(10);
const sum = (list: readonly number[]) => list.reduce((all, one) => all + one, 0);

test.each([
  ['sign, two signers', 2, ['pay']],
  ['sign, two signers, four payloads', 2, ['a', 'b', 'c', 'd']],
  ['sign, three signers', 3, ['pay']],
])('%s: the page and the screen state exactly what is carried', (name, signers, texts) => {
  const seats = seatsOf(
    dealGroup(signers, signers),
    Array.from({ length: signers }, (_, i) => i + 1),
    texts,
  );
  const { bytes } = walk(seats);
  expect(bytes).toHaveLength(row(name).length);
  // The payloads differ by a few bytes.
  for (const [i, one] of row(name).entries()) expect(Math.abs(bytes[i]! - one)).toBeLessThan(100);
  const { handOvers, bytes: said, seconds } = signCost(signers, texts.length);
  expectSeconds(seconds, name);
  expect(handOvers).toBe(3 * signers - 3);
  expect(said / sum(bytes.slice(0, handOvers))).toBeCloseTo(1, 1);
});

test('pairing costs on the screen what it does on the page', () => {
  expectSeconds(pairCost.seconds, 'pair two devices, once');
  expect(pairCost).toMatchObject({ handOvers: 3, bytes: sum(row('pair two devices, once').slice(0, 3)) });
});
