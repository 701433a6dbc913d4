import { app } from './en/app.ts';
import { device } from './en/device.ts';
import { errors } from './en/errors.ts';

/** English as far as the first screens speak it: it comes with them. All other sentences follow in a part of their own. */
export const first = { ...app, ...device, ...errors } as const;
