import type { ChainId, Fact, NamedBy, RowProblem } from '../../chains/chain.ts';
import type { Recipient } from '../../custody/charter.ts';

/** Whom people pay: this device's own list, beside those of wallets' rules. */

/** A recipient with whose word the name is. */
export interface ListedRecipient extends Recipient {
  id: string;
  by: NamedBy;
}

/** A table of recipients as it was read. */
export interface RecipientTable {
  /** In the order of the rows; of a table with problems only the good ones. */
  list: Recipient[];
  problems: RowProblem[];
  /** What looks alike. */
  notes: Fact[];
  /** Not on this device's list yet, and under another name or in other groups there, with the name that it has. */
  added: Recipient[];
  changed: { name: string; after: Recipient }[];
}

export interface RecipientRequests {
  /** Whom a wallet can pay on a chain, by name, its rules' first; null for this device's whole list. */
  recipients: { input: { of: { walletId: string; chain: ChainId } | null }; output: ListedRecipient[] };
  /**
   * Adds a recipient to this device's list, or changes the one under `id`. `chain` may be '', where the address says it; `groups`
   * with semicolons between. Nothing is saved, and `id` null, while an address looks like it and `isSure` is false.
   */
  saveRecipient: {
    input: {
      id: string | null;
      name: string;
      chain: ChainId;
      address: string;
      groups: string;
      isSure: boolean;
    };
    output: { id: string | null; notes: Fact[] };
  };
  removeRecipient: { input: { id: string }; output: null };
  /** A table of recipients (CSV), looked at. Nothing is kept. */
  readRecipients: { input: { csv: string }; output: RecipientTable };
  /** The same into this device's list, all of it or nothing. */
  importRecipients: { input: { csv: string }; output: { added: number; changed: number } };
  /** This device's list as such a table, or that of a wallet's rules. */
  recipientsFile: { input: { walletId: string | null }; output: Uint8Array };
}
