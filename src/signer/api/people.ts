/** People and their cards. */

export interface Contact {
  /** Identity key, hex. */
  id: string;
  name: string;
  /** Short code of the identity. */
  code: string;
  /**
   * How the card was compared: seen on the person's own screen, by safety words, through a wallet that holds
   * its keys, or not yet.
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

export interface PeopleRequests {
  self: { input: undefined; output: Contact };
  /** This device's contact card as a blob. */
  card: { input: undefined; output: Uint8Array };
  contacts: { input: undefined; output: Contact[] };
  removeContact: { input: { id: string }; output: null };
  /** Eight safety words of a contact's card or of a wallet's transcript. */
  contactWords: { input: { id: string }; output: string[] };
}
