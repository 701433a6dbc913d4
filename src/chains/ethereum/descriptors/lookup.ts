/** Tables of a descriptor: lists of keys and values. */

/** The value of a key in a table. Keys are decimal or 0x text. */
export function lookUp(pairs: readonly string[] | undefined, key: bigint | string): string | null {
  if (pairs === undefined) return null;
  const texts =
    typeof key === 'string'
      ? [key.toLowerCase()]
      : [String(key), `0x${key.toString(16)}`, ['false', 'true'][Number(key)] ?? ''];
  const table = tableOf(pairs);
  const places = texts.flatMap((text) => table.get(text) ?? []);
  return places.length === 0 ? null : pairs[Math.min(...places)]!;
}

const values = new WeakMap<readonly string[], readonly string[]>();

/** A map's pairs, after the path of its key. */
export function valuesOf(map: readonly string[]): readonly string[] {
  const found = values.get(map) ?? map.slice(1);
  values.set(map, found);
  return found;
}

const tables = new WeakMap<readonly string[], Map<string, number>>();

/** In a list of keys and values, where the value of each key is; if there are two, the first. */
function tableOf(pairs: readonly string[]): Map<string, number> {
  let table = tables.get(pairs);
  if (table === undefined) {
    table = new Map();
    for (let i = 0; i + 1 < pairs.length; i += 2) {
      const key = pairs[i]!.toLowerCase();
      if (!table.has(key)) table.set(key, i + 1);
    }
    tables.set(pairs, table);
  }
  return table;
}
