import { signal } from '@preact/signals';
import type { Draft } from '../../signer/api/payments.ts';

/**
 * Reviews that were opened but not decided: the signer keeps them until it locks, and the home screen leads
 * back to them.
 */
export const drafts = signal<Draft[]>([]);

export function noteDraft(draft: Draft): void {
  if (!drafts.value.some(({ id }) => id === draft.id)) drafts.value = [...drafts.value, draft];
}

export function forgetDraft(id: string): void {
  drafts.value = drafts.value.filter((draft) => draft.id !== id);
}
