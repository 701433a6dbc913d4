import { useEffect, useState } from 'preact/hooks';
import type { Input, Output, RequestName } from '../../signer/api.ts';
import { ask, type Problem, toProblem } from '../state/state.ts';

/**
 * The signer's answer to one question, asked again when the input or `version` changes; null until it
 * arrives.
 */
export function useAnswer<N extends RequestName>(
  name: N,
  input: Input<N>,
  version: unknown = null,
): { answer: Output<N> | null; problem: Problem | null } {
  const [state, setState] = useState<{ answer: Output<N> | null; problem: Problem | null }>({
    answer: null,
    problem: null,
  });
  const key = JSON.stringify(input ?? null);
  useEffect(() => {
    let isCurrent = true;
    const question = ask as (name: N, input: Input<N>) => Promise<Output<N>>;
    question(name, input).then(
      (answer) => isCurrent && setState({ answer, problem: null }),
      (error) => isCurrent && setState({ answer: null, problem: toProblem(error) }),
    );
    return () => {
      isCurrent = false;
    };
  }, [name, key, version]);
  return state;
}
