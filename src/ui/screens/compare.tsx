import { useState } from 'preact/hooks';
import { equalBytes } from '../../core/bytes.ts';
import type { Participant } from '../../signer/api/people.ts';
import { goInstead, route } from '../navigation/routes.ts';
import { Button } from '../parts/button.tsx';
import { ScanPanel } from '../parts/carry-in.tsx';
import { openTail, ShowPanel } from '../parts/carry-out.tsx';
import { namesOf, uncomparedIn } from '../parts/compare-note.tsx';
import { Missing } from '../parts/missing.tsx';
import { Note } from '../parts/note.tsx';
import { Page } from '../parts/page.tsx';
import { ProblemNote } from '../parts/problem.tsx';
import { useAnswer } from '../parts/use-answer.ts';
import { useTask } from '../parts/use-task.ts';
import { SafetyWords } from '../parts/verified.tsx';
import { WalletMark } from '../parts/wallet-mark.tsx';
import { WhatIs } from '../parts/what-is.tsx';
import { unwrapArmor } from '../state/incoming.ts';
import { ask, refresh, walletById } from '../state/state.ts';
import { t } from '../text/t.ts';

/**
 * Is this the same wallet on the others' devices? If people are together, the devices compare the whole
 * record, scanned directly from a co-signer's screen; at a distance people read eight words to each other.
 */
export function Compare() {
  const { id, tail } = route.value;
  const wallet = walletById(id);
  const { answer: record } = useAnswer('transcript', { walletId: id });
  const [differs, setDiffers] = useState(false);
  const [isScanned, setScanned] = useState(false);
  const [isShown, setShown] = useState(false);
  const { busy, problem, run } = useTask();
  if (wallet === undefined) return <Missing />;
  const { label } = wallet;
  const left = uncomparedIn(wallet);
  // If everybody was already compared in another way, all can be compared again at once.
  const asked = left.length > 0 ? left : wallet.participants.filter(({ isSelf }) => !isSelf);
  const isPicked = left.length > 1;
  const confirm = (how: 'scan' | 'words', people: readonly Participant[]) =>
    run(async () => {
      await ask('setVerified', { walletId: id, how, people: people.map(({ index }) => index) });
      await refresh();
      setScanned(false);
      // A person who has gone elsewhere meanwhile stays there; one with more people to compare with stays
      // here.
      if (route.value.place !== 'compare') return;
      const rest = walletById(id)?.uncompared.length ?? 0;
      goInstead(rest === 0 ? 'wallet' : 'compare', id);
    });
  // Only by a scan: the record is not secret, so whoever carries a text could return a person's own record.
  const take = async (data: Uint8Array | string) => {
    const theirs = unwrapArmor(data);
    const isSame = record !== null && theirs instanceof Uint8Array && equalBytes(theirs, record);
    setDiffers(!isSame);
    setScanned(isSame && isPicked);
    if (isSame && !isPicked) await confirm('scan', asked);
    else goInstead('compare', id);
  };
  if (tail === 'scan')
    return (
      <Page title={t('compare.scanTitle')} lead={t('compare.scanLead')}>
        <ScanPanel take={take} />
      </Page>
    );
  if (tail === 'show' && record !== null)
    return (
      <Page title={t('compare.showTitle')} lead={t('compare.showLead')}>
        <ShowPanel
          message={record}
          fileName={[label, t('file.record'), wallet.code]}
          label={t('record.label', { label })}
        />
      </Page>
    );
  return (
    <Page
      title={t('compare.title')}
      lead={t('compare.lead', { label })}
      mark={<WalletMark label={label} colour={wallet.colour} />}
    >
      {differs && (
        <Note tone="danger" live>
          <p>
            <strong>{t('compare.differs')}</strong>
          </p>
          <p>{t('compare.differsNext')}</p>
        </Note>
      )}
      {isScanned && (
        <Note tone="ok" live>
          <p>
            <strong>{t('compare.whose')}</strong>
          </p>
          <div class="actions">
            {left.map((person) => (
              <Button key={person.index} disabled={busy} onClick={() => confirm('scan', [person])}>
                {t('compare.theirs', { name: person.name })}
              </Button>
            ))}
          </div>
        </Note>
      )}
      {left.length > 0 && <p role="status">{t('compare.left', { names: namesOf(left) })}</p>}
      <ProblemNote problem={problem} />
      <section class="card">
        <h2>{t('compare.together')}</h2>
        <p>{t('compare.togetherHow')}</p>
        <div class="actions pair">
          <Button size="big" icon="show" disabled={record === null} onClick={() => openTail('show')}>
            {t('do.show')}
          </Button>
          <Button kind="primary" size="big" icon="scan" onClick={() => openTail('scan')}>
            {t('do.scan')}
          </Button>
        </div>
      </section>
      <section class="card">
        <h2>{t('compare.apart')}</h2>
        <p>{t('compare.apartHow')}</p>
        <SafetyWords of={{ walletId: id }} onShown={() => setShown(true)} />
        {isPicked ? (
          <>
            <p>{t('compare.whoRead')}</p>
            <div class="actions">
              {left.map((person) => (
                <Button
                  key={person.index}
                  disabled={busy || !isShown}
                  onClick={() => confirm('words', [person])}
                >
                  {t('compare.same', { name: person.name })}
                </Button>
              ))}
            </div>
          </>
        ) : (
          <Button disabled={busy || !isShown} onClick={() => confirm('words', asked)}>
            {t('verify.same')}
          </Button>
        )}
        <p class="small muted">{t('compare.wordsDiffer')}</p>
        <WhatIs term="words" />
      </section>
    </Page>
  );
}
