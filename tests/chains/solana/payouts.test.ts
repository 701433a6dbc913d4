import { describe, expect, it } from 'vitest';
import { at, u8 } from './corpus.ts';
import { madeCalls } from './made.ts';
import { sent, told } from './told.ts';

const streamflow = 'strmRqUCoQUgGUan5YhzUZa6KqdzwX5L6FpUxfmKg5m';
const lock = 'LocpQgucEQHbqNABEYvBvwoxCPsSbG91A1QaQhQQqjn';
const airdrops = 'MErKy6nZVoVAkryxAejJz2juifQ4ArgLgHmaJCQkU7N';
const jupiter = 'DiSLRwcSFvtwvMWSs7ubBMvYRaYNYupa76ZSuYLe6D7j';
const pyth = 'rec5EKMGg6MxZYaMdyBfgwp4d5rB9T1VQH5pJv5LtFJ';

describe('a stream', () => {
  it('costs SOL besides the token, and pays on its own terms', () => {
    const { says, effects } = told(streamflow, 'create', { sender: 'me!' });
    expect(says).toMatch(/paid out on the terms stated below; its fees come on top$/);
    expect(sent(effects)).toEqual([
      [at('mint'), null, at('recipient')],
      ['', null, streamflow],
    ]);
  });

  it('that is topped up is somebody’s, and no deposit', () => {
    expect(told(streamflow, 'topup').says).toMatch(
      /^Add 7 .* to the stream metadata with Streamflow, for whoever/,
    );
  });

  it('costs SOL if it is told to pay by itself', () => {
    const none = u8(0, 0, 0, 0, 0);
    const { effects, parts } = told(streamflow, 'update', { sender: 'me!' }, u8(1, 1), none);
    expect(parts).toContain('sol.may-cost');
    expect(sent(effects)).toEqual([['', null, streamflow]]);
    expect(told(streamflow, 'update', { sender: 'me!' }, u8(0), none).parts).not.toContain('sol.may-cost');
  });
});

it.each([
  [streamflow, 'transfer_recipient', 'authority', 'metadata', 'new_recipient'],
  [lock, 'update_vesting_escrow_recipient', 'signer', 'escrow', 'someone'],
])('whoever is paid instead from now on is given all of it: %s %s', (program, name, signer, account, to) => {
  const { says, dangers, effects } = told(program, name, { [signer]: 'me!' });
  expect(says).toMatch(new RegExp(`^Have everything that ${account} still pays out with .* go to ${to}$`));
  expect(dangers).toContain('sol.give-payouts');
  expect(sent(effects)).toEqual([['?', null, at(to)]]);
});

describe('an airdrop by Streamflow', () => {
  it.each(['new_claim', 'claim_locked_v2', 'new_distributor'])('may cost SOL: %s', (name) => {
    const { parts, effects } = told(airdrops, name, { claimant: 'me!', admin: 'me!' });
    expect(parts).toContain('sol.may-cost');
    expect(sent(effects)).toEqual([['', null, airdrops]]);
  });

  it('costs nothing where its program can take no SOL', () => {
    expect(told(airdrops, 'claim_locked', { claimant: 'me!' }).parts).not.toContain('sol.may-cost');
  });

  it('may be ended for one who claims', () => {
    const { says, warns } = told(airdrops, 'close_claim', { admin_or_claimant: 'me!' });
    expect(says).toBe('End the claim of claimant on what distributor pays out with Streamflow Distributor');
    expect(warns).toContain(says);
  });

  it('names who says what it costs', () => {
    const { roles } = madeCalls.find((one) => one.program === airdrops && one.name === 'new_distributor')!;
    expect(roles.slice(-2)).toEqual(['partner_oracle_config', 'partner_oracle']);
  });
});

it('an airdrop by Jupiter that is closed gives everything in it to an account that is told', () => {
  const { says, warns } = told(jupiter, 'close_distributor', { admin: 'me!' });
  expect(says).toBe(
    'Close distributor with Jupiter Distributor; everything in it goes to destination_token_account',
  );
  expect(warns).toMatch(/who owns destination_token_account/);
});

it('a price costs SOL, and is told to', () => {
  expect(told(pyth, 'post_update', { payer: 'me!' }).parts).toContain('sol.may-cost');
});
