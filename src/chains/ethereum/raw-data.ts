import { dataLength, dataSlice } from 'ethers';
import type { Fact } from '../review.ts';
import { bytes, fact, number } from './facts.ts';

/** Arguments as they are: split into words of 32 bytes if they can be, otherwise as a whole; nothing if there are none. */
export function rawData(data: string): Fact[] {
  if (data === '0x') return [];
  const length = dataLength(data) - 4;
  if (length < 32 || length % 32 !== 0 || length > 32 * 64) {
    return [fact('ethereum.call-data', 'info', { data: bytes(data) })];
  }
  return Array.from({ length: length / 32 }, (_, i) =>
    fact('ethereum.call-word', 'info', {
      number: number(i + 1),
      data: bytes(dataSlice(data, 4 + 32 * i, 36 + 32 * i)),
    }),
  );
}
