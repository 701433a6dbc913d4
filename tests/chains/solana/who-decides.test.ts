import { describe, expect, it } from 'vitest';
import { solana } from '../../../src/chains/solana/solana.ts';
import { anchor, at, call, key, u8, u16, u32, u64 } from './corpus.ts';
import { madeCalls } from './made.ts';
import { context, payloadOf, wire } from './support.ts';

const governance = 'GovER5Lthms3bLBqWub97yVrMmEogzX7xNjdXpPPCVZw';
const squads = 'SQDS4ep65T869zMMBKyuUq6aD6EgTu8psMjkvj52pCf';
const pool = 'SPoo1Ku8WFXoNDMHPsrGSTSG1Y47rzgn41SLUNakuHy';
const single = 'SVSPxpvHdN29nkVg9rPapPNDddN5DipNLRUFhyjFThE';

const review = (instruction: ReturnType<typeof call>) =>
  solana.review(payloadOf(wire([instruction])), context);
const dangers = (instruction: ReturnType<typeof call>) =>
  review(instruction)
    .warnings.filter(({ level }) => level === 'danger')
    .map(({ code }) => code);

describe('who decides from now on', () => {
  it('whatever changes the rules of a group is a danger, and a matter of control for rules', () => {
    const changing: [string, string][] = [
      [governance, 'set_governance_config'],
      [governance, 'set_realm_config'],
      [governance, 'set_realm_config_item'],
      [governance, 'set_realm_authority'],
      [governance, 'remove_required_signatory'],
      [squads, 'multisig_set_time_lock'],
    ];
    for (const [program, name] of changing) {
      const found = madeCalls.find((one) => one.program === program && one.name === name)!;
      expect(dangers(found.make()), name).toHaveLength(1);
      const signed = found.make({ governance: 'me!', realm_authority: 'me!', config_authority: 'me!' });
      const effects = review(signed).actions.flatMap((one) => one.effects ?? []);
      expect(
        effects.some(({ kind }) => kind === 'control'),
        name,
      ).toBe(true);
    }
  });

  it('a realm that loses its authority is no mere record', () => {
    expect(dangers(call(governance, 'realm* me!', u8(21, 2)))).toEqual(['sol.rules-change']);
  });

  it('a lock without an end has no time that could be stated', () => {
    const lock = (...expiry: Uint8Array[]) =>
      review(call(governance, 'realm config record* me! me*! system', u8(31, 0), ...expiry)).actions[0]!.code;
    expect(lock(u8(1), u64(7))).toBe('sol.lock');
    expect(lock(u8(0))).toBe('sol.call');
  });

  const create = (authority: string | null, ...masks: number[]) =>
    review(
      call(
        squads,
        'config treasury* multisig* new! me*! system',
        anchor('multisig_create_v2'),
        authority === null ? u8(0) : Uint8Array.of(1, ...key(authority)),
        u16(2),
        u32(masks.length),
        ...masks.map((mask, i) => Uint8Array.of(...key(`member ${i}`), mask)),
        ...[u32(0), u8(0), u8(0)],
      ),
    );

  it('members who may not vote decide nothing', () => {
    const { actions, warnings } = create(null, 7, 2, 1, 4);
    expect(actions[0]!.values).toMatchObject({ count: { value: 2n }, threshold: { value: 2n } });
    expect(warnings.filter(({ level }) => level === 'danger')).toEqual([]);
  });

  it('one who may change everything without a vote is warned of', () => {
    const { warnings } = create('stranger', 7, 7);
    expect(warnings[0]).toMatchObject({
      code: 'sol.give-control',
      level: 'danger',
      values: { to: { text: at('stranger') } },
    });
  });

  it('a delay that is put up for a vote is a danger', () => {
    const made = madeCalls.find((one) => one.name === 'multisig_set_time_lock')!;
    expect(made.program).toBe(squads);
    // `ConfigAction::SetTimeLock`, the fourth.
    const lock = call(
      squads,
      'multisig* transaction* me! me*! system',
      anchor('config_transaction_create'),
      ...[u32(1), u8(3), u32(0), u8(0)],
    );
    expect(dangers(lock)).toEqual(['sol.rules-change']);
  });
});

describe('stake that is taken out of a pool', () => {
  const elsewhere = (instruction: ReturnType<typeof call>) =>
    review(instruction).warnings.filter(({ code }) => code === 'sol.paid-elsewhere');

  it('belongs to whoever the call names, and that is warned of', () => {
    const take = (owner: string) =>
      call(
        pool,
        `pool* list* withdrawer split* new* ${owner} me! shares* fees* poolMint* clock tokenProgram stakeProgram`,
        u8(10),
        u64(77),
      );
    expect(elsewhere(take('me'))).toEqual([]);
    expect(elsewhere(take('stranger'))).toMatchObject([{ values: { to: { text: at('stranger') } } }]);
    const takeSingle = (owner: string) =>
      call(
        single,
        'pool* stake* ramp mint* authority minter new* shares* clock tokenProgram stakeProgram',
        u8(3),
        key(owner),
        u64(77),
      );
    expect(elsewhere(takeSingle('me'))).toEqual([]);
    expect(elsewhere(takeSingle('stranger'))).toMatchObject([{ values: { to: { text: at('stranger') } } }]);
  });
});

it('what leaves is an effect where more than is stated may leave, or the words say nothing of it', () => {
  const lock = 'LocpQgucEQHbqNABEYvBvwoxCPsSbG91A1QaQhQQqjn';
  const vest = madeCalls.find((one) => one.program === lock && one.name === 'create_vesting_escrow_v2')!;
  const sent = (of: string) =>
    review(vest.make({ sender: 'me!', token_program: of }))
      .actions.flatMap((one) => one.effects ?? [])
      .flatMap((one) => (one.kind === 'send' ? [one.amount] : []));
  expect(sent('another')).toEqual([null]);
  const fund = madeCalls.find((one) => one.program === lock && one.name === 'fund_root_escrow')!;
  expect(review(fund.make({ payer: 'me!' })).actions[0]!.code).toBe('sol.call');
  const vault = madeCalls.find((one) => one.name === 'initialize_vault')!;
  expect(review(vault.make({ admin: 'me!' })).actions[0]!.code).toBe('sol.call');
});
