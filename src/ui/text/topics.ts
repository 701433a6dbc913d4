import type { Key } from './sentences.ts';

/** Which questions help answers, in this order; each has its answer under the same name. */
export const helpTopics = [
  'what',
  'frost',
  'airgap',
  'lost',
  'leaves',
  'backup',
  'fewer',
  'ethereum',
  'solana',
  'online',
] as const;
export const helpQuestions: readonly Key[] = helpTopics.map((topic) => `help.${topic}` as const);

/** The words that the app uses, one for one thing; nothing else is said for them anywhere. */
export const terms = [
  'coSigner',
  'share',
  'wallet',
  'ceremony',
  'code',
  'words',
  'record',
  'build',
  'safe',
  'nonceAccount',
] as const;
export type Term = (typeof terms)[number];

/** Parts of the settings that open by themselves when they are asked for. */
export const securityParts = [
  'settings.password',
  'settings.wipeAfter',
  'storage.title',
  'device.history',
  'settings.wipe',
  'about.newer',
] as const satisfies readonly Key[];
