export interface Tally {
  passed: number;
  failed: number;
  skipped: number;
}
/** `report`: as vitest's reporter `json` writes it. */
export function tally(report: unknown, ok: boolean): Tally;
