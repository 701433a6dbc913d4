import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from './icon.tsx';

interface Props {
  icon?: IconName;
  /** `primary` is the one thing to do here; at most one a screen. */
  kind?: 'primary' | 'danger' | 'plain';
  size?: 'big' | 'wide';
  children: ComponentChildren;
}

const classOf = ({ kind, size }: Props) => ['button', kind, size].filter(Boolean).join(' ');

export function Button(props: Props & { onClick?: () => void; type?: 'submit'; disabled?: boolean }) {
  return (
    <button
      type={props.type ?? 'button'}
      class={classOf(props)}
      disabled={props.disabled}
      onClick={props.onClick}
    >
      {props.icon && <Icon name={props.icon} />}
      {props.children}
    </button>
  );
}

/** Looks like a button, leads to another place. */
export function LinkButton(props: Props & { href: string }) {
  return (
    <a class={classOf(props)} href={props.href}>
      {props.icon && <Icon name={props.icon} />}
      {props.children}
    </a>
  );
}
