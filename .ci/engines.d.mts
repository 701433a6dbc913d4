export type Engine = 'chromium' | 'firefox' | 'webkit';
/** WebKit is started by a driver and needs a screen; the others are a browser alone. */
export interface Programs {
  browser: string;
  driver?: string;
  display?: string;
}
export function findEngine(engine: Engine): Programs | undefined;
export function installEngines(): void;
export function tellMissing(engine: Engine): string | null;
