import {
  address,
  appendTransactionMessageInstructions,
  type Blockhash,
  compileTransaction,
  compressTransactionMessageUsingAddressLookupTables,
  createTransactionMessage,
  getTransactionEncoder,
  pipe,
  setTransactionMessageFeePayer,
  setTransactionMessageLifetimeUsingBlockhash,
} from '@solana/kit';
import { PublicKey } from '@solana/web3.js';
import { describe, expect, it } from 'vitest';
import { solana } from '../../../src/chains/solana/solana.ts';
import { at, call, u8, u32 } from './corpus.ts';
import { allFacts, blockhash, context, payloadOf, wallet } from './support.ts';

const token = 'TokenkegQfeZyiNwAJbNbGKPFXCWuBvf9Ss623VQ5DA';
const token2022 = 'TokenzQdBNbLqP5VEhdkAS6EPFLC1PHnBqCXEpPxuEb';
const associated = 'ATokenGPvbdGVxr1b2hvZbsiqW5xWH25efTNsLJA8knL';
const system = '11111111111111111111111111111111';
const sysvars = [
  'SysvarC1ock11111111111111111111111111111111',
  'SysvarStakeHistory1111111111111111111111111',
  'StakeConfig11111111111111111111111111111111',
  'SysvarRent111111111111111111111111111111111',
];
const table = at('table');

/** As wallets make them: what a table holds is named by its place in it. */
function review(instruction: ReturnType<typeof call>, held: readonly string[]) {
  const message = pipe(
    createTransactionMessage({ version: 0 }),
    (m) => setTransactionMessageFeePayer(wallet.address, m),
    (m) => appendTransactionMessageInstructions([instruction], m),
    (m) =>
      setTransactionMessageLifetimeUsingBlockhash(
        { blockhash: blockhash as Blockhash, lastValidBlockHeight: 2n ** 62n },
        m,
      ),
    (m) =>
      compressTransactionMessageUsingAddressLookupTables(m, { [table]: held.map((one) => address(one)) }),
  );
  return solana.review(
    payloadOf(Uint8Array.from(getTransactionEncoder().encode(compileTransaction(message)))),
    context,
  );
}

const standard = (owner: string, mint: string, program: string): string =>
  PublicKey.findProgramAddressSync(
    [owner, program, mint].map((one) => new PublicKey(one).toBytes()),
    new PublicKey(associated),
  )[0].toBase58();

const open = (account: string, program: string, mint = 'USDC') =>
  call(associated, `me*! ${account}* me ${mint} ${system} ${program}`, u8(1));

/** The places that were taken on trust: what belongs there, and the entry of the table. */
const trusted = (of: ReturnType<typeof review>) =>
  allFacts(of)
    .filter(({ code }) => code === 'sol.in-place-of')
    .map(({ values: { account, role } }) => [
      role?.type === 'address' && role.text,
      account?.type === 'text' && account.text,
    ]);

describe('calls of the network’s own programs whose fixed accounts come from a table', () => {
  it.each([token, token2022])(
    'a standard account is opened with %s: its address proves the token program',
    (program) => {
      const account = standard(wallet.address, at('USDC'), program);
      const found = review(open(account, program), [system, program]);
      expect(found.actions[0]!.code).toBe('sol.ata-create-idempotent');
      expect(found.actions[0]!.parts!.map(({ code }) => code)).toContain('sol.ata-checked');
      expect(trusted(found)).toEqual([
        [system, `${table}[0]`],
        [program, `${table}[1]`],
      ]);
      expect(found.warnings.filter(({ level }) => level === 'danger')).toEqual([]);
    },
  );

  it('for any other address the token program could be anything, and so could what it costs', () => {
    const theirs = standard(wallet.address, at('USDC'), at('another program'));
    const own = standard(wallet.address, at('USDC'), token);
    for (const [instruction, held] of [
      [open(theirs, at('another program')), [at('another program')]],
      [open(own, token), [token, at('USDC')]],
      [open(own, token), [token, own]],
    ] as const) {
      const found = review(instruction, held);
      expect(found.actions[0]!.code).toBe('sol.unknown');
      expect(found.warnings[0]!.level).toBe('danger');
    }
  });

  it('sysvars may come from a table, and each is told', () => {
    const delegate = call(
      'Stake11111111111111111111111111111111111111',
      `stake* vote ${sysvars.slice(0, 3).join(' ')} me!`,
      u32(2),
    );
    const found = review(delegate, sysvars);
    expect(found.actions[0]!.code).toBe('sol.stake-delegate');
    expect(trusted(found)).toEqual(sysvars.slice(0, 3).map((one, i) => [one, `${table}[${i}]`]));
    const set = review(call(token, `account* USDC me ${sysvars[3]}`, u8(1)), [...sysvars, at('USDC')]);
    expect(set.actions[0]!.code).toBe('sol.token-init-account');
    expect(trusted(set)).toEqual([[sysvars[3], `${table}[3]`]]);
  });

  it('an account that the message itself names in such a place must be the right one', () => {
    const wrong = call(
      associated,
      `me*! ${standard(wallet.address, at('USDC'), token)}* me USDC x ${token}`,
      u8(1),
    );
    expect(review(wrong, [token]).actions[0]!.code).toBe('sol.unknown');
  });
});
