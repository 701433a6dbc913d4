import type { CeremonyView } from '../../signer/api/ceremonies.ts';
import { formatTime, isKey, t } from '../text/t.ts';

/** What has happened on this device, by its own clock. */
export function History(props: { events: CeremonyView['history']; kind: CeremonyView['kind'] }) {
  const sentence = (code: string, name: string) => {
    const own = `event.${props.kind}.${code}`;
    const shared = `event.${code}`;
    if (isKey(own)) return t(own, { name });
    return isKey(shared) ? t(shared, { name }) : t('fact.unknown', { code });
  };
  return (
    <ol class="history">
      {props.events.map(({ code, name, at }) => (
        <li>
          <span>{sentence(code, name ?? '')}</span>
          <time dateTime={new Date(at).toISOString()}>{formatTime(at)}</time>
        </li>
      ))}
    </ol>
  );
}
