import * as v from 'valibot';
import { readCbor, writeCbor } from '../../core/codec.ts';
import { time, version } from './shapes.ts';

/** When words and transcripts were last proved to be enough: a single time, under one key of the settings. */
export const testKey = 'backup-tested';

const testShape = v.strictTuple([version, time]);

export const writeTest = (at: number): Uint8Array => writeCbor([1, at]);
export const readTest = (bytes: Uint8Array): number => readCbor(testShape, bytes, 'settings')[1];
