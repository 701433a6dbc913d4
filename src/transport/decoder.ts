import { startWorker } from '../shell/trusted.ts';
import type { DecodeRequest } from './decode.worker.ts';
import url from './decode.worker.ts?worker&url';
import type { Image, Reading } from './qr-read.ts';

/** The page's end of the decode worker. */
export interface Decoder {
  read(picture: VideoFrame | ImageBitmap | Image): Promise<Reading>;
  close(): void;
}

const unread: Reading = { texts: [], hint: 'nothing' };

/** Starts a worker; `read` answers in order, and with "nothing" once closed or broken. */
export function makeDecoder(): Decoder {
  const worker = startWorker(url);
  const waiting = new Map<number, (reading: Reading) => void>();
  let count = 0;
  const drop = () => {
    for (const resolve of waiting.values()) resolve(unread);
    waiting.clear();
  };
  worker.addEventListener('message', ({ data }: MessageEvent<{ id: number; reading: Reading }>) => {
    waiting.get(data.id)?.(data.reading);
    waiting.delete(data.id);
  });
  worker.addEventListener('error', drop);
  return {
    read(picture) {
      const request: DecodeRequest = { id: ++count, picture };
      return new Promise((resolve) => {
        waiting.set(request.id, resolve);
        worker.postMessage(request, ['data' in picture ? picture.data.buffer : picture]);
      });
    },
    close() {
      worker.terminate();
      drop();
    },
  };
}
