/** Numbered words in columns, read downwards. Eight for `safety` words, 24 for backup words. */
export function WordGrid(props: { words: readonly string[]; label: string; kind?: 'safety' }) {
  return (
    <ol class={props.kind === 'safety' ? 'words safety' : 'words'} aria-label={props.label} translate={false}>
      {props.words.map((word) => (
        <li>{word}</li>
      ))}
    </ol>
  );
}
