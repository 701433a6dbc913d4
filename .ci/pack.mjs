// Makes one pack from a checkout of the public ERC-7730 registry: `npm run pack -- CHECKOUT [OUT]`. Only the
// descriptors are read, `registry/*/*.json` and `ercs/*.json`; no other folder is opened. The same commit
// gives the same bytes on every machine.
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { withSource } from './source.mjs';

const [checkout, out] = process.argv.slice(2);
if (checkout === undefined) {
  console.error('usage: npm run pack -- CHECKOUT [OUT]');
  process.exit(1);
}
const git = (...args) => execFileSync('git', ['-C', checkout, ...args], { encoding: 'utf8' }).trim();
const date = git('log', '-1', '--format=%cs');
const commit = git('rev-parse', 'HEAD');

const files = new Map();
function add(folder) {
  for (const entry of readdirSync(join(checkout, folder), { withFileTypes: true })) {
    const path = `${folder}/${entry.name}`;
    if (entry.isFile() && entry.name.endsWith('.json')) {
      files.set(path, JSON.parse(readFileSync(join(checkout, path), 'utf8')));
    }
  }
}
add('ercs');
for (const entry of readdirSync(join(checkout, 'registry'), { withFileTypes: true })) {
  if (entry.isDirectory()) add(`registry/${entry.name}`);
}

await withSource(async (load) => {
  const { compilePack } = await load('/src/chains/ethereum/descriptors/compile.ts');
  const { writePack } = await load('/src/chains/ethereum/descriptors/write-pack.ts');
  const { pack, left } = compilePack(files, date, `ERC-7730 registry ${commit.slice(0, 12)}`);
  const { writeBlob } = await load('/src/core/blob.ts');
  const bytes = writeBlob('pack', [writePack(pack)]);
  const name = out ?? `clear-signing-${date}.hf`;
  writeFileSync(name, bytes);
  for (const line of left) console.log(`left out: ${line}`);
  console.log(
    `${name}: ${files.size} files of ${commit}, ${pack.meanings.length} meanings, ${pack.calls.length} calls, ` +
      `${pack.forms.length} forms, ${pack.tokens.length} tokens; ${bytes.length} bytes, ${gzipSync(bytes).length} compressed`,
  );
});
