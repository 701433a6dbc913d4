import type { FunctionComponent } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { missingPart } from '../../core/errors.ts';
import { type Problem, toProblem } from '../state/state.ts';
import { everySentence, t } from '../text/t.ts';
import { Page } from './page.tsx';
import { ProblemNote } from './problem.tsx';

/**
 * A screen whose code is a part of the build of its own, so that the first screen need not wait for it; all sentences are
 * here before it is. It comes from the same cache; one that the browser has dropped is said.
 */
export const later = <P extends object>(load: () => Promise<FunctionComponent<P>>) => delayed(load, Missing);

/** The same for what lies above or over the screens, which say what is missing. */
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
