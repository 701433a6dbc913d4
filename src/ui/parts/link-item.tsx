import { useId } from 'preact/hooks';
import { Icon, type IconName } from './icon.tsx';

/** A line of a list that leads somewhere: for what is done now and then. */
export function LinkItem(props: { href: string; icon: IconName; label: string; hint?: string }) {
  const { href, icon, label, hint } = props;
  const id = useId();
  return (
    <a
      class="item"
      data-item
      href={href}
      aria-labelledby={id}
      aria-describedby={hint === undefined ? undefined : `${id}-hint`}
    >
      <Icon name={icon} />
      <span class="what">
        <span id={id}>{label}</span>
        {hint !== undefined && (
          <span class="small muted" id={`${id}-hint`}>
            {hint}
          </span>
        )}
      </span>
      <Icon name="next" />
    </a>
  );
}
