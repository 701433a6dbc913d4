import type { Participant } from '../../signer/api/people.ts';
import type { Wallet } from '../../signer/api/wallets.ts';
import { hrefTo } from '../navigation/routes.ts';
import { contactById } from '../state/state.ts';
import { formatDate, t } from '../text/t.ts';
import { needsComparing } from './compare-note.tsx';
import { Icon } from './icon.tsx';
import { VerifiedTag } from './verified.tsx';

/**
 * Who holds the shares of a wallet: for each person whether they were compared, and when their share was last
 * used.
 */
export function Holders({ wallet }: { wallet: Wallet }) {
  return (
    <ul class="items">
      {wallet.participants.map((person, i) => (
        <li key={person.index}>
          <Holder
            person={person}
            when={wallet.lastSigned[i] ?? null}
            compared={comparedTag(wallet, person)}
          />
        </li>
      ))}
    </ul>
  );
}

/** If a note on the same screen names those still to be compared, nobody gets a second warning. */
function comparedTag(wallet: Wallet, { index, isSelf }: Participant): 'yes' | 'no' | null {
  if (isSelf) return null;
  if (!wallet.uncompared.includes(index)) return 'yes';
  return needsComparing(wallet) ? null : 'no';
}

function Holder(props: { person: Participant; when: number | null; compared: 'yes' | 'no' | null }) {
  const { person, when, compared } = props;
  const { name, contactId, isSelf } = person;
  const contact = contactById(contactId);
  // People are shown by their current name; the wallet keeps the one it was made under.
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
      {compared !== null && <VerifiedTag isCompared={compared === 'yes'} />}
    </>
  );
  if (!isSelf && contact === undefined) return <div class="item">{body}</div>;
  return (
    <a class="item" data-item href={isSelf ? hrefTo('me') : hrefTo('contact', contactId)}>
      {body}
    </a>
  );
}
