import { useState } from 'preact/hooks';
import { type Problem, toProblem } from '../state/state.ts';

/**
 * Runs one thing at a time: `busy` while it runs, `problem` if it was refused. Returns true if it went well.
 */
export function useTask() {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const run = async (work: () => Promise<unknown>): Promise<boolean> => {
    if (busy) return false;
    setBusy(true);
    setProblem(null);
    try {
      await work();
      return true;
    } catch (error) {
      setProblem(toProblem(error));
      return false;
    } finally {
      setBusy(false);
    }
  };
  return { busy, problem, run };
}
