import { lockNow } from '../practice/phones.ts';
import { preferences } from './preferences.ts';
import { isUnlocked } from './state.ts';

/**
 * How long the app may be out of sight before the vault locks: enough for a file dialog or a glance at
 * another app.
 */
const hiddenMs = 60_000;

/**
 * Locks after some time without a touch, and after some time out of sight. Timers of hidden pages run late,
 * so it also checks on return.
 */
export function lockWhenIdle(): () => void {
  let touched = Date.now();
  let hidden: number | null = null;
  const touch = () => {
    touched = Date.now();
  };
  const look = () => {
    if (!isUnlocked.value) return touch();
    const now = Date.now();
    const isIdle = now - touched > preferences.value.lockAfterMinutes * 60_000;
    if (isIdle || (hidden !== null && now - hidden > hiddenMs)) lockNow();
  };
  const turn = () => {
    if (document.visibilityState === 'hidden') hidden = Date.now();
    else {
      look();
      hidden = null;
    }
  };
  const events = ['pointerdown', 'keydown', 'wheel', 'touchstart'] as const;
  for (const name of events) addEventListener(name, touch, { passive: true });
  document.addEventListener('visibilitychange', turn);
  const timer = setInterval(look, 5_000);
  return () => {
    for (const name of events) removeEventListener(name, touch);
    document.removeEventListener('visibilitychange', turn);
    clearInterval(timer);
  };
}
