import { isBlob, readBlob } from '../core/blob.ts';
import { readHex } from '../core/bytes.ts';
import { missingPart, SignerError } from '../core/errors.ts';
import { limits } from '../core/limits.ts';
import { readParcel } from '../core/parcel.ts';
import { isLogFile } from '../custody/log-file.ts';
import { readBundle } from '../protocol/bundle.ts';
import { asCharterParams } from '../protocol/charter-params.ts';
import { asSignParams } from '../protocol/sign-params.ts';
import { isBackup } from '../vault/backup.ts';
import * as addresses from './addresses.ts';
import type { CeremonyView } from './api/ceremonies.ts';
import type { Received, Source } from './api/received.ts';
import type { Input, Output, RequestName } from './api.ts';
import { archiveFinished } from './archive-finished.ts';
import * as backup from './backup.ts';
import { parcel } from './beside.ts';
import * as ceremonies from './ceremonies.ts';
import { loadChain, loadChains } from './chains.ts';
import * as device from './device.ts';
import * as drafts from './drafts.ts';
import { loadEcdsa } from './ecdsa.ts';
import { answer, exports } from './exports.ts';
import { acceptFindings, findings } from './findings.ts';
import { dropFormerShares, startReshare, takeBranch } from './handing-on.ts';
import { receiveHead, witnessed } from './heads.ts';
import { health } from './health.ts';
import { logLines, told } from './log.ts';
import * as packs from './packs.ts';
import * as payrolls from './payroll.ts';
import * as people from './people.ts';
import * as permits from './permits.ts';
import { practiceCheat, practicePayment } from './practice.ts';
import { draftRest, propose } from './propose.ts';
import { receivePayload, receiveRequest, receiveSeveral } from './receive-payload.ts';
import { remember, remembered } from './remembered.ts';
import * as rules from './rules.ts';
import * as simulate from './simulate.ts';
import { startPair } from './start-pair.ts';
import { type Environment, openState, type SignerState } from './state.ts';
import * as view from './view.ts';
import * as wallets from './wallets.ts';
import { takeWatched } from './watching.ts';
import { makePassphrase } from './words.ts';

type Handlers = { [N in RequestName]: (input: Input<N>) => Output<N> | Promise<Output<N>> };

/** The signer without its worker: answers one request at a time, in the order in which they came. */
export interface SignerCore {
  handle<N extends RequestName>(name: N, input: Input<N>): Promise<Output<N>>;
}

export function makeSigner(env: Environment): SignerCore {
  const signer: SignerState = {
    env,
    unlocked: null,
    chains: new Map(),
    boxes: new Map(),
    drafts: new Map(),
    rivals: new Map(),
    ecdsa: null,
    isCancelled: false,
  };
  const handlers = makeHandlers(signer);
  let last: Promise<unknown> = Promise.resolve();
  return {
    handle(name, input) {
      // Not in the queue, where it would wait for what it is to stop; who locks does not wait for it either.
      if (name === 'cancelWork' || name === 'lock') signer.isCancelled = true;
      const handler = handlers[name];
      if (typeof handler !== 'function')
        return Promise.reject(new SignerError('malformed', { where: 'request' }));
      const answer = last
        .then(() => loadChains(signer))
        .then(() => loadEcdsa(signer))
        .then(() => archiveFinished(signer))
        .then(() => handler(input))
        .catch((error) => device.dropWiped(signer, error));
      last = answer.catch(() => undefined);
      return answer;
    },
  };
}

