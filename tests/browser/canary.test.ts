import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { base58, base64, base64nopad, base64urlnopad } from '@scure/base';
import type { Request } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bytesToHex, concatBytes, equalBytes } from '../../src/core/bytes.ts';
import { readBundle } from '../../src/protocol/bundle.ts';
import { advance } from '../../src/protocol/ceremony.ts';
import { deriveIdentity } from '../../src/protocol/identity.ts';
import { keygen } from '../../src/protocol/keygen.ts';
import { mergeMessages } from '../../src/protocol/messages.ts';
import { suites } from '../../src/protocol/suite.ts';
import { readWords } from '../../src/signer/words.ts';
import { type Device, startWorld, type World } from './harness.ts';
import { goHome, password, press, setUp, unlock } from './people.ts';
import { makePayment, makeWallet, openWallet, readAddress, signPayment } from './wallets.ts';

/**
 * One person's seed, shares, words and password, searched for in everything that a browser stores and shows
 * and in what passes between its page and the signer's worker. Allowed are the password on its way to the
 * worker, the words on their way to the one screen that shows them, and words typed from the paper on their
 * way to be checked.
 */

/** Where something was seen, and what. `name` is the request for messages, the heading for screens. */
interface Seen {
  name: string;
  text: string;
}
interface Recorder {
  toWorker: Seen[];
  fromWorker: Seen[];
  screens: Seen[];
  addresses: string[];
}
type Recording = { __seen: Recorder };

