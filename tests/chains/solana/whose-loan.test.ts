import { describe, expect, it } from 'vitest';
import { solana } from '../../../src/chains/solana/solana.ts';
import { anchor, call, say, u8, u64 } from './corpus.ts';
import { madeCalls } from './made.ts';
import { context, payloadOf, wire } from './support.ts';

const read = (one: ReturnType<typeof call>) => {
  const action = solana.review(payloadOf(wire([one])), context).actions[0]!;
  const { code, parts = [] } = action;
  return { code, says: say(action), below: parts.map(say) };
};
const made = (program: string, name: string, accounts: Record<string, string> = {}) =>
  read(madeCalls.find((one) => one.program === program && one.name === name)!.make(accounts));

const kamino = 'KLend2g3cP87fffoy8q1mQqGKjrxjC8boSyAYavgmjD';
const save = 'So1endDq2YkqhipRh3WViPa8hdiSpxWy6z3Z6tMCpAo';
const marginfi = 'MFv2hWf31Z9kbCa1snEPYctwafyhdvnV7FZnsebVacA';
const perps = 'PERPHjGBqRHArX4DySjwM6UJHiR3sWAatqfdBS2qQJu';

describe('whose loan is paid back', () => {
  it.each([
    [kamino, 'repay_obligation_liquidity', { owner: 'me!', obligation: 'theirs' }],
    [kamino, 'repay_obligation_liquidity_v2', { owner: 'me!', obligation: 'theirs' }],
    [save, 'repay_obligation_liquidity', { transfer_authority: 'me!', obligation: 'theirs' }],
    [marginfi, 'lending_account_repay', { signer: 'me!', marginfi_account: 'theirs' }],
    [perps, 'repay_to_custody', { owner: 'me!', borrow_position: 'theirs' }],
  ] as const)('is told: %s %s', (program, name, accounts) => {
    expect(made(program, name, accounts).says).toMatch(/^Pay back .*, of a loan of theirs$/s);
  });
  it('is told for the whole of one, too', () => {
    const all = [u64(2n ** 64n - 1n)];
    const accounts = 'me! theirs* market reserve* USDC vault* held* tokenProgram instructions';
    const { says } = read(call(kamino, accounts, anchor('repay_obligation_liquidity'), ...all));
    expect(says).toMatch(/^Pay back the whole of one loan of theirs to Kamino Lend/);
  });
});

it('shares that come back from a queue of Kamino are no more than it still holds', () => {
  expect(made(kamino, 'cancel_withdraw_ticket', { owner: 'me!' }).code).toBe('sol.take-most');
});

it('a request at Jupiter Perps for the price of the moment waits for no price, even if it states one', () => {
  const ask = (kind: number) =>
    read(
      call(
        perps,
        `me!* held* perpetuals pool position* request* requestHeld* custody doves pyth collateral USDC - tokenProgram ata system events program`,
        ...[anchor('create_decrease_position_request2'), u64(0), u64(7), u8(kind)],
        ...[u8(0), u8(0), u8(1), u64(210_500_000), u8(0), u8(0), u64(1)],
      ),
    ).code;
  expect([ask(0), ask(1)]).toEqual(['sol.bet-less', 'sol.bet-less-at']);
});

it('what is taken out of a loan at Jupiter Perps is at most what is stated', () => {
  expect(made(perps, 'withdraw_collateral_for_borrows', { owner: 'me!' }).code).toBe('sol.take-most');
});

it('how many accounts belong to whom in a liquidation at marginfi is read, where it is stated', () => {
  expect(made(marginfi, 'lending_account_liquidate', { signer: 'me!' }).below.join('\n')).toMatch(
    /liquidatee accounts: 1\n.*liquidator accounts: 1/,
  );
});

it('what Drift hands out for a swap is taken from the deposit before it is a loan', () => {
  const drift = 'dRiftyHA39MWEi3m9aunc5MzRF1JYuBsbn6VPcn33UH';
  expect(made(drift, 'begin_swap', { authority: 'me!' }).says).toMatch(
    /what the deposit there doesn’t cover/,
  );
});

it.each(['open_or_increase_position_long', 'open_or_increase_position_short'])(
  'a bet that Adrena opens at once is no mere order: %s',
  (name) => {
    const adrena = '13gDzEXCdocbj8iAiqrScGo47NiSuYENGsRqi3SEAwet';
    expect(made(adrena, name, { owner: 'me!' }).says).toMatch(
      /^Open or enlarge the bet position with Adrena/,
    );
  },
);
