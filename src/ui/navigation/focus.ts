/**
 * Focus never falls on nothing: when what has it goes away, the screen's heading takes it, so that somebody who works
 * by keyboard or by ear goes on from the top of the screen and not from the top of the window.
 */
export function keepFocus(): () => void {
  let last: Element | null = null;
  const remember = ({ target }: FocusEvent) => {
    last = target instanceof Element ? target : null;
  };
  // A tap beside everything takes the focus away on purpose.
  const forget = () => {
    last = null;
  };
  let frame = 0;
  const look = () => {
    frame = 0;
    if (last === null || last.isConnected || document.activeElement !== document.body) return;
    document.querySelector('h1')?.focus({ preventScroll: true });
  };
  // A new screen takes the focus by itself; to look once it stands costs no layout of its own.
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
