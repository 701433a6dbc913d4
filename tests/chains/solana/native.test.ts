import { ed25519 } from '@noble/curves/ed25519.js';
import { AccountRole, getTransactionDecoder, type Instruction, lamports } from '@solana/kit';
import { FailedTransactionMetadata, LiteSVM } from 'litesvm';
import { describe, expect, it } from 'vitest';
import { mintOfSol, programs, stakeConfig, sysvars } from '../../../src/chains/solana/programs.ts';
import { solana } from '../../../src/chains/solana/solana.ts';
import { concatBytes } from '../../../src/core/bytes.ts';
import { key as keyOf, u8, u32, u64 } from './corpus.ts';
import { madeCalls } from './made.ts';
import {
  alice,
  bob,
  carol,
  codes,
  context,
  createNoopSigner,
  payloadOf,
  person,
  wallet,
  wire,
} from './support.ts';

/** What the network's own programs do, as their sources have it, and what is said of it. */

const [stake, vote, to, mint] = [60, 61, 62, 63].map((seed) => person(seed).address as string) as [
  string,
  string,
  string,
  string,
];
const me = wallet.address as string;
type Role = '' | 'w' | 's' | 'ws';
const roles = {
  '': AccountRole.READONLY,
  w: AccountRole.WRITABLE,
  s: AccountRole.READONLY_SIGNER,
  ws: AccountRole.WRITABLE_SIGNER,
};
const call = (program: string, accounts: readonly (readonly [string, Role])[], ...data: Uint8Array[]) =>
  ({
    programAddress: program,
    accounts: accounts.map(([at, role]) => ({
      address: at,
      role: roles[role],
      ...(role.includes('s') && { signer: createNoopSigner(at as never) }),
    })),
    data: concatBytes(...data),
  }) as unknown as Instruction;
const review = (...calls: Instruction[]) => solana.review(payloadOf(wire(calls)), context);
const only = (one: Instruction) => review(one).actions[0]!;

describe('who signs', () => {
  const { system, token, token2022, loader, tables, associated } = programs;
  const nonce = [sysvars.recentBlockhashes, ''] as const;
  const clock = [sysvars.clock, ''] as const;
  const history = [sysvars.stakeHistory, ''] as const;
  const calls: [string, string, [string, Role][], Uint8Array][] = [
    [
      'sol.transfer',
      system,
      [
        [me, 'ws'],
        [to, 'w'],
      ],
      concatBytes(u32(2), u64(1)),
    ],
    ['sol.assign', system, [[me, 'ws']], concatBytes(u32(1), keyOf(to))],
    [
      'sol.nonce-authorize',
      system,
      [
        [stake, 'w'],
        [me, 's'],
      ],
      concatBytes(u32(7), keyOf(to)),
    ],
    [
      'sol.nonce-withdraw',
      system,
      [[stake, 'w'], [to, 'w'], [...nonce], [sysvars.rent, ''], [me, 's']],
      concatBytes(u32(5), u64(1)),
    ],
    [
      'sol.token-transfer',
      token,
      [
        [stake, 'w'],
        [mint, ''],
        [to, 'w'],
        [me, 's'],
      ],
      concatBytes(u8(12), u64(1), u8(6)),
    ],
    [
      'sol.token-transfer',
      token2022,
      [
        [stake, 'w'],
        [mint, ''],
        [to, 'w'],
        [me, 's'],
      ],
      concatBytes(u8(12), u64(1), u8(6)),
    ],
    [
      'sol.token-burn',
      token,
      [
        [stake, 'w'],
        [mint, 'w'],
        [me, 's'],
      ],
      concatBytes(u8(8), u64(1)),
    ],
    [
      'sol.token-fee-withdraw-accounts',
      token2022,
      [
        [mint, ''],
        [to, 'w'],
        [me, 's'],
        [stake, 'w'],
      ],
      u8(26, 3, 1),
    ],
    [
      'sol.stake-withdraw',
      programs.stake,
      [[stake, 'w'], [to, 'w'], [...clock], [...history], [me, 's']],
      concatBytes(u32(4), u64(1)),
    ],
    [
      'sol.stake-split',
      programs.stake,
      [
        [stake, 'w'],
        [to, 'w'],
        [me, 's'],
      ],
      concatBytes(u32(3), u64(1)),
    ],
    ['sol.stake-deactivate', programs.stake, [[stake, 'w'], [...clock], [me, 's']], u32(5)],
    [
      'sol.vote-withdraw',
      programs.vote,
      [
        [vote, 'w'],
        [to, 'w'],
        [me, 's'],
      ],
      concatBytes(u32(3), u64(1)),
    ],
    [
      'sol.program-final',
      loader,
      [
        [stake, 'w'],
        [me, 's'],
      ],
      u32(4),
    ],
    [
      'sol.table-freeze',
      tables,
      [
        [stake, 'w'],
        [me, 's'],
      ],
      u32(1),
    ],
    [
      'sol.ata-create',
      associated,
      [
        [me, 'ws'],
        [stake, 'w'],
        [to, ''],
        [mint, ''],
        [system, ''],
        [token, ''],
      ],
      u8(0),
    ],
  ];
  it.each(calls)(
    '%s is told only if the one that the program asks signs (%#)',
    (code, program, accounts, data) => {
      expect(only(call(program, accounts, data)).code).toBe(code);
      const unsigned = accounts.map(([at, role]): [string, Role] =>
        at === me ? [bob.address, role.includes('w') ? 'w' : ''] : [at, role],
      );
      expect(only(call(program, unsigned, data)).code).toBe('sol.unknown');
    },
  );

  it('the members of a multisig are told from others who sign besides the authority', () => {
    const transfer = (authority: Role) =>
      call(
        programs.token,
        [
          [stake, 'w'],
          [mint, ''],
          [to, 'w'],
          [alice.address, authority],
          [me, 's'],
        ],
        concatBytes(u8(12), u64(1), u8(6)),
      );
    expect(codes([only(transfer(''))])).toContain('sol.multisig-signer');
    expect(codes([only(transfer('s'))])).not.toContain('sol.multisig-signer');
    expect(codes([only(transfer('s'))])).toContain('sol.signer-named');
  });

  it('a multisig that this wallet signs for is warned of like this wallet itself', () => {
    const burn = call(
      programs.token,
      [
        [stake, 'w'],
        [mint, 'w'],
        [alice.address, ''],
        [me, 's'],
      ],
      concatBytes(u8(8), u64(1)),
    );
    expect(review(burn).warnings[0]).toMatchObject({ code: 'sol.risk-burn', level: 'danger' });
  });
});

