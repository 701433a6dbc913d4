import { useState } from 'preact/hooks';
import type { LogLine } from '../../signer/api/device.ts';
import { formatTime, t } from '../text/t.ts';
import { Button } from './button.tsx';
import { detailOf } from './log-detail.ts';
import { useAnswer } from './use-answer.ts';

/** This device's log about itself and what was done with it, newest first, by its own clock. */
export function DeviceHistory() {
  const [older, setOlder] = useState<readonly LogLine[]>([]);
  const { answer: newest } = useAnswer('log', { before: null });
  const before = older.at(-1)?.number ?? newest?.lines.at(-1)?.number ?? null;
  const { answer: next } = useAnswer('log', { before });
  const lines = [...(newest?.lines ?? []), ...older];
  const left = before === null ? 0 : (next?.lines.length ?? 0) + (next?.left ?? 0);
  return (
    <>
      <ol class="history">
        {lines.map((line) => (
          <li key={line.number}>
            <span>
              {[t(`log.code.${line.code}`), line.wallet, line.session, detailOf(line)]
                .filter((text) => text !== null)
                .join(' · ')}
            </span>
            <time dateTime={new Date(line.at).toISOString()}>{formatTime(line.at)}</time>
          </li>
        ))}
      </ol>
      {left > 0 && (
        <Button onClick={() => setOlder([...older, ...(next?.lines ?? [])])}>
          {t('log.earlier', { count: left })}
        </Button>
      )}
    </>
  );
}
