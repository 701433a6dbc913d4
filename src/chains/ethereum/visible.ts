import { toVisible } from '../../core/visible.ts';

/** UTF-8 text in which every character is visible, or null. */
export function readVisible(bytes: Uint8Array): string | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    const rest = text.replaceAll(/\r\n|\t/g, '');
    return toVisible(rest) === rest ? text : null;
  } catch {
    return null;
  }
}
