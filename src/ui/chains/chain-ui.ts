import type { FunctionComponent } from 'preact';
import type { ChainId, SuiteId } from '../../chains/key.ts';
import type { PracticePayment } from '../../signer/api/device.ts';
import type { OutsideRequest } from '../../signer/api/payments.ts';
import type { Ur } from '../../transport/ur.ts';
import type { ChainPlace } from '../navigation/routes.ts';
import type { IconName } from '../parts/icon.tsx';
import type { Key } from '../text/sentences.ts';
import type { HelpTopic, Term } from '../text/topics.ts';

/** Something that a wallet with a key of this chain can do, on a screen of the chain's own. */
export interface ChainAction {
  place: ChainPlace;
  label: Key;
  icon: IconName;
  /** Where it is offered: among the ways to pay or to receive, else below with what is done now and then. */
  among?: 'pay' | 'receive';
}

/** A code that is not for Hoarfrost, told apart by how it begins or looks. */
export interface Foreign {
  /** What to call it, e.g. "an Ethereum address". */
  name: Key;
  /** No two entries fit the same code. */
  pattern: RegExp;
}

/** A chain as the screens see it; its logic is a `Chain`. What is left out is not offered for the chain. */
export interface ChainUi {
  id: ChainId;
  suite: SuiteId;
  /** In the list of chains of a new wallet, beside an address, and wherever the chain is named. */
  name: Key;
  /** Experimental, and in a wallet of its own: offered only where the person turned it on. */
  isAlone?: true;
  actions: readonly ChainAction[];
  /** Screens by the place that leads there; each finds the id of its wallet in the address. */
  screens: Readonly<Record<ChainPlace, FunctionComponent>>;
  /** Why it is not paid out of a table, for a chain that is not. */
  tableNote?: Key;
  /** Stands below the wallet's address on this chain. */
  AddressNote?: FunctionComponent;
  /** What a message needs to know besides its text. */
  message?: {
    Fields: FunctionComponent<{ value: string; onText: (value: string) => void }>;
    initial: string;
    /** The request that the chain reads as a message: text as typed, and what was typed into `Fields`. */
    write: (text: string, value: string) => string;
  };
  /** Facts by code whose place in a review is not that of their list. Warnings stay where they are, whatever is said here. */
  review?: {
    /** Details that stand below the gist: what it costs, on which network. */
    beside: readonly string[];
    /** Actions, and parts of them, that say how it is done, not what: for the fine print, where all stand in their order. */
    fine: readonly string[];
  };
  /** Above and below the ways out of a finished signature. */
  exportLead: Key;
  exportHow: Key;
  /** Stands below the ways out where there is one payload. */
  ExportMore?: FunctionComponent<{ ceremonyId: string }>;
  /** Reads another wallet's request from its code, null if the code is not this chain's. Errors: those of the code. */
  readRequest?: (ur: Ur) => OutsideRequest | null;
  /** Unwraps a file that other wallets show as a UR, null if the code is not this chain's. Errors: those of the code. */
  readFile?: (ur: Ur) => Uint8Array | null;
  /** Where a request that was refused as `bad-parameters` for want of `where` is completed, or null. */
  placeToComplete?: (where: string | undefined) => ChainPlace | null;
  /** What a computer beside can bring in practice for a wallet with a key of this chain. */
  practice?: readonly PracticePayment[];
  /** Codes of the chain that a camera may meet and that hold nothing to sign: addresses, payment links. */
  foreign: readonly Foreign[];
  topics: readonly HelpTopic[];
  terms: readonly Term[];
  /** Warnings, by the code of the fact, with a word in them that not everybody knows. */
  explained?: Readonly<Record<string, Term>>;
}
