import type { Setting } from '../../transport/qr-draw.ts';

/** What this device remembers about how to show codes. */
export interface ShowPreferences {
  setting: Setting;
  /** Codes per second, 1 to 15. */
  rate: number;
  /** Fraction of the available room, 0.4 to 1. */
  scale: number;
}

export const defaultShowPreferences: ShowPreferences = { setting: 'normal', rate: 8, scale: 1 };
