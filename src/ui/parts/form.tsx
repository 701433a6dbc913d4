import type { ComponentChildren } from 'preact';

/** Enter in any field does what the main button does; the browser never submits anything. */
export function Form(props: { onSubmit: () => void; label?: string; children: ComponentChildren }) {
  return (
    <form
      class="stack"
      aria-label={props.label}
      onSubmit={(event) => {
        event.preventDefault();
        props.onSubmit();
      }}
    >
      {props.children}
    </form>
  );
}
