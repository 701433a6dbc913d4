import { proveKilled } from './killed.ts';

proveKilled('chromium', { seconds: 75, nightly: 200 });
