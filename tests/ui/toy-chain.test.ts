import { describe, expect, it, vi } from 'vitest';
import type { ChainId } from '../../src/chains/key.ts';
import type { ChainUi } from '../../src/ui/chains/chain-ui.ts';
import './page.ts';

const Dance = () => null;
const id = 'toy' as ChainId;
const toy: ChainUi = {
  id,
  suite: 'ed25519',
  name: 'app.name',
  actions: [
    { place: 'toy.dance', label: 'do.show', icon: 'show', among: 'pay' },
    { place: 'toy.rest', label: 'do.close', icon: 'cross' },
  ],
  screens: { 'toy.dance': Dance, 'toy.rest': Dance },
  exportLead: 'export.title',
  exportHow: 'export.how',
  placeToComplete: (where) => (where === 'partner' ? 'toy.dance' : null),
  readRequest: ({ type, cbor }) =>
    type === 'toy-request'
      ? { suite: 'ed25519', signData: cbor, isMessage: false, publicKey: null, requestId: null }
      : null,
  foreign: [{ name: 'app.name', pattern: /^toy:/ }],
  topics: ['what'],
  terms: ['wallet'],
  explained: { 'toy.spin': 'share' },
};

// The one line that another chain adds.
vi.mock('../../src/ui/chains/registry.ts', async (original) => {
  const { chainUis } = await original<{ chainUis: ChainUi[] }>();
  return { chainUis: [...chainUis, toy] };
});

const { commandsNow } = await import('../../src/ui/commands/commands.ts');
const { chainScreen, allTerms, allTopics, nameOfChain, termIn, uiOf } = await import(
  '../../src/ui/chains/lookup.ts'
);
const { nameForeign } = await import('../../src/ui/chains/foreign.ts');
const { hrefTo, parentOf, readRoute, route } = await import('../../src/ui/navigation/routes.ts');
const { emptyCreate } = await import('../../src/ui/screens/create.tsx');
const { refusal, unfinished } = await import('../../src/ui/state/arrivals.ts');
const { takeIn, takeRequest } = await import('../../src/ui/state/incoming.ts');
const { connect, refresh, status, wallets } = await import('../../src/ui/state/state.ts');
const { SignerError } = await import('../../src/core/errors.ts');

const wallet = {
  id: 'ab',
  label: 'Toys',
  code: '',
  threshold: 2,
  participants: [],
  keys: [{ chain: id, address: 'toy1' }],
  verified: null,
  uncompared: [2],
  epoch: 0,
  createdAt: 0,
  colour: 0,
};

/** A signer that answers as `replies` says and records what it was asked. */
const asked: unknown[] = [];
let refuse: Error | null = null;
await connect({
  call: async (name: string, input?: unknown) => {
    if (name === 'status') return { device: 'unlocked', waitMs: 0, failedAttempts: 0, wipeAfter: null };
    if (name === 'wallets') return [wallet];
    if (name === 'contacts' || name === 'ceremonies') return [];
    asked.push({ name, input });
    if (refuse !== null) throw refuse;
    return { kind: 'draft', id: 'cd' };
  },
  onWork: () => () => undefined,
  onChange: () => () => undefined,
} as never);

describe('one line in the registry of screens makes a chain', () => {
  it('the line offers a chain for a new wallet, and names it', () => {
    expect(emptyCreate.chains).toEqual(['solana', 'ethereum', 'bitcoin', id]);
    expect(nameOfChain(id)).toBe('Hoarfrost');
    expect(uiOf('nobody' as ChainId)).toBeNull();
    expect(nameOfChain('nobody' as ChainId)).toBe('nobody');
  });

  it('the line makes the camera recognise its codes', () => {
    expect(nameForeign('toy:spin')).toBe('app.name');
    expect(nameForeign('toys')).toBeNull();
  });

  it('the line brings its screens, which belong to its wallets', () => {
    const at = readRoute(hrefTo('toy.dance', 'ab'));
    expect(at).toEqual({ place: 'toy.dance', id: 'ab', tail: null });
    expect(chainScreen(at.place)).toBe(Dance);
    expect(parentOf(at)).toEqual({ place: 'wallet', id: 'ab', tail: null });
    expect(chainScreen('toy.fly')).toBeNull();
    expect(chainScreen('wallet')).toBeNull();
  });

  it('the line puts what it can do in the palette, most frequent things first', async () => {
    await refresh();
    expect(status.value?.device).toBe('unlocked');
    expect(wallets.value).toHaveLength(1);
    const places = commandsNow().flatMap(({ id: command }) => command.match(/^(.+)\/ab\/$/)?.[1] ?? []);
    expect(places).toEqual([
      'wallet',
      'pay',
      'receive',
      'toy.dance',
      'message',
      'compare',
      'people',
      'record',
      'paper',
      'toy.rest',
    ]);
  });

  it('the line puts its questions, words and explanations in help and reviews', () => {
    expect(allTopics().filter((topic) => topic === 'what')).toHaveLength(2);
    expect(allTopics().at(-1)).toBe('online');
    expect(allTerms().at(-1)).toBe('wallet');
    expect(termIn('toy.spin')).toBe('share');
    expect(termIn('toString')).toBeNull();
  });

  it('the line has it asked about codes of other wallets, and about missing details of a request', async () => {
    expect(await takeRequest({ type: 'toy-request', cbor: Uint8Array.of(1) })).toBe(true);
    expect(asked.at(-1)).toMatchObject({ name: 'receiveRequest', input: { signData: Uint8Array.of(1) } });
    expect(await takeRequest({ type: 'unheard-of', cbor: Uint8Array.of(1) })).toBe(false);
    expect(refusal.value?.code).toBe('unknown-kind');
    refuse = new SignerError('bad-parameters', { where: 'partner' });
    expect(await takeIn('dance with', 'text')).toBe(true);
    expect(unfinished.value).toEqual({ request: 'dance with', where: 'partner' });
    expect(location.hash).toBe('#/toy.dance');
    refuse = new SignerError('bad-parameters', { where: 'elsewhere' });
    expect(await takeIn('dance with', 'text')).toBe(false);
    expect(route.value.place).toBe('');
  });
});
