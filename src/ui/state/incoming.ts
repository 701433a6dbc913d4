import { isBlob } from '../../core/blob.ts';
import { bytesToHex } from '../../core/bytes.ts';
import { decodeText } from '../../core/encoding.ts';
import { SignerError } from '../../core/errors.ts';
import { limits } from '../../core/limits.ts';
import type { OutsideRequest } from '../../signer/api/payments.ts';
import type { Received, Source } from '../../signer/api/received.ts';
import { readArmor } from '../../transport/armor.ts';
import { type OpenedFile, openFiles, readFiles } from '../../transport/file.ts';
import type { Ur } from '../../transport/ur.ts';
import { chainUis } from '../chains/registry.ts';
import { go, goInstead, type Place, route } from '../navigation/routes.ts';
import { arrival, backup, type Choice, choice, logFiles, parked, refusal, unfinished } from './arrivals.ts';
import { ask, isUnlocked, refresh, toProblem } from './state.ts';

/**
 * Everything that arrives, by whatever route, comes through here; what it is decides which screen is next.
 */

/** Unwraps armoured text to the blob inside; anything else stays as it is. Errors: those of the armour. */
export function unwrapArmor(data: Uint8Array | string): Uint8Array | string {
  if (typeof data === 'string') {
    if (data.length > limits.textChars) throw new SignerError('too-large');
    return readArmor(data) ?? data;
  }
  const text = isBlob(data) ? null : decodeText(data);
  return text === null ? data : (readArmor(text) ?? data);
}

/** Never rejects: the screen that asked shows a refusal, through `refusal`. True if it was taken. */
export async function takeIn(data: Uint8Array | string, source: Source): Promise<boolean> {
  refusal.value = null;
  arrival.value = null;
  if (!isUnlocked.value) {
    parked.value = { data, source };
    return false;
  }
  try {
    const content = unwrapArmor(data);
    const received = await ask('receive', { data: content, source });
    await refresh();
    arrival.value = { received, source };
    follow(received, content);
    return true;
  } catch (error) {
    const problem = toProblem(error);
    const place = problem.code === 'bad-parameters' ? placeToComplete(problem.where) : undefined;
    if (place !== undefined) {
      const request = typeof data === 'string' ? data : (decodeText(data) ?? `0x${bytesToHex(data)}`);
      unfinished.value = { request, where: problem.where };
      navigateNext(place);
      return true;
    }
    refusal.value = problem;
    return false;
  }
}

function placeToComplete(where: string | undefined): Place | undefined {
  for (const ui of chainUis) {
    const place = ui.placeToComplete?.(where) ?? null;
    if (place !== null) return place;
  }
  return undefined;
}

/** Errors: those of the code, `unknown-kind` if no chain has such codes. */
function readRequest(ur: Ur): OutsideRequest {
  for (const ui of chainUis) {
    const request = ui.readRequest?.(ur) ?? null;
    if (request !== null) return request;
  }
  throw new SignerError('unknown-kind', { where: 'ur' });
}

function readFileIn(ur: Ur): Uint8Array | null {
  for (const ui of chainUis) {
    const file = ui.readFile?.(ur) ?? null;
    if (file !== null) return file;
  }
  return null;
}

/** Another wallet's request, from its own kind of code. True if it was taken. */
export async function takeRequest(ur: Ur): Promise<boolean> {
  refusal.value = null;
  try {
    const file = readFileIn(ur);
    if (file !== null) return await takeIn(file, 'scan');
    const request = readRequest(ur);
    follow(await ask('receiveRequest', request), request.signData);
    return true;
  } catch (error) {
    refusal.value = toProblem(error);
    return false;
  }
}

/** Files that were dropped on the page or with which the system opened Hoarfrost. */
export async function takeFiles(files: readonly File[]): Promise<void> {
  try {
    await takeAll(await readFiles(files));
  } catch (error) {
    refusal.value = toProblem(error);
  }
}

/** Files that the person picks now. */
export async function chooseFiles(): Promise<void> {
  try {
    await takeAll(await openFiles());
  } catch (error) {
    refusal.value = toProblem(error);
  }
}

/** Blobs from devices are taken in one by one; what is to be signed is taken together. Never rejects. */
export async function takeAll(files: readonly OpenedFile[]): Promise<void> {
  const [only, ...more] = files;
  if (only === undefined) return;
  if (more.length === 0) {
    await takeIn(only.bytes, 'file');
    return;
  }
  // Opening the device asks for a password first.
  if (!isUnlocked.value) {
    parked.value = { files };
    return;
  }
  try {
    const items = files.map(({ name, bytes }) => ({ name, data: unwrapArmor(bytes) }));
    const isOurs = ({ data }: (typeof items)[number]) => typeof data !== 'string' && isBlob(data);
    for (const { data } of items.filter(isOurs)) await takeIn(data, 'file');
    const payloads = items.filter((item) => !isOurs(item));
    if (payloads.length === 0) return;
    if (payloads.length === 1) await takeIn(payloads[0]!.data, 'file');
    else follow(await ask('receiveSeveral', { items: payloads }), payloads);
  } catch (error) {
    refusal.value = toProblem(error);
  }
}

export function takeParked(): void {
  const waiting = parked.value;
  parked.value = null;
  if (waiting === null) return;
  if ('files' in waiting) void takeAll(waiting.files);
  else void takeIn(waiting.data, waiting.source);
}

/** A scanner or a paste box closes once it has served its purpose. */
const navigateNext: typeof go = (...place) => {
  const isPassing = ['scan', 'paste'].includes(route.value.tail ?? route.value.place);
  (isPassing ? goInstead : go)(...place);
};

function follow(received: Received, data: Choice['data']): void {
  switch (received.kind) {
    case 'card':
      navigateNext('contact', received.contact.id);
      break;
    case 'ceremony':
      navigateNext('ceremony', received.id);
      break;
    case 'draft':
      navigateNext('draft', received.id);
      break;
    case 'choose-wallet':
      choice.value = { data, candidates: received.candidates };
      navigateNext('choose');
      break;
    case 'restored':
    case 'watched':
      navigateNext('wallet', received.walletId);
      break;
    case 'epoch':
      navigateNext('epoch', received.walletId);
      break;
    case 'nothing-new':
      if (received.of === 'card') navigateNext('contacts');
      else navigateNext('ceremony', received.id);
      break;
    case 'parcel':
      followParcel(received);
      break;
    case 'log-file':
      if (data instanceof Uint8Array)
        logFiles.value = [...logFiles.value, { name: '', bytes: data }].slice(-limits.logFiles);
      navigateNext('audit');
      break;
    case 'witnessed':
      navigateNext('contacts');
      break;
    case 'pack':
      navigateNext('pack');
      break;
    case 'backup':
      backup.value = data instanceof Uint8Array ? data : null;
      navigateNext('backup');
      break;
  }
}

/** Leads to the item a person is most likely waiting for: new things first, and a ceremony before a card. */
function followParcel({ taken, refused }: Received & { kind: 'parcel' }): void {
  const ranks: Received['kind'][] = ['restored', 'watched', 'ceremony', 'card', 'nothing-new'];
  const [first] = [...taken].sort((a, b) => ranks.indexOf(a.kind) - ranks.indexOf(b.kind));
  if (first !== undefined) follow(first, '');
  if (refused[0] !== undefined) refusal.value = toProblem(new SignerError(refused[0].code, refused[0]));
}
