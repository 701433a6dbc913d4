import type { FunctionComponent } from 'preact';
import type { ChainId } from '../../chains/key.ts';
import type { PracticePayment } from '../../signer/api/device.ts';
import type { Place } from '../navigation/routes.ts';
import { type Key, t } from '../text/t.ts';
import { type HelpTopic, helpTopics, type Term, terms } from '../text/topics.ts';
import type { ChainAction, ChainUi } from './chain-ui.ts';
import { chainUis } from './registry.ts';

/** Null for a chain without screens in this build. */
export const uiOf = (chain: ChainId | undefined): ChainUi | null =>
  chainUis.find(({ id }) => id === chain) ?? null;

/** A chain without screens is named by its id. */
export function nameOfChain(chain: ChainId): string {
  const ui = uiOf(chain);
  return ui === null ? chain : t(ui.name);
}

/** For the chains of these keys, in the order of the list above. */
export function actionsOf(keys: readonly { chain: ChainId }[]): ChainAction[] {
  const uis = chainUis.filter(({ id }) => keys.some(({ chain }) => chain === id));
  return uis.flatMap(({ actions }) => actions);
}

/** What a nearby computer can bring in practice for a wallet with these keys. */
export const paymentsOf = (keys: readonly { chain: ChainId }[]): PracticePayment[] =>
  keys.flatMap(({ chain }) => uiOf(chain)?.practice ?? []);
/** Why payments from a table are not offered for some of these keys. */
export function tableNotesOf(keys: readonly { chain: ChainId }[]): Key[] {
  const uis = chainUis.filter(({ id }) => keys.some(({ chain }) => chain === id));
  return uis.flatMap(({ tableNote }) => (tableNote === undefined ? [] : [tableNote]));
}

export function chainScreen(place: Place): FunctionComponent | null {
  const screens = chainUis.flatMap((ui) => Object.entries(ui.screens));
  return screens.find(([name]) => name === place)?.[1] ?? null;
}

/** Help topics: how to use the chains comes before what being online means. */
export function allTopics(): HelpTopic[] {
  const own = helpTopics.slice(0, -1);
  return [...own, ...chainUis.flatMap(({ topics }) => topics), ...helpTopics.slice(-1)];
}

/** Glossary terms, those of the chains last. */
export const allTerms = (): Term[] => [...terms, ...chainUis.flatMap((ui) => ui.terms)];

export function termIn(code: string): Term | null {
  for (const { explained = {} } of chainUis)
    if (Object.hasOwn(explained, code)) return explained[code] ?? null;
  return null;
}

const isIn = (list: 'beside' | 'fine', code: string) =>
  chainUis.some(({ review }) => review?.[list].includes(code));

/** Whether a detail is shown below the gist of a review. */
export const isBeside = (code: string): boolean => isIn('beside', code);

/** Whether an action, or part of one, belongs in the fine print. */
export const isFine = (code: string): boolean => isIn('fine', code);
