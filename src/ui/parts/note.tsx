import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from './icon.tsx';

type Tone = 'info' | 'ok' | 'warning' | 'danger';
const icons: Record<Tone, IconName> = { info: 'info', ok: 'check', warning: 'warning', danger: 'danger' };

/** Something to know, in words and shape. `live` notes are read out when they appear. */
export function Note(props: { tone?: Tone; live?: boolean; children: ComponentChildren }) {
  const { tone = 'info', live = false, children } = props;
  const role = live ? (tone === 'danger' || tone === 'warning' ? 'alert' : 'status') : undefined;
  return (
    <div class={`note ${tone}`} role={role}>
      <Icon name={icons[tone]} />
      <div>{children}</div>
    </div>
  );
}

export function Tag(props: {
  tone: 'ok' | 'warn' | 'danger' | 'calm';
  icon?: IconName;
  children: ComponentChildren;
}) {
  return (
    <span class={`tag ${props.tone}`}>
      {props.icon && <Icon name={props.icon} />}
      {props.children}
    </span>
  );
}
