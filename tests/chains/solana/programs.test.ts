import { base58 } from '@scure/base';
import {
  AddressLookupTableProgram,
  Authorized,
  Lockup,
  MessageV0,
  PublicKey,
  StakeProgram,
  SystemProgram,
  type Transaction,
  TransactionInstruction,
  TransactionMessage,
  VersionedTransaction,
} from '@solana/web3.js';
import { getTransferSolInstruction } from '@solana-program/system';
import {
  findAssociatedTokenPda,
  getCreateAssociatedTokenIdempotentInstruction,
  getTransferCheckedInstruction,
  TOKEN_PROGRAM_ADDRESS,
} from '@solana-program/token';
import { describe, expect, it } from 'vitest';
import type { Fact, Review } from '../../../src/chains/review.ts';
import { solana } from '../../../src/chains/solana/solana.ts';
import { concatBytes, utf8ToBytes } from '../../../src/core/bytes.ts';
import { writeCbor } from '../../../src/core/codec.ts';
import {
  AccountRole,
  alice,
  blockhash,
  bob,
  carol,
  codes,
  context,
  createNoopSigner,
  errorOf,
  payloadOf,
  person,
  text,
  wallet,
  wire,
} from './support.ts';

const key = (p: { key: Uint8Array }) => new PublicKey(p.key);
const [me, a, b, c] = [wallet, alice, bob, carol].map(key) as [PublicKey, PublicKey, PublicKey, PublicKey];

function review(instructions: (TransactionInstruction | Transaction)[], known = context.known): Review {
  const list = instructions.flatMap((i) => (i instanceof TransactionInstruction ? [i] : i.instructions));
  const message = new TransactionMessage({ payerKey: me, recentBlockhash: blockhash, instructions: list });
  const bytes = new VersionedTransaction(message.compileToLegacyMessage()).serialize();
  return solana.review(payloadOf(bytes), { ...context, known });
}

const raw = (program: string, data: Uint8Array, keys: [PublicKey, string?][]) =>
  new TransactionInstruction({
    programId: new PublicKey(program),
    data: Buffer.from(data),
    keys: keys.map(([pubkey, flags = '']) => ({
      pubkey,
      isSigner: flags.includes('s'),
      isWritable: flags.includes('w'),
    })),
  });

const only = (ix: TransactionInstruction | Transaction): Fact => review([ix]).actions.at(-1)!;

describe('stake', () => {
  const seeds = { stakePubkey: a, authorizedPubkey: me };
  const cases: [string, TransactionInstruction | Transaction][] = [
    [
      'sol.stake-initialize',
      StakeProgram.initialize({
        stakePubkey: a,
        authorized: new Authorized(b, c),
        lockup: new Lockup(5, 0, b),
      }),
    ],
    ['sol.stake-delegate', StakeProgram.delegate({ ...seeds, votePubkey: b })],
    [
      'sol.stake-authorize-staker',
      StakeProgram.authorize({ ...seeds, newAuthorizedPubkey: b, stakeAuthorizationType: { index: 0 } }),
    ],
    [
      'sol.stake-authorize-withdrawer',
      StakeProgram.authorize({
        ...seeds,
        newAuthorizedPubkey: b,
        stakeAuthorizationType: { index: 1 },
        custodianPubkey: me,
      }),
    ],
    [
      'sol.stake-authorize-withdrawer',
      StakeProgram.authorizeWithSeed({
        stakePubkey: a,
        authorityBase: me,
        authoritySeed: 'seed',
        authorityOwner: c,
        newAuthorizedPubkey: b,
        stakeAuthorizationType: { index: 1 },
      }),
    ],
    ['sol.stake-split', StakeProgram.split({ ...seeds, splitStakePubkey: b, lamports: 7 }, 0)],
    ['sol.stake-merge', StakeProgram.merge({ stakePubkey: a, sourceStakePubKey: b, authorizedPubkey: me })],
    ['sol.stake-withdraw', StakeProgram.withdraw({ ...seeds, toPubkey: b, lamports: 9 })],
    ['sol.stake-deactivate', StakeProgram.deactivate(seeds)],
  ];
  it.each(cases)('%s (%#)', (code, ix) => {
    const shown = only(ix);
    expect(shown.code).toBe(code);
    if ('newAuthority' in shown.values) expect(text(shown, 'newAuthority')).toBe(b.toBase58());
    expect(text(shown, 'stake')).toBe(a.toBase58());
  });

  it('a new withdrawer is warned of', () => {
    const { warnings } = review([cases[3]![1]]);
    expect(warnings[0]).toMatchObject({ code: 'sol.risk-stake-withdrawer', level: 'danger' });
  });
});

