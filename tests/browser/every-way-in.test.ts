import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ethereum } from '../../src/chains/ethereum/ethereum.ts';
import { solana } from '../../src/chains/solana/solana.ts';
import { readHex } from '../../src/core/bytes.ts';
import { chainUis } from '../../src/ui/chains/registry.ts';
import { places } from '../../src/ui/navigation/routes.ts';
import {
  exchangeCards,
  type Device as Memory,
  makeWallet,
  password as memorys,
  setUpDevices,
} from '../support/network.ts';
import { screenPlaces, takingPlaces } from '../support/screens.ts';
import { bringIn, passphrase } from './furnished.ts';
import { type Device, startWorld, type World } from './harness.ts';
import { goHome } from './people.ts';
import { bring, ours, payment, strangersCard, type Thing, table, titled } from './ways.ts';

const carried = ['button "Scan"', 'button "Open file"', 'button "Paste text"'];
const tabled = ['button "Open a table"', 'textbox "Table"'];

/** What every screen offers for bringing something in: place, and subject. */
const offered: Record<string, string[]> = {
  '': carried,
  scan: carried.slice(1),
  paste: ['textbox "Text"'],
  contacts: ['button "Scan a card"', ...carried.slice(1)],
  table: tabled,
  me: ['link "Scan"'],
  'ceremony/made': carried,
  'ceremony/making': carried,
  'ceremony/signed': carried,
  'pay/made': ['button "Scan a transaction"', ...carried.slice(1)],
  'compare/made': ['button "Scan"'],
  save: ['button "Test with a co-signer’s recovery record"'],
  audit: ['button "Add log files"'],
  'edit/made': tabled,
  'solana.payroll/made': tabled,
  'ethereum.payroll/made': tabled,
};

/** What a way in sounds like, and things that sound like one but lead elsewhere or out. */
const sounds = /scan|paste|camera|file|table|text|import|record|bring|read|logs/i;
const others =
  /^(button "(Save|Copy text|Check the table|Read"|Print)|link "(Show or save|Print|Import a list|.* from a table|Check logs|Create the wallet|Treasury))/;

