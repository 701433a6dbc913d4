import { useState } from 'preact/hooks';
import { limits } from '../../core/limits.ts';
import type { Wallet } from '../../signer/api/wallets.ts';
import { goInstead, route } from '../navigation/routes.ts';
import { BeforeAfter, Meaning, type Side } from '../parts/before-after.tsx';
import { Button } from '../parts/button.tsx';
import { Check } from '../parts/field.tsx';
import { Form } from '../parts/form.tsx';
import { Missing } from '../parts/missing.tsx';
import { Page } from '../parts/page.tsx';
import { ProblemNote } from '../parts/problem.tsx';
import { ThresholdChoice } from '../parts/threshold-choice.tsx';
import { useTask } from '../parts/use-task.ts';
import { VerifiedTag } from '../parts/verified.tsx';
import { WalletMark } from '../parts/wallet-mark.tsx';
import { ask, contacts, refresh, walletById } from '../state/state.ts';
import { t } from '../text/t.ts';

const toggled = <T,>(list: readonly T[], item: T, isIn: boolean): T[] =>
  isIn ? [...list, item] : list.filter((other) => other !== item);

/** Who signs with a wallet from now on: who stays, who joins, how many; and what that means before it begins. */
export function ChangePeople() {
  const wallet = walletById(route.value.id);
  if (wallet === undefined || wallet.isHandedOn) return <Missing />;
  return <Choose wallet={wallet} />;
}

function Choose({ wallet }: { wallet: Wallet }) {
  const { id: walletId, label, colour, participants } = wallet;
  const [stay, setStay] = useState(participants.map(({ index }) => index));
  const [join, setJoin] = useState<string[]>([]);
  const [wanted, setWanted] = useState(wallet.threshold);
  /** Chosen among those who leave; null until somebody chooses. */
  const [chosen, setChosen] = useState<number[] | null>(null);
  const { busy, problem, run } = useTask();
  const others = contacts.value.filter(({ id }) => !participants.some(({ contactId }) => contactId === id));
  const total = stay.length + join.length;
  const threshold = Math.max(2, Math.min(wanted, total));
  const isFull = total >= limits.participants;
  const self = participants.find(({ isSelf }) => isSelf)!.index;
  const leaving = participants.filter(({ index }) => !stay.includes(index));
  const { dealers, lacking, isChoice } = chooseDealers(wallet, stay, self, chosen);
  const before: Side = { threshold: wallet.threshold, people: participants };
  const after: Side = {
    threshold,
    people: [
      ...participants.filter(({ index }) => stay.includes(index)),
      ...others
        .filter(({ id }) => join.includes(id))
        .map(({ id, name }) => ({ contactId: id, name, isSelf: false })),
    ],
  };
  const isSelfLeaving = !stay.includes(self);
  const staysToo = dealers.filter((index) => index !== self && stay.includes(index)).length;
  // The same as `fewestHandOvers` in the protocol.
  const handOvers = dealers.length + 2 * total - 3 + (staysToo > 0 ? 0 : 1);
  const submit = () =>
    run(async () => {
      const ids = others.map(({ id }) => id).filter((id) => join.includes(id));
      const { id } = await ask('startReshare', { walletId, stay, join: ids, dealers, threshold });
      await refresh();
      goInstead('ceremony', id);
    });
  return (
    <Page
      title={t('change.title')}
      lead={t('change.lead', { label })}
      mark={<WalletMark label={label} colour={colour} />}
      isWide
    >
      <Form onSubmit={submit}>
        <fieldset class="stack tight">
          <legend>{t('change.stay')}</legend>
          <div class="choices">
            {participants.map(({ index, name, isSelf }) => (
              <Check
                key={index}
                checked={stay.includes(index)}
                onChange={(isIn) => setStay(toggled(stay, index, isIn).sort((a, b) => a - b))}
              >
                {isSelf ? t('person.you', { name }) : name}
              </Check>
            ))}
          </div>
        </fieldset>
        <fieldset class="stack tight">
          <legend>{t('change.join')}</legend>
          {others.length === 0 && <p class="muted">{t('change.nobody')}</p>}
          <div class="choices">
            {others.map(({ id, name, verified }) => (
              <Check
                key={id}
                checked={join.includes(id)}
                disabled={isFull && !join.includes(id)}
                onChange={(isIn) => setJoin(toggled(join, id, isIn))}
              >
                {name} <VerifiedTag isCompared={verified !== null} />
              </Check>
            ))}
          </div>
        </fieldset>
        {isChoice && (
          <fieldset class="stack tight">
            <legend>{t('change.dealers')}</legend>
            <p class="muted">{t('change.dealersHint', { count: lacking })}</p>
            <div class="choices">
              {leaving
                .filter(({ index }) => index !== self)
                .map(({ index, name }) => (
                  <Check
                    key={index}
                    checked={dealers.includes(index)}
                    disabled={!dealers.includes(index) && dealers.length >= wallet.threshold}
                    onChange={(isIn) =>
                      setChosen(
                        toggled(
                          dealers.filter((one) => one !== self && !stay.includes(one)),
                          index,
                          isIn,
                        ),
                      )
                    }
                  >
                    {name}
                  </Check>
                ))}
            </div>
          </fieldset>
        )}
        {total >= 2 && (
          <fieldset class="stack tight">
            <legend>{t('create.threshold')}</legend>
            <ThresholdChoice total={total} threshold={threshold} onChange={setWanted} />
          </fieldset>
        )}
        {total < 2 ? (
          <p role="status">{t('change.tooFew')}</p>
        ) : (
          <>
            <BeforeAfter before={before} after={after} dealers={dealers} />
            <Meaning before={before} after={after} />
            {isSelfLeaving && <p>{t('change.selfLeaves')}</p>}
            <p>{t('change.handOvers', { count: handOvers })}</p>
          </>
        )}
        <ProblemNote problem={problem} />
        <Button
          type="submit"
          kind="primary"
          size="wide"
          disabled={busy || total < 2 || dealers.length < wallet.threshold}
        >
          {t('change.do')}
        </Button>
      </Form>
    </Page>
  );
}

/**
 * The people needed to hand on their key parts: this person, then those who stay, then those who leave and
 * were chosen, or until somebody chooses, the first of them. `lacking`: how many of those who leave are
 * needed; there is a choice if more than that leave.
 */
function chooseDealers(
  wallet: Wallet,
  stay: readonly number[],
  self: number,
  chosen: readonly number[] | null,
) {
  const { threshold, participants } = wallet;
  const staying = participants.map(({ index }) => index).filter((i) => i !== self && stay.includes(i));
  const leaving = participants.map(({ index }) => index).filter((i) => i !== self && !stay.includes(i));
  const lacking = Math.max(0, threshold - 1 - staying.length);
  const isChoice = lacking > 0 && leaving.length > lacking;
  const more = isChoice && chosen !== null ? leaving.filter((index) => chosen.includes(index)) : leaving;
  const dealers = [self, ...staying.slice(0, threshold - 1), ...more.slice(0, lacking)];
  return { dealers: dealers.sort((a, b) => a - b), lacking, isChoice };
}
