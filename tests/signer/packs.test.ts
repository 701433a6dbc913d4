import { Interface } from 'ethers';
import { describe, expect, it } from 'vitest';
import { compilePack } from '../../src/chains/ethereum/descriptors/compile.ts';
import { writePack } from '../../src/chains/ethereum/descriptors/pack.ts';
import { ethereum } from '../../src/chains/ethereum/ethereum.ts';
import { solana } from '../../src/chains/solana/solana.ts';
import { writeBlob } from '../../src/core/blob.ts';
import { type Device, exchangeCards, makeWallet, refusal, setUpDevices } from '../support/network.ts';

const at = '0x00000000000000000000000000000000000c0de1';
const packOf = (intents: Record<string, string>, date = '2026-05-03') => {
  const formats = Object.fromEntries(
    Object.entries(intents).map(([name, intent]) => [`${name}(uint256 amount)`, { intent, fields: [] }]),
  );
  const file = {
    context: { contract: { deployments: [{ chainId: 1, address: at }] } },
    display: { formats },
  };
  return writeBlob('pack', [writePack(compilePack(new Map([['a.json', file]]), date, 'Nice words').pack)]);
};
const stop = new Interface(['function stop(uint256 amount)']).encodeFunctionData('stop', [7]);

describe('a pack', async () => {
  const devices = await setUpDevices(['Ana', 'Bob'], [solana, ethereum], 'packs');
  const [ana] = devices as [Device, Device];
  await exchangeCards(devices);
  const { id: walletId } = await makeWallet(devices, 2);
  const first = packOf({ stop: 'Stop it', go: 'Go' });
  const zero = `0x${'00'.repeat(20)}`;
  const request = JSON.stringify({
    ...{ chainId: '1', nonce: '0', to: at, value: '0', data: stop, operation: 0 },
    ...{ safeTxGas: '0', baseGas: '0', gasPrice: '0', gasToken: zero, refundReceiver: zero },
  });

  const titleOf = async () => {
    const draft = await ana.call('draft', { walletId, chain: 'ethereum', data: request });
    return draft.payloads[0]!.title;
  };

  it('is looked at first, and used on the person’s word alone', async () => {
    expect(await ana.call('packOffer')).toEqual({ offer: null });
    expect(await ana.receive(first)).toEqual({ kind: 'pack' });
    expect((await titleOf()).code).toBe('ethereum.unknown-call');
    const { offer } = await ana.call('packOffer');
    expect(offer).toMatchObject({
      chain: 'ethereum',
      current: null,
      summary: { date: '2026-05-03', origin: 'Nice words', entries: 2, added: 2, changed: 0, removed: 0 },
    });
    expect(await refusal(ana.call('takePack', { name: ' \u200b ' }))).toMatchObject({
      code: 'bad-parameters',
    });
    await ana.call('takePack', { name: 'Treasury' });
    expect(await refusal(ana.call('takePack', { name: 'Treasury' }))).toMatchObject({
      code: 'bad-parameters',
    });
    expect(await titleOf()).toMatchObject({
      code: 'ethereum.described-call',
      level: 'warning',
      values: { intent: { text: 'Stop it' }, by: { text: 'Treasury' } },
    });
  });

  it('stays when the device is opened again', async () => {
    await ana.reopen();
    expect(await ana.call('packs')).toMatchObject([
      { chain: 'ethereum', name: 'Treasury', summary: { entries: 2 } },
    ]);
    expect((await titleOf()).code).toBe('ethereum.described-call');
  });

  it('that replaces another says what it adds, changes and removes', async () => {
    await ana.receive(packOf({ stop: 'Halt', wait: 'Wait' }, '2026-06-01'));
    expect((await ana.call('packOffer')).offer).toMatchObject({
      summary: { entries: 2, added: 1, changed: 1, removed: 1 },
      current: { name: 'Treasury', summary: { date: '2026-05-03' } },
    });
    await ana.call('takePack', { name: 'June' });
    expect((await titleOf()).values.intent).toMatchObject({ text: 'Halt' });
    expect(await ana.call('packs')).toHaveLength(1);
  });

  it('of bad bytes, or of a form that no chain here reads, is refused and changes nothing', async () => {
    const broken = writeBlob('pack', [
      writePack(compilePack(new Map(), '2026-05-03', 'x').pack).slice(0, -1),
    ]);
    expect(await refusal(ana.receive(broken))).toMatchObject({ code: 'malformed' });
    expect(await refusal(ana.receive(writeBlob('pack', [Uint8Array.of(1, 2, 3)])))).toMatchObject({
      code: 'unsupported',
    });
    expect(await refusal(ana.receive(writeBlob('pack', [])))).toMatchObject({ code: 'malformed' });
    expect(await ana.call('packOffer')).toEqual({ offer: null });
    expect(await ana.call('packs')).toMatchObject([{ name: 'June' }]);
  });

  it('is gone on the person’s word', async () => {
    await ana.call('removePack', { chain: 'ethereum' });
    await ana.call('removePack', { chain: 'ethereum' });
    expect(await ana.call('packs')).toEqual([]);
    expect((await titleOf()).code).toBe('ethereum.unknown-call');
  });
});
