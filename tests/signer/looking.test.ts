import { Transaction } from 'ethers';
import { describe, expect, it, vi } from 'vitest';
import { plainAccount } from '../../src/chains/plain-account/plain-account.ts';
import { bytesToHex } from '../../src/core/bytes.ts';
import { readBundle } from '../../src/protocol/bundle.ts';
import type { RulesText } from '../../src/signer/api/rules.ts';
import { canGoOn } from '../../src/ui/rules/go-on.ts';
import { carry, makeAccount, pairUp } from '../support/account-devices.ts';
import type { Device } from '../support/network.ts';
import { agree, ask, makeRuled, putInForce, rules } from '../support/ruled.ts';

vi.mock('../../src/protocol/ecdsa/pair-step.ts', () => import('../support/ecdsa-dealt.ts'));

/**
 * A payment that the rules do not allow today, all of whose other messages are here; tomorrow they allow it.
 * Looking at it tomorrow must not sign it: what looking makes is stored nowhere, and its nonces would be
 * gone.
 */
interface Held {
  device: Device;
  other: Device;
  id: string;
}

const nextDay = (...devices: Device[]) => {
  for (const device of devices) device.clock += 25 * 3_600_000;
};

/** By FROST: what Ana asks for exceeds the day's limit once another payment is made. */
async function heldByFrost(): Promise<Held> {
  const ruled = await makeRuled('looking');
  const { ana, bob, cyd, walletId } = ruled;
  await putInForce(ruled, { rules: rules.slice(0, 2) });
  const id = await ask(ana, walletId, 'pay 70 to landlord');
  await agree(id, ana, bob);
  const meanwhile = await ask(ana, walletId, 'pay 100 to landlord', { signers: [1, 3] });
  await agree(meanwhile, ana, cyd, ana);
  expect(await ana.call('ceremony', { id: meanwhile })).toMatchObject({ state: 'done' });
  await ana.scan(bob, id);
  return { device: ana, other: bob, id };
}

const landlord = `0x${'a1'.repeat(20)}`;
const transfer = (nonce: number, value: number) =>
  Transaction.from({ type: 2, chainId: 1, nonce, gasLimit: 21_000, maxFeePerGas: 9, to: landlord, value });

async function heldByEcdsa(): Promise<Held> {
  const { devices, walletId } = await makeAccount(['Ana', 'Bob'], 'looking');
  const [ana, bob] = devices as [Device, Device];
  const [fees, small] = rules as [(typeof rules)[0], (typeof rules)[0]];
  const text: RulesText = {
    members: [{ id: (await ana.self()).id, name: 'Ana', roles: ['administrator'] }],
    administratorsNeeded: 1,
    recipients: [{ name: 'Landlord', chain: plainAccount.id, address: landlord, groups: [] }],
    rules: [fees, { ...small, when: { ...small.when, assets: ['ethereum:1:'] } }],
  };
  const { id: charter } = await ana.call('startCharter', { walletId, text });
  await agree(charter, ana, bob, ana);
  await pairUp(ana, bob, walletId);
  const propose = async (nonce: number, value: number) => {
    const data = transfer(nonce, value).unsignedSerialized;
    const draft = await ana.call('draft', { walletId, chain: plainAccount.id, data });
    return (await ana.call('propose', { draftId: draft.id, signers: [1, 2] })).id;
  };
  const id = await propose(1, 70);
  await carry(ana, bob, id);
  const meanwhile = await propose(2, 100);
  for (const [from, to] of [
    [ana, bob],
    [bob, ana],
    [ana, bob],
    [bob, ana],
  ] as const)
    await carry(from, to, meanwhile);
  expect(await ana.call('ceremony', { id: meanwhile })).toMatchObject({ state: 'done' });
  await carry(bob, ana, id);
  return { device: ana, other: bob, id };
}

const saidBy = async (device: Device, id: string) => {
  const { messages } = readBundle(await device.call('bundle', { id }));
  return messages.filter(({ from }) => from === 1).map(({ round, body }) => `${round} ${bytesToHex(body)}`);
};

describe.each([
  ['FROST', heldByFrost],
  ['ECDSA', heldByEcdsa],
] as const)('a payment by %s that is allowed tomorrow', (_, make) => {
  it('a payment is not signed by being looked at, and its nonces are there when a person continues', async () => {
    const { device, other, id } = await make();
    const held = { state: 'open', clearance: { fault: 'not-allowed' } };
    expect(await device.call('ceremony', { id })).toMatchObject(held);
    expect(canGoOn(await device.call('ceremony', { id }))).toBe(false);
    const said = await saidBy(device, id);
    expect(said).toHaveLength(1);
    nextDay(device, other);
    // Whatever is looked at, however often.
    for (let i = 0; i < 3; i++) {
      const view = await device.call('ceremony', { id });
      expect(view).toMatchObject({ state: 'open', clearance: { fault: null }, waitingFor: [] });
      expect(canGoOn(view)).toBe(true);
      await device.call('ceremonies');
      expect(await saidBy(device, id)).toEqual(said);
    }
    await device.call('join', { id });
    expect((await saidBy(device, id)).length).toBeGreaterThan(1);
    for (const [from, to] of [
      [device, other],
      [other, device],
    ] as const)
      await carry(from, to, id);
    expect(await device.call('ceremony', { id })).toMatchObject({ state: 'done' });
    expect(canGoOn(await device.call('ceremony', { id }))).toBe(false);
    await device.reopen();
    expect(await device.call('ceremony', { id })).toMatchObject({ state: 'done' });
  });
});
