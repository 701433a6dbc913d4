import { PublicKey } from '@solana/web3.js';
import { describe, expect, it } from 'vitest';
import type { Fact, Value } from '../../../src/chains/review.ts';
import { layouts } from '../../../src/chains/solana/layouts/registry.ts';
import { solana } from '../../../src/chains/solana/solana.ts';
import { utf8ToBytes } from '../../../src/core/bytes.ts';
import { anchor, at, call, u8, u16, u32, u64 } from './corpus.ts';
import { type MadeCall, madeCalls } from './made.ts';
import { allFacts, context, payloadOf, wallet, wire } from './support.ts';

const token = 'TokenkegQfeZyiNwAJbNbGKPFXCWuBvf9Ss623VQ5DA';
const token2022 = 'TokenzQdBNbLqP5VEhdkAS6EPFLC1PHnBqCXEpPxuEb';
const rent = 'SysvarRent111111111111111111111111111111111';
const jupiter = 'JUP6LkbZbjS1jKKwapdHNy74zcZ3tLUZoi5QNyVTaV4';
const raydium = '675kPX9MHTjS2zt1qfr1NYHuzeLXfQM9H24wFSUt1Mp8';

/** As the network derives it, by its own library. */
const standard = (owner: string, mint: string, program = token): string =>
  PublicKey.findProgramAddressSync(
    [owner, program, mint].map((one) => new PublicKey(one).toBytes()),
    new PublicKey('ATokenGPvbdGVxr1b2hvZbsiqW5xWH25efTNsLJA8knL'),
  )[0].toBase58();

const swapInto = (target: string, mint = 'USDC') =>
  call(
    jupiter,
    `tokenProgram me! source* ${target}* - ${mint} - event -`,
    anchor('route'),
    ...[u32(1), u8(7, 100, 0, 1), u64(1_500_000_000), u64(300_000_000), u16(50), u8(0)],
  );

const isAboutOwner = (code: string) => /^sol\.token-(account-of|owner-unknown)$/.test(code);
function owners(...calls: ReturnType<typeof call>[]): [code: string, level: string, owner: string][] {
  const review = solana.review(payloadOf(wire(calls)), context);
  return allFacts(review)
    .filter(({ code }) => isAboutOwner(code))
    .map(({ code, level, values: { owner } }) => [code, level, owner?.type === 'address' ? owner.text : '']);
}

describe('whose account receives what a described call pays out', () => {
  it('a swap into the wallet’s own standard account says so, under either token program', () => {
    for (const program of [token, token2022])
      expect(owners(swapInto(standard(wallet.address, at('USDC'), program)))).toEqual([
        ['sol.token-account-of', 'info', wallet.address],
      ]);
  });

  it('a swap into an account of nobody whom this device knows is a warning', () => {
    const theirs = standard(at('stranger'), at('USDC'));
    expect(owners(swapInto(theirs)).map(([code, level]) => [code, level])).toEqual([
      ['sol.token-owner-unknown', 'notice'],
      ['sol.token-owner-unknown', 'warning'],
    ]);
    // The standard account for one token is not that for another.
    expect(owners(swapInto(standard(wallet.address, at('wSOL')))).map(([, level]) => level)).toContain(
      'warning',
    );
  });

  it('a swap into an account that the same transaction opens for somebody else is a warning', () => {
    const foreign = (...calls: ReturnType<typeof call>[]) =>
      solana.review(payloadOf(wire(calls)), context).warnings.map(({ code }) => code);
    const [theirs, system] = [standard(at('stranger'), at('USDC')), '11111111111111111111111111111111'];
    const associated = 'ATokenGPvbdGVxr1b2hvZbsiqW5xWH25efTNsLJA8knL';
    const create = call(associated, `me*! ${theirs}* stranger USDC ${system} ${token}`, u8(1));
    expect(foreign(create, swapInto(theirs))).toContain('sol.token-account-of');
    const open = (owner: string) => call(token, `fresh* USDC ${owner} ${rent}`, u8(1));
    expect(foreign(open('stranger'), swapInto('fresh'))).toContain('sol.token-init-account');
    expect(foreign(open('me'), swapInto('fresh'))).not.toContain('sol.token-init-account');
  });

  it('an account that an earlier step opens is told there; one that a later step opens is not', () => {
    const open = call(token, `fresh* USDC me ${rent}`, u8(1));
    expect(owners(open, swapInto('fresh'))).toEqual([]);
    expect(owners(swapInto('fresh'), open).map(([, level]) => level)).toContain('warning');
  });

  it('a swap whose call names no mint tells the owner where the account proves its token', () => {
    const swap = (target: string) =>
      call(
        raydium,
        `tokenProgram amm* authority orders* coin* pc* serum market* bids* asks* queue* coinVault* pcVault* vaultSigner source* ${target}* me!`,
        ...[u8(9), u64(10), u64(9)],
      );
    const mine = owners(swap(standard(wallet.address, at('USDC'))));
    expect(mine).toEqual([['sol.token-account-of', 'info', wallet.address]]);
    expect(owners(swap('elsewhere')).map(([, level]) => level)).toContain('warning');
  });
});

