import { hexlify } from 'ethers';
import type { Fact, Review } from '../review.ts';
import { isOddSite, isOtherSite, readSignIn, timesOf } from '../sign-in.ts';
import { signs, withEffects } from './effects.ts';
import { bytes, fact, number, text } from './facts.ts';
import type { View } from './view.ts';
import { readVisible } from './visible.ts';

/** Text is shown as text only if every character in it is visible: invisible ones could hide something. */
export function describeMessage(
  message: Uint8Array,
  view: View,
): Pick<Review, 'title' | 'actions' | 'times'> {
  const shown = readVisible(message);
  if (shown === null) {
    const said = fact('ethereum.message-bytes', 'warning', { data: bytes(hexlify(message)) });
    const action = withEffects(said, signs(view, 'bytes', null));
    return { title: action, actions: [action] };
  }
  const whole = fact('ethereum.message', 'info', { text: text(shown) });
  const signIn = readSignIn(shown);
  if (signIn === null) {
    const action = withEffects(whole, signs(view, 'text', null));
    return { title: action, actions: [action] };
  }
  const { domain, uri, chainId, expires } = signIn;
  const said = fact('ethereum.sign-in', 'info', { domain: text(domain) });
  const title = withEffects(said, signs(view, 'sign-in', domain));
  const parts: Fact[] = [];
  if (uri !== null) {
    parts.push(fact('ethereum.sign-in-uri', 'info', { uri: text(uri) }));
    if (isOtherSite(signIn)) {
      view.warn(fact('ethereum.sign-in-other-site', 'danger', { domain: text(domain), uri: text(uri) }));
    }
  }
  if (isOddSite(signIn)) view.warn(fact('ethereum.sign-in-odd-site', 'danger', { domain: text(domain) }));
  if (expires !== null) parts.push(fact('ethereum.sign-in-expires', 'info', { time: text(expires) }));
  if (chainId !== null && chainId !== String(view.chainId)) {
    const chains = { said: text(chainId), chain: number(view.chainId) };
    view.warn(fact('ethereum.sign-in-other-chain', 'warning', chains));
  }
  return { title, actions: [title, ...parts, whole], times: timesOf(signIn) };
}
