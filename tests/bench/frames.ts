import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { UR, URDecoder, UREncoder } from '@ngraveio/bc-ur';
import { writeCbor } from '../../src/core/codec.ts';
import { FrameReader, makeStream } from '../../src/transport/frames.ts';
import { makeRandom } from './scene.ts';

/** Frames that have to arrive until a message of k pieces is complete, joining at a random place. */
type Channel = (k: number, arrives: () => boolean, random: () => number) => number;

const pieceBytes = 40;
const bytesOf = (length: number, random: () => number) => Uint8Array.from({ length }, () => random() * 256);

const ours: Channel = (k, arrives, random) => {
  const stream = makeStream(bytesOf(k * pieceBytes - 32, random), { symbolBytes: pieceBytes });
  const reader = new FrameReader();
  let count = 0;
  for (let i = Math.floor(random() * 3 * k); ; i++) {
    if (!arrives()) continue;
    count++;
    if (reader.accept(stream.frame(i)).kind === 'done') return count;
  }
};

const bcUr: Channel = (k, arrives, random) => {
  const body = Buffer.from(writeCbor(bytesOf(k * pieceBytes - 3, random)));
  const encoder = new UREncoder(new UR(body, 'bytes'), pieceBytes, Math.floor(random() * 3 * k), 1);
  const decoder = new URDecoder();
  for (let count = 0; ; ) {
    const part = encoder.nextPart();
    if (!arrives()) continue;
    count++;
    decoder.receivePart(part);
    if (decoder.isComplete()) return count;
  }
};

const sequence: Channel = (k, arrives, random) => {
  const seen = new Set<number>();
  let count = 0;
  for (let i = Math.floor(random() * k); seen.size < k; i++) {
    if (!arrives()) continue;
    count++;
    seen.add(i % k);
  }
  return count;
};

console.log('Frames that had to arrive, as multiples of the least possible (k); mean of many runs.');
console.log('     k   lost     ours   bc-ur   plain sequence   bc-ur / ours');
for (const k of [2, 10, 38, 100, 188]) {
  for (const lost of [0, 0.1, 0.3, 0.5]) {
    const runs = k > 50 ? 6 : 40;
    const mean = (channel: Channel, seed: number) => {
      const random = makeRandom(seed);
      let total = 0;
      for (let run = 0; run < runs; run++) total += channel(k, () => random() >= lost, random);
      return total / runs / k;
    };
    const [a, b, c] = [mean(ours, 1), mean(bcUr, 2), mean(sequence, 3)];
    const cells = [a, b, c].map((x) => x.toFixed(2).padStart(8)).join('');
    console.log(String(k).padStart(6), `${lost * 100} %`.padStart(6), cells, (b / a).toFixed(2).padStart(14));
  }
}

console.log('\nMilliseconds and bytes of one lone frame with a right checksum that promises the most:');
const promise = makeStream(bytesOf(800_000, makeRandom(1)), { symbolBytes: 814 }).frame(5_000);
const readers = Array.from({ length: 3_000 }, () => new FrameReader());
setFlagsFromString('--expose-gc');
const collect: () => void = runInNewContext('gc');
const used = () => {
  collect();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
};
const before = used();
const started = performance.now();
for (const reader of readers) reader.accept(promise);
const ms = (performance.now() - started) / readers.length;
console.log(
  `${ms.toFixed(3)} ms each of ${readers.length}, ${Math.round((used() - before) / readers.length)} bytes`,
);
