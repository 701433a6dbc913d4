import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { Icon, type IconName } from './icon.tsx';

interface Props {
  icon?: IconName;
  /** `primary` is the main thing to do here; at most one per screen. */
  kind?: 'primary' | 'danger' | 'plain';
  size?: 'big' | 'wide';
  children: ComponentChildren;
}

const classOf = ({ kind, size }: Props) => ['button', kind, size].filter(Boolean).join(' ');

/** A focused button keeps the focus while it is temporarily disabled. */
export function Button(props: Props & { onClick?: () => void; type?: 'submit'; disabled?: boolean }) {
  const { disabled = false, onClick } = props;
  const button = useRef<HTMLButtonElement>(null);
  const hasFocus = button.current !== null && button.current === document.activeElement;
  return (
    <button
      ref={button}
      type={props.type ?? 'button'}
      class={classOf(props)}
      disabled={disabled && !hasFocus}
      aria-disabled={disabled || undefined}
      onClick={(event) => (disabled ? event.preventDefault() : onClick?.())}
    >
      {props.icon && <Icon name={props.icon} />}
      {props.children}
    </button>
  );
}

/** Looks like a button, but leads to another place. */
export function LinkButton(props: Props & { href: string }) {
  return (
    <a class={classOf(props)} href={props.href}>
      {props.icon && <Icon name={props.icon} />}
      {props.children}
    </a>
  );
}
