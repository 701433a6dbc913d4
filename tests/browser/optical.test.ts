import { afterAll, beforeAll, expect, test } from 'vitest';
import { settings } from '../../src/transport/qr-draw.ts';
import { type Optical, openOptical } from '../bench/optical.ts';

let optical: Optical;
beforeAll(async () => {
  optical = await openOptical();
});
afterAll(() => optical?.close());

const calm = {
  pace: settings.normal,
  bytes: 20_480,
  lost: 0,
  torn: 0,
  blur: 0,
  angle: 0,
  stale: 0,
  isPatient: true,
};

test('20 KB arrive with 30 % of codes dropped', async () => {
  const { shown, k } = await optical.run({ ...calm, lost: 0.3 });
  // Enough allowance for chance; a plain sequence takes 2.6 k.
  expect(shown).toBeLessThan(2.4 * k);
});

test('20 KB arrive turned, blurred, with 5 % of codes torn', async () => {
  await optical.run({ ...calm, torn: 0.05, angle: 17, blur: 1.4 });
});

test('20 KB arrive with all of that at once', async () => {
  await optical.run({ ...calm, lost: 0.3, torn: 0.05, angle: 9, blur: 1.2 });
});

test('a stale stream first, then the right one, arrives', async () => {
  const { shown, k } = await optical.run({ ...calm, stale: 12, bytes: 10_240 });
  expect(shown - 12).toBeLessThan(3 * k);
});
