/** The browser does not live any more. */
export class Gone extends Error {}

/** One window of a browser, as its own protocol drives it. Everything above it is the same for every engine. */
export interface EngineWindow {
  open(url: string): Promise<void>;
  reload(): Promise<void>;
  /** Closes the tab, and opens the address in another one; where the driver can. */
  reopen?(url: string): Promise<void>;
  /** Calls a function, given as its source, in the page's own world, and waits for what it promises. JSON both ways. */
  evaluate<T>(source: string, ...args: unknown[]): Promise<T>;
  /** Value of an expression's promise in the page's first worker; where the driver can. */
  inWorker?<T>(expression: string): Promise<T>;
  /** Presses at a point of the window, CSS pixels, as a finger does. */
  press(x: number, y: number): Promise<void>;
  /** What a person would be asked for and says yes to, for good; where the driver can. */
  allow?(permission: string): Promise<void>;
  /** Gives files to the input that this function, given as its source, returns. */
  setFiles(source: string, paths: string[]): Promise<void>;
  resize?(viewport: { width: number; height: number }): Promise<void>;
  screenshot(): Promise<Buffer>;
  close(): Promise<void>;
  /** SIGKILL to all its processes: no event, no flush. */
  kill(): Promise<void>;
}

export interface EngineOptions {
  /** Where the app is. */
  url: string;
  /** Folders of this device alone: the browser's own, and where it saves files. */
  home: string;
  downloads: string;
  viewport: { width: number; height: number };
  /**
   * Runs in the page as early as the engine allows: before the page's own code in Firefox, after loading in
   * WebKit.
   */
  early: string;
  colorScheme: 'light' | 'dark';
  /** Firefox's own settings, by their names in about:config. */
  preferences: Record<string, number | boolean | string>;
  onProblem(text: string): void;
}
