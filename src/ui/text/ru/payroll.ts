import type { payroll as en } from '../en/payroll.ts';
import type { Entry } from '../entry.ts';

export const payroll: Record<keyof typeof en, Entry> = {
  'payroll.lead':
    'Из «{label}». Каждая строка — платёж; вы увидите, что они делают, прежде чем кто-либо подпишет.',
  'table.table': 'Таблица',
  'payroll.tableHint':
    'CSV со столбцами, названными в первой строке: получатель, сумма, актив, основание (или recipient, amount, asset, reference). Основание можно опустить. Для токена, которого здесь нет в списке, нужны его адрес в столбце актива и столбцы decimals и symbol.',
  'table.open': 'Открыть таблицу',
  'payroll.references':
    'Основания остаются на этом устройстве: они не входят в то, что подписывается, и участники их не видят. Они есть в списке, который можно здесь сохранить.',
  'payroll.opens': 'Открывать счета токенов, которых ещё нет (около 0,002 SOL каждый)',
  'payroll.nonces': 'Счета nonce',
  'payroll.noncesHint':
    'По одному на транзакцию: в строке адрес счёта, пробел и его nonce. Подходит и ответ сервера на «getProgramAccounts».',
  'payroll.check': 'Проверить таблицу',
  'table.row': 'Строка {row}:',
  'payroll.wrong': {
    one: 'Ошибка в {count} строке, поэтому ничего не составлено. Исправьте её и проверьте ещё раз.',
    few: 'Ошибки в {count} строках, поэтому ничего не составлено. Исправьте их и проверьте ещё раз.',
    many: 'Ошибки в {count} строках, поэтому ничего не составлено. Исправьте их и проверьте ещё раз.',
    other: 'Ошибки в {count} строках, поэтому ничего не составлено. Исправьте их и проверьте ещё раз.',
  },
  'payroll.fine': {
    one: 'Всё верно, строк: {count}.',
    few: 'Всё верно, строк: {count}.',
    many: 'Всё верно, строк: {count}.',
    other: 'Всё верно, строк: {count}.',
  },
  'payroll.makes': {
    one: 'Из них получится {count} транзакция.',
    few: 'Из них получится {count} транзакции.',
    many: 'Из них получится {count} транзакций.',
    other: 'Из них получится {count} транзакции.',
  },
  'payroll.needs': {
    one: 'Из них получится {count} транзакция, и ей нужен свой счёт nonce. Дано: {given}.',
    few: 'Из них получится {count} транзакции, и каждой нужен свой счёт nonce. Дано: {given}.',
    many: 'Из них получится {count} транзакций, и каждой нужен свой счёт nonce. Дано: {given}.',
    other: 'Из них получится {count} транзакции, и каждой нужен свой счёт nonce. Дано: {given}.',
  },
  'payroll.do': 'Проверить платежи',
  'payroll.save': 'Сохранить список платежей',
  'payroll.fileName': 'платежи',
  'payroll.list': 'Строки',
  'payroll.checked': 'Что платит таблица',
  'payroll.partIs': 'Транзакция {number}',
  'payroll.line': '{amount} на {to}',
  'payroll.referenceIs': 'Основание: {reference}',
  'payroll.same': 'Строки {rows} платят одну и ту же сумму, {amount}, на один и тот же адрес, {to}',
  'payroll.alike': 'Получатели в строках {first} и {second} похожи, но различаются: {address} и {other}',
  'payroll.why.address': 'это не полный адрес этой сети.',
  'payroll.why.other-network': 'этот адрес помечен для другой сети.',
  'payroll.why.self': 'это платёж самому кошельку.',
  'payroll.why.amount': 'это не сумма актива: слишком много знаков после запятой, ноль или не число.',
  'payroll.why.two-readings':
    'сумму можно прочитать двояко: {first} или {second}. Напишите её с точкой и без разделителей тысяч.',
  'payroll.why.thousands': 'тысячи отделены запятой или точкой. Напишите {plain}.',
  'payroll.why.no-asset': 'не указан актив.',
  'payroll.why.asset':
    'актив «{asset}» здесь не известен. Укажите адрес токена, а его знаки и символ — в столбцах decimals и symbol.',
  'payroll.why.decimals': 'число знаков или символ токена не указаны либо указаны неверно.',
  'payroll.why.symbol': 'в строках выше об этом же токене сказано другое.',
  'payroll.why.reference': 'в основании больше {most} знаков.',
  'payroll.why.cells':
    'ячеек: {cells}, а в первой строке: {head}. Сумма с запятой должна стоять в кавычках, или ячейки должны разделяться точкой с запятой.',
  'error.malformed.table': 'Строку {line} этой таблицы прочитать нельзя: кавычка стоит не на месте.',
  'error.malformed.table.next':
    'Ячейка с кавычкой внутри сама стоит в кавычках, а каждая внутренняя удваивается. Сохраните таблицу в CSV ещё раз.',
  'error.bad-parameters.table-columns':
    'Первая строка должна называть столбцы: получатель, сумма, актив. Нет или дважды: {columns}.',
  'error.bad-parameters.table-columns.next': 'Назовите столбцы в первой строке и проверьте таблицу ещё раз.',
  'error.bad-parameters.table-empty': 'В этой таблице нет платежей.',
  'error.bad-parameters.table-empty.next': 'Добавьте по строке на платёж под названиями столбцов.',
  'error.bad-parameters.table-rows': 'В некоторых строках этой таблицы ошибки.',
  'error.bad-parameters.table-rows.next': 'Проверьте таблицу и исправьте строки, которые будут названы.',
  'error.too-large.table': 'В этой таблице больше строк, чем можно оплатить сразу.',
  'error.too-large.table.next': 'Оплатите её частями: не больше {most} строк сразу.',
  'error.bad-parameters.nonce-list': 'В строке {line} нет счёта nonce и его значения.',
  'error.bad-parameters.nonce-list.next':
    'Пишите по одному счёту в строке: адрес, пробел и nonce, который в нём сейчас.',
  'error.bad-parameters.nonce-twice': 'Счёт nonce из строки {line} указан дважды.',
  'error.bad-parameters.nonce-twice.next': 'Дайте каждой транзакции свой счёт nonce.',
  'error.bad-parameters.nonce-few': 'Счетов nonce: {given}, а нужно: {count}.',
  'error.bad-parameters.nonce-few.next':
    'Добавьте счета, которыми управляет этот кошелёк, или оплатите меньше строк сразу.',
};