/** Program, call, the account that receives, and what it is of: the role of a mint, a mint, or SOL itself. */
const paying: readonly (readonly [program: string, name: string, role: string, of: string])[] = [
  ['SPoo1Ku8WFXoNDMHPsrGSTSG1Y47rzgn41SLUNakuHy', 'deposit_sol', 'pool_tokens_to', 'pool_mint'],
  ['SPoo1Ku8WFXoNDMHPsrGSTSG1Y47rzgn41SLUNakuHy', 'deposit_stake', 'pool_tokens_to', 'pool_mint'],
  ['SPoo1Ku8WFXoNDMHPsrGSTSG1Y47rzgn41SLUNakuHy', 'withdraw_sol', 'lamports_to', 'SOL'],
  ['MarBmsSgKXdrN1egZf5sqe1TMai9K1rChYNDJgjq7aD', 'deposit', 'mint_to', 'msol_mint'],
  ['MarBmsSgKXdrN1egZf5sqe1TMai9K1rChYNDJgjq7aD', 'add_liquidity', 'mint_to', 'lp_mint'],
  ['MarBmsSgKXdrN1egZf5sqe1TMai9K1rChYNDJgjq7aD', 'liquid_unstake', 'transfer_sol_to', 'SOL'],
  ['MarBmsSgKXdrN1egZf5sqe1TMai9K1rChYNDJgjq7aD', 'claim', 'transfer_sol_to', 'SOL'],
  ['MarBmsSgKXdrN1egZf5sqe1TMai9K1rChYNDJgjq7aD', 'remove_liquidity', 'transfer_sol_to', 'SOL'],
  [
    ...(['KLend2g3cP87fffoy8q1mQqGKjrxjC8boSyAYavgmjD', 'deposit_reserve_liquidity'] as const),
    ...(['user_destination_collateral', 'reserve_collateral_mint'] as const),
  ],
  [
    ...(['KLend2g3cP87fffoy8q1mQqGKjrxjC8boSyAYavgmjD', 'redeem_reserve_collateral'] as const),
    ...(['user_destination_liquidity', 'reserve_liquidity_mint'] as const),
  ],
  [
    'So1endDq2YkqhipRh3WViPa8hdiSpxWy6z3Z6tMCpAo',
    'deposit_reserve_liquidity',
    'user_collateral',
    'reserve_collateral_mint',
  ],
  ['So1endDq2YkqhipRh3WViPa8hdiSpxWy6z3Z6tMCpAo', 'borrow_obligation_liquidity', 'destination_liquidity', ''],
  ['KvauGMspG5k6rtzrqqn7WNn3oZdyKqLKwK2XWQ8FLjd', 'deposit', 'user_shares_ata', 'shares_mint'],
  ['KvauGMspG5k6rtzrqqn7WNn3oZdyKqLKwK2XWQ8FLjd', 'withdraw', 'user_token_ata', 'token_mint'],
  ['jup3YeL8QhtSx1e253b2FDvsMNC87fDrgQZivbrndc9', 'deposit', 'recipient_token_account', 'f_token_mint'],
  ['jup3YeL8QhtSx1e253b2FDvsMNC87fDrgQZivbrndc9', 'redeem', 'recipient_token_account', 'mint'],
  ['5ocnV1qiCgaQR8Jb8xWnVbApfaygJ8tNoZfgPwsgx9kx', 'add_liquidity', 'dst_lp_acc', 'lp_token_mint'],
  ['5ocnV1qiCgaQR8Jb8xWnVbApfaygJ8tNoZfgPwsgx9kx', 'remove_liquidity', 'dst_lst_acc', 'lst_mint'],
  ['CPMMoo8L3F4NbTegBCKVNunggL7H1ZpdTHKxQB5qKP1C', 'deposit', 'owner_lp_token', 'lp_mint'],
  ['CPMMoo8L3F4NbTegBCKVNunggL7H1ZpdTHKxQB5qKP1C', 'withdraw', 'token_0_account', 'vault_0_mint'],
  ['CPMMoo8L3F4NbTegBCKVNunggL7H1ZpdTHKxQB5qKP1C', 'withdraw', 'token_1_account', 'vault_1_mint'],
  ['675kPX9MHTjS2zt1qfr1NYHuzeLXfQM9H24wFSUt1Mp8', 'deposit', 'user_lp_token_account', 'lp_mint_address'],
  ['CAMMCzo5YL8w4VFF8KVHrK22GGUsp5VTaW7grrKgrWqK', 'open_position_v2', 'position_nft_owner', 'SOL'],
  [
    'CAMMCzo5YL8w4VFF8KVHrK22GGUsp5VTaW7grrKgrWqK',
    'decrease_liquidity_v2',
    'recipient_token_account_1',
    'vault_1_mint',
  ],
  ['whirLbMiicVdio4qvUfM5KAg6Ct8VwpYzGff3uctyCc', 'collect_fees_v2', 'token_owner_account_b', 'token_mint_b'],
  ['whirLbMiicVdio4qvUfM5KAg6Ct8VwpYzGff3uctyCc', 'collect_reward_v2', 'reward_owner_account', 'reward_mint'],
  ['LBUZKhRxPF3XUpBCjp4YzTKgLccjZhTSDM9YuVaPwxo', 'remove_liquidity', 'user_token_x', 'token_x_mint'],
  ['LBUZKhRxPF3XUpBCjp4YzTKgLccjZhTSDM9YuVaPwxo', 'claim_fee', 'user_token_y', 'token_y_mint'],
  ['LBUZKhRxPF3XUpBCjp4YzTKgLccjZhTSDM9YuVaPwxo', 'claim_reward2', 'user_token_account', 'reward_mint'],
  ['Eo7WjKq67rjJQSZxS6z3YkapzY3eMj6Xy8X5EQVn5UaB', 'add_balance_liquidity', 'user_pool_lp', 'lp_mint'],
  ['pAMMBay6oceH9fJKBRHGP5D4bD4sWpmSwMn52FMfXEA', 'deposit', 'user_pool_token_account', 'lp_mint'],
  ['jupoNjAxXgZ4rjzxzPMP4oxduvQsQtZzyknqvzYNrNu', 'initialize_order', 'maker_output_account', 'output_mint'],
  ['DF1ow4tspfHX9JwWJsAb9epbkA8hmpSEAtxXy1V27QBH', 'open_order', 'return_input_token_account', 'input_mint'],
  ['DF1ow4tspfHX9JwWJsAb9epbkA8hmpSEAtxXy1V27QBH', 'open_order', 'output_token_account', ''],
  ['mERKcfxMC5SqJn4Ld4BUris3WKZZ1ojjWJ3A3J5CKxv', 'new_distributor', 'clawback_receiver', 'mint'],
  ['DiSLRwcSFvtwvMWSs7ubBMvYRaYNYupa76ZSuYLe6D7j', 'new_distributor2', 'clawback_receiver', 'mint'],
  ['MErKy6nZVoVAkryxAejJz2juifQ4ArgLgHmaJCQkU7N', 'new_distributor', 'clawback_receiver', 'mint'],
  ['LocpQgucEQHbqNABEYvBvwoxCPsSbG91A1QaQhQQqjn', 'close_vesting_escrow', 'creator_token', 'token_mint'],
];

