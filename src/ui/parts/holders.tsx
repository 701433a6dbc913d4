import type { CeremonyView, Participant, Wallet } from '../../signer/api.ts';
import { isSigning } from '../ceremonies/lookup.ts';
import { hrefTo } from '../navigation/routes.ts';
import { ceremonies, contactById } from '../state/state.ts';
import { formatDate, t } from '../text/t.ts';
import { Icon } from './icon.tsx';
import { VerifiedTag } from './verified.tsx';

/** When somebody last signed with a wallet, out of what this device took part in or was shown; null if never. */
function lastSigned({ index }: Participant, walletId: string): number | null {
  const hasSigned = ({ people }: CeremonyView) =>
    people.some((person) => person.index === index && person.rounds.every((state) => state === 'done'));
  const times = ceremonies.value
    .filter((ceremony) => isSigning(ceremony) && ceremony.walletId === walletId && hasSigned(ceremony))
    .map(({ updatedAt }) => updatedAt);
  return times.length === 0 ? null : Math.max(...times);
}

/** Who holds the shares of a wallet: each person's own, compared or not, and when it was last used. */
export function Holders({ wallet }: { wallet: Wallet }) {
  return (
    <ul class="items">
      {wallet.participants.map((person) => (
        <li key={person.index}>
          <Holder person={person} walletId={wallet.id} />
        </li>
      ))}
    </ul>
  );
}

function Holder({ person, walletId }: { person: Participant; walletId: string }) {
  const { name, contactId, isSelf } = person;
  const contact = contactById(contactId);
  const when = lastSigned(person, walletId);
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
