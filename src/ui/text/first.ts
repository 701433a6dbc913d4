import { app } from './en/app.ts';
import { device } from './en/device.ts';
import { errors } from './en/errors.ts';

/**
 * The English of the first screens, which is loaded with them. All other sentences follow in a separate part.
 */
export const first = { ...app, ...device, ...errors } as const;
