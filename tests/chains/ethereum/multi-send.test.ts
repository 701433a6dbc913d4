import { AbiCoder, concat, dataLength, getAddress, hexlify, toBeHex } from 'ethers';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readMultiSend, writeMultiSend } from '../../../src/chains/ethereum/multi-send.ts';

const call = fc.record({
  to: fc.uint8Array({ minLength: 20, maxLength: 20 }).map((bytes) => getAddress(hexlify(bytes))),
  value: fc.bigInt({ min: 0n, max: 2n ** 256n - 1n }),
  data: fc.uint8Array({ maxLength: 80 }).map((bytes) => hexlify(bytes)),
});
const batch = fc.array(call, { minLength: 1, maxLength: 5 });

/** As ethers would write it. */
function written(calls: readonly { to: string; value: bigint; data: string }[]): string {
  const packed = calls.map(({ to, value, data }) =>
    concat(['0x00', to, toBeHex(value, 32), toBeHex(dataLength(data), 32), data]),
  );
  return concat(['0x8d80ff0a', AbiCoder.defaultAbiCoder().encode(['bytes'], [concat(packed)])]);
}

test('a batch is written as ethers writes it, and read back', () => {
  fc.assert(
    fc.property(batch, (calls) => {
      const data = writeMultiSend(calls);
      expect(data).toBe(written(calls));
      expect(readMultiSend(data)).toEqual(calls);
    }),
  );
});

test('whatever is read as a batch would be written identically, whichever digits are changed, missing or too many', () => {
  const change = fc.record({
    at: fc.nat(),
    removed: fc.constantFrom(0, 1, 2, 64, 100_000),
    added: fc.stringMatching(/^([0-9a-f]|00|[0-9a-f]{64})?$/),
  });
  fc.assert(
    fc.property(batch, change, fc.boolean(), (calls, { at, removed, added }, isInHead) => {
      const data = writeMultiSend(calls);
      const place = 2 + (at % (isInHead ? 136 : data.length - 1));
      const changed = data.slice(0, place) + added + data.slice(place + removed);
      let read: ReturnType<typeof readMultiSend>;
      try {
        read = readMultiSend(changed);
      } catch (error) {
        expect(error).toMatchObject({ code: 'bad-transaction', where: 'multiSend' });
        return;
      }
      expect(written(read)).toBe(changed);
    }),
    { numRuns: 2_000 },
  );
});

test('no batch: nothing at all, a delegatecall inside, a call cut short, one that claims more than there is', () => {
  const bytes = (packed: string) =>
    concat(['0x8d80ff0a', AbiCoder.defaultAbiCoder().encode(['bytes'], [packed])]);
  const head = concat(['0x00', toBeHex(1, 20), toBeHex(5, 32)]);
  const none = concat([head, toBeHex(0, 32)]);
  expect(readMultiSend(bytes(none))).toHaveLength(1);
  const wrong = {
    nothing: '0x',
    delegatecall: concat(['0x01', toBeHex(1, 20), toBeHex(5, 32), toBeHex(0, 32)]),
    short: head,
    'claims one byte': concat([head, toBeHex(1, 32)]),
    'claims all there is': concat([head, `0x${'ff'.repeat(32)}`]),
    'claims 2^53 + 1': concat([head, toBeHex(2n ** 53n + 1n, 32)]),
    'one byte after it': concat([none, '0x00']),
  };
  for (const [name, packed] of Object.entries(wrong))
    expect(() => readMultiSend(bytes(packed)), name).toThrow('bad-transaction');
});
