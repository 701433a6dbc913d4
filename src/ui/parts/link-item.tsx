import { Icon, type IconName } from './icon.tsx';

/** A line of a list that leads somewhere: for less frequent things. */
export function LinkItem({ href, icon, label }: { href: string; icon: IconName; label: string }) {
  return (
    <a class="item" data-item href={href}>
      <Icon name={icon} />
      <span>{label}</span>
      <Icon name="next" />
    </a>
  );
}
