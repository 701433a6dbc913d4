import type { ChainId } from '../../chains/key.ts';
import type { ErrorCode } from '../../core/errors.ts';
import type { Contact } from './people.ts';

/** What comes in, by any route. */

/**
 * `former`: they have shares of an epoch that is over here. `newer`: they are further along than this device.
 * `branch`: two changes of co-signers were finished side by side. `stepped`: this device has its new share
 * now. `handed-on`: others hold the wallet now. `current`: nothing that is not already here.
 */
export type EpochNews = 'former' | 'newer' | 'branch' | 'stepped' | 'handed-on' | 'current';

/** What `receive` found in a blob, a file or a pasted text. */
export type Received =
  | { kind: 'card'; contact: Contact; isNew: boolean }
  | { kind: 'ceremony'; id: string; isNew: boolean; changed: boolean }
  /** A payload to sign with a wallet; a draft lives in the worker until proposed or dropped. */
  | { kind: 'draft'; id: string }
  /** Input that more than one wallet could sign: the person chooses one, then `draft` is called. */
  | { kind: 'choose-wallet'; candidates: { walletId: string; chain: ChainId }[] }
  | { kind: 'restored'; walletId: string }
  /** A wallet whose rules name this device, which holds no key part of it. */
  | { kind: 'watched'; walletId: string }
  /** Something from another epoch of a wallet, or what moved this device into another one. */
  | {
      kind: 'epoch';
      walletId: string;
      news: EpochNews;
      /** Who it came from, or whom to ask. */
      name: string | null;
      /** For two branches: this device's code, and the other's. */
      codes: [string, string] | null;
    }
  | { kind: 'nothing-new'; of: 'card' | 'ceremony'; id: string }
  /** An encrypted full copy: its passphrase is asked for next. */
  | { kind: 'backup' }
  /** What others say calls mean: reviewed first, used only if the person approves. */
  | { kind: 'pack' }
  /** Somebody's log for an auditor. */
  | { kind: 'log-file' }
  /** The head of somebody's log; the name of whoever has now shown two contradicting heads, or null. */
  | { kind: 'witnessed'; contradicts: string | null }
  /**
   * Several blobs at once, each taken in by itself: the results of those taken, and why the others were
   * refused.
   */
  | { kind: 'parcel'; taken: Received[]; refused: { code: ErrorCode; where?: string }[] };

/** One of several inputs that came together: the name of its file, or its number. */
export interface Item {
  name: string;
  data: Uint8Array | string;
}

/** How the bytes came in. Only a `scan` of somebody's own screen counts as having met their device. */
export type Source = 'scan' | 'file' | 'text';

export interface ReceiveRequests {
  /** The single entrance for everything that comes in: blob, transaction or backup; bytes or text. */
  receive: { input: { data: Uint8Array | string; source: Source }; output: Received };
  /** Several inputs, none of them a blob, to be signed together. Errors name the item in `values`. */
  receiveSeveral: { input: { items: readonly Item[] }; output: Received };
}
