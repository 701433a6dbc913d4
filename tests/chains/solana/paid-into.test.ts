import { PublicKey } from '@solana/web3.js';
import { describe, expect, it } from 'vitest';
import { solana } from '../../../src/chains/solana/solana.ts';
import { anchor, at, call, u8, u16, u32, u64 } from './corpus.ts';
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
