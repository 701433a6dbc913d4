import { paymentsOf } from '../chains/lookup.ts';
import { go, route } from '../navigation/routes.ts';
import { isPreparing, phones } from '../practice/phones.ts';
import {
  answering,
  beginDrill,
  bringPayment,
  holders,
  isCheating,
  isLost,
  lastSaid,
  leavePractice,
  left,
  letScan,
  paper,
  reader,
  scanCard,
  scanFrom,
  scanLie,
  scanRecord,
  tried,
  wordsOf,
} from '../practice/practice.ts';
import { practiceStep, practiceWallet, type Situation, type Tap, tapsOf } from '../practice/practice-step.ts';
import { ceremonies, ceremonyById, contacts, status, wallets } from '../state/state.ts';
import { type Key, t } from '../text/t.ts';
import { Button } from './button.tsx';
import { uncomparedIn } from './compare-note.tsx';
import { CopyText } from './copy-text.tsx';
import { ProblemNote } from './problem.tsx';
import { useTask } from './use-task.ts';

/**
 * Shown above every practice screen: a banner that cannot be missed and can be closed only by leaving, what
 * to do next with one button for it, and what else the two other phones can do. Never more than a third of
 * the screen.
 */
export function PracticeBar() {
  const beside = phones.value;
  if (beside === null && !isPreparing.value) return null;
  return (
    <aside class="practice-bar" aria-label={t('practice.beside')}>
      <div class="banner practice">
        <p role="status">{t(beside === null ? 'practice.preparing' : 'practice.banner')}</p>
        {beside !== null && (
          <Button kind="plain" onClick={() => void leavePractice()}>
            {t('practice.leave')}
          </Button>
        )}
      </div>
      {beside !== null && <Guide />}
    </aside>
  );
}

const sentences: Record<ReturnType<typeof practiceStep>, Key> = {
  meet: 'practice.stepMeet',
  create: 'practice.stepCreate',
  carry: 'practice.stepCarry',
  compare: 'practice.stepCompare',
  pay: 'practice.stepPay',
  sign: 'practice.stepSign',
  change: 'practice.stepChange',
  done: 'practice.stepDone',
  restore: 'practice.stepRestore',
};

function sentenceOf({ step, payments }: Situation): Key {
  return step === 'pay' && !payments.includes('rent') ? 'practice.stepPayElse' : sentences[step];
}

const labels: Record<Tap['what'], Key> = {
  meet: 'practice.scanCard',
  show: 'practice.letScan',
  scan: 'practice.scan',
  cheat: 'practice.cheat',
  read: 'practice.read',
  restore: 'practice.scanRecord',
  create: 'practice.create',
  compare: 'practice.compare',
  rent: 'practice.bringRent',
  coins: 'practice.bringCoins',
  'look-alike': 'practice.drillLookAlike',
  'cheat-drill': 'practice.drillCheat',
  rules: 'practice.drillRules',
  leaves: 'practice.drillLeaves',
  lose: 'practice.drillLose',
};

async function tap(one: Tap): Promise<void> {
  const { id } = route.value;
  const wallet = practiceWallet(wallets.value);
  const phone = phones.value?.find(({ name }) => 'name' in one && name === one.name);
  switch (one.what) {
    case 'create':
      return go('create');
    case 'compare':
      reader.value = null;
      return go('compare', wallet?.id);
    case 'rent':
      return wallet && bringPayment(wallet.id, 'rent');
    case 'coins':
    case 'look-alike':
    case 'cheat-drill':
    case 'rules':
    case 'leaves':
    case 'lose':
      return beginDrill(one.what, wallet?.id);
    default: {
      if (phone === undefined) return;
      const work = {
        meet: () => scanCard(phone),
        show: () => letScan(phone, id),
        scan: () => scanFrom(phone, id),
        cheat: () => scanLie(phone, id),
        read: () => wordsOf(phone, id),
        restore: () => scanRecord(phone),
      };
      return work[one.what]();
    }
  }
}

function situation(): Situation {
  const { place, id } = route.value;
  const ceremony = place === 'ceremony' ? ceremonyById(id) : undefined;
  const wallet = practiceWallet(wallets.value);
  const own = { contacts: contacts.value, wallets: wallets.value, ceremonies: ceremonies.value };
  return {
    step: practiceStep({ ...own, place, isLost: isLost.value }),
    place,
    ceremony: ceremony === undefined || ceremony.state === 'invited' ? null : ceremony,
    names: (phones.value ?? []).map(({ name }) => name),
    met: contacts.value.map(({ name }) => name),
    holders: holders(),
    left: left.value,
    payments: paymentsOf(wallet?.keys ?? []),
    answering: answering.value?.id === id ? answering.value.name : null,
    isCheating: isCheating.value,
    uncompared: wallet === undefined ? [] : uncomparedIn(wallet).map(({ name }) => name),
    reader: reader.value?.epoch === wallet?.epoch ? (reader.value?.name ?? null) : null,
    isBack: isLost.value && status.value?.device === 'unlocked',
    tried: tried.value,
  };
}

function Guide() {
  const { busy, problem, run } = useTask();
  const now = situation();
  const { next, others } = tapsOf(now);
  const speaker = phones.value?.find(({ name }) => name === lastSaid.value);
  const draw = (one: Tap, isNext: boolean) => (
    <Button
      key={'name' in one ? `${one.what}/${one.name}` : one.what}
      {...(isNext ? { kind: 'primary' } : {})}
      disabled={busy}
      onClick={() => void run(() => tap(one))}
    >
      {t(labels[one.what], 'name' in one ? { name: one.name } : {})}
    </Button>
  );
  return (
    <section class="practice-guide" aria-label={t('practice.guide')}>
      <p role="status">{t(sentenceOf(now), { name: now.holders[0] ?? '' })}</p>
      {speaker !== undefined && (
        <p class="small" role="status">
          <strong>{speaker.name}:</strong> “{'key' in speaker.says ? t(speaker.says.key) : speaker.says.words}
          ”
        </p>
      )}
      {now.step === 'restore' && <CopyText text={paper.value} label={t('practice.paper')} />}
      {next !== null && draw(next, true)}
      {others.length > 0 && (
        <details>
          <summary>{t('practice.others')}</summary>
          <div class="stack tight">{others.map((one) => draw(one, false))}</div>
        </details>
      )}
      <ProblemNote problem={problem} />
    </section>
  );
}
