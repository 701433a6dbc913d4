import { hrefTo, route } from '../navigation/routes.ts';
import {
  bringPayment,
  isLost,
  isPreparing,
  leavePractice,
  letScan,
  loseOwn,
  type Phone,
  paper,
  phones,
  scanCard,
  scanFrom,
  scanLie,
  scanRecord,
  wordsOf,
} from '../practice/practice.ts';
import { practiceStep } from '../practice/practice-step.ts';
import { ceremonies, ceremonyById, contacts, status, wallets } from '../state/state.ts';
import { type Key, t } from '../text/t.ts';
import { Button, LinkButton } from './button.tsx';
import { CopyText } from './carry-out.tsx';
import { ProblemNote } from './problem.tsx';
import { useTask } from './use-task.ts';

/**
 * Above every screen of practice: a banner that cannot be missed and cannot be closed but by leaving, what to do next,
 * and the two phones to do it with.
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
      {beside !== null && (
        <div class="practice-beside">
          <Guide />
          <div class="practice-phones">
            {beside.map((phone) => (
              <PhoneBeside key={phone.name} phone={phone} />
            ))}
          </div>
        </div>
      )}
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
  done: 'practice.stepDone',
  restore: 'practice.stepRestore',
};

function currentStep() {
  const own = { contacts: contacts.value, wallets: wallets.value, ceremonies: ceremonies.value };
  return practiceStep({ ...own, isLost: isLost.value });
}

function Guide() {
  const { busy, problem, run } = useTask();
  const step = currentStep();
  const wallet = wallets.value[0];
  const pay = (which: 'rent' | 'look-alike') => () =>
    wallet && void run(() => bringPayment(wallet.id, which));
  return (
    <section class="stack tight" aria-label={t('practice.guide')}>
      <p role="status">{t(sentences[step])}</p>
      {step === 'create' && (
        <LinkButton kind="primary" href={hrefTo('create')}>
          {t('practice.create')}
        </LinkButton>
      )}
      {step === 'compare' && wallet && (
        <LinkButton kind="primary" href={hrefTo('compare', wallet.id)}>
          {t('practice.compare')}
        </LinkButton>
      )}
      {step === 'pay' && (
        <Button kind="primary" disabled={busy} onClick={pay('rent')}>
          {t('practice.bringRent')}
        </Button>
      )}
      {step === 'done' && (
        <div class="stack tight">
          <Button disabled={busy} onClick={pay('look-alike')}>
            {t('practice.drillLookAlike')}
          </Button>
          <Button disabled={busy} onClick={pay('rent')}>
            {t('practice.drillCheat')}
          </Button>
          <Button disabled={busy} onClick={() => void run(loseOwn)}>
            {t('practice.drillLose')}
          </Button>
        </div>
      )}
      {step === 'restore' && <CopyText text={paper.value} label={t('practice.paper')} />}
      <ProblemNote problem={problem} />
    </section>
  );
}

/** One phone, drawn beside: what its owner says, and what can be done with it on the screen that is open. */
function PhoneBeside({ phone }: { phone: Phone }) {
  const { busy, problem, run } = useTask();
  const { name, says } = phone;
  const { place, id } = route.value;
  const ceremony = place === 'ceremony' ? ceremonyById(id) : undefined;
  const isKnown = contacts.value.some((contact) => contact.name === name);
  const isCheat = phone === phones.value?.[1];
  const hasWallet = wallets.value.length > 0;
  const isBack = isLost.value && status.value?.device === 'unlocked';
  const act = (label: Key, work: () => Promise<unknown>) => (
    <Button disabled={busy} onClick={() => void run(work)}>
      {t(label, { name })}
    </Button>
  );
  return (
    <section class="phone" aria-label={t('practice.phone', { name })}>
      <p>
        <strong>{name}</strong>
      </p>
      <p class="small" role="status">
        “{says}”
      </p>
      {!isKnown &&
        !hasWallet &&
        !isLost.value &&
        ceremony === undefined &&
        act('practice.scanCard', () => scanCard(phone))}
      {ceremony !== undefined && ceremony.state !== 'invited' && (
        <>
          {act('practice.letScan', () => letScan(phone, id))}
          {act('practice.scan', () => scanFrom(phone, id))}
          {isCheat && ceremony.kind === 'sign' && act('practice.cheat', () => scanLie(phone, id))}
        </>
      )}
      {place === 'compare' && act('practice.read', () => wordsOf(phone, id))}
      {isBack && act('practice.scanRecord', () => scanRecord(phone))}
      <ProblemNote problem={problem} />
    </section>
  );
}
