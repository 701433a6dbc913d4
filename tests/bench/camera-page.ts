import '../../src/shell/lockdown.ts';
import { makeDecoder } from '../../src/transport/decoder.ts';
import { makeStream } from '../../src/transport/frames.ts';
import { drawQr, type Pace, symbolBytesFor } from '../../src/transport/qr-draw.ts';
import { Scan } from '../../src/transport/scan.ts';
import { watchVideo } from '../../src/transport/watch.ts';

export interface Run {
  pace: Pace;
  bytes: number;
  /** Fraction of codes that the camera never sees. */
  lost: number;
  /** Fraction of codes whose lower part is always the next code's. */
  torn: number;
  blur: number;
  angle: number;
  /** Codes of another message that are shown first. */
  stale: number;
  /** Each code stays until it was looked at: none is missed only because the machine is slow. */
  isPatient?: boolean;
}

export interface Result {
  seconds: number;
  /** Codes that were on the screen. */
  shown: number;
  k: number;
  /** Pictures that the decoder looked at, and those in which it found a code. */
  pictures: number;
  read: number;
}

const [width, height] = [1280, 720];

/** Shows a message at one pace to a shaking camera with a rolling shutter; ends when it has arrived. */
async function measure(run: Run): Promise<Result> {
  const message = crypto.getRandomValues(new Uint8Array(Math.min(run.bytes, 65_536)));
  const whole = new Uint8Array(run.bytes);
  for (let at = 0; at < whole.length; at += message.length)
    whole.set(message.subarray(0, whole.length - at), at);
  const stream = makeStream(whole, { symbolBytes: symbolBytesFor(run.pace.version) });
  const old = makeStream(whole.slice().reverse(), { symbolBytes: symbolBytesFor(run.pace.version) });
  let codes = 0;
  const [screen, before] = [document.createElement('canvas'), document.createElement('canvas')];
  const camera = document.createElement('canvas');
  camera.width = width;
  camera.height = height;
  const context = camera.getContext('2d', { willReadFrequently: true })!;
  const shake = (range: number) => (Math.random() * 2 - 1) * range;
  let [index, isLost, changed, seamOfCode] = [Math.floor(stream.k / 2), false, false, 1];

  const next = () => {
    before.width = screen.width;
    before.height = screen.height;
    if (screen.width > 0) before.getContext('2d')!.drawImage(screen, 0, 0);
    const isStale = codes < run.stale;
    drawQr(screen, (isStale ? old : stream).frame(index), { mask: index, moduleSize: 6 });
    index++;
    codes++;
    changed = true;
    isLost = Math.random() < run.lost;
    seamOfCode = Math.random() < run.torn ? 0.2 + 0.6 * Math.random() : 1;
  };
  const paint = () => {
    context.resetTransform();
    context.filter = 'none';
    context.fillStyle = '#778';
    context.fillRect(0, 0, width, height);
    if (isLost) return;
    // One camera picture at every change of code contains rows of both.
    const seam = (changed ? Math.random() : seamOfCode) * height;
    changed = false;
    const angle = ((run.angle + shake(1.5)) * Math.PI) / 180;
    // However it is rotated, the whole code stays in the picture.
    const turned = Math.abs(Math.cos(angle)) + Math.abs(Math.sin(angle));
    const side = Math.min(0.85, 0.95 / turned) * height * (1 + shake(0.02));
    const [x, y] = [width / 2 + shake(5), height / 2 + shake(5)];
    const draw = (source: HTMLCanvasElement, from: number, to: number) => {
      if (source.width === 0) return;
      context.save();
      context.beginPath();
      context.rect(0, from, width, to - from);
      context.clip();
      if (run.blur > 0) context.filter = `blur(${run.blur}px)`;
      context.translate(x, y);
      context.rotate(angle);
      context.drawImage(source, -side / 2, -side / 2, side, side);
      context.restore();
    };
    draw(screen, 0, seam);
    if (seam < height) draw(before, seam, height);
  };

  const video = document.createElement('video');
  video.muted = true;
  document.body.replaceChildren(video);
  screen.width = 0;
  next();
  paint();
  video.srcObject = camera.captureStream(30);
  await video.play();
  const decoder = makeDecoder();
  // The worker's start is not part of the channel's speed.
  await decoder.read({ width: 8, height: 8, data: new Uint8ClampedArray(256) });
  const scan = new Scan();
  const [first, started] = [index, performance.now()];
  let [pictures, read, lookedAt] = [0, 0, 0];
  const turn = () => {
    // The first picture after a change may have been taken before it.
    if (run.isPatient && pictures < lookedAt + 2) return;
    lookedAt = pictures;
    next();
  };
  const timers = [setInterval(turn, 1_000 / run.pace.rate), setInterval(paint, 33)];
  const arrived = await new Promise<Uint8Array>((resolve) => {
    const stop = watchVideo(video, decoder, (reading) => {
      pictures++;
      read += reading.texts.length;
      const { found } = scan.accept(reading, performance.now());
      if (found?.kind !== 'message') return;
      stop();
      resolve(found.message);
    });
  });
  const seconds = (performance.now() - started) / 1_000;
  timers.forEach(clearInterval);
  decoder.close();
  for (const track of (video.srcObject as MediaStream).getTracks()) track.stop();
  if (arrived.some((byte, i) => byte !== whole[i]) || arrived.length !== whole.length)
    throw new Error('altered');
  return { seconds, shown: index - first + 1, k: stream.k, pictures, read };
}

Object.assign(globalThis, { measure });
