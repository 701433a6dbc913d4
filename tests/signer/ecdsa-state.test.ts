import { beforeEach, describe, expect, it, vi } from 'vitest';
import { plainAccount } from '../../src/chains/plain-account/plain-account.ts';
import { equalBytes } from '../../src/core/bytes.ts';
import { readBundle, writeBundle } from '../../src/protocol/bundle.ts';
import type { Part } from '../../src/protocol/parts.ts';
import { withFault } from '../crash/faults.ts';
import { bent, carry, makeAccount, pairsOf, pairUp, propose } from '../support/account-devices.ts';
import { Device, password, refusal } from '../support/network.ts';

/**
 * Set-ups derived from the session's id, in milliseconds: what is tested here is what a device does with
 * them.
 */
vi.mock('../../src/protocol/ecdsa/pair-step.ts', () => import('../support/ecdsa-dealt.ts'));

let [ana, bob] = [] as unknown as [Device, Device];
let walletId = '';
let turn = 0;

const ask = (nonce: number) => propose(ana, walletId, { nonce });
const pair = () => pairUp(ana, bob, walletId);

beforeEach(async () => {
  const made = await makeAccount(['Ana', 'Bob'], `ecdsa ${turn++}`);
  walletId = made.walletId;
  [ana, bob] = made.devices as [Device, Device];
});

