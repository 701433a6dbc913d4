import { useState } from 'preact/hooks';
import type { Wallet } from '../../signer/api/wallets.ts';
import { go, hrefTo, route } from '../navigation/routes.ts';
import { Button, LinkButton } from '../parts/button.tsx';
import { OtherWaysOut, type Outgoing, openTail, ShowPanel, TextPanel } from '../parts/carry-out.tsx';
import { Missing } from '../parts/missing.tsx';
import { Page } from '../parts/page.tsx';
import { ProblemNote } from '../parts/problem.tsx';
import { useAnswer } from '../parts/use-answer.ts';
import { useTask } from '../parts/use-task.ts';
import { WalletMark } from '../parts/wallet-mark.tsx';
import { ask, refresh, self, walletById } from '../state/state.ts';
import { formatNames, t } from '../text/t.ts';
import { RulesList, useAssets } from './charter-text.tsx';
import { RulesAlert } from './rules-alert.tsx';

/** The rules of a wallet: what is allowed, who may do what, how they change, and the emergency stop. */
export function RulesScreen() {
  const { id, tail } = route.value;
  const wallet = walletById(id);
  if (wallet === undefined) return <Missing />;
  if (wallet.rules.current === null) return <NoRules wallet={wallet} />;
  return <InForce wallet={wallet} tail={tail} />;
}

const mark = ({ label, colour }: Wallet) => <WalletMark label={label} colour={colour} />;

function NoRules({ wallet }: { wallet: Wallet }) {
  const { id, label, rules } = wallet;
  return (
    <Page title={t('rules.of', { label })} lead={t('rules.none')} mark={mark(wallet)}>
      <p>{t('rules.what')}</p>
      <p class="muted">{t('rules.clock')}</p>
      {rules.mayPropose && (
        <LinkButton kind="primary" size="big" icon="add" href={hrefTo('edit', id)}>
          {t('rules.make')}
        </LinkButton>
      )}
    </Page>
  );
}

function InForce({ wallet, tail }: { wallet: Wallet; tail: string | null }) {
  const { id, label, rules } = wallet;
  const current = rules.current!;
  const assets = useAssets(id);
  const { answer: parcel } = useAnswer('rulesParcel', { walletId: id }, current.code);
  const out: Outgoing | null = parcel && {
    message: parcel,
    fileName: [label, t('rules.record'), t('file.from', { name: self.value?.name ?? '' })],
    label: t('rules.record'),
  };
  if (tail === 'show' && out !== null)
    return (
      <Page title={t('rules.share')} lead={t('rules.shareHint')} mark={mark(wallet)}>
        <ShowPanel {...out} />
      </Page>
    );
  if (tail === 'text' && out !== null)
    return (
      <Page title={t('rules.of', { label })}>
        <TextPanel {...out} />
      </Page>
    );
  const { number, code } = current;
  return (
    <Page
      title={t('rules.of', { label })}
      lead={t('rules.number', { number: number + 1, code })}
      mark={mark(wallet)}
      isWide
    >
      <RulesAlert rules={rules} />
      <div class="columns">
        <div class="stack wide">
          {assets !== null && <RulesList rules={current} assets={assets} />}
          <p class="muted">{t('rules.what')}</p>
          <p class="muted">{t('rules.clock')}</p>
        </div>
        <div class="stack wide">
          <p>
            {rules.roles.length === 0
              ? t('rules.noRole')
              : t('rules.yourRole', { roles: formatNames(rules.roles.map((role) => t(`role.${role}`))) })}
          </p>
          {rules.mayPropose && (
            <LinkButton icon="file" href={hrefTo('edit', id)}>
              {t('rules.change')}
            </LinkButton>
          )}
          {rules.roles.includes('administrator') && <Stop walletId={id} isFrozen={rules.isFrozen} />}
          <h2>{t('rules.share')}</h2>
          <p class="muted">{t('rules.shareHint')}</p>
          <div class="actions pair">
            <Button icon="show" disabled={out === null} onClick={() => openTail('show')}>
              {t('do.show')}
            </Button>
            {out !== null && <OtherWaysOut {...out} />}
          </div>
        </div>
      </div>
    </Page>
  );
}

/** Two taps to freeze: it stops everybody. */
function Stop({ walletId, isFrozen }: { walletId: string; isFrozen: boolean }) {
  const [isSure, setSure] = useState(false);
  const { busy, problem, run } = useTask();
  const turn = (name: 'freeze' | 'unfreeze') =>
    run(async () => {
      const { id } = await ask(name, { walletId });
      await refresh();
      go('ceremony', id);
    });
  return (
    <div class="stack tight">
      <ProblemNote problem={problem} />
      {isFrozen ? (
        <Button disabled={busy} onClick={() => turn('unfreeze')}>
          {t('rules.unfreeze')}
        </Button>
      ) : isSure ? (
        <Button kind="danger" disabled={busy} onClick={() => turn('freeze')}>
          {t('rules.freezeSure')}
        </Button>
      ) : (
        <Button kind="danger" onClick={() => setSure(true)}>
          {t('rules.freeze')}
        </Button>
      )}
      {!isFrozen && <p class="small muted">{t('rules.freezeHint')}</p>}
    </div>
  );
}
