import { useId } from 'preact/hooks';
import { t } from '../text/t.ts';
import { Button } from './button.tsx';
import { Icon } from './icon.tsx';

/** Lists of up to this many entries can be taken in at a glance. */
export const few = 5;

/** Shown above a list of more than a few entries: a line to type in, and how many entries are left. */
export function Search(props: {
  label: string;
  value: string;
  onText: (text: string) => void;
  found: number;
  total: number;
}) {
  const { label, value, onText, found, total } = props;
  const id = useId();
  const isOpen = value.trim() !== '';
  // The list updates by itself: the form around it is not meant, and the first Escape only ends the search.
  const onKeyDown = (event: KeyboardEvent) => {
    const isEnd = event.key === 'Escape' && value !== '';
    if (event.key === 'Enter' || isEnd) event.preventDefault();
    if (isEnd) onText('');
  };
  return (
    <search class="search">
      <label class="hidden-label" for={id}>
        {label}
      </label>
      <div class="search-line">
        <Icon name="search" />
        <input
          id={id}
          type="search"
          class="input"
          value={value}
          placeholder={label}
          autoComplete="off"
          autoCapitalize="none"
          spellcheck={false}
          onInput={(event) => onText(event.currentTarget.value)}
          onKeyDown={onKeyDown}
        />
      </div>
      <div class="row spread small muted">
        <span role="status">
          {isOpen && (found === 0 ? t('search.none') : t('search.found', { found, total }))}
        </span>
        {isOpen && (
          <Button kind="plain" onClick={() => onText('')}>
            {t('search.clear')}
          </Button>
        )}
      </div>
    </search>
  );
}
