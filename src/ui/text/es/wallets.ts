import type { wallets as en } from '../en/wallets.ts';
import type { Entry } from '../entry.ts';

/** Pantallas de una billetera. */
export const wallets: Record<keyof typeof en, Entry> = {
  'wallet.rule': 'Firman {threshold} de {total}',
  'wallet.addresses': 'Direcciones',
  'wallet.address': 'Dirección de {chain}',
  'wallet.addressCode': 'Dirección de {chain}, en forma de código',
  'wallet.compareFirst': 'Compare antes de recibir dinero',
  'wallet.compareWhy':
    'Asegúrese de que los demás tengan exactamente esta billetera y de que nadie la haya manipulado. Basta un escaneo, u ocho palabras por teléfono, con cada persona que falta por comparar: {names}.',
  'wallet.compare': 'Comparar ahora',
  'wallet.showAnyway': 'Mostrar la dirección sin comparar',
  'wallet.copy': 'Copiar la dirección',
  'wallet.signHow':
    'Créela sin firmar en cualquier computadora y tráigala aquí como código, archivo o texto.',
  'wallet.signScan': 'Escanear una transacción',
  'wallet.people': 'Personas',
  'wallet.earlier': 'Mostrar anteriores ({count})',
  'wallet.history': 'Historial',
  'wallet.noHistory':
    'Nada todavía. Aquí aparecerá todo lo que firme, o le pidan firmar, con esta billetera.',
  'wallet.record': 'Registro de recuperación',
  'wallet.recordHint':
    'Con él y con sus 24 palabras, un cofirmante que pierde su dispositivo recupera esta billetera. No es secreto.',
  'wallet.toRecord': 'Mostrar o guardar el registro de recuperación',
  'wallet.more': 'Nombre, color, fechas',
  'wallet.nameHint': 'Solo en este dispositivo.',
  'wallet.rename': 'Cambiar el nombre',
  'wallet.made': 'Creada',

  'compare.title': 'Comparar la billetera',
  'compare.lead': '¿Tienen los demás la misma “{label}” que usted?',
  'compare.together': 'En persona',
  'compare.togetherHow':
    'Uno abre esta billetera y toca Mostrar aquí; el otro toca Escanear. Después, al revés.',
  'compare.apart': 'Por teléfono',
  'compare.apartHow': 'Llame a un cofirmante cuya voz conozca. Los dos ven aquí ocho palabras; léanselas.',
  'compare.wordsDiffer': 'Si una sola palabra es distinta, no use esta billetera.',
  'compare.scanTitle': 'Escanear su billetera',
  'compare.scanLead': 'Escanéela directamente de la pantalla de un cofirmante, en “Comparar la billetera”.',
  'compare.showTitle': 'Mostrar su billetera',
  'compare.showLead': 'La otra persona abre la misma billetera, toca Comparar y después Escanear.',
  'compare.left': 'Falta comparar con: {names}.',
  'compare.whose': 'Es la misma billetera. ¿De quién es la pantalla que escaneó?',
  'compare.theirs': 'La pantalla de {name}',
  'compare.whoRead': '¿Quién ha leído estas palabras con usted?',
  'compare.same': '{name} tiene las mismas palabras',
  'compare.differs': 'No es la misma billetera',
  'compare.differsNext':
    'Compruebe que le mostraron la billetera con el mismo código de sesión. Si es así, no use esta billetera: alguien la ha manipulado.',
  'record.title': 'Registro de recuperación',
  'record.lead':
    'Para un cofirmante que restaura un dispositivo perdido: después de escribir sus 24 palabras, lo escanea o lo abre.',
  'record.label': 'Registro de recuperación de “{label}”, en forma de código',
  'record.hint': 'Nombra a las personas y deja ver las direcciones, pero con él nadie puede gastar.',

  'colour.title': 'Color',
  'colour.hint': 'Solo en este dispositivo. Mientras no elija uno, todos ven el mismo color.',
  'colour.0': 'Azul',
  'colour.1': 'Turquesa',
  'colour.2': 'Verde',
  'colour.3': 'Ocre',
  'colour.4': 'Naranja',
  'colour.5': 'Rojo',
  'colour.6': 'Magenta',
  'colour.7': 'Violeta',

  'people.title': 'Gestionar cofirmantes',
  'people.lead': 'Quién tiene las partes de la clave de “{label}” y qué hacer cuando falta alguien.',
  'people.holders': 'Quién tiene las partes de la clave',
  'people.signed': 'Última firma: {when}',
  'people.notSigned': 'Aún no ha firmado',
  'people.nowNamed': 'Ahora se llama {name}',
  'people.noContact': 'No está entre sus contactos',
  'people.strangers':
    'Esta billetera aún no se ha comparado con todos. Hasta entonces, detrás de uno de estos nombres podría haber otra persona: {names}.',
  'people.known': 'Según lo que sabe este dispositivo. Las firmas hechas sin él no cuentan.',
  'people.trouble': 'Si algo va mal',
  'people.away': 'No se puede contactar con alguien',
  'people.away.answer':
    'Firmen los demás: mientras haya suficientes personas, nadie tiene que esperar. Elíjalas después de la revisión. Quien vuelva no tiene que hacer nada; su dispositivo funciona como antes.',
  'people.again':
    '¿Robaron un dispositivo? Entonces cree una billetera nueva y mueva el dinero: las partes antiguas de la clave no se pueden retirar.',
  'people.againDo': 'Billetera nueva con estas personas',
  'help.leaves': 'Alguien se va o se incorpora. ¿Y ahora?',
  'help.leaves.answer':
    'Abra la billetera, Gestionar cofirmantes, Cambiar los cofirmantes: las direcciones no cambian. Quien se va conserva una parte antigua de la clave, y suficientes partes antiguas juntas sirven para siempre. Si no confía en eso, o robaron un dispositivo, cree una billetera nueva y mueva el dinero.',

  'paper.title': 'Imprimir el registro de la billetera',
  'paper.lead':
    'Una página para sus archivos: quién creó la billetera, cuándo y sus direcciones. Nada de lo que contiene es secreto.',
  'paper.heading': 'La billetera “{label}”',
  'paper.made': 'Creada',
  'paper.clock': '{when}, según el reloj de {name}',
  'paper.compare': 'Comparada',
  'paper.compared.scan': 'escaneando la pantalla de un cofirmante',
  'paper.compared.words': 'leyendo las palabras de seguridad',
  'paper.compared.cards': 'comparando la tarjeta de contacto de todos',
  'paper.notCompared': 'aún no',
  'paper.otherBuild': '{name} usó otra compilación.',
  'paper.people': 'Personas, en orden',
  'paper.card': 'Código de contacto',
  'paper.hand': 'Firma',
  'paper.foot':
    'Con el registro de recuperación de la billetera y sus 24 palabras, un cofirmante recupera una parte de la clave perdida. El registro de recuperación está en el dispositivo de cada cofirmante; esta página no lo sustituye.',

  'ceremony.doneEach':
    'Todos la necesitan una vez. Ya la tiene quien ve “La billetera está lista” en su pantalla.',
  'ceremony.doneEverywhere': 'Todos la tienen',
  'ceremony.doneRest': 'Si la pantalla de alguien aún no lo dice, muéstrele esto.',
  'event.came-whole': 'Ya había terminado en ese dispositivo',
  'event.settled': 'Usted indicó que todos la tienen',
  'notice.another-of-that-name':
    'Más de una persona o dispositivo se llama aquí {name}. Asegúrese de cuál es antes de aceptar: intercambien tarjetas de contacto y compárenlas.',
  'notice.not-a-contact': {
    one: '{names} no está entre sus contactos; el nombre lo escribió quien le invitó. Compare con {names} la billetera terminada y ambos estarán seguros.',
    many: '{names} no están entre sus contactos; los nombres los escribió quien le invitó. Compare la billetera terminada con cada persona y todos estarán seguros.',
    other:
      '{names} no están entre sus contactos; los nombres los escribió quien le invitó. Compare la billetera terminada con cada persona y todos estarán seguros.',
  },
  'address.signedBefore': '(en una firma anterior)',
  'wallet.toPay': 'Pagar',
  'wallet.receive': 'Recibir',
  'wallet.manage': 'Más',
  'pay.typed': 'Escribirlo aquí',
  'pay.brought': 'Traer una transacción',
};
