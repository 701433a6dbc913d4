import { computed, signal } from '@preact/signals';
import { asSignerError } from '../../core/defect.ts';
import { SignerError } from '../../core/errors.ts';
import type { CeremonyView } from '../../signer/api/ceremonies.ts';
import type { Finding, Status } from '../../signer/api/device.ts';
import type { Contact } from '../../signer/api/people.ts';
import type { Wallet } from '../../signer/api/wallets.ts';
import type { Input, Output, RequestName, Signer } from '../../signer/api.ts';
import { drafts } from './drafts.ts';
import { forgetKept } from './kept.ts';

/** What the screens know: copies of what the signer said, none of it secret. */

export interface Problem {
  code: SignerError['code'];
  where: string | undefined;
  culprit: number | undefined;
  /** What the sentence names. */
  values?: SignerError['values'];
  /** For a defect: where in our files it happened. */
  trace?: string;
}

export const status = signal<Status | null>(null);
/** Why not even the status was available: another tab holds the signer, or storage is broken. */
export const outage = signal<Problem | null>(null);
export const self = signal<Contact | null>(null);
export const contacts = signal<Contact[]>([]);
export const wallets = signal<Wallet[]>([]);
export const ceremonies = signal<CeremonyView[]>([]);
/** A ceremony that is no longer among those, while it is being looked at. */
export const earlier = signal<CeremonyView | null>(null);
/** What was changed from outside in what is stored here. */
export const findings = signal<Finding[]>([]);
export const online = signal(false);
/** False until the first answers after unlocking arrive. */
export const isLoaded = signal(false);
/** Progress of something that takes the signer seconds, 0 to 1; null if there is nothing. */
export const work = signal<number | null>(null);
/** Hash of the running build, hex; null while nothing is installed. */
export const build = signal<string | null>(null);

export const isUnlocked = computed(() => status.value?.device === 'unlocked');

let signer: Signer | null = null;

export function toProblem(error: unknown): Problem {
  const { code, where, culprit, values, trace } = asSignerError(error, 'page');
  return { code, where, culprit, ...(values && { values }), ...(trace && { trace }) };
}

/** Errors: whatever the signer rejects with. */
export function ask<N extends RequestName>(
  name: N,
  ...input: Input<N> extends undefined ? [] : [Input<N>]
): Promise<Output<N>> {
  if (signer === null) return Promise.reject(new SignerError('bug', { where: 'signer' }));
  return signer.call(name, ...input);
}

/** Another signer is a world apart: nothing typed for one may turn up in the other. */
export async function connect(to: Signer): Promise<void> {
  signer = to;
  forgetKept();
  forget();
  to.onChange(() => void refresh());
  work.value = null;
  to.onWork((done) => {
    work.value = done;
  });
  await refresh();
}

let running: Promise<void> | null = null;
let isStale = false;

/** Asks for everything again. Calls made meanwhile are answered by one more round after it. */
export function refresh(): Promise<void> {
  isStale = true;
  running ??= (async () => {
    while (isStale) {
      isStale = false;
      await load();
    }
    running = null;
  })();
  return running;
}

async function load(): Promise<void> {
  try {
    const now = await ask('status');
    outage.value = null;
    if (now.device === 'unlocked') {
      const [own, people, all, open, found] = await Promise.all([
        ask('self'),
        ask('contacts'),
        ask('wallets'),
        ask('ceremonies'),
        ask('findings'),
      ]);
      self.value = own;
      contacts.value = people;
      wallets.value = all;
      ceremonies.value = open;
      findings.value = found;
      isLoaded.value = true;
    } else {
      forget();
      if (now.device === 'locked') forgetKept();
    }
    status.value = now;
  } catch (error) {
    const problem = toProblem(error);
    // Locked between two questions: the next round says so.
    if (problem.code === 'locked') isStale = true;
    else {
      outage.value = problem;
      status.value = null;
      forget();
    }
  }
}

function forget(): void {
  self.value = null;
  contacts.value = [];
  wallets.value = [];
  ceremonies.value = [];
  earlier.value = null;
  findings.value = [];
  drafts.value = [];
  isLoaded.value = false;
}

export const walletById = (id: string) => wallets.value.find((wallet) => wallet.id === id);
export const contactById = (id: string) => contacts.value.find((contact) => contact.id === id);
export const ceremonyById = (id: string) =>
  ceremonies.value.find((ceremony) => ceremony.id === id) ??
  (earlier.value?.id === id ? earlier.value : undefined);

/**
 * The result of looking for a newer version: its hash, once all of its files are here and checked; `none`:
 * the host has what is here; `unanswered`: the host did not answer; `broken`: it has another one that did not
 * arrive in full; `foreign`: what it has is not ours, and the browser may run it at the next start.
 */
export type Look = { build: string } | 'none' | 'unanswered' | 'broken' | 'foreign';

/** What the page around the screens can do; provided once by `start`. */
export interface Host {
  /** Opens practice; null where there is none. */
  practice: (() => void) | null;
  lookForNewer: () => Promise<Look>;
  takeNewer: (build: string) => Promise<void>;
  /**
   * `installed` works without a network or a host; `single` is the one-file build; otherwise a reload needs
   * the host.
   */
  installation: 'installed' | 'single' | 'not-installed';
}

export const host = signal<Host>({
  practice: null,
  lookForNewer: () => Promise.resolve('unanswered'),
  takeNewer: () => Promise.resolve(),
  installation: 'not-installed',
});

/** True if the browser promised not to evict what is stored here; null if it does not say. */
export const isStorageKept = signal<boolean | null>(null);

/** False if the browser has no such promise to give (Storage Standard, `persist()`). */
export const canPromise = () => navigator.storage?.persist !== undefined;

/**
 * WebKit deletes what a website's scripts wrote after seven days of use without a visit (Intelligent Tracking
 * Prevention, since Safari 13.1), but nothing belonging to an app on the Home Screen.
 */
export function isDeletedUnvisited(): boolean {
  const isInstalled =
    matchMedia('(display-mode: standalone)').matches ||
    (navigator as { standalone?: boolean }).standalone === true;
  return navigator.vendor.startsWith('Apple') && !isInstalled && location.protocol !== 'file:';
}

/** Only a page can ask for it. */
export async function keepStorage(): Promise<void> {
  try {
    isStorageKept.value = (await navigator.storage.persisted()) || (await navigator.storage.persist());
  } catch {
    isStorageKept.value = null;
  }
}
