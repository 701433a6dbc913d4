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

/**
 * Every English sentence. Tests and screen readers find controls by these names; of the main story they are:
 *
 *   set up      "Set up this device" > "Device name", "New password", "Repeat the password", "Continue"
 *               > "I’ve written them down" > "Word number 7", ..., "Check the words"
 *   unlock      "Password", "Unlock" (and "Unlock even though this device is online" where it is)
 *   home        "Scan", "Open file", "Paste text", "Contacts", "My contact card", "Create a wallet"
 *   carry       "Show", "Scan", "Save file", "Copy text" > "Text to send", "Open file", "Paste text" > "Text", "Read"
 *   contacts    "I scanned it from Bob’s own screen", "The words are the same"
 *   create      "Wallet name", a checkbox a person, radio "2 of 3 sign", "Solana", "Ethereum", "Start"
 *   join        "Take part", "Decline"
 *   ceremony    "Show", "Scan", "Start the next attempt", "Open the wallet", "Get the signed transaction"
 *   review      "I’ve checked the amounts and addresses", "I understand the warning and want this",
 *               "Approve and sign", "Decline"
 *   find        "Find" > "Find anything"; above long lists a line of its own
 *   wallet      "Compare now", "Show the address without comparing"; compare: "Show", "Scan", "The words are the same"
 */
export const en = {
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
} as const;
