import type {
  AccountRequest,
  ChainId,
  Export,
  Fact,
  Network,
  PackSummary,
  Payroll,
  Review,
  WatchOnly,
} from '../chains/chain.ts';
import type { Effect } from '../core/effect.ts';
import type { ErrorCode } from '../core/errors.ts';
import type { Answer as AuditAnswer, AuditCheck, Finding as AuditFinding } from '../custody/audited.ts';
import type { Recipient, Role } from '../custody/charter.ts';
import type { LogCode } from '../custody/log.ts';
import type { PermitFault } from '../custody/permit.ts';
import type { ReportLine, Total } from '../custody/report.ts';
import type { Rule } from '../custody/rule.ts';
import type { Demands, Miss } from '../custody/verdict.ts';

export type { Effect } from '../core/effect.ts';
export type { Recipient, Role } from '../custody/charter.ts';
export type { PermitFault } from '../custody/permit.ts';
export type { Allow, Conditions, Rule } from '../custody/rule.ts';
export type { Demands, Miss } from '../custody/verdict.ts';

/**
 * Everything that the user interface can ask of the signer worker, as types only. Ids are hex strings. Nothing
 * secret comes back but what a person must read: the backup words, once, and a password made for them.
 */
export type Realm = 'real' | 'practice';

/** Practice has three phones in one page: the person's own and two pretend co-signers', each a signer of its own. */
export type PracticeSeat = 'own' | 'second' | 'third';

/** Payments that a computer beside brings in practice: the rent, one like it to another address, and one out of coins. */
export type PracticePayment = 'rent' | 'look-alike' | 'coins';

export interface Status {
  /** `none`: no device set up. `unconfirmed`: words shown but not asked back yet. */
  device: 'none' | 'unconfirmed' | 'locked' | 'unlocked';
  /** Milliseconds until another password may be tried, 0 if now. */
  waitMs: number;
  failedAttempts: number;
  /** Wipe after this many wrong passwords; null for never. */
  wipeAfter: number | null;
}

export interface Contact {
  /** Identity key, hex. */
  id: string;
  name: string;
  /** Short code of the identity. */
  code: string;
  /**
   * How the card was compared: seen on the person's own screen, by safety words, with a wallet that holds its keys, or
   * not yet.
   */
  verified: 'scan' | 'words' | 'wallet' | null;
  /** Hash of the build that made the card, hex, or null. */
  build: string | null;
  isSelf: boolean;
}

export interface Participant {
  /** 1-based place in the ordered list. */
  index: number;
  name: string;
  contactId: string;
  isSelf: boolean;
}

export interface Wallet {
  id: string;
  label: string;
  /** Short code of the keygen ceremony. */
  code: string;
  threshold: number;
  participants: Participant[];
  /** `address` as its chain writes it. */
  keys: { chain: ChainId; address: string }[];
  /**
   * How it was compared with the others: its record by a scan or by words, or the cards of all of them; null asks for
   * it before money arrives.
   */
  verified: 'scan' | 'words' | 'cards' | null;
  /** Places of the others whom nobody has compared here, in whatever way; none where `verified` says how. */
  uncompared: number[];
  epoch: number;
  /** Short code of the epoch's transcript: tells two branches of one number apart. */
  epochCode: string;
  /** True where others hold the wallet now: it only shows addresses and history. */
  isHandedOn: boolean;
  /** True where this device never had a key part of it: it was given the wallet to watch, for what its role allows. */
  isWatched: boolean;
  rules: RulesState;
  /** The epoch whose share is still here beside the newest, or null; and who is not known to hold the newest yet. */
  former: { epoch: number; missing: string[] } | null;
  /** When each participant last signed with it, as far as this device saw; local clock, null for never. */
  lastSigned: (number | null)[];
  /** How it came to be in these hands: people and threshold of every epoch, from 0. */
  epochs: { threshold: number; people: string[] }[];
  /** With whom this device can sign, for a wallet that signs by ECDSA; null for others. */
  pairs: WalletPair[] | null;
  createdAt: number;
  /** Place in the list of colours: chosen on this device, else out of the id and so the same on all. */
  colour: number;
}

