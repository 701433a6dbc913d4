import { describe, expect, it } from 'vitest';
import { solana } from '../../../src/chains/solana/solana.ts';
import { anchor, call, key, say, u8, u32, u64 } from './corpus.ts';
import { madeCalls } from './made.ts';
import { context, payloadOf, wire } from './support.ts';

const read = (one: ReturnType<typeof call>) => {
  const { actions, warnings } = solana.review(payloadOf(wire([one])), context);
  const { code, effects = [], parts = [] } = actions[0]!;
  const sent = effects.flatMap((effect) => (effect.kind === 'send' ? [effect] : []));
  const below = parts.map(say).join('\n');
  return { code, says: say(actions[0]!), below, warns: warnings.map(say).join('\n'), sent };
};
const made = (program: string, name: string, accounts: Record<string, string> = {}) =>
  read(madeCalls.find((one) => one.program === program && one.name === name)!.make(accounts));

const wormhole = 'wormDTUJ6AWPNvk59vGQbDvGJmqbDTdgWgAqcLBCgUb';
const ntt = 'NTtAaoDJhkeHeaVUHnyhwbPNAN6WgBpHkHBTc6d7vLK';
const relay = '99vQwtBwYtrqqD9YSXbdum3KBdxPAVxYTaQ3cfnJSrN2';
const layerZero = 'CATLZdvDfQcK99YntCaeDs8o342HcXRP1R5t4yTT5dUw';
const dln = 'src5qyZHqTqecJV4aY6Cb6zDZLMDzrDKKezs22MPHr4';

describe('money that leaves for another network', () => {
  it.each([
    [wormhole, 'transfer_wrapped'],
    [wormhole, 'transfer_native'],
    [wormhole, 'transfer_wrapped_with_payload'],
    [wormhole, 'transfer_native_with_payload'],
    [ntt, 'release_wormhole_outbound'],
  ])('costs Wormhole’s fee in SOL, which has no limit: %s %s', (program, name) => {
    const { below, sent } = made(program, name, { payer: 'me!' });
    expect(below).toMatch(/A fee in SOL may come on top/);
    expect(sent).toContainEqual(
      expect.objectContaining({ asset: expect.objectContaining({ id: '' }), amount: null }),
    );
  });

  const send = (tokenFee: number) =>
    read(
      call(
        layerZero,
        'me! peer* store* held* escrow* USDC* tokenProgram events program',
        ...[anchor('send'), u32(30184), key('someone'), u64(1_000_000), u64(900_000), u32(0), u8(0)],
        ...[u64(5_000), u64(tokenFee)],
      ),
    );
  it('may be less than is stated at LayerZero', () => {
    expect(send(0).says).toMatch(/^Send at most 1 USDC /);
  });
  it('has no sentence if LayerZero takes its fee in a token of its own', () => {
    expect(send(1).code).toBe('sol.call');
  });

  const order = (beneficiary: Uint8Array[]) =>
    read(
      call(
        dln,
        'me!* state USDC order* sender held* kept* nonces* ledger* system tokenProgram ata',
        ...[anchor('create_order'), u64(5_000_000), new Uint8Array(32).fill(0, 0, 31).fill(1, 31)],
        ...[
          u32(20),
          new Uint8Array(20),
          new Uint8Array(32).fill(1, 31),
          u32(20),
          new Uint8Array(20).fill(0xab),
        ],
        ...[u8(0), key('me'), ...beneficiary, u32(20), new Uint8Array(20).fill(0xab), u8(0), u8(0), u8(0)],
      ),
    );
  it('comes back from a cancelled order at deBridge to whom the authority names, or the order', () => {
    expect(order([u8(0)]).says).toMatch(/say who gets the amount back unless that is stated below/);
    expect(order([u8(1), key('me')]).warns).not.toMatch(/not this wallet/);
    expect(order([u8(1), key('bob')]).warns).toMatch(/pays out to bob, which is not this wallet/);
  });
  it('is added to an order at deBridge, not deposited', () => {
    const { says } = made(dln, 'patch_order_give', { give_patch_authority: 'me!' });
    expect(says).toMatch(/^Add .* to what the order give_order_state with deBridge gives/);
  });

  it.each([
    ['BLZRi6frs4X4DNLw56V4EXai1b6QVESN1BhHBTYM9VcY'],
    ['92peaC8g5ANAxpK2aCfLTC12JgPncRKCGULQNB2DMvRH'],
  ])('comes back from an order at Mayan that nobody fills to whoever is named: %s', (program) => {
    const { says, warns } = made(program, 'init_order', { relayer: 'me!', trader: 'theirs' });
    expect(says).toMatch(/goes back to theirs/);
    expect(warns).toMatch(/pays out to theirs, which is not this wallet/);
  });

  it('does not belong to whoever Relay notes as the depositor', () => {
    const { says, sent } = made(relay, 'deposit_native', { sender: 'me!', depositor: 'theirs' });
    expect(says).toMatch(
      /^Give 0.000000007 SOL to Relay in the name of theirs; what that pays for isn’t stated/,
    );
    expect(sent.map(({ amount }) => amount)).toEqual([7n]);
  });
});

it('what Relay pays out is SOL unless the request names a token, whatever accounts are listed', () => {
  const pay = (token: Uint8Array[]) =>
    read(
      call(
        relay,
        'depository me!* bob* vault* USDC held* vaultHeld* used* instructions tokenProgram ata system',
        ...[anchor('execute_transfer'), new Uint8Array(32), key('bob'), ...token],
        ...[u64(2_000_000_000), u64(9), u64(1_900_000_000), key('vault')],
      ),
    );
  expect(pay([u8(0)]).says).toMatch(/^Withdraw 2 SOL from Relay to bob/);
  expect(pay([u8(1), key('USDC')]).says).toMatch(/^Withdraw 2,000 USDC from Relay to held/);
});

it('what arrives from another network is not said to be this wallet’s', () => {
  expect(made(ntt, 'redeem', { payer: 'me!' }).says).toMatch(/who gets it isn’t stated/);
});