describe('what the token programs do', () => {
  it('control that comes to this wallet is no danger, and nobody is said to lose it for good', () => {
    const give = (key: Uint8Array) =>
      call(
        programs.token,
        [
          [to, 'w'],
          [me, 's'],
        ],
        u8(6, 2, 1),
        key,
      );
    const risk = (key: Uint8Array) =>
      review(give(key)).warnings.find(({ code }) => code === 'sol.risk-authority')!;
    expect(risk(alice.key).level).toBe('danger');
    expect(risk(wallet.key).level).toBe('notice');
  });

  const authority = (program: string, type: number) =>
    call(
      program,
      [
        [stake, 'w'],
        [me, 's'],
      ],
      u8(6, type, 0),
    );

  it('the power to close an account that nobody else has is its owner’s again, and not gone', () => {
    const { actions, warnings } = review(authority(programs.token, 3));
    expect(actions[0]!.code).toBe('sol.token-owner-closes');
    expect(codes(warnings)).not.toContain('sol.risk-authority-gone');
    expect(review(authority(programs.token, 0)).warnings[0]!.code).toBe('sol.risk-authority-gone');
  });

  it('an account cannot be without an owner', () => {
    for (const program of [programs.token, programs.token2022])
      expect(only(authority(program, 2)).code).toBe('sol.unknown');
  });

  it('a multisig of nobody, for nobody or of too many is not told as one', () => {
    const make = (threshold: number, members: number) =>
      only(
        call(
          programs.token,
          [
            [stake, 'w'],
            ...Array.from({ length: members }, (_, i): [string, Role] => [person(100 + i).address, '']),
          ],
          u8(19, threshold),
        ),
      ).code;
    expect([make(2, 3), make(0, 3), make(1, 0), make(1, 12)]).toEqual([
      'sol.token-init-multisig',
      'sol.unknown',
      'sol.unknown',
      'sol.unknown',
    ]);
  });

  it('all the SOL of an account that goes to somebody else is warned of', () => {
    for (const data of [u8(38), u8(45, 0), u8(9)]) {
      const send = (account: string) =>
        review(
          call(
            programs.token,
            [
              [stake, 'w'],
              [account, 'w'],
              [me, 's'],
            ],
            data,
          ),
        );
      expect(codes(send(to).warnings)).toContain('sol.paid-elsewhere');
      expect(codes(send(me).warnings)).not.toContain('sol.paid-elsewhere');
    }
  });

  it('fees that a mint’s maker collects into somebody else’s account are warned of', () => {
    const collect = call(
      programs.token2022,
      [
        [mint, 'w'],
        [to, 'w'],
        [me, 's'],
      ],
      u8(26, 2),
    );
    expect(codes(review(collect).warnings)).toContain('sol.token-owner-unknown');
  });

  it('a hook that is taken away is not told as one that runs', () => {
    const none = call(
      programs.token2022,
      [
        [mint, 'w'],
        [me, 's'],
      ],
      u8(36, 1),
      new Uint8Array(32),
    );
    const { actions, warnings } = review(none);
    expect(actions[0]!.code).toBe('sol.token-drop-hook');
    expect(codes(warnings)).not.toContain('sol.risk-hook');
  });

  it('accounts that start without a state are refused by the program, and not told', () => {
    expect(only(call(programs.token2022, [[mint, 'w']], u8(28, 0, 0))).code).toBe('sol.unknown');
  });

  it('tokens that are recovered come to their owner, and do not leave', () => {
    const recover = call(
      programs.associated,
      [
        [stake, 'w'],
        [mint, ''],
        [to, 'w'],
        [vote, ''],
        [mintOfSol, ''],
        [me, 'ws'],
        [programs.token, ''],
      ],
      u8(2),
    );
    expect(only(recover)).toMatchObject({ code: 'sol.ata-recover', effects: [{ kind: 'call' }] });
  });
});

