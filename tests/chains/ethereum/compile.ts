import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

/** The settings that fix the creation code, and with it every account's address. */
const settings = {
  optimizer: { enabled: true, runs: 200 },
  viaIR: true,
  evmVersion: 'paris',
  metadata: { appendCBOR: false, bytecodeHash: 'none' },
  outputSelection: { '*': { '*': ['evm.bytecode.object', 'evm.deployedBytecode.object'] } },
};

// From the root, where tests and bench start: the bench runs bundled, from another folder.
const folder = 'src/chains/ethereum';

export function readSource(name: 'FrostSigner.sol' | 'FrostVerifier.sol'): string {
  return readFileSync(join(folder, name), 'utf8');
}

const compiled = new Map<string, Record<string, string>>();
let solc: { compile(input: string): string } | undefined;

/** Creation codes by contract name, as 0x hex. `change` edits the sources first; throws on compiler errors. */
export function compile(
  change: { from: string; to: string }[] = [],
  more: Record<string, string> = {},
): Record<string, string> {
  const sources: Record<string, string> = {
    'FrostSigner.sol': readSource('FrostSigner.sol'),
    'FrostVerifier.sol': readSource('FrostVerifier.sol'),
    ...more,
  };
  for (const { from, to } of change) {
    const hit = Object.keys(sources).filter((name) => sources[name]!.includes(from));
    if (hit.length !== 1) throw new Error(`to change: ${from}`);
    sources[hit[0]!] = sources[hit[0]!]!.replaceAll(from, () => to);
  }
  return compileSources(sources, settings);
}

/** The same of other sources alone, compiled in the quick way. */
export const compileAlone = (sources: Record<string, string>): Record<string, string> =>
  compileSources(sources, { ...settings, viaIR: false });

function compileSources(sources: Record<string, string>, how: object): Record<string, string> {
  solc ??= createRequire(import.meta.url)('solc') as { compile(input: string): string };
  const input = {
    language: 'Solidity',
    sources: Object.fromEntries(Object.entries(sources).map(([name, content]) => [name, { content }])),
    settings: how,
  };
  const text = JSON.stringify(input);
  const known = compiled.get(text);
  if (known !== undefined) return known;
  const output = JSON.parse(solc.compile(text));
  const errors = (output.errors ?? []).filter((e: { severity: string }) => e.severity === 'error');
  if (errors.length > 0) throw new Error(errors[0].formattedMessage);
  const codes: Record<string, string> = {};
  for (const contracts of Object.values(output.contracts) as Record<string, unknown>[]) {
    for (const [name, contract] of Object.entries(contracts)) {
      codes[name] = `0x${(contract as { evm: { bytecode: { object: string } } }).evm.bytecode.object}`;
    }
  }
  compiled.set(text, codes);
  return codes;
}
