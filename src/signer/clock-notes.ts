import type { Fact, Times } from '../chains/review.ts';
import { toVisible } from '../core/visible.ts';

/**
 * What this device's clock says about something that is valid only for a while. Other devices may have other
 * clocks, so these warnings are never part of what is compared or signed.
 */

/** A sign-in is made and used within minutes; one carried to devices without a network may take a day. */
const farSeconds = 86_400n;

/**
 * RFC 3339 `date-time`, as ERC-4361 requires. A browser's own parser accepts much more, some of it as local
 * time, and takes 30 February for a day in March in one engine and for nothing in another.
 */
const dateTime =
  /^(\d{4}-\d\d-\d\d)T([01]\d|2[0-3]):([0-5]\d):([0-5]\d|60)(?:\.\d+)?(?:Z|([+-])([01]\d|2[0-3]):([0-5]\d))$/i;

/** Seconds since 1970, or null. A leap second (RFC 3339, 5.7) is the second after it, as clocks count. */
function readTime(text: string | null): bigint | null {
  const [, date, hours, minutes, seconds, sign, plusHours, plusMinutes] =
    dateTime.exec(text?.trim() ?? '') ?? [];
  if (date === undefined) return null;
  const day = Date.parse(`${date}T00:00:00Z`);
  if (Number.isNaN(day) || new Date(day).toISOString().slice(0, 10) !== date) return null;
  const offset = sign === undefined ? 0 : 3_600 * Number(plusHours) + 60 * Number(plusMinutes);
  const local = 3_600 * Number(hours) + 60 * Number(minutes) + Number(seconds);
  const unix = day / 1_000 + local + (sign === '-' ? offset : -offset);
  // Only the last second of a day can be a leap second.
  return seconds === '60' && unix % 86_400 !== 0 ? null : BigInt(unix);
}

/**
 * `now`: milliseconds since 1970. One warning at most by the clock: what has ended is as old as it is. Dates that nobody can
 * read are named, each by itself: without a warning, a sign-in with one would look like one that is in its time.
 */
export function clockNotes(times: Times, now: number): Fact[] {
  const unreadable = [times.issued, times.from, times.until].flatMap((said): Fact[] =>
    said === null || readTime(said) !== null
      ? []
      : [
          {
            code: 'clock-unreadable',
            level: 'warning',
            values: { said: { type: 'text', text: toVisible(said) } },
          },
        ],
  );
  return [...notesByClock(times, now), ...unreadable];
}

function notesByClock(times: Times, now: number): Fact[] {
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
