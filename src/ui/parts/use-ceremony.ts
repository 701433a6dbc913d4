import { useEffect, useState } from 'preact/hooks';
import type { CeremonyView } from '../../signer/api/ceremonies.ts';
import { ask, ceremonies, ceremonyById, earlier } from '../state/state.ts';

/**
 * A ceremony by its id, even one that was finished long ago: null until it arrives, undefined if there is
 * none.
 */
export function useCeremony(id: string): CeremonyView | null | undefined {
  const [missing, setMissing] = useState<string | null>(null);
  const all = ceremonies.value;
  const isHere = all.some((ceremony) => ceremony.id === id);
  useEffect(() => {
    let isCurrent = true;
    const answer = (view: CeremonyView | null) => {
      if (!isCurrent) return;
      earlier.value = view;
      setMissing(view === null ? id : null);
    };
    if (!isHere)
      ask('ceremony', { id }).then(answer, () => {
        answer(null);
      });
    return () => {
      isCurrent = false;
    };
  }, [id, isHere, all]);
  return ceremonyById(id) ?? (missing === id ? undefined : null);
}
