import { SignerError } from './errors.ts';

/**
 * A defect in the app, described by where it happened and never by the data involved: an error's message may
 * quote what was read. Of each file only its own name is kept: the path of a one-file build reveals who keeps
 * it and where.
 */
const mostFrames = 5;

/**
 * What every boundary turns an error into: one of ours stays as it is; if the browser has no room or refuses
 * storage, it becomes a storage code; anything else is a defect, `bug`, with its trace.
 */
export function asSignerError(error: unknown, where?: string): SignerError {
  if (error instanceof SignerError) return error;
  const name = isFromBrowser(error) ? error.name : '';
  if (name === 'QuotaExceededError') return new SignerError('storage-full', { where });
  if (refusals.has(name)) return new SignerError('storage-failed', { where });
  return new SignerError('bug', { where, trace: traceOf(error) });
}

/** Web IDL, section 2.8.1: what a browser throws if it does not open its storage. */
const refusals = new Set(['UnknownError', 'SecurityError', 'NotReadableError', 'VersionError']);

/** Thrown by the browser's own interfaces, not by a mistake in a script. */
export function isFromBrowser(error: unknown): error is DOMException {
  return typeof DOMException !== 'undefined' && error instanceof DOMException;
}

/** The class of the error and its first frames in our own files, as `file:line:column`, one per line. */
export function traceOf(error: unknown): string {
  if (!(error instanceof Error)) return `thrown: ${typeof error}`;
  const name = /^[A-Z][A-Za-z]{2,40}$/.test(error.name) ? error.name : 'Error';
  return [name, ...framesOf(error)].join('\n');
}

function framesOf({ stack = '', message }: Error): string[] {
  // V8 begins with the message, which may have lines that look like frames.
  const from = stack.indexOf(message);
  const below = from >= 0 && message !== '' ? stack.slice(from + message.length) : stack;
  return below
    .split('\n')
    .flatMap((line) => {
      const [, path, place] =
        /^\s*(?:at (?:.* )?\(?|[^@]*@)((?:https?|file|blob):\S+?|\/\S+?)(:\d+:\d+)\)?$/.exec(line) ?? [];
      return path === undefined ? [] : [`${fileOf(path)}${place}`];
    })
    .slice(0, mostFrames);
}

/** The names that the build gives to files; anyone could choose the name of a page. */
export function fileOf(path: string): string {
  const name =
    path
      .replace(/[?#].*$/, '')
      .split('/')
      .at(-1) ?? '';
  if (path.startsWith('blob:')) return 'worker';
  return /^[\w-]{1,40}(\.[\w-]{1,16})?\.(js|tsx?)$/.test(name) ? name : 'page';
}