/** What a review warns of concerning accounts that receive. */
function warned(call: ReturnType<MadeCall['make']>): string[] {
  const { warnings } = solana.review(payloadOf(wire([call])), context);
  return warnings.flatMap(({ code, level, values: { account, to } }) => {
    const value = account ?? to;
    const said = isAboutOwner(code) ? 'tokens' : code === 'sol.paid-elsewhere' ? 'SOL' : null;
    return said !== null && level === 'warning' && value?.type === 'address' ? [`${said} ${value.text}`] : [];
  });
}

describe.each(paying)('what %s pays out by %s into %s', (program, name, role, of) => {
  const all = madeCalls.filter((one) => one.program === program && one.name === name);
  const accountOf = (owner: string) => (of === 'SOL' ? owner : standard(owner, at(of === '' ? 'USDC' : of)));

  it('is no warning if it is this wallet’s, and one if it is somebody else’s', () => {
    expect(all.length).toBeGreaterThan(0);
    for (const { make, roles } of all) {
      expect(roles).toContain(role);
      const signer = {
        owner: 'me!',
        user: 'me!',
        signer: 'me!',
        transfer_authority: 'me!',
        user_token_authority: 'me!',
      };
      const [mine, theirs] = [accountOf(wallet.address), accountOf(at('stranger'))];
      expect(warned(make({ ...signer, [role]: mine })).join()).not.toContain(mine);
      const kind = of === 'SOL' ? 'SOL' : 'tokens';
      expect(warned(make({ ...signer, [role]: theirs }))).toContain(`${kind} ${theirs}`);
    }
  });
});

