import { describe, expect, it } from 'vitest';
import { deriveAssociated } from '../../../src/chains/solana/associated.ts';
import { solana } from '../../../src/chains/solana/solana.ts';
import { anchor, at, call, say, u8, u16, u32, u64 } from './corpus.ts';
import { alice, codes, context, payloadOf, wallet, wire } from './support.ts';

const token = 'TokenkegQfeZyiNwAJbNbGKPFXCWuBvf9Ss623VQ5DA';
const associated = 'ATokenGPvbdGVxr1b2hvZbsiqW5xWH25efTNsLJA8knL';
const system = '11111111111111111111111111111111';
const compute = 'ComputeBudget111111111111111111111111111111';
const jupiter = 'JUP6LkbZbjS1jKKwapdHNy74zcZ3tLUZoi5QNyVTaV4';

const wrapped = deriveAssociated(wallet.address, at('wSOL'), token);
const dollars = deriveAssociated(wallet.address, at('USDC'), token);
const review = (...all: ReturnType<typeof call>[]) => solana.review(payloadOf(wire(all)), context);

const limits = [call(compute, '', u8(2), u32(300_000)), call(compute, '', u8(3), u64(50_000))];
const open = (account: string, mint: string) =>
  call(associated, `me*! ${account}* me ${mint} ${system} ${token}`, u8(1));
const wrap = (to: string) => [
  call(system, `me*! ${to}*`, u32(2), u64(1_500_000_000)),
  call(token, `${to}*`, u8(17)),
];
const close = (to: string) => call(token, `${wrapped}* ${to}* me!`, u8(9));
const swap = call(
  jupiter,
  `tokenProgram me! ${wrapped}* ${dollars}* - USDC - event -`,
  anchor('route'),
  ...[u32(1), u8(7, 100, 0, 1), u64(1_500_000_000), u64(300_000_000), u16(50), u8(0)],
);

describe('SOL that is wrapped for a call', () => {
  it('a swap as wallets make it is titled by the swap, and nothing around it is a danger', () => {
    const { title, actions, warnings } = review(
      ...limits,
      ...[open(wrapped, 'wSOL'), ...wrap(wrapped), open(dollars, 'USDC'), swap, close('me')],
    );
    expect(say(title)).toBe('Swap at most 1.5 SOL for at least 298.5 USDC with Jupiter; what comes goes to');
    expect(say(actions[3]!)).toBe(
      'Wrap 1.5 SOL of me: it goes to, the account for wrapped SOL of the same owner',
    );
    expect(warnings.filter(({ level }) => level === 'danger')).toEqual([]);
  });

  it('SOL for another’s account for wrapped SOL is sent, not wrapped', () => {
    const theirs = deriveAssociated(alice.address, at('wSOL'), token);
    const { actions } = review(...wrap(theirs));
    expect(actions[0]).toMatchObject({ code: 'sol.transfer', effects: [{ kind: 'send', to: theirs }] });
  });

  it('what is wrapped has not left: its effect is no payment', () => {
    expect(review(...wrap(wrapped)).actions[0]!.effects).toEqual([expect.objectContaining({ kind: 'call' })]);
  });

  it('SOL that is only wrapped is the title', () => {
    const { title } = review(...limits, open(wrapped, 'wSOL'), ...wrap(wrapped));
    expect(title.code).toBe('sol.wrap');
  });

  it('an account that is closed for another’s good is a danger', () => {
    const { warnings, title } = review(swap, close('bob'));
    expect(warnings.find(({ code }) => code === 'sol.risk-close')).toMatchObject({ level: 'danger' });
    expect(title.code).toBe('sol.title-actions');
  });

  it('a permission over a standard account tells its token', () => {
    const { title, warnings } = review(call(token, `${dollars}* bob me!`, u8(4), u64(5_000_000)));
    expect(say(title)).toContain('Allow bob to take up to 5 USDC');
    expect(codes(warnings)).toContain('sol.risk-approve');
    expect(codes(warnings)).not.toContain('sol.risk-raw-amount');
  });
});
