import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { create as createQr } from 'qrcode';
import { test } from 'vitest';
import { makeStream } from '../../../src/transport/frames.ts';
import { symbolBytesFor } from '../../../src/transport/qr-draw.ts';
import { asideOf } from '../aside.ts';
import { buildFixture } from '../fixture-build.ts';
import type { Device } from '../harness.ts';
import { unlock } from '../people.ts';
import type { Stage } from './stage.ts';

interface Camera {
  show(url: string, how: object): Promise<void>;
  clear(): void;
}

/** States off the main path: scanning that is stuck, locks, another tab, a newer version. */
export function edges(stage: () => Stage): void {
  test('scanning', async () => {
    const { ana } = stage();
    await stage().goTo('#/scan');
    await ana.page.locator('video').waitFor();
    await ana.sees('No code in view');
    await stage().shoot('scan');
    const bytes = Uint8Array.from({ length: 20_000 }, (_, i) => (i * 7919) >> 3);
    const stream = makeStream(bytes, { symbolBytes: symbolBytesFor(10) });
    await holdUp(ana, stream.frame(0));
    await ana.sees(/^1 of \d+ codes read/);
    await stage().shoot('scan-progress');
    await ana.page.evaluate(() => {
      (globalThis as never as { __camera: Camera }).__camera.clear();
      navigator.mediaDevices.getUserMedia = async () => {
        throw new DOMException('', 'NotAllowedError');
      };
    });
  });

  test('a file above the page', async () => {
    const { ana } = stage();
    await stage().goTo('#/');
    await drag(ana, 'dragover');
    await ana.sees('Drop it here');
    await stage().shoot('drop');
    await drag(ana, 'drop');
    await ana.role('alert').first().waitFor();
    await stage().shoot('drop-refused');
  });

  test('locking', async () => {
    const { ana } = stage();
    await ana.page.keyboard.press('l');
    await ana.role('heading', 'Locked').waitFor();
    await stage().shoot('locked');
    await drag(ana, 'drop');
    await ana.sees('Something has arrived');
    await stage().setOffline(false);
    await ana.role('checkbox', 'Unlock even though this device is online').waitFor();
    await stage().shoot('locked-online');
    await stage().setOffline(true);
    const waiting = ana.page.getByText(/^You can try again in/);
    for (let i = 0; i < 4 && (await waiting.count()) === 0; i++) {
      await ana.field('Password').fill('not this one');
      await ana.tap('Unlock');
      // The button says so until the answer is here.
      await ana.button('Unlock').waitFor();
    }
    await waiting.waitFor();
    await stage().shoot('locked-out');
    await unlock(ana);
    // Locking has released the camera, and now the person refuses it.
    await stage().goTo('#/scan');
    await ana.button('Try the camera again').waitFor();
    await stage().shoot('scan-refused');
  });

  test('a newer version', async () => {
    const { ana, world } = stage();
    const folder = mkdtempSync(join(tmpdir(), 'hoarfrost-newer-'));
    try {
      await buildFixture(folder, 'newer');
      await world.server.restart();
      world.server.serve(folder);
      await stage().setOffline(false);
      await stage().goTo('#/settings');
      await ana.page.locator('summary', { hasText: 'Check for a newer version' }).click();
      await ana.tap('Check now');
      await ana.button('Use it').waitFor();
      await stage().shoot('newer');
      await world.cut();
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  test('another tab', async () => {
    const { ana } = stage();
    const second = await ana.context.newPage();
    await second.goto(ana.url);
    await second.getByRole('heading', { name: 'Open in another tab' }).waitFor();
    await stage().shoot('other-tab', ana, second);
    await second.close();
  });
}

/** A still code in front of the camera, drawn in the page. */
async function holdUp(device: Device, text: string): Promise<void> {
  const { modules } = createQr(text, { errorCorrectionLevel: 'L' });
  const evaluate = await asideOf(device.page);
  const picture = await evaluate<string>(`(() => {
    const size = ${modules.size}, data = ${JSON.stringify([...modules.data])}, scale = 6, margin = 4;
    const canvas = document.createElement('canvas');
    canvas.width = canvas.height = (size + 2 * margin) * scale;
    const context = canvas.getContext('2d');
    context.fillStyle = '#fff';
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.fillStyle = '#000';
    data.forEach((on, i) => on && context.fillRect((i % size + margin) * scale, (Math.floor(i / size) + margin) * scale, scale, scale));
    return canvas.toDataURL('image/png');
  })()`);
  await device.page.evaluate(
    (url) => (globalThis as never as { __camera: Camera }).__camera.show(url, {}),
    picture,
  );
}

/** A file that is not one of ours, dragged over the page or dropped there. */
const drag = async (device: Device, type: 'dragover' | 'drop') =>
  (await asideOf(device.page))(`(() => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File(['hello'], 'hello.txt'));
    document.body.dispatchEvent(new DragEvent('${type}', { dataTransfer, bubbles: true, cancelable: true }));
  })()`);
