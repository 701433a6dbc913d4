import { SignerError } from '../core/errors.ts';
import { toVisible } from '../core/visible.ts';

/**
 * Links that people copy in place of what they are about. None is ever opened: the refusal says what kind of
 * page it leads to, and the sentence for that kind names what to bring instead.
 */

const mostSite = 80;

/** Sites people copy links from without the scheme, as the address bar of a phone gives them. */
const knownSites =
  /^(?:[\w-]+\.)*(?:solscan\.io|explorer\.solana\.com|solana\.fm|etherscan\.io|polygonscan\.com|bscscan\.com|basescan\.org|arbiscan\.io|gnosisscan\.io|blockscout\.com|mempool\.space|blockstream\.info|safe\.global)\//i;

/** A hash or signature below a word for transactions. */
const transactionPage = /\/(?:tx|txs|transactions?)\/(?:0x)?[0-9a-z]{40,100}(?:[/?#]|$)/i;

/** The refusal for a text that is one link and nothing else, or null. */
export function refusedLink(text: string): SignerError | null {
  const [, link] = /^<?([^\s<>]{4,4000})>?$/.exec(text) ?? [];
  if (link === undefined) return null;
  const whole = /^https?:\/\//i.test(link) ? link : knownSites.test(link) ? `https://${link}` : null;
  if (whole === null || !URL.canParse(whole)) return null;
  const { hostname, pathname, hash } = new URL(whole);
  const kind = /(?:^|\.)safe\.global$/.test(hostname)
    ? 'safe-link'
    : transactionPage.test(pathname) || transactionPage.test(hash)
      ? 'transaction-link'
      : 'link';
  return new SignerError('unknown-kind', {
    where: kind,
    values: { site: toVisible(hostname).slice(0, mostSite) },
  });
}