it('what a program sends on to somebody, or sets aside for them, goes to them in the eyes of rules, not to the program', () => {
  const dflow = 'DF1ow4tspfHX9JwWJsAb9epbkA8hmpSEAtxXy1V27QBH';
  const sends = (name: string, signer: string, by = dflow) =>
    madeCalls
      .filter((one) => one.program === by && one.name === name)
      .flatMap(({ make }) => solana.review(payloadOf(wire([make({ [signer]: 'me!' })])), context).actions)
      .flatMap(({ effects }) => effects ?? [])
      .filter(({ kind }) => kind === 'send');
  expect(sends('transfer_sol', 'from')).toMatchObject([{ asset: { id: '' }, to: at('to') }]);
  expect(sends('transfer_fee', 'authority')).toMatchObject([{ to: at('to') }]);
  const [lock, streamflow] = [
    'LocpQgucEQHbqNABEYvBvwoxCPsSbG91A1QaQhQQqjn',
    'strmRqUCoQUgGUan5YhzUZa6KqdzwX5L6FpUxfmKg5m',
  ];
  expect(sends('create_vesting_escrow', 'sender', lock)).toMatchObject([{ to: at('recipient') }]);
  expect(sends('create', 'sender', streamflow)[0]).toMatchObject({ to: at('recipient') });
  expect(sends('transfer_to_sponsor', 'user_token_authority')).toMatchObject([
    { to: at('sponsor_token_account') },
  ]);
});

it('whoever gets what nobody claims of an airdrop is warned of when that changes', () => {
  const name = 'set_clawback_receiver';
  const all = madeCalls.filter((one) => one.name === name);
  expect(all).toHaveLength(3);
  const theirs = standard(at('stranger'), at('USDC'));
  for (const { make } of all)
    expect(warned(make({ admin: 'me!', new_clawback_account: theirs }))).toContain(`tokens ${theirs}`);
});

