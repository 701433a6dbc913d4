import type { AccountRequests } from './api/accounts.ts';
import type { AuditRequests } from './api/audit.ts';
import type { BackupRequests } from './api/backup.ts';
import type { CeremonyRequests } from './api/ceremonies.ts';
import type { DeviceRequests } from './api/device.ts';
import type { PackRequests } from './api/packs.ts';
import type { PaymentRequests } from './api/payments.ts';
import type { PeopleRequests } from './api/people.ts';
import type { ReceiveRequests } from './api/received.ts';
import type { RecipientRequests } from './api/recipients.ts';
import type { RuleRequests } from './api/rule-requests.ts';
import type { WalletRequests } from './api/wallets.ts';

/**
 * Everything that the user interface can ask of the signer worker, as types only. Ids are hex strings. The
 * only secrets that come back are those a person must read: the backup words, once, and a generated password.
 */
export interface Requests
  extends DeviceRequests,
    PeopleRequests,
    WalletRequests,
    CeremonyRequests,
    ReceiveRequests,
    PaymentRequests,
    RuleRequests,
    RecipientRequests,
    AuditRequests,
    PackRequests,
    BackupRequests,
    AccountRequests {}

export type RequestName = keyof Requests;
export type Input<N extends RequestName> = Requests[N]['input'];
export type Output<N extends RequestName> = Requests[N]['output'];

/** The signer as the user interface calls it. Rejects with SignerError. */
export interface Signer {
  call<N extends RequestName>(
    name: N,
    ...input: Input<N> extends undefined ? [] : [Input<N>]
  ): Promise<Output<N>>;
  /** Called with the progress of anything that takes seconds, 0 to 1; null once it is over. */
  onWork(listener: (done: number | null) => void): () => void;
  /** Called whenever something stored has changed, or the vault was locked. */
  onChange(listener: () => void): () => void;
}
