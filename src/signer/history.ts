/** Events of a ceremony's history that decide something. */

/** Only this device's own words are kept of it; more of it arriving brings it back. */
export const forgotten = 'forgotten';
/** The person says that nobody needs to be shown it any more. */
export const settled = 'settled';
/** What came in was complete already: whoever showed it has finished. */
export const cameWhole = 'came-whole';

/** What leaves the device of a finished signing was asked for. */
export const exported = 'exported';

export const isForgotten = ({ history }: { history: readonly { code: string }[] }): boolean =>
  history.at(-1)?.code === forgotten;
