import { vi } from 'vitest';
import { setLanguage } from '../../src/ui/text/t.ts';

/** Every English sentence, as behind the lock. */
vi.stubGlobal('document', { documentElement: {} });
await setLanguage('en');
