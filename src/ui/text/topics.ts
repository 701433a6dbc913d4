import type { Key } from './sentences.ts';

type Between<K, Start extends string, End extends string> = K extends `${Start}${infer Name}${End}`
  ? Name
  : never;
/** A question of help: its name has the question and, with `.answer`, the answer. */
export type HelpTopic = Between<Key, 'help.', '.answer'>;
/** A word of the glossary: its name has the word and, with `.is`, what it is. */
export type Term = Between<Key, 'glossary.', '.is'>;

/** Which questions help answers whatever the chains; the chains' own follow before the last. */
export const helpTopics = [
  'what',
  'frost',
  'airgap',
  'lost',
  'leaves',
  'backup',
  'fewer',
  'online',
] as const satisfies readonly HelpTopic[];

/** The words that the app uses, one for one thing; nothing else is said for them anywhere. */
export const terms = [
  'coSigner',
  'share',
  'wallet',
  'ceremony',
  'code',
  'words',
  'record',
  'change',
  'build',
] as const satisfies readonly Term[];

/** Parts of the settings that open by themselves when they are asked for. */
export const securityParts = [
  'settings.password',
  'settings.wipeAfter',
  'storage.title',
  'device.history',
  'settings.wipe',
  'about.newer',
] as const satisfies readonly Key[];
