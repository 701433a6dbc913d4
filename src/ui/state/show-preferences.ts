import type { Setting } from '../../transport/qr-draw.ts';

/** What this device remembers of how codes are shown. */
export interface ShowPreferences {
  setting: Setting;
  /** Codes a second, 1 to 15. */
  rate: number;
  /** Share of the room there is, 0.4 to 1. */
  scale: number;
}

export const defaultShowPreferences: ShowPreferences = { setting: 'normal', rate: 8, scale: 1 };
