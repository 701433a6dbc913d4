import { type Attempt, codeOf, pageAttempts, workerAttempts } from './attempts.ts';
import { laterAttempts, laterWorkerAttempts } from './attempts-later.ts';
import { rarerAttempts } from './attempts-rare.ts';

export const allOfPage: readonly Attempt[] = [...pageAttempts, ...rarerAttempts, ...laterAttempts];
export const allOfWorker: readonly Attempt[] = [...workerAttempts, ...laterWorkerAttempts];

/** So many in one message: WebKit's inspector takes no long ones. */
const together = 20;

export type Evaluate = (expression: string) => Promise<unknown>;

/**
 * Tries them one after the other in the same document: what each came to, as `name -> answer`. Each is told by its
 * place in `list`. Errors: the document went away under one of them.
 */
export async function tryAll(
  evaluate: Evaluate,
  list: readonly Attempt[],
  port: number,
  isTried: (attempt: Attempt) => boolean = () => true,
): Promise<string[]> {
  const tried = [...list.entries()].filter(([, attempt]) => isTried(attempt));
  const told: string[] = [];
  for (let from = 0; from < tried.length; from += together) {
    const some = tried.slice(from, from + together);
    const codes = some.map(([index, { body }]) => `told.push(await ${codeOf(body, index, port)});`);
    const whole = `(async () => { const told = []; ${codes.join('\n')} return JSON.stringify(told); })()`;
    const answers = JSON.parse(`${await evaluate(whole)}`) as string[];
    for (const [at, [, { name }]] of some.entries()) told.push(`${name} -> ${answers[at]}`);
  }
  if (process.env.AIRGAP_ANSWERS) console.log(told.join('\n'));
  return told;
}

/** Which of them a sink has heard of, by name; whoever connects and says nothing is heard, too. */
export function heardOf({ heard }: { heard: string[] }, list: readonly Attempt[]): string[] {
  const lines = heard.filter((line) => line !== 'connection');
  if (heard.length !== 2 * lines.length) lines.push('a connection without a word');
  return lines.map((line) => list[Number(/secret-(\d+)/.exec(line)?.[1])]?.name ?? line);
}
