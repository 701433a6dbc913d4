import { expect, it, vi } from 'vitest';
import { makeOrigin, startDevice } from '../prove/world.ts';
import { refusal } from '../support/network.ts';

/** A chain of one link is the longest allowed here, so that its end is near. */
vi.mock('../../src/core/limits.ts', async (original) => {
  const { limits } = await original<typeof import('../../src/core/limits.ts')>();
  return { limits: { ...limits, links: 1 } };
});

it('a wallet whose chain is full deals one last time, then says that it has changed hands as often as it can', async () => {
  const origin = await makeOrigin(['Ana', 'Bob'], 2);
  const [ana, bob] = await Promise.all(
    origin.names.map((name, i) => startDevice(name, origin.disks[i]!, `end ${name}`)),
  );
  const walletId = origin.wallet!.id;
  const input = { walletId, stay: [1, 2], join: [], dealers: [1, 2], threshold: 2 };
  const { id } = await ana!.call('startReshare', input);
  await bob!.scan(ana!, id);
  await bob!.call('join', { id });
  await ana!.scan(bob!, id);
  expect((await ana!.call('wallets'))[0]).toMatchObject({ id: walletId, epoch: 1 });
  const before = await ana!.call('ceremonies');
  expect(await refusal(ana!.call('startReshare', input))).toMatchObject({
    code: 'too-large',
    where: 'chain',
  });
  // Nothing has begun, and what there is still works.
  expect(await ana!.call('ceremonies')).toEqual(before);
  await bob!.scan(ana!, id);
  const { id: draftId } = await bob!.call('draft', { walletId, chain: 'solana', data: 'pay all the same' });
  const { id: signing } = await bob!.call('propose', { draftId, signers: [1, 2] });
  await ana!.scan(bob!, signing);
  await ana!.call('join', { id: signing });
  expect((await bob!.scan(ana!, signing)).state).toBe('done');
});
