import { describe, expect, it } from 'vitest';
import { solana } from '../../../src/chains/solana/solana.ts';
import { anchor, at, call, key, text, u8, u16, u32, u64 } from './corpus.ts';
import { madeCalls } from './made.ts';
import { context, payloadOf, wire } from './support.ts';

const governance = 'GovER5Lthms3bLBqWub97yVrMmEogzX7xNjdXpPPCVZw';
const squads = 'SQDS4ep65T869zMMBKyuUq6aD6EgTu8psMjkvj52pCf';
const squads3 = 'SMPLecH534NA9acpos4G6x7uf3LWbCAwZQE9e8ZekMu';
const vaults = 'Vau1t6sLNxnzB7ZDsef8TLbPLfyZMYXH8WTNqUdm9g8';
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

describe('what a crafted call must not turn into another sentence', () => {
  it('a realm loses its authority even if an account follows', () => {
    const remove = call(governance, 'realm* me! stranger', u8(21, 2));
    expect(dangers(remove)).toEqual(['sol.rules-change']);
    expect(dangers(call(governance, 'realm* me! stranger', u8(21, 0)))).toEqual(['sol.give-control']);
  });

  it('nobody is given a say by the address of zeros', () => {
    const zeros = new Uint8Array(32);
    const made = madeCalls.find((one) => one.name === 'multisig_set_config_authority')!;
    expect(made.program).toBe(squads);
    const set = call(
      squads,
      'multisig* me! - -',
      anchor('multisig_set_config_authority'),
      Uint8Array.of(...zeros, 0),
    );
    expect(dangers(set)).toEqual(['sol.rules-change']);
    const member = Uint8Array.of(...key('member'), 7);
    const create = call(
      squads,
      'config treasury* multisig* new! me*! system',
      anchor('multisig_create_v2'),
      Uint8Array.of(1, ...zeros),
      ...[u16(1), u32(1), member, u32(0), u8(0), u8(0)],
    );
    expect(dangers(create)).toEqual([]);
  });

  it('a member who is listed twice counts once', () => {
    const create = call(
      squads3,
      'multisig* me*! system',
      anchor('create'),
      ...[u16(2), key('seed'), u32(3), key('member'), key('member'), key('other'), text('')],
    );
    expect(review(create).actions[0]!.values).toMatchObject({ count: { value: 2n } });
  });

  it('a number of votes that changes besides is a danger of its own', () => {
    for (const name of ['add_member_and_change_threshold', 'remove_member_and_change_threshold']) {
      const made = madeCalls.find((one) => one.program === squads3 && one.name === name)!;
      expect(dangers(made.make()), name).toContain('sol.rules-change');
    }
  });

  it('whoever is paid by a vault has no say over it', () => {
    const set = (role: number) => review(call(vaults, 'config vault* me! stranger', u8(23, role)));
    expect(set(5).actions[0]!.code).toBe('sol.call');
    expect(set(6).actions[0]!.code).toBe('sol.give-control');
  });
});

it('a group may cost a fee that the bytes do not state', () => {
  const made = madeCalls.find((one) => one.name === 'multisig_create_v2')!;
  const effects = review(made.make({ creator: 'me!' })).actions.flatMap((one) => one.effects ?? []);
  expect(effects).toContainEqual(
    expect.objectContaining({ kind: 'send', amount: null, asset: expect.objectContaining({ id: '' }) }),
  );
});

it('the SOL that a stake account holds beyond its stake is paid to whoever the call names', () => {
  const deposit = (to: string) =>
    call(
      single,
      `pool* stake* ramp mint* authority minter given* shares* ${to}* clock history tokenProgram stakeProgram`,
      u8(2),
    );
  const elsewhere = (to: string) =>
    review(deposit(to)).warnings.flatMap(({ code, values }) =>
      code === 'sol.paid-elsewhere' ? [values.to] : [],
    );
  expect(elsewhere('stranger')).toContainEqual(expect.objectContaining({ text: at('stranger') }));
  expect(elsewhere('me')).not.toContainEqual(expect.objectContaining({ text: at('me') }));
});

it('who may end a lock, or name somebody else for it, is said in words', () => {
  const lock = 'LocpQgucEQHbqNABEYvBvwoxCPsSbG91A1QaQhQQqjn';
  const vest = madeCalls.find((one) => one.program === lock && one.name === 'create_vesting_escrow')!;
  expect(JSON.stringify(review(vest.make()).actions, (_, v) => (typeof v === 'bigint' ? `${v}` : v))).toMatch(
    /NeitherCreatorOrRecipient/,
  );
});