/** Runs in the page before anything else, and records messages, everything that is drawn, and addresses. */
function record(): void {
  const seen: Recorder = { toWorker: [], fromWorker: [], screens: [], addresses: [] };
  Object.defineProperty(globalThis, '__seen', { value: seen });
  const hex = (bytes: Uint8Array) => [...bytes].map((b) => b.toString(16).padStart(2, '0')).join('');
  const write = (value: unknown) =>
    JSON.stringify(value, (_, one) => {
      if (one instanceof ArrayBuffer) return hex(new Uint8Array(one));
      if (ArrayBuffer.isView(one)) return hex(new Uint8Array(one.buffer, one.byteOffset, one.byteLength));
      if (one instanceof Map || one instanceof Set) return [...one];
      return typeof one === 'bigint' ? `${one}` : one;
    });
  const names = new Map<unknown, string>();
  const heard = new WeakSet<Worker>();
  const { postMessage } = Worker.prototype;
  Worker.prototype.postMessage = function (this: Worker, ...args: unknown[]) {
    const { id, name = '' } = (args[0] ?? {}) as { id?: unknown; name?: string };
    names.set(id, name);
    seen.toWorker.push({ name, text: write(args[0]) });
    if (!heard.has(this)) {
      heard.add(this);
      this.addEventListener('message', ({ data }) => {
        seen.fromWorker.push({ name: names.get(data?.id) ?? '', text: write(data) });
      });
    }
    return Reflect.apply(postMessage, this, args);
  } as typeof postMessage;
  new MutationObserver((changes) => {
    const name = document.querySelector('h1')?.textContent ?? '';
    if (seen.addresses.at(-1) !== location.href) seen.addresses.push(location.href);
    for (const { addedNodes, target, type } of changes) {
      const nodes = type === 'childList' ? [...addedNodes] : [target];
      for (const node of nodes)
        seen.screens.push({ name, text: node instanceof Element ? node.outerHTML : (node.nodeValue ?? '') });
    }
  }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
}

/**
 * Everything in IndexedDB, localStorage, sessionStorage, caches, cookies, window.name and history, as one
 * text.
 */
const storedExpression = `(async () => {
  const hex = (bytes) => [...new Uint8Array(bytes)].map((b) => b.toString(16).padStart(2, '0')).join('');
  const write = (value) => JSON.stringify(value, (_, one) => one instanceof ArrayBuffer ? hex(one)
    : ArrayBuffer.isView(one) ? hex(one.buffer.slice(one.byteOffset, one.byteOffset + one.byteLength)) : one);
  const done = (request) => new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const out = [];
  for (const { name } of await indexedDB.databases()) {
    const db = await done(indexedDB.open(name));
    for (const store of db.objectStoreNames) {
      const at = db.transaction(store).objectStore(store);
      out.push(name, store, write(await done(at.getAllKeys())), write(await done(at.getAll())));
    }
    db.close();
  }
  out.push(write({ ...localStorage }), write({ ...sessionStorage }), document.cookie, window.name);
  out.push(document.title, write(history.state), location.href);
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    for (const request of await cache.keys())
      out.push(name, request.url, await (await cache.match(request)).text());
  }
  return out.join('\\n');
})()`;

/** The ways in which 32 bytes could appear in a text, whole or as halves. */
function formsOf(secret: Uint8Array): string[] {
  const back = Uint8Array.from(secret).reverse();
  const shifted = (lead: number) =>
    base64nopad.encode(concatBytes(new Uint8Array(lead), secret)).slice(Math.ceil((lead * 4) / 3) + 1, -2);
  return [
    ...[secret, back].flatMap((bytes) => [
      bytesToHex(bytes.slice(0, 16)),
      bytesToHex(bytes.slice(16)),
      BigInt(`0x${bytesToHex(bytes)}`).toString(),
      [...bytes].join(','),
    ]),
    base58.encode(secret),
    base64.encode(secret).slice(0, -2),
    base64urlnopad.encode(secret).slice(0, -2),
    ...[0, 1, 2].flatMap((lead) => [shifted(lead), shifted(lead).replaceAll('+', '-').replaceAll('/', '_')]),
  ];
}

/**
 * Words with anything between them that is not a letter: tags, numbers, quotes. Any three in a row are
 * secret.
 */
const lettersOnly = (text: string) =>
  text
    .replace(/<[^>]*>/g, ' ')
    .toLowerCase()
    .replace(/[^a-z]+/g, ' ');
const runsOf = (words: readonly string[]) =>
  words.slice(2).map((_, i) => ` ${words.slice(i, i + 3).join(' ')} `);

interface Secrets {
  bytes: Uint8Array[];
  forms: string[];
  runs: string[];
}

const finders = {
  bytes: (text: string, { forms }: Secrets) =>
    forms.some((form) => text.includes(form) || text.toLowerCase().includes(form)),
  words: (text: string, { runs }: Secrets) => {
    const plain = ` ${lettersOnly(text)} `;
    return runs.some((run) => plain.includes(run));
  },
  password: (text: string, _: Secrets) => text.includes(password) || text.includes(encodeURI(password)),
};
type Kind = keyof typeof finders;
const found = (text: string, secrets: Secrets): Kind[] =>
  (Object.keys(finders) as Kind[]).filter((kind) => finders[kind](text, secrets));

let world: World;
let [ana, bob] = [] as unknown as [Device, Device];
const label = 'Rent of March';
let address = '';
let words: string[] = [];
let secrets: Secrets;
let stored = '';
let profile: Buffer[] = [];
const seen: Recorder = { toWorker: [], fromWorker: [], screens: [], addresses: [] };
const said: string[] = [];
const requested: string[] = [];

/** Collects what the page has recorded so far, before a reload loses it. */
async function collect(): Promise<void> {
  const now = await ana.page.evaluate(() => (globalThis as unknown as Recording).__seen);
  for (const key of ['toWorker', 'fromWorker', 'screens'] as const) seen[key].push(...now[key]);
  seen.addresses.push(...now.addresses);
}

/** The shares that this seed has in the wallet of this transcript, as restoring finds them. */
function deriveShares(seed: Uint8Array, transcript: Uint8Array): Uint8Array[] {
  const identity = deriveIdentity(seed);
  const { params, sessionId, messages } = readBundle(transcript);
  if (params.kind !== 'keygen') throw new Error('no record of a wallet');
  const members = params.participants;
  const self = members.findIndex((member) => equalBytes(member.identity, identity.publicKey)) + 1;
  const held = mergeMessages(sessionId, members, [], messages).messages;
  const random = (length: number) => new Uint8Array(length);
  const context = { params, self, identity, hasAgreed: false, random, build: new Uint8Array(), memo: {} };
  const { result } = advance(keygen, context, { sessionId, members, self }, identity, held);
  return result!.shares;
}

function readProfile(folder: string): Buffer[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return readProfile(path);
    return entry.isFile() ? [readFileSync(path)] : [];
  });
}