function makeHandlers(signer: SignerState): Handlers {
  const viewed = async (id: Promise<string>): Promise<CeremonyView> => view.toView(signer, await id);
  return {
    status: () => device.status(signer),
    takeOver: () => device.status(signer),
    create: (input) => device.create(signer, input),
    wordsToConfirm: () => device.wordsToConfirm(signer),
    confirmWords: (input) => device.confirmWords(signer, input),
    revealWords: (input) => device.revealWords(signer, input),
    restore: (input) => device.restore(signer, input),
    unlock: (input) => device.unlock(signer, input),
    lock: () => device.lock(signer),
    changePassword: async ({ old, next }) => {
      const state = openState(signer);
      await state.vault.changePassword(old, next);
      await state.save(told(signer, 'password-changed'));
      return null;
    },
    measurePassword: async ({ password }) => {
      const { measurePassword } = await import('../vault/password.ts').catch(missingPart);
      const { score, ok, warningCode, suggestionCodes } = measurePassword(password);
      return { score, ok, warning: warningCode ?? null, suggestions: [...(suggestionCodes ?? [])] };
    },
    makePassphrase: () => ({ passphrase: makePassphrase(signer.env.random) }),
    setWipeAfter: async ({ count }) => {
      await signer.env.door.setWipeAfter(count);
      return device.status(signer);
    },
    wipe: (input) => device.wipe(signer, input),
    self: () => people.self(signer),
    rename: async (input) => {
      await device.rename(signer, input);
      return people.self(signer);
    },
    card: () => people.card(signer),
    contacts: () => people.contacts(signer),
    removeContact: (input) => people.removeContact(signer, input),
    contactWords: (input) => people.contactWords(signer, input),
    walletWords: (input) => wallets.walletWords(signer, input),
    setVerified: (input) => wallets.setVerified(signer, input),
    wallets: () => wallets.wallets(signer),
    renameWallet: (input) => wallets.renameWallet(signer, input),
    colourWallet: (input) => wallets.colourWallet(signer, input),
    settleCeremony: (input) => viewed(ceremonies.settleCeremony(signer, input)),
    transcript: (input) => wallets.transcript(signer, input),
    ceremonies: () => view.ceremonies(signer),
    signedBefore: (input) => view.signedBefore(signer, input),
    ceremony: ({ id }) => view.toView(signer, id),
    startKeygen: (input) => viewed(ceremonies.startKeygen(signer, input)),
    startReshare: (input) => viewed(startReshare(signer, input)),
    dropFormerShares: (input) => dropFormerShares(signer, input),
    takeBranch: (input) => takeBranch(signer, input),
    join: (input) => viewed(ceremonies.join(signer, input)),
    startPair: (input) => viewed(startPair(signer, input)),
    cancelWork: () => null,
    decline: (input) => viewed(ceremonies.decline(signer, input)),
    bundle: (input) => ceremonies.bundle(signer, input),
    parcel: (input) => parcel(signer, input),
    exportLog: async () => (await import('./export-log.ts').catch(missingPart)).exportLog(signer),
    report: async (input) => (await import('./report.ts').catch(missingPart)).report(signer, input),
    reportFile: async (input) => (await import('./report.ts').catch(missingPart)).reportFile(signer, input),
    audit: async ({ files, builds }) => {
      const { auditFiles } = await import('./audit-files.ts').catch(missingPart);
      return auditFiles(signer.env.chains, files, builds.map(readHex));
    },
    witnessed: () => witnessed(signer),
    retry: (input) => viewed(ceremonies.retry(signer, input)),
    forgetCeremony: (input) => ceremonies.forgetCeremony(signer, input),
    receive: ({ data, source }) => receive(signer, data, source),
    receiveSeveral: (input) => receiveSeveral(signer, input),
    draft: (input) => drafts.draft(signer, input),
    payroll: (input) => payrolls.payroll(signer, input),
    draftPayroll: (input) => payrolls.draftPayroll(signer, input),
    draftRest: (input) => draftRest(signer, input),
    receiveRequest: (input) => receiveRequest(signer, input),
    draftMessage: (input) => drafts.draftMessage(signer, input),
    answer: (input) => answer(signer, input),
    networks: async ({ chain }) => [...((await loadChain(signer, chain)).networks ?? [])],
    watchOnly: (input) => addresses.watchOnly(signer, input),
    receivingAddress: (input) => addresses.receivingAddress(signer, input),
    findAddress: (input) => addresses.findAddress(signer, input),
    watchKey: (input) => addresses.watchKey(signer, input),
    remembered: (input) => remembered(signer, input),
    remember: (input) => remember(signer, input),
    getDraft: (input) => drafts.getDraft(signer, input),
    dropDraft: (input) => drafts.dropDraft(signer, input),
    propose: (input) => viewed(propose(signer, input)),
    startCharter: (input) => viewed(rules.startCharter(signer, input)),
    ruleTemplate: (input) => rules.ruleTemplate(signer, input),
    freeze: (input) => viewed(rules.freeze(signer, input)),
    unfreeze: (input) => viewed(rules.unfreeze(signer, input)),
    rulesParcel: (input) => rules.rulesParcel(signer, input),
    judgeDraft: (input) => simulate.judgeDraft(signer, input),
    judgeHistory: (input) => simulate.judgeHistory(signer, input),
    ruleAssets: (input) => simulate.ruleAssets(signer, input),
    ruleAddress: (input) => simulate.ruleAddress(signer, input),
    approve: (input) => viewed(permits.approve(signer, input)),
    askAgain: (input) => viewed(permits.askAgain(signer, input)),
    practicePayment: (input) => practicePayment(signer, input),
    practiceCheat: (input) => practiceCheat(signer, input),
    packOffer: () => packs.packOffer(signer),
    takePack: (input) => packs.takePack(signer, input),
    packs: () => packs.packs(signer),
    removePack: (input) => packs.removePack(signer, input),
    findings: () => findings(signer),
    acceptFindings: () => acceptFindings(signer),
    log: (input) => logLines(signer, input),
    exportBackup: (input) => backup.exportBackup(signer, input),
    previewBackup: (input) => backup.previewBackup(signer, input),
    importBackup: (input) => backup.importBackup(signer, input),
    restoreBackup: (input) => backup.restoreBackup(signer, input),
    testBackup: (input) => backup.testBackup(signer, input),
    health: (input) => health(signer, input),
    exports: (input) => exports(signer, input),
  };
}

