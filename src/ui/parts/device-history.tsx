import { formatTime, t } from '../text/t.ts';
import { useAnswer } from './use-answer.ts';

/** Openings of this device, those on a network above all, newest first, by its own clock. */
export function DeviceHistory() {
  const { answer: events } = useAnswer('events', undefined);
  return (
    <ol class="history">
      {events?.slice(0, 50).map(({ code, at }) => (
        <li>
          <span>{t(`device.${code}`)}</span>
          <time dateTime={new Date(at).toISOString()}>{formatTime(at)}</time>
        </li>
      ))}
    </ol>
  );
}
