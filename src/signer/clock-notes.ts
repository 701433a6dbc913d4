import type { Fact, Times } from '../chains/review.ts';

/**
 * What this device's clock says about something that is valid only for a while. Other devices may have other
 * clocks, so these warnings are never part of what is compared or signed.
 */

/** A sign-in is made and used within minutes; one carried to devices without a network may take a day. */
const farSeconds = 86_400n;

/**
 * RFC 3339 `date-time`, as ERC-4361 requires. A browser's own parser accepts much more, some of it as local
 * time.
 */
const dateTime = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:Z|[+-]\d\d:\d\d)$/i;

/** Seconds since 1970, or null. */
function readTime(text: string | null): bigint | null {
  const written = text?.trim() ?? '';
  const milliseconds = dateTime.test(written) ? Date.parse(written.toUpperCase()) : Number.NaN;
  return Number.isNaN(milliseconds) ? null : BigInt(Math.floor(milliseconds / 1_000));
}

/** `now`: milliseconds since 1970. One warning at most: what has ended is as old as it is. */
export function clockNotes(times: Times, now: number): Fact[] {
  const today = BigInt(Math.floor(now / 1_000));
  const [issued, from, until] = [times.issued, times.from, times.until].map(readTime) as (bigint | null)[];
  const note = (code: string, unixSeconds: bigint): Fact[] => {
    const time = (seconds: bigint) => ({ type: 'time', unixSeconds: seconds }) as const;
    return [{ code, level: 'warning', values: { when: time(unixSeconds), now: time(today) } }];
  };
  if (until != null && until <= today) return note('clock-over', until);
  if (from != null && from > today) return note('clock-early', from);
  if (issued != null && issued > today + farSeconds) return note('clock-ahead', issued);
  if (issued != null && issued < today - farSeconds) return note('clock-old', issued);
  return [];
}
