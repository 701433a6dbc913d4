import type { CeremonyView } from '../../signer/api/ceremonies.ts';
import type { Draft } from '../../signer/api/payments.ts';
import { titleOf } from '../ceremonies/lookup.ts';
import { hrefTo } from '../navigation/routes.ts';
import { walletById } from '../state/state.ts';
import { formatTime, t } from '../text/t.ts';
import { Sentence } from './fact.tsx';
import { Tag } from './note.tsx';
import { NamingOwn } from './own-addresses.tsx';
import { gistOf } from './review-across.ts';
import { WalletMark } from './wallet-mark.tsx';

/** Looked at but not decided. */
export function DraftItem({ draft: { id, walletId, payloads } }: { draft: Draft }) {
  const wallet = walletById(walletId);
  if (wallet === undefined || payloads[0] === undefined) return null;
  return (
    <a class="item told" data-item href={hrefTo('draft', id)}>
      <WalletMark label={wallet.label} colour={wallet.colour} />
      <span class="what">
        <span>
          <NamingOwn walletId={walletId}>
            <Sentence fact={gistOf(payloads)} />
          </NamingOwn>
        </span>
        <span class="small muted">{wallet.label}</span>
      </span>
      <Tag tone="warn">{t('draft.undecided')}</Tag>
    </a>
  );
}

/** `isTold`: also lists what was to be signed, for a wallet's history. */
export function CeremonyItem({ ceremony, isTold = false }: { ceremony: CeremonyView; isTold?: boolean }) {
  const { id, label, colour, state, code, payloads, updatedAt } = ceremony;
  const isSaid = isTold && payloads.length > 0;
  const gist = isSaid ? gistOf(payloads.map(({ review }) => review)) : undefined;
  const mustShow = state === 'done' && ceremony.hasNews;
  const tone = { invited: 'warn', void: 'warn', open: 'calm', stopped: 'danger', done: 'ok' } as const;
  return (
    <a class={gist === undefined ? 'item' : 'item told'} data-item href={hrefTo('ceremony', id)}>
      <WalletMark label={label} colour={colour} />
      <span class="what">
        {gist === undefined ? (
          <strong>{titleOf(ceremony)}</strong>
        ) : (
          <span>
            <NamingOwn walletId={ceremony.walletId}>
              <Sentence fact={gist} />
            </NamingOwn>
          </span>
        )}
        <span class="small muted">
          <span class="mono">{code}</span> · {formatTime(updatedAt)}
        </span>
      </span>
      <Tag tone={mustShow ? 'warn' : tone[state]}>
        {t(mustShow ? 'ceremony.state.show' : `ceremony.state.${state}`)}
      </Tag>
    </a>
  );
}
