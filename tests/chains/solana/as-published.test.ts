import { expect, it } from 'vitest';
import { u8, u16, u32, u64 } from './corpus.ts';
import { told } from './tell.ts';

const damm2 = 'cpamdpZCGKUy5JxQXB4dcpGPiikHawvSWAd6mEn1sGG';

it('new fees of a pool at Meteora DAMM are read to the end, what is added to its reserves too', () => {
  const { code, below } = told(damm2, 'update_pool_fees', [u8(0, 0, 1), u16(2_500)]);
  expect(code).toBe('sol.call');
  expect(below).toContain('compounding fee bps: 2,500');
});

it('at Meteora DAMM, who signs for a position need not own it', () => {
  const amounts = [u64(7), u64(0), u64(5), u64(6)];
  expect(told(damm2, 'add_liquidity', amounts, { signer: 'somebody!' }).below).toMatch(/signer/);
});

it('a lock inside a position at Meteora DAMM is a lock for a time', () => {
  const terms = [u8(0), u64(7), ...[u64(1), u64(0)], ...[u64(2), u64(0)], u16(3)];
  expect(told(damm2, 'lock_inner_position', terms).says).toMatch(
    /^Lock position with Meteora DAMM for a time stated below/,
  );
});

it('what may be done for the owner of a position is stated by its number', () => {
  expect(told(damm2, 'update_delegate_permission', [u32(255)]).below).toContain('permission: 255');
});
