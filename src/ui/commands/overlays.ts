import { signal } from '@preact/signals';

/** What is open above the screen. One at a time. */
export const isHelpOpen = signal(false);
export const isPaletteOpen = signal(false);

export function togglePalette(): void {
  isHelpOpen.value = false;
  isPaletteOpen.value = !isPaletteOpen.value;
}

export function toggleHelp(): void {
  isPaletteOpen.value = false;
  isHelpOpen.value = !isHelpOpen.value;
}

/** True if there was one to close. */
export function closeOverlay(): boolean {
  const wasOpen = isHelpOpen.value || isPaletteOpen.value;
  isHelpOpen.value = isPaletteOpen.value = false;
  return wasOpen;
}
