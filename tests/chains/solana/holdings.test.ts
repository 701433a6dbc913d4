import { describe, expect, it } from 'vitest';
import { deriveAssociated } from '../../../src/chains/solana/associated.ts';
import { solana } from '../../../src/chains/solana/solana.ts';
import { concatBytes } from '../../../src/core/bytes.ts';
import { anchor, at, call, key, say, u8, u16, u32, u64 } from './corpus.ts';
import { alice, bob, codes, context, payloadOf, wallet, wire } from './support.ts';

const token = 'TokenkegQfeZyiNwAJbNbGKPFXCWuBvf9Ss623VQ5DA';
const token2022 = 'TokenzQdBNbLqP5VEhdkAS6EPFLC1PHnBqCXEpPxuEb';
const squads = 'SQDS4ep65T869zMMBKyuUq6aD6EgTu8psMjkvj52pCf';
const system = '11111111111111111111111111111111';
const raydium = '675kPX9MHTjS2zt1qfr1NYHuzeLXfQM9H24wFSUt1Mp8';
const pyusd = '2b1kV6DkPAnxd5ixfnxCpjxmKwqjjaYmCZfHsFu24GXo';
const bonk = 'DezXAZ8z7PnrnRJjz3wXBoRgixCa6xjnB7YaB1pPB263';

const review = (...instructions: ReturnType<typeof call>[]) =>
  solana.review(payloadOf(wire(instructions)), context);
const own = (mint: string, program = token) => deriveAssociated(wallet.address, mint, program);

/** Names neither mint: only the two accounts of the user. */
const swap = (from: string, into: string) =>
  call(
    raydium,
    `tokenProgram pool* authority coin* pc* ${from}* ${into}* me!`,
    ...[u8(16), u64(1_500_000_000), u64(200_000_000)],
  );
/** `InitializeAccount3`. */
const open = (account: string, mint: string) => call(token, `${account}* ${mint}`, u8(18), key('me'));

describe('what a token account holds', () => {
  it('the standard accounts of this wallet tell which tokens a swap gives and gets', () => {
    const { title } = review(swap(own(at('wSOL')), own(at('USDC'))));
    expect(say(title)).toBe('Swap at most 1.5 SOL for at least 200 USDC with Raydium; what comes goes to');
  });

  it('a standard account is also found for a token of the newer program, and for one from the list', () => {
    const jlp = '27G8MtK7VtTcCHkpASjSDdkWWYfoqT6ggEuKidVJidD4';
    const { title } = review(swap(own(pyusd, token2022), own(jlp)));
    expect(say(title)).toContain('Swap at most 1,500 PYUSD for at least 200 JLP');
  });

  it('what is sent is the token that the account holds, for rules as well', () => {
    const { actions } = review(swap(own(bonk), 'target'));
    expect(actions[0]!.effects).toContainEqual({
      kind: 'send',
      asset: { chain: 'solana', network: '', id: bonk },
      amount: 1_500_000_000n,
      to: raydium,
    });
  });

  it('an account opened in the same transaction tells its token from then on, and not before', () => {
    const opened = review(open('temporary', 'wSOL'), swap('temporary', 'target'));
    expect(say(opened.actions[1]!)).toContain('Swap at most 1.5 SOL');
    const late = review(swap('temporary', 'target'), open('temporary', 'wSOL'));
    expect(say(late.actions[0]!)).toContain('Swap at most 1,500,000,000 smallest units of a token');
  });

  it('of an account opened twice the last time before the call counts', () => {
    const { actions } = review(
      ...[open('temporary', bonk), swap('temporary', 'x')],
      ...[open('temporary', 'wSOL'), swap('temporary', 'y')],
    );
    expect(say(actions[1]!)).toContain('Swap at most 15,000 BONK');
    expect(say(actions[3]!)).toContain('Swap at most 1.5 SOL');
  });

  it('an account that was closed since proves nothing: it may have been opened again out of sight', () => {
    const close = call(token, 'temporary* me* me!', u8(9));
    const { actions } = review(open('temporary', 'wSOL'), close, swap('temporary', 'x'));
    expect(say(actions[2]!)).toContain('Swap at most 1,500,000,000 smallest units of a token');
  });

  it('a checked transfer tells the token of both its accounts', () => {
    const sent = call(token, 'a* USDC b* me!', u8(12), u64(1), u8(6));
    expect(say(review(sent, swap('b', 'x')).actions[1]!)).toContain('Swap at most 1,500 USDC');
    expect(say(review(sent, swap('a', 'x')).actions[1]!)).toContain('Swap at most 1,500 USDC');
  });

  it('only wrapped SOL can be brought in line with its SOL', () => {
    const synced = (program: string) => review(call(program, 'a*', u8(17)), swap('a', 'x')).actions[1]!;
    expect(say(synced(token))).toContain('Swap at most 1.5 SOL');
    expect(say(synced(token2022))).toContain('Swap at most 1,500,000,000 smallest units');
  });

  it('the account of someone who doesn’t sign the call tells nothing', () => {
    const theirs = deriveAssociated(alice.address, at('USDC'), token);
    expect(say(review(swap(theirs, 'x')).actions[0]!)).toContain('Swap at most 1,500,000,000 smallest units');
  });

  it('an unchecked transfer out of a standard account is told like a checked one', () => {
    const to = deriveAssociated(bob.address, at('USDC'), token);
    const { title, actions, warnings } = solana.review(
      payloadOf(wire([call(token, `${own(at('USDC'))}* ${to}* me!`, u8(3), u64(2_500_000))])),
      { ...context, known: [{ address: bob.address, name: 'Bob' }] } as never,
    );
    expect(say(title)).toContain('Send 2.5 USDC (token USDC) from token account');
    expect(codes(warnings)).not.toContain('sol.risk-raw-amount');
    expect(actions[0]!.parts![0]).toMatchObject({
      code: 'sol.token-account-of',
      values: { owner: { text: bob.address } },
    });
  });
});

