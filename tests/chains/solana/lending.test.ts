import { describe, expect, it } from 'vitest';
import { solana } from '../../../src/chains/solana/solana.ts';
import { anchor, call, key, say, u8, u32, u64 } from './corpus.ts';
import { madeCalls } from './made.ts';
import { context, payloadOf, wire } from './support.ts';

const read = (one: ReturnType<typeof call>) => {
  const { actions, warnings } = solana.review(payloadOf(wire([one])), context);
  const sent = actions.flatMap(({ effects = [] }) =>
    effects.flatMap((effect) => (effect.kind === 'send' ? [[effect.asset.id, effect.amount] as const] : [])),
  );
  return { code: actions[0]!.code, says: say(actions[0]!), warns: warnings.map(say).join('\n'), sent };
};
const of = (program: string, name: string) =>
  madeCalls.find((one) => one.program === program && one.name === name)!;
const made = (program: string, name: string, accounts: Record<string, string> = {}) =>
  read(of(program, name).make(accounts));
/** The same accounts with other bytes behind the tag. */
const told = (program: string, name: string, ...data: Uint8Array[]) =>
  read(
    call(
      program,
      of(program, name)
        .roles.map((role) => (/^(owner|signer|user)$/.test(role) ? 'me*!' : `${role}*`))
        .join(' '),
      anchor(name),
      ...data,
    ),
  );
const all = u64(2n ** 64n - 1n);
const i128 = (value: bigint) =>
  Uint8Array.from({ length: 16 }, (_, i) => Number((BigInt.asUintN(128, value) >> BigInt(8 * i)) & 255n));

const earn = 'jup3YeL8QhtSx1e253b2FDvsMNC87fDrgQZivbrndc9';
const loans = 'jupr81YtYssSyPt8jbnGuiWon5f6x9TcDEFxYe3Bdzi';
const farms = 'FarmsPZpWu9i7Kky8tPN37rs2TpmMrAZrC7S7vJa91Hr';
const vaults = 'KvauGMspG5k6rtzrqqn7WNn3oZdyKqLKwK2XWQ8FLjd';
const save = 'So1endDq2YkqhipRh3WViPa8hdiSpxWy6z3Z6tMCpAo';
const adrena = '13gDzEXCdocbj8iAiqrScGo47NiSuYENGsRqi3SEAwet';
const perps = 'PERPHjGBqRHArX4DySjwM6UJHiR3sWAatqfdBS2qQJu';
const marginfi = 'MFv2hWf31Z9kbCa1snEPYctwafyhdvnV7FZnsebVacA';
const limo = 'LiMoM9rMhrdYrfzUCxQppvxCSG1FcrUK9G8uLq4A1GF';

describe('the largest number means everything', () => {
  it.each([
    ['deposit', [all], /^Deposit everything in depositor_token_account with/],
    ['redeem', [all], /^Give back as many shares/],
    ['withdraw', [all], /^Withdraw the whole of one deposit/],
  ] as const)('Jupiter Lend, %s', (name, data, words) => {
    const { says, sent } = told(earn, name, ...data);
    expect(says).toMatch(words);
    expect(sent.map(([, amount]) => amount)).toEqual([null]);
  });

  it('a vault of Kamino is left with every share', () => {
    expect(told(vaults, 'withdraw_from_available', all).says).toMatch(/^Give back as many shares/);
  });

  it('a limit of zero is no limit at Jupiter Lend', () => {
    expect(told(earn, 'mint_with_max_assets', u64(5), u64(0)).code).toBe('sol.call');
    expect(told(earn, 'withdraw_with_max_shares_burn', u64(5), u64(0)).sent[0]![1]).toBeNull();
    expect(told(earn, 'withdraw_with_max_shares_burn', u64(5), u64(4)).sent[0]![1]).toBe(4n);
  });

  it('a loan that is paid back or emptied as a whole is not told as a number', () => {
    const rest = [u8(0), u32(0)];
    const least = i128(-(2n ** 127n));
    expect(told(loans, 'operate', least, i128(0n), ...rest).code).toBe('sol.call');
    expect(told(loans, 'operate', i128(0n), least, ...rest).code).toBe('sol.call');
    expect(told(loans, 'operate', i128(5n), i128(-3n), ...rest).code).toBe('sol.loan');
  });
});

