import type { CeremonyView } from '../../signer/api/ceremonies.ts';
import { useTask } from '../parts/use-task.ts';
import { ask, refresh } from '../state/state.ts';

/** This person agrees. */
export function useJoin({ id }: CeremonyView) {
  const task = useTask();
  const join = () =>
    task.run(async () => {
      await ask('join', { id });
      await refresh();
    });
  return { ...task, join };
}

export const othersIn = ({ people }: CeremonyView) => people.filter(({ isSelf }) => !isSelf);