describe('the system program, with seeds and nonces', () => {
  const cases: [string, TransactionInstruction | Transaction][] = [
    [
      'sol.transfer-seed',
      SystemProgram.transfer({
        fromPubkey: a,
        basePubkey: me,
        toPubkey: b,
        lamports: 5,
        seed: 'x',
        programId: c,
      }),
    ],
    [
      'sol.create-account-seed',
      SystemProgram.createAccountWithSeed({
        fromPubkey: me,
        newAccountPubkey: a,
        basePubkey: me,
        seed: 'x',
        lamports: 5,
        space: 1,
        programId: c,
      }),
    ],
    [
      'sol.create-account-seed',
      SystemProgram.createAccountWithSeed({
        fromPubkey: me,
        newAccountPubkey: a,
        basePubkey: b,
        seed: 'x',
        lamports: 5,
        space: 1,
        programId: c,
      }),
    ],
    ['sol.assign-seed', SystemProgram.assign({ accountPubkey: a, basePubkey: me, seed: 'x', programId: c })],
    [
      'sol.allocate-seed',
      SystemProgram.allocate({ accountPubkey: a, basePubkey: me, seed: 'x', space: 5, programId: c }),
    ],
    ['sol.allocate', SystemProgram.allocate({ accountPubkey: a, space: 5 })],
    ['sol.nonce-initialize', SystemProgram.nonceInitialize({ noncePubkey: a, authorizedPubkey: b })],
    ['sol.nonce-upgrade', raw(SystemProgram.programId.toBase58(), Uint8Array.of(12, 0, 0, 0), [[a, 'w']])],
  ];
  it.each(cases)('%s (%#)', (code, ix) => expect(only(ix).code).toBe(code));

  it('a durable nonce is distinguished from an advance that comes too late, and one nobody could send is refused', () => {
    const advance = SystemProgram.nonceAdvance({ noncePubkey: a, authorizedPubkey: me });
    const pay = SystemProgram.transfer({ fromPubkey: me, toPubkey: b, lamports: 1 });
    const good = review([advance, pay]);
    expect(codes(good.details)).toContain('sol.durable-nonce');
    expect(codes(good.warnings)).not.toContain('sol.blockhash-expires');
    const late = codes(review([pay, advance]).warnings);
    expect(late).toContain('sol.blockhash-expires');
    expect(late).toContain('sol.nonce-not-first');
    const unsigned = new TransactionInstruction({
      ...advance,
      keys: [...advance.keys.slice(0, 2), { pubkey: c, isSigner: false, isWritable: false }],
    });
    expect(errorOf(() => review([unsigned, pay]))).toBe('bad-transaction: nonce');
    const trailing = new TransactionInstruction({ ...advance, data: Buffer.from([...advance.data, 0]) });
    expect(errorOf(() => review([trailing, pay]))).toBe('bad-transaction: nonce');
  });
});

