import { expect, test } from 'vitest';
import './page.ts';

const { nameForeign } = await import('../../src/ui/chains/foreign.ts');
const { chainUis } = await import('../../src/ui/chains/registry.ts');
const { en } = await import('../../src/ui/text/en/en.ts');

const codes: [string, string | null][] = [
  ['UR:SOL-SIGN-REQUEST/OEADTPDAGDWMZE', 'product.ur'],
  ['ur:crypto-psbt/1-9/lpadascfadaxcywenbpljkhdca', 'product.ur'],
  ['B$2P0100ABCDEF', 'product.bbqr'],
  ['solana:7Np41oeYqPefeNQEHSv1UDhYrehxin3NStELsSKCT4K2?amount=1', 'product.solana-pay'],
  ['ethereum:0x1234567890123456789012345678901234567890@1', 'product.ethereum-uri'],
  ['lightning:lnbc1', 'product.bitcoin-uri'],
  ['0x1234567890123456789012345678901234567890', 'product.ethereum-address'],
  ['7Np41oeYqPefeNQEHSv1UDhYrehxin3NStELsSKCT4K2', 'product.solana-address'],
  ['bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq', 'product.bitcoin-address'],
  ['1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa', 'product.bitcoin-address'],
  ['3J98t1WpEZ73CNmQviecrnyiWrnqRhWNLy', 'product.bitcoin-address'],
  ['wc:8a5e5bdc-a0e4-4702-ba63-8f1a5655744f@1', 'product.wallet-connect'],
  ['https://example.org', 'product.web-link'],
  ['otpauth://totp/a', 'product.authenticator'],
  ['WIFI:S:guest;;', 'product.wifi'],
  [`0x${'ab'.repeat(60)}`, 'product.transaction'],
  ['hello there', null],
  ['', null],
];

test.each(codes)('a camera that meets %s calls it %s', (text, name) => {
  expect(nameForeign(text)).toBe(name);
  expect(nameForeign(` ${text}\n`)).toBe(name);
  if (name !== null) expect(en).toHaveProperty([name]);
});

test('no two chains claim the same code', () => {
  for (const [text] of codes)
    expect(
      chainUis.filter(({ foreign }) => foreign.some(({ pattern }) => pattern.test(text))).length,
      text,
    ).toBeLessThan(2);
});
