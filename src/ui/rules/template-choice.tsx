import { useId } from 'preact/hooks';
import type { RuleAsset, RuleTemplate } from '../../signer/api/rules.ts';
import type { Wallet } from '../../signer/api/wallets.ts';
import { Check, Field } from '../parts/field.tsx';
import { t } from '../text/t.ts';
import { AssetField } from './asset-field.tsx';

/** A starting point, and its sliders. */
export interface Choices {
  template: RuleTemplate['template'] | 'keep';
  signers: number;
  largeSigners: number;
  asset: string;
  amount: string;
  group: string;
}

export const firstChoices = (
  { threshold, participants, rules }: Wallet,
  assets: readonly RuleAsset[],
): Choices => ({
  template: rules.current === null ? 'small' : 'keep',
  signers: threshold,
  largeSigners: Math.min(threshold + 1, participants.length),
  asset: assets[0]!.key,
  amount: '',
  group: '',
});

const templates = ['small', 'everything', 'payroll', 'only'] as const;

interface Props {
  wallet: Wallet;
  assets: readonly RuleAsset[];
  choices: Choices;
  onChange: (choices: Choices) => void;
}

export function TemplateChoice({ wallet, assets, choices, onChange }: Props) {
  const { template } = choices;
  const set = (change: Partial<Choices>) => onChange({ ...choices, ...change });
  const all = wallet.rules.current === null ? templates : (['keep', ...templates] as const);
  const hasAmount = template === 'small' || template === 'payroll';
  return (
    <section class="stack" aria-label={t('edit.template')}>
      <fieldset class="who">
        <legend>{t('edit.template')}</legend>
        {all.map((one) => (
          <Check
            key={one}
            type="radio"
            name="template"
            checked={template === one}
            onChange={() => set({ template: one })}
          >
            {t(`edit.${one}`)}
          </Check>
        ))}
      </fieldset>
      {hasAmount && (
        <>
          <AssetField
            label={t('edit.asset')}
            assets={assets}
            value={choices.asset}
            onChange={(asset) => set({ asset })}
          />
          <Field
            label={t(template === 'small' ? 'edit.limit' : 'edit.limitMonth')}
            hint={template === 'small' ? t('edit.limitHint') : undefined}
            value={choices.amount}
            onText={(amount) => set({ amount })}
          />
        </>
      )}
      {(template === 'payroll' || template === 'only') && (
        <Field
          label={t('edit.group')}
          hint={t('edit.groupHint')}
          value={choices.group}
          onText={(group) => set({ group })}
          maxLength={40}
        />
      )}
      {(hasAmount || template === 'everything') && (
        <Slider
          label={t(template === 'small' ? 'edit.smallSigners' : 'edit.howMany')}
          wallet={wallet}
          value={choices.signers}
          onChange={(signers) => set({ signers })}
        />
      )}
      {template === 'small' && (
        <Slider
          label={t('edit.largeSigners')}
          wallet={wallet}
          value={choices.largeSigners}
          onChange={(largeSigners) => set({ largeSigners })}
        />
      )}
    </section>
  );
}

/** From the wallet's threshold to everybody. */
function Slider(props: { label: string; wallet: Wallet; value: number; onChange: (value: number) => void }) {
  const { label, wallet, value, onChange } = props;
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input
        id={id}
        type="range"
        min={wallet.threshold}
        max={wallet.participants.length}
        value={value}
        aria-valuetext={t('edit.signers', { count: value })}
        onInput={(event) => onChange(Number(event.currentTarget.value))}
      />
      <div class="hint">{t('edit.signers', { count: value })}</div>
    </div>
  );
}
