import { readFileSync } from 'node:fs';
import {
  BinaryBitmap,
  DecodeHintType,
  GlobalHistogramBinarizer,
  HybridBinarizer,
  QRCodeReader,
  RGBLuminanceSource,
} from '@zxing/library';
import { _QRScanner } from 'qr/decode.js';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import { makeStream } from '../../src/transport/frames.ts';
import { makeMatrix, symbolBytesFor } from '../../src/transport/qr-draw.ts';
import { readQr } from '../../src/transport/qr-read.ts';
import { cleanScene, makeRandom, type Picture, type Scene, takePicture } from './scene.ts';

const conditions: Record<string, Partial<Scene>> = {
  clean: {},
  blurred: { blur: 1.6, size: 0.8 },
  noisy: { noise: 40 },
  'turned 23 degrees': { angle: 23, size: 0.68 },
  perspective: { tilt: [0.25, 0.12], angle: 5, size: 0.75 },
  small: { size: 0.5 },
  'torn, 5 % of rows': { torn: 0.95 },
  'torn, 10 % of rows': { torn: 0.9 },
  'low contrast': { levels: [95, 150], noise: 4 },
  'hand-held': { blur: 0.9, noise: 12, angle: 8, tilt: [0.12, 0.06], size: 0.75, levels: [30, 220] },
};

type Decoder = (picture: Picture) => string | null | Promise<string | null>;

const zxing: Decoder = ({ width, height, data }) => {
  const grey = new Uint8ClampedArray(width * height);
  for (let i = 0; i < grey.length; i++) grey[i] = data[4 * i]!;
  const source = new RGBLuminanceSource(grey, width, height);
  const harder = new Map<DecodeHintType, unknown>([[DecodeHintType.TRY_HARDER, true]]);
  for (const binarizer of [new HybridBinarizer(source), new GlobalHistogramBinarizer(source)]) {
    try {
      return new QRCodeReader().decode(new BinaryBitmap(binarizer), harder).getText();
    } catch {}
  }
  return null;
};

const makeQr = (options: { effort: number; timeLimit?: number }): Decoder => {
  const scanner = new _QRScanner({ maxSize: { width: 1_280, height: 720 }, ...options });
  return (picture) => {
    scanner.addImage(picture, 'RGBA');
    const [result] = scanner.decode();
    return typeof result === 'string' ? result : null;
  };
};

const wasm: Decoder = async (picture) => {
  const image = picture as unknown as ImageData;
  const options = { formats: ['QRCode' as const], tryRotate: false, tryInvert: false, maxNumberOfSymbols: 1 };
  return (await readBarcodes(image, options))[0]?.text ?? null;
};

prepareZXingModule({
  overrides: {
    wasmBinary: readFileSync('node_modules/zxing-wasm/dist/reader/zxing_reader.wasm').buffer as ArrayBuffer,
  },
});
const decoders: Record<string, Decoder> = {
  '@zxing': zxing,
  qr: makeQr({ effort: 1 }),
  'qr, effort 8': makeQr({ effort: 8, timeLimit: 16 }),
  'chain, ours': (picture) => readQr(picture).texts[0]?.text ?? null,
  'zxing-wasm': wasm,
};

class Score {
  hits = 0;
  count = 0;
  ms = 0;
  toString(): string {
    return `${Math.round((100 * this.hits) / this.count)} % ${(this.ms / this.count).toFixed(0)} ms`;
  }
}

const versions = [6, 10, 16, 20, 25];
const perCell = Number(process.env.FRAMES ?? 10);
const random = makeRandom(7);
const table = new Map<string, Map<string, Score>>();
const scoreOf = (row: string, decoder: string): Score => {
  const cells = table.get(row) ?? new Map<string, Score>();
  table.set(row, cells);
  const score = cells.get(decoder) ?? new Score();
  cells.set(decoder, score);
  return score;
};

async function tryAll(picture: Picture, text: string, rows: string[]): Promise<void> {
  for (const [name, decode] of Object.entries(decoders)) {
    const started = performance.now();
    const isRead = (await decode(picture)) === text;
    const ms = performance.now() - started;
    for (const row of rows) {
      const score = scoreOf(row, name);
      score.count++;
      score.ms += ms;
      if (isRead) score.hits++;
    }
  }
}

const warm = takePicture(makeMatrix('WARM'), makeMatrix('WARM'), cleanScene, random);
for (let i = 0; i < 5; i++) await tryAll(warm, 'WARM', []);
for (const [condition, change] of Object.entries(conditions)) {
  for (const version of versions) {
    const message = Uint8Array.from({ length: 40_000 }, () => random() * 256);
    const stream = makeStream(message, { symbolBytes: symbolBytesFor(version) });
    for (let i = 0; i < perCell; i++) {
      const code = (at: number) => makeMatrix(stream.frame(at), { version, mask: at });
      const picture = takePicture(code(i), code(i + 1), { ...cleanScene, ...change }, random);
      await tryAll(picture, stream.frame(i), [condition, `version ${version}`, 'all']);
    }
  }
}
const order = [...Object.keys(conditions), ...versions.map((version) => `version ${version}`), 'all'];
console.log('Share of 1280x720 pictures read and mean time of each; the same pictures for all.');
console.log(`| | ${Object.keys(decoders).join(' | ')} |`);
console.log(`|---${'|---'.repeat(Object.keys(decoders).length)}|`);
for (const row of order) console.log(`| ${row} | ${[...table.get(row)!.values()].join(' | ')} |`);
const all = table.get('all')!;
const chain = all.get('chain, ours')!;
for (const [name, { hits, ms }] of all) {
  const ratio = hits / ms / (chain.hits / chain.ms);
  console.log(`${name}: codes read per second of work, over ours: ${ratio.toFixed(2)}`);
}
