import { shortcuts } from '../commands/keys.ts';
import { t } from '../text/t.ts';

const isMac = /Mac|iP(hone|ad|od)/.test(navigator.platform);
const shown: Record<string, string> = {
  ArrowDown: '↓',
  ArrowUp: '↑',
  Escape: 'Esc',
  'Mod+k': isMac ? '⌘ K' : 'Ctrl K',
};

export function ShortcutList() {
  return (
    <dl class="pairs">
      {shortcuts.map(({ keys, does }) => (
        <>
          <dt>
            {keys.map((key) => (
              <>
                <kbd>{shown[key] ?? key}</kbd>{' '}
              </>
            ))}
          </dt>
          <dd>{t(does)}</dd>
        </>
      ))}
    </dl>
  );
}
