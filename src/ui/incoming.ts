import { signal } from '@preact/signals';
import type { ChainId } from '../chains/chain.ts';
import { isBlob } from '../core/blob.ts';
import { SignerError } from '../core/errors.ts';
import { limits } from '../core/limits.ts';
import type { Received, Source } from '../signer/api.ts';
import { readArmor } from '../transport/armor.ts';
import { openFile, readFile } from '../transport/file.ts';
import type { Ur } from '../transport/ur.ts';
import { readSolSignRequest } from '../transport/ur-solana.ts';
import { go, goInstead, route } from './routes.ts';
import { ask, isUnlocked, type Problem, refresh, toProblem } from './state.ts';

/** Everything that arrives, by whatever way, comes through here; what it is decides which screen is next. */

export interface Choice {
  data: Uint8Array | string;
  candidates: { walletId: string; chain: ChainId }[];
}

/** Input that more than one wallet could sign, until the person has chosen. */
export const choice = signal<Choice | null>(null);
/** A full export that arrived, until its passphrase was typed. */
export const backup = signal<Uint8Array | null>(null);
/** What arrived while the device was locked: taken in after unlocking. */
export const parked = signal<{ data: Uint8Array | string; source: Source } | null>(null);
/** An Ethereum request that leaves its network or the account's nonce open, until the person has answered. */
export const unfinished = signal<{ request: string; hasChain: boolean } | null>(null);
/** Why the last thing that arrived was refused. */
export const refusal = signal<Problem | null>(null);
/** Told on the screen where it happened, not on the next one. */
for (const change of [route, isUnlocked]) {
  change.subscribe(() => {
    refusal.value = null;
  });
}
/** What the last thing that arrived was, for a word of confirmation on the next screen. */
export const arrival = signal<{ received: Received; source: Source } | null>(null);

/** Between a device and its practice nothing goes over, not even a question that is open. */
export function forgetArrivals(): void {
  choice.value = backup.value = unfinished.value = refusal.value = arrival.value = null;
}

/** Armoured text to the blob inside; anything else stays what it is. Errors: those of the armour. */
export function opened(data: Uint8Array | string): Uint8Array | string {
  if (typeof data === 'string') {
    if (data.length > limits.textChars) throw new SignerError('too-large');
    return readArmor(data) ?? data;
  }
  if (isBlob(data)) return data;
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(data);
    return readArmor(text) ?? data;
  } catch (error) {
    if (error instanceof SignerError) throw error;
    return data;
  }
}

/** Never rejects: a refusal is shown by the screen that asked, through `refusal`. True if it was taken. */
export async function takeIn(data: Uint8Array | string, source: Source): Promise<boolean> {
  refusal.value = null;
  arrival.value = null;
  if (!isUnlocked.value) {
    parked.value = { data, source };
    return false;
  }
  try {
    const content = opened(data);
    const received = await ask('receive', { data: content, source });
    await refresh();
    arrival.value = { received, source };
    follow(received, content);
    return true;
  } catch (error) {
    const problem = toProblem(error);
    if (problem.code === 'bad-parameters' && isOpenQuestion(problem.where)) {
      const request = typeof data === 'string' ? data : new TextDecoder().decode(data);
      unfinished.value = { request, hasChain: problem.where === 'nonce' };
      goOn('complete');
      return true;
    }
    refusal.value = problem;
    return false;
  }
}

const isOpenQuestion = (where: string | undefined) => where === 'nonce' || where === 'chainId';

/** Another wallet's request, from its own kind of code. True if it was taken. */
export async function takeRequest(ur: Ur): Promise<boolean> {
  refusal.value = null;
  try {
    const { signData, signType, address, requestId } = readSolSignRequest(ur);
    const isMessage = signType === 'message';
    const request = { suite: 'ed25519', signData, isMessage, publicKey: address, requestId } as const;
    follow(await ask('receiveRequest', request), signData);
    return true;
  } catch (error) {
    refusal.value = toProblem(error);
    return false;
  }
}

/** A file that was dropped on the page or that the system opened Hoarfrost with. */
export async function takeFile(file: File | undefined): Promise<void> {
  if (file === undefined) return;
  try {
    await takeIn((await readFile(file)).bytes, 'file');
  } catch (error) {
    refusal.value = toProblem(error);
  }
}

/** A file that the person picks now. */
export async function chooseFile(): Promise<void> {
  try {
    const file = await openFile();
    if (file !== null) await takeIn(file.bytes, 'file');
  } catch (error) {
    refusal.value = toProblem(error);
  }
}

export function takeParked(): void {
  const waiting = parked.value;
  parked.value = null;
  if (waiting !== null) void takeIn(waiting.data, waiting.source);
}

/** A scanner or a paste box is over once it has served. */
const goOn: typeof go = (...place) => {
  const isPassing = ['scan', 'paste'].includes(route.value.tail ?? route.value.place);
  (isPassing ? goInstead : go)(...place);
};

function follow(received: Received, data: Uint8Array | string): void {
  switch (received.kind) {
    case 'card':
      goOn('contact', received.contact.id);
      break;
    case 'ceremony':
      goOn('ceremony', received.id);
      break;
    case 'draft':
      goOn('draft', received.id);
      break;
    case 'choose-wallet':
      choice.value = { data, candidates: received.candidates };
      goOn('choose');
      break;
    case 'restored':
      goOn('wallet', received.walletId);
      break;
    case 'nothing-new':
      if (received.of === 'card') goOn('contacts');
      else goOn('ceremony', received.id);
      break;
    case 'backup':
      backup.value = data instanceof Uint8Array ? data : null;
      goOn('backup');
      break;
  }
}
