import type { ceremonies as en } from '../en/ceremonies.ts';
import type { Entry } from '../entry.ts';

/** Создание кошелька и экран церемонии. */
export const ceremonies: Record<keyof typeof en, Entry> = {
  'create.title': 'Создать кошелёк',
  'create.lead': 'Выберите, кто участвует и сколько из вас должны подписывать.',
  'create.nobody': 'Сначала нужна карточка хотя бы одного другого человека.',
  'create.name': 'Название кошелька',
  'create.nameHint': 'Его увидят все, например «Казна».',
  'create.people': 'Люди',
  'create.unverified':
    'Некоторые карточки ещё не сверены. Если вы сканировали их не с экранов владельцев, сначала сверьте их.',
  'create.threshold': 'Сколько должны подписать',
  'create.choosePeople': 'Сначала выберите людей.',
  'create.ruleAll': 'Подписать должны все. Если кто-то потеряет и устройство, и бумагу, деньги пропадут.',
  'create.ruleSome': {
    one: 'Платить можно, даже если {count} из вас отсутствует или потеряет устройство.',
    few: 'Платить можно, даже если {count} из вас отсутствуют или потеряют устройства.',
    many: 'Платить можно, даже если {count} из вас отсутствуют или потеряют устройства.',
    other: 'Платить можно, даже если {count} из вас отсутствуют или потеряют устройства.',
  },
  'create.chains': 'Сети',
  'create.do': 'Начать',

  'ceremony.kind.keygen': 'Создание кошелька «{label}»',
  'ceremony.kind.sign': 'Подпись: «{label}»',
  'ceremony.state.invited': 'Ваш ход',
  'ceremony.state.open': 'Ждём',
  'ceremony.state.void': 'Заново',
  'ceremony.state.stopped': 'Остановлено',
  'ceremony.state.done': 'Готово',
  'ceremony.state.show': 'Пора показать',
  'ceremony.code': 'Код сеанса',
  'ceremony.codeHint': 'Одинаков на всех участвующих устройствах.',
  'ceremony.attempt': 'Попытка {number}',
  'ceremony.table': 'Ход сеанса',
  'ceremony.person': 'Участник',
  'ceremony.facts': 'Кто участвует',
  'ceremony.history': 'Что произошло',
  'ceremony.label': 'Сеанс {code} в виде кода',
  'ceremony.showTo': 'Покажите участнику {name}',
  'ceremony.showAny': 'Покажите это',
  'ceremony.showLead': 'Он нажимает «Сканировать». На обоих экранах один и тот же код сеанса: {code}',
  'ceremony.scanLead': 'Наведите камеру на другое устройство.',
  'ceremony.scanFrom': 'Отсканируйте то, что вам покажут: {names}',
  'ceremony.waiting': 'Ещё не хватает: {names}.',
  'ceremony.safe':
    'Hoarfrost можно закрыть в любой момент, ничего не потеряв. Начатая подпись или связывание устройств пойдут новой попыткой.',
  'ceremony.arrived': 'Получено новое.',
  'ceremony.nothingNew': 'Получено, но всё это у вас уже есть.',
  'ceremony.stuck': 'Кого-то нет?',
  'ceremony.stuckKeygen':
    'Для создания кошелька один раз нужен каждый. Можно подождать или отменить и начать без того, кого нет.',
  'ceremony.stuckSign':
    'Можно подождать. Ваша часть подписи не покидала это устройство, поэтому можно и отменить, а транзакцию внести снова, с другим участником.',
  'ceremony.stuckShared':
    'Можно подождать. Отмена не вернёт вашу часть подписи: она уже вне этого устройства, и остальные, возможно, ещё смогут закончить и выполнить это. Если заплатить иначе, оплата может пройти дважды, пока это не лишено силы.',
  'ceremony.cancel': 'Отменить сеанс',
  'ceremony.void': 'Эту попытку закончить нельзя',
  'ceremony.voidWhy':
    'Hoarfrost закрыли на полпути, а нужное для подписи он хранит, только пока открыт. Так защищена ваша часть ключа. Ничего не потеряно.',
  'ceremony.retry': 'Начать следующую попытку',
  'ceremony.declined': 'Отказ: {name}',
  'ceremony.youDeclined': 'Вы отказались',
  'ceremony.reason': 'Причина:',
  'ceremony.stoppedKeygen':
    'Кошелёк не создан, ничего не потеряно. Поговорите друг с другом и начните заново.',
  'ceremony.stoppedSign':
    'На этом устройстве ничего не подписано. Ваша часть подписи его не покидала, а без неё закончить нельзя.',
  'ceremony.stoppedShared':
    'Ваша часть подписи уже покинула это устройство. Здесь всё остановлено, но тот, кто соберёт остальные части, ещё может это выполнить.',
  'ceremony.voidHow': 'Чтобы быть уверенным:',
  'ceremony.tellOthers': 'Покажите это другим, чтобы обновились и их устройства.',
  'ceremony.walletReady': 'Кошелёк готов',
  'ceremony.signed': 'Все нужные подписи собраны',
  'ceremony.doneShow': 'Покажите это участнику {name}, чтобы закончило и его устройство.',
  'ceremony.toWallet': 'Открыть кошелёк',
  'ceremony.toExport': 'Получить подписанную транзакцию',
  'ceremony.forget': 'Убрать из списка',
  'ceremony.forgetSure': 'Да, убрать с этого устройства',

  'round.msg1': 'Части ключа',
  'round.certificate': 'Согласие',
  'round.commit': 'Одобрение',
  'round.share': 'Подпись',
  'roundState.waiting': 'ожидается',
  'roundState.done': 'сделано',
  'roundState.bad': 'не прошло проверку',
  'roundState.none': 'ничего не требуется',
  'notice.build-differs':
    'У участника {name} другая сборка Hoarfrost. Сравните сборки в настройках, прежде чем продолжать.',

  'event.started': 'Начато здесь',
  'event.joined': 'Вы согласились',
  'event.received-scan': 'Отсканировано',
  'event.received-file': 'Прочитано из файла',
  'event.received-text': 'Прочитано из текста',
  'event.round-0': 'Отказ: {name}',
  'event.keygen.round-1': 'Части ключа отправил участник {name}',
  'event.keygen.round-2': 'Согласие дал участник {name}',
  'event.sign.round-1': 'Одобрил участник {name}',
  'event.sign.round-2': 'Подписал участник {name}',
  'event.done': 'Закончено',
  'event.exported': 'Выгружено',
  'event.stopped': 'Остановлено',

  'decline.reason': 'Причина (её увидят другие)',
  'decline.hint': 'Необязательно.',
  'decline.do': 'Отказаться окончательно',

  'join.title': 'Приглашение: «{label}»',
  'join.lead': 'Создать кошелёк вместе. Участвуют: {names}.',
  'join.rule': 'Вас будет {total}; подписать смогут любые {threshold}.',
  'join.check':
    'Прежде чем согласиться, проверьте людей и число. О каждой транзакции вы всё равно решаете отдельно.',
  'join.do': 'Участвовать',
};