describe('what the stake, vote and loader programs do', () => {
  it('sysvars may be left out of a call to the stake program', () => {
    const to2: [string, Role] = [to, 'w'];
    const cases: [string, [string, Role][], Uint8Array][] = [
      ['sol.stake-initialize', [[stake, 'w']], concatBytes(u32(0), keyOf(me), keyOf(me), new Uint8Array(48))],
      [
        'sol.stake-authorize-staker',
        [
          [stake, 'w'],
          [me, 's'],
        ],
        concatBytes(u32(1), keyOf(to), u32(0)),
      ],
      [
        'sol.stake-delegate',
        [
          [stake, 'w'],
          [vote, ''],
          [me, 's'],
        ],
        u32(2),
      ],
      ['sol.stake-withdraw', [[stake, 'w'], to2, [me, 's']], concatBytes(u32(4), u64(1))],
      [
        'sol.stake-deactivate',
        [
          [stake, 'w'],
          [me, 's'],
        ],
        u32(5),
      ],
      ['sol.stake-merge', [[stake, 'w'], to2, [me, 's']], u32(7)],
      [
        'sol.stake-initialize',
        [
          [stake, 'w'],
          [vote, ''],
          [me, 's'],
        ],
        u32(9),
      ],
    ];
    for (const [code, accounts, data] of cases)
      expect(only(call(programs.stake, accounts, data)).code, code).toBe(code);
    // Some of them are not enough.
    const half = call(
      programs.stake,
      [
        [stake, 'w'],
        [vote, ''],
        [sysvars.clock, ''],
        [me, 's'],
      ],
      u32(2),
    );
    expect(only(half).code).toBe('sol.unknown');
    const old = [sysvars.clock, sysvars.stakeHistory, stakeConfig].map((at): [string, Role] => [at, '']);
    expect(only(call(programs.stake, [[stake, 'w'], [vote, ''], ...old, [me, 's']], u32(2))).code).toBe(
      'sol.stake-delegate',
    );
  });

  it('SOL left over when a program is replaced leaves if it goes to somebody else', () => {
    const upgrade = (spill: string) =>
      review(
        call(
          programs.loader,
          [
            [stake, 'w'],
            [vote, 'w'],
            [mint, 'w'],
            [spill, 'w'],
            [sysvars.rent, ''],
            [sysvars.clock, ''],
            [me, 's'],
          ],
          u32(3),
        ),
      );
    const { actions, warnings } = upgrade(to);
    expect(actions[0]!.effects).toContainEqual(expect.objectContaining({ kind: 'send', amount: null, to }));
    expect(codes(warnings)).toContain('sol.paid-elsewhere');
    expect(upgrade(me).actions[0]!.effects!.map(({ kind }) => kind)).toEqual(['control']);
  });

  it('SOL from a closed table or a vote account that goes where it would be lost or to somebody else is warned of', () => {
    const close = call(
      programs.tables,
      [
        [stake, 'w'],
        [me, 's'],
        [to, 'w'],
      ],
      u32(4),
    );
    expect(codes(review(close).warnings)).toContain('sol.paid-elsewhere');
    const lost = call(
      programs.vote,
      [
        [vote, 'w'],
        [programs.token, 'w'],
        [me, 's'],
      ],
      u32(3),
      u64(1),
    );
    expect(codes(review(lost).warnings)).toContain('sol.to-program');
  });
});

