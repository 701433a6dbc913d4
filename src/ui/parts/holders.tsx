import type { Participant, Wallet } from '../../signer/api.ts';
import { hrefTo } from '../navigation/routes.ts';
import { contactById } from '../state/state.ts';
import { formatDate, t } from '../text/t.ts';
import { Icon } from './icon.tsx';
import { VerifiedTag } from './verified.tsx';

/** Who holds the shares of a wallet: each person's own, compared or not, and when it was last used. */
export function Holders({ wallet }: { wallet: Wallet }) {
  return (
    <ul class="items">
      {wallet.participants.map((person, i) => (
        <li key={person.index}>
          <Holder person={person} when={wallet.lastSigned[i] ?? null} />
        </li>
      ))}
    </ul>
  );
}

function Holder({ person, when }: { person: Participant; when: number | null }) {
  const { name, contactId, isSelf } = person;
  const contact = contactById(contactId);
  // People go by the name they have now; the wallet keeps the one it was made under.
  const now = contact !== undefined && contact.name !== name ? contact.name : null;
  const body = (
    <>
      <Icon name="person" />
      <span class="what">
        <strong>{isSelf ? t('person.you', { name }) : name}</strong>
        {now !== null && <span class="small muted">{t('people.nowNamed', { name: now })}</span>}
        <span class="small muted">
          {when === null ? t('people.notSigned') : t('people.signed', { when: formatDate(when) })}
        </span>
        {!isSelf && contact === undefined && <span class="small muted">{t('people.noContact')}</span>}
      </span>
      {contact !== undefined && <VerifiedTag verified={contact.verified} />}
    </>
  );
  if (!isSelf && contact === undefined) return <div class="item">{body}</div>;
  return (
    <a class="item" data-item href={isSelf ? hrefTo('me') : hrefTo('contact', contactId)}>
      {body}
    </a>
  );
}
