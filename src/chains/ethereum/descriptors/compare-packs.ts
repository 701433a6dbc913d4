import type { OpenPack } from './open-pack.ts';
import { comparePlaces, meaningOf, record } from './pack-shape.ts';

/** What one pack has that another one lacks, and what it says differently about the same places. */
export interface Differences {
  added: number;
  changed: number;
  removed: number;
  kept: number;
}

export function comparePacks(now: OpenPack, before: OpenPack | null): Differences {
  const found = { added: 0, changed: 0, removed: 0, kept: 0 };
  const [said, saidBefore] = [now, before].map((pack) =>
    Array.from({ length: pack?.meanings ?? 0 }, (_, i) => pack!.written(i)),
  );
  const callsBefore = new Map(before?.calls.map(({ chainId, records }) => [chainId, records]));
  const nothing = new Uint8Array();
  for (const { chainId, records } of now.calls) {
    const isSame = (i: number, j: number) => said![i] === saidBefore![j];
    walk(records, callsBefore.get(chainId) ?? nothing, isSame, found);
    callsBefore.delete(chainId);
  }
  for (const records of callsBefore.values()) found.removed += records.length / record.bytes;
  compareMaps(othersOf(now, said!), before === null ? new Map() : othersOf(before, saidBefore!), found);
  return found;
}

/** Calls of one chain, which are sorted. */
function walk(
  now: Uint8Array,
  before: Uint8Array,
  isSame: (i: number, j: number) => boolean,
  found: Differences,
) {
  let [i, j] = [0, 0];
  while (i < now.length || j < before.length) {
    const order =
      i >= now.length ? 1 : j >= before.length ? -1 : comparePlaces(now.subarray(i), before.subarray(j));
    if (order < 0) found.added++;
    else if (order > 0) found.removed++;
    else if (isSame(meaningOf(now, i), meaningOf(before, j))) found.kept++;
    else found.changed++;
    if (order <= 0) i += record.bytes;
    if (order >= 0) j += record.bytes;
  }
}

function compareMaps(now: Map<string, string>, before: Map<string, string>, found: Differences) {
  for (const [place, said] of now) {
    const former = before.get(place);
    if (former === undefined) found.added++;
    else if (former === said) found.kept++;
    else found.changed++;
    before.delete(place);
  }
  found.removed += before.size;
}

/** Forms and tokens, and what is said about them. */
const othersOf = ({ forms, tokens, meaning }: OpenPack, said: string[]): Map<string, string> =>
  new Map([
    ...forms.map(
      ({ meaning: i, ...one }) => [`form ${JSON.stringify(one)} ${meaning(i).key}`, said[i]!] as const,
    ),
    ...tokens.map((one) => [`${one.chainId} ${one.address}`, `${one.symbol} ${one.decimals}`] as const),
  ]);
