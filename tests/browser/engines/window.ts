/** One window of a browser, as its own protocol drives it. Everything above it is the same for every engine. */
export interface EngineWindow {
  open(url: string): Promise<void>;
  reload(): Promise<void>;
  /** Closes the tab, and opens the address in another one. */
  reopen(url: string): Promise<void>;
  /**
   * Calls a function, given as its source, in the page's own world, and waits for its promise. JSON both
   * ways.
   */
  evaluate<T>(source: string, ...args: unknown[]): Promise<T>;
  /** Presses at a point of the window, in CSS pixels, as a finger does. */
  press(x: number, y: number): Promise<void>;
  /** One key, by the code points of WebDriver ("\uE007" is Enter) or as text. */
  type(keys: string): Promise<void>;
  /** Gives files to the input that this function, given as its source, returns. */
  setFiles(source: string, paths: string[]): Promise<void>;
  resize(viewport: { width: number; height: number }): Promise<void>;
  screenshot(): Promise<Buffer>;
  close(): Promise<void>;
}

export interface EngineOptions {
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
  onProblem(text: string): void;
}
