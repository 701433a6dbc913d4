import type { Locator, Page } from 'playwright-core';
import { PNG } from 'pngjs';
import decodeQR from 'qr/decode.js';
import { toDataURL } from 'qrcode';

/** What happens to a picture between a screen and a hand-held camera. */
export interface CameraConditions {
  /** Pictures taken of the screen, per second; default 14. */
  rate?: number;
  /** Fraction of pictures that never arrive, 0 to 1. */
  dropped?: number;
  /** Fraction of camera frames whose lower part still shows the previous picture. */
  torn?: number;
  /** Grey levels of noise, 0 to 255. */
  noise?: number;
  /** Pixels of blur. */
  blur?: number;
  /** Fraction of the frame's height that the code fills; default 0.85. */
  size?: number;
}

interface FakeCamera {
  show(dataUrl: string, conditions: CameraConditions): Promise<void>;
  clear(): void;
  openings: number;
}

/**
 * Replaces the camera with a canvas that is fed from outside. Runs in the page before any of its own code,
 * including the lockdown. A still picture would be no test, so the hand shakes at each of 30 repaints a
 * second.
 */
function installCamera(): void {
  if (navigator.mediaDevices === undefined) return;
  const [width, height] = [1280, 720];
  const camera: FakeCamera & { now: ImageBitmap | null; before: ImageBitmap | null; how: CameraConditions } =
    {
      openings: 0,
      now: null,
      before: null,
      how: {},
      async show(dataUrl, conditions) {
        const binary = atob(dataUrl.slice(dataUrl.indexOf(',') + 1));
        const bytes = Uint8Array.from(binary, (c) => c.charCodeAt(0));
        const next = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
        camera.before?.close();
        camera.before = camera.now;
        camera.now = next;
        camera.how = conditions;
      },
      clear() {
        camera.before = camera.now = null;
      },
    };
  Object.defineProperty(globalThis, '__camera', { value: camera });
  const shake = (range: number) => (Math.random() * 2 - 1) * range;

  const makeNoise = (level: number): HTMLCanvasElement => {
    const canvas = document.createElement('canvas');
    canvas.width = canvas.height = 256;
    const context = canvas.getContext('2d')!;
    const pixels = context.createImageData(256, 256);
    for (let i = 0; i < pixels.data.length; i += 4) {
      pixels.data.fill(Math.random() < 0.5 ? 0 : 255, i, i + 3);
      pixels.data[i + 3] = Math.random() * level;
    }
    context.putImageData(pixels, 0, 0);
    return canvas;
  };
  let noise: { level: number; canvas: HTMLCanvasElement } | null = null;

  const paint = (context: CanvasRenderingContext2D) => {
    const { size = 0.85, blur = 0, torn = 0, noise: level = 0 } = camera.how;
    context.filter = 'none';
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.fillStyle = `rgb(${118 + shake(6)},${122 + shake(6)},${126 + shake(6)})`;
    context.fillRect(0, 0, width, height);
    const isTorn = Math.random() < torn;
    const angle = (shake(1.6) * Math.PI) / 180;
    const scale = 1 + shake(0.02);
    const [x, y] = [width / 2 + shake(4), height / 2 + shake(4)];
    const draw = (picture: ImageBitmap | null, from: number, to: number) => {
      if (picture === null) return;
      context.save();
      context.beginPath();
      context.rect(0, from, width, to - from);
      context.clip();
      if (blur > 0) context.filter = `blur(${blur}px)`;
      context.translate(x, y);
      context.rotate(angle);
      const side = (height * size * scale) / Math.max(picture.width, picture.height);
      const [w, h] = [picture.width * side, picture.height * side];
      context.imageSmoothingQuality = 'high';
      context.drawImage(picture, -w / 2, -h / 2, w, h);
      context.restore();
    };
    const seam = isTorn ? Math.random() * height : height;
    draw(camera.now, 0, seam);
    if (isTorn) draw(camera.before, seam, height);
    if (level > 0) {
      if (noise?.level !== level) noise = { level, canvas: makeNoise(level) };
      const pattern = context.createPattern(noise.canvas, 'repeat')!;
      context.translate(Math.random() * 256, Math.random() * 256);
      context.fillStyle = pattern;
      context.fillRect(-256, -256, width + 512, height + 512);
    }
  };

  const open = async (constraints?: MediaStreamConstraints): Promise<MediaStream> => {
    if (!constraints?.video) throw new DOMException('no such device', 'NotFoundError');
    camera.openings += 1;
    const canvas = document.createElement('canvas');
    canvas.width = width;
    canvas.height = height;
    const context = canvas.getContext('2d', { willReadFrequently: true })!;
    const stream = canvas.captureStream(30);
    const track = stream.getVideoTracks()[0]!;
    const timer = setInterval(() => {
      if (track.readyState === 'live') paint(context);
      else clearInterval(timer);
    }, 33);
    paint(context);
    return stream;
  };
  const enumerateDevices = async () => {
    const device = { deviceId: 'rear', groupId: 'rear', kind: 'videoinput', label: 'Rear camera' };
    return [{ ...device, toJSON: () => device } as MediaDeviceInfo];
  };
  // On the prototype: WebKit forgets what was put on an object that no script holds.
  Object.assign(MediaDevices.prototype, { getUserMedia: open, enumerateDevices });
}

