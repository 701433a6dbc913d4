import type { Key } from './sentences.ts';

type Between<K, Start extends string, End extends string> = K extends `${Start}${infer Name}${End}`
  ? Name
  : never;
/** A help topic: the key with this name is the question, with `.answer` the answer. */
export type HelpTopic = Between<Key, 'help.', '.answer'>;
/** A glossary term: the key with this name is the word, with `.is` its explanation. */
export type Term = Between<Key, 'glossary.', '.is'>;

/** The questions that help answers for all chains; the chains' own come before the last of these. */
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

/** The app's terms, one word for each thing; no other word is used for it anywhere. */
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
