import { startWorker } from '../shell/trusted.ts';
import type { DecodeRequest } from './decode.worker.ts';
import url from './decode.worker.ts?worker&url';
import type { Image, Reading } from './qr-read.ts';

/** The page's side of the decode worker. */
export interface Decoder {
  read(picture: VideoFrame | ImageBitmap | Image): Promise<Reading>;
  close(): void;
}

const unread: Reading = { texts: [], hint: 'nothing' };

/** Starts a worker; `read` answers in order, and with "nothing" once it is closed or broken. */
export function makeDecoder(): Decoder {
  const worker = startWorker(url);
  const waiting = new Map<number, (reading: Reading) => void>();
  let count = 0;
  let isClosed = false;
  const settle = (id: number, reading: Reading) => {
    waiting.get(id)?.(reading);
    waiting.delete(id);
    if (isClosed && waiting.size === 0) worker.terminate();
  };
  const drop = () => {
    for (const id of [...waiting.keys()]) settle(id, unread);
  };
  worker.addEventListener('message', ({ data }: MessageEvent<{ id: number; reading: Reading }>) =>
    settle(data.id, data.reading),
  );
  worker.addEventListener('error', drop);
  return {
    read(picture) {
      if (isClosed) {
        if ('close' in picture) picture.close();
        return Promise.resolve(unread);
      }
      const request: DecodeRequest = { id: ++count, picture };
      return new Promise((resolve) => {
        waiting.set(request.id, resolve);
        worker.postMessage(request, ['data' in picture ? picture.data.buffer : picture]);
      });
    },
    // A worker that ended while a picture was on its way to it would never give the picture back to the camera.
    close() {
      isClosed = true;
      if (waiting.size === 0) worker.terminate();
    },
  };
}
