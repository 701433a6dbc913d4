import '../shell/lockdown.ts';
import { type Image, readQr } from './qr-read.ts';

/** Longest side that is searched: more pixels cost time and show nothing more than the lens has seen. */
const longestSide = 1_920;

/** A picture as the page could take it: a frame or a bitmap to draw here, or pixels where workers have no canvas. */
export interface DecodeRequest {
  id: number;
  picture: VideoFrame | ImageBitmap | Image;
}

let canvas: OffscreenCanvas | null = null;

function pixelsOf(picture: VideoFrame | ImageBitmap): Image {
  const [fullWidth, fullHeight] =
    'displayWidth' in picture
      ? [picture.displayWidth, picture.displayHeight]
      : [picture.width, picture.height];
  const scale = Math.min(1, longestSide / Math.max(fullWidth, fullHeight));
  const width = Math.max(1, Math.round(fullWidth * scale));
  const height = Math.max(1, Math.round(fullHeight * scale));
  canvas ??= new OffscreenCanvas(width, height);
  if (canvas.width !== width) canvas.width = width;
  if (canvas.height !== height) canvas.height = height;
  const context = canvas.getContext('2d', { alpha: false, willReadFrequently: true })!;
  context.drawImage(picture, 0, 0, width, height);
  picture.close();
  return context.getImageData(0, 0, width, height);
}

addEventListener('message', ({ data }: MessageEvent<DecodeRequest>) => {
  const image = 'data' in data.picture ? data.picture : pixelsOf(data.picture);
  postMessage({ id: data.id, reading: readQr(image) });
});
