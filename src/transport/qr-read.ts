import { BrowserQRCodeReader } from '@zxing/browser';
import {
  BinaryBitmap,
  DecodeHintType,
  HybridBinarizer,
  ResultMetadataType,
  RGBLuminanceSource,
} from '@zxing/library';
import { _QRScanner } from 'qr/decode.js';

/** RGBA, row by row, as a canvas gives it. */
export interface Image {
  width: number;
  height: number;
  data: Uint8ClampedArray;
}

/** Why nothing was read: `far` is a code whose modules are too small, `blurred` also covers a torn one. */
export type Hint = 'none' | 'nothing' | 'far' | 'dark' | 'blurred';

export interface Reading {
  texts: { text: string; bytes?: Uint8Array }[];
  hint: Hint;
}

/** Pixels per module below which the readers miss more than they read. */
const smallestModule = 2.6;
/** Mean grey level below which the finder patterns do not stand out from a phone's noise. */
const darkest = 28;
/** Retries of the first reader, and the milliseconds they may take. */
const effort = { effort: 8, timeLimit: 16 };

interface Sight {
  moduleSize: number | null;
}
const sight: Sight = { moduleSize: null };
let scanner: _QRScanner | null = null;

function scannerFor({ width, height }: Image): _QRScanner {
  const { maxSize } = scanner?.opts ?? { maxSize: { width: 0, height: 0 } };
  if (scanner === null || width > maxSize.width || height > maxSize.height) {
    scanner = new _QRScanner({
      ...effort,
      maxSize: { width: Math.max(width, maxSize.width), height: Math.max(height, maxSize.height) },
      pointsOnDetect: ({ tl }) => {
        sight.moduleSize = tl.moduleSize;
      },
    });
  }
  return scanner;
}

/** Pictures missed in a row before the second reader gets its turn: it takes time and rarely reads more. */
const patience = 3;
let missed = 0;

/**
 * The QR code in the picture. `qr` reads in 3-7 ms at 1280x720; when it misses again and again the core of ZXing tries
 * too, since each of them never reads certain codes. `bytes` is present where the reader gives the exact bytes of byte
 * mode. `texts` has at most one entry: searching for more codes takes three times as long and finds half of a grid
 * (docs/transport.md). No picture throws.
 */
export function readQr(image: Image): Reading {
  sight.moduleSize = null;
  const first = readFirst(image);
  missed = first === null ? missed + 1 : 0;
  const found = first ?? (missed % patience === 0 ? readSecond(image) : null);
  return found === null ? { texts: [], hint: hintFor(image) } : { texts: [found], hint: 'none' };
}

function readFirst(image: Image): { text: string } | null {
  try {
    const active = scannerFor(image);
    active.addImage(image, 'RGBA');
    const [result] = active.decode();
    return typeof result === 'string' ? { text: result } : null;
  } catch {
    scanner = null;
    return null;
  }
}

/** Only the decoder of this package is used: its own loop looks at the camera twice a second, ours at every picture. */
const zxing = new BrowserQRCodeReader(new Map([[DecodeHintType.CHARACTER_SET, 'UTF-8']]));

function readSecond(image: Image): { text: string; bytes?: Uint8Array } | null {
  try {
    const source = new RGBLuminanceSource(greyOf(image), image.width, image.height);
    const result = zxing.decodeBitmap(new BinaryBitmap(new HybridBinarizer(source)));
    const segments = result.getResultMetadata()?.get(ResultMetadataType.BYTE_SEGMENTS);
    const bytes = Array.isArray(segments) && segments.length === 1 ? segments[0] : null;
    const text = result.getText();
    return bytes instanceof Uint8Array ? { text, bytes } : { text };
  } catch {
    return null;
  }
}

function greyOf({ width, height, data }: Image): Uint8ClampedArray {
  const grey = new Uint8ClampedArray(width * height);
  for (let i = 0, j = 0; i < grey.length; i++, j += 4) {
    grey[i] = (data[j]! + 2 * data[j + 1]! + data[j + 2]!) >> 2;
  }
  return grey;
}

function hintFor(image: Image): Hint {
  let sum = 0;
  let count = 0;
  // One pixel in 97 is enough for a mean.
  for (let i = 1; i < image.data.length; i += 4 * 97, count++) sum += image.data[i]!;
  if (sum / Math.max(1, count) < darkest) return 'dark';
  if (sight.moduleSize === null) return 'nothing';
  return sight.moduleSize < smallestModule ? 'far' : 'blurred';
}
