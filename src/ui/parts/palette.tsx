import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { type Command, findCommands } from '../commands/command.ts';
import { commandsNow } from '../commands/commands.ts';
import { isPaletteOpen } from '../commands/overlays.ts';
import { isUnlocked } from '../state/state.ts';
import { t } from '../text/t.ts';
import { Icon } from './icon.tsx';
import { useModal } from './use-modal.ts';
import { WalletMark } from './wallet-mark.tsx';

/** Goes anywhere and does anything if part of its name is typed. Closing it leaves everything as it was. */
export function Palette() {
  const { dialog, close, onClose } = useModal(isPaletteOpen);
  const unlocked = isUnlocked.value;
  // What it lists changes entirely.
  useEffect(() => {
    isPaletteOpen.value = false;
  }, [unlocked]);
  const take = (command: Command) => {
    close();
    command.run();
  };
  return (
    <dialog ref={dialog} class="palette" aria-label={t('palette.title')} onClose={onClose}>
      {isPaletteOpen.value && <Finder onTake={take} onClose={close} />}
    </dialog>
  );
}

/**
 * A combobox with a listbox, following the ARIA practices: the focus stays in the text line, the list
 * follows.
 */
function Finder({ onTake, onClose }: { onTake: (command: Command) => void; onClose: () => void }) {
  const [query, setQuery] = useState('');
  const [at, setAt] = useState(0);
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const found = findCommands(commandsNow(), query);
  const active = Math.min(at, found.length - 1);
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [active, query]);
  const steps: Record<string, number> = {
    ArrowDown: (active + 1) % found.length,
    ArrowUp: (active + found.length - 1) % found.length,
    PageDown: Math.min(found.length - 1, active + 8),
    PageUp: Math.max(0, active - 8),
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const next = steps[event.key];
    const command = found[active];
    if (event.key === 'Enter' && !event.isComposing) {
      event.preventDefault();
      if (command !== undefined) onTake(command);
    } else if (next !== undefined && found.length > 0) {
      event.preventDefault();
      setAt(next);
    }
  };
  return (
    <div class="finder">
      <div class="search-line">
        <Icon name="search" />
        <input
          class="input"
          type="text"
          role="combobox"
          aria-label={t('palette.title')}
          aria-expanded={true}
          aria-controls={`${id}-list`}
          aria-activedescendant={found.length === 0 ? undefined : `${id}-${active}`}
          aria-autocomplete="list"
          placeholder={t('palette.hint')}
          autoComplete="off"
          autoCapitalize="none"
          spellcheck={false}
          value={query}
          onInput={(event) => {
            setQuery(event.currentTarget.value);
            setAt(0);
          }}
          onKeyDown={onKeyDown}
        />
        <button type="button" class="button plain" aria-label={t('do.close')} onClick={onClose}>
          <Icon name="cross" />
        </button>
      </div>
      <div ref={list} class="options" role="listbox" id={`${id}-list`} aria-label={t('palette.list')}>
        {found.map((command, i) => (
          <Option
            key={command.id}
            id={`${id}-${i}`}
            command={command}
            isActive={i === active}
            onTake={() => onTake(command)}
          />
        ))}
      </div>
      <p class="small muted" role="status">
        {found.length === 0 ? t('palette.none') : ''}
      </p>
    </div>
  );
}

function Option(props: { id: string; command: Command; isActive: boolean; onTake: () => void }) {
  const { id, command, isActive, onTake } = props;
  const { label, hint, icon, mark } = command;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the line above holds the focus and takes the keys
    <div id={id} class="option" role="option" tabIndex={-1} aria-selected={isActive} onClick={onTake}>
      {mark === undefined ? <Icon name={icon} /> : <WalletMark {...mark} />}
      <span class="what">
        <span>{label}</span>
        {hint !== '' && <span class="small muted">{hint}</span>}
      </span>
    </div>
  );
}
