import { describe, expect, it } from 'vitest';
import { solana } from '../../../src/chains/solana/solana.ts';
import { anchor, call, say, u8, u32, u64 } from './corpus.ts';
import { madeCalls } from './made.ts';
import { context, payloadOf, wire } from './support.ts';

const read = (one: ReturnType<typeof call>) => {
  const { actions, warnings } = solana.review(payloadOf(wire([one])), context);
  const { code, effects = [] } = actions[0]!;
  const sent = effects.flatMap((effect) => (effect.kind === 'send' ? [effect.amount] : []));
  return { code, says: say(actions[0]!), warns: warnings.map(say).join('\n'), sent };
};
const made = (program: string, name: string, accounts: Record<string, string> = {}) =>
  read(madeCalls.find((one) => one.program === program && one.name === name)!.make(accounts));

const guard = 'Guard1JwRhJkVH6XZhzoYxeBVQe872VH6QggF4BWmS9g';
const bubblegum = 'BGUMAp9Gq7iTEuizy4pqaxsTyUCBK68MDfK752saRPUY';
const registrar = 'jCebN34bUfdeUYJT13J1yG16XWQpt5PDx6Mse9GUqhR';
const eden = 'M2mx93ekt1fmXSVkTrUL9xVFHkmME8HTUi5Cyc5aF7K';

describe('who gets what is made or bought', () => {
  it('is whoever owns the token account that a Candy Guard fills, not who asks for it', () => {
    const { says, warns } = made(guard, 'mint_v2', { payer: 'me!', minter: 'me!', token: 'theirs' });
    expect(says).toMatch(/^Try to make a collectible for theirs/);
    expect(warns).toMatch(/who owns theirs/);
    expect(made(guard, 'mint_v2', { payer: 'me!', minter: 'me!', token: '-' }).code).toBe('sol.call');
  });

  it.each(['mint_v1', 'mint_v2', 'mint_to_collection_v1'])(
    'is nobody for sure at Bubblegum if somebody else may move it: %s',
    (name) => {
      const mint = (leaf_delegate: string) =>
        made(bubblegum, name, { payer: 'me!', leaf_owner: 'bob', leaf_delegate }).code;
      expect([mint('bob'), mint('theirs')]).toEqual(['sol.nft-make', 'sol.call']);
    },
  );

  it('is warned of if a name goes to somebody else', () => {
    const buy = (domain_owner: string) =>
      made(registrar, 'create_split_v2', { buyer: 'me!', fee_payer: 'me!', domain_owner }).warns;
    expect(buy('theirs')).toMatch(/pays out to theirs, which is not this wallet/);
    expect(buy('me')).not.toMatch(/not this wallet/);
  });
});

describe('what is put up for sale with Magic Eden', () => {
  const sell = (mint: string, pieces: number) =>
    read(
      call(
        eden,
        `me*! notary held* ata* ${mint} metadata authority house state* referral tokenProgram system ataProgram signer rent`,
        ...[anchor('sell'), u8(255, 254), u64(7_000_000_000), u64(pieces), u64(0)],
      ),
    );
  it('is a collectible only if it is one piece of what is no money', () => {
    expect([sell('nft', 1).code, sell('nft', 2).code, sell('USDC', 1).code]).toEqual([
      'sol.nft-list',
      'sol.call',
      'sol.call',
    ]);
  });
  it('leaves with the whole account', () => {
    expect(sell('nft', 1).sent).toEqual([null]);
  });
  it('is bid for and sold by the piece, too', () => {
    const bid = (pieces: number) =>
      read(
        call(
          eden,
          'me*! notary nft metadata escrow* authority house state* referral tokenProgram system',
          ...[anchor('buy_v2'), u64(7), u64(pieces), u64(0), u8(0, 0), u32(0)],
        ),
      ).code;
    expect([bid(1), bid(2)]).toEqual(['sol.nft-bid-one', 'sol.call']);
  });
});
