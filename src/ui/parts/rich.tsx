import type { ComponentChildren } from 'preact';
import { type Key, pieces } from '../text/t.ts';

/** A sentence with more than plain text in its placeholders. */
export function Rich({ text, slots }: { text: Key; slots: Readonly<Record<string, ComponentChildren>> }) {
  return <>{pieces(text).map((piece) => ('text' in piece ? piece.text : slots[piece.slot]))}</>;
}
