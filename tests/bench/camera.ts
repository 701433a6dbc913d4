import { settings } from '../../src/transport/qr-draw.ts';
import type { Run } from './camera-page.ts';
import { openOptical } from './optical.ts';

const optical = await openOptical();
const usual = { lost: 0.2, torn: 0, blur: 0.7, angle: 0, stale: 0 };
const sizes = [1_024, 5_120, 20_480, 102_400];
console.log(
  'Seconds through the camera path of Chromium: 20 % of codes lost, joined mid-stream, rolling shutter.',
);
console.log('setting     KB   frames   seconds   codes shown / least possible   pictures read');
for (const [name, pace] of Object.entries(settings)) {
  for (const bytes of sizes) {
    if (name === 'careful' && bytes > 20_480) continue;
    const result = await optical.run({ ...usual, pace, bytes });
    const ratio = result.shown / (result.k / (1 - usual.lost));
    console.log(
      name.padEnd(9),
      String(bytes / 1_024).padStart(4),
      String(result.k).padStart(8),
      result.seconds.toFixed(1).padStart(9),
      ratio.toFixed(2).padStart(20),
      `${Math.round((100 * result.read) / result.pictures)} % of ${result.pictures}`.padStart(24),
    );
  }
}
console.log('20 KB, Normal, in other conditions:');
const harder: Record<string, Partial<Run>> = {
  '30 % lost, 5 % torn, 10 degrees, blur 1.2': { lost: 0.3, torn: 0.05, angle: 10, blur: 1.2 },
  'blur 2': { blur: 2 },
  'turned 45 degrees': { angle: 45 },
};
for (const [name, change] of Object.entries(harder)) {
  const result = await optical.run({
    ...usual,
    ...change,
    pace: settings.normal,
    bytes: 20_480,
  });
  console.log(name.padEnd(44), `${result.seconds.toFixed(1)} s`);
}
await optical.close();
