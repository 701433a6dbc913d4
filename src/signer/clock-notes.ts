import type { Fact, Times } from '../chains/fact.ts';

/** What this device's clock says of something that counts only for a while. Others may have another clock, and no sentence is compared. */

/** A sign-in is made and used within minutes; what is carried to devices without a network may take its day. */
const farSeconds = 86_400n;

/** `now`: milliseconds since 1970. One word at most: what has ended is as old as it is. */
export function clockNotes({ issued, from, until }: Times, now: number): Fact[] {
  const today = BigInt(Math.floor(now / 1_000));
  const note = (code: string, unixSeconds: bigint): Fact[] => {
    const time = (seconds: bigint) => ({ type: 'time', unixSeconds: seconds }) as const;
    return [{ code, level: 'warning', values: { when: time(unixSeconds), now: time(today) } }];
  };
  if (until !== null && until <= today) return note('clock-over', until);
  if (from !== null && from > today) return note('clock-early', from);
  if (issued !== null && issued > today + farSeconds) return note('clock-ahead', issued);
  if (issued !== null && issued < today - farSeconds) return note('clock-old', issued);
  return [];
}
