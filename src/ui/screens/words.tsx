import { useState } from 'preact/hooks';
import { goBack } from '../navigation/routes.ts';
import { RevealWords } from './reveal-words.tsx';
import { ShowWords } from './show-words.tsx';

/** The backup words of a device in use. They are removed from the page when the screen is left. */
export function Words() {
  const [words, setWords] = useState<string[] | null>(null);
  return words === null ? <RevealWords onWords={setWords} /> : <ShowWords words={words} onWritten={goBack} />;
}