describe('what the system program does', () => {
  it('an account that stores something can pay nothing any more, as the network shows', () => {
    const svm = new LiteSVM();
    const send = (...calls: Instruction[]) => {
      const bytes = wire(calls, { payer: alice.address, hash: svm.latestBlockhash() });
      const message = bytes.slice(1 + 64 * 2);
      [alice, wallet].forEach((signer, i) => {
        bytes.set(ed25519.sign(message, signer.secret), 1 + 64 * i);
      });
      const done = !(
        svm.sendTransaction(getTransactionDecoder().decode(bytes) as never) instanceof
        FailedTransactionMetadata
      );
      svm.expireBlockhash();
      return done;
    };
    for (const one of [alice, wallet]) svm.airdrop(one.address, lamports(10_000_000_000n));
    const pay = call(
      programs.system,
      [
        [me, 'ws'],
        [to, 'w'],
      ],
      u32(2),
      u64(1_000_000),
    );
    const allocate = call(programs.system, [[me, 'ws']], u32(8), u64(1));
    expect(send(pay)).toBe(true);
    expect(send(allocate)).toBe(true);
    expect(send(pay)).toBe(false);
    expect(review(allocate).warnings[0]).toMatchObject({ code: 'sol.risk-allocate', level: 'danger' });
    expect(codes(review(call(programs.system, [[me, 'ws']], u32(8), u64(0))).warnings)).not.toContain(
      'sol.risk-allocate',
    );
  });

  it('this wallet made into an account of a program is a danger, and an owner that is no program is warned of', () => {
    const create = (account: string, owner: string) =>
      review(
        call(
          programs.system,
          [
            [carol.address, 'ws'],
            [account, 'ws'],
            [me, 's'],
          ].slice(0, 2) as never,
          u32(0),
          u64(1),
          u64(0),
          keyOf(owner),
        ),
      ).warnings.filter(({ code }) => code === 'sol.risk-assign');
    expect(create(me, programs.token)).toMatchObject([{ level: 'danger' }]);
    expect(create(to, programs.token)).toEqual([]);
    expect(create(to, mintOfSol)).toMatchObject([{ level: 'warning' }]);
  });
});

const pump = '6EF8rrecthR5Dkzon8Nwu78hRvfCKubJ14M5uBEwF6P';

describe('what a program may take besides', () => {
  const { make } = madeCalls.find(({ name }) => name === 'open_position_with_token22_nft')!;
  const mayTake = (accounts: Readonly<Record<string, string>>) =>
    codes(solana.review(payloadOf(wire([make(accounts)])), context).actions).includes('sol.may-take-sol');

  it('a program that is given this wallet and the System Program may take SOL, and that is said', () => {
    expect(mayTake({ payer: 'me!', system_program: programs.system })).toBe(true);
    expect(mayTake({ payer: 'me!' })).toBe(false);
    expect(mayTake({ payer: 'somebody!', system_program: programs.system })).toBe(false);
  });

  it('what a sentence says is the most that accounts may cost is not said to be unknown', () => {
    const route = madeCalls.find(({ program, name }) => program === pump && name === 'buy')!;
    const all = codes(
      solana.review(payloadOf(wire([route.make({ user: 'me!', system_program: programs.system })])), context)
        .actions,
    );
    expect(all).toContain('sol.on-top');
    expect(all).not.toContain('sol.may-take-sol');
  });
});
