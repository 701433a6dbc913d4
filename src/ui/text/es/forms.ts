import type { forms as en } from '../en/forms.ts';
import type { Entry } from '../entry.ts';

/** Formularios, práctica y códigos de otras billeteras. */
export const forms: Record<keyof typeof en, Entry> = {
  'pay.lead': 'De “{label}”. Verá qué hace antes de que nadie firme.',
  'pay.payment': 'Pago {number}',
  'pay.to': 'Pagar a',
  'pay.amount': 'Importe',
  'pay.amountHint': 'En monedas enteras, por ejemplo 1,5 o 1.5.',
  'pay.asset': 'Pagar con',
  'pay.coin': 'La moneda propia de la red ({symbol})',
  'pay.token': 'Un token',
  'pay.tokenDecimals': 'Decimales del token',
  'pay.tokenHint':
    'Consúltelos con el emisor del token. Con un número de decimales equivocado se paga un importe equivocado.',
  'pay.add': 'Añadir otro pago',
  'pay.do': 'Revisar el pago',
  'complete.title': 'Faltan algunos datos',
  'complete.lead': 'La solicitud no incluye todo lo que firma esta cuenta. Complete los datos que faltan.',
  'complete.do': 'Continuar con la revisión',
  'message.title': 'Firmar un mensaje',
  'message.lead': 'Un texto que demuestra quién controla “{label}”. No mueve dinero.',
  'message.text': 'Mensaje',
  'message.textHint': 'Escríbalo exactamente como debe firmarse.',
  'message.do': 'Revisar el mensaje',
  'wallet.message': 'Firmar un mensaje',
  'device.history': 'Qué ha ocurrido en este dispositivo',
  'practice.you': 'Ana',
  'practice.second': 'Bob',
  'practice.third': 'Cyd',
  'practice.banner': 'Práctica. Nada de esto es real: nunca envíe dinero a una dirección que vea aquí.',
  'practice.leave': 'Salir de la práctica',
  'practice.preparing': 'Preparando tres teléfonos ficticios…',
  'practice.guide': 'Su siguiente paso',
  'practice.beside': 'Teléfonos a su lado',
  'practice.ready': 'Todo listo.',
  'practice.saysJoined': 'Ya participo. Ahora escanéeme o muéstreselo a la otra persona.',
  'practice.saysApproved': 'Lo he comprobado y aprobado. Ahora escanéeme.',
  'practice.saysScanned': 'Ya lo escaneé.',
  'practice.letScan': 'Dejar que {name} escanee su pantalla',
  'practice.scan': 'Escanear la pantalla de {name}',
  'practice.scanCard': 'Escanear la tarjeta de {name}',
  'practice.scanRecord': 'Escanear el registro de recuperación de {name}',
  'practice.cheat': 'Dejar que {name} haga trampa y después escanear',
  'practice.read': 'Pedir a {name} que lea las palabras de seguridad',
  'practice.stepMeet': 'Bob y Cyd están a su lado. Escanee las tarjetas de contacto de ambos.',
  'practice.stepCreate': 'Cree una billetera con ambos. Dos cualesquiera de ustedes podrán pagar.',
  'practice.stepCarry':
    'Pásenlo de uno a otro, dos veces. La tabla de abajo muestra lo que ha hecho cada uno.',
  'practice.stepCompare':
    'Antes de recibir dinero, asegúrese de que los demás tienen la misma billetera: compare sus palabras con cada uno.',
  'practice.stepPay':
    'Han llegado cinco SOL ficticios y toca pagar el alquiler. Una computadora muestra el pago sin firmar.',
  'practice.stepPayElse': 'La billetera está lista. Haga un pago con ella, como lo haría de verdad.',
  'practice.stepSign': 'Compruebe qué hace, elija a un cofirmante y apruébelo. Después bastan dos escaneos.',
  'practice.stepDone':
    'Firmado, y nadie ha tenido nunca la clave entera. Ahora pruebe lo demás, y qué puede salir mal.',
  'practice.stepRestore':
    'Su teléfono ya no está. Restáurelo con las palabras del papel y luego escanee el registro de recuperación de {name}.',
  'practice.paper': 'Su papel',
  'practice.bringRent': 'Escanear el pago del alquiler',
  'practice.drillRules': 'Las reglas detienen un pago malo',
  'practice.landlord': 'Casero',
  'practice.ruleRent': 'Alquiler',
  'practice.drillLookAlike': 'Un pago a una dirección que solo parece correcta',
  'practice.drillCheat': 'Un cofirmante que hace trampa',
  'practice.drillLose': 'Perder su teléfono',
  'practice.create': 'Crear la billetera',
  'practice.compare': 'Comparar',
  'do.share': 'Compartir cerca',
  'sheet.title': 'Hoja para imprimir',
  'sheet.lead':
    'Una página, A4 o Carta. Escriba en ella las 24 palabras a mano y guárdela lejos del dispositivo.',
  'sheet.withWords': 'Imprimir también las palabras (la impresora puede guardarlas)',
  'sheet.print': 'Imprimir',
  'sheet.wallets': 'Cofirmante de:',
  'sheet.how':
    'Para recuperar este dispositivo, abra Hoarfrost en otro, elija “Restaurar con 24 palabras” y escanee el registro de recuperación de cada billetera en el dispositivo de un cofirmante.',
  'backup.withRecord': 'Probar con el registro de recuperación de un cofirmante',
  'settings.renameHint':
    'Las tarjetas de contacto nuevas llevan el nombre nuevo; las billeteras existentes conservan el anterior.',
  'export.answer': 'Respuesta para la billetera que lo pidió',
  'export.answerHint': 'Muestre este código a la billetera que envió la solicitud.',
  'export.answerLabel': 'Respuesta para la otra billetera, en forma de código',
  'signed-before': 'Exactamente esto ya se firmó antes con esta billetera, el {when}',
  'signed-like-before':
    'Un pago del mismo importe a la misma dirección ya se firmó antes con esta billetera, el {when}. Si se ejecutan ambos, se paga dos veces',
  'clock-over': 'Según el reloj de este dispositivo ({now}), esto ya no es válido: terminó el {when}',
  'clock-early': 'Según el reloj de este dispositivo ({now}), esto aún no es válido: empieza el {when}',
  'clock-unreadable':
    'Aquí hay una fecha que no se puede leer, “{said}”, así que desde aquí no se sabe si sigue vigente',
  'clock-old':
    'Según el reloj de este dispositivo ({now}), esto es antiguo: se creó el {when}. Un sitio que pregunta ahora crea uno nuevo',
  'clock-ahead':
    'Esto se creó el {when}, que según el reloj de este dispositivo ({now}) aún no ha llegado. O el reloj está mal o lo está esto',
  'practice.others': 'Otra cosa',
  'used-up-before':
    'Una firma anterior de esta billetera, del {when}, usa el mismo nonce, número de Safe o moneda. Solo una de las dos puede ocurrir',
};
