import { getAddress, parseEther, Transaction } from 'ethers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeEvm } from '../chains/ethereum/evm.ts';
import type { Device, World } from './harness.ts';
import { approve, type Carrier, control, gather, goHome, handOver, press } from './people.ts';
import { openAddresses, openWallet, takeOut, walkRing } from './wallets.ts';

const sessionCode = /^[0-9A-Z]{4}-[0-9A-Z]{4}$/;

/**
 * An ordinary Ethereum account shared by several devices, experimental: turned on in Settings, made, paired,
 * and spent from by camera between two and by files between three. A real EVM executes what leaves.
 */
describe('an ordinary Ethereum account', () => {
  let world: World;
  let [ana, bob, cyd] = [] as unknown as [Device, Device, Device];
  const landlord = getAddress('0x7e57000000000000000000000000000000000abc');

  beforeAll(async () => {
    ({
      world,
      devices: [ana, bob, cyd],
    } = await gather('Ana', 'Bob', 'Cyd'));
    for (const device of [bob, cyd]) {
      await press(device, 'My contact card');
      await handOver(device, ana, 'text');
    }
  });
  afterAll(() => world.close());

  /** It needs a separate wallet: choosing it deselects the other networks. */
  async function makeAccount(label: string, others: readonly Device[]): Promise<string> {
    await goHome(ana);
    await press(ana, 'Create a wallet');
    await ana.field('Wallet name').fill(label);
    for (const { name } of others)
      await ana.page.getByRole('checkbox', { name: new RegExp(`^${name}`) }).check();
    await ana.page.getByRole('radio', { name: new RegExp(`^${others.length + 1} of`) }).check();
    await ana.page.getByRole('checkbox', { name: /^Ordinary Ethereum account/ }).check();
    await ana.sees(/no outside review yet/);
    expect(await ana.page.getByRole('checkbox', { name: 'Solana' }).isChecked()).toBe(false);
    await press(ana, 'Start');
    await walkRing([ana, ...others], 'files');
    await openWallet(ana, label);
    await openAddresses(ana);
    const region = await ana.page.getByRole('region', { name: 'Addresses' }).innerText();
    return /0x[0-9a-fA-F]{40}/.exec(region.replace(/\s+/g, ''))![0];
  }

  /** Three hand-overs until both can sign; a fourth tells the second device that the first has finished. */
  async function pair(
    label: string,
    one: Device,
    other: Device,
    by: Carrier,
    begin = `Pair with ${other.name}`,
  ): Promise<void> {
    await openWallet(one, label);
    await press(one, begin);
    await control(one, 'Show').waitFor();
    await handOver(one, other, by);
    await press(other, 'Pair the devices');
    await control(other, 'Show').waitFor();
    await handOver(other, one, by);
    await one.sees(`Show this to ${other.name}`);
    await handOver(one, other, by);
    await other.sees('The devices are paired.');
    await handOver(other, one, 'files');
    await one.sees('The devices are paired.');
  }

  /** Brought in on the first device as another tool makes it, approved by each, around the ring until it is signed. */
  async function pay(from: string, signers: readonly Device[], by: Carrier): Promise<string> {
    const tx = Transaction.from({
      type: 2,
      chainId: 1,
      nonce: 0,
      gasLimit: 21_000,
      maxFeePerGas: 2_000_000_000n,
      maxPriorityFeePerGas: 1,
      to: landlord,
      value: parseEther('1.5'),
    });
    await goHome(ana);
    await press(ana, 'Paste text');
    await ana
      .field('Text')
      .fill(JSON.stringify({ ...tx.toJSON(), from, gas: '21000', accessList: undefined, sig: undefined }));
    await press(ana, 'Read');
    await ana.page.getByRole('heading', { name: 'Check before you sign' }).waitFor();
    await ana.sees(/1[.,]5/);
    await approve(ana);
    await control(ana, 'Show').waitFor();
    let holder = signers[0]!;
    for (let turn = 1; turn < 3 * signers.length - 2; turn++) {
      const next = signers[turn % signers.length]!;
      await handOver(holder, next, by);
      if (turn < signers.length) await approve(next);
      await control(next, 'Show').waitFor();
      holder = next;
    }
    await holder.sees('All required signatures collected');
    return takeOut(holder);
  }

  /** An ordinary transaction of an ordinary account, by the rules of Ethereum. */
  async function execute(raw: string, from: string): Promise<void> {
    const evm = await makeEvm();
    await evm.fund(from, parseEther('10'));
    expect(await evm.broadcast(raw)).toMatchObject({ ok: true, from: from.toLowerCase() });
    expect(await evm.balance(landlord)).toBe(parseEther('1.5'));
  }

  it('an ordinary account is offered once it was turned on', async () => {
    await goHome(ana);
    await press(ana, 'Create a wallet');
    await ana.page.getByRole('checkbox', { name: 'Solana' }).waitFor();
    expect(await ana.page.getByRole('checkbox', { name: /^Ordinary/ }).count()).toBe(0);
    await goHome(ana);
    await press(ana, 'Settings');
    await ana.page.getByRole('checkbox', { name: /^Offer ordinary Ethereum accounts/ }).check();
    await ana.sees(/nobody outside has reviewed/);
  });

  it('an ordinary account pays by camera between two people', async () => {
    const from = await makeAccount('Shop', [bob]);
    await openWallet(ana, 'Shop');
    await ana.sees('Bob: not paired yet');
    expect(await ana.axe()).toEqual([]);
    await press(ana, 'Pair with Bob');
    await control(ana, 'Show').waitFor();
    const code = await ana.page.getByText(sessionCode).first().innerText();
    await openWallet(ana, 'Shop');
    await press(ana, 'Continue pairing with Bob');
    await ana.sees(code);
    await pair('Shop', ana, bob, 'camera', 'Continue pairing with Bob');
    await execute(await pay(from, [ana, bob], 'camera'), from);
  });

  it('an account that is there is still used where new ones are no longer offered', async () => {
    await goHome(ana);
    await press(ana, 'Settings');
    await ana.page.getByRole('checkbox', { name: /^Offer ordinary Ethereum accounts/ }).uncheck();
    await goHome(ana);
    await press(ana, 'Create a wallet');
    await ana.page.getByRole('checkbox', { name: 'Solana' }).waitFor();
    expect(await ana.page.getByRole('checkbox', { name: /^Ordinary/ }).count()).toBe(0);
    await openWallet(ana, 'Shop');
    await ana.sees('Bob: paired');
    await openAddresses(ana);
    const region = await ana.page.getByRole('region', { name: 'Addresses' }).innerText();
    const from = /0x[0-9a-fA-F]{40}/.exec(region.replace(/\s+/g, ''))![0];
    await execute(await pay(from, [ana, bob], 'files'), from);
    await goHome(ana);
    await press(ana, 'Settings');
    await ana.page.getByRole('checkbox', { name: /^Offer ordinary Ethereum accounts/ }).check();
  });

  it('an ordinary account pays by files between three people', async () => {
    const from = await makeAccount('Depot', [bob, cyd]);
    await pair('Depot', ana, bob, 'files');
    await pair('Depot', ana, cyd, 'files');
    await pair('Depot', bob, cyd, 'files');
    await execute(await pay(from, [ana, bob, cyd], 'files'), from);
    for (const device of [ana, bob, cyd]) device.expectClean();
  });
});
