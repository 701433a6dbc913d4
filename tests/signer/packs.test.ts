import { Interface } from 'ethers';
import { describe, expect, it } from 'vitest';
import { compilePack } from '../../src/chains/ethereum/descriptors/compile.ts';
import { writePack } from '../../src/chains/ethereum/descriptors/write-pack.ts';
import { ethereum } from '../../src/chains/ethereum/ethereum.ts';
import { solana } from '../../src/chains/solana/solana.ts';
import { writeBlob } from '../../src/core/blob.ts';
import { readPackRecord, writePackRecord } from '../../src/signer/records/pack.ts';
import { readBackup, writeBackup } from '../../src/vault/backup.ts';
import { Device, exchangeCards, makeWallet, password, refusal, setUpDevices } from '../support/network.ts';

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

  it('a pack is reviewed first, and used only if the person approves', async () => {
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

  it('a pack stays when the device is opened again', async () => {
    await ana.reopen();
    expect(await ana.call('packs')).toMatchObject([
      { chain: 'ethereum', name: 'Treasury', summary: { entries: 2 } },
    ]);
    expect((await titleOf()).code).toBe('ethereum.described-call');
  });

  it('a pack that replaces another says what it adds, changes and removes', async () => {
    await ana.receive(packOf({ stop: 'Halt', wait: 'Wait' }, '2026-06-01'));
    expect((await ana.call('packOffer')).offer).toMatchObject({
      summary: { entries: 2, added: 1, changed: 1, removed: 1 },
      current: { name: 'Treasury', summary: { date: '2026-05-03' } },
    });
    await ana.call('takePack', { name: 'June' });
    expect((await titleOf()).values.intent).toMatchObject({ text: 'Halt' });
    expect(await ana.call('packs')).toHaveLength(1);
  });

  it('a pack of bad bytes, or in a format that no chain here reads, is refused and changes nothing', async () => {
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

  it('a pack is part of a full copy, and a copy with an unreadable pack is refused', async () => {
    const passphrase = 'eleven quiet herons over the estuary';
    const copy = await readBackup(await ana.call('exportBackup', { password, passphrase }), passphrase);
    // The same, without the work of stretching a passphrase.
    const file = await writeBackup(copy, passphrase, 10);
    expect(await ana.call('previewBackup', { data: file, passphrase })).toMatchObject({ packs: 0 });
    const phone = new Device('Ana', [solana, ethereum], 'new phone');
    await phone.call('restoreBackup', { data: file, passphrase, password });
    expect(await phone.call('packs')).toEqual(await ana.call('packs'));
    // Removed here since then: the copy would bring it back.
    await phone.call('removePack', { chain: 'ethereum' });
    expect(await phone.call('previewBackup', { data: file, passphrase })).toMatchObject({ packs: 1 });
    await phone.call('importBackup', { data: file, passphrase });
    expect(await phone.call('packs')).toMatchObject([{ name: 'June' }]);
    const withPack = (key: string, change: (bytes: Uint8Array) => Uint8Array) =>
      writeBackup(
        {
          ...copy,
          records: copy.records.map((one) => {
            if (one.store !== 'packs') return one;
            const record = readPackRecord(one.value);
            return { ...one, key, value: writePackRecord({ ...record, bytes: change(record.bytes) }) };
          }),
        },
        passphrase,
        10,
      );
    for (const [bad, code] of [
      [await withPack('ethereum', (bytes) => bytes.slice(0, -1)), 'malformed'],
      [await withPack('solana', (bytes) => bytes), 'unsupported'],
      [await withPack('ethereum', () => Uint8Array.of(1)), 'unsupported'],
    ] as const)
      expect(await refusal(ana.call('previewBackup', { data: bad, passphrase }))).toMatchObject({ code });
  }, 120_000);

  it('a pack is removed at the person’s request', async () => {
    await ana.call('removePack', { chain: 'ethereum' });
    await ana.call('removePack', { chain: 'ethereum' });
    expect(await ana.call('packs')).toEqual([]);
    expect((await titleOf()).code).toBe('ethereum.unknown-call');
  });
});