/** `none`: not paired yet, or not since this device was restored. `burned`: paired, and not to be used any more. */
export interface WalletPair {
  /** Place among the participants. */
  index: number;
  state: 'none' | 'ready' | 'burned';
}

/** A wallet's rules as a person reads and writes them. */
export interface RulesText {
  /** By identity key, hex. */
  members: { id: string; name: string; roles: Role[] }[];
  administratorsNeeded: number;
  recipients: Recipient[];
  rules: Rule[];
}

/** One charter. */
export interface Rules extends RulesText {
  /** Short code of its hash. */
  code: string;
  number: number;
  isFrozen: boolean;
}

/** What binds a wallet, as far as this device has seen. */
export interface RulesState {
  current: Rules | null;
  isFrozen: boolean;
  /** Two charters of one number: nothing is signed until everybody signs the next. Names of who signed both. */
  fork: { number: number; culprits: string[] } | null;
  /** What the person here may do by them; empty without rules, and for somebody whom they do not name. */
  roles: Role[];
  /** Whether the person here has a part in changing them. */
  mayPropose: boolean;
}

/** Rules laid before people. */
export interface CharterView {
  /** Those that they follow; null for the first, and where this device lacks a link between. */
  before: Rules | null;
  after: Rules;
  /** Whether this device lacks what came before them. */
  isLinkMissing: boolean;
  /** How many more have to agree, and of whom. */
  missing: { needed: number; from: 'participants' | 'administrators' };
}

/** What rules say of a payload, with the names of the rules. */
export interface Judgement {
  isAllowed: boolean;
  /** Those that allowed it, but for fees. */
  rules: string[];
  decisions: {
    effect: Effect;
    /** Null where none decided, which refuses. */
    rule: string | null;
    isAllowed: boolean;
    missed: { rule: string; why: Miss }[];
  }[];
  demands: Demands;
}

/** What stands between a signing and this device's part of it. */
export interface ClearanceView {
  /** Why this device does not sign, or null. */
  fault: PermitFault | null;
  /** Null where this device has no rules for the wallet. */
  judgement: Judgement | null;
  /** Names of those who approved and had a say. */
  approvedBy: string[];
  missing: { administrators: number; approvers: number } | null;
  /** Names of those whose word would count. */
  mayApprove: string[];
  /** Whether the person here could approve without signing. */
  canApprove: boolean;
  /** When the wait that a rule asks for ends, in ms; null if there is none. */
  waitsUntil: number | null;
}

/** What was written on a payment when it was asked for. */
export interface PaymentRequest {
  reference: string | null;
  memo: string | null;
  /** Name of who asked. */
  requester: string;
  /** By that device's clock, in ms. */
  createdAt: number;
  expiresAt: number;
}

/** What rules would have done with what was signed. */
export interface HistoryVerdict {
  checked: number;
  refused: { id: string; at: number; title: Fact }[];
}

export interface RuleTemplate {
  template: 'everything' | 'small' | 'payroll' | 'only';
  /** In the person's language. */
  names: Record<'fees' | 'everything' | 'small' | 'large' | 'payroll' | 'only', string>;
  signers: number;
  largeSigners: number;
  /** As rules name it. */
  asset: string;
  amount: bigint;
  group: string;
}

/** An asset that a rule can limit. */
export interface RuleAsset {
  /** As rules name it: `chain:network:id`. */
  key: string;
  chain: ChainId;
  symbol: string;
  /** Of the network where the chain has several, else ''. */
  network: string;
  decimals: number;
}

/** What each participant has done, by round; `none` for who has nothing to say in it. */
export type RoundState = 'waiting' | 'done' | 'bad' | 'none';

