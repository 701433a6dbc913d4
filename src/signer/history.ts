/** Events in a ceremony's history that affect decisions. */

/** Only this device's own messages are kept; it comes back when more of it arrives. */
export const forgotten = 'forgotten';
/** The person says that nobody needs to be shown it any more. */
export const settled = 'settled';
/** What came in was already complete: whoever showed it has finished. */
export const cameWhole = 'came-whole';

/** Somebody asked for what leaves the device after a finished signing. */
export const exported = 'exported';

export const isForgotten = ({ history }: { history: readonly { code: string }[] }): boolean =>
  history.at(-1)?.code === forgotten;
