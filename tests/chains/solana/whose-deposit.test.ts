import { describe, expect, it } from 'vitest';
import { solana } from '../../../src/chains/solana/solana.ts';
import { anchor, call, key, say, u8, u64 } from './corpus.ts';
import { madeCalls } from './made.ts';
import { context, payloadOf, wire } from './support.ts';

const read = (...calls: ReturnType<typeof call>[]) => {
  const { actions, warnings } = solana.review(payloadOf(wire(calls)), context);
  return { says: actions.map(say), warns: warnings.map(say) };
};
const made = (program: string, name: string, accounts: Record<string, string>) =>
  read(madeCalls.find((one) => one.program === program && one.name === name)!.make(accounts));

const openbook = 'opnb2LAfJYbRMAHHvqjCwQxanZn7ReEHp1k81EohpZb';
const mango = '4MangoMjqJ2firMokCjjGgoK8d4MXcrgL7XJaL3w6fVg';
const exponent = 'ExponentnaRg3CQbW6dqQNZKXp7gtZ9DGMp1cwC4HAS7';
const governance = 'GovER5Lthms3bLBqWub97yVrMmEogzX7xNjdXpPPCVZw';

describe('whom a deposit or a change serves', () => {
  it.each([
    [mango, 'token_deposit', { token_authority: 'me!', account: 'theirs' }],
    [mango, 'token_deposit_into_existing', { token_authority: 'me!', account: 'theirs' }],
    [exponent, 'deposit_yt', { depositor: 'me!', user_yield_position: 'theirs' }],
    [governance, 'deposit_governing_tokens', { source_authority: 'me!', token_owner: 'theirs' }],
  ] as const)('%s %s names the account that it is credited to', (program, name, accounts) => {
    expect(made(program, name, accounts).says[0]).toMatch(/where it belongs to theirs$/);
  });

  it.each(['deposit', 'refill'])('OpenBook’s %s names the account that it is credited to', (name) => {
    expect(made(openbook, name, { owner: 'me!' }).says[0]).toMatch(
      /where they belong to open_orders_account$/,
    );
  });

  it.each([
    [exponent, 'strip', { depositor: 'me!', pt_dst: 'theirs' }],
    [exponent, 'strip', { depositor: 'me!', yt_dst: 'theirs' }],
    [exponent, 'market_two_deposit_liquidity', { depositor: 'me!', token_lp_dst: 'theirs' }],
  ] as const)('%s %s warns of an unknown account that gets what comes of it', (program, name, accounts) => {
    expect(made(program, name, accounts).warns.join('\n')).toMatch(/who owns theirs/);
  });

  it.each([
    [0, 'user_base_account'],
    [1, 'user_quote_account'],
  ])('an order of side %i at OpenBook warns of the account that is paid', (side, paid) => {
    const { roles } = madeCalls.find((one) => one.program === openbook && one.name === 'place_take_order')!;
    const accounts = roles.map((role) => (role === paid ? 'theirs*' : role === 'signer' ? 'me!' : role));
    const terms = [u64(1), u64(1), u64(1), u8(1, 9)];
    const said = read(call(openbook, accounts.join(' '), anchor('place_take_order'), u8(side), ...terms));
    expect(said.warns.join('\n')).toMatch(/who owns theirs/);
  });

  it('an account at OpenBook that is opened with somebody else’s say tells that', () => {
    const said = made(openbook, 'create_open_orders_account', { owner: 'me!', delegate_account: 'theirs' });
    expect(said.says[0]).toMatch(/^Give theirs a say/);
  });

  it('each of two delegates at Mango is warned of, and the address of zeros is nobody', () => {
    const some = (bytes: Uint8Array) => Uint8Array.from([1, ...bytes]);
    const edit = (first: Uint8Array, ...rest: Uint8Array[]) =>
      read(call(mango, 'group account* me!', anchor('account_edit'), u8(0), some(first), ...rest));
    const both = edit(key('me'), some(key('theirs')), some(u64(2_000_000_000)));
    expect(both.warns.join('\n')).toMatch(/Give theirs a say over account/);
    expect(edit(new Uint8Array(32), u8(0), u8(0)).says[0]).toMatch(/^Change what/);
  });

  it('a flash loan at Mango is not said to be covered in the end', () => {
    const begin = made(mango, 'flash_loan_begin', { owner: 'me!' });
    const end = made(mango, 'flash_loan_end_v2', { owner: 'me!' });
    expect([...begin.says, ...end.says].join('\n')).not.toMatch(/uncovered|covered again/);
  });

  it('rewards that go elsewhere and names that are given up are no mere records', () => {
    const rewards = made('1azyuavdMyvsivtNxPoz6SucD18eDHeXzFCUPq5XU7w', 'update_destination_v0', {
      owner: 'me!',
      destination: 'theirs',
    });
    expect(rewards.says[0]).not.toMatch(/^Change what/);
    for (const [program, name] of [
      ['jCebN34bUfdeUYJT13J1yG16XWQpt5PDx6Mse9GUqhR', 'burn'],
      ['namesLPneVptA9Z5rqUDD9tMTWEJwofgaYwp8cawRkX', 'delete'],
    ] as const)
      expect(made(program, name, { owner: 'me!' }).says[0]).not.toMatch(/^Close/);
  });

  it('a payout of Relay is read with a domain of 32 bytes', () => {
    const relay = '99vQwtBwYtrqqD9YSXbdum3KBdxPAVxYTaQ3cfnJSrN2';
    const domain = new Uint8Array(32).fill(0xab);
    const said = read(
      call(
        relay,
        `depository me*! me* vault* - - - used* instructions token ata system`,
        ...[anchor('execute_transfer'), domain, key('me'), u8(0), u64(5_000_000_000), u64(1)],
        ...[u64(2_000_000_000), key('vault')],
      ),
    );
    expect(said.says[0]).toMatch(/^Withdraw 5 SOL/);
  });
});