/** A change of co-signers: `index` of people is their place before and after. */
export interface Change {
  /** Names of those who made the key, and how often it was handed on since: checked here, with nobody's word for it. */
  madeBy: string[];
  earlier: number;
  keys: { chain: ChainId; address: string }[];
  before: { threshold: number; people: Participant[] };
  after: { threshold: number; people: Participant[] };
  /** Places before. */
  dealers: number[];
  /** Places after of those who are known to hold everything. */
  confirmed: number[];
  /** The fewest hand-overs, counted from the start. */
  handOvers: number;
}

export interface CeremonyView {
  id: string;
  code: string;
  /** Name of its kind; `ui/ceremonies` has an entry for each. */
  kind: string;
  label: string;
  walletId: string | null;
  /** Of its wallet, the one being made included. */
  colour: number;
  threshold: number;
  /** Names of rounds for the table, e.g. ['commit', 'share']. */
  rounds: string[];
  people: (Participant & { rounds: RoundState[] })[];
  /**
   * `invited`: this person has not agreed yet. `open`: waiting for others. `void`: the nonces died with the page;
   * one tap starts the next attempt. `stopped`: somebody cheated or declined. `done`: result reached here.
   */
  state: 'invited' | 'open' | 'void' | 'stopped' | 'done';
  /** Why it stopped, and whose message is the evidence. */
  stopped: { code: ErrorCode; culprit: Participant | null; reason: string | null } | null;
  /** Whom this device waits for, by index. */
  waitingFor: number[];
  /** Whom to show the bundle to next for the fewest scans; null when nobody needs it. */
  showNext: Participant | null;
  /** True when this device holds something that others still lack, as far as it knows. */
  hasNews: boolean;
  /** For a change of co-signers, else null. */
  change: Change | null;
  /** For rules, else null. */
  charter: CharterView | null;
  /** For signing under a permit: what was written on it; else null. */
  request: PaymentRequest | null;
  /** For signing with a wallet that has rules, until it is finished; else null. */
  clearance: ClearanceView | null;
  /** For signing: what is signed, one review a payload. */
  payloads: { chain: ChainId; review: Review }[];
  /**
   * Where a signing is not finished here, but this device's part of the signature has left it, now or in another
   * attempt: what others may still finish, and how to make each void. Empty if no part of it is out.
   */
  atLarge: Fact[];
  attempt: number;
  /** When this device first saw it and last changed it; local clock, for this device's list only. */
  createdAt: number;
  updatedAt: number;
  /** Local history: event code and time. */
  history: { code: string; name: string | null; at: number }[];
  /** Warnings about the ceremony itself, e.g. 'build-differs'. */
  notices: { code: string; name: string | null }[];
}

/**
 * `former`: they have shares of an epoch that is past here. `newer`: they are further than this device. `branch`: two
 * changes of co-signers were finished side by side. `stepped`: this device has its new share now. `handed-on`: others
 * hold the wallet now. `current`: nothing that is not here.
 */
export type EpochNews = 'former' | 'newer' | 'branch' | 'stepped' | 'handed-on' | 'current';

