import type { ChainId } from '../../chains/key.ts';
import type { RowProblem } from '../../chains/payroll.ts';
import type { Fact, RecipientBy } from '../../chains/review.ts';
import type { Recipient } from '../../custody/charter.ts';

/** The people and accounts that are paid: this device's own list, beside those in wallets' rules. */

/** A recipient, and who vouches for the name. */
export interface ListedRecipient extends Recipient {
  id: string;
  by: RecipientBy;
}

/** A table of recipients as it was read. */
export interface RecipientTable {
  /** In row order; if the table has problems, only the valid rows. */
  list: Recipient[];
  problems: RowProblem[];
  /** Names or addresses that look alike. */
  notes: Fact[];
  /**
   * Recipients that are new to this device's list, and those it has under another name or in other groups,
   * with the current name.
   */
  added: Recipient[];
  changed: { name: string; after: Recipient }[];
}

export interface RecipientRequests {
  /**
   * The recipients a wallet can pay on a chain, by name, those in its rules first; null for this device's
   * whole list.
   */
  recipients: { input: { of: { walletId: string; chain: ChainId } | null }; output: ListedRecipient[] };
  /**
   * Adds a recipient to this device's list, or changes the one under `id`. `chain` may be '' if the address
   * implies it; `groups` are separated by semicolons. While a similar-looking address exists and `isSure` is
   * false, nothing is saved and `id` is null.
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
  /** Previews a table of recipients (CSV). Nothing is kept. */
  readRecipients: { input: { csv: string }; output: RecipientTable };
  /** Imports the same table into this device's list, all of it or nothing. */
  importRecipients: { input: { csv: string }; output: { added: number; changed: number } };
  /** This device's list as such a table, or that of a wallet's rules. */
  recipientsFile: { input: { walletId: string | null }; output: Uint8Array };
}
