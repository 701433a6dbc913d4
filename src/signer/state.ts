import type { Chain, KnownChain } from '../chains/chain.ts';
import type { ChainId } from '../chains/key.ts';
import type { Review } from '../chains/review.ts';
import type { Effect } from '../core/effect.ts';
import { SignerError } from '../core/errors.ts';
import { type HeldHead, readHeldHead, writeHeldHead } from '../custody/heads.ts';
import type { Bundle } from '../protocol/bundle.ts';
import type { Realm } from '../protocol/card.ts';
import type { Verdict } from '../protocol/ecdsa/verdict.ts';
import type { Envelope } from '../protocol/envelope.ts';
import type { Epoch } from '../protocol/epoch.ts';
import { deriveIdentity, type Identity } from '../protocol/identity.ts';
import type { Random } from '../protocol/suite.ts';
import type { Vault, VaultDoor } from '../vault/door.ts';
import type { CeremonyView } from './api/ceremonies.ts';
import type { DeviceEvent } from './api/device.ts';
import { Archive, CeremonyCache } from './archive.ts';
import type { Past } from './archive-page.ts';
import { DeviceLog, isTold, type Told } from './device-log.ts';
import type { Ecdsa } from './ecdsa-part.ts';
import {
  isPairKey,
  isVerdictKey,
  type PairRecord,
  readPair,
  readVerdict,
  writePair,
  writeVerdict,
} from './pair-records.ts';
import { RecordCache, type Write } from './record-cache.ts';
import { readTest, testKey, writeTest } from './records/backup-test.ts';
import type { CeremonyRecord } from './records/ceremony.ts';
import { type CharterRecord, readCharterRecord, writeCharterRecord } from './records/charter.ts';
import { type ContactRecord, readContact, writeContact } from './records/contact.ts';
import { type DeviceRecord, readDevice, writeDevice } from './records/device.ts';
import { readEvent, writeEvent } from './records/event.ts';
import { isNoteKey, type NoteRecord, readNote, writeNote } from './records/note.ts';
import { type PackRecord, readPackRecord, writePackRecord } from './records/pack.ts';
import { type RecipientRecord, readRecipient, writeRecipient } from './records/recipient.ts';
import { readWallet, type WalletRecord, writeWallet } from './records/wallet.ts';

/** What the signer is given: time, randomness and storage come from outside, so that tests can replay it. */
export interface Environment {
  door: VaultDoor;
  chains: readonly KnownChain[];
  realm: Realm;
  random: Random;
  now: () => number;
  isOnline: () => boolean;
  /** Hash of the running build, 32 bytes or empty. */
  build: Uint8Array;
  /** Called between two pieces of a long computation with the fraction done, 0 to 1; null once it is over. */
  breathe?: (done: number | null) => Promise<void>;
}

/** Everything that exists only while the vault is open. Locking drops the whole object. */
export class Unlocked {
  readonly contacts = new RecordCache<ContactRecord>('contacts', writeContact, readContact);
  readonly wallets = new RecordCache<WalletRecord>('wallets', writeWallet, readWallet);
  readonly archive = new Archive();
  readonly ceremonies = new CeremonyCache(this.archive);
  readonly log = new DeviceLog();
  /** Events from a build without a log, until they are written to the log. */
  readonly events = new RecordCache<DeviceEvent>('history', writeEvent, readEvent);
  readonly devices = new RecordCache<DeviceRecord>('device', writeDevice, readDevice);
  readonly notes = new RecordCache<NoteRecord>('settings', writeNote, readNote, isNoteKey);
  readonly tests = new RecordCache<number>('settings', writeTest, readTest, (key) => key === testKey);
  /**
   * Set-ups with other devices, by wallet, epoch and participant; and verdicts of this device, by ceremony.
   */
  readonly pairs = new RecordCache<PairRecord>('settings', writePair, readPair, isPairKey);
  readonly verdicts = new RecordCache<Verdict>('settings', writeVerdict, readVerdict, isVerdictKey);
  readonly heads = new RecordCache<HeldHead>('heads', writeHeldHead, readHeldHead);
  readonly packs = new RecordCache<PackRecord>('packs', writePackRecord, readPackRecord);
  readonly recipients = new RecordCache<RecipientRecord>('recipients', writeRecipient, readRecipient);
  readonly charters = new RecordCache<CharterRecord>('charters', writeCharterRecord, readCharterRecord);
  /** The pack last brought in and not approved: its chain, and its bytes. */
  offered: { chain: ChainId; bytes: Uint8Array } | null = null;
  readonly identity: Identity;
  /**
   * What ceremonies in progress hold only in memory, by session, shares included: so it is dropped when the
   * vault is locked.
   */
  readonly memos = new Map<string, object>();
  /** Verified links of certificate chains. */
  readonly links = new Map<string, Epoch>();
  /** Messages and effects that could not be written yet; never shown before they are. */
  readonly unsaved = new Map<string, { messages: Envelope[]; effects: unknown[] }>();
  /** Finished signings as shown, by record, as long as the names in them stay the same. */
  readonly views = new WeakMap<CeremonyRecord, { stamp: string; view: CeremonyView }>();
  /** Reviews of what is signed, by its parameters, as long as nothing stored changes. */
  readonly reviews = new WeakMap<object, { saves: number; reviews: Review[] }>();
  /** By payload, what its chain read in it: see `readReview`. */
  readonly reads = new WeakMap<
    Uint8Array,
    { saves: number; wallet: WalletRecord; key: number; shown: string | null; review: Review }
  >();
  /** Counts writes since the vault was opened: everything known here came in by a write. */
  saves = 0;
  /** What was signed, by ceremony outside the archive; each is read once. */
  readonly past = new Map<string, Past>();