describe('Token-2022', () => {
  const id = 'TokenzQdBNbLqP5VEhdkAS6EPFLC1PHnBqCXEpPxuEb';
  const k = (p: PublicKey) => p.toBytes();
  const u64 = (n: number) => [n, 0, 0, 0, 0, 0, 0, 0];
  const bytes = (...parts: (number[] | Uint8Array)[]) => concatBytes(...parts.map((p) => Uint8Array.from(p)));
  const cases: [string, Uint8Array, [PublicKey, string?][]][] = [
    ['sol.token-transfer', bytes([12], u64(3), [6]), [[a, 'w'], [c], [b, 'w'], [me, 's']]],
    ['sol.token-transfer-fee', bytes([26, 1], u64(3), [6], u64(1)), [[a, 'w'], [c], [b, 'w'], [me, 's']]],
    ['sol.token-init-fee', bytes([26, 0, 1], k(a), [0], [50, 0], u64(9)), [[c, 'w']]],
    [
      'sol.token-fee-withdraw-mint',
      bytes([26, 2]),
      [
        [c, 'w'],
        [a, 'w'],
        [me, 's'],
      ],
    ],
    ['sol.token-fee-withdraw-accounts', bytes([26, 3, 1]), [[c], [a, 'w'], [me, 's'], [b, 'w']]],
    [
      'sol.token-fee-harvest',
      bytes([26, 4]),
      [
        [c, 'w'],
        [a, 'w'],
        [b, 'w'],
      ],
    ],
    [
      'sol.token-set-fee',
      bytes([26, 5], [50, 0], u64(9)),
      [
        [c, 'w'],
        [me, 's'],
      ],
    ],
    ['sol.token-init-close-authority', bytes([25, 1], k(a)), [[c, 'w']]],
    ['sol.token-init-state', bytes([28, 0, 2]), [[c, 'w']]],
    [
      'sol.token-set-state',
      bytes([28, 1, 1]),
      [
        [c, 'w'],
        [me, 's'],
      ],
    ],
    [
      'sol.token-reallocate',
      bytes([29], [8, 0]),
      [[a, 'w'], [me, 'sw'], [SystemProgram.programId], [me, 's']],
    ],
    [
      'sol.token-memo-on',
      bytes([30, 0]),
      [
        [a, 'w'],
        [me, 's'],
      ],
    ],
    [
      'sol.token-cpi-guard-off',
      bytes([34, 1]),
      [
        [a, 'w'],
        [me, 's'],
      ],
    ],
    ['sol.token-non-transferable', bytes([32]), [[c, 'w']]],
    ['sol.token-init-interest', bytes([33, 0], k(a), [1, 0]), [[c, 'w']]],
    [
      'sol.token-set-interest',
      bytes([33, 1], [0xff, 0xff]),
      [
        [c, 'w'],
        [me, 's'],
      ],
    ],
    ['sol.token-permanent-delegate', bytes([35], k(a)), [[c, 'w']]],
    ['sol.token-init-hook', bytes([36, 0], k(a), k(b)), [[c, 'w']]],
    [
      'sol.token-set-hook',
      bytes([36, 1], k(b)),
      [
        [c, 'w'],
        [me, 's'],
      ],
    ],
    ['sol.token-init-pointer', bytes([39, 0], k(a), k(b)), [[c, 'w']]],
    [
      'sol.token-set-pointer',
      bytes([41, 1], k(b)),
      [
        [c, 'w'],
        [me, 's'],
      ],
    ],
    [
      'sol.token-pause',
      bytes([44, 1]),
      [
        [c, 'w'],
        [me, 's'],
      ],
    ],
    ['sol.token-init-pausable', bytes([44, 0], k(a)), [[c, 'w']]],
    [
      'sol.token-withdraw-excess',
      bytes([38]),
      [
        [a, 'w'],
        [b, 'w'],
        [me, 's'],
      ],
    ],
    [
      'sol.token-set-authority',
      bytes([6, 8, 1], k(b)),
      [
        [c, 'w'],
        [me, 's'],
      ],
    ],
  ];
  it.each(cases)('%s (%#)', (code, data, keys) => {
    expect(only(raw(id, data, keys)).code).toBe(code);
    // With one byte or account more, or one byte less, it is a different call; lists of accounts may be
    // longer.
    expect(only(raw(id, Uint8Array.from([...data, 0]), keys)).code).toBe('sol.unknown');
    expect(only(raw(id, data.slice(0, -1), keys)).code).toBe('sol.unknown');
    const more = only(raw(id, data, [...keys, [carol2]]));
    // After a transfer come the accounts of the mint's hook, which are shown as such.
    if (code === 'sol.token-transfer' || code === 'sol.token-transfer-fee')
      expect(codes([more])).toContain('sol.hook-account');
    else if (!code.includes('harvest') && !code.includes('accounts')) expect(more.code).toBe('sol.unknown');
    expect(only(raw(id, data, keys.slice(0, -1))).code).toBe(code.includes('harvest') ? code : 'sol.unknown');
  });
  const carol2 = key(person(77));

  it('confidential calls are said to hide their amounts, and everything else is shown', () => {
    for (const tag of [27, 37, 42]) {
      const { actions, warnings } = review([
        raw(id, bytes([tag, 7], k(b)), [
          [c, 'w'],
          [me, 's'],
        ]),
      ]);
      expect(actions[0]!.code).toBe('sol.token-confidential');
      expect(warnings[0]!).toMatchObject({ code: 'sol.token-hidden-amount', level: 'danger' });
    }
  });

  it('authorities of Token-2022 are not mistaken for those of the Token program', () => {
    const data = bytes([6, 8, 1], k(b));
    expect(
      only(
        raw(TOKEN_PROGRAM_ADDRESS, data, [
          [c, 'w'],
          [me, 's'],
        ]),
      ).code,
    ).toBe('sol.unknown');
  });

  it('the members of a multisig authority, who must sign, are named', () => {
    const keys: [PublicKey, string?][] = [[a, 'w'], [c], [b, 'w'], [carol2], [me, 's']];
    const shown = only(raw(id, bytes([12], u64(3), [6]), keys));
    expect(codes([shown])).toContain('sol.multisig-signer');
  });
});

