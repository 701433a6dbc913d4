import type { Fact } from '../../chains/chain.ts';
import type { CeremonyView } from '../../signer/api.ts';
import { isSigning } from '../ceremonies/lookup.ts';
import { isFound } from '../commands/find.ts';
import { CeremonyItem } from '../parts/ceremony-item.tsx';
import { sayFact } from '../parts/say.ts';
import { few, Search } from '../parts/search.tsx';
import { useKept } from '../state/kept.ts';
import { ceremonies } from '../state/state.ts';
import { formatTime, t } from '../text/t.ts';

/** Amounts, addresses and names of a review, all of its parts. */
const saidIn = (fact: Fact): string[] => [sayFact(fact), ...(fact.parts ?? []).flatMap(saidIn)];

/** What one of them is found by: what it did, who took part, when, and its code. */
function textsOf({ code, people, payloads, updatedAt, state }: CeremonyView): string[] {
  const reviews = payloads.flatMap(({ review: { title, actions } }) => [title, ...actions].flatMap(saidIn));
  const day = new Date(updatedAt);
  const written = [day.getFullYear(), day.getMonth() + 1, day.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
  const names = people.map(({ name }) => name);
  return [code, ...names, formatTime(updatedAt), written, t(`ceremony.state.${state}`), ...reviews];
}

/** What was signed with a wallet, or asked to be. */
export function SignedList({ walletId }: { walletId: string }) {
  const [query, setQuery] = useKept(`find/signed/${walletId}`, '');
  const all = ceremonies.value.filter((one) => isSigning(one) && one.walletId === walletId);
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
    </section>
  );
}
