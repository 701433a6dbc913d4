import { isFromBrowser } from '../core/defect.ts';
import { SignerError } from '../core/errors.ts';
import { limits } from '../core/limits.ts';

const fileExtension = '.hoarfrost';
const fileType = 'application/vnd.hoarfrost';

/** What was opened, dropped or handed over by the system. */
export interface OpenedFile {
  name: string;
  bytes: Uint8Array;
}

/**
 * A file name that says what is inside: "Treasury - sign K7QM - from Ana.hoarfrost". Labels of other people go in:
 * characters that mean something to a file system or a shell, or that reverse the line, become spaces.
 */
export function writeFileName(parts: readonly string[], extension: string = fileExtension): string {
  const clean = parts
    .map((part) =>
      part
        .normalize('NFC')
        .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Cs}\p{Zl}\p{Zp}\\/:*?"<>|`$%]/gu, ' ')
        .replace(/\s+/gu, ' ')
        .replace(/^[\s.-]+|[\s.-]+$/gu, ''),
    )
    .filter((part) => part !== '');
  const stem = [...clean.join(' - ')].slice(0, 100).join('').trim() || 'hoarfrost';
  // Windows keeps these names for its devices, whatever the extension.
  const isReserved = /^(con|prn|aux|nul|com\d|lpt\d)(\..*)?$/i.test(stem);
  return `${isReserved ? `${stem}_` : stem}${extension}`;
}

interface SaveHandle {
  createWritable(): Promise<{ write(data: Blob): Promise<void>; close(): Promise<void> }>;
}
type SavePicker = (options: { suggestedName: string }) => Promise<SaveHandle>;

const isCancelled = (error: unknown) => error instanceof Error && error.name === 'AbortError';

/**
 * Saves where the person says, or among the downloads where the browser asks no such thing. Call it from a click.
 * False if the person changed their mind. Errors: `storage-failed`.
 */
export async function saveFile(name: string, content: Uint8Array | string): Promise<boolean> {
  const blob = blobOf(content);
  const pick = (globalThis as { showSaveFilePicker?: SavePicker }).showSaveFilePicker;
  if (pick === undefined) {
    download(name, blob);
    return true;
  }
  try {
    const handle = await pick.call(globalThis, { suggestedName: name });
    const out = await handle.createWritable();
    await out.write(blob);
    await out.close();
    return true;
  } catch (error) {
    if (isCancelled(error)) return false;
    throw isFromBrowser(error) ? new SignerError('storage-failed', { where: 'file' }) : error;
  }
}

function blobOf(content: Uint8Array | string): Blob {
  const type = typeof content === 'string' ? 'text/plain;charset=utf-8' : fileType;
  return new Blob([content as Uint8Array<ArrayBuffer> | string], { type });
}

function download(name: string, blob: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** Asks for one file. Null if the person changed their mind. Call it from a click. Errors: `too-large`. */
export async function openFile(accept = ''): Promise<OpenedFile | null> {
  const [file] = await pickFiles(accept, false);
  return file === undefined ? null : readFile(file);
}

/**
 * Asks for one file or several, `most` bytes together. Empty if the person changed their mind. Call it from a click.
 * Errors: `too-large`.
 */
export async function openFiles(most?: number): Promise<OpenedFile[]> {
  return readFiles(await pickFiles('', true), most);
}

/** Errors: `too-large`, before anything is read. */
export async function readFiles(
  files: readonly File[],
  most: number = limits.textChars,
): Promise<OpenedFile[]> {
  const size = files.reduce((sum, file) => sum + file.size, 0);
  if (files.length > limits.payloads) throw new SignerError('too-large', { where: 'payloads' });
  if (size > most) throw new SignerError('too-large', { where: 'file' });
  return Promise.all(files.map((file) => readFile(file, most)));
}

function pickFiles(accept: string, isMany: boolean): Promise<File[]> {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = accept;
  input.multiple = isMany;
  return new Promise((resolve) => {
    input.addEventListener('cancel', () => resolve([]));
    input.addEventListener('change', () => resolve([...(input.files ?? [])]));
    input.click();
  });
}

/** Errors: `too-large`, before anything is read; `malformed` if the system cannot read it. */
export async function readFile(file: File, most: number = limits.textChars): Promise<OpenedFile> {
  if (file.size > most) throw new SignerError('too-large', { where: 'file' });
  try {
    return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
  } catch {
    throw new SignerError('malformed', { where: 'file' });
  }
}

/** Files dropped anywhere on `target`. `onOver` tells when to show that they may be. Returns the undo. */
export function acceptDrops(
  target: HTMLElement,
  onFiles: (files: File[]) => void,
  onOver: (isOver: boolean) => void = () => undefined,
): () => void {
  const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') === true;
  const over = (event: DragEvent) => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    onOver(true);
  };
  const leave = (event: DragEvent) => {
    if (!target.contains(event.relatedTarget as Node | null)) onOver(false);
  };
  const drop = (event: DragEvent) => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    onOver(false);
    onFiles([...(event.dataTransfer?.files ?? [])]);
  };
  target.addEventListener('dragover', over);
  target.addEventListener('dragleave', leave);
  target.addEventListener('drop', drop);
  return () => {
    target.removeEventListener('dragover', over);
    target.removeEventListener('dragleave', leave);
    target.removeEventListener('drop', drop);
  };
}

interface LaunchQueue {
  setConsumer(consumer: (params: { files?: { getFile(): Promise<File> }[] }) => void): void;
}

/** Files that the system opens the installed app with (`file_handlers` of the manifest). */
export function acceptLaunches(onFiles: (files: File[]) => void): void {
  const queue = (globalThis as { launchQueue?: LaunchQueue }).launchQueue;
  queue?.setConsumer(async ({ files = [] }) => {
    if (files.length > 0) onFiles(await Promise.all(files.map((handle) => handle.getFile())));
  });
}

/** The share sheet takes only file types that it knows: text works everywhere, our own type hardly anywhere. */
function sharedFile(name: string, text: string): File {
  return new File([text], name.replace(/\.[^.]*$/, '.txt'), { type: 'text/plain' });
}

/** True where the system itself can hand a text file to another app or device. */
export function canShareFiles(): boolean {
  return navigator.canShare?.({ files: [sharedFile('a.txt', 'a')] }) === true;
}

/** Hands the armoured text over as a file. Call it from a click. False if the person changed their mind. */
export async function shareFile(name: string, armoured: string): Promise<boolean> {
  try {
    await navigator.share({ files: [sharedFile(name, armoured)] });
    return true;
  } catch (error) {
    if (isCancelled(error)) return false;
    throw new SignerError('unsupported', { where: 'share' });
  }
}
