import { base58 } from '@scure/base';
import { describe, expect, it } from 'vitest';
import type { Fact } from '../../../src/chains/review.ts';
import { solana } from '../../../src/chains/solana/solana.ts';
import { concatBytes } from '../../../src/core/bytes.ts';
import { anchor, at, call, key, say, u8, u16, u32, u64 } from './corpus.ts';
import { bob, context, payloadOf, wire } from './support.ts';

const squads = 'SQDS4ep65T869zMMBKyuUq6aD6EgTu8psMjkvj52pCf';
const governance = 'GovER5Lthms3bLBqWub97yVrMmEogzX7xNjdXpPPCVZw';
const system = '11111111111111111111111111111111';
const token = 'TokenkegQfeZyiNwAJbNbGKPFXCWuBvf9Ss623VQ5DA';

const review = (instruction: ReturnType<typeof call>) =>
  solana.review(payloadOf(wire([instruction])), context);
const flat = (facts: readonly Fact[]): Fact[] => facts.flatMap((one) => [one, ...flat(one.parts ?? [])]);
const keptIn = (action: Fact | undefined): Fact[] =>
  (action?.parts ?? []).filter(({ code }) => code === 'sol.kept').map(({ parts }) => parts![0]!);

/** An instruction as SPL Governance keeps it: accounts by name, `*` changed, `!` signs. */
const kept = (program: string, accounts: string, ...data: Uint8Array[]) => {
  const metas = accounts.split(' ').map((word) => {
    const name = word.replace(/[*!]/g, '');
    return concatBytes(key(name), u8(word.includes('!') ? 1 : 0, word.includes('*') ? 1 : 0));
  });
  const bytes = concatBytes(...data);
  return concatBytes(base58.decode(program), u32(metas.length), ...metas, u32(bytes.length), bytes);
};

const insert = (...instructions: Uint8Array[]) =>
  call(
    governance,
    'governance proposal* author me! stored* me*! system rent',
    u8(9, 0),
    ...[u16(0), u32(0), u32(instructions.length)],
    ...instructions,
  );

/** A message as Squads keeps it: the vault signs; `others` can be changed, then come the programs. */
const message = (
  [vault, others, programs]: readonly [string, readonly string[], readonly string[]],
  ...[program, used, data]: readonly [number, readonly number[], Uint8Array]
) =>
  concatBytes(
    u8(1, 1, others.length, 1 + others.length + programs.length),
    ...[key(vault), ...others.map((one) => key(one)), ...programs.map((one) => base58.decode(one))],
    ...[u8(1, program, used.length, ...used), u16(data.length), data, u8(0)],
  );

const create = (bytes: Uint8Array) =>
  concatBytes(anchor('vault_transaction_create'), u8(0, 0), u32(bytes.length), bytes, u8(0));
const propose = (bytes: Uint8Array) => call(squads, 'multisig* transaction* me! me*! system', create(bytes));

const pay = concatBytes(u32(2), u64(1_500_000_000));