/** What `receive` found in a blob, a file or a pasted text. */
export type Received =
  | { kind: 'card'; contact: Contact; isNew: boolean }
  | { kind: 'ceremony'; id: string; isNew: boolean; changed: boolean }
  /** A payload to sign with a wallet; a draft lives in the worker until proposed or dropped. */
  | { kind: 'draft'; id: string }
  /** Input that more than one wallet could sign: the person chooses and `draft` is called. */
  | { kind: 'choose-wallet'; candidates: { walletId: string; chain: ChainId }[] }
  | { kind: 'restored'; walletId: string }
  /** A wallet whose rules name this device, which holds no key part of it. */
  | { kind: 'watched'; walletId: string }
  /** Something of another epoch of a wallet, or what brought this device into another. */
  | {
      kind: 'epoch';
      walletId: string;
      news: EpochNews;
      /** Who it came from, or whom to ask. */
      name: string | null;
      /** Of two branches: this device's, and the other. */
      codes: [string, string] | null;
    }
  | { kind: 'nothing-new'; of: 'card' | 'ceremony'; id: string }
  /** An encrypted full export: its passphrase is asked next. */
  | { kind: 'backup' }
  /** What others say that calls mean: looked at first, used on the person's word. */
  | { kind: 'pack' }
  /** Somebody's log for an auditor. */
  | { kind: 'log-file' }
  /** The end of somebody's log; the name of whoever has now shown two ends of one, or null. */
  | { kind: 'witnessed'; contradicts: string | null }
  /** Several blobs at once, each taken in by itself: what came of those that were, and why the others were not. */
  | { kind: 'parcel'; taken: Received[]; refused: { code: ErrorCode; where?: string }[] };

/** What another wallet asks to be signed, as its own code says it. */
export type OutsideRequest =
  | KeyRequest
  | ({ suite: 'secp256k1'; requestId: Uint8Array | null } & AccountRequest);

export interface KeyRequest {
  suite: 'ed25519';
  signData: Uint8Array;
  /** A message to be signed as such, not a transaction. */
  isMessage: boolean;
  /** The key that is asked to sign, or null. */
  publicKey: Uint8Array | null;
  /** To give back with the signature, up to 16 bytes, or null. */
  requestId: Uint8Array | null;
}

export interface Answer {
  /** As the request had it; null if it had none, or if nobody asked. */
  requestId: Uint8Array | null;
  signature: Uint8Array;
}

export interface Draft {
  /** By the wallet's rules; null without. */
  judgement: Judgement | null;
  id: string;
  walletId: string;
  chain: ChainId;
  payloads: Review[];
}

/** `isReady`: every row is right and nothing is missing. */
export type PayrollView = Omit<Payroll, 'payloads'> & { isReady: boolean };

/** One of several inputs that came together: the name of its file, or its number. */
export interface Item {
  name: string;
  data: Uint8Array | string;
}

/** How the bytes came in. Only `scan` off somebody's own screen counts as having met their device. */
export type Source = 'scan' | 'file' | 'text';

