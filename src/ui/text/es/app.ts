import type { app as en } from '../en/app.ts';
import type { Entry } from '../entry.ts';

/** Lo común a todas las pantallas. */
export const app: Record<keyof typeof en, Entry> = {
  'app.name': 'Hoarfrost',
  'app.loading': 'Un momento…',
  'app.nav': 'Menú principal',
  'app.lock': 'Bloquear',
  'app.drop': 'Suéltelo aquí. Hoarfrost detecta qué es.',
  'app.online': 'En línea. Active el modo avión: Hoarfrost no necesita red.',

  'do.back': 'Atrás',
  'do.continue': 'Continuar',
  'do.cancel': 'Cancelar',
  'do.close': 'Cerrar',
  'do.scan': 'Escanear',
  'do.show': 'Mostrar',
  'do.saveFile': 'Guardar archivo',
  'do.openFile': 'Abrir archivo',
  'do.copyText': 'Copiar texto',
  'do.pasteText': 'Pegar texto',
  'do.copy': 'Copiar',
  'do.read': 'Leer',
  'do.decline': 'Rechazar',
  'do.tryAgain': 'Reintentar',

  'outage.tab': 'Abierto en otra pestaña',
  'outage.tabLead':
    'Solo una pestaña puede tener sus partes de la clave. Puede continuar aquí: la otra pestaña se bloquea y la firma que esté en curso allí empieza de nuevo.',
  'outage.takeOver': 'Continuar aquí',
  'outage.broken': 'Hoarfrost no puede iniciarse',

  'home.title': 'Inicio',
  'home.in': 'Escanear o importar',
  'home.scanHint':
    'Escanee lo que le muestre un cofirmante o una computadora: una tarjeta de contacto, una invitación, una transacción. Hoarfrost detecta qué es.',
  'home.open': 'En curso',
  'home.wallets': 'Billeteras',
  'home.create': 'Crear una billetera',
  'home.contacts': 'Contactos',
  'home.noBalances': 'No se muestran saldos: un dispositivo sin conexión no puede conocerlos.',
  'home.empty': 'Aún no hay billeteras. Tres pasos hasta la primera:',
  'home.step1': 'Muestre su tarjeta de contacto a los demás.',
  'home.step2': 'Escanee las suyas. Quien crea la billetera necesita la tarjeta de todos.',
  'home.step3': 'Uno crea la billetera y los demás escanean la invitación.',
  'home.showCard': 'Mi tarjeta de contacto',
  'home.peopleCount': {
    one: 'Un contacto en este dispositivo hasta ahora.',
    many: '{count} de contactos en este dispositivo hasta ahora.',
    other: '{count} contactos en este dispositivo hasta ahora.',
  },

  'scan.title': 'Escanear',
  'scan.lead': 'Apunte la cámara a cualquier código.',
  'scan.leadCard': 'Apunte la cámara a la tarjeta de contacto del otro dispositivo.',
  'paste.title': 'Pegar texto',
  'paste.lead':
    'Una tarjeta de contacto, una invitación, una ceremonia, una transacción: Hoarfrost detecta qué es.',
  'carry.paste': 'Texto',
  'carry.pasteHint': 'Péguelo todo; no importa que haya más texto alrededor.',
  'carry.text': 'Texto para enviar',
  'carry.textHint': 'Envíelo completo. No es secreto y nadie puede cambiarlo sin que se note.',
  'carry.copied': 'Copiado.',
  'carry.copyFailed': 'El navegador no permitió copiar. Seleccione el texto y cópielo usted.',
  'carry.saved': 'Guardado.',

  'file.card': 'tarjeta de contacto',
  'file.keygen': 'crear billetera',
  'file.sign': 'firmar',
  'file.record': 'registro de recuperación',
  'file.from': 'de {name}',

  'missing.title': 'No está aquí',
  'missing.lead': 'Este elemento ya no está en este dispositivo.',

  'missing.review':
    'Una revisión se olvida cuando el dispositivo se bloquea o cuando ya ha decidido. Traiga la transacción de nuevo.',
};
