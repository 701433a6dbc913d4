/**
 * Focus is never lost: when the focused element disappears, the screen's heading takes the focus, so that
 * somebody who works by keyboard or by ear continues from the top of the screen and not from the top of the
 * window.
 */
export function keepFocus(): () => void {
  let last: Element | null = null;
  const remember = ({ target }: FocusEvent) => {
    last = target instanceof Element ? target : null;
  };
  // A tap on empty space removes the focus on purpose.
  const forget = () => {
    last = null;
  };
  let frame = 0;
  const look = () => {
    frame = 0;
    if (last === null || last.isConnected || document.activeElement !== document.body) return;
    document.querySelector('h1')?.focus({ preventScroll: true });
  };
  // A new screen takes the focus by itself; checking after it is drawn costs no extra layout.
  const observer = new MutationObserver(() => {
    if (frame === 0) frame = requestAnimationFrame(look);
  });
  observer.observe(document.body, { childList: true, subtree: true });
  addEventListener('focusin', remember);
  addEventListener('pointerdown', forget);
  return () => {
    observer.disconnect();
    removeEventListener('focusin', remember);
    removeEventListener('pointerdown', forget);
  };
}
