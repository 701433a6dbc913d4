import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { anchor } from '../navigation/anchor.ts';
import { type Key, t } from '../text/t.ts';

/** A part of a long screen, closed until it is wanted: by a tap, or from elsewhere by its name. */
export function Part({
  name,
  isCard,
  children,
}: {
  name: Key;
  isCard?: boolean;
  children: ComponentChildren;
}) {
  const details = useRef<HTMLDetailsElement>(null);
  const summary = useRef<HTMLElement>(null);
  const isWanted = anchor.value === name;
  useEffect(() => {
    if (!isWanted) return;
    anchor.value = null;
    if (details.current !== null) details.current.open = true;
    // After the heading, which gets the focus on every new screen.
    requestAnimationFrame(() => {
      summary.current?.scrollIntoView();
      summary.current?.focus({ preventScroll: true });
    });
  }, [isWanted]);
  return (
    <details ref={details} class={isCard ? 'card' : undefined}>
      <summary ref={summary}>{t(name)}</summary>
      {children}
    </details>
  );
}