describe('token accounts of calls that are kept for later', () => {
  const pay = (target: string) => {
    const vault = at('vault');
    const source = deriveAssociated(vault, at('USDC'), token);
    const data = concatBytes(u8(12), u64(2_500_000), u8(6));
    const bytes = concatBytes(
      u8(1, 1, 2, 5),
      ...[key('vault'), ...[source, target, at('USDC'), token].map((one) => key(one))],
      ...[u8(1, 4, 4, 1, 3, 2, 0), u16(data.length), data, u8(0)],
    );
    const create = concatBytes(
      anchor('vault_transaction_create'),
      ...[u8(0, 0), u32(bytes.length), bytes, u8(0)],
    );
    return call(squads, 'multisig* transaction* me! me*! system', create);
  };
  const partsOf = (target: string, known: unknown[] = []) => {
    const { actions, warnings } = solana.review(payloadOf(wire([pay(target)])), {
      ...context,
      known,
    } as never);
    const kept = actions[0]!.parts!.find(({ code }) => code === 'sol.kept')!.parts![0]!;
    return { part: kept.parts![0]!, warnings: codes(warnings) };
  };

  it('the owner of a standard account is told if this device knows them', () => {
    const to = deriveAssociated(bob.address, at('USDC'), token);
    const { part, warnings } = partsOf(to, [{ address: bob.address, name: 'Bob' }]);
    expect(part).toMatchObject({
      code: 'sol.token-account-of',
      values: { owner: { text: bob.address, name: 'Bob' } },
    });
    expect(warnings).not.toContain('sol.token-owner-unknown');
  });

  it('the vault’s own account and this wallet’s are recognized', () => {
    for (const owner of [at('vault'), wallet.address])
      expect(partsOf(deriveAssociated(owner, at('USDC'), token)).part).toMatchObject({
        code: 'sol.token-account-of',
        values: { owner: { text: owner } },
      });
  });

  it('an owner that nothing tells is a warning, as it would be now', () => {
    const { part, warnings } = partsOf(deriveAssociated(bob.address, at('USDC'), token));
    expect(part.code).toBe('sol.token-owner-unknown');
    expect(warnings).toContain('sol.token-owner-unknown');
  });

  it('an owner for whom the same proposal opens the account is told', () => {
    const governance = 'GovER5Lthms3bLBqWub97yVrMmEogzX7xNjdXpPPCVZw';
    const associated = 'ATokenGPvbdGVxr1b2hvZbsiqW5xWH25efTNsLJA8knL';
    const to = deriveAssociated(bob.address, at('USDC'), token);
    const kept = (program: string, accounts: string[], data: Uint8Array) =>
      concatBytes(
        key(program),
        u32(accounts.length),
        ...accounts.map((one) => concatBytes(key(one), u8(one === 'treasury' ? 1 : 0, 0))),
        ...[u32(data.length), data],
      );
    const { actions } = review(
      call(
        governance,
        'governance proposal* author me! stored* me*! system rent',
        ...[u8(9, 0), u16(0), u32(0), u32(2)],
        kept(associated, ['treasury', to, bob.address, 'USDC', system, token], u8(1)),
        kept(token, ['source', 'USDC', to, 'treasury'], concatBytes(u8(12), u64(1), u8(6))),
      ),
    );
    const second = actions[0]!.parts!.filter(({ code }) => code === 'sol.kept')[1]!.parts![0]!;
    expect(second.parts![0]).toMatchObject({
      code: 'sol.token-account-of',
      values: { owner: { text: bob.address } },
    });
  });
});
