import { signal } from '@preact/signals';
import type { PracticePayment, PracticeSeat } from '../../signer/api/device.ts';
import type { Wallet } from '../../signer/api/wallets.ts';
import type { Signer } from '../../signer/api.ts';
import { ceremonyUiOf } from '../ceremonies/lookup.ts';
import { paymentsOf } from '../chains/lookup.ts';
import { go } from '../navigation/routes.ts';
import { forgetArrivals, parked } from '../state/arrivals.ts';
import { takeIn } from '../state/incoming.ts';
import { ask, ceremonyById, connect, refresh, walletById, wallets } from '../state/state.ts';
import { t } from '../text/t.ts';
import { type ClosableSigner, type Phone, phones, type Said } from './phones.ts';
import { type Drill, practiceWallet } from './practice-step.ts';

/** True from losing the own phone until its wallet is back. */
export const isLost = signal(false);
/** The phone that has just scanned the own screen, and for which ceremony: it is scanned next. */
export const answering = signal<{ name: string; id: string } | null>(null);
/** Who spoke last, for the one line with what the others say. */
export const lastSaid = signal('');
/** The other phone that last read out its safety words, and for which epoch of the wallet. */
export const reader = signal<{ name: string; epoch: number } | null>(null);
/** True while the cheating drill is running. */
export const isCheating = signal(false);
/** Phones that were left out of the wallet and have been told. */
export const left = signal<readonly string[]>([]);
/** Drills that have been started. */
export const tried = signal<readonly Drill[]>([]);
/** Phones that held the wallet when the own phone was lost. */
const holdersThen = signal<readonly string[]>([]);
/** The pretend paper with the own 24 words, for the drill with a lost phone. */
export const paper = signal('');

const seats: readonly PracticeSeat[] = ['own', 'second', 'third'];
const password = 'practice: seven frozen ferns under glass';
let own: ClosableSigner | null = null;
let leaveTo: Signer | null = null;
let waiting: typeof parked.value = null;

/** Starts from scratch each time. `open` starts one phone's signer; leaving returns to `real`. */
export async function enterPractice(
  open: (seat: PracticeSeat) => ClosableSigner,
  real: Signer,
): Promise<void> {
  // Nobody should leave a real device unlocked while playing; what arrived for it waits until then.
  await real.call('lock').catch(() => undefined);
  waiting = parked.value;
  parked.value = null;
  forgetArrivals();
  await Promise.all(seats.map(deleteDatabase));
  const names = [t('practice.you'), t('practice.second'), t('practice.third')];
  // One after another: WebKit asks the host for files that several workers want at once (seen in WebKitGTK
  // 2.50).
  const signers: ClosableSigner[] = [];
  const words: string[][] = [];
  for (const [i, seat] of seats.entries()) {
    signers.push(open(seat));
    words.push(await setUp(signers[i]!, names[i]!));
  }
  const [mine, ...others] = signers;
  paper.value = words[0]!.join(' ');
  own = mine!;
  leaveTo = real;
  phones.value = others.map((signer, i) => ({
    name: names[i + 1]!,
    signer,
    says: { key: 'practice.ready' },
  }));
  await connect(own);
  go('');
}

export async function leavePractice(): Promise<void> {
  for (const signer of [own, ...(phones.value ?? []).map((phone) => phone.signer)]) signer?.close();
  own = null;
  phones.value = null;
  paper.value = '';
  isLost.value = isCheating.value = false;
  reader.value = null;
  answering.value = null;
  lastSaid.value = '';
  tried.value = left.value = holdersThen.value = [];
  await Promise.all(seats.map(deleteDatabase));
  forgetArrivals();
  parked.value = waiting;
  waiting = null;
  if (leaveTo !== null) await connect(leaveTo);
  go('');
}

async function setUp(signer: Signer, name: string): Promise<string[]> {
  const { words } = await signer.call('create', { name, password });
  const { positions } = await signer.call('wordsToConfirm');
  await signer.call('confirmWords', {
    words: Object.fromEntries(positions.map((at) => [at, words[at - 1]!])),
  });
  return words;
}

/**
 * It contains only sealed pretend records. A phone whose worker is still running keeps it until that ends.
 */
function deleteDatabase(seat: PracticeSeat): Promise<void> {
  return new Promise((resolve) => {
    const request = indexedDB.deleteDatabase(`hoarfrost-practice-${seat}`);
    request.onsuccess = request.onerror = request.onblocked = () => resolve();
  });
}

function say(phone: Phone, says: Said): void {
  lastSaid.value = phone.name;
  phones.value = (phones.value ?? []).map((one) => (one.name === phone.name ? { ...one, says } : one));
}

/** The wallet as a phone hands it to one that lacks it, with its rules if it has any. */
const recordFrom = (signer: Signer, { id: walletId, rules }: Wallet): Promise<Uint8Array> =>
  signer.call(rules.current === null ? 'transcript' : 'rulesParcel', { walletId });

/**
 * The other phone scans what the own one shows for a ceremony, and agrees as a co-signer who has read it
 * would.
 */
