import { useEffect, useId, useState } from 'preact/hooks';
import type { Role, Rule, RuleAsset, RulesText } from '../../signer/api/rules.ts';
import type { Wallet } from '../../signer/api/wallets.ts';
import { goInstead, route } from '../navigation/routes.ts';
import { Button } from '../parts/button.tsx';
import { Check } from '../parts/field.tsx';
import { Missing } from '../parts/missing.tsx';
import { Page } from '../parts/page.tsx';
import { ProblemNote } from '../parts/problem.tsx';
import { useTask } from '../parts/use-task.ts';
import { WalletMark } from '../parts/wallet-mark.tsx';
import { ask, contacts, refresh, walletById } from '../state/state.ts';
import { t } from '../text/t.ts';
import { useAssets } from './charter-text.tsx';
import { RecipientsEditor } from './recipients-editor.tsx';
import { ruleText } from './rule-text.ts';
import { type Choices, firstChoices, TemplateChoice } from './template-choice.tsx';
import { Trial } from './trial.tsx';
import { unitsOf } from './units.ts';

/** Making and changing a wallet's rules: a template with sliders, people's roles, the list of recipients, and a trial. */
export function EditScreen() {
  const wallet = walletById(route.value.id);
  const assets = useAssets(route.value.id);
  if (wallet === undefined || !wallet.rules.mayPropose) return <Missing />;
  if (assets === null || assets.length === 0) return <Page title={t('app.loading')}>{null}</Page>;
  return <Editor wallet={wallet} assets={assets} />;
}

function startOf({ participants, rules: { current } }: Wallet): RulesText {
  if (current !== null) {
    const { members, administratorsNeeded, recipients, rules } = current;
    return { members, administratorsNeeded, recipients, rules };
  }
  const members = participants.map(({ contactId, name }) => ({
    id: contactId,
    name,
    roles: ['signer', 'administrator'] as Role[],
  }));
  return { members, administratorsNeeded: Math.min(2, members.length), recipients: [], rules: [] };
}

function Editor({ wallet, assets }: { wallet: Wallet; assets: readonly RuleAsset[] }) {
  const { id, label, colour, rules } = wallet;
  const [text, setText] = useState(() => startOf(wallet));
  const [choices, setChoices] = useState<Choices>(() => firstChoices(wallet, assets));
  const templated = useTemplate(choices, assets);
  const { busy, problem, run } = useTask();
  const all = choices.template === 'keep' ? text.rules : templated;
  const whole: RulesText | null = all && { ...text, rules: all };
  const start = () =>
    run(async () => {
      const ceremony = await ask('startCharter', { walletId: id, text: whole! });
      await refresh();
      goInstead('ceremony', ceremony.id);
    });
  return (
    <Page
      title={t(rules.current === null ? 'edit.title' : 'edit.titleChange')}
      lead={t('edit.lead')}
      mark={<WalletMark label={label} colour={colour} />}
      isWide
    >
      <div class="columns">
        <div class="stack wide">
          <TemplateChoice wallet={wallet} assets={assets} choices={choices} onChange={setChoices} />
          <People wallet={wallet} text={text} onChange={setText} />
          <RecipientsEditor wallet={wallet} text={text} group={choices.group} onChange={setText} />
        </div>
        <div class="stack wide">
          <Preview rules={all} assets={assets} />
          {whole !== null && <Trial walletId={id} text={whole} assets={assets} />}
          <ProblemNote problem={problem} />
          <Button kind="primary" size="big" disabled={busy || whole === null} onClick={start}>
            {t('edit.start')}
          </Button>
        </div>
      </div>
    </Page>
  );
}

/** The template's rules, made by the signer; null while an amount is missing or wrong. */
function useTemplate(choices: Choices, assets: readonly RuleAsset[]): Rule[] | null {
  const [made, setMade] = useState<Rule[] | null>(null);
  const { template, signers, largeSigners, asset, amount, group } = choices;
  const units = unitsOf(amount, assets.find(({ key }) => key === asset) ?? assets[0]!);
  const needsAmount = template === 'small' || template === 'payroll';
  const isReady = template !== 'keep' && (!needsAmount || units !== null);
  const key = [template, signers, largeSigners, asset, units, group].join('/');
  useEffect(() => {
    let isCurrent = true;
    setMade(null);
    if (!isReady) return;
    const names = {
      fees: t('edit.name.fees'),
      everything: t('edit.name.everything'),
      small: t('edit.name.small'),
      large: t('edit.name.large'),
      payroll: t('edit.name.payroll'),
      only: t('edit.name.only'),
    };
    void ask('ruleTemplate', {
      template,
      names,
      signers,
      largeSigners,
      asset,
      amount: units ?? 0n,
      group: group.trim() || '-',
    }).then((rules) => isCurrent && setMade(rules));
    return () => {
      isCurrent = false;
    };
  }, [key, isReady]);
  return made;
}

function Preview({ rules, assets }: { rules: readonly Rule[] | null; assets: readonly RuleAsset[] }) {
  return (
    <section class="stack tight" aria-label={t('edit.preview')}>
      <h2>{t('edit.preview')}</h2>
      {rules === null ? (
        <p class="muted">{t('edit.badAmount')}</p>
      ) : (
        <ol class="facts">
          {rules.map((rule) => (
            <li key={rule.name}>{ruleText(rule, assets)}</li>
          ))}
        </ol>
      )}
      <p class="small muted">{t('rules.first')}</p>
    </section>
  );
}

const given: readonly Role[] = ['administrator', 'approver', 'observer', 'auditor'];

function People(props: { wallet: Wallet; text: RulesText; onChange: (text: RulesText) => void }) {
  const { wallet, text, onChange } = props;
  const holders = wallet.participants.map(({ contactId, name }) => ({ id: contactId, name }));
  const others = contacts.value.filter(({ id }) => !holders.some((one) => one.id === id));
  const rolesOf = (id: string) => text.members.find((one) => one.id === id)?.roles ?? [];
  const set = (id: string, name: string, role: Role, has: boolean) => {
    const roles = has ? [...rolesOf(id), role] : rolesOf(id).filter((one) => one !== role);
    const rest = text.members.filter((one) => one.id !== id);
    onChange({ ...text, members: roles.length === 0 ? rest : [...rest, { id, name, roles }] });
  };
  const needed = useId();
  const administrators = text.members.filter(({ roles }) => roles.includes('administrator')).length;
  return (
    <section class="stack tight" aria-label={t('edit.roles')}>
      <h2>{t('edit.roles')}</h2>
      <p class="small muted">{t('edit.rolesHint')}</p>
      {[...holders, ...others].map(({ id, name }) => (
        <fieldset key={id} class="who">
          <legend>{name}</legend>
          <div class="choices">
            {given.map((role) => (
              <Check
                key={role}
                checked={rolesOf(id).includes(role)}
                onChange={(has) => set(id, name, role, has)}
              >
                {t(`role.${role}`)}
              </Check>
            ))}
          </div>
        </fieldset>
      ))}
      <div class="field">
        <label for={needed}>{t('edit.needed')}</label>
        <input
          id={needed}
          type="range"
          min={1}
          max={Math.max(1, administrators)}
          value={text.administratorsNeeded}
          onInput={(event) => onChange({ ...text, administratorsNeeded: Number(event.currentTarget.value) })}
        />
        <div class="hint">{t('rules.needed', { count: text.administratorsNeeded })}</div>
      </div>
    </section>
  );
}
