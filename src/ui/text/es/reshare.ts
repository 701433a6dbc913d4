import type { reshare as en } from '../en/reshare.ts';
import type { Entry } from '../entry.ts';

/** Cambio de los cofirmantes de una billetera, y encuentro con una billetera de antes o después. */
export const reshare: Record<keyof typeof en, Entry> = {
  'ceremony.kind.reshare': 'Cambiar los cofirmantes de “{label}”',
  'file.reshare': 'cambiar cofirmantes',
  'round.deal': 'Traspasar',
  'round.confirm': 'La tiene',
  'event.reshare.round-1': '{name} traspasó su parte de la clave',
  'event.reshare.round-2': '{name} confirmó su nueva parte de la clave',
  'event.reshare.round-3': '{name} ya lo tiene todo',
  'event.chosen': 'Usted eligió este',
  'change.title': 'Cambiar los cofirmantes',
  'change.lead': 'Elija quién firma con “{label}” a partir de ahora. Las direcciones no cambian.',
  'change.stay': 'Quién se queda',
  'change.join': 'Quién se incorpora',
  'change.nobody': 'Para añadir a alguien, escanee primero su tarjeta de contacto.',
  'change.dealers': 'Quién de los que se van traspasa su parte de la clave',
  'change.dealersHint': {
    one: 'Los que se quedan son muy pocos para traspasar la clave. Elija {count} más.',
    many: 'Los que se quedan son muy pocos para traspasar la clave. Elija {count} más.',
    other: 'Los que se quedan son muy pocos para traspasar la clave. Elija {count} más.',
  },
  'change.compared': 'Antes y después',
  'change.before': 'Ahora',
  'change.after': 'Después',
  'change.person.leaves': 'se va',
  'change.person.joins': 'se incorpora',
  'change.person.deals': 'traspasa la clave',
  'change.refresh': 'Las mismas personas reciben nuevas partes de la clave.',
  'change.meaning': 'Qué significa',
  'change.same': 'Las direcciones no cambian y no ocurre nada en ninguna red.',
  'change.old': {
    one: 'No retira nada. Quien se va conserva su antigua parte de la clave, y {count} parte antigua, de un dispositivo o un papel, sirve para siempre. Si robaron un dispositivo, mueva el dinero.',
    many: 'No retira nada. Quien se va conserva su antigua parte de la clave, y {count} partes antiguas juntas, de dispositivos o papeles, sirven para siempre. Si robaron un dispositivo, mueva el dinero.',
    other:
      'No retira nada. Quien se va conserva su antigua parte de la clave, y {count} partes antiguas juntas, de dispositivos o papeles, sirven para siempre. Si robaron un dispositivo, mueva el dinero.',
  },
  'change.oldHere': {
    one: 'No retira nada. {count} parte de hoy, de un dispositivo o un papel, sirve para siempre. Si robaron un dispositivo, mueva el dinero.',
    many: 'No retira nada. {count} partes de hoy juntas, de dispositivos o papeles, sirven para siempre. Si robaron un dispositivo, mueva el dinero.',
    other:
      'No retira nada. {count} partes de hoy juntas, de dispositivos o papeles, sirven para siempre. Si robaron un dispositivo, mueva el dinero.',
  },
  'change.tooFew': 'Elija al menos a dos personas.',
  'change.selfLeaves': 'Usted se va: después, este dispositivo no podrá firmar con esta billetera.',
  'change.counts':
    'Cuenta cuando todos los de la nueva lista han confirmado. Hasta entonces firman los cofirmantes de ahora. Deje fuera a quien no pueda ver.',
  'change.lost':
    'Un dispositivo perdido cuyas 24 palabras tiene a mano no necesita un cambio: restáurelo con las palabras.',
  'change.handOvers': {
    one: 'Hace falta al menos {count} escaneo. La pantalla dice a quién mostrar el código después.',
    many: 'Hacen falta al menos {count} escaneos. La pantalla dice a quién mostrar el código después.',
    other: 'Hacen falta al menos {count} escaneos. La pantalla dice a quién mostrar el código después.',
  },
  'change.do': 'Iniciar el cambio',
  'handOn.joins': 'Le piden ser cofirmante de esta billetera.',
  'handOn.stays': 'Su parte de la clave de esta billetera se sustituye por una nueva.',
  'handOn.leaves':
    'Le piden traspasar su parte de la clave. Después este dispositivo no podrá firmar con esta billetera.',
  'handOn.checkedFirst': 'Comprobado aquí: la crearon {names}.',
  'handOn.checked': {
    one: 'Comprobado aquí: la crearon {names}, y desde entonces se traspasó {count} vez, siempre por suficientes cofirmantes.',
    many: 'Comprobado aquí: la crearon {names}, y desde entonces se traspasó {count} veces, siempre por suficientes cofirmantes.',
    other:
      'Comprobado aquí: la crearon {names}, y desde entonces se traspasó {count} veces, siempre por suficientes cofirmantes.',
  },
  'handOn.check': 'Antes de aceptar, compruebe quién se va, quién se incorpora y cuántos deben firmar.',
  'handOn.do': 'Participar en el cambio',
  'handOn.done': 'Los cofirmantes han cambiado',
  'handOn.doneEach':
    'Todos los de la nueva lista lo necesitan una vez. Quien vea “Los cofirmantes han cambiado” ya lo tiene.',
  'handOn.stuck':
    'Puede esperar, o cancelar e iniciar otro cambio sin esas personas. Hasta que este termine nada ha cambiado. Si ya confirmó, cuenta si los demás lo terminan.',
  'handOn.stopped':
    'Nada ha cambiado: siguen firmando los cofirmantes de ahora. Hablen entre ustedes y luego inicien otro cambio.',
  'wallet.handedOn': 'Ahora otros tienen esta billetera',
  'wallet.handedOnWhy':
    'Los cofirmantes han cambiado y este dispositivo no está entre ellos. Aquí puede ver direcciones e historial, pero no firmar.',
  'wallet.former': 'Este dispositivo conserva aún su antigua parte de la clave',
  'wallet.formerMissing': {
    one: 'Desaparece sola cuando se sabe que {names} tiene la nueva, o cuando hayan firmado juntos. Bórrela ahora si ya no necesita volver atrás.',
    many: 'Desaparece sola cuando se sabe que {names} tienen las nuevas, o cuando hayan firmado juntos. Bórrela ahora si ya no necesita volver atrás.',
    other:
      'Desaparece sola cuando se sabe que {names} tienen las nuevas, o cuando hayan firmado juntos. Bórrela ahora si ya no necesita volver atrás.',
  },
  'wallet.formerOut':
    'No sirve para firmar con los nuevos cofirmantes. Bórrela cuando esté seguro de que pueden firmar. Las copias completas anteriores aún la contienen.',
  'wallet.formerDelete': 'Borrar la antigua parte de la clave',
  'wallet.formerSure': 'Sí, borrarla de este dispositivo',
  'wallet.compareAnew':
    'Los cofirmantes han cambiado. Compare la billetera con ellos otra vez; las direcciones son las mismas.',
  'epoch.former': 'Esto es de antes de que cambiaran los cofirmantes',
  'epoch.former.next':
    '{name} aún tiene una parte antigua de la clave. Muéstrele esta billetera y su dispositivo se pondrá al día.',
  'epoch.newer': 'Los cofirmantes han cambiado y este dispositivo aún no lo sabe',
  'epoch.newer.next':
    'Pida a {name} que le muestre la billetera misma: en Registro de recuperación, Mostrar. Después escanee esto otra vez.',
  'epoch.branch': 'Se terminaron dos cambios distintos',
  'epoch.branch.next':
    'Este dispositivo tiene {own}; el otro es {other}. Acuerden todos uno de ellos: las partes de la clave de ambos no funcionan juntas.',
  'epoch.branch.do': 'Usar el otro aquí',
  'epoch.branch.taken': 'Este dispositivo usa ahora el otro.',
  'epoch.stepped': 'Su parte de la clave está al día',
  'epoch.stepped.next':
    'Los cofirmantes han cambiado y este dispositivo tiene su nueva parte de la clave. Las direcciones son las mismas.',
  'epoch.handed-on': 'Ahora otros tienen esta billetera',
  'epoch.handed-on.next':
    'Este dispositivo ya no está entre los cofirmantes. Direcciones e historial se conservan; puede borrar su antigua parte de la clave en la pantalla de la billetera.',
  'epoch.watched': 'Sus cofirmantes han cambiado',
  'epoch.watched.next':
    'Usted sigue observando esta billetera, ahora con sus nuevos cofirmantes. Las direcciones son las mismas.',
  'epoch.current': 'Ya tiene esto',
  'epoch.current.next': 'No contiene nada que este dispositivo no tenga.',
  'epoch.show': 'Mostrar esta billetera',
  'epoch.someone': 'la otra persona',
  'practice.drillLeaves': 'Un cofirmante se va',
  'practice.stepChange':
    'Alguien se va. Quítelo de la lista, empiece el cambio y páselo de mano en mano. Las direcciones siguen siendo las mismas.',
  'practice.saysLeft':
    'Mi teléfono dice que ahora la billetera es de otros. Ya borré mi antigua parte de la clave.',
  'paper.epochs': 'Cofirmantes a lo largo del tiempo',
  'paper.epoch': 'Desde el cambio {number}',
  'paper.first': 'En la creación',
  'glossary.change': 'Cambio de cofirmantes',
  'glossary.change.is':
    'Los cofirmantes de ahora entregan partes nuevas de la clave a los siguientes. Las direcciones no cambian; las partes antiguas no se pueden retirar.',
};
