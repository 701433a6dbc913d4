import { useEffect, useState } from 'preact/hooks';
import type { Input, Output, RequestName } from '../../signer/api.ts';
import { ask, type Problem, toProblem } from '../state/state.ts';

interface Told<N extends RequestName> {
  answer: Output<N> | null;
  problem: Problem | null;
}

/**
 * The signer's answer to one question, asked again when the input or `version` changes; null until it
 * arrives. Until the next one is there the one before stays, and `isCurrent` is false.
 */
export function useAnswer<N extends RequestName>(
  name: N,
  input: Input<N>,
  version: unknown = null,
): Told<N> & { isCurrent: boolean } {
  const [told, setTold] = useState<Told<N> & { key: string; version: unknown }>({
    answer: null,
    problem: null,
    key: '',
    version,
  });
  const key = JSON.stringify(input ?? null);
  useEffect(() => {
    let isCurrent = true;
    const question = ask as (name: N, input: Input<N>) => Promise<Output<N>>;
    question(name, input).then(
      (answer) => isCurrent && setTold({ answer, problem: null, key, version }),
      (error) => isCurrent && setTold({ answer: null, problem: toProblem(error), key, version }),
    );
    return () => {
      isCurrent = false;
    };
  }, [name, key, version]);
  const { answer, problem } = told;
  return { answer, problem, isCurrent: told.key === key && told.version === version };
}