describe('other programs', () => {
  it('lookup tables, memos and program upgrades are described', () => {
    const [create, table] = AddressLookupTableProgram.createLookupTable({
      authority: me,
      payer: me,
      recentSlot: 5,
    });
    expect(only(create).code).toBe('sol.table-create');
    const extend = AddressLookupTableProgram.extendLookupTable({
      lookupTable: table,
      authority: me,
      payer: me,
      addresses: [a, b],
    });
    expect(codes([only(extend)]).filter((code) => code === 'sol.table-address').length).toBe(2);
    expect(only(extend).effects).toMatchObject([{ kind: 'call' }, { kind: 'fee', atMost: 445_440n }]);
    const memo = raw('MemoSq4gqABAXKb96qnH8TysNcWxMyWCqXgDLGmfcHr', utf8ToBytes('rent \u202e'), [[me, 's']]);
    expect(text(only(memo), 'text')).toBe('rent \\u{202e}');
    const bad = raw('MemoSq4gqABAXKb96qnH8TysNcWxMyWCqXgDLGmfcHr', Uint8Array.of(0xff), []);
    expect(only(bad).code).toBe('sol.memo-bytes');
    const loader = 'BPFLoaderUpgradeab1e11111111111111111111111';
    const handed = raw(loader, Uint8Array.of(4, 0, 0, 0), [[a, 'w'], [me, 's'], [b]]);
    expect(review([handed]).warnings[0]!.code).toBe('sol.risk-program-authority');
    expect(
      only(
        raw(loader, Uint8Array.of(4, 0, 0, 0), [
          [a, 'w'],
          [me, 's'],
        ]),
      ).code,
    ).toBe('sol.program-final');
  });

  it('signatures for precompiles count in the fee', () => {
    const sig = raw('Ed25519SigVerify111111111111111111111111111', Uint8Array.of(3, 0), []);
    expect(
      text(
        review([sig]).details.find((f) => f.code === 'sol.fee'),
        'amount',
      ),
    ).toBe(20_000n);
  });
});

describe('where tokens go', () => {
  it('the owner of a standard token account is named, and one that is opened is checked', async () => {
    const mint = person(50).address;
    const tokenProgram = TOKEN_PROGRAM_ADDRESS;
    const [ata] = await findAssociatedTokenPda({ owner: bob.address, tokenProgram, mint });
    const payer = createNoopSigner(wallet.address);
    const open = getCreateAssociatedTokenIdempotentInstruction({ payer, ata, owner: bob.address, mint });
    const send = getTransferCheckedInstruction({
      source: carol.address,
      mint,
      destination: ata,
      authority: payer,
      amount: 5n,
      decimals: 2,
    });
    const known = [{ address: bob.address as string, name: 'Bob' }];
    const good = solana.review(payloadOf(wire([open, send])), { ...context, known });
    expect(good.title.code).toBe('sol.token-transfer');
    const owner = good.actions[1]!.parts!.find((p) => p.code === 'sol.token-account-of')!;
    expect(owner.values.owner).toEqual({ type: 'address', text: bob.address, name: 'Bob' });
    expect(codes(good.actions)).toContain('sol.ata-checked');
    const alone = solana.review(payloadOf(wire([send])), context);
    expect(codes(alone.actions)).toContain('sol.token-owner-unknown');
    const wrong = getCreateAssociatedTokenIdempotentInstruction({
      payer,
      ata: carol.address,
      owner: bob.address,
      mint,
    });
    const bad = solana.review(payloadOf(wire([wrong])), context);
    expect(bad.warnings[0]).toMatchObject({ code: 'sol.ata-mismatch', level: 'danger' });
    expect(text(bad.warnings[0], 'step')).toBe(1n);
  });
});