it('an Anchor program in the place of an account means none, and never that it is paid itself', () => {
  const named = (value: Value | undefined) => (value?.type === 'address' ? value.text : null);
  const anchors = new Set(layouts.filter(({ tagBytes }) => tagBytes === 8).map(({ program }) => program));
  for (const { program, name, make, roles } of madeCalls.filter((one) => anchors.has(one.program)))
    for (const role of roles.filter((one) => !/(^|_)program(_|$)/.test(one))) {
      const [action] = solana.review(payloadOf(wire([make({ [role]: '-' })])), context).actions;
      const others = Object.entries(action!.values).filter(([place]) => place !== 'program');
      for (const [place, value] of others)
        expect(named(value), `${name}, ${role}, ${place}`).not.toBe(program);
    }
}, 300_000);

it('of one account it is said once whose it is', () => {
  for (const { name, make, roles } of madeCalls) {
    const same = Object.fromEntries(
      roles.filter((role) => !/program|mint/.test(role)).map((role) => [role, at('one account')]),
    );
    const { actions, warnings } = solana.review(payloadOf(wire([make(same)])), context);
    for (const facts of [actions[0]!.parts ?? [], warnings]) {
      const said = facts
        .filter(({ code }) => isAboutOwner(code) || code === 'sol.paid-elsewhere')
        .map(({ values: { account, to, mint } }) =>
          [account, to, mint].map((one) => one && JSON.stringify(one)).join(),
        );
      expect(new Set(said).size, name).toBe(said.length);
    }
  }
});

it('a new pool is its creator’s, who need not sign: one that is somebody else’s is warned of', () => {
  const damm = 'cpamdpZCGKUy5JxQXB4dcpGPiikHawvSWAd6mEn1sGG';
  for (const name of ['initialize_pool', 'initialize_customizable_pool']) {
    const { make } = madeCalls.find((one) => one.program === damm && one.name === name)!;
    expect(warned(make({ payer: 'me!', creator: 'me' }))).toEqual([]);
    expect(warned(make({ payer: 'me!' }))).toEqual([`SOL ${at('creator')}`]);
  }
});

it('what may become a loan, and what only pays one back, is told as that', () => {
  const mango = '4MangoMjqJ2firMokCjjGgoK8d4MXcrgL7XJaL3w6fVg';
  const said = (name: string, flag: number, by = mango) => {
    const { make } = madeCalls.find((one) => one.program === by && one.name === name)!;
    const made = make({ owner: 'me!', token_authority: 'me!', authority: 'me!' });
    const data = made.data!.with(made.data!.length - 1, flag);
    return solana.review(payloadOf(wire([{ ...made, data }])), context).actions[0]!.code;
  };
  expect([said('token_withdraw', 0), said('token_withdraw', 1)]).toEqual(['sol.take', 'sol.take-borrow']);
  expect([said('token_deposit', 0), said('token_deposit', 1)]).toEqual(['sol.supply-into', 'sol.repay']);
});

it('what a loan pays out, and what an order that is withdrawn gives back, goes to an account that is told', () => {
  const usdc = (owner: string) => standard(owner, at('USDC'));
  const one = (program: string, name: string) =>
    madeCalls.find((made) => made.program === program && made.name === name)!;
  const loan = one('jupr81YtYssSyPt8jbnGuiWon5f6x9TcDEFxYe3Bdzi', 'operate');
  const order = one('13gDzEXCdocbj8iAiqrScGo47NiSuYENGsRqi3SEAwet', 'cancel_limit_order');
  for (const owner of [wallet.address, at('stranger')]) {
    const expected = owner === wallet.address ? [] : [`tokens ${usdc(owner)}`];
    const borrowed = { signer: 'me!', borrow_token: at('USDC'), recipient_supply_token_account: '-' };
    const names = { ...borrowed, recipient_borrow_token_account: usdc(owner) };
    const account = { owner: 'me!', collateral_custody_mint: at('USDC'), receiving_account: usdc(owner) };
    expect(warned(loan.make(names)), owner).toEqual(expected);
    expect(warned(order.make(account)), owner).toEqual(expected);
  }
});