describe('whoever gets what comes of lending', () => {
  it('is warned of at Jupiter Lend', () => {
    expect(made(earn, 'withdraw', { recipient_token_account: 'theirs' }).warns).toMatch(/who owns theirs/);
  });

  it.each(['deposit_reserve_liquidity_and_obligation_collateral', 'deposit_obligation_collateral'])(
    'is named by %s of Save',
    (name) => {
      const said = made(save, name, { owner: 'theirs!', transfer_authority: 'me!' });
      expect(said.says).toMatch(/where it belongs to theirs$/);
    },
  );
});

describe('what leaves is never less than it may be', () => {
  it('an order at Kamino takes SOL as well', () => {
    expect(made(limo, 'create_order', { maker: 'me!' }).sent).toContainEqual(['', null]);
  });

  it('a token with a fee of its own takes it on top at marginfi', () => {
    const token = { signer: 'me!', token_program: 'TokenkegQfeZyiNwAJbNbGKPFXCWuBvf9Ss623VQ5DA' };
    for (const name of ['lending_account_deposit', 'lending_account_repay']) {
      const bytes = [anchor(name), u64(7)];
      const at = (accounts: Record<string, string>) =>
        read(
          call(
            marginfi,
            of(marginfi, name)
              .roles.map((role) => `${accounts[role] ?? role}*`)
              .join(' '),
            ...bytes,
          ),
        );
      expect(at(token).sent[0]![1]).toBe(7n);
      expect(at({ signer: 'me!' }).sent[0]![1]).toBeNull();
    }
  });

  it('a bet at Adrena may cost a fee on top', () => {
    expect(made(adrena, 'open_or_increase_position_long', { owner: 'me!' }).sent[0]![1]).toBeNull();
  });
});

describe('what is not published is not told', () => {
  it('liquidity at Jupiter Perps after a swap has no amount', () => {
    expect(told(perps, 'add_liquidity2', u64(5), u64(4), u8(0)).code).toBe('sol.supply');
    expect(told(perps, 'add_liquidity2', u64(5), u64(4), u8(1), u64(3)).code).toBe('sol.call');
  });

  it('a bet on neither side is no bet on a fall', () => {
    const order = (side: number) =>
      told(perps, 'instant_create_limit_order', u64(5), u64(4), u8(side), u64(3), u8(1), u64(2), u64(1));
    expect([0, 1, 2].map((side) => order(side).code)).toEqual([
      'sol.call',
      'sol.bet-rise-at',
      'sol.bet-fall-at',
    ]);
  });

  it('security taken out of a bet at Adrena is not what is due', () => {
    expect(made(adrena, 'remove_collateral_long', { owner: 'me!' }).code).toBe('sol.call');
    expect(made(adrena, 'close_position_short', { owner: 'me!' }).says).toMatch(/^End or reduce a bet/);
  });
});

describe('a vault of Kamino that is handed over', () => {
  const set = (entry: number, ...data: Uint8Array[]) =>
    told(vaults, 'update_vault_config', u8(entry), u32(data[0]!.length), ...data);

  it('is not a mere setting', () => {
    for (const entry of [7, 11]) {
      const said = set(entry, key('stranger'));
      expect(said.says).toMatch(/^Give stranger a say over vault_state/);
      expect(said.warns).toMatch(/stranger/);
    }
    expect(set(0, u64(5)).code).toBe('sol.call');
  });
});

it('a deposit at Kamino Farms that is made over is given away, and not merely shared', () => {
  const said = made(farms, 'transfer_ownership', { old_owner: 'me!', new_owner: 'stranger' });
  expect(said.says).toMatch(/^Give stranger everything that old_user_state holds/);
  expect(said.warns).toMatch(/Give stranger everything/);
  expect(said.sent).toEqual([['?', null]]);
});