export interface Requests {
  status: { input: undefined; output: Status };
  /** Makes this tab the signer where another one was; every other request is `other-tab` before. */
  takeOver: { input: undefined; output: Status };
  /** Makes seed and vault; returns the 24 words to write down. The device is `unconfirmed` until asked back. */
  create: { input: { name: string; password: string }; output: { words: string[] } };
  /** Word positions (1-based) to ask back; the same until confirmed. */
  wordsToConfirm: { input: undefined; output: { positions: number[] } };
  confirmWords: { input: { words: Record<number, string> }; output: Status };
  /** Shows the words again, after the password. */
  revealWords: { input: { password: string }; output: { words: string[] } };
  restore: { input: { name: string; password: string; words: string }; output: Status };
  /**
   * Errors: `online` while the device has a network, unless `acceptOnline`; `decryption-failed` where a record is
   * damaged, unless `dropDamaged`, which removes those that do not open; `no-device` where the record of this device
   * itself is gone, unless its 24 `words` are given, which bring it back.
   */
  unlock: {
    input: { password: string; acceptOnline?: boolean; dropDamaged?: boolean; words?: string };
    output: Status;
  };
  lock: { input: undefined; output: Status };
  changePassword: { input: { old: string; next: string }; output: null };
  /** Strength 0-4 of a password being chosen; `ok` if it is enough. Codes pick sentences. */
  measurePassword: {
    input: { password: string };
    output: { score: number; ok: boolean; warning: string | null; suggestions: string[] };
  };
  /** Six random words to use as a password. Nothing is kept of them. */
  makePassphrase: { input: undefined; output: { passphrase: string } };
  setWipeAfter: { input: { count: number | null }; output: Status };
  /** Deletes everything on this device for ever, after the name of the device was typed. */
  wipe: { input: { name: string }; output: Status };
  self: { input: undefined; output: Contact };
  rename: { input: { name: string }; output: Contact };
  /** This device's contact card as a blob. */
  card: { input: undefined; output: Uint8Array };
  contacts: { input: undefined; output: Contact[] };
  removeContact: { input: { id: string }; output: null };
  /** Eight safety words of a contact's card or of a wallet's transcript. */
  contactWords: { input: { id: string }; output: string[] };
  walletWords: { input: { id: string }; output: string[] };
  /** A card is compared with its owner; a wallet with the people at these places, from 1. */
  setVerified: {
    input: ({ contactId: string } | { walletId: string; people: number[] }) & { how: 'scan' | 'words' };
    output: null;
  };
  wallets: { input: undefined; output: Wallet[] };
  renameWallet: { input: { id: string; label: string }; output: Wallet };
  /** `colour` as in `Wallet`. */
  colourWallet: { input: { id: string; colour: number }; output: Wallet };
  /** The wallet's transcript as a blob: with the 24 words it restores a lost device. Not secret. */
  transcript: { input: { walletId: string }; output: Uint8Array };
  /** All that are under way, and the signings finished last. */
  ceremonies: { input: undefined; output: CeremonyView[] };
  /** Signings of a wallet finished before those, newest first: 25 of the `left` that follow `after`, or of all. */
  signedBefore: {
    input: { walletId: string; after: string | null };
    output: { list: CeremonyView[]; left: number };
  };
  ceremony: { input: { id: string }; output: CeremonyView };
  startKeygen: {
    input: { label: string; threshold: number; contactIds: string[]; chains: ChainId[] };
    output: CeremonyView;
  };
  /**
   * Hands a wallet on: `stay` and `dealers` are places among its participants, `join` ids of contacts. The new order is
   * those who stay, then those who join.
   */
  startReshare: {
    input: { walletId: string; stay: number[]; join: string[]; dealers: number[]; threshold: number };
    output: CeremonyView;
  };
  /** Deletes this device's former share, and everything that the words could open it from again. */
  dropFormerShares: { input: { walletId: string }; output: Wallet };
  /** Takes the other of two finished changes, the one shown last, instead of this device's. */
  takeBranch: { input: { walletId: string }; output: Wallet };
  /** Pairs this device with another participant's, for a wallet that signs by ECDSA. */
  startPair: { input: { walletId: string; index: number }; output: CeremonyView };
  /** Stops the computation that is under way, which then fails with `cancelled`. Answered at once. */
  cancelWork: { input: undefined; output: null };
  /** Agrees to an invitation: a keygen, or a signing after its review. */
  join: { input: { id: string }; output: CeremonyView };
  decline: { input: { id: string; reason: string }; output: CeremonyView };
  /** The bundle with what travels beside it, to show, save or copy. */
  parcel: { input: { id: string }; output: Uint8Array };
  /** All that this device wrote down, as one signed file for an auditor. */
  exportLog: { input: undefined; output: Uint8Array };
  /** What was done with wallets in a time; `to` is not included. */
  report: { input: { from: number; to: number; walletIds: string[] }; output: Report };
  /** The same as a file. */
  reportFile: {
    input: { from: number; to: number; walletIds: string[]; as: 'csv' | 'json' };
    output: Uint8Array;
  };
  /** Checks such files, of several devices; `builds` are hashes that are expected, hex. */
  audit: { input: { files: Uint8Array[]; builds: string[] }; output: AuditReport };
  /** Whose logs this device has witnessed. */
  witnessed: { input: undefined; output: Witnessed[] };
  /** The bundle alone. */
  bundle: { input: { id: string }; output: Uint8Array };
  /** Next attempt of a signing whose nonces died. */
  retry: { input: { id: string }; output: CeremonyView };
  forgetCeremony: { input: { id: string }; output: null };
  /** The person says that a finished key generation is finished everywhere: nobody needs to be shown it any more. */
  settleCeremony: { input: { id: string }; output: CeremonyView };
  /** The one door for everything that comes in: blob, transaction, backup; bytes or text. */
  receive: { input: { data: Uint8Array | string; source: Source }; output: Received };
  /** Several inputs, none of them a blob, to be signed together. Errors name the item in `values`. */
  receiveSeveral: { input: { items: readonly Item[] }; output: Received };
  /** Reads outside input as something for this wallet to sign. */
  draft: {
    input: { walletId: string; chain: ChainId; data: Uint8Array | string | readonly Item[] };
    output: Draft;
  };
  /** Another wallet's request, read from its code by the page. */
  receiveRequest: { input: OutsideRequest; output: Received };
  /** Text that the person typed, to be signed as a message. */
  draftMessage: { input: { walletId: string; chain: ChainId; text: string }; output: Draft };
  /** A table of payments (CSV), row by row, with what a chain has to be told besides. Nothing is kept. */
  payroll: {
    input: { walletId: string; chain: ChainId; csv: string; terms: Readonly<Record<string, unknown>> };
    output: PayrollView;
  };
  /** The same as something to sign. Errors: `bad-parameters` unless it is ready. */
  draftPayroll: {
    input: { walletId: string; chain: ChainId; csv: string; terms: Readonly<Record<string, unknown>> };
    output: Draft;
  };
  getDraft: { input: { id: string }; output: Draft };
  dropDraft: { input: { id: string }; output: null };
  /** Opens the ceremony for rules: the first of a wallet, or the next. Errors: `bad-parameters`, `not-allowed`. */
  startCharter: { input: { walletId: string; text: RulesText }; output: CeremonyView };
  /** Rules to begin with, which a person then reads as sentences. `signers`: of small payments where there are two sizes. */
  ruleTemplate: { input: RuleTemplate; output: Rule[] };
  /** Stops the wallet, or opens the ceremony that lets it go on. Errors: `not-allowed`. */
  freeze: { input: { walletId: string }; output: CeremonyView };
  unfreeze: { input: { walletId: string }; output: CeremonyView };
  /** The wallet's record with all its rules, for people who watch and for devices that lack some: as a parcel. */
  rulesParcel: { input: { walletId: string }; output: Uint8Array };
  /** What rules would say of a draft, or of what was signed before (at most the last 40): those in force, or `text`. */
  judgeDraft: { input: { draftId: string; text: RulesText | null }; output: Judgement };
  judgeHistory: { input: { walletId: string; text: RulesText | null }; output: HistoryVerdict };
  ruleAssets: { input: { walletId: string }; output: RuleAsset[] };
  /** An address for a list of recipients, as its chain writes it. Errors: `bad-address`. */
  ruleAddress: {
    input: { walletId: string; chain: ChainId; text: string };
    output: { address: string };
  };
  /** The person's word for a signing that they do not sign. Errors: `not-allowed`. */
  approve: { input: { id: string }; output: CeremonyView };
  /** The same payloads and people, under the rules of today. */
  askAgain: { input: { id: string }; output: CeremonyView };
  /** Approves the draft here and opens the signing with these co-signers (indices, this device included). */
  propose: {
    /** `leftOut`: numbers (from 1) of payloads that the person refuses: the rest is proposed. */
    input: { draftId: string; signers: number[]; leftOut?: number[]; reference?: string; memo?: string };
    output: CeremonyView;
  };
  /** What others ask to sign, without those that the person refuses, to be proposed as a signing of its own. */
  draftRest: { input: { ceremonyId: string; leftOut: number[] }; output: Draft };
  /** The pack that was brought in last and is not used yet, beside the one that it would replace. */
  packOffer: { input: undefined; output: { offer: PackOffer | null } };
  /** Uses that pack from now on, under the person's own name for it, in place of the one before. Errors: `bad-parameters`. */
  takePack: { input: { name: string }; output: null };
  /** Packs in use, one a chain. */
  packs: { input: undefined; output: PackInUse[] };
  removePack: { input: { chain: ChainId }; output: null };
  /** What was changed from outside in what is stored here, until the person accepts it. */
  findings: { input: undefined; output: Finding[] };
  /** The person has read them: what is here now counts as complete. */
  acceptFindings: { input: undefined; output: null };
  /** What this device wrote down, newest first: 50 of those before that number, and how many are left. */
  log: { input: { before: number | null }; output: { lines: LogLine[]; left: number } };
  /** Everything but open signings, the seed included, as an age file under a passphrase; after the password. */
  exportBackup: { input: { password: string; passphrase: string }; output: Uint8Array };
  previewBackup: { input: { data: Uint8Array; passphrase: string }; output: BackupPreview };
  importBackup: { input: { data: Uint8Array; passphrase: string }; output: BackupPreview };
  /** A new device out of a full export. */
  restoreBackup: { input: { data: Uint8Array; passphrase: string; password: string }; output: Status };
  /** Proves words (and a transcript, or those stored) without changing anything. Labels of the wallets proved. */
  testBackup: {
    input: { words: string; transcript: Uint8Array | null };
    output: { wallets: string[]; testedAt: number };
  };
  /** The page says what only it can see. */
  health: {
    input: { display: 'installed' | 'tab' | 'file'; vendor: string };
    output: Health;
  };
  /** What leaves the device once signed, one list a payload. */
  exports: { input: { ceremonyId: string }; output: Export[][] };
  /** What the request of another wallet gets back. */
  answer: { input: { ceremonyId: string }; output: Answer };
  /** Only in practice: unsigned bytes as a computer beside would show them. */
  practicePayment: { input: { walletId: string; which: PracticePayment }; output: Uint8Array };
  /** Only in practice: a bundle with a share that was tampered with. */
  practiceCheat: { input: { id: string }; output: Uint8Array };
  /** Networks that a payload of a chain may name. */
  networks: { input: { chain: ChainId }; output: Network[] };
  /** What other wallets take in to watch the account. Errors: `unsupported` if the chain has no such thing. */
  watchOnly: { input: { walletId: string; chain: ChainId; network: number }; output: WatchOnly };
  /** Receiving address number `index`; without one the next that was not shown yet. Remembers what it showed. */
  receivingAddress: {
    input: { walletId: string; chain: ChainId; network: number; index: number | null };
    output: { index: number; address: string };
  };
  /** What payments of the account need every time, as it was typed last; '' for nothing yet. */
  remembered: { input: { walletId: string; chain: ChainId }; output: string };
  /** What other wallets take in to watch an account and to ask it for signatures. Errors: `unsupported`. */
  watchKey: {
    input: { walletId: string; chain: ChainId };
    output: { key: Uint8Array; chainCode: Uint8Array; fingerprint: number };
  };
  /** At most 200 characters. */
  remember: { input: { walletId: string; chain: ChainId; place: string }; output: null };
  /** Whether an address is the account's, and which; null among the first `searched` of each kind. */
  findAddress: {
    input: { walletId: string; chain: ChainId; address: string };
    output: { place: { path: string; isChange: boolean } | null; searched: number };
  };
}

