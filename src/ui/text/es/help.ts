import type { help as en } from '../en/help.ts';
import type { Entry } from '../entry.ts';

/** Ayuda, glosario, teclas. */
export const help: Record<keyof typeof en, Entry> = {
  'help.what': '¿Qué es esto?',
  'help.what.answer':
    'Una billetera cuya clave existe solo en partes, una en el dispositivo de cada cofirmante. Las partes nunca se juntan. Para firmar, un número suficiente de cofirmantes aprueba, cada uno en su dispositivo, y el resultado es una firma ordinaria.',
  'help.frost': '¿Cómo funciona?',
  'help.frost.answer':
    'Usa FROST (RFC 9591), una firma de umbral que combina partes de una firma y no partes de una clave. Todos los dispositivos crean juntos la clave con COCKTAIL-DKG, así que nadie ha tenido nunca la clave completa.',
  'help.airgap': '¿Por qué códigos en lugar de una red?',
  'help.airgap.answer':
    'Un dispositivo sin red no puede ser atacado a través de ella. Los códigos, los archivos y el texto pasan por sus manos, y quien los vea no puede gastar con ellos.',
  'help.lost': 'Alguien perdió un teléfono. ¿Y ahora?',
  'help.lost.answer':
    'Abra Hoarfrost en otro teléfono, elija “Restaurar con 24 palabras” y pida a cualquier cofirmante que muestre el registro de recuperación de cada billetera. Si alguien puede tener el teléfono y su contraseña, pase el dinero a una billetera nueva.',
  'help.backup': '¿Qué tengo que guardar?',
  'help.backup.answer':
    'Las 24 palabras en papel, en un lugar seguro y propio. El registro de recuperación de cada billetera está en el dispositivo de cada cofirmante; guardar una copia no hace daño.',
  'help.fewer': 'Quedan menos personas de las que deben firmar',
  'help.fewer.answer':
    'Entonces nadie podrá mover el dinero, nunca. Elija los números de modo que puedan permitirse perder un dispositivo junto con su papel.',
  'help.online': '¿Puede estar el dispositivo en línea?',
  'help.online.answer':
    'Funciona, y Hoarfrost no envía nada por sí solo. Pero el navegador actúa por su cuenta, y un dispositivo en modo avión es mucho más difícil de atacar. Si puede, reserve un teléfono solo para esto.',
  'help.glossary': 'Glosario',
  'glossary.coSigner': 'Cofirmante',
  'glossary.coSigner.is': 'Una persona cuyo dispositivo tiene una parte de la clave de una billetera.',
  'glossary.share': 'Parte de la clave',
  'glossary.share.is':
    'La parte de la clave de una billetera que tiene un dispositivo. Solo sale de ese dispositivo en una copia completa.',
  'glossary.wallet': 'Billetera',
  'glossary.wallet.is':
    'Direcciones desde las que solo puede gastar un número suficiente de cofirmantes juntos.',
  'glossary.ceremony': 'Ceremonia',
  'glossary.ceremony.is': 'Algo que los dispositivos hacen juntos: crear una billetera o una firma.',
  'glossary.code': 'Código de sesión',
  'glossary.code.is':
    'Ocho caracteres que distinguen una ceremonia de otra. Son los mismos en todos los dispositivos.',
  'glossary.words': 'Palabras de seguridad',
  'glossary.words.is':
    'Ocho palabras para leerse mutuamente. Si coinciden, nadie ha manipulado lo que comparan.',
  'glossary.build': 'Compilación',
  'glossary.build.is':
    'Los archivos exactos de Hoarfrost que funcionan en un dispositivo, identificados por un número largo. Todos deben usar la misma compilación.',
  'glossary.record': 'Registro de recuperación',
  'glossary.record.is':
    'Lo que los cofirmantes acordaron al crear la billetera. Con las 24 palabras recupera una parte de la clave perdida. No es secreto.',
};
