import { signal } from '@preact/signals';

/**
 * Places, as the part of the address after '#'. `tail` opens a way in or out of a place ("show", "scan",
 * "paste", "text"), so that going back closes it. The browser writes addresses into the profile, and a
 * syncing browser uploads them, so the subject of a place appears there only as a random number that has a
 * meaning until the page is reloaded.
 */
export const places = [
  '',
  'setup',
  'restore',
  'scan',
  'paste',
  'contacts',
  'contact',
  'recipients',
  'recipient',
  'table',
  'me',
  'create',
  'ceremony',
  'draft',
  'choose',
  'export',
  'wallet',
  'pay',
  'receive',
  'message',
  'compare',
  'record',
  'paper',
  'people',
  'change',
  'epoch',
  'words',
  'save',
  'sheet',
  'backup',
  'settings',
  'help',
  'licences',
  'pack',
  'audit',
  'rules',
  'edit',
  'reports',
] as const;

/** A screen provided by a chain, as "ethereum.pay". */
export type ChainPlace = `${string}.${string}`;
type OwnPlace = (typeof places)[number];
export type Place = OwnPlace | ChainPlace;
export const tails = ['show', 'scan', 'paste', 'text'] as const;
export type Tail = (typeof tails)[number];

export interface Route {
  place: Place;
  id: string;
  tail: Tail | null;
}

const isChainPlace = (place: string): place is ChainPlace => /^[a-z]+\.[a-z]+$/.test(place);

const isIn = <T extends string>(list: readonly T[], text: string): text is T =>
  (list as readonly string[]).includes(text);

const ids = new Map<string, string>();
const tokens = new Map<string, string>();

/** What stands for `id` in an address: the same in every place, as long as this page lives. */
function tokenOf(id: string): string {
  const known = tokens.get(id);
  if (known !== undefined) return known;
  const [high, low] = crypto.getRandomValues(new Uint32Array(2));
  const token = [high!, low!].map((part) => part.toString(16).padStart(8, '0')).join('');
  tokens.set(id, token);
  ids.set(token, id);
  return token;
}

/**
 * Unknown addresses, including those from an earlier page, lead home. `#/ceremony/<number>/show`,
 * `#/settings`.
 */
export function readRoute(hash: string): Route {
  const home: Route = { place: '', id: '', tail: null };
  const [place = '', ...rest] = hash.replace(/^#?\/?/, '').split('/');
  if (!(isIn(places, place) || isChainPlace(place)) || rest.length > 2) return home;
  const last = rest.at(-1);
  const tail = last !== undefined && isIn(tails, last) ? last : null;
  const [token = '', more] = tail === null ? rest : rest.slice(0, -1);
  const id = token === '' ? '' : ids.get(token);
  return more !== undefined || id === undefined ? home : { place, id, tail };
}

export function hrefTo(place: Place, id = '', tail: Tail | null = null): string {
  const token = id === '' ? '' : tokenOf(id);
  return `#/${[place, token, tail ?? ''].filter((part) => part !== '').join('/')}`;
}

export const route = signal<Route>({ place: '', id: '', tail: null });

export function followAddress(): void {
  const follow = () => {
    route.value = readRoute(location.hash);
  };
  addEventListener('hashchange', follow);
  follow();
}

export function go(place: Place, id = '', tail: Tail | null = null): void {
  location.hash = hrefTo(place, id, tail);
}

/** The same without a history entry to go back to: for places that are over once left. */
export function goInstead(place: Place, id = '', tail: Tail | null = null): void {
  history.replaceState(history.state, '', hrefTo(place, id, tail));
  route.value = readRoute(location.hash);
}

const parents: Partial<Record<OwnPlace, OwnPlace>> = {
  contact: 'contacts',
  recipients: 'contacts',
  recipient: 'recipients',
  table: 'recipients',
  compare: 'wallet',
  record: 'wallet',
  paper: 'record',
  people: 'wallet',
  change: 'people',
  epoch: 'wallet',
  rules: 'wallet',
  edit: 'rules',
  pay: 'wallet',
  receive: 'wallet',
  message: 'wallet',
  sheet: 'save',
};

/** Where Escape and "Back" lead: one level up, however one arrived. */
export function parentOf({ place, id, tail }: Route): Route | null {
  if (tail !== null) return { place, id, tail: null };
  if (place === '') return null;
  if (place === 'export') return { place: 'ceremony', id, tail: null };
  if (place === 'words' || place === 'save' || place === 'licences')
    return { place: 'settings', id: '', tail: null };
  const parent = isChainPlace(place) ? (id === '' ? undefined : 'wallet') : parents[place];
  if (parent === undefined) return { place: '', id: '', tail: null };
  return {
    place: parent,
    id: ['wallet', 'record', 'people', 'rules'].includes(parent) ? id : '',
    tail: null,
  };
}

export function goBack(): void {
  const parent = parentOf(route.value);
  if (parent !== null) go(parent.place, parent.id, parent.tail);
}
