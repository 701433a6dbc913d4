import { beforeEach, describe, expect, it, vi } from 'vitest';
import { writeBlob } from '../../src/core/blob.ts';
import { SignerError } from '../../src/core/errors.ts';
import { limits } from '../../src/core/limits.ts';
import type { Status } from '../../src/signer/api/device.ts';
import type { Received } from '../../src/signer/api/received.ts';
import type { RequestName, Signer } from '../../src/signer/api.ts';
import { writeArmor } from '../../src/transport/armor.ts';
import './page.ts';

const { arrival, choice, parked, refusal, unfinished } = await import('../../src/ui/state/arrivals.ts');
const { takeIn, takeParked } = await import('../../src/ui/state/incoming.ts');
const { hrefTo, route } = await import('../../src/ui/navigation/routes.ts');
const { connect, refresh } = await import('../../src/ui/state/state.ts');

/** Answers from a script and records what it was asked. */
const asked: { name: RequestName; input: unknown }[] = [];
let device: Status['device'] = 'unlocked';
let answer: () => Received = () => ({ kind: 'draft', id: '01' });
const signer: Signer = {
  async call(name, ...input) {
    asked.push({ name, input: input[0] });
    const answers: Partial<Record<RequestName, unknown>> = {
      status: { device, waitMs: 0, failedAttempts: 0, wipeAfter: null },
      contacts: [],
      wallets: [],
      ceremonies: [],
    };
    return (name === 'receive' ? answer() : (answers[name] ?? null)) as never;
  },
  onWork: () => () => undefined,
  onChange: () => () => undefined,
};
const received = () => asked.filter(({ name }) => name === 'receive').map(({ input }) => input);

beforeEach(async () => {
  device = 'unlocked';
  location.hash = '';
  route.value = { place: '', id: '', tail: null };
  refusal.value = null;
  parked.value = null;
  await connect(signer);
  asked.length = 0;
});

const blob = writeBlob('card', [1, 2, 3]);

describe('what arrives', () => {
  it('text in any encoding that Windows saves is read, and an open question keeps it whole', async () => {
    const armoured = new Uint8Array(Buffer.from(`\ufeff${writeArmor(blob)}`, 'utf16le'));
    await takeIn(armoured, 'file');
    expect(received()).toEqual([{ data: blob, source: 'file' }]);
    const whole = answer;
    answer = () => {
      throw new SignerError('bad-parameters', { where: 'nonce' });
    };
    const request = '{"to":"0x1","value":"0x1"}';
    for (const [data, kept] of [
      [new Uint8Array(Buffer.from(`\ufeff${request}`, 'utf16le')), request],
      [Uint8Array.of(2, 0xdf, 1, 0x80), '0x02df0180'],
    ] as const) {
      await takeIn(data, 'file');
      expect(unfinished.value?.request).toBe(kept);
    }
    answer = whole;
  });

  it('a blob, a transaction or other bytes go to the signer unchanged', async () => {
    for (const data of [blob, 'AQABAg==', Uint8Array.of(255, 254, 0)]) await takeIn(data, 'scan');
    expect(received()).toEqual([
      { data: blob, source: 'scan' },
      { data: 'AQABAg==', source: 'scan' },
      { data: Uint8Array.of(255, 254, 0), source: 'scan' },
    ]);
  });

  it('armour is removed, from text and from a file that contains text', async () => {
    const text = `Hi,\n\n${writeArmor(blob)}\n\nBest, Ana`;
    await takeIn(text, 'text');
    await takeIn(new TextEncoder().encode(text), 'file');
    expect(received()).toEqual([
      { data: blob, source: 'text' },
      { data: blob, source: 'file' },
    ]);
  });

  it('input with damaged armour or too much text is refused, and not sent', async () => {
    const damaged = writeArmor(blob).replace(/\n\S/, '\n?');
    expect(await takeIn(damaged, 'text')).toBe(false);
    expect(refusal.value?.code).toBe('malformed');
    expect(await takeIn('x'.repeat(limits.textChars + 1), 'text')).toBe(false);
    expect(refusal.value?.code).toBe('too-large');
    expect(received()).toEqual([]);
  });

  it('what arrives before unlocking waits for it, and is then read once', async () => {
    device = 'locked';
    await refresh();
    await takeIn(blob, 'file');
    expect(received()).toEqual([]);
    expect(parked.value).toEqual({ data: blob, source: 'file' });
    device = 'unlocked';
    await refresh();
    takeParked();
    takeParked();
    await vi.waitFor(() => expect(arrival.value).not.toBeNull());
    expect(received()).toEqual([{ data: blob, source: 'file' }]);
  });
});

describe('the next screen', () => {
  const contact = { id: 'aa', name: 'Bob', code: 'X', verified: null, build: null, isSelf: false };
  it.each<[Received, string]>([
    [{ kind: 'card', contact, isNew: true }, hrefTo('contact', 'aa')],
    [{ kind: 'ceremony', id: 'bb', isNew: true, changed: true }, hrefTo('ceremony', 'bb')],
    [{ kind: 'nothing-new', of: 'ceremony', id: 'bb' }, hrefTo('ceremony', 'bb')],
    [{ kind: 'nothing-new', of: 'card', id: 'aa' }, '#/contacts'],
    [{ kind: 'draft', id: 'cc' }, hrefTo('draft', 'cc')],
    [{ kind: 'restored', walletId: 'dd' }, hrefTo('wallet', 'dd')],
    [{ kind: 'backup' }, '#/backup'],
  ])('the next screen follows from %o', async (found, hash) => {
    answer = () => found;
    expect(await takeIn(blob, 'scan')).toBe(true);
    expect(location.hash).toBe(hash);
  });

  it('the next screen asks which wallet if several could sign, and keeps what came in', async () => {
    answer = () => ({ kind: 'choose-wallet', candidates: [{ walletId: 'dd', chain: 'solana' }] });
    await takeIn('AQAB', 'text');
    expect(location.hash).toBe('#/choose');
    expect(choice.value?.data).toBe('AQAB');
  });

  it('the same screen stays if the signer refuses, and says why', async () => {
    answer = () => {
      throw new SignerError('wrong-epoch', { where: 'sign' });
    };
    location.hash = '#/scan';
    expect(await takeIn(blob, 'scan')).toBe(false);
    expect(location.hash).toBe('#/scan');
    expect(refusal.value).toMatchObject({ code: 'wrong-epoch', where: 'sign' });
  });
});