export type RequestName = keyof Requests;
export type Input<N extends RequestName> = Requests[N]['input'];
export type Output<N extends RequestName> = Requests[N]['output'];

/** A pack that a person has approved. */
export interface PackInUse {
  chain: ChainId;
  name: string;
  summary: PackSummary;
  takenAt: number;
}

export interface PackOffer {
  chain: ChainId;
  /** Counted against the pack in use. */
  summary: PackSummary;
  current: PackInUse | null;
}

/** Something stored that is not as this device left it. */
export interface Finding {
  /**
   * `missing`: deleted. `older`: put back to an earlier state. `returned`: was deleted here and is back. `inventory`:
   * the list of all this was changed, so more may be gone. `attempts`: the count of wrong passwords was.
   */
  what: 'missing' | 'older' | 'returned' | 'inventory' | 'attempts';
  of:
    | 'device'
    | 'contacts'
    | 'wallets'
    | 'ceremonies'
    | 'settings'
    | 'history'
    | 'archive'
    | 'packs'
    | 'log'
    | 'heads'
    | 'recipients'
    | 'charters'
    | null;
  /** As the person calls it; empty where it has no name. */
  label: string;
}

/** What this device saw of wallets in a time. Its own clock. */
export interface Report {
  from: number;
  to: number;
  madeAt: number;
  /** Name of the device that wrote it. */
  device: string;
  wallets: { label: string; code: string }[];
  /** Oldest first. */
  lines: ReportLine[];
  byAsset: Total[];
  byRecipient: { to: string; name: string | null; total: Total }[];
  /** What was declined, stopped or against the rules, of changes of rules and people, and of the device. */
  refused: LogLine[];
  changes: LogLine[];
  events: LogLine[];
  /** When the log here begins; null before it has. */
  begins: number | null;
}

