import { create, type QRCodeMaskPattern } from 'qrcode';
import { SignerError } from '../core/errors.ts';
import { symbolBytesIn } from './frames.ts';

/** How fast and how dense: QR version, and codes per second. A code must stay for two or three camera frames. */
export interface Pace {
  readonly version: number;
  readonly rate: number;
}

export const settings = {
  careful: { version: 10, rate: 3 },
  normal: { version: 16, rate: 8 },
  fast: { version: 20, rate: 12 },
} as const satisfies Record<string, Pace>;
export type Setting = keyof typeof settings;

/** The largest code that is shown as one still picture. */
export const stillVersion = 20;

/** Modules of white that readers need around a code (ISO/IEC 18004, 9.1). */
export const quietZone = 4;

/** Alphanumeric characters that versions 1 to 40 hold at error correction L (ISO/IEC 18004, table 7). */
const capacities = [
  25, 47, 77, 114, 154, 195, 224, 279, 335, 395, 468, 535, 619, 667, 758, 854, 938, 1046, 1153, 1249, 1352,
  1460, 1588, 1704, 1853, 1990, 2132, 2223, 2369, 2520, 2677, 2840, 3009, 3183, 3351, 3537, 3729, 3927, 4087,
  4296,
];

/** Symbol bytes of our frames that fill a code of `version` 1 to 40. */
export function symbolBytesFor(version: number): number {
  return symbolBytesIn(capacities[version - 1] ?? 0);
}

export interface Matrix {
  /** Modules per side, without the quiet zone: 17 + 4 * version. */
  readonly size: number;
  /** Row by row, 1 is dark. */
  readonly modules: Uint8Array;
}

const isAlphanumeric = /^[0-9A-Z $%*+\-./:]+$/;

/**
 * The code of `text`, at error correction L; the smallest version that holds it unless one is given. Explicit segments
 * and mask save the library its searches. The same text under another mask is another picture, which helps readers that
 * never manage certain pictures. Errors: `too-large`, `malformed` if empty.
 */
export function makeMatrix(text: string, options: { version?: number; mask?: number } = {}): Matrix {
  if (text === '') throw new SignerError('malformed', { where: 'qr' });
  const segment = isAlphanumeric.test(text)
    ? { data: text, mode: 'alphanumeric' as const }
    : { data: new TextEncoder().encode(text), mode: 'byte' as const };
  try {
    const { modules } = create([segment], {
      errorCorrectionLevel: 'L',
      maskPattern: ((options.mask ?? 0) & 7) as QRCodeMaskPattern,
      ...(options.version === undefined ? {} : { version: options.version }),
    });
    return { size: modules.size, modules: Uint8Array.from(modules.data, Number) };
  } catch {
    throw new SignerError('too-large', { where: 'qr' });
  }
}

/**
 * Paints `text` black on white, whatever the theme, with its quiet zone and `moduleSize` whole canvas pixels
 * per module, or as many as fit into `pixels`; the canvas takes the size that this needs.
 */
export function drawQr(
  canvas: HTMLCanvasElement | OffscreenCanvas,
  text: string,
  options: { version?: number; mask?: number } & ({ moduleSize: number } | { pixels: number }),
): Matrix {
  const matrix = makeMatrix(text, options);
  const unit =
    'pixels' in options
      ? moduleSizeIn(options.pixels, matrix.size)
      : Math.max(1, Math.floor(options.moduleSize));
  const side = (matrix.size + 2 * quietZone) * unit;
  if (canvas.width !== side) canvas.width = side;
  if (canvas.height !== side) canvas.height = side;
  const context = canvas.getContext('2d', { alpha: false }) as CanvasRenderingContext2D;
  context.fillStyle = '#fff';
  context.fillRect(0, 0, side, side);
  context.fillStyle = '#000';
  for (let y = 0; y < matrix.size; y++) {
    for (let x = 0; x < matrix.size; x++) {
      const start = x;
      while (x < matrix.size && matrix.modules[y * matrix.size + x] === 1) x++;
      if (x > start)
        context.fillRect((start + quietZone) * unit, (y + quietZone) * unit, (x - start) * unit, unit);
    }
  }
  return matrix;
}

/**
 * The most whole pixels per module such that a code of `size` modules with its quiet zone fits into `pixels`.
 */
export function moduleSizeIn(pixels: number, size: number): number {
  return Math.max(1, Math.floor(pixels / (size + 2 * quietZone)));
}