export const cameraScript = `(${installCamera.toString()})()`;

/**
 * Points the camera of `to` at the screen of `from`: what the canvas really shows now, again and again, until
 * the returned function is called. Takes the largest visible canvas unless told otherwise.
 */
export function cameraFrom(
  from: Page,
  to: Page,
  conditions: CameraConditions & { canvas?: Locator } = {},
): () => Promise<void> {
  const { canvas, ...how } = conditions;
  let isOn = true;
  const takePicture = async (): Promise<string | null> => {
    const locator = canvas ?? from.locator('canvas:visible');
    return locator.evaluateAll((found) => {
      const areas = (found as HTMLCanvasElement[]).filter((one) => one.width > 0 && one.height > 0);
      areas.sort((a, b) => b.clientWidth * b.clientHeight - a.clientWidth * a.clientHeight);
      return areas[0]?.toDataURL('image/png') ?? null;
    });
  };
  const loop = (async () => {
    let last: string | null = null;
    while (isOn) {
      const started = Date.now();
      try {
        const picture = await takePicture();
        if (picture !== null && picture !== last && Math.random() >= (how.dropped ?? 0))
          await to.evaluate(
            ([url, c]) => (globalThis as unknown as { __camera: FakeCamera }).__camera.show(url, c),
            [picture, how] as const,
          );
        last = picture;
      } catch {
        // A page that is still being loaded shows and sees nothing.
      }
      const rest = 1000 / (how.rate ?? 14) - (Date.now() - started);
      await new Promise((resolve) => setTimeout(resolve, Math.max(1, rest)));
    }
  })();
  return async () => {
    isOn = false;
    await loop;
    await putDown(to);
  };
}

/** What the camera saw last must not be read again. */
const putDown = (to: Page) =>
  to
    .evaluate(() => (globalThis as unknown as { __camera: FakeCamera }).__camera.clear())
    .catch(() => undefined);

/** The same for codes of another product, one after another, over and over, until it is stopped. */
export function codesBefore(to: Page, texts: readonly string[]): () => Promise<void> {
  let isOn = true;
  const loop = (async () => {
    for (let i = 0; isOn; i = (i + 1) % texts.length) {
      const picture = await toDataURL(texts[i]!, { scale: 6, errorCorrectionLevel: 'L' });
      // A page that is still being loaded sees nothing.
      await to
        .evaluate(
          (url) => (globalThis as unknown as { __camera: FakeCamera }).__camera.show(url, {}),
          picture,
        )
        .catch(() => undefined);
      await new Promise((done) => setTimeout(done, 140));
    }
  })();
  return async () => {
    isOn = false;
    await loop;
    await putDown(to);
  };
}

/** What the largest code on a page says at the moment, or null between two pictures. */
export async function codeOn(page: Page): Promise<string | null> {
  const url = await page.locator('canvas:visible').evaluateAll((found) => {
    const areas = (found as HTMLCanvasElement[]).toSorted((a, b) => b.clientWidth - a.clientWidth);
    return areas[0]?.toDataURL('image/png') ?? null;
  });
  if (url === null) return null;
  const { width, height, data } = PNG.sync.read(Buffer.from(url.slice(url.indexOf(',') + 1), 'base64'));
  try {
    return decodeQR({ width, height, data: new Uint8Array(data) });
  } catch {
    return null;
  }
}
