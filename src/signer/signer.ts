import { isBlob, readBlob } from '../core/blob.ts';
import { missingPart, SignerError } from '../core/errors.ts';
import { limits } from '../core/limits.ts';
import { readParcel } from '../core/parcel.ts';
import { isBackup } from '../vault/backup.ts';
import * as addresses from './addresses.ts';
import type { CeremonyView, Input, Output, Received, RequestName, Source } from './api.ts';
import { archiveFinished } from './archive-finished.ts';
import * as backup from './backup.ts';
import * as ceremonies from './ceremonies.ts';
import { loadChain, loadChains } from './chains.ts';
import * as device from './device.ts';
import * as drafts from './drafts.ts';
import { acceptFindings, findings } from './findings.ts';
import { dropFormerShares, startReshare, takeBranch } from './handing-on.ts';
import { health } from './health.ts';
import { events, log } from './log.ts';
import * as packs from './packs.ts';
import * as people from './people.ts';
import { practiceCheat, practicePayment } from './practice.ts';
import { remember, remembered } from './remembered.ts';
import { openState, type Signing, type Surroundings } from './state.ts';
import * as view from './view.ts';
import * as wallets from './wallets.ts';
import { makePassphrase } from './words.ts';

type Handlers = { [N in RequestName]: (input: Input<N>) => Output<N> | Promise<Output<N>> };

/** The signer without its worker: answers one request at a time, in the order in which they came. */
export interface SignerCore {
  handle<N extends RequestName>(name: N, input: Input<N>): Promise<Output<N>>;
}

export function makeSigner(around: Surroundings): SignerCore {
  const signing: Signing = {
    around,
    unlocked: null,
    chains: new Map(),
    boxes: new Map(),
    drafts: new Map(),
    rivals: new Map(),
  };
  const handlers = makeHandlers(signing);
  let last: Promise<unknown> = Promise.resolve();
  return {
    handle(name, input) {
      const handler = handlers[name];
      if (typeof handler !== 'function')
        return Promise.reject(new SignerError('malformed', { where: 'request' }));
      const answer = last
        .then(() => loadChains(signing))
        .then(() => archiveFinished(signing))
        .then(() => handler(input))
        .catch((error) => device.dropWiped(signing, error));
      last = answer.catch(() => undefined);
      return answer;
    },
  };
}

