import type { Matrix } from '../../src/transport/qr-draw.ts';

/** What happens between a screen and a camera's picture. Lengths in pixels of the picture. */
export interface Scene {
  /** Side of the code with its quiet zone, as a fraction of the picture's height. */
  size: number;
  /** Rotation in the plane, in degrees. */
  angle: number;
  /** How much shorter the far edge is than the near one, across and down. */
  tilt: [number, number];
  /** Standard deviation of the Gaussian blur. */
  blur: number;
  /** Standard deviation of the noise, in grey levels. */
  noise: number;
  /** Grey levels of dark and light. */
  levels: [number, number];
  /** Rows below this fraction of the code come from the next code. 1 for none. */
  torn: number;
}

export const cleanScene: Scene = {
  size: 0.9,
  angle: 0,
  tilt: [0, 0],
  blur: 0,
  noise: 0,
  levels: [0, 255],
  torn: 1,
};

/** Uniform numbers in 0..1 from a seed (mulberry32). */
export function makeRandom(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export interface Picture {
  width: number;
  height: number;
  /** RGBA. */
  data: Uint8ClampedArray<ArrayBuffer>;
}

/** A camera's picture of the code. Hand jitter (position, a degree, two per cent of size) comes from `random`. */
export function takePicture(
  code: Matrix,
  next: Matrix,
  scene: Scene,
  random: () => number,
  width = 1280,
  height = 720,
): Picture {
  const quiet = 4;
  const side = code.size + 2 * quiet;
  const jitter = () => random() * 2 - 1;
  const pixels = height * scene.size * (1 + 0.02 * jitter());
  const angle = ((scene.angle + jitter()) * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const [cx, cy] = [width / 2 + 6 * jitter(), height / 2 + 4 * jitter()];
  const [px, py] = [scene.tilt[0] / pixels, scene.tilt[1] / pixels];
  const [dark, light] = scene.levels;
  const tornRow = quiet + scene.torn * code.size;
  const grey = new Float32Array(width * height).fill(light * 0.8);

  const sample = (x: number, y: number): number => {
    const [dx, dy] = [x - cx, y - cy];
    const w = 1 - px * dx - py * dy;
    const u = ((cos * dx + sin * dy) / w / pixels + 0.5) * side;
    const v = ((-sin * dx + cos * dy) / w / pixels + 0.5) * side;
    if (u < 0 || v < 0 || u >= side || v >= side) return light * 0.8;
    const [mx, my] = [Math.floor(u) - quiet, Math.floor(v) - quiet];
    if (mx < 0 || my < 0 || mx >= code.size || my >= code.size) return light;
    const source = v < tornRow ? code : next;
    return source.modules[my * code.size + mx] === 1 ? dark : light;
  };
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      let sum = 0;
      for (const sy of [0.17, 0.5, 0.83]) for (const sx of [0.17, 0.5, 0.83]) sum += sample(x + sx, y + sy);
      grey[y * width + x] = sum / 9;
    }
  }
  const blurred = scene.blur > 0 ? blur(grey, width, height, scene.blur) : grey;
  const data = new Uint8ClampedArray(width * height * 4);
  for (let i = 0; i < blurred.length; i++) {
    // The sum of three uniform numbers is close enough to a Gaussian with deviation 0.5.
    const noise = scene.noise > 0 ? (random() + random() + random() - 1.5) * 2 * scene.noise : 0;
    data[4 * i] = data[4 * i + 1] = data[4 * i + 2] = blurred[i]! + noise;
    data[4 * i + 3] = 255;
  }
  return { width, height, data };
}

function blur(grey: Float32Array, width: number, height: number, sigma: number): Float32Array<ArrayBuffer> {
  const radius = Math.ceil(sigma * 3);
  const kernel = Array.from({ length: 2 * radius + 1 }, (_, i) =>
    Math.exp(-((i - radius) ** 2) / (2 * sigma ** 2)),
  );
  const total = kernel.reduce((a, b) => a + b, 0);
  const pass = (source: Float32Array, step: number, length: number, lineStep: number, lines: number) => {
    const out = new Float32Array(source.length);
    for (let line = 0; line < lines; line++) {
      for (let i = 0; i < length; i++) {
        let sum = 0;
        for (let j = -radius; j <= radius; j++) {
          const at = Math.min(length - 1, Math.max(0, i + j));
          sum += source[line * lineStep + at * step]! * kernel[j + radius]!;
        }
        out[line * lineStep + i * step] = sum / total;
      }
    }
    return out;
  };
  return pass(pass(grey, 1, width, width, height), width, height, 1, width);
}
