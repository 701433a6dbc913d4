import * as fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import {
  hrefTo,
  type Place,
  parentOf,
  type Route,
  readRoute,
  type Tail,
} from '../../src/ui/navigation/routes.ts';

const route = (place: Place, id = '', tail: Tail | null = null): Route => ({ place, id, tail });

describe('addresses', () => {
  it.each([
    ['', route('')],
    ['#/', route('')],
    ['#/settings', route('settings')],
    ['#/me/text', route('me', '', 'text')],
    ['#/scan', route('scan')],
  ])('an address reads %s', (hash, expected) => {
    expect(readRoute(hash)).toEqual(expected);
  });

  it.each([
    '#/nowhere',
    '#/constructor',
    '#/wallet/not-hex',
    '#/wallet/00ff',
    `#/wallet/${'00ff'.repeat(16)}/show`,
    '#/wallet/00/11',
    '#/wallet/00/11/show',
    '#/wallet/%2e%2e',
    '#//evil.example',
    '#/javascript:alert(1)',
  ])('an address leads home from %s', (hash) => {
    expect(readRoute(hash)).toEqual(route(''));
  });

  it('an address reads back whatever it writes', () => {
    const places: Place[] = ['contact', 'ceremony', 'draft', 'wallet', 'compare', 'record', 'export', 'me'];
    const tails: (Tail | null)[] = [null, 'show', 'scan', 'paste', 'text'];
    fc.assert(
      fc.property(
        fc.constantFrom(...places),
        fc.stringMatching(/^[0-9a-f]{0,64}$/),
        fc.constantFrom(...tails),
        (place, id, tail) => {
          expect(readRoute(hrefTo(place, id, tail))).toEqual({ place, id, tail });
        },
      ),
    );
  });

  it('addresses reveal nothing about their subject, and are the same for one thing in every place', () => {
    const id = '5ec7e7'.repeat(8);
    const addresses = [hrefTo('wallet', id), hrefTo('message', id), hrefTo('wallet', id, 'show')];
    for (const address of addresses) expect(address).not.toContain('5ec7e7');
    const token = addresses[0]!.split('/')[2]!;
    expect(token).toMatch(/^[0-9a-f]{16}$/);
    for (const address of addresses) expect(address.split('/')[2]).toBe(token);
    expect(hrefTo('wallet', '5ec7e8')).not.toContain(token);
  });

  it('addresses mean nothing to the next page that is loaded', async () => {
    const before = hrefTo('wallet', '0a0b');
    vi.resetModules();
    const next = await import('../../src/ui/navigation/routes.ts');
    expect(next.readRoute(before)).toEqual(route(''));
    expect(next.hrefTo('wallet', '0a0b')).not.toBe(before);
  });

  it('an address may be anything without throwing', () => {
    fc.assert(fc.property(fc.string(), (hash) => void readRoute(hash)));
  });
});

describe('going back', () => {
  it.each([
    [route('ceremony', '01', 'show'), route('ceremony', '01')],
    [route('ceremony', '01'), route('')],
    [route('export', '01'), route('ceremony', '01')],
    [route('compare', '02', 'scan'), route('compare', '02')],
    [route('compare', '02'), route('wallet', '02')],
    [route('pay', '02', 'paste'), route('pay', '02')],
    [route('receive', '02'), route('wallet', '02')],
    [route('contact', '03'), route('contacts')],
    [route('words'), route('settings')],
    [route('scan'), route('')],
  ])('going back leads from %o one level up', (from, to) => {
    expect(parentOf(from)).toEqual(to);
  });

  it('going back ends at home', () => {
    expect(parentOf(route(''))).toBeNull();
  });
});
