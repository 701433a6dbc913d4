import { build, type UserConfig } from 'vite';

/** Everything that `entry` needs as one classic script. */
export async function buildScript(entry: string, config: UserConfig): Promise<string> {
  const result = await build({
    ...config,
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    build: {
      ...config.build,
      write: false,
      rolldownOptions: {
        ...config.build?.rolldownOptions,
        input: entry,
        // Dynamic imports end up in the one file; what Vite would have told them about its location is not
        // used.
        checks: { emptyImportMeta: false },
        output: { format: 'iife', codeSplitting: false },
      },
    },
  });
  const outputs = Array.isArray(result) ? result : [result];
  const chunks = outputs.flatMap((one) => ('output' in one ? one.output : []));
  const chunk = chunks[0];
  if (chunks.length !== 1 || chunk?.type !== 'chunk') throw new Error(`${entry} is more than one file`);
  return chunk.code;
}
