import type { Wallet } from '../../signer/api/wallets.ts';
import { nameOfChain } from '../chains/lookup.ts';
import { route } from '../navigation/routes.ts';
import { groupsOf } from '../parts/address.tsx';
import { Button } from '../parts/button.tsx';
import { Missing } from '../parts/missing.tsx';
import { Page } from '../parts/page.tsx';
import { QrStill } from '../parts/qr-still.tsx';
import { useAnswer } from '../parts/use-answer.ts';
import { WalletMark } from '../parts/wallet-mark.tsx';
import { build, ceremonyById, contactById, self, walletById } from '../state/state.ts';
import { formatNames, formatTime, t } from '../text/t.ts';

/**
 * How a wallet was made, on A4 or Letter: for the minutes, the auditor, the safe. Nothing on it is secret;
 * with the safety words, whoever has the paper can tell later that a wallet is still the one that was agreed
 * on.
 */
export function Paper() {
  const wallet = walletById(route.value.id);
  if (wallet === undefined) return <Missing />;
  return (
    <Page
      title={t('paper.title')}
      lead={t('paper.lead')}
      mark={<WalletMark label={wallet.label} colour={wallet.colour} />}
    >
      <div class="no-print">
        <Button kind="primary" size="wide" icon="print" onClick={() => print()}>
          {t('sheet.print')}
        </Button>
      </div>
      <section class="sheet" aria-label={t('paper.title')}>
        <Facts wallet={wallet} />
        <Addresses wallet={wallet} />
        <Epochs wallet={wallet} />
        <Signatures wallet={wallet} />
        <p class="small">{t('paper.foot')}</p>
      </section>
    </Page>
  );
}

function Facts({ wallet }: { wallet: Wallet }) {
  const { id, label, code, threshold, participants, createdAt, verified } = wallet;
  const { answer: words } = useAnswer('walletWords', { id });
  const others = ceremonyById(id)?.notices.filter((notice) => notice.code === 'build-differs') ?? [];
  const compared = verified === null ? 'paper.notCompared' : (`paper.compared.${verified}` as const);
  return (
    <>
      <h2>{t('paper.heading', { label })}</h2>
      <dl class="pairs">
        <dt>{t('ceremony.code')}</dt>
        <dd class="mono">{code}</dd>
        <dt>{t('paper.made')}</dt>
        <dd>{t('paper.clock', { when: formatTime(createdAt), name: self.value?.name ?? '' })}</dd>
        <dt>{t('create.threshold')}</dt>
        <dd>{t('wallet.rule', { threshold, total: participants.length })}</dd>
        <dt>{t('verify.words')}</dt>
        <dd>{words?.join(' ')}</dd>
        <dt>{t('paper.compare')}</dt>
        <dd>{t(compared)}</dd>
        <dt>{t('about.build')}</dt>
        <dd class="bytes">
          {build.value ?? t('about.noBuild')}
          {others.map(({ name }) => (
            <p>{t('paper.otherBuild', { name: name ?? '' })}</p>
          ))}
        </dd>
      </dl>
    </>
  );
}

/** Who has held it; nothing if that never changed. */
function Epochs({ wallet: { epochs } }: { wallet: Wallet }) {
  if (epochs.length < 2) return null;
  return (
    <>
      <h3>{t('paper.epochs')}</h3>
      <dl class="pairs">
        {epochs.map(({ threshold, people }, number) => (
          <>
            <dt>{number === 0 ? t('paper.first') : t('paper.epoch', { number })}</dt>
            <dd>
              {t('wallet.rule', { threshold, total: people.length })}: {formatNames(people)}
            </dd>
          </>
        ))}
      </dl>
    </>
  );
}

function Addresses({ wallet: { keys } }: { wallet: Wallet }) {
  return (
    <div class="sheet-addresses">
      {keys.map(({ chain, address }) => (
        <div key={chain}>
          <h3>{t('wallet.address', { chain: nameOfChain(chain) })}</h3>
          <QrStill text={address} label={t('wallet.addressCode', { chain: nameOfChain(chain) })} />
          <p class="address">{groupsOf(address).join(' ')}</p>
        </div>
      ))}
    </div>
  );
}

/** One line per person, to sign by hand: who was there. */
function Signatures({ wallet: { participants } }: { wallet: Wallet }) {
  return (
    <table class="sheet-people">
      <caption>{t('paper.people')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('ceremony.person')}</th>
          <th scope="col">{t('paper.card')}</th>
          <th scope="col">{t('paper.hand')}</th>
        </tr>
      </thead>
      <tbody>
        {participants.map(({ index, name, contactId, isSelf }) => (
          <tr key={index}>
            <th scope="row">{name}</th>
            <td class="mono">{(isSelf ? self.value : contactById(contactId))?.code}</td>
            <td />
          </tr>
        ))}
      </tbody>
    </table>
  );
}
