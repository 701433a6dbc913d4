import { Icon, type IconName } from './icon.tsx';

/** A line of a list that leads somewhere: for what is done now and then. */
export function LinkItem(props: { href: string; icon: IconName; label: string; hint?: string }) {
  const { href, icon, label, hint } = props;
  return (
    <a class="item" data-item href={href} aria-label={label}>
      <Icon name={icon} />
      <span class="what">
        <span>{label}</span>
        {hint !== undefined && <span class="small muted">{hint}</span>}
      </span>
      <Icon name="next" />
    </a>
  );
}