export async function letScan(phone: Phone, id: string): Promise<void> {
  const ceremony = ceremonyById(id);
  const wallet = walletById(ceremony?.walletId ?? '');
  if (wallet !== undefined) {
    // A phone that was absent when the wallet was finished, or changed hands, scans that first.
    const theirs = (await phone.signer.call('wallets')).find((one) => one.id === wallet.id);
    const isChanged = ceremony?.change !== null && ceremony?.state === 'done';
    if (theirs === undefined || theirs.epoch < wallet.epoch - (isChanged ? 1 : 0)) {
      const data = await recordFrom(own!, wallet);
      await phone.signer.call('receive', { data, source: 'scan' });
    }
  }
  const received = await phone.signer.call('receive', { data: await ask('bundle', { id }), source: 'scan' });
  if (received.kind === 'epoch' && received.news === 'handed-on') return leave(phone, received.walletId);
  const seen = await phone.signer.call('ceremony', { id });
  if (seen.state === 'invited') await phone.signer.call('join', { id });
  answering.value = { name: phone.name, id };
  say(phone, { key: seen.state === 'invited' ? ceremonyUiOf(seen).agreed : 'practice.saysScanned' });
}

/** Others hold the wallet now: an honest phone deletes its former key part. */
async function leave(phone: Phone, walletId: string): Promise<void> {
  await phone.signer.call('dropFormerShares', { walletId });
  left.value = [...left.value, phone.name];
  say(phone, { key: 'practice.saysLeft' });
}

/** The other phones that hold the wallet; all of them while there is none. */
export function holders(): string[] {
  const names = (phones.value ?? []).map(({ name }) => name);
  const wallet = practiceWallet(wallets.value);
  const people = isLost.value ? holdersThen.value : wallet?.participants.map(({ name }) => name);
  return people === undefined ? names : names.filter((name) => people.includes(name));
}

/** The own phone scans what another one shows. */
export async function scanFrom(phone: Phone, id: string): Promise<void> {
  answering.value = null;
  await takeIn(await phone.signer.call('bundle', { id }), 'scan');
}

export async function scanCard(phone: Phone): Promise<void> {
  await takeIn(await phone.signer.call('card'), 'scan');
}

/** The cheating drill: the phone shows a wrong share. */
export async function scanLie(phone: Phone, id: string): Promise<void> {
  answering.value = null;
  isCheating.value = false;
  await takeIn(await phone.signer.call('practiceCheat', { id }), 'scan');
}

/** For a phone that lost everything but its words: the co-signer's record of the wallet. */
export async function scanRecord(phone: Phone): Promise<void> {
  const wallet = practiceWallet(await phone.signer.call('wallets'));
  if (wallet === undefined) return;
  await takeIn(await recordFrom(phone.signer, wallet), 'scan');
  isLost.value = wallets.value.length === 0;
}

export async function wordsOf(phone: Phone, id: string): Promise<void> {
  say(phone, { words: (await phone.signer.call('walletWords', { id })).join(' ') });
  reader.value = { name: phone.name, epoch: walletById(id)?.epoch ?? 0 };
}

/** The nearby computer's errand. */
export async function bringPayment(walletId: string, which: PracticePayment): Promise<void> {
  await takeIn(await ask('practicePayment', { walletId, which }), 'scan');
}

/** Another payment, or something that can go wrong, one at a time. */
export async function beginDrill(drill: Drill, walletId: string | undefined): Promise<void> {
  tried.value = [...tried.value.filter((one) => one !== drill), drill];
  isCheating.value = drill === 'cheat-drill';
  if (drill === 'lose') await loseOwn();
  else if (drill === 'leaves') go('change', walletId);
  else if (walletId === undefined) return;
  else if (drill === 'rules') await breakRules(walletId);
  else await bringPayment(walletId, drill === 'cheat-drill' ? anyPayment() : drill);
}

/** The drill with rules: the first time everyone agrees to some, and then comes a payment that they stop. */
async function breakRules(walletId: string): Promise<void> {
  if (walletById(walletId)?.rules.current === null) {
    const names = {
      landlord: t('practice.landlord'),
      fees: t('edit.name.fees'),
      rent: t('practice.ruleRent'),
      coins: t('chain.bitcoin'),
    };
    const { id } = await ask('startCharter', { walletId, text: await ask('practiceRules', { names }) });
    await refresh();
    const others = (phones.value ?? []).filter(({ name }) => holders().includes(name));
    for (const phone of others) {
      await letScan(phone, id);
      await ask('receive', { data: await phone.signer.call('bundle', { id }), source: 'scan' });
    }
    for (const phone of others) await letScan(phone, id);
    answering.value = null;
    await refresh();
  }
  await bringPayment(walletId, 'look-alike');
}

/** What a cheat is asked to sign. */
function anyPayment(): PracticePayment {
  return paymentsOf(practiceWallet(wallets.value)?.keys ?? [])[0] ?? 'rent';
}

/** The drill with a lost phone: the own one forgets everything. */
async function loseOwn(): Promise<void> {
  const { name } = await ask('self');
  holdersThen.value = holders();
  isLost.value = true;
  await ask('wipe', { name });
  await refresh();
  go('');
}
