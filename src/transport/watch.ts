import type { Decoder } from './decoder.ts';
import type { Image, Reading } from './qr-read.ts';

/**
 * Pictures with the decoder at once: one being read, one on its way. A slow device skips pictures and never queues
 * them.
 */
const inFlight = 2;

/**
 * Reads the pictures of a playing video as they come, by the video's own frame callback if there is one.
 * Returns a function that stops it. `onReading` is called once per picture, in order, and never after the
 * stop.
 */
export function watchVideo(
  video: HTMLVideoElement,
  decoder: Decoder,
  onReading: (reading: Reading) => void,
): () => void {
  let busy = 0;
  let stopped = false;
  let lastTime = -1;

  const look = async () => {
    if (busy >= inFlight || video.readyState < HTMLMediaElement.HAVE_CURRENT_DATA) return;
    // Without frame callbacks the same picture may come twice.
    if (video.currentTime === lastTime && !('requestVideoFrameCallback' in video)) return;
    lastTime = video.currentTime;
    busy++;
    try {
      const reading = await decoder.read(await pictureOf(video));
      if (!stopped) onReading(reading);
    } catch {
      // Taken while the camera was changing; the next picture is on its way.
    } finally {
      busy--;
    }
  };
  const next = () => {
    if (stopped) return;
    const loop = () => {
      void look();
      next();
    };
    if ('requestVideoFrameCallback' in video) video.requestVideoFrameCallback(loop);
    else requestAnimationFrame(loop);
  };
  next();
  return () => {
    stopped = true;
  };
}

let canvas: HTMLCanvasElement | null = null;

async function pictureOf(video: HTMLVideoElement): Promise<VideoFrame | ImageBitmap | Image> {
  // The camera's own picture; the page makes no copy of it.
  if (typeof OffscreenCanvas === 'function' && typeof VideoFrame === 'function') return new VideoFrame(video);
  if (typeof OffscreenCanvas === 'function') return createImageBitmap(video);
  canvas ??= document.createElement('canvas');
  canvas.width = video.videoWidth;
  canvas.height = video.videoHeight;
  const context = canvas.getContext('2d', { alpha: false, willReadFrequently: true })!;
  context.drawImage(video, 0, 0);
  return context.getImageData(0, 0, canvas.width, canvas.height);
}