function makeHandlers(signing: Signing): Handlers {
  const viewed = async (id: Promise<string>): Promise<CeremonyView> => view.toView(signing, await id);
  return {
    status: () => device.status(signing),
    takeOver: () => device.status(signing),
    create: (input) => device.create(signing, input),
    wordsToConfirm: () => device.wordsToConfirm(signing),
    confirmWords: (input) => device.confirmWords(signing, input),
    revealWords: (input) => device.revealWords(signing, input),
    restore: (input) => device.restore(signing, input),
    unlock: (input) => device.unlock(signing, input),
    lock: () => device.lock(signing),
    changePassword: async ({ old, next }) => {
      await openState(signing).vault.changePassword(old, next);
      await log(signing, 'password-changed');
      return null;
    },
    measurePassword: async ({ password }) => {
      const { measurePassword } = await import('../vault/password.ts').catch(missingPart);
      const { score, ok, warningCode, suggestionCodes } = measurePassword(password);
      return { score, ok, warning: warningCode ?? null, suggestions: [...(suggestionCodes ?? [])] };
    },
    makePassphrase: () => ({ passphrase: makePassphrase(signing.around.random) }),
    setWipeAfter: async ({ count }) => {
      await signing.around.door.setWipeAfter(count);
      return device.status(signing);
    },
    wipe: (input) => device.wipe(signing, input),
    self: () => people.self(signing),
    rename: async (input) => {
      await device.rename(signing, input);
      return people.self(signing);
    },
    card: () => people.card(signing),
    contacts: () => people.contacts(signing),
    removeContact: (input) => people.removeContact(signing, input),
    contactWords: (input) => people.contactWords(signing, input),
    walletWords: (input) => wallets.walletWords(signing, input),
    setVerified: (input) => wallets.setVerified(signing, input),
    wallets: () => wallets.wallets(signing),
    renameWallet: (input) => wallets.renameWallet(signing, input),
    colourWallet: (input) => wallets.colourWallet(signing, input),
    settleCeremony: (input) => viewed(ceremonies.settleCeremony(signing, input)),
    transcript: (input) => wallets.transcript(signing, input),
    ceremonies: () => view.ceremonies(signing),
    signedBefore: (input) => view.signedBefore(signing, input),
    ceremony: ({ id }) => view.toView(signing, id),
    startKeygen: (input) => viewed(ceremonies.startKeygen(signing, input)),
    startReshare: (input) => viewed(startReshare(signing, input)),
    dropFormerShares: (input) => dropFormerShares(signing, input),
    takeBranch: (input) => takeBranch(signing, input),
    join: (input) => viewed(ceremonies.join(signing, input)),
    decline: (input) => viewed(ceremonies.decline(signing, input)),
    bundle: (input) => ceremonies.bundle(signing, input),
    retry: (input) => viewed(ceremonies.retry(signing, input)),
    forgetCeremony: (input) => ceremonies.forgetCeremony(signing, input),
    receive: ({ data, source }) => receive(signing, data, source),
    draft: (input) => drafts.draft(signing, input),
    receiveRequest: (input) => drafts.receiveRequest(signing, input),
    draftMessage: (input) => drafts.draftMessage(signing, input),
    answer: (input) => drafts.answer(signing, input),
    networks: async ({ chain }) => [...((await loadChain(signing, chain)).networks ?? [])],
    watchOnly: (input) => addresses.watchOnly(signing, input),
    receivingAddress: (input) => addresses.receivingAddress(signing, input),
    findAddress: (input) => addresses.findAddress(signing, input),
    remembered: (input) => remembered(signing, input),
    remember: (input) => remember(signing, input),
    getDraft: (input) => drafts.getDraft(signing, input),
    dropDraft: (input) => drafts.dropDraft(signing, input),
    propose: (input) => viewed(drafts.propose(signing, input)),
    practicePayment: (input) => practicePayment(signing, input),
    practiceCheat: (input) => practiceCheat(signing, input),
    packOffer: () => packs.packOffer(signing),
    takePack: (input) => packs.takePack(signing, input),
    packs: () => packs.packs(signing),
    removePack: (input) => packs.removePack(signing, input),
    findings: () => findings(signing),
    acceptFindings: () => acceptFindings(signing),
    events: () => events(signing),
    exportBackup: (input) => backup.exportBackup(signing, input),
    previewBackup: (input) => backup.previewBackup(signing, input),
    importBackup: (input) => backup.importBackup(signing, input),
    restoreBackup: (input) => backup.restoreBackup(signing, input),
    testBackup: (input) => backup.testBackup(signing, input),
    health: (input) => health(signing, input),
    exports: (input) => drafts.exports(signing, input),
  };
}

/** The one door for what comes in: it says itself what it is. What is refused changes nothing. */
async function receive(signing: Signing, data: Uint8Array | string, source: Source): Promise<Received> {
  openState(signing);
  if (typeof data === 'string') {
    if (data.length > limits.textChars) throw new SignerError('too-large');
    return drafts.receivePayload(signing, data);
  }
  if (data.length > limits.blobBytes) throw new SignerError('too-large');
  if (isBackup(data)) return { kind: 'backup' };
  if (!isBlob(data)) return drafts.receivePayload(signing, data);
  return readBlob(data).kind === 'parcel'
    ? receiveParcel(signing, data, source)
    : receiveBlob(signing, data, source);
}

function receiveBlob(signing: Signing, blob: Uint8Array, source: Source): Promise<Received> {
  const { kind } = readBlob(blob);
  if (kind === 'pack') return packs.receivePack(signing, blob);
  return kind === 'card'
    ? people.receiveCard(signing, blob)
    : ceremonies.receiveBundle(signing, blob, source);
}

/** Each by itself, in the order of the parcel. Errors: the first one's, where none was taken. */
async function receiveParcel(signing: Signing, parcel: Uint8Array, source: Source): Promise<Received> {
  const taken: Received[] = [];
  const errors: SignerError[] = [];
  for (const blob of readParcel(parcel)) {
    try {
      taken.push(await receiveBlob(signing, blob, source));
    } catch (error) {
      if (!(error instanceof SignerError)) throw error;
      errors.push(error);
    }
  }
  if (taken.length === 0) throw errors[0]!;
  const refused = errors.map(({ code, where }) => ({ code, ...(where !== undefined && { where }) }));
  return { kind: 'parcel', taken, refused };
}
