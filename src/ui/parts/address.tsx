import type { NamedBy } from '../../chains/review.ts';
import { t } from '../text/t.ts';

/** Groups of four; an Ethereum address's prefix is a separate group. */
export function groupsOf(address: string): string[] {
  const body = address.startsWith('0x') ? address.slice(2) : address;
  const groups = body.match(/.{1,4}/gu) ?? [];
  return body === address ? groups : ['0x', ...groups];
}

/**
 * An address, never shortened, in groups with both ends in bold. `name` is the signer's name for an address
 * it knows, `by` is the list that has that name; empty for one that an earlier signature paid. Selecting and
 * copying gives the whole address: the gaps are drawn, not written. `after`: a comma or the like that ends its line.
 */
export function Address({
  text,
  name,
  by,
  after = '',
}: {
  text: string;
  name?: string | undefined;
  by?: NamedBy | undefined;
  after?: string;
}) {
  const groups = groupsOf(text);
  const first = groups[0] === '0x' ? 1 : 0;
  const last = groups.length - 1;
  const isLast = by === undefined && name !== '';
  return (
    <span>
      {name !== undefined && name !== '' && <span class="known-name">{t('address.known', { name })} </span>}
      <span class="address" translate={false}>
        {groups.map((group, i) => (
          <>
            {i <= first || i === last ? <b class="group">{group}</b> : <span class="group">{group}</span>}
            {i < last && <wbr />}
          </>
        ))}
        {isLast && after}
      </span>
      {by !== undefined && <span class="small muted"> {t(`address.by.${by}`)}</span>}
      {name === '' && <span class="known-name"> {t('address.signedBefore')}</span>}
      {!isLast && after}
    </span>
  );
}

/** The same for reading aloud: one group per cell. */
export function LargeAddress({ text }: { text: string }) {
  return (
    <p class="address large" translate={false}>
      {groupsOf(text).map((group) => (
        <span>{group}</span>
      ))}
    </p>
  );
}
