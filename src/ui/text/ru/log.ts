import type { log as en } from '../en/log.ts';
import type { Entry } from '../entry.ts';

/** Что записывает устройство. */
export const log: Record<keyof typeof en, Entry> = {
  'log.code.made': 'Кошелёк создан',
  'log.code.joined': 'Присоединение к кошельку',
  'log.code.charter-taken': 'Приняты новые правила',
  'log.code.frozen': 'Кошелёк заморожен',
  'log.code.unfrozen': 'Заморозка снята',
  'log.code.permit-asked': 'Запрошено разрешение',
  'log.code.permit-approved': 'Разрешение одобрено',
  'log.code.permit-refused': 'Запрещено правилами',
  'log.code.signed': 'Подписано здесь',
  'log.code.declined': 'Отклонено',
  'log.code.stopped': 'Остановлено',
  'log.code.exported': 'Подписанная транзакция выгружена',
  'log.code.reshared': 'Участники сменились',
  'log.code.backup-tested': 'Резервная копия проверена',
  'log.code.unlocked-online': 'Разблокировано при включённой сети',
  'log.code.wrong-passwords': 'До этого вводили неверный пароль',
  'log.code.build-changed': 'Запущена другая сборка Hoarfrost',
  'log.code.restored': 'Восстановлено',
  'log.code.finished': 'Собраны все подписи',
  'log.code.upgraded': 'Отсюда ведётся журнал',
  'log.code.set-up': 'Настроено',
  'log.code.unlocked': 'Разблокировано',
  'log.code.password-changed': 'Пароль изменён',
  'log.code.asked': 'Предложен платёж',
  'log.code.approved': 'Платёж одобрен здесь',
  'log.code.backed-up': 'Сохранена полная копия',
  'log.code.log-exported': 'Журнал выдан для проверки',
  'log.earlier': 'Показать более ранние записи: {count}',
};
