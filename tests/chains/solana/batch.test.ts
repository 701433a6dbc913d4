import { ed25519 } from '@noble/curves/ed25519.js';
import { getTransactionDecoder, type Instruction, lamports } from '@solana/kit';
import { getCreateAccountInstruction } from '@solana-program/system';
import {
  findAssociatedTokenPda,
  getCreateAssociatedTokenIdempotentInstruction,
  TOKEN_PROGRAM_ADDRESS,
} from '@solana-program/token';
import { FailedTransactionMetadata, LiteSVM } from 'litesvm';
import { describe, expect, it } from 'vitest';
import { programs } from '../../../src/chains/solana/programs.ts';
import { solana } from '../../../src/chains/solana/solana.ts';
import { concatBytes } from '../../../src/core/bytes.ts';
import { call, u8, u64 } from './corpus.ts';
import {
  alice,
  bob,
  context,
  createNoopSigner,
  type Person,
  payloadOf,
  person,
  wallet,
  wire,
} from './support.ts';

/** Accounts by name, as in the corpus, and data of each call in a batch. */
type Part = [accounts: string, ...data: Uint8Array[]];
const batch = (program: string, ...parts: Part[]) =>
  call(
    program,
    parts.map(([accounts]) => accounts).join(' '),
    u8(255),
    ...parts.map(([accounts, ...data]) => {
      const bytes = concatBytes(...data);
      return concatBytes(u8(accounts.split(' ').length, bytes.length), bytes);
    }),
  );
const review = (ix: Instruction) => solana.review(payloadOf(wire([ix])), context);
const codesOf = (ix: Instruction) => review(ix).actions.map(({ code }) => code);

const pay = (from: string, mint: string, to: string): Part => [
  `${from}* ${mint} ${to}* me!`,
  ...[u8(12), u64(7), u8(6)],
];
const give = (account: string, to: Person): Part => [`${account}* me!`, u8(6, 2, 1), to.key];

describe('a batch of a token program', () => {
  it('is told call by call, each with its own effects and dangers', () => {
    for (const program of [programs.token, programs.token2022]) {
      const { actions, warnings } = review(
        batch(program, pay('source', 'mint', 'target'), give('source', alice)),
      );
      expect(actions.map(({ code }) => code)).toEqual(['sol.token-transfer', 'sol.token-set-authority']);
      expect(actions[0]!.effects).toMatchObject([{ kind: 'send', amount: 7n }]);
      expect(warnings[0]).toMatchObject({ code: 'sol.risk-authority', level: 'danger' });
    }
  });

  it('that leaves anything over, is empty or holds a batch is not told', () => {
    const one = pay('source', 'mint', 'target');
    const { data, accounts, ...rest } = batch(programs.token, one);
    const wrong = [
      { ...rest, accounts: accounts!, data: Uint8Array.from([...data!, 0]) },
      { ...rest, accounts: accounts!, data: data!.slice(0, -1) },
      { ...rest, accounts: [...accounts!, accounts![0]!], data: data! },
      batch(programs.token, [one[0], u8(255, 4, 10), u8(12), u64(7), u8(6)]),
      batch(programs.token),
    ];
    for (const ix of wrong) expect(codesOf(ix as Instruction)).toEqual(['sol.unknown']);
  });

  it('does to accounts what is told of it, as the network shows', async () => {
    const svm = new LiteSVM();
    const coin = person(64);
    svm.airdrop(wallet.address, lamports(10_000_000_000n));
    const tokenProgram = TOKEN_PROGRAM_ADDRESS;
    const ataOf = async (owner: Person) =>
      (await findAssociatedTokenPda({ owner: owner.address, mint: coin.address, tokenProgram }))[0];
    const [mine, theirs] = [await ataOf(wallet), await ataOf(bob)];
    const send = (calls: readonly Instruction[], ...signers: Person[]) => {
      const bytes = wire(calls, { hash: svm.latestBlockhash() });
      signers.forEach(({ secret }, i) => {
        bytes.set(ed25519.sign(bytes.slice(1 + 64 * signers.length), secret), 1 + 64 * i);
      });
      const result = svm.sendTransaction(getTransactionDecoder().decode(bytes) as never);
      svm.expireBlockhash();
      return !(result instanceof FailedTransactionMetadata);
    };
    const payer = createNoopSigner(wallet.address);
    const open = (ata: typeof mine, { address: owner }: Person) =>
      getCreateAssociatedTokenIdempotentInstruction({ payer, ata, owner, mint: coin.address });
    const made = [
      getCreateAccountInstruction({
        payer,
        newAccount: createNoopSigner(coin.address),
        lamports: svm.minimumBalanceForRentExemption(82n),
        space: 82n,
        programAddress: tokenProgram,
      }),
      call(tokenProgram, `${coin.address}*`, u8(20, 6), wallet.key, u8(0)),
      open(mine, wallet),
      open(theirs, bob),
      call(tokenProgram, `${coin.address}* ${mine}* me!`, u8(7), u64(100)),
    ];
    expect(send(made, wallet, coin)).toBe(true);
    const both = batch(tokenProgram, pay(mine, coin.address, theirs), give(mine, alice));
    expect(codesOf(both)).toEqual(['sol.token-transfer', 'sol.token-set-authority']);
    expect(send([both], wallet)).toBe(true);
    const dataOf = (at: typeof mine) => (svm.getAccount(at) as unknown as { data: Uint8Array }).data;
    expect(dataOf(theirs)[64]).toBe(7);
    expect([...dataOf(mine).slice(32, 64)]).toEqual([...alice.key]);
  });

  it('may close an account and open it for another token, so that before it proves nothing', () => {
    const opened = call(programs.token, 'new* USDC', u8(18), wallet.key);
    const later = call(programs.token, 'new* target* me!', u8(3), u64(5));
    const last = (...calls: Instruction[]) =>
      solana.review(payloadOf(wire([...calls, later])), context).actions.at(-1)!.code;
    expect(last(opened)).toBe('sol.token-transfer');
    const closed = batch(programs.token, ['new* me* me!', u8(9)], ['other* me!', u8(5)]);
    expect(last(opened, closed)).toBe('sol.token-transfer-raw');
    const unread = batch(programs.token, ['new* me!', u8(99)]);
    expect(last(opened, { ...unread, accounts: [...unread.accounts!, ...unread.accounts!] })).toBe(
      'sol.token-transfer-raw',
    );
  });
});
