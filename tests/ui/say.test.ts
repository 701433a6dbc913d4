import { describe, expect, it } from 'vitest';
import type { Fact } from '../../src/chains/review.ts';
import { sayFact } from '../../src/ui/parts/say.ts';
import './sentences.ts';

const fact = (code: string, values: Fact['values']): Fact => ({ code, level: 'info', values });

describe('a fact in plain text', () => {
  it('a fact in plain text names what is known and leaves nothing of a value out', () => {
    const said = sayFact(
      fact('sol.transfer', {
        amount: { type: 'amount', units: 1_500_000_000n, decimals: 9, symbol: 'SOL', vouchedBy: 'chain' },
        from: { type: 'address', text: 'From1', name: 'Treasury' },
        to: { type: 'address', text: 'To22' },
      }),
    );
    for (const part of ['1.5 SOL', 'Treasury From1', 'To22']) expect(said).toContain(part);
  });

  it('a fact in plain text chooses the plural form by the number', () => {
    const fee = (count: bigint) =>
      sayFact(
        fact('sol.fee-signatures', {
          amount: { type: 'amount', units: 5_000n, decimals: 9, symbol: 'SOL', vouchedBy: 'chain' },
          count: { type: 'number', value: count },
        }),
      );
    expect(fee(1n)).toBe('0.000005 SOL for 1 signature');
    expect(fee(2n)).toBe('0.000005 SOL for 2 signatures');
  });

  it('a fact in plain text includes raw units, bytes and impossible times, and values of an unknown code', () => {
    const said = sayFact(
      fact('no.such-code', {
        raw: { type: 'amount', units: 12n, decimals: null, symbol: 'XYZ' },
        data: { type: 'bytes', hex: 'c0ffee' },
        when: { type: 'time', unixSeconds: 2n ** 63n },
      }),
    );
    expect(said).toContain('no.such-code');
    expect(said).toContain('12 smallest units of XYZ');
    expect(said).toContain('c0ffee');
    expect(said).toContain('9,223,372,036,854,775,808');
  });
});