describe('addresses that need a second look', () => {
  const pay = (to: string, amount = 1n) =>
    payloadOf(
      wire([
        getTransferSolInstruction({
          source: createNoopSigner(wallet.address),
          destination: to as never,
          amount,
        }),
      ]),
    );

  it('an address with the ends of a known one is pointed out', () => {
    const middle = Uint8Array.from(base58.decode(bob.address));
    middle[10]! ^= 0x55;
    const twin = base58.encode(middle);
    const fake = `${bob.address.slice(0, 4)}${twin.slice(4, -4)}${bob.address.slice(-4)}`;
    expect(fake).not.toBe(bob.address);
    const known = [{ address: bob.address as string, name: 'Bob' }];
    const warned = solana.review(pay(fake), { ...context, known }).warnings[0]!;
    expect(warned).toMatchObject({ code: 'sol.lookalike', level: 'danger' });
    expect(warned.values.resembles).toMatchObject({ name: 'Bob' });
    expect(codes(solana.review(pay(bob.address), { ...context, known }).warnings)).not.toContain(
      'sol.lookalike',
    );
    const inOne = wire(
      [fake, bob.address].map((to) =>
        getTransferSolInstruction({
          source: createNoopSigner(wallet.address),
          destination: to as never,
          amount: 1n,
        }),
      ),
    );
    expect(solana.review(payloadOf(inOne), context).warnings[0]!.code).toBe('sol.lookalike');
  });

  it('payments to oneself, of nothing, to programs, and to accounts without a key are pointed out', async () => {
    expect(codes(solana.review(pay(wallet.address, 0n), context).warnings)).toEqual(
      expect.arrayContaining(['sol.self-transfer', 'sol.zero-amount']),
    );
    expect(codes(solana.review(pay(TOKEN_PROGRAM_ADDRESS), context).warnings)).toContain('sol.to-program');
    const [pda] = await findAssociatedTokenPda({
      owner: bob.address,
      tokenProgram: TOKEN_PROGRAM_ADDRESS,
      mint: carol.address,
    });
    expect(codes(solana.review(pay(pda), context).warnings)).toContain('sol.to-off-curve');
  });
});