/** What an auditor finds in the logs of several devices. */
export interface AuditReport {
  /** Files that could not be read, by their place. */
  refused: { file: number; code: ErrorCode }[];
  devices: { id: string; name: string; entries: number; at: number }[];
  /** Whom certificates and rules in the files name. */
  people: { id: string; name: string }[];
  /** Finished signings, by id and short code. */
  sessions: { id: string; code: string }[];
  findings: AuditFinding[];
  summary: Record<AuditCheck, AuditAnswer>;
}

/** Somebody's log, as far as its end came here. */
export interface Witnessed {
  contactId: string;
  /** '' for whoever is not known any more. */
  name: string;
  /** Entries that it had. */
  count: number;
  /** The number of entries at which two ends of it differ: it was cut or written anew, or a copy of the device is used. */
  contradiction: number | null;
}

/** One entry of this device's log, as a person reads it. */
export interface LogLine {
  number: number;
  at: number;
  code: LogCode;
  /** Label of the wallet that it is about, or null. */
  wallet: string | null;
  /** Short code of the ceremony or the like, or null. */
  session: string | null;
  /** A name or a number that says more, or null. */
  detail: string | null;
}

/** What a build without a log kept of the device itself. */
export interface DeviceEvent {
  code: 'created' | 'restored' | 'unlocked' | 'unlocked-online' | 'password-changed';
  at: number;
}

/** What importing a full export would add; what is here already stays as it is. */
export interface BackupPreview {
  deviceName: string;
  createdAt: number;
  contacts: number;
  wallets: number;
  ceremonies: number;
  /** Descriptions of calls. */
  packs: number;
  /** Records that are here already. */
  kept: number;
}

/** What may go wrong with this device's storage, as codes for sentences. */
export interface Health {
  isPersisted: boolean | null;
  usageBytes: number | null;
  quotaBytes: number | null;
  codes: string[];
  /** Null if a record was written, read back and deleted as it should. */
  selfTest: ErrorCode | null;
  /** Records in the vault, and those that do not open any more. */
  records: number;
  damaged: number;
  /** When words and transcripts last proved enough. */
  backupTestedAt: number | null;
}

/** The signer as the user interface calls it. Rejects with SignerError. */
export interface Signer {
  call<N extends RequestName>(
    name: N,
    ...input: Input<N> extends undefined ? [] : [Input<N>]
  ): Promise<Output<N>>;
  /** Told how far something is that takes seconds, 0 to 1; null once it is over. */
  onWork(listener: (done: number | null) => void): () => void;
  /** Told whenever something stored has changed, or the vault was locked. */
  onChange(listener: () => void): () => void;
}