/** The one door for what comes in: it says itself what it is. What is refused changes nothing. */
async function receive(signer: SignerState, data: Uint8Array | string, source: Source): Promise<Received> {
  openState(signer);
  if (typeof data === 'string') {
    if (data.length > limits.textChars) throw new SignerError('too-large');
    return receivePayload(signer, data);
  }
  if (isLogFile(data)) return { kind: 'log-file' };
  if (data.length > limits.blobBytes) throw new SignerError('too-large');
  if (isBackup(data)) return { kind: 'backup' };
  if (!isBlob(data)) return receivePayload(signer, data);
  return readBlob(data).kind === 'parcel'
    ? receiveParcel(signer, data, source)
    : receiveBlob(signer, data, source);
}

function receiveBlob(signer: SignerState, blob: Uint8Array, source: Source): Promise<Received> {
  const { kind } = readBlob(blob);
  if (kind === 'head') return receiveHead(signer, blob);
  if (kind === 'pack') return packs.receivePack(signer, blob);
  return kind === 'card' ? people.receiveCard(signer, blob) : receiveBundle(signer, blob, source);
}

/** Rules that were waiting for these are in force with them. */
async function receiveBundle(signer: SignerState, blob: Uint8Array, source: Source): Promise<Received> {
  const received = await ceremonies.receiveBundle(signer, blob, source);
  await rules.takeWaiting(signer);
  return received;
}

const isCharter = (signer: SignerState, id: string): boolean =>
  asCharterParams(openState(signer).ceremonies.get(id)?.params ?? { kind: '' }) !== null;

/** Rules that stop a signing, a freeze among them, are known before it goes on, however the two came. */
function signingsLast(blobs: readonly Uint8Array[]): Uint8Array[] {
  const isSigning = (blob: Uint8Array) => {
    try {
      return asSignParams(readBundle(blob).params) !== null;
    } catch {
      // What does not read as a bundle is for its own reader to refuse.
      return false;
    }
  };
  const last = new Set(blobs.filter(isSigning));
  return [...blobs.filter((one) => !last.has(one)), ...last];
}

/** Each by itself, in the order of the parcel but for signings, which come last. Errors: the first one's, where none was taken. */
async function receiveParcel(signer: SignerState, parcel: Uint8Array, source: Source): Promise<Received> {
  const taken: Received[] = [];
  const errors: SignerError[] = [];
  const { received, rest } = await takeWatched(signer, readParcel(parcel));
  if (received !== null) {
    // Its chains are brought here before anything is said about it.
    await loadChains(signer);
    taken.push(received);
  }
  for (const blob of signingsLast(rest)) {
    try {
      taken.push(await receiveBlob(signer, blob, source));
    } catch (error) {
      if (!(error instanceof SignerError)) throw error;
      errors.push(error);
    }
  }
  if (taken.length === 0) throw errors[0]!;
  const isQuiet = (one: Received) => one.kind === 'witnessed' && one.contradicts === null;
  const isRules = (one: Received) => one.kind === 'ceremony' && isCharter(signer, one.id);
  const said = taken.filter((one) => !isQuiet(one));
  const other = said.filter((one) => !isRules(one));
  const loud = other.length > 0 ? other : said;
  // What only travels beside it needs no word.
  if (loud.length === 1 && errors.length === 0) return loud[0]!;
  const refused = errors.map(({ code, where }) => ({ code, ...(where !== undefined && { where }) }));
  return { kind: 'parcel', taken, refused };
}