describe('a wallet that signs by ECDSA', () => {
  it('an ECDSA wallet signs with nobody before they are paired, and asks for it', async () => {
    expect(await pairsOf(ana, walletId)).toEqual(['none']);
    await expect(refusal(ask(0))).resolves.toMatchObject({ code: 'not-paired', culprit: 2 });
    await pair();
    expect([await pairsOf(ana, walletId), await pairsOf(bob, walletId)]).toEqual([['ready'], ['ready']]);
    expect(await ask(0)).toMatch(/^[0-9a-f]{64}$/);
  });

  it('an ECDSA wallet closed at any point of a signing says so and signs in the next attempt', async () => {
    await pair();
    for (const [hand, closed] of [
      [1, ana],
      [2, ana],
      [1, bob],
      [2, bob],
    ] as const) {
      let id = await ask(10 * turn++);
      await carry(ana, bob, id);
      if (hand === 2) await carry(bob, ana, id);
      const shown = await closed.call('bundle', { id });
      await closed.reopen();
      // The same bytes as before, and no way to say anything else.
      expect(equalBytes(await closed.call('bundle', { id }), shown)).toBe(true);
      const { state } = await closed.call('ceremony', { id });
      // Somebody who has said their last word loses nothing by being closed.
      const isOver = hand === 2 && closed === ana;
      expect(state).toBe(isOver ? 'open' : 'void');
      if (!isOver) {
        id = (await closed.call('retry', { id })).id;
        const other = closed === ana ? bob : ana;
        await carry(closed, other, id);
        await carry(other, closed, id);
        await carry(closed, other, id);
        expect((await other.call('ceremony', { id })).state).toBe('done');
        expect((await carry(other, closed, id)).state).toBe('done');
      } else expect((await carry(ana, bob, id)).state).toBe('done');
    }
    // No set-up was lost by it.
    expect(await pairsOf(ana, walletId)).toEqual(['ready']);
  });

  it('an ECDSA wallet burns a set-up with the verdict, in one write, and both stay', async () => {
    await pair();
    const id = await ask(0);
    await carry(ana, bob, id);
    await expect(ana.receive(await bent(bob, id))).resolves.toMatchObject({ kind: 'ceremony' });
    const found = { state: 'stopped', stopped: { code: 'bad-message', culprit: { name: 'Bob' } } };
    expect(await ana.call('ceremony', { id })).toMatchObject(found);
    await ana.reopen();
    expect(await ana.call('ceremony', { id })).toMatchObject(found);
    expect(await pairsOf(ana, walletId)).toEqual(['burned']);
    await expect(refusal(ask(1))).resolves.toMatchObject({ code: 'not-paired', culprit: 2 });
    // Bob's device, which sent something else itself, sees two versions of its own message; a new set-up is a
    // person's decision.
    expect((await carry(ana, bob, id)).stopped).toMatchObject({
      code: 'equivocation',
      culprit: { name: 'Bob' },
    });
    await pair();
    expect(await pairsOf(ana, walletId)).toEqual(['ready']);
    await carry(ana, bob, await ask(2));
  });

  it('an ECDSA wallet has both the verdict and the burn or neither, wherever the device dies', async () => {
    await pair();
    const seen = new Set<string>();
    for (let at = 1, calls = 1; at <= calls + 6; at += 7) {
      const id = await ask(at);
      await carry(ana, bob, id);
      const lie = await bent(bob, id);
      const ran = await withFault(at, 'dies', () => ana.receive(lie));
      calls = Math.max(calls, ran.calls);
      await ana.reopen();
      const { state } = await ana.call('ceremony', { id });
      const [setUp] = await pairsOf(ana, walletId);
      seen.add(`${state} ${setUp}`);
      if (setUp === 'burned') await pair();
      if (ran.error === undefined) break;
    }
    // Nothing was shown before it was stored: either a lost attempt with the set-up as it was, or all of it.
    expect([...seen].sort()).toEqual(['stopped burned', 'void ready']);
  }, 180_000);

  it('an ECDSA wallet refuses parts that a carrier damaged, and burns nothing', async () => {
    await pair();
    const id = await ask(0);
    const { params, messages, extra } = readBundle(await ana.call('bundle', { id }));
    const parts = extra as Part[];
    const damaged = parts.map((part) => ({
      ...part,
      bytes: part.bytes.map((byte, i) => (i === 60 ? byte ^ 1 : byte)),
    }));
    await expect(refusal(bob.receive(writeBundle(params, messages, damaged)))).resolves.toMatchObject({
      code: 'malformed',
      where: 'part',
    });
    const unmarked = parts.map((part) => ({ ...part, mark: new Uint8Array(16) }));
    await expect(refusal(bob.receive(writeBundle(params, messages, unmarked)))).resolves.toMatchObject({
      code: 'not-paired',
    });
    expect(await pairsOf(bob, walletId)).toEqual(['ready']);
    await carry(ana, bob, id);
    expect((await carry(bob, ana, id)).state).toBe('open');
    expect((await carry(ana, bob, id)).state).toBe('done');
  });

  it('an ECDSA wallet refuses what was made with another set-up than the one here, and burns nothing', async () => {
    await pair();
    const id = await ask(0);
    // Paired again only on Ana's device: Bob still has the earlier set-up.
    const { id: again } = await ana.call('startPair', { walletId, index: 2 });
    await carry(ana, bob, again);
    await carry(bob, ana, again);
    await carry(ana, bob, again);
    await expect(refusal(bob.receive(await ana.call('bundle', { id })))).resolves.toMatchObject({
      code: 'not-paired',
      culprit: 1,
    });
    // What was begun before cannot continue there either.
    expect((await ana.call('ceremony', { id })).state).toBe('void');
    expect([await pairsOf(ana, walletId), await pairsOf(bob, walletId)]).toEqual([['ready'], ['ready']]);
    await carry(ana, bob, await ask(1));
  });

  it('an ECDSA wallet comes back with words and record, and pairs again', async () => {
    await pair();
    const record = await bob.call('transcript', { walletId });
    const anew = new Device('Bob', [plainAccount]);
    await anew.call('restore', { name: 'Bob', password, words: bob.words.join(' ') });
    await anew.receive(record);
    bob = anew;
    expect(await pairsOf(bob, walletId)).toEqual(['none']);
    await expect(refusal(bob.receive(await ana.call('bundle', { id: await ask(0) })))).resolves.toMatchObject(
      {
        code: 'not-paired',
      },
    );
    await pair();
    const id = await ask(1);
    await carry(ana, bob, id);
    await carry(bob, ana, id);
    expect((await carry(ana, bob, id)).state).toBe('done');
  });
});