beforeAll(async () => {
  world = await startWorld();
  ana = await world.device('Anaquol', { isBare: true });
  bob = await world.device('Bobrixa');
  await ana.context.addInitScript(record);
  ana.context.on('console', (message) => said.push(message.text()));
  ana.context.on('weberror', (error) => said.push(String(error.error().stack)));
  ana.context.on('request', (request: Request) =>
    requested.push(`${request.url()} ${request.postData() ?? ''}`),
  );
  await ana.installed();
  await world.cut();
  await ana.reload();

  words = await setUp(ana);
  await setUp(bob);
  await makeWallet(label, 2, [ana, bob], 'text');
  address = await readAddress(ana, label);
  await signPayment(makePayment(address), ana, bob, 'text');
  for (const place of ['Contacts', 'Settings']) {
    await press(ana, place);
    await ana.page.getByRole('heading', { name: place, level: 1 }).waitFor();
  }
  await ana.page.locator('main summary', { hasText: 'Storage' }).waitFor();
  for (const summary of await ana.page.locator('main summary').all()) await summary.click();
  await press(ana, 'Check the storage');
  await ana.sees('Writing, reading and deleting work');
  await press(ana, 'Backup');
  await ana.field('The 24 words, separated by spaces').fill(words.join(' '));
  await press(ana, 'Test the words');
  await ana.sees('The words are correct.');
  await openWallet(ana, label);
  await press(ana, 'Show or save the recovery record');
  const transcript = (await ana.save(() => press(ana, 'Save file'))).bytes;
  await goHome(ana);
  await collect();
  await ana.reload();
  await ana.field('Password').fill('not the one');
  await press(ana, 'Unlock');
  await ana.sees('Wrong password.');
  await unlock(ana);
  await goHome(ana);
  await press(ana, 'Paste text');
  await ana.field('Text').fill('what is this');
  await press(ana, 'Read');
  await ana.page.getByRole('alert').first().waitFor();
  await goHome(ana);
  stored = await ana.isolated<string>(storedExpression);
  await collect();
  await ana.context.close();
  profile = readProfile(ana.profile);

  const seed = readWords(words.join(' '));
  const { secretKey, staticSecrets } = deriveIdentity(seed);
  const statics = (['ed25519', 'secp256k1'] as const).map((id) => suites[id].writeScalar(staticSecrets[id]));
  const bytes = [seed, secretKey, ...statics, ...deriveShares(seed, transcript)];
  expect(bytes).toHaveLength(7);
  secrets = { bytes, forms: bytes.flatMap(formsOf), runs: runsOf(words) };
});
afterAll(() => world?.close());

test('what is searched for is found wherever it is put', () => {
  const share = secrets.bytes[4]!;
  const padded = concatBytes(Uint8Array.of(9), share, Uint8Array.of(1, 2));
  const planted: [string, Kind[]][] = [
    [`<p>${bytesToHex(share)}</p>`, ['bytes']],
    [base64.encode(padded), ['bytes']],
    [`["${words.slice(7, 10).join('","')}"]`, ['words']],
    [`<li>8</li><li>${words[8]}</li> <li>${words[9]}</li><li>${words[10]}</li>`, ['words']],
    [`#/unlock/${encodeURI(password)}`, ['password']],
    ['nothing here', []],
  ];
  for (const [text, kinds] of planted) expect(found(text, secrets)).toEqual(kinds);
});

test('messages carry the password in and the words out, and nothing else that is secret', () => {
  const hits = (list: Seen[]) => {
    const all = list.flatMap(({ name, text }) => found(text, secrets).map((kind) => `${name}: ${kind}`));
    return [...new Set(all)].sort();
  };
  expect(hits(seen.toWorker)).toEqual([
    'create: password',
    'measurePassword: password',
    'testBackup: words',
    'unlock: password',
  ]);
  expect(hits(seen.fromWorker)).toEqual(['create: words']);
  expect(seen.fromWorker.filter(({ text }) => finders.words(text, secrets))).toHaveLength(1);
  const names = new Set(seen.fromWorker.map(({ name }) => name));
  for (const name of ['startKeygen', 'receive', 'propose', 'exports', 'transcript', 'health', 'ceremonies'])
    expect(names).toContain(name);
});

test('no screen shows a secret except the one with the words', () => {
  const headings = new Set(seen.screens.map(({ name }) => name));
  for (const heading of ['Home', 'Settings', 'Backup', 'Locked', label, 'Check before you sign'])
    expect(headings).toContain(heading);
  const hits = seen.screens.flatMap(({ name, text }) =>
    found(text, secrets).map((kind) => `${name}: ${kind}`),
  );
  expect([...new Set(hits)]).toEqual(['Your 24 words: words']);
});

test('addresses, requests and the console reveal nothing', () => {
  expect(seen.addresses.length).toBeGreaterThan(10);
  for (const text of [...seen.addresses, ...requested, ...said]) expect(found(text, secrets)).toEqual([]);
});

test('what the browser stores contains no secret and no name in the clear', () => {
  expect(stored).toContain('hoarfrost');
  expect(stored.length).toBeGreaterThan(100_000);
  expect(found(stored, secrets)).toEqual([]);
  for (const name of [ana.name, bob.name, label, address])
    for (const text of [name, Buffer.from(name).toString('hex')]) expect(stored).not.toContain(text);
});

test('the files of its profile contain none either, whatever else it writes there', () => {
  const whole = Buffer.concat(profile);
  expect(whole.includes(world.server.url)).toBe(true);
  const needles = [
    ...secrets.bytes.flatMap((bytes) => [bytes.slice(0, 16), bytes.slice(16)]),
    ...[...secrets.forms, password].flatMap((text) => [Buffer.from(text), Buffer.from(text, 'utf16le')]),
    ...words
      .slice(2)
      .map((_, i) => words.slice(i, i + 3).join(' '))
      .flatMap((text) => [Buffer.from(text), Buffer.from(text, 'utf16le')]),
  ];
  expect(needles.filter((needle) => whole.includes(Buffer.from(needle))).length).toBe(0);
});
