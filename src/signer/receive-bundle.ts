import { bytesToHex } from '../core/bytes.ts';
import { type Bundle, readBundle } from '../protocol/bundle.ts';
import type { Envelope, Speakers } from '../protocol/envelope.ts';
import { kindOf } from '../protocol/kinds.ts';
import { mergeMessages } from '../protocol/messages.ts';
import type { Received, Source } from './api/received.ts';
import { evaluate, refusalOf, run } from './ceremony-run.ts';
import { freshRecord, makeRoom } from './fresh-record.ts';
import { cameWhole } from './history.ts';
import { signerKindOf } from './kinds/registry.ts';
import type { CeremonyRecord } from './records/ceremony.ts';
import { openState, type SignerState } from './state.ts';

/** Takes in a bundle: merged with what is held if all its messages verify, otherwise refused as a whole. */
export async function receiveBundle(
  signer: SignerState,
  blob: Uint8Array,
  source: Source,
): Promise<Received> {
  const state = openState(signer);
  const bundle = readBundle(blob);
  const { params } = bundle;
  const kind = signerKindOf(params);
  const id = bytesToHex(bundle.sessionId);
  const news = (await kind.meets?.(signer, bundle)) ?? null;
  if (news !== null) return news;
  const old = state.ceremonies.get(id);
  const { members, self } = kind.seat(state, bundle);
  // What cannot be shown here is refused.
  kind.check(signer, bundle);
  const held = old?.messages ?? [];
  const joined = joinBundle(bundle, members, old);
  const isComplete = (messages: readonly Envelope[]) => kind.isComplete?.(params, messages) === true;
  const isHere = kind.stored(state, id, old) !== undefined;
  // Its result was lost, and is recovered even though its ceremony has nothing new to say.
  const isLost = !isHere && isComplete(held);
  if (old !== undefined) {
    // What is finished stays finished, whatever is said later.
    const isOver = () => isHere || (!isLost && evaluate(signer, old).result !== undefined);
    const isNews = joined.changed || isLost || state.unsaved.has(id);
    if (!isNews || isOver()) return { kind: 'ceremony', id, isNew: false, changed: false };
  } else await state.save(...makeRoom(signer));
  const now = signer.env.now();
  const start = old ?? freshRecord(params, now);
  const history = [...start.history, { code: `received-${source}`, name: null, at: now }];
  if (isComplete(bundle.messages) && !isComplete(held))
    history.push({ code: cameWhole, name: null, at: now });
  const record = { ...start, ...joined.record, updatedAt: now, history };
  // A complete and consistent bundle counts by itself, whatever conflicting messages are held beside it.
  const whole = {
    ...record,
    messages: mergeMessages(bundle.sessionId, members, [], bundle.messages).messages,
  };
  const hasSpoken = record.messages.some(({ from }) => from === self);
  const isWhole = kind.isComplete !== undefined && hasSpoken && evaluate(signer, whole).result !== undefined;
  const before = kind.about(state, id, record).walletId;
  const refused = old === undefined ? refusalOf(signer, id, record).news : [];
  const outcome = await run(signer, id, isWhole ? whole : record, { seen: held, news: refused });
  if (outcome.result !== undefined && before !== null) {
    const told = kind.announce?.(record, outcome.result) ?? null;
    if (told !== null) return told;
  }
  const { walletId } = kind.about(state, id, record);
  const isBack = kind.isComplete !== undefined && (old === undefined || isLost);
  if (isBack && outcome.result !== undefined && walletId !== null) return { kind: 'restored', walletId };
  return { kind: 'ceremony', id, isNew: old === undefined, changed: joined.changed };
}

/** Merges the messages, and by its kind's rule whatever else the bundle carries. */
function joinBundle(bundle: Bundle, members: Speakers, old: CeremonyRecord | undefined) {
  const { params, sessionId } = bundle;
  const { messages, changed } = mergeMessages(sessionId, members, old?.messages ?? [], bundle.messages);
  const format = kindOf(params).extra;
  if (format === undefined) return { record: { messages }, changed };
  const merged = format.merge(params, old?.extra, bundle.extra, messages);
  return { record: { messages, extra: merged.extra }, changed: changed || merged.changed };
}
