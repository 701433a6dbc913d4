import { Keypair, PublicKey, SystemProgram, Transaction } from '@solana/web3.js';
import { describe, expect, it } from 'vitest';
import { ethereum } from '../../src/chains/ethereum/ethereum.ts';
import type { Fact, Review } from '../../src/chains/review.ts';
import { solana } from '../../src/chains/solana/solana.ts';
import { type Device, exchangeCards, makeWallet, setUpDevices } from '../support/network.ts';

/**
 * The review says what an earlier signature of the wallet did, not that it was paid, which no offline device
 * can know.
 */
describe('signed before', async () => {
  const devices = await setUpDevices(['Ana', 'Bob'], [solana, ethereum], 'paid');
  const [ana, bob] = devices as [Device, Device];
  await exchangeCards(devices);
  const { id: walletId, wallets } = await makeWallet(devices, 2);
  const addressOn = (id: string) => wallets[0]!.keys.find(({ chain }) => chain === id)!.address;

  const accounts = [8, 9].map((fill) => Keypair.fromSeed(new Uint8Array(32).fill(fill)).publicKey);
  /** `turn` makes another transaction with the same payment. */
  const payments: Record<
    'solana' | 'ethereum',
    (to: 0 | 1, amount: number, turn: number) => Uint8Array | string
  > = {
    solana: (to, amount, turn) => {
      const feePayer = new PublicKey(addressOn('solana'));
      const blockhash = accounts[turn]!.toBase58();
      const transfer = { fromPubkey: feePayer, toPubkey: accounts[to]!, lamports: amount };
      const transaction = new Transaction({ feePayer, blockhash, lastValidBlockHeight: 1 });
      return new Uint8Array(transaction.add(SystemProgram.transfer(transfer)).serializeMessage());
    },
    ethereum: (to, amount, turn) => {
      const address = `0x${(to === 0 ? 'a1' : 'b2').repeat(20)}`;
      const one = { to: address, amount: String(amount) };
      return JSON.stringify({ hoarfrost: 'payment', payments: [one], chainId: '1', nonce: String(turn) });
    },
  };

  /** The names given to the recipient, wherever the review mentions one; `none` for no name at all. */
  function namesIn({ title, actions }: Review): string[] {
    const all = (fact: Fact): string[] => {
      const { to } = fact.values;
      const own = to?.type === 'address' ? [to.name ?? 'none'] : [];
      return [...own, ...(fact.parts ?? []).flatMap(all)];
    };
    return [...new Set([title, ...actions].flatMap(all))];
  }

  /** `same`: exactly these bytes; `like`: another transaction with the same payment; each with its date. */
  function saidOf({ warnings }: Review): string {
    const codes = { 'signed-before': 'same', 'signed-like-before': 'like' } as const;
    const said = warnings.flatMap(({ code, values }) => {
      const { when } = values;
      if (!(code in codes) || when?.type !== 'time') return [];
      expect(Math.abs(Number(when.unixSeconds) * 1000 - ana.clock)).toBeLessThan(60_000);
      return [codes[code as keyof typeof codes]];
    });
    return said.join();
  }

  async function draftOf(chain: 'solana' | 'ethereum', to: 0 | 1, amount: number, turn = 0) {
    const draft = await ana.call('draft', { walletId, chain, data: payments[chain](to, amount, turn) });
    const review = draft.payloads[0]!;
    return { id: draft.id, names: namesIn(review), said: saidOf(review) };
  }

  it.each(['solana', 'ethereum'] as const)('a payment signed before is pointed out on %s', async (chain) => {
    const first = await draftOf(chain, 0, 1);
    expect(first.names).toEqual(['none']);
    const { id } = await ana.call('propose', { draftId: first.id, signers: [1, 2] });
    await bob.scan(ana, id);
    await bob.call('join', { id });
    const view = await ana.scan(bob, id);
    expect(view.state).toBe('done');
    expect(namesIn(view.payloads[0]!.review)).toEqual(['none']);

    expect(saidOf(view.payloads[0]!.review)).toBe('');

    expect((await draftOf(chain, 0, 2)).names).toEqual(['']);
    expect((await draftOf(chain, 1, 3)).names).toEqual(['none']);

    // The very same transaction cannot pay twice; another one with the same payment can. Both are reported.
    expect((await draftOf(chain, 0, 1)).said).toBe('same');
    for (const [to, amount] of [[0, 2] as const, [1, 1] as const])
      expect((await draftOf(chain, to, amount, 1)).said).toBe('');
    const again = await draftOf(chain, 0, 1, 1);
    expect(again.said).toBe('like');

    // The co-signer is told too; what was signed first does not become a repetition because of what came
    // after it.
    const second = await ana.call('propose', { draftId: again.id, signers: [1, 2] });
    const asked = await bob.scan(ana, second.id);
    expect(saidOf(asked.payloads[0]!.review)).toBe('like');
    await bob.call('join', { id: second.id });
    expect(saidOf((await ana.scan(bob, second.id)).payloads[0]!.review)).toBe('like');
    expect(saidOf((await ana.call('ceremony', { id })).payloads[0]!.review)).toBe('');
    const [first1, second1] = await Promise.all([draftOf(chain, 0, 1), draftOf(chain, 0, 1, 1)]);
    expect([first1.said, second1.said]).toEqual(['same,like', 'same,like']);
  });

  it.each(['solana', 'ethereum'] as const)(
    'a signing by this device alone on %s counts, and the review says how to void it',
    async (chain) => {
      const draft = await ana.call('draft', { walletId, chain, data: payments[chain]!(1, 77, 0) });
      const { id } = await ana.call('propose', { draftId: draft.id, signers: [1, 2] });
      await bob.scan(ana, id);
      const shared = await bob.call('join', { id });
      const code = { solana: 'sol.void-expiry', ethereum: 'ethereum.void-nonce' }[chain];
      expect(shared).toMatchObject({ state: 'open', atLarge: [{ code }] });
      expect(await bob.call('decline', { id, reason: '' })).toMatchObject({
        state: 'stopped',
        atLarge: [{ code }],
      });
      const again = await bob.call('draft', { walletId, chain, data: payments[chain]!(1, 77, 0) });
      expect(saidOf(again.payloads[0]!)).toBe('same');
      // Her part of the signature never left her device.
      expect(await ana.call('ceremony', { id })).toMatchObject({ state: 'open', atLarge: [] });
      expect(await ana.call('decline', { id, reason: '' })).toMatchObject({ state: 'stopped', atLarge: [] });
      const other = await ana.call('draft', { walletId, chain, data: payments[chain]!(1, 77, 0) });
      expect(saidOf(other.payloads[0]!)).toBe('');
    },
  );

  it('what pays nothing counts neither as an earlier payment nor as a repeated one', async () => {
    for (const turn of [0, 1] as const) {
      const draft = await draftOf('solana', 1, 0, turn);
      expect(draft).toMatchObject({ names: ['none'], said: '' });
      const { id } = await ana.call('propose', { draftId: draft.id, signers: [1, 2] });
      await bob.scan(ana, id);
      await bob.call('join', { id });
      expect((await ana.scan(bob, id)).state).toBe('done');
    }
  });

  it('the review says what an earlier signature uses up: a nonce in its current state, the number of a Safe', async () => {
    const nonceAccount = accounts[1]!.toBase58();
    const pay = {
      solana: (to: 0 | 1, turn: number) =>
        JSON.stringify({
          ...{ hoarfrost: 'payment', chain: 'solana', nonceAccount },
          payments: [{ to: accounts[to]!.toBase58(), amount: '3', token: null }],
          nonce: new PublicKey(new Uint8Array(32).fill(100 + turn)).toBase58(),
        }),
      ethereum: (to: 0 | 1, turn: number) => payments.ethereum(to, 3, 50 + turn),
    };
    for (const chain of ['solana', 'ethereum'] as const) {
      const isUsed = async (device: Device, to: 0 | 1, turn: number) => {
        const draft = await device.call('draft', { walletId, chain, data: pay[chain](to, turn) });
        return draft.payloads[0]!.warnings.filter(({ code }) => code === 'used-up-before').length;
      };
      const draft = await ana.call('draft', { walletId, chain, data: pay[chain](0, 0) });
      const { id } = await ana.call('propose', { draftId: draft.id, signers: [1, 2] });
      expect(await isUsed(ana, 1, 0)).toBe(0);
      await bob.scan(ana, id);
      await bob.call('join', { id });
      // His share is out: whoever gets the others can finish it.
      expect(await isUsed(bob, 1, 0)).toBe(1);
      expect((await ana.scan(bob, id)).state).toBe('done');
      for (const device of [ana, bob]) {
        expect(await isUsed(device, 1, 0)).toBe(1);
        // The very same transaction was signed before, and uses up nothing twice; another value is free.
        expect(await isUsed(device, 0, 0)).toBe(0);
        expect(await isUsed(device, 1, 1)).toBe(0);
      }
    }
  });
});
