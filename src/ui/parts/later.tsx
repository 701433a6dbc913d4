import type { FunctionComponent } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { missingPart } from '../../core/errors.ts';
import { type Problem, toProblem } from '../state/state.ts';
import { everySentence, t } from '../text/t.ts';
import { Page } from './page.tsx';
import { ProblemNote } from './problem.tsx';

/**
 * A screen whose code is a separate part of the build, so that the first screen need not wait for it; all
 * sentences are loaded before it. It comes from the same cache; if the browser has dropped it, the screen
 * says so.
 */
export const later = <P extends object>(load: () => Promise<FunctionComponent<P>>) => delayed(load, Missing);

/** The same for what is shown above or over the screens, which report if it is missing. */
export const beside = <P extends object>(load: () => Promise<FunctionComponent<P>>) =>
  delayed(load, () => null);

function delayed<P extends object>(
  load: () => Promise<FunctionComponent<P>>,
  Without: FunctionComponent<{ problem: Problem }>,
): FunctionComponent<P> {
  let Loaded: FunctionComponent<P> | null = null;
  return function Later(props: P) {
    const [, setLoaded] = useState(Loaded !== null);
    const [problem, setProblem] = useState<Problem | null>(null);
    useEffect(() => {
      let isShown = true;
      if (Loaded !== null) return;
      Promise.all([load(), everySentence()])
        .catch(missingPart)
        .then(
          ([part]) => {
            Loaded = part;
            if (isShown) setLoaded(true);
          },
          (error) => isShown && setProblem(toProblem(error)),
        );
      return () => {
        isShown = false;
      };
    }, []);
    if (Loaded !== null) return <Loaded {...props} />;
    return problem === null ? null : <Without problem={problem} />;
  };
}

function Missing({ problem }: { problem: Problem }) {
  return (
    <Page title={t('app.loading')}>
      <ProblemNote problem={problem} />
    </Page>
  );
}
