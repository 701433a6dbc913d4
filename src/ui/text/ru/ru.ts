import type { Sentences } from '../sentences.ts';
import { account } from './account.ts';
import { app } from './app.ts';
import { audit } from './audit.ts';
import { batch } from './batch.ts';
import { bitcoin } from './bitcoin.ts';
import { ceremonies } from './ceremonies.ts';
import { device } from './device.ts';
import { errors } from './errors.ts';
import { ethereum } from './ethereum.ts';
import { ethereumScreens } from './ethereum-screens.ts';
import { finding } from './finding.ts';
import { forms } from './forms.ts';
import { found } from './found.ts';
import { help } from './help.ts';
import { log } from './log.ts';
import { payroll } from './payroll.ts';
import { people } from './people.ts';
import { recipients } from './recipients.ts';
import { refusals } from './refusals.ts';
import { reports } from './reports.ts';
import { reshare } from './reshare.ts';
import { review } from './review.ts';
import { rules } from './rules.ts';
import { settings } from './settings.ts';
import { solana } from './solana.ts';
import { solanaScreens } from './solana-screens.ts';
import { transport } from './transport.ts';
import { wallets } from './wallets.ts';

/** Все русские фразы. Одни слова всюду: участник, часть ключа, кошелёк, код сеанса, сверочные слова, запись для восстановления. */
export const ru: Sentences = {
  ...account,
  ...app,
  ...audit,
  ...batch,
  ...bitcoin,
  ...ceremonies,
  ...device,
  ...errors,
  ...ethereum,
  ...ethereumScreens,
  ...finding,
  ...forms,
  ...found,
  ...help,
  ...log,
  ...payroll,
  ...people,
  ...recipients,
  ...refusals,
  ...reports,
  ...reshare,
  ...review,
  ...rules,
  ...settings,
  ...solana,
  ...solanaScreens,
  ...transport,
  ...wallets,
};
