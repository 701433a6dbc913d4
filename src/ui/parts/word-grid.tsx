/** Numbered words in columns, read downwards. `safety` words are eight, backup words 24. */
export function WordGrid(props: { words: readonly string[]; label: string; kind?: 'safety' }) {
  return (
    <ol class={props.kind === 'safety' ? 'words safety' : 'words'} aria-label={props.label} translate={false}>
      {props.words.map((word) => (
        <li>{word}</li>
      ))}
    </ol>
  );
}