/** A new screen with a way in has to be added here, and is then entered as a person would. */
describe('every way in', () => {
  let world: World;
  let ana: Device;
  let memory: Memory[];
  let made = '';
  let making = '';
  let address = '';
  /** What addresses contain for the things that screens are about. */
  const tokens: Record<string, string> = {};

  beforeAll(async () => {
    memory = await setUpDevices(['Ana', 'Bob', 'Cyd'], [solana, ethereum], 'ways');
    const [first, bob, cyd] = memory as [Memory, Memory, Memory];
    await exchangeCards(memory);
    const { id, wallets } = await makeWallet([first, bob], 2, 'Treasury');
    made = id;
    address = wallets[0]!.keys.find(({ chain }) => chain === 'solana')!.address;
    const received = await first.receive(payment(address, 1).file);
    if (received.kind !== 'draft') throw new Error(received.kind);
    const { id: signing } = await first.call('propose', { draftId: received.id, signers: [1, 2] });
    await bob.scan(first, signing);
    await bob.call('join', { id: signing });
    await first.scan(bob, signing);
    const contactIds = [(await cyd.self()).id];
    const terms = { label: 'Rent', threshold: 2, contactIds, chains: ['solana'] };
    making = (await first.call('startKeygen', terms)).id;
    const bytes = await first.call('exportBackup', { password: memorys, passphrase });
    world = await startWorld();
    ana = await world.device('Ana');
    await world.cut();
    await bringIn(ana, { name: 'ana.age', bytes });
    const { page } = ana;
    const main = page.getByRole('main');
    const open = async (what: string, name: RegExp) => {
      const before = page.url();
      await main.getByRole('link', { name }).first().click();
      await page.waitForURL((url) => url.href !== before && /#\/\w+\/[0-9a-f]{16}$/.test(url.href));
      tokens[what] = tokenNow();
    };
    await open('making', /“Rent”/);
    await goTo('contacts');
    await open('contact', /^Bob/);
    await goHome(ana);
    await open('made', /^Treasury/);
    await open('signed', /SOL|Signed|Sign/);
  });
  afterAll(() => world?.close());

  const tokenNow = () => new URL(ana.page.url()).hash.split('/')[2] ?? '';

  /** To an address, as the browser's own bar does it. */
  async function goTo(screen: string): Promise<void> {
    const [place, about] = screen.split('/') as [string, string?];
    const hash = `#/${[place, about && tokens[about]].filter(Boolean).join('/')}`;
    await ana.page.evaluate(
      (to) =>
        new Promise<void>((resolve) => {
          if (location.hash === to) return resolve();
          addEventListener('hashchange', () => resolve(), { once: true });
          location.hash = to;
        }),
      hash,
    );
  }

  /** What is on the screen, once it no longer changes, with everything unfolded. */
  async function look(): Promise<string> {
    let [before, now, same] = ['', ' ', 0];
    while (same < 1 || !now.includes('- heading') || now.includes('"Just a moment…"')) {
      await ana.page.waitForTimeout(40);
      await ana.page
        .getByRole('main')
        .evaluate((main) => main.querySelectorAll('details').forEach((one) => void (one.open = true)));
      before = now;
      now = await ana.page.getByRole('main').ariaSnapshot();
      same = now === before ? same + 1 : 0;
    }
    return now;
  }

  /** A screen may wait for the signer's answer before it offers anything: what is known to come is waited for. */
  async function lookAt(screen: string): Promise<string> {
    const known = offered[screen]?.toSorted();
    const isThere = (seen: string) => known === undefined || `${waysIn(seen).toSorted()}` === `${known}`;
    let seen = await look();
    for (const end = Date.now() + 60_000; !isThere(seen) && Date.now() < end; ) seen = await look();
    return seen;
  }

  const waysIn = (seen: string) =>
    [...seen.matchAll(/- ((?:button|link|textbox) "([^"]*)")/g)].flatMap(([, way, name]) =>
      sounds.test(name!) && !others.test(way!) ? [way!] : [],
    );

  it('every way in is known, on each screen that exists', async () => {
    const found: Record<string, string[]> = {};
    const chains = chainUis.flatMap(({ screens }) => Object.keys(screens));
    // A device that is set up no longer has these two.
    const all = [...places, ...chains].filter((one) => !/^(setup|restore)$/.test(one));
    expect(screenPlaces.toSorted()).toEqual(all.toSorted());
    for (const place of all.filter((one) => one !== 'help')) {
      const ids = place === '' ? [] : Object.keys(tokens);
      for (const screen of [place, ...ids.map((id) => `${place}/${id}`)]) {
        await goTo(screen);
        const seen = await lookAt(screen);
        if (seen.includes('heading "Not here"')) continue;
        const ways = waysIn(seen);
        if (ways.length > 0) found[screen] = ways;
        // A screen without a subject is the same whatever follows it in the address; only ceremonies have
        // several states.
        if (place !== 'ceremony') break;
      }
    }
    for (const ways of Object.values(found)) ways.sort();
    expect(found).toEqual(
      Object.fromEntries(Object.entries(offered).map(([k, ways]) => [k, ways.toSorted()])),
    );
    // The same from the source: whatever draws something that takes input is listed above.
    const tested = new Set(Object.keys(offered).map((screen) => screen.split('/')[0]));
    expect(takingPlaces.filter((place) => !tested.has(place))).toEqual([]);
  });

  let count = 0;
  async function thingFor(screen: string): Promise<Thing> {
    const [, bob, cyd] = memory as [Memory, Memory, Memory];
    const seed = `Stranger ${++count}`;
    if (screen === 'ceremony/making') {
      await cyd.receive(await memory[0]!.call('bundle', { id: making }));
      const { state } = await cyd.call('ceremony', { id: making });
      if (state === 'invited') await cyd.call('join', { id: making });
      const arrived = (device: Device) => device.sees(/^Received/);
      return ours(await cyd.call('bundle', { id: making }), arrived, readHex(making));
    }
    if (screen === 'pay/made') return payment(address, 1000 + count);
    if (screen === 'compare/made')
      return ours(await bob.call('transcript', { walletId: made }), titled('Treasury'));
    if (screen === 'save')
      return ours(await bob.call('transcript', { walletId: made }), (device) => device.sees('brought'));
    if (screen === 'audit')
      return ours(await bob.call('exportLog'), (device) => device.sees(/^Bob: entries/));
    if (screen === 'ethereum.payroll/made')
      return table('recipient;amount;asset', () => `0x${'12'.repeat(19)}${10 + count};1;ETH`, seed, {
        'Safe nonce': '0',
      });
    if (screen.includes('payroll')) return table('recipient;amount;asset', (to) => `${to};1;SOL`, seed);
    if (/^(table|edit)/.test(screen)) return table('name;address', (to) => `${seed};${to}`, seed);
    return strangersCard(seed);
  }

  it.each(Object.entries(offered))('from "%s"', async (screen, ways) => {
    for (const way of ways) {
      await goTo('settings');
      await goTo(screen);
      await look();
      await bring(ana, way, await thingFor(screen));
    }
    ana.expectClean();
  });
});