describe('calls that are kept for later', () => {
  it('each instruction of a proposal is read as if it stood in the message', () => {
    const { title, actions } = review(
      insert(
        kept(system, 'treasury*! bob*', pay),
        kept(token, 'source* USDC target* treasury!', u8(12), u64(2_500_000), u8(6)),
      ),
    );
    expect(say(title)).toBe(
      'Put 2 calls into proposal of SPL Governance, carried out only if the vote passes',
    );
    expect(keptIn(actions[0]).map(say)).toEqual([
      'Send 1.5 SOL from treasury to bob',
      'Send 2.5 USDC (token USDC) from token account source to token account target, by treasury',
    ]);
  });

  it('a kept call that cannot be read is a danger and stands there whole', () => {
    const { actions, warnings } = review(insert(kept(at('stranger'), 'treasury*! bob*', u8(0xde, 0xad))));
    const [unknown] = keptIn(actions[0]);
    expect(unknown!.code).toBe('sol.unknown');
    expect(say(unknown!)).toContain('dead');
    expect(flat(unknown!.parts!).map(({ code }) => code)).toEqual([
      'sol.account-writable-signer',
      'sol.account-writable',
    ]);
    const danger = warnings.find(({ code }) => code === 'sol.risk-kept-unknown');
    expect(danger).toMatchObject({ level: 'danger', values: { step: { value: 1n } } });
  });

  it('the dangers of a kept call are dangers of the message that keeps it', () => {
    const { warnings } = review(insert(kept(token, 'source* bob* treasury!', u8(9))));
    expect(warnings.map(({ code }) => code)).toContain('sol.risk-close');
  });

  it('nothing is sent before the vote', () => {
    const { actions } = review(insert(kept(system, 'treasury*! bob*', pay)));
    const effects = flat(actions).flatMap((one) => one.effects ?? []);
    expect(effects.map(({ kind }) => kind)).toEqual(['call']);
  });

  it('a transaction of a Squads vault is read', () => {
    const { title, actions } = review(propose(message(['vault', ['bob'], [system]], 2, [0, 1], pay)));
    expect(say(title)).toBe('Put 1 call into transaction of Squads, carried out only if the vote passes');
    expect(keptIn(actions[0]).map(say)).toEqual(['Send 1.5 SOL from vault to bob']);
  });

  it('the rights of the accounts of a Squads transaction are shown', () => {
    const programs = [system, base58.encode(key('stranger'))];
    const { actions } = review(propose(message(['vault', ['bob'], programs], 3, [0, 1, 2], u8(7))));
    expect(keptIn(actions[0])[0]!.parts!.map(({ code }) => code)).toEqual([
      'sol.account-writable-signer',
      'sol.account-writable',
      'sol.account-plain',
    ]);
  });

  it('accounts from a lookup table in a Squads transaction are shown as places in it', () => {
    const bytes = concatBytes(
      u8(1, 1, 0, 2),
      ...[key('vault'), base58.decode(system), u8(1, 1, 2, 0, 2)],
      ...[u16(pay.length), pay, u8(1), key('table'), u8(1, 5), u8(0)],
    );
    const { actions, warnings } = review(propose(bytes));
    expect(say(keptIn(actions[0])[0]!)).toBe('Send 1.5 SOL from vault to table[5]');
    expect(warnings.map(({ code }) => code)).toContain('sol.to-unseen');
  });

  it('a Squads transaction that is cut, longer or refers to nothing is unknown', () => {
    const whole = message(['vault', ['bob'], [system]], 2, [0, 1], pay);
    const broken = [
      whole.slice(0, -1),
      concatBytes(whole, u8(0)),
      message(['vault', ['bob'], [system]], 2, [0, 9], pay),
      message(['vault', ['bob'], [system]], 9, [0, 1], pay),
    ];
    for (const bytes of broken) expect(review(propose(bytes)).actions[0]!.code).toBe('sol.unknown');
  });

  it('a Squads transaction out of a buffer is a danger: what it does is not in the message', () => {
    const { warnings } = review(
      call(
        squads,
        'multisig* transaction* me! me*! system buffer* me*!',
        concatBytes(
          anchor('vault_transaction_create_from_buffer'),
          u8(0, 0),
          u32(6),
          new Uint8Array(6),
          u8(0),
        ),
      ),
    );
    const danger = warnings.find(({ code }) => code === 'sol.risk-kept-unseen');
    expect(danger).toMatchObject({ level: 'danger', values: { buffer: { text: at('buffer') } } });
  });

  it('changes of who decides are told one by one, and each is a danger', () => {
    const bytes = concatBytes(u32(2), u8(0), key('bob'), u8(7), u8(2), u16(1), u8(0));
    const { actions, warnings } = review(
      call(squads, 'multisig* transaction* me! me*! system', anchor('config_transaction_create'), bytes),
    );
    const told = [
      'Give bob a say over multisig in Squads, perhaps alone',
      'From now on this many members must agree on what multisig does in Squads: 1',
    ];
    expect(keptIn(actions[0]).map(say)).toEqual(told);
    expect(warnings.filter(({ level }) => level === 'danger').map(say)).toEqual(told);
  });

  it('calls inside calls are read to a fixed depth and are unknown below it', () => {
    const nest = (depth: number): Uint8Array =>
      depth === 0
        ? message(['vault', ['bob'], [system]], 2, [0, 1], pay)
        : message(['vault', ['m', 't'], [squads, system]], 3, [1, 2, 0, 0, 4], create(nest(depth - 1)));
    const codes = (depth: number) => flat(review(propose(nest(depth))).actions).map(({ code }) => code);
    expect(codes(2)).toContain('sol.transfer');
    expect(codes(2)).not.toContain('sol.unknown');
    expect(codes(3)).not.toContain('sol.transfer');
    expect(codes(3)).toContain('sol.unknown');
  });

  it('people of the address book are named inside as well', () => {
    const known = [{ address: bob.address, name: 'Bob' }];
    const to = concatBytes(base58.decode(bob.address), u8(0, 1));
    const bytes = concatBytes(
      base58.decode(system),
      u32(2),
      key('treasury'),
      u8(1, 1),
      to,
      u32(pay.length),
      pay,
    );
    const shown = solana.review(payloadOf(wire([insert(bytes)])), { ...context, known } as never);
    expect(keptIn(shown.actions[0])[0]!.values.to).toEqual({
      type: 'address',
      text: bob.address,
      name: 'Bob',
    });
  });
});
