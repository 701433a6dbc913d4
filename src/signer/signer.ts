import { readHex } from '../core/bytes.ts';
import { missingPart, SignerError } from '../core/errors.ts';
import type { CeremonyView } from './api/ceremonies.ts';
import type { Input, Output, RequestName } from './api.ts';
import { archiveFinished } from './archive-finished.ts';
import { parcel } from './beside.ts';
import * as ceremonies from './ceremonies.ts';
import { loadChain, loadChains } from './chains.ts';
import * as device from './device.ts';
import * as drafts from './drafts.ts';
import { loadEcdsa } from './ecdsa.ts';
import { answer, exports } from './exports.ts';
import { acceptFindings, findings } from './findings.ts';
import { witnessed } from './heads.ts';
import { health } from './health.ts';
import { logLines, told } from './log.ts';
import * as packs from './packs.ts';
import * as people from './people.ts';
import * as permits from './permits.ts';
import { draftRest, propose } from './propose.ts';
import { receive } from './receive.ts';
import { receiveRequest, receiveSeveral } from './receive-payload.ts';
import { remember, remembered } from './remembered.ts';
import * as rules from './rules.ts';
import { startKeygen } from './start-keygen.ts';
import { type Environment, openState, type SignerState } from './state.ts';
import * as view from './view.ts';
import * as wallets from './wallets.ts';
import { makePassphrase } from './words.ts';

type Handlers = { [N in RequestName]: (input: Input<N>) => Output<N> | Promise<Output<N>> };

/** The signer without its worker: answers one request at a time, in the order they came. */
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
      // These are not queued: they would wait for the very thing they are to stop; locking does not wait for
      // it either.
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
    startKeygen: (input) => viewed(startKeygen(signer, input)),
    startReshare: async (input) =>
      viewed((await import('./handing-on.ts').catch(missingPart)).startReshare(signer, input)),
    dropFormerShares: async (input) =>
      (await import('./handing-on.ts').catch(missingPart)).dropFormerShares(signer, input),
    takeBranch: async (input) =>
      (await import('./handing-on.ts').catch(missingPart)).takeBranch(signer, input),
    join: (input) => viewed(ceremonies.join(signer, input)),
    startPair: async (input) =>
      viewed((await import('./start-pair.ts').catch(missingPart)).startPair(signer, input)),
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
    payroll: async (input) => (await import('./payroll.ts').catch(missingPart)).payroll(signer, input),
    draftPayroll: async (input) =>
      (await import('./payroll.ts').catch(missingPart)).draftPayroll(signer, input),
    draftRest: (input) => draftRest(signer, input),
    receiveRequest: (input) => receiveRequest(signer, input),
    draftMessage: (input) => drafts.draftMessage(signer, input),
    answer: (input) => answer(signer, input),
    networks: async ({ chain }) => [...((await loadChain(signer, chain)).networks ?? [])],
    watchOnly: async (input) => (await import('./addresses.ts').catch(missingPart)).watchOnly(signer, input),
    receivingAddress: async (input) =>
      (await import('./addresses.ts').catch(missingPart)).receivingAddress(signer, input),
    findAddress: async (input) =>
      (await import('./addresses.ts').catch(missingPart)).findAddress(signer, input),
    watchKey: async (input) => (await import('./addresses.ts').catch(missingPart)).watchKey(signer, input),
    remembered: (input) => remembered(signer, input),
    remember: (input) => remember(signer, input),
    getDraft: (input) => drafts.getDraft(signer, input),
    dropDraft: (input) => drafts.dropDraft(signer, input),
    propose: (input) => viewed(propose(signer, input)),
    startCharter: async (input) =>
      viewed((await import('./write-rules.ts').catch(missingPart)).startCharter(signer, input)),
    ruleTemplate: async (input) =>
      (await import('./write-rules.ts').catch(missingPart)).ruleTemplate(signer, input),
    freeze: (input) => viewed(rules.freeze(signer, input)),
    unfreeze: (input) => viewed(rules.unfreeze(signer, input)),
    rulesParcel: async (input) =>
      (await import('./write-rules.ts').catch(missingPart)).rulesParcel(signer, input),
    judgeDraft: async (input) => (await import('./simulate.ts').catch(missingPart)).judgeDraft(signer, input),
    judgeTyped: async (input) => (await import('./simulate.ts').catch(missingPart)).judgeTyped(signer, input),
    judgeHistory: async (input) =>
      (await import('./simulate.ts').catch(missingPart)).judgeHistory(signer, input),
    ruleAssets: async (input) => (await import('./simulate.ts').catch(missingPart)).ruleAssets(signer, input),
    ruleAddress: async (input) =>
      (await import('./simulate.ts').catch(missingPart)).ruleAddress(signer, input),
    recipients: async (input) =>
      (await import('./recipients.ts').catch(missingPart)).recipients(signer, input),
    saveRecipient: async (input) =>
      (await import('./recipients.ts').catch(missingPart)).saveRecipient(signer, input),
    removeRecipient: async (input) =>
      (await import('./recipients.ts').catch(missingPart)).removeRecipient(signer, input),
    readRecipients: async (input) =>
      (await import('./recipients.ts').catch(missingPart)).readRecipients(signer, input),
    importRecipients: async (input) =>
      (await import('./recipients.ts').catch(missingPart)).importRecipients(signer, input),
    recipientsFile: async (input) =>
      (await import('./recipients.ts').catch(missingPart)).recipientsFile(signer, input),
    approve: (input) => viewed(permits.approve(signer, input)),
    askAgain: (input) => viewed(permits.askAgain(signer, input)),
    practiceRules: async (input) =>
      (await import('./practice.ts').catch(missingPart)).practiceRules(signer, input),
    practicePayment: async (input) =>
      (await import('./practice.ts').catch(missingPart)).practicePayment(signer, input),
    practiceCheat: async (input) =>
      (await import('./practice.ts').catch(missingPart)).practiceCheat(signer, input),
    packOffer: () => packs.packOffer(signer),
    takePack: (input) => packs.takePack(signer, input),
    packs: () => packs.packs(signer),
    removePack: (input) => packs.removePack(signer, input),
    findings: () => findings(signer),
    acceptFindings: () => acceptFindings(signer),
    log: (input) => logLines(signer, input),
    exportBackup: async (input) =>
      (await import('./save-backup.ts').catch(missingPart)).exportBackup(signer, input),
    previewBackup: async (input) =>
      (await import('./import-backup.ts').catch(missingPart)).previewBackup(signer, input),
    importBackup: async (input) =>
      (await import('./import-backup.ts').catch(missingPart)).importBackup(signer, input),
    restoreBackup: async (input) =>
      (await import('./restore-backup.ts').catch(missingPart)).restoreBackup(signer, input),
    testBackup: async (input) =>
      (await import('./test-backup.ts').catch(missingPart)).testBackup(signer, input),
    health: (input) => health(signer, input),
    exports: (input) => exports(signer, input),
  };
}
