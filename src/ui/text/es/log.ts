import type { log as en } from '../en/log.ts';
import type { Entry } from '../entry.ts';

/** Lo que anota el dispositivo. */
export const log: Record<keyof typeof en, Entry> = {
  'log.code.made': 'Billetera creada',
  'log.code.joined': 'Se unió a una billetera',
  'log.code.charter-taken': 'Nuevas reglas aceptadas',
  'log.code.frozen': 'Billetera congelada',
  'log.code.unfrozen': 'Congelación levantada',
  'log.code.permit-asked': 'Permiso solicitado',
  'log.code.permit-approved': 'Permiso aprobado',
  'log.code.permit-refused': 'Rechazado por las reglas',
  'log.code.signed': 'Firmado aquí',
  'log.code.declined': 'Rechazado',
  'log.code.stopped': 'Detenido',
  'log.code.exported': 'Transacción firmada extraída',
  'log.code.reshared': 'Cofirmantes cambiados',
  'log.code.backup-tested': 'Copia de seguridad probada',
  'log.code.unlocked-online': 'Desbloqueado en línea',
  'log.code.wrong-passwords': 'Antes se introdujeron contraseñas incorrectas',
  'log.code.build-changed': 'Se ejecuta otra compilación de Hoarfrost',
  'log.code.restored': 'Restaurado',
  'log.code.finished': 'Todas las firmas reunidas',
  'log.code.upgraded': 'El registro empieza aquí',
  'log.code.set-up': 'Configurado',
  'log.code.unlocked': 'Desbloqueado',
  'log.code.password-changed': 'Contraseña cambiada',
  'log.code.asked': 'Pago propuesto',
  'log.code.approved': 'Pago aprobado aquí',
  'log.code.backed-up': 'Copia completa guardada',
  'log.code.log-exported': 'Registro entregado para una auditoría',
  'log.earlier': 'Mostrar entradas anteriores: {count}',
};
