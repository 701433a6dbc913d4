import { useEffect, useState } from 'preact/hooks';
import type { Fact } from '../../chains/review.ts';
import type { CeremonyView } from '../../signer/api/ceremonies.ts';
import { isGoing, isSigning } from '../ceremonies/lookup.ts';
import { isFound } from '../commands/find.ts';
import { Button } from '../parts/button.tsx';
import { CeremonyItem } from '../parts/ceremony-item.tsx';
import { sayFact } from '../parts/say.ts';
import { few, Search } from '../parts/search.tsx';
import { useAnswer } from '../parts/use-answer.ts';
import { useKept } from '../state/kept.ts';
import { ceremonies } from '../state/state.ts';
import { formatTime, t } from '../text/t.ts';

/** Amounts, addresses and names of a review, with all of its parts. */
const saidIn = (fact: Fact): string[] => [sayFact(fact), ...(fact.parts ?? []).flatMap(saidIn)];

/** What a signing can be found by: what it did, who took part, when, and its code. */
function textsOf({ code, people, payloads, updatedAt, state }: CeremonyView): string[] {
  const reviews = payloads.flatMap(({ review: { title, actions } }) => [title, ...actions].flatMap(saidIn));
  const day = new Date(updatedAt);
  const written = [day.getFullYear(), day.getMonth() + 1, day.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
  const names = people.map(({ name }) => name);
  return [code, ...names, formatTime(updatedAt), written, t(`ceremony.state.${state}`), ...reviews];
}

/**
 * Signings finished earlier than those at hand: a few more each time, or all of them one after another for a
 * search.
 */
function useEarlier(walletId: string, wantsAll: boolean) {
  const [shown, setShown] = useState<readonly CeremonyView[]>([]);
  const after = shown.at(-1)?.id ?? null;
  const { answer } = useAnswer('signedBefore', { walletId, after }, ceremonies.value);
  const more = () => {
    const known = new Set(shown.map(({ id }) => id));
    const next = answer?.list.filter(({ id }) => !known.has(id)) ?? [];
    if (next.length > 0) setShown([...shown, ...next]);
  };
  useEffect(() => {
    if (wantsAll) more();
  }, [wantsAll, answer]);
  return { shown, left: answer?.left ?? 0, more };
}

/** What was signed with a wallet, and requests that have ended. */
export function SignedList({ walletId }: { walletId: string }) {
  const [query, setQuery] = useKept(`find/signed/${walletId}`, '');
  const recent = ceremonies.value.filter(
    (one) => isSigning(one) && one.walletId === walletId && !isGoing(one),
  );
  const { shown, left, more } = useEarlier(walletId, query !== '');
  const isRecent = new Set(recent.map(({ id }) => id));
  const all = [...recent, ...shown.filter(({ id }) => !isRecent.has(id))];
  const found = query === '' ? all : all.filter((one) => isFound(query, textsOf(one)));
  return (
    <section class="stack tight">
      <h2>{t('wallet.history')}</h2>
      {all.length === 0 && <p class="muted">{t('wallet.noHistory')}</p>}
      {all.length > few && (
        <Search
          label={t('search.signed')}
          value={query}
          onText={setQuery}
          found={found.length}
          total={all.length}
        />
      )}
      {found.length > 0 && (
        <ul class="items">
          {found.map((ceremony) => (
            <li key={ceremony.id}>
              <CeremonyItem ceremony={ceremony} isTold />
            </li>
          ))}
        </ul>
      )}
      {left > 0 && <Button onClick={more}>{t('wallet.earlier', { count: left })}</Button>}
    </section>
  );
}
