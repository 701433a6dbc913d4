import type { FunctionComponent } from 'preact';
import type { ChainId, SuiteId } from '../../chains/key.ts';
import type { PracticePayment } from '../../signer/api/device.ts';
import type { OutsideRequest } from '../../signer/api/payments.ts';
import type { Ur } from '../../transport/ur.ts';
import type { ChainPlace } from '../navigation/routes.ts';
import type { IconName } from '../parts/icon.tsx';
import type { Key } from '../text/sentences.ts';
import type { HelpTopic, Term } from '../text/topics.ts';

/** Something that a wallet with a key of this chain can do, on a screen that the chain provides. */
export interface ChainAction {
  place: ChainPlace;
  label: Key;
  icon: IconName;
  /**
   * Where it is offered: among the ways to pay or to receive, otherwise below with the less frequent things.
   */
  among?: 'pay' | 'receive';
}

/** A code that is not meant for Hoarfrost, recognised by its beginning or its form. */
export interface Foreign {
  /** What to call it, e.g. "an Ethereum address". */
  name: Key;
  /** No two entries match the same code. */
  pattern: RegExp;
}

/** A chain as the screens see it; its logic is a `Chain`. What is absent is not offered for the chain. */
export interface ChainUi {
  id: ChainId;
  suite: SuiteId;
  /** Shown in the list of chains for a new wallet, next to an address, and wherever the chain is named. */
  name: Key;
  /** Experimental, and in a separate wallet: offered only if the person turned it on. */
  isAlone?: true;
  actions: readonly ChainAction[];
  /** Screens by the place that leads there; each takes the id of its wallet from the address. */
  screens: Readonly<Record<ChainPlace, FunctionComponent>>;
  /** Why payments from a table are not offered, for a chain without them. */
  tableNote?: Key;
  /** Shown below the wallet's address on this chain. */
  AddressNote?: FunctionComponent;
  /** What a message needs besides its text. */
  message?: {
    Fields: FunctionComponent<{ value: string; onText: (value: string) => void }>;
    initial: string;
    /**
     * The request that the chain reads as a message, from the typed text and what was typed into `Fields`.
     */
    write: (text: string, value: string) => string;
  };
  /**
   * Facts, by code, whose place in a review is not with their list. Warnings stay where they are, whatever is
   * listed here.
   */
  review?: {
    /** Details shown below the gist: what it costs, on which network. */
    beside: readonly string[];
    /**
     * Actions, and parts of them, that say how it is done, not what: for the fine print, where all of them
     * are listed in order.
     */
    fine: readonly string[];
  };
  /** Above and below the exports of a finished signature. */
  exportLead: Key;
  exportHow: Key;
  /** Shown below the exports if there is only one payload. */
  ExportMore?: FunctionComponent<{ ceremonyId: string }>;
  /**
   * Reads another wallet's request from its code; null if the code is not this chain's. Errors: those of the
   * code.
   */
  readRequest?: (ur: Ur) => OutsideRequest | null;
  /**
   * Unwraps a file that other wallets show as a UR; null if the code is not this chain's. Errors: those of
   * the code.
   */
  readFile?: (ur: Ur) => Uint8Array | null;
  /**
   * The place to complete a request that was refused as `bad-parameters` because `where` is missing, or null.
   */
  placeToComplete?: (where: string | undefined) => ChainPlace | null;
  /** What a nearby computer can bring in practice for a wallet with a key of this chain. */
  practice?: readonly PracticePayment[];
  /** Codes of the chain that a camera may meet and that contain nothing to sign: addresses, payment links. */
  foreign: readonly Foreign[];
  topics: readonly HelpTopic[];
  terms: readonly Term[];
  /** Terms to explain, for warnings (by fact code) that contain a word not everybody knows. */
  explained?: Readonly<Record<string, Term>>;
}
