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

/**
 * Las frases en español. De usted, en un español que se entienda igual en todas partes. Una palabra para cada cosa:
 *
 *   co-signer cofirmante · key part parte de la clave · wallet billetera · ceremony ceremonia
 *   session code código de sesión · safety words palabras de seguridad · contact card tarjeta de contacto
 *   recovery record registro de recuperación · wallet record registro de la billetera · build compilación
 *   password contraseña · passphrase frase de contraseña · review revisión · fee comisión · amount importe
 *   broadcast difundir · request solicitud · durable nonce account cuenta de nonce duradero
 *   smallest units unidades mínimas · offline sin conexión · online en línea · tap tocar
 */
export const es: Sentences = {
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