  /** What signings do, as read with the packs and lists in use. */
  readonly judged = { stamp: '', of: new Map<string, readonly Effect[]>() };

  private constructor(
    readonly vault: Vault,
    device: DeviceRecord,
  ) {
    this.identity = deriveIdentity(device.seed);
  }

  get device(): DeviceRecord {
    return this.devices.get('self')!;
  }

  static async load(vault: Vault): Promise<Unlocked> {
    const entry = await vault.get('device', 'self');
    if (entry === null) throw new SignerError('no-device');
    const state = new Unlocked(vault, readDevice(entry.value));
    for (const cache of [
      state.devices,
      state.contacts,
      state.wallets,
      state.ceremonies,
      state.archive.pages,
      state.events,
      state.notes,
      state.tests,
      state.pairs,
      state.verdicts,
      state.packs,
      state.log.pages,
      state.heads,
      state.recipients,
      state.charters,
    ])
      await cache.load(vault);
    return state;
  }

  /**
   * All or nothing: the vault writes, reads back and compares before memory is updated. After a failure
   * nobody knows what is stored, so memory is brought in line with the disk as far as it can be read, and the
   * next try starts there. Log entries go into the same write.
   */
  async save(...all: (Write | Told)[]): Promise<void> {
    if (all.length === 0) return;
    this.saves++;
    const asked = all.filter((one): one is Write => !isTold(one));
    const stirred = asked.filter(({ cache }) => cache.store === this.ceremonies.store).map(({ key }) => key);
    const effects = [...asked, ...this.archive.without(stirred)];
    // Another page of this device may have added to the log: then these entries come after that.
    while (!(await this.#saveOnce(effects, this.log.writes(all.filter(isTold)))));
    this.saves++;
  }

  /** False if nothing but the log had moved on; the new state of the log is known here afterwards. */
  async #saveOnce(effects: readonly Write[], entries: readonly Write[]): Promise<boolean> {
    const writes = [...effects, ...entries];
    const changes = writes.map(({ cache, key, record }) => ({
      store: cache.store,
      key,
      value: record === null ? null : cache.write(record),
      expected: cache.version(key),
    }));
    let versions: number[];
    try {
      versions = await this.vault.putAll(changes);
    } catch (error) {
      for (const { cache, key } of writes) await this.#reread(cache, key);
      const hasMoved = ({ cache, key }: Write, i: number) => cache.version(key) !== changes[i]!.expected;
      const [isStale, isLogAhead] = [writes.slice(0, effects.length).some(hasMoved), writes.some(hasMoved)];
      if (error instanceof SignerError && error.code === 'storage-conflict' && !isStale && isLogAhead)
        return false;
      throw error;
    }
    writes.forEach(({ cache, key, record }, i) => {
      cache.note(key, record, versions[i]!);
    });
    return true;
  }

  async #reread(cache: RecordCache<unknown>, key: string): Promise<void> {
    try {
      const entry = await this.vault.get(cache.store, key);
      if ((entry?.version ?? 0) === cache.version(key)) return;
      cache.note(key, entry && cache.read(entry.value), entry?.version ?? 0);
    } catch {
      // Unreadable for now: the next write conflicts and checks again.
    }
  }
}

/** Outside input read for one wallet's key, until it is proposed or dropped. */
export interface KeptDraft {
  walletId: string;
  key: number;
  payloads: Uint8Array[];
  /** Id of the request that it answers, or empty. */
  requestId: Uint8Array;
}

/** The signer between two requests: locked or not, with what survives a lock. */
export interface SignerState {
  readonly env: Environment;
  unlocked: Unlocked | null;
  /** Chains whose code is loaded. */
  readonly chains: Map<string, Chain>;
  /**
   * What ceremonies hold only in memory and what needs no key, by session: nonces of open attempts. It
   * survives a lock, so that a person may put the phone away between two scans, and dies with the worker.
   */
  readonly boxes: Map<string, object>;
  readonly drafts: Map<string, KeptDraft>;
  /** Threshold ECDSA, if a wallet here needs it. */
  ecdsa: Ecdsa | null;
  /** The person wants to stop the computation in progress. */
  isCancelled: boolean;
  /**
   * By wallet, the finished change last shown that differs from the one finished here; until the person
   * chooses.
   */
  readonly rivals: Map<string, Bundle>;
}

/** Errors: `locked`. */
export function openState(signer: SignerState): Unlocked {
  if (signer.unlocked === null) throw new SignerError('locked');
  return signer.unlocked;
}

/** A session's own object in such a map; empty the first time. */
export function memoOf<T extends object>(memos: Map<string, object>, id: string): T {
  const memo = memos.get(id) ?? {};
  memos.set(id, memo);
  return memo as T;
}

/** Nothing of a session stays in memory: it is over, or not to be continued. */
export function dropMemory({ boxes, unlocked }: SignerState, id: string): void {
  boxes.delete(id);
  unlocked?.memos.delete(id);
  unlocked?.unsaved.delete(id);
}
