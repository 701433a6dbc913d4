import { vi } from 'vitest';
import './sentences.ts';

/**
 * What the user interface's modules need from a page as soon as they are loaded: import this, then load them.
 */
vi.stubGlobal('location', { hash: '' });
vi.stubGlobal('navigator', { languages: ['en'], platform: '' });
vi.stubGlobal('localStorage', { getItem: () => null, setItem: () => undefined });
vi.stubGlobal('addEventListener', () => undefined);
vi.stubGlobal('history', {
  replaceState: (_: unknown, __: string, url: string) => {
    location.hash = url;
  },
});
