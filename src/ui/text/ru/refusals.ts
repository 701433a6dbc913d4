import type { refusals as en } from '../en/refusals.ts';
import type { Entry } from '../entry.ts';

export const refusals: Record<keyof typeof en, Entry> = {
  'error.member': 'Дело в этом поле: {member}',
  'error.bad-transaction.several': 'Здесь несколько транзакций, и ничто не говорит, какая из них нужна.',
  'error.bad-transaction.several.next': 'Сохраните ту, которую хотите подписать, и внесите только её.',
  'error.bad-transaction.summary': 'Это строка списка. В ней не сказано, что вызывает транзакция.',
  'error.bad-transaction.summary.next': 'Откройте подробности транзакции и сохраните их.',
  'error.bad-transaction.cut-short': 'Эта транзакция обрезана: её конца нет.',
  'error.bad-transaction.cut-short.next': 'Скопируйте её ещё раз, от первого символа до последнего.',
  'error.bad-transaction.trailing-bytes':
    'После конца этой транзакции что-то есть, а сеть не принимает ничего, кроме самой транзакции.',
  'error.bad-transaction.trailing-bytes.next':
    'Скопируйте только транзакцию или создайте её заново там, откуда она взята.',
  'error.bad-transaction.length-encoding':
    'Длина в этой транзакции записана не так, как единственно принимает сеть.',
  'error.bad-transaction.length-encoding.next':
    'Создайте её заново другой программой и сообщите об этом авторам этой.',
  'error.bad-address.other-network': 'Этот адрес помечен для сети {said}, а платёж идёт в сети {chain}.',
  'error.bad-address.other-network.next':
    'Выберите нужную сеть или попросите у получателя адрес в сети {chain}.',
  'error.bad-address.unknown-network': 'Этот адрес помечен для сети «{said}», которой Hoarfrost не знает.',
  'error.bad-address.unknown-network.next':
    'Узнайте у получателя, подходит ли адрес для сети {chain}. Если да, введите его без пометки.',
  'error.bad-amount.two-readings': 'Эту сумму можно прочесть двояко: {first} или {second}.',
  'error.bad-amount.two-readings.next': 'Введите её с точкой и без разделителей тысяч, например {second}.',
  'error.bad-amount.thousands': 'Тысячи здесь отделены запятой или точкой, а гадать о них никто не должен.',
  'error.bad-amount.thousands.next': 'Введите сумму так: {plain}.',
  'error.unsupported.encrypted-relay':
    'Это зашифрованное сообщение ретранслятора WalletConnect. Прочесть его могут только страница и её кошелёк.',
  'error.unsupported.encrypted-relay.next': 'Скопируйте сам запрос со страницы или из журнала кошелька.',
  'error.unsupported.method': 'Здесь запрошено {name}: подписывать тут нечего.',
  'error.unsupported.method.next':
    'Принесите запрос, который идёт следом: транзакцию, сообщение или типизированные данные.',
  'error.unsupported.eth_sign': 'Здесь просят подписать хеш, и никто не видит, что за ним стоит.',
  'error.unsupported.eth_sign.next': 'Попросите вместо этого personal_sign или типизированные данные.',
  'error.unsupported.eth_signTypedData':
    'Это первая версия типизированных данных: в ней не названы ни приложение, ни сеть.',
  'error.unsupported.eth_signTypedData.next': 'Попросите вместо этого eth_signTypedData_v4.',
  'error.bad-parameters.nonce-value': 'Это не значение nonce-счёта.',
  'error.bad-parameters.nonce-value.next':
    'Скопируйте его там, где вы посмотрели счёт, от первого знака до последнего.',
  'error.bad-parameters.nonce-state': 'Это не содержимое nonce-счёта, которым можно воспользоваться.',
  'error.bad-parameters.nonce-state.next':
    'Посмотрите счёт по его адресу. Это должен быть настроенный nonce-счёт.',
  'error.bad-parameters.nonce-authority': 'Этим nonce-счётом распоряжается другой кошелёк.',
  'error.bad-parameters.nonce-authority.next':
    'Возьмите nonce-счёт, которым распоряжается этот кошелёк, или передайте ему право распоряжаться этим счётом.',
  'error.bad-parameters.decimals': 'Число знаков этого токена не указано или неверно.',
  'error.bad-parameters.decimals.next': 'Узнайте его у того, кто выпустил токен: число от 0 до 19.',
  'error.too-large.chain': 'Участники этого кошелька сменялись уже столько раз, сколько возможно.',
  'error.too-large.chain.next': 'Создайте новый кошелёк с этими людьми и переведите деньги туда.',
  'error.unsupported.eth_signAuthorization':
    'Здесь просят поместить код на счёт ключа (EIP-7702). У этого счёта уже есть свой код, а у его ключа счёта нет.',
  'error.unsupported.eth_signAuthorization.next': 'Попросите вместо этого саму транзакцию.',
  'error.unsupported.capabilities': 'Здесь от кошелька требуется «{name}», а в Hoarfrost этого нет.',
  'error.unsupported.capabilities.next': 'Попросите те же вызовы без этого.',
  'error.bad-transaction.error-reply': 'Это ответ сервера с отказом: «{said}». Транзакции в нём нет.',
  'error.bad-transaction.error-reply.next':
    'Исправьте там то, на что он жалуется, и принесите саму транзакцию.',
  'error.unknown-kind.transaction-link':
    'Это ссылка на транзакцию на сайте {site}. Hoarfrost не открывает ссылок, а то, что показывает такая страница, уже подписано.',
  'error.unknown-kind.transaction-link.next':
    'Принесите саму неподписанную транзакцию из программы, которая её составила.',
  'error.unknown-kind.safe-link': 'Это ссылка на страницу Safe. Hoarfrost не открывает ссылок.',
  'error.unknown-kind.safe-link.next':
    'Принесите саму транзакцию: её данные из службы транзакций Safe или файл Transaction Builder.',
  'error.unknown-kind.link': 'Это ссылка на {site}. Hoarfrost не открывает ссылок.',
  'error.unknown-kind.link.next':
    'Откройте её на компьютере с сетью и принесите то, что нужно подписать: саму транзакцию или сообщение.',
  'error.bad-transaction.command':
    'Часть того, что отправила бы эта команда, берётся из программы или файла. В том, что вы принесли, её нет.',
  'error.bad-transaction.command.next': 'Принесите только тело: JSON, который отправила бы команда.',
  'error.bad-transaction.message-or-transaction':
    'Это можно прочитать двояко: как сообщение, как оно названо, или как транзакцию, которой являются его байты.',
  'error.bad-transaction.message-or-transaction.next':
    'Принесите транзакцию без названия перед ней или сообщение как запрос personal_sign.',
};
