import type { ceremonies as en } from '../en/ceremonies.ts';
import type { Entry } from '../entry.ts';

/** Creación de una billetera y pantalla de la ceremonia. */
export const ceremonies: Record<keyof typeof en, Entry> = {
  'create.title': 'Crear una billetera',
  'create.lead': 'Elija quiénes la comparten y cuántos deben firmar.',
  'create.nobody': 'Antes necesita la tarjeta de contacto de al menos otra persona.',
  'create.name': 'Nombre de la billetera',
  'create.nameHint': 'Lo ven todos, por ejemplo “Tesorería”.',
  'create.people': 'Personas',
  'create.unverified':
    'Algunas de estas tarjetas no se han comparado. Si no las escaneó de las pantallas de sus dueños, compárelas primero.',
  'create.threshold': 'Cuántos deben firmar',
  'create.choosePeople': 'Elija primero a las personas.',
  'create.ruleAll':
    'Todos deben firmar. Si una persona pierde el dispositivo y el papel, el dinero se pierde.',
  'create.ruleSome': {
    one: 'Podrán pagar aunque falte una persona o pierda su dispositivo.',
    many: 'Podrán pagar aunque falten {count} de personas o pierdan sus dispositivos.',
    other: 'Podrán pagar aunque falten {count} personas o pierdan sus dispositivos.',
  },
  'create.chains': 'Redes',
  'create.do': 'Empezar',

  'ceremony.kind.keygen': 'Crear la billetera “{label}”',
  'ceremony.kind.sign': 'Firmar con “{label}”',
  'ceremony.state.invited': 'Su turno',
  'ceremony.state.open': 'En espera',
  'ceremony.state.void': 'Empezar de nuevo',
  'ceremony.state.stopped': 'Detenida',
  'ceremony.state.done': 'Lista',
  'ceremony.state.show': 'Por mostrar',
  'ceremony.code': 'Código de sesión',
  'ceremony.codeHint': 'Es el mismo en todos los dispositivos que participan.',
  'ceremony.attempt': 'Intento {number}',
  'ceremony.table': 'Avance',
  'ceremony.person': 'Persona',
  'ceremony.facts': 'Quiénes participan',
  'ceremony.history': 'Qué ha ocurrido',
  'ceremony.label': 'Ceremonia {code}, en forma de código',
  'ceremony.showTo': 'Muestre esto a {name}',
  'ceremony.showAny': 'Muestre esto',
  'ceremony.showLead':
    'La otra persona toca Escanear. Ambas pantallas muestran el mismo código de sesión: {code}',
  'ceremony.scanLead': 'Apunte la cámara al otro dispositivo.',
  'ceremony.scanFrom': 'Escanee lo que le mostrará: {names}',
  'ceremony.waiting': 'Todavía falta: {names}.',
  'ceremony.safe':
    'Puede cerrar Hoarfrost en cualquier momento sin perder nada. Una firma o un emparejamiento en curso empieza un nuevo intento.',
  'ceremony.arrived': 'Se ha recibido algo nuevo.',
  'ceremony.nothingNew': 'Recibido, pero ya lo tenía todo.',
  'ceremony.stuck': '¿Falta alguien?',
  'ceremony.stuckKeygen':
    'Para crear una billetera hacen falta todos una vez. Puede esperar, o cancelar y empezar sin quien falta.',
  'ceremony.stuckSign':
    'Puede esperar. Su parte de la firma no ha salido de este dispositivo, así que también puede cancelar y traer la transacción de nuevo con otro cofirmante.',
  'ceremony.stuckShared':
    'Puede esperar. Cancelar no recupera su parte de la firma: ya salió de este dispositivo, y los demás quizá puedan terminar esto y hacer que se ejecute. Si paga de otra forma, puede pagar dos veces, salvo que antes anule esto.',
  'ceremony.cancel': 'Cancelar esto',
  'ceremony.void': 'Este intento no se puede terminar',
  'ceremony.voidWhy':
    'Hoarfrost se cerró a medio camino, y solo guarda lo que la firma necesita mientras está abierto. Eso protege su parte de la clave. No se ha perdido nada.',
  'ceremony.retry': 'Iniciar el siguiente intento',
  'ceremony.declined': '{name} rechazó',
  'ceremony.youDeclined': 'Usted rechazó',
  'ceremony.reason': 'Motivo indicado:',
  'ceremony.stoppedKeygen':
    'No se creó ninguna billetera y no se ha perdido nada. Hablen entre ustedes y créenla de nuevo.',
  'ceremony.stoppedSign':
    'En este dispositivo no se firmó nada. Su parte de la firma no ha salido de él, y sin ella esto no se puede terminar.',
  'ceremony.stoppedShared':
    'Su parte de la firma ya salió de este dispositivo. Aquí se detuvo, pero quien reúna las demás partes todavía puede hacer que se ejecute.',
  'ceremony.voidHow': 'Para estar seguro:',
  'ceremony.tellOthers': 'Muestre esto a los demás para que sus dispositivos también se actualicen.',
  'ceremony.walletReady': 'La billetera está lista',
  'ceremony.signed': 'Se reunieron todas las firmas necesarias',
  'ceremony.doneShow': 'Muestre esto a {name} para que su dispositivo también termine.',
  'ceremony.toWallet': 'Abrir la billetera',
  'ceremony.toExport': 'Obtener la transacción firmada',
  'ceremony.forget': 'Quitar de esta lista',
  'ceremony.forgetSure': 'Sí, quitarla de este dispositivo',

  'round.msg1': 'Enviar partes de la clave',
  'round.certificate': 'Confirmar',
  'round.commit': 'Aprobar',
  'round.share': 'Firmar',
  'roundState.waiting': 'pendiente',
  'roundState.done': 'hecho',
  'roundState.bad': 'no pasó la comprobación',
  'roundState.none': 'nada que hacer',
  'notice.build-differs':
    '{name} usa otra compilación de Hoarfrost. Comparen las compilaciones en Ajustes antes de continuar.',

  'event.started': 'Iniciada aquí',
  'event.joined': 'Usted aceptó',
  'event.received-scan': 'Escaneada',
  'event.received-file': 'Leída de un archivo',
  'event.received-text': 'Leída de un texto',
  'event.round-0': '{name} rechazó',
  'event.keygen.round-1': '{name} envió partes de la clave',
  'event.keygen.round-2': '{name} confirmó',
  'event.sign.round-1': '{name} aprobó',
  'event.sign.round-2': '{name} firmó',
  'event.done': 'Terminada',
  'event.exported': 'Exportado',
  'event.stopped': 'Detenida',

  'decline.reason': 'Motivo (lo verán los demás)',
  'decline.hint': 'Opcional.',
  'decline.do': 'Rechazar definitivamente',

  'join.title': 'Invitación: “{label}”',
  'join.lead': 'Crear una billetera junto con {names}.',
  'join.rule': 'Serán {total} personas; {threshold} cualesquiera de ellas pueden firmar.',
  'join.check':
    'Compruebe las personas y el número antes de aceptar. Sobre cada transacción decidirá aparte.',
  'join.do': 'Participar',
};
