import { beforeAll, describe, expect, it } from 'vitest';
import type { BitcoinKey } from '../../../src/chains/bitcoin/account.ts';
import { bitcoin } from '../../../src/chains/bitcoin/bitcoin.ts';
import { assetKey } from '../../../src/core/effect.ts';
import { asKey } from '../../support/chain-keys.ts';
import { type Device, exchangeCards, makeWallet, refusal, setUpDevices } from '../../support/network.ts';
import { agree, rules as examples } from '../../support/ruled.ts';
import { makePsbt, otherTaproot, type Plan, stranger } from './support.ts';

/**
 * A Bitcoin wallet under written rules: what comes back to it is not a payment, and everything else is
 * judged.
 */
describe('rules over a Bitcoin wallet', () => {
  let ana: Device;
  let bob: Device;
  let walletId = '';
  let key: BitcoinKey;
  const coin = assetKey({ chain: 'bitcoin', network: 'main', id: '' });

  beforeAll(async () => {
    const devices = await setUpDevices(['Ana', 'Bob'], [bitcoin], 'ruled coins');
    [ana, bob] = devices as [Device, Device];
    await exchangeCards(devices);
    walletId = (await makeWallet(devices, 2)).id;
    key = asKey((await ana.call('watchOnly', { walletId, chain: 'bitcoin', network: 0 })).account.key);
    const [fees, small] = examples as [(typeof examples)[number], (typeof examples)[number]];
    const { id: self, name } = await ana.self();
    const { id } = await ana.call('startCharter', {
      walletId,
      text: {
        members: [{ id: self, name, roles: ['administrator'] }],
        administratorsNeeded: 1,
        recipients: [{ name: 'Landlord', chain: 'bitcoin', address: stranger.address!, groups: [] }],
        rules: [
          { ...fees, when: { ...fees.when, assets: [coin], atMost: 5_000n } },
          { ...small, when: { ...small.when, assets: [coin], atMost: 100_000n, perDay: 150_000n } },
        ],
      },
    });
    await agree(id, ana, bob, ana);
  });

  let next = 1;
  const draft = (plan: Partial<Plan> & Pick<Plan, 'pay'>) => {
    // Different coins each time: signing the same ones twice is the same payment.
    const coins = [{ amount: 200_000n, index: next++ }];
    const left = 199_000n - plan.pay.reduce((sum, { amount }) => sum + amount, 0n);
    const { psbt } = makePsbt({ coins, change: { amount: left }, key, ...plan });
    return ana.call('draft', { walletId, chain: 'bitcoin', data: psbt });
  };
  const pay = async (amount: bigint) => {
    const { id: draftId } = await draft({ pay: [{ amount }] });
    const said = { reference: 'INV-7', memo: 'Rent' };
    const { id } = await ana.call('propose', { draftId, signers: [1, 2], ...said });
    await agree(id, ana, bob, ana);
    expect(await bob.call('ceremony', { id })).toMatchObject({ request: said });
    expect(await ana.call('ceremony', { id })).toMatchObject({ state: 'done' });
    const range = { from: 0, to: Number.MAX_SAFE_INTEGER, walletIds: [walletId] };
    const { lines } = await bob.call('report', range);
    expect(lines).toContainEqual(
      expect.objectContaining({ amount, to: stranger.address, name: 'Landlord', ...said }),
    );
  };

  it('rules allow a payment to a person on the list, with change and fee, in two scans', async () => {
    const { judgement } = await draft({ pay: [{ amount: 90_000n }] });
    expect(judgement).toMatchObject({ isAllowed: true, rules: ['Small'] });
    // Change is not an effect: only what leaves is judged.
    expect(judgement!.decisions.map(({ effect }) => effect.kind)).toEqual(['send', 'fee']);
    await pay(90_000n);
  });

  it('rules count what was signed: the day has a limit', async () => {
    expect((await draft({ pay: [{ amount: 61_000n }] })).judgement).toMatchObject({ isAllowed: false });
    expect((await draft({ pay: [{ amount: 60_000n }] })).judgement).toMatchObject({ isAllowed: true });
  });

  it('rules refuse larger payments, other recipients, payments disguised as change, fees that are too high, and mere messages', async () => {
    const refused: Parameters<typeof draft>[0][] = [
      { pay: [{ amount: 100_001n }] },
      { pay: [{ amount: 1_000n, script: otherTaproot.script }] },
      { pay: [{ amount: 1_000n }, { amount: 1_000n, script: new Uint8Array([0x6a, 1, 1]) }] },
      { pay: [{ amount: 1_000n }], change: { amount: 190_000n } },
      { pay: [{ amount: 1_000n }], network: 'signet' },
    ];
    for (const plan of refused) {
      const { judgement, id: draftId } = await draft(plan);
      expect(judgement!.isAllowed).toBe(false);
      const proposed = refusal(ana.call('propose', { draftId, signers: [1, 2] }));
      expect(await proposed).toMatchObject({ code: 'not-allowed' });
    }
    const data = JSON.stringify({ hoarfrost: 'message', text: 'We own this.', address: '' });
    const { judgement } = await ana.call('draft', { walletId, chain: 'bitcoin', data });
    expect(judgement).toMatchObject({ isAllowed: false, decisions: [{ effect: { kind: 'message' } }] });
  });
});