describe('lookup tables', () => {
  const lookup = (writable: number[], readonly: number[], table = c) => ({
    accountKey: table,
    writableIndexes: writable,
    readonlyIndexes: readonly,
  });
  const build = (lookups: ReturnType<typeof lookup>[], program = 2) => payloadOf(bytesOf(lookups, program));
  const bytesOf = (lookups: ReturnType<typeof lookup>[], program = 2) => {
    const message = new MessageV0({
      header: { numRequiredSignatures: 1, numReadonlySignedAccounts: 0, numReadonlyUnsignedAccounts: 1 },
      staticAccountKeys: [me, a, SystemProgram.programId],
      recentBlockhash: blockhash,
      compiledInstructions: [
        {
          programIdIndex: program,
          accountKeyIndexes: [0, 3],
          data: Uint8Array.of(2, 0, 0, 0, 9, 0, 0, 0, 0, 0, 0, 0),
        },
      ],
      addressTableLookups: lookups,
    });
    return new VersionedTransaction(message).serialize();
  };

  it('what cannot be resolved keeps its table and place, with a warning', () => {
    const shown = solana.review(build([lookup([7], [])]), context);
    expect(text(shown.actions[0], 'to')).toBe(`${c.toBase58()}[7]`);
    expect(codes(shown.warnings)).toContain('sol.tables');
    // If it cannot be known who gets the money, that is worse than an account that cannot be named.
    expect(shown.warnings[0]).toMatchObject({ code: 'sol.to-unseen', level: 'danger' });
    expect(codes(shown.details)).toContain('sol.account-unused');
    // Writable entries of every table come before the read-only ones of any.
    const two = solana.review(build([lookup([], [1]), lookup([5], [], b)]), context);
    expect(text(two.actions[0], 'to')).toBe(`${b.toBase58()}[5]`);
  });

  it('what the sender says entries are is shown as a claim, which changes nothing else', () => {
    const bytes = bytesOf([lookup([7], []), lookup([], [2], b)]);
    const transaction = Buffer.from(bytes).toString('base64');
    const entries = Array.from({ length: 9 }, (_, i) => person(100 + i));
    // As the program writes a table's account: type, two slots, an index, an authority, padding, then the addresses.
    const account = Buffer.concat([
      Buffer.from('01000000ffffffffffffffff00000000000000000001', 'hex'),
      Buffer.alloc(34, 5),
      ...entries.map(({ key }) => key),
    ]);
    const [table, other] = [c.toBase58(), b.toBase58()];
    const data = account.toString('base64');
    const addresses = entries.map(({ address: one }) => one);
    const recognised = (beside: object) =>
      solana.recognise(JSON.stringify({ transaction, ...beside }), context)!;
    const claims = (payload: Uint8Array) =>
      solana
        .review(payload, context)
        .warnings.flatMap(({ parts = [] }) => parts.filter(({ code }) => code === 'sol.table-claim'));
    const ways = [
      { lookupTables: { [table]: data } },
      { addressLookupTables: [{ address: table, data: [data, 'base64'] }, other] },
      { addressLookupTableAccounts: [{ key: table, account: { data: [data, 'base64'] } }] },
      { addressesByLookupTableAddress: { [table]: addresses } },
    ];
    const plain = payloadOf(bytes);
    const before = solana.review(plain, context);
    for (const beside of ways) {
      const [payload] = recognised(beside);
      expect(claims(payload!)).toMatchObject([
        {
          level: 'warning',
          values: { entry: { value: 7n }, table: { text: table }, address: { text: addresses[7] } },
        },
      ]);
      // What is signed is the same, and so are the effect and its danger: nobody can check a claim.
      expect(solana.digests(payload!, wallet.key)).toEqual(solana.digests(plain, wallet.key));
      const { actions, warnings } = solana.review(payload!, context);
      expect(actions).toEqual(before.actions);
      expect(warnings[0]).toMatchObject({ code: 'sol.to-unseen', level: 'danger' });
    }
    // A table that the transaction does not use says nothing.
    expect(recognised({ lookupTables: { [person(77).address]: data } })).toEqual([plain]);
    const wrong: [object, string][] = [
      [{ lookupTables: { [table]: addresses.slice(0, 7) } }, 'bad-transaction: lookup tables'],
      [{ lookupTables: { [table]: data.slice(0, 40) } }, 'malformed: lookup tables'],
      [{ lookupTables: { [table]: 'no base64!' } }, 'malformed: lookup tables'],
      [{ lookupTables: { nobody: data } }, 'malformed: lookup tables'],
      [{ lookupTables: 5 }, 'malformed: lookup tables'],
    ];
    for (const [beside, error] of wrong) expect(errorOf(() => recognised(beside))).toBe(error);
    // As many as there are entries, and at least one not null.
    const key = entries[0]!.key;
    for (const said of [[key], [key, null, null], [null, null]])
      expect(errorOf(() => solana.review(writeCbor([2, bytes, said]), context))).toMatch(/^not-canonical/);
    expect(errorOf(() => solana.review(writeCbor([2, bytes, [key.slice(1), null]]), context))).toMatch(
      /^malformed/,
    );
  });

  it('programs from tables, empty or repeated tables and entries are refused', () => {
    const wrong = [
      build([lookup([7], [])], 3),
      build([lookup([], []), lookup([1], [], b)]),
      build([lookup([7], [7])]),
      build([lookup([7], []), lookup([8], [])]),
    ];
    for (const payload of wrong)
      expect(errorOf(() => solana.review(payload, context))).toMatch(/^bad-transaction/);
  });
});

it('an unknown program is named with what it may do', () => {
  const ix = {
    programAddress: person(90).address,
    data: Uint8Array.of(1, 2, 3),
    accounts: [
      { address: alice.address, role: AccountRole.WRITABLE },
      { address: bob.address, role: AccountRole.READONLY },
    ],
  };
  const shown = solana.review(payloadOf(wire([ix])), context);
  expect(shown.title.code).toBe('sol.unknown');
  expect(text(shown.actions[0], 'data')).toBe('010203');
  expect(shown.actions[0]!.parts!.map((p) => p.code)).toEqual(['sol.account-writable', 'sol.account-plain']);
  expect(codes(shown.warnings)).toContain('sol.risk-unknown-program');
});