/** Where what is said goes to another network, or to whom a call gives: they are meant to be somebody else. */
const given =
  /^sol\.(arrive|bridge.*|close-record|give-all|give-control|give-payouts|move-inside|nft-.*|order-.*|send-by|stream|vest)$/;
/** Accounts whose owner is another account of the call, or another call. */
const ownedApart = [
  ...['bridge_stake', 'split_stake_account', 'stake_to', 'stake_to_receive'],
  ...['new_ticket_account', 'vault_staker_withdrawal_ticket'],
].map((name) => at(name));

it('whoever a sentence says is paid is told or warned of, whatever call it is', () => {
  for (const { program, name, make } of madeCalls) {
    const review = solana.review(payloadOf(wire([make()])), context);
    const { code, values } = review.actions[0]!;
    if (given.test(code)) continue;
    const told = allFacts(review)
      .filter((fact) => isAboutOwner(fact.code) || fact.code === 'sol.paid-elsewhere')
      .map((fact) => JSON.stringify(fact.values.account ?? fact.values.to));
    for (const place of ['to', 'toFirst', 'toSecond']) {
      const value = values[place];
      if (value?.type !== 'address' || ownedApart.includes(value.text)) continue;
      expect(told, `${program} ${name}`).toContain(JSON.stringify(value));
    }
  }
});

it('SOL from a record that is closed for somebody else is warned of', () => {
  const dlmm = 'LBUZKhRxPF3XUpBCjp4YzTKgLccjZhTSDM9YuVaPwxo';
  const { make } = madeCalls.find((one) => one.program === dlmm && one.name === 'close_position2')!;
  const warned = (to: string) =>
    solana
      .review(payloadOf(wire([make({ sender: 'me!', rent_receiver: to })])), context)
      .warnings.some(({ code }) => code === 'sol.paid-elsewhere');
  expect([warned('somebody'), warned('me!')]).toEqual([true, false]);
});

it('rewards that come with liquidity taken out are told, and warned of if somebody else gets them', () => {
  const clmm = 'CAMMCzo5YL8w4VFF8KVHrK22GGUsp5VTaW7grrKgrWqK';
  const { make } = madeCalls.find((one) => one.program === clmm && one.name === 'decrease_liquidity_v2')!;
  const plain = make({ nft_owner: 'me!' });
  const bitmap = PublicKey.findProgramAddressSync(
    [utf8ToBytes('pool_tick_array_bitmap_extension'), new PublicKey(at('pool_state')).toBytes()],
    new PublicKey(clmm),
  )[0].toBase58();
  const review = (...more: string[]) =>
    solana.review(
      payloadOf(
        wire([
          {
            ...plain,
            accounts: [...plain.accounts!, ...more.map((one) => ({ address: one as never, role: 1 }))],
          },
        ]),
      ),
      context,
    );
  const rewards = (...more: string[]) =>
    review(...more).actions[0]!.parts!.filter(({ code }) => code === 'sol.rewards-to');
  const group = (mine: string) => [at('vault'), mine, at('USDC')];
  const own = standard(wallet.address, at('USDC'));
  const of = (text: string) => ({ values: { to: { text } } });
  expect(rewards()).toEqual([]);
  expect(rewards(...group(own))).toMatchObject([of(own)]);
  expect(rewards(bitmap, ...group(own))).toMatchObject([of(own)]);
  expect(rewards(at('vault'), bitmap, own, at('USDC'))).toMatchObject([of(own)]);
  const isAbout =
    (text: string) =>
    ({ values }: Fact) =>
      values.account?.type === 'address' && values.account.text === text;
  expect(review(...group(own)).warnings.some(isAbout(own))).toBe(false);
  expect(review(...group(at('theirs'))).warnings.some(isAbout(at('theirs')))).toBe(true);
  // What the program refuses is not told as done.
  expect(review(at('vault'), own).actions[0]!.code).toBe('sol.call');
  expect(review(own, own, own).actions[0]!.code).toBe('sol.call');
});
