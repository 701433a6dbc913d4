import { useEffect, useState } from 'preact/hooks';
import { limits } from '../../core/limits.ts';
import type { Output } from '../../signer/api.ts';
import { ask, type Problem, toProblem } from '../state/state.ts';
import { isKey, t } from '../text/t.ts';
import { Button } from './button.tsx';
import { Field } from './field.tsx';
import { ProblemNote } from './problem.tsx';

type Measure = Output<'measurePassword'>;

/** Choosing a password, typed twice, with the signer's honest judgement of its strength. */
export function NewPassword(props: {
  value: string;
  onText: (text: string) => void;
  onStrong: (isStrong: boolean) => void;
}) {
  const { value, onText, onStrong } = props;
  const [again, setAgain] = useState('');
  const [measure, setMeasure] = useState<Measure | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);

  useEffect(() => {
    setMeasure(null);
    setProblem(null);
    if (value === '') return;
    let isCurrent = true;
    const timer = setTimeout(() => {
      ask('measurePassword', { password: value }).then(
        (found) => isCurrent && setMeasure(found),
        (error) => isCurrent && setProblem(toProblem(error)),
      );
    }, 150);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [value]);
  const isReady = measure?.ok === true && again === value;
  useEffect(() => onStrong(isReady), [isReady]);

  return (
    <>
      <Suggestion
        typed={value === again ? value : ''}
        onUse={(passphrase) => {
          onText(passphrase);
          setAgain(passphrase);
        }}
      />
      <div class="stack tight">
        <Field
          label={t('password.new')}
          hint={t('password.hint')}
          type="password"
          autoComplete="new-password"
          value={value}
          onText={onText}
          maxLength={limits.passwordChars}
          required
        />
        {problem === null ? (
          <Strength measure={measure} isEmpty={value === ''} />
        ) : (
          <ProblemNote problem={problem} />
        )}
      </div>
      <Field
        label={t('password.again')}
        type="password"
        autoComplete="new-password"
        value={again}
        onText={setAgain}
        maxLength={limits.passwordChars}
        hint={again !== '' && again !== value ? t('password.differ') : ''}
        required
      />
    </>
  );
}

/** A randomly generated passphrase, to be used with one tap; choosing one's own stays possible below. */
function Suggestion({ typed, onUse }: { typed: string; onUse: (passphrase: string) => void }) {
  const [made, setMade] = useState<string | null>(null);
  const make = () =>
    ask('makePassphrase').then(
      ({ passphrase }) => setMade(passphrase),
      () => setMade(null),
    );
  useEffect(() => void make(), []);
  if (made === null) return null;
  const isUsed = typed === made;
  return (
    <section class="card" aria-label={t('password.made')}>
      <h2>{t('password.made')}</h2>
      <p class="mono" translate={false}>
        {made}
      </p>
      <p class="small muted">{t('password.madeHint')}</p>
      <div class="actions pair">
        <Button
          kind={isUsed ? 'plain' : 'primary'}
          icon={isUsed ? 'check' : 'next'}
          onClick={() => onUse(made)}
        >
          {t(isUsed ? 'password.madeUsed' : 'password.madeUse')}
        </Button>
        <Button icon="again" onClick={() => void make()}>
          {t('password.madeAgain')}
        </Button>
      </div>
    </section>
  );
}

function Strength({ measure, isEmpty }: { measure: Measure | null; isEmpty: boolean }) {
  if (isEmpty) return null;
  const advice = [measure?.warning, ...(measure?.suggestions ?? [])]
    .map((code) => `password.advice.${code}`)
    .filter(isKey);
  return (
    <div>
      <meter
        class="strength"
        min={0}
        max={4}
        low={2}
        high={3}
        optimum={4}
        value={measure?.score ?? 0}
        aria-label={t('password.strength')}
      />
      <p class="small" role="status">
        {measure === null ? t('password.measuring') : t(measure.ok ? 'password.enough' : 'password.weak')}{' '}
        {measure !== null && !measure.ok && advice.map((key) => t(key)).join(' ')}
      </p>
    </div>
  );
}
