import { useLayoutEffect, useRef } from 'preact/hooks';
import { drawQr } from '../../transport/qr-draw.ts';

/** One still code, for an address. Dark on white in every theme. */
export function QrStill({ text, label }: { text: string; label: string }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useLayoutEffect(() => {
    if (canvas.current !== null) drawQr(canvas.current, text, { mask: 0, moduleSize: 6 });
  }, [text]);
  return (
    <div class="qr-still">
      <canvas ref={canvas} role="img" aria-label={label} />
    </div>
  );
}
