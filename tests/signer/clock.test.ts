import { secp256k1 } from '@noble/curves/secp256k1.js';
import { describe, expect, it } from 'vitest';
import { ethereum } from '../../src/chains/ethereum/ethereum.ts';
import type { PlainKey } from '../../src/chains/plain-account/child.ts';
import { plainAccount } from '../../src/chains/plain-account/plain-account.ts';
import type { Review } from '../../src/chains/review.ts';
import { solana } from '../../src/chains/solana/solana.ts';
import { concatBytes } from '../../src/core/bytes.ts';
import { asKey } from '../support/chain-keys.ts';
import { type Device, exchangeCards, makeWallet, setUpDevices } from '../support/network.ts';

/**
 * A sign-in counts for minutes. Only a clock can tell whether they are over, and a device has only its own.
 */
describe('by this device’s clock', async () => {
  const devices = await setUpDevices(['Ana', 'Bob'], [solana, ethereum], 'clock');
  const [ana, bob] = devices as [Device, Device];
  await exchangeCards(devices);
  const { id: walletId, wallets } = await makeWallet(devices, 2);
  const addressOn = (id: string) => wallets[0]!.keys.find(({ chain }) => chain === id)!.address;
  const now = Date.UTC(2026, 5, 15, 12);

  type ChainName = 'solana' | 'ethereum';
  function signIn(chain: ChainName, lines: Record<string, string>): string {
    const [kind, chainId] = chain === 'solana' ? ['Solana', 'mainnet'] : ['Ethereum', '1'];
    const all = { 'Chain ID': chainId, Nonce: '12345678', 'Issued At': '2026-06-15T11:59:00Z', ...lines };
    const said = Object.entries(all).map(([name, value]) => `${name}: ${value}`);
    return [
      `example.com wants you to sign in with your ${kind} account:`,
      addressOn(chain),
      '\nHello.\n\nURI: https://example.com/in\nVersion: 1',
      ...said,
    ].join('\n');
  }

  const notesOf = ({ warnings }: Review) => warnings.filter(({ code }) => code.startsWith('clock-'));

  async function draftOf(device: Device, chain: ChainName, lines: Record<string, string>) {
    device.clock = now;
    const data = signIn(chain, lines);
    return chain === 'solana'
      ? device.call('draftMessage', { walletId, chain, text: data })
      : device.call('draft', { walletId, chain, data });
  }

  const over = { 'Expiration Time': '2026-06-15T11:59:59Z' };
  const cases: [what: string, lines: Record<string, string>, code: string[]][] = [
    ['in its time', { 'Not Before': '2026-06-15T11:00:00Z', 'Expiration Time': '2026-06-15T12:05:00Z' }, []],
    ['without an end', {}, []],
    ['over by a second', over, ['clock-over']],
    ['over at this very second', { 'Expiration Time': '2026-06-15T12:00:00.000Z' }, ['clock-over']],
    ['over, as another zone writes it', { 'Expiration Time': '2026-06-15T14:00:00+02:00' }, ['clock-over']],
    ['not over, as another zone writes it', { 'Expiration Time': '2026-06-15T10:00:00-03:00' }, []],
    ['not begun', { 'Not Before': '2026-06-15T12:00:01Z' }, ['clock-early']],
    ['old', { 'Issued At': '2026-06-14T11:59:59Z' }, ['clock-old']],
    ['a day old', { 'Issued At': '2026-06-14T12:00:00Z' }, []],
    ['of a day to come', { 'Issued At': '2026-06-16T12:00:01Z' }, ['clock-ahead']],
    ['old and over', { 'Issued At': '2020-01-01T00:00:00Z', ...over }, ['clock-over']],
    [
      'two dates that are none',
      { 'Expiration Time': '15 June 2026', 'Issued At': '2026-06-15 11:59' },
      ['clock-unreadable', 'clock-unreadable'],
    ],
    ['an empty date', { 'Not Before': '', 'Request ID': '1' }, ['clock-unreadable']],
    [
      'over, and made on a day that is none',
      { ...over, 'Issued At': 'today' },
      ['clock-over', 'clock-unreadable'],
    ],
    ['over by a leap second', { 'Expiration Time': '2016-12-31T23:59:60Z' }, ['clock-over']],
    [
      'over by a leap second of another zone',
      { 'Expiration Time': '2017-01-01T01:59:60+02:00' },
      ['clock-over'],
    ],
    [
      'a leap second in the middle of a day',
      { 'Expiration Time': '2016-12-31T12:30:60Z' },
      ['clock-unreadable'],
    ],
    [
      'over, with a fraction of many digits',
      { 'Expiration Time': '2026-06-15T11:59:59.123456789012Z' },
      ['clock-over'],
    ],
    ['30 February', { 'Expiration Time': '2026-02-30T00:00:00Z' }, ['clock-unreadable']],
    [
      '29 February of a year that has none',
      { 'Expiration Time': '2026-02-29T00:00:00Z' },
      ['clock-unreadable'],
    ],
    ['29 February of a year that has one', { 'Expiration Time': '2024-02-29T00:00:00Z' }, ['clock-over']],
    ['the hour 24', { 'Expiration Time': '2026-06-14T24:00:00Z' }, ['clock-unreadable']],
    ['a zone that is none', { 'Expiration Time': '2026-06-15T11:59:59+24:00' }, ['clock-unreadable']],
    ['no zone', { 'Expiration Time': '2026-06-15T11:59:59' }, ['clock-unreadable']],
    [
      'a zone not known, as “-00:00” says',
      { 'Expiration Time': '2026-06-15T11:59:59-00:00' },
      ['clock-over'],
    ],
    ['year 9999', { 'Expiration Time': '9999-12-31T23:59:59Z' }, []],
    ['year 9999 begins', { 'Not Before': '9999-12-31T23:59:59-23:59' }, ['clock-early']],
    ['year 1', { 'Expiration Time': '0001-01-01T00:00:00Z' }, ['clock-over']],
    ['lower case, as RFC 3339 allows', { 'Expiration Time': '2026-06-15t11:59:59z' }, ['clock-over']],
  ];

  it.each(['solana', 'ethereum'] as const)(
    'a sign-in on %s is reported as over, early or old',
    async (chain) => {
      for (const [what, lines, codes] of cases) {
        const notes = notesOf((await draftOf(ana, chain, lines)).payloads[0]!);
        expect(
          notes.map(({ code }) => code),
          what,
        ).toEqual(codes);
        for (const { level, values } of notes) {
          expect(level, what).toBe('warning');
          if (values.said === undefined)
            expect(values.now, what).toEqual({ type: 'time', unixSeconds: BigInt(now / 1_000) });
        }
      }
    },
  );

  it.each(['solana', 'ethereum'] as const)(
    'each signer on %s is warned by their own clock, and what is signed is the same',
    async (chain) => {
      const { id: draftId, payloads } = await draftOf(ana, chain, {
        'Expiration Time': '2026-06-15T12:05:00Z',
      });
      expect(notesOf(payloads[0]!)).toEqual([]);
      const { id } = await ana.call('propose', { draftId, signers: [1, 2] });
      bob.clock = now + 600_000;
      const [seen] = (await bob.scan(ana, id)).payloads;
      expect(notesOf(seen!.review).map(({ code }) => code)).toEqual(['clock-over']);
      const plain = ({ warnings, ...rest }: Review) => ({
        ...rest,
        warnings: warnings.filter(({ code }) => !code.startsWith('clock-')),
      });
      expect(plain(seen!.review)).toEqual(plain(payloads[0]!));
      // It was signed in time; a year later nobody is told that it is over.
      bob.clock = now;
      await bob.call('join', { id });
      expect((await ana.scan(bob, id)).state).toBe('done');
      ana.clock = now + 365 * 86_400_000;
      await ana.reopen();
      const [kept] = (await ana.call('ceremony', { id })).payloads;
      expect(notesOf(kept!.review)).toEqual([]);
    },
  );

  it('an account of its own is warned in the same words', () => {
    const key = secp256k1.Point.BASE.toBytes(true);
    const groupKey: PlainKey = asKey(concatBytes(key, new Uint8Array(32).fill(7)));
    const address = plainAccount.address(groupKey);
    const lines = [
      'example.com wants you to sign in with your Ethereum account:',
      `${address}\n`,
      'URI: https://example.com/in\nVersion: 1\nChain ID: 1\nNonce: 12345678\nIssued At: 2026-06-15T12:00:00.9Z',
      'Expiration Time: 2026-06-15T13:00:00Z\nNot Before: now',
    ];
    const context = { groupKey, known: [] };
    const [payload] = plainAccount.recognise(lines.join('\n'), context)!;
    expect(plainAccount.review(payload!, context).times).toEqual({
      issued: '2026-06-15T12:00:00.9Z',
      from: 'now',
      until: '2026-06-15T13:00:00Z',
    });
  });
});
