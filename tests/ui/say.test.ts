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

  it('smallest units of a token that the sentence names are not said to have no name', () => {
    const units = (isNamedBeside?: true) =>
      sayFact(
        fact('ethereum.erc20-transfer', {
          amount: {
            type: 'amount',
            units: 12n,
            decimals: null,
            symbol: '',
            ...(isNamedBeside && { isNamedBeside }),
          },
          token: { type: 'address', text: '0xToken' },
          to: { type: 'address', text: '0xTo' },
        }),
      );
    expect(units(true)).toBe('Send 12 smallest units (decimals unknown) of the token 0xToken to 0xTo');
    expect(units()).toContain('a token whose name isn’t known here');
  });

  it('a symbol that stands with its amount is not repeated with the address of the token', () => {
    const token = { type: 'address', text: '0xToken', name: 'USDC', by: 'list' } as const;
    const said = (symbol: string, decimals: number | null = 6) =>
      sayFact(
        fact('ethereum.erc20-transfer', {
          amount: { type: 'amount', units: 1_500_000n, decimals, symbol, vouchedBy: 'list' },
          token,
          to: { type: 'address', text: '0xTo', name: 'USDC' },
        }),
      );
    expect(said('USDC')).toBe('Send 1.5 USDC of the token 0xToken to USDC 0xTo');
    expect(said('DAI')).toBe('Send 1.5 DAI of the token USDC 0xToken to USDC 0xTo');
    expect(said('USDC', null)).toContain('USDC 0xToken');
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
