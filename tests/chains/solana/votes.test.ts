import { describe, expect, it } from 'vitest';
import { solana } from '../../../src/chains/solana/solana.ts';
import { at, u8, u16, u64 } from './corpus.ts';
import { madeCalls } from './made.ts';
import { context, payloadOf, wire } from './support.ts';
import { sent, told } from './told.ts';

const governance = 'GovER5Lthms3bLBqWub97yVrMmEogzX7xNjdXpPPCVZw';
const squads = 'SQDS4ep65T869zMMBKyuUq6aD6EgTu8psMjkvj52pCf';
const squads3 = 'SMPLecH534NA9acpos4G6x7uf3LWbCAwZQE9e8ZekMu';

describe('a proposal of SPL Governance', () => {
  it('is a draft at first, which may cost a deposit if an account is named for that', () => {
    const { says, parts } = told(governance, 'create_proposal');
    expect(says).toBe('Draft proposal with SPL Governance, to be put to a vote later');
    expect(parts).not.toContain('sol.may-cost');
    const call = madeCalls
      .find((one) => one.program === governance && one.name === 'create_proposal')!
      .make();
    const more = {
      ...call,
      accounts: [...call.accounts!, { ...call.accounts![0]!, address: at('deposit') }],
    };
    const { actions } = solana.review(payloadOf(wire([more as never])), context);
    expect(actions[0]!.parts!.map(({ code }) => code)).toContain('sol.may-cost');
  });

  it('is put to a vote by the last who signs it off', () => {
    expect(told(governance, 'sign_off_proposal').says).toMatch(/the vote opens once everyone who must/);
  });

  it('is counted in the end, which is no mere figure brought up to date', () => {
    expect(told(governance, 'finalize_vote').says).toBe(
      'Have the vote on proposal of SPL Governance closed and counted',
    );
  });

  it('is left by whoever’s record the call names, not by this wallet', () => {
    const { says } = told(governance, 'relinquish_vote');
    expect(says).toMatch(/^Take back the vote of token_owner_record on proposal .*its result stays$/);
  });

  it('without calls is marked as done', () => {
    expect(told(governance, 'complete_proposal').says).toBe('Mark proposal of SPL Governance as done');
  });
});

describe('the tokens of a vote', () => {
  it('may be made for a deposit', () => {
    const { says, effects } = told(governance, 'deposit_governing_tokens', { source_authority: 'me!' });
    expect(says).toMatch(
      /^Deposit 7 .* newly created if that is a token itself, with .* it belongs to token_owner$/,
    );
    expect(sent(effects)).toEqual([[at('governing_token_source'), 7n, governance]]);
  });

  it('come back all at once', () => {
    expect(told(governance, 'withdraw_governing_tokens').code).toBe('sol.take-all');
  });

  it('are destroyed when they are revoked', () => {
    const { says, effects, dangers } = told(governance, 'revoke_governing_tokens', {
      revoke_authority: 'me!',
    });
    expect(says).toMatch(/^Destroy 7 .* that token_owner_record has deposited with SPL Governance/);
    expect(dangers).toContain('sol.take-votes');
    expect(sent(effects)).toEqual([[at('governing_token_mint'), 7n, '']]);
  });
});

it('what decides from now on is no record, and neither is the account that holds its SOL', () => {
  expect(told(governance, 'create_governance').says).toMatch(
    /^Create governance with SPL Governance, which decides by vote under the rules stated below$/,
  );
  expect(told(governance, 'create_native_treasury').says).toBe(
    'Open native_treasury for governance with SPL Governance',
  );
});

describe('a proposal of Squads', () => {
  it('is open to votes only if it is no draft', () => {
    const create = (draft: number) => told(squads, 'proposal_create', {}, u64(7), u8(draft)).code;
    expect([create(0), create(1)]).toEqual(['sol.proposal-create', 'sol.proposal-draft']);
    expect(told(squads, 'batch_create').says).toBe('Draft batch with Squads, to be put to a vote later');
    expect(told(squads3, 'create_transaction').code).toBe('sol.proposal-draft');
  });

  it('may be carried out in part', () => {
    expect(told(squads, 'batch_execute_transaction').says).toMatch(/or a part of it$/);
    expect(told(squads3, 'execute_instruction').says).toMatch(/or a part of it$/);
  });
});

it('no more members of Squads v3 than there are must agree, whatever the number', () => {
  const { says, dangers } = told(squads3, 'change_threshold', {}, u16(9));
  expect(says).toMatch(/though no more than there are: 9$/);
  expect(dangers).toEqual(['sol.threshold-most']);
});
