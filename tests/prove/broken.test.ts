import { expect, it, vi } from 'vitest';
import { readHex } from '../../src/core/bytes.ts';
import { readBundle, writeBundle } from '../../src/protocol/bundle.ts';
import { compareEnvelopes } from '../../src/protocol/envelope.ts';
import type { SignParams } from '../../src/protocol/sign-params.ts';
import { password } from '../support/network.ts';
import { SignSeat } from '../support/peers.ts';
import { readDisk, writeDisk } from '../vault/support.ts';
import { Oracle } from './oracle.ts';
import { makeOrigin, startDevice, toPerson } from './world.ts';

vi.mock('../../src/vault/kdf.ts', async (original) =>
  (await import('../vault/kdf-once.ts')).deriveOnce(original),
);

/** The one box broken on purpose: it copies its content out and is never empty. */
vi.mock('../../src/protocol/once.ts', () => ({
  Once: class {
    static remember = () => () => undefined;
    readonly isSpent = false;
    constructor(private readonly content: unknown) {}
    take = () => structuredClone(this.content);
  },
}));

it('a whole signer with a broken box reveals its share to a rolled-back disk, and the oracle sees it', async () => {
  const origin = await makeOrigin(['Ana', 'Bob', 'Cyd'], 2);
  const { id: walletId, params: made, results } = origin.wallet!;
  const ana = await startDevice('Ana', origin.disks[0]!, 'broken');
  const oracle = new Oracle(new Set([3]));
  oracle.knowWallet(readHex(walletId), results[0]!.keys);
  const draft = await ana.call('draft', { walletId, chain: 'solana', data: 'pay Cyd' });
  const { id } = await ana.call('propose', { draftId: draft.id, signers: [1, 3] });
  const open = readBundle(await ana.call('bundle', { id }));
  const params = open.params as SignParams;
  const early = await readDisk(ana.database);
  const cyd = toPerson(origin, 3, 'cyd');
  for (let i = 0; i < 3; i++) {
    const seat = new SignSeat(cyd, params, { members: made.participants, result: results[2]! }, [
      params.payloads[0]!.bytes,
    ]);
    seat.advance();
    await ana.receive(writeBundle(params, [...open.messages, ...seat.messages].sort(compareEnvelopes)));
    oracle.watch(readBundle(await ana.call('bundle', { id })));
    await writeDisk(ana.database, early);
    await ana.call('lock');
    await ana.call('unlock', { password });
  }
  expect([...oracle.extract().keys()]).toEqual([`${walletId}/0/0/1`]);
});
