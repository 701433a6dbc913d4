import { describe, expect, test } from 'vitest';
import { SignerError } from '../../src/core/errors.ts';
import { makeStream } from '../../src/transport/frames.ts';
import {
  drawQr,
  makeMatrix,
  moduleSizeIn,
  quietZone,
  settings,
  symbolBytesFor,
} from '../../src/transport/qr-draw.ts';
import { readQr } from '../../src/transport/qr-read.ts';
import { cleanScene, makeRandom, type Scene, takePicture } from '../bench/scene.ts';

const random = makeRandom(5);
const bytesOf = (length: number) => Uint8Array.from({ length }, () => random() * 256);

describe('drawing', () => {
  test('a full frame fills exactly the version it was made for, at every version', () => {
    for (let version = 1; version <= 40; version++) {
      const symbolBytes = symbolBytesFor(version);
      if (symbolBytes < 40) continue;
      const { frame } = makeStream(bytesOf(symbolBytes * 20 - 32), { symbolBytes });
      const most = 17 + 4 * version;
      const { size } = makeMatrix(frame(25));
      // From version 21 on a code holds more than a frame may.
      if (version <= 20) expect(size, `version ${version}`).toBe(most);
      else expect(size).toBeLessThanOrEqual(most);
    }
  });

  test('the settings carry what their pace promises, in bytes a second', () => {
    const rate = ({ version, rate }: { version: number; rate: number }) => symbolBytesFor(version) * rate;
    expect(rate(settings.careful)).toBeGreaterThan(700);
    expect(rate(settings.normal)).toBeGreaterThan(4_300);
    expect(rate(settings.fast)).toBeGreaterThan(9_700);
  });

  test('another mask gives another picture of the same text', () => {
    const pictures = new Set(
      [0, 1, 2, 3, 4, 5, 6, 7, 8].map((mask) => makeMatrix('HF1:AB', { mask }).modules.join('')),
    );
    expect(pictures.size).toBe(8);
  });

  test('texts that are empty or too large are refused in our own words', () => {
    expect(() => makeMatrix('')).toThrow(SignerError);
    expect(() => makeMatrix('A'.repeat(4_297))).toThrow('too-large');
    expect(() => makeMatrix('A'.repeat(200), { version: 3 })).toThrow('too-large');
  });

  test('drawing paints whole pixels, dark on white, with the quiet zone', () => {
    const calls: [string, number, number, number, number][] = [];
    let fill = '';
    const context = {
      set fillStyle(value: string) {
        fill = value;
      },
      fillRect: (...rect: [number, number, number, number]) => calls.push([fill, ...rect]),
    };
    const canvas = { width: 0, height: 0, getContext: () => context } as unknown as HTMLCanvasElement;
    const { size, modules } = drawQr(canvas, 'HELLO', { moduleSize: 3.7 });
    const side = (size + 2 * quietZone) * 3;
    expect([canvas.width, canvas.height]).toEqual([side, side]);
    const painted = new Uint8Array(size * size);
    for (const [color, x, y, w, h] of calls.slice(1)) {
      expect(color).toBe('#000');
      expect(h).toBe(3);
      for (let i = 0; i < w / 3; i++) painted[(y / 3 - quietZone) * size + x / 3 - quietZone + i] = 1;
    }
    expect(calls[0]).toEqual(['#fff', 0, 0, side, side]);
    expect(painted).toEqual(modules);
    expect(moduleSizeIn(300, 21)).toBe(10);
    expect(moduleSizeIn(5, 177)).toBe(1);
  });
});

describe('reading', { timeout: 30_000 }, () => {
  const picture = (text: string, scene: Partial<Scene> = {}, version?: number) => {
    const matrix = makeMatrix(text, version === undefined ? {} : { version });
    return takePicture(matrix, matrix, { ...cleanScene, ...scene }, random, 800, 600);
  };
  const frame = (version: number) =>
    makeStream(bytesOf(9_000), { symbolBytes: symbolBytesFor(version) }).frame(3);

  test.each(Object.values(settings).map(({ version }) => version))(
    'a frame of version %i is read from a hand-held camera',
    (version) => {
      const text = frame(version);
      const hand = { blur: 0.8, noise: 10, angle: 6, tilt: [0.1, 0.05] as [number, number], size: 0.8 };
      // The reader's retries are limited by time, so a busy machine may need another picture, as a camera
      // provides.
      const readings = [1, 2, 3].map(() => readQr(picture(text, hand)));
      expect(readings).toContainEqual({ texts: [{ text }], hint: 'none' });
    },
  );

  test('texts that are not ours, lower case and other alphabets, are read', () => {
    for (const text of [
      'ur:sol-signature/oeadtpdagdwmze',
      'solana:7Np41oeYqPefeNQEHSv1UDhYrehxin3NStELsSKCT4K2',
      'Привет',
    ]) {
      expect(readQr(picture(text)).texts[0]?.text).toBe(text);
    }
  });

  test('reading says why it finds nothing', () => {
    const text = frame(16);
    const hints = (scene: Partial<Scene>) => [1, 2, 3, 4].map(() => readQr(picture(text, scene)).hint);
    const far = hints({ size: 0.26, blur: 0.6, noise: 6 });
    expect(far.filter((hint) => hint === 'far').length, far.join()).toBeGreaterThanOrEqual(2);
    expect(hints({ levels: [2, 14], noise: 30 })).toEqual(Array(4).fill('dark'));
    const torn = takePicture(
      makeMatrix(text, { mask: 1 }),
      makeMatrix(frame(16), { mask: 2 }),
      { ...cleanScene, torn: 0.5 },
      random,
    );
    expect(readQr(torn)).toEqual({ texts: [], hint: 'blurred' });
    const flat = (grey: number) => ({
      width: 640,
      height: 480,
      data: new Uint8ClampedArray(640 * 480 * 4).fill(grey),
    });
    expect(readQr(flat(8)).hint).toBe('dark');
    expect(readQr(flat(128)).hint).toBe('nothing');
  });

  test('pictures of any size and content never throw, and the next one is read', () => {
    for (const [width, height] of [
      [1, 1],
      [8, 8],
      [3, 900],
      [1_920, 1_080],
      [640, 480],
    ] as const) {
      const data = Uint8ClampedArray.from({ length: width * height * 4 }, () => random() * 256);
      expect(readQr({ width, height, data }).texts).toEqual([]);
    }
    const text = frame(10);
    expect(readQr(picture(text)).texts[0]?.text).toBe(text);
  });
});
