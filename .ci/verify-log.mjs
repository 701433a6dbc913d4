// Checks the log files of several devices at a desk, without the app: `npm run verify-log -- FILE... [--build
// HASH]...`. The same code as the auditor's screen. Exits with 0 if nothing was broken, 1 if something was, 2
// for bad files.
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { withSource } from './source.mjs';

const names = [];
const builds = [];
const words = process.argv.slice(2);
while (words.length > 0) {
  const word = words.shift();
  if (word === '--build') builds.push(words.shift() ?? '');
  else names.push(word);
}
if (names.length === 0 || builds.some((build) => !/^[0-9a-f]{64}$/.test(build))) {
  console.error('usage: npm run verify-log -- FILE... [--build 64 hexadecimal digits]...');
  process.exit(2);
}

await withSource(async (load) => {
  const { auditFiles } = await load('/src/signer/audit-files.ts');
  const { knownChains } = await load('/src/signer/chains.ts');
  const { en } = await load('/src/ui/text/en/en.ts');
  const { readHex } = await load('/src/core/bytes.ts');
  const files = names.map((name) => new Uint8Array(readFileSync(name)));
  const report = await auditFiles(knownChains, files, builds.map(readHex));
  for (const { file, code } of report.refused) console.log(`${basename(names[file])}: not a log (${code})`);
  for (const { id, name, entries, at } of report.devices)
    console.log(`${name} (${id.slice(0, 16)}): ${entries} entries, ${new Date(at).toISOString()}`);
  console.log(`${report.sessions.length} finished signings`);
  const called = (about) =>
    [...report.devices, ...report.people].find(({ id }) => id === about)?.name ??
    report.sessions.find(({ id }) => id === about)?.code ??
    '';
  for (const [check, worst] of Object.entries(report.summary)) {
    const all = report.findings.filter((finding) => finding.check === check);
    console.log(
      `\n${en[`audit.answer.${all.length === 0 ? 'none' : worst}`]}: ${en[`audit.check.${check}`]}`,
    );
    for (const { answer, why, about } of all) {
      if (answer === 'kept') continue;
      const sentence = en[`audit.why.${why.startsWith('permit-') ? 'permit' : why}`] ?? why;
      console.log(`  ${called(about)}: ${sentence}`);
    }
  }
  const isBroken = Object.values(report.summary).includes('broken');
  process.exitCode = isBroken ? 1 : report.refused.length > 0 ? 2 : 0;
});
