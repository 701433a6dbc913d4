import * as v from 'valibot';
import { readCbor, uint, writeCbor } from '../../core/codec.ts';
import type { DeviceEvent } from '../api/device.ts';
import { time, version } from './shapes.ts';

const eventCodes: DeviceEvent['code'][] = [
  'created',
  'restored',
  'unlocked',
  'unlocked-online',
  'password-changed',
];
const eventShape = v.strictTuple([version, uint(eventCodes.length - 1), time]);

export const writeEvent = ({ code, at }: DeviceEvent): Uint8Array =>
  writeCbor([1, eventCodes.indexOf(code), at]);

export function readEvent(bytes: Uint8Array): DeviceEvent {
  const [, code, at] = readCbor(eventShape, bytes, 'event');
  return { code: eventCodes[code]!, at };
}
