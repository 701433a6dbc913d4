import type { CDPSession, Page } from 'playwright-core';

/**
 * Evaluates an expression beside the page: the same document, with lasting, untouched globals of its own and
 * no CSP.
 */
export type Evaluate = <T>(expression: string) => Promise<T>;

const sessions = new Map<Page, Promise<CDPSession>>();

export function sessionOf(page: Page): Promise<CDPSession> {
  const session = sessions.get(page) ?? open(page);
  sessions.set(page, session);
  return session;
}

async function open(page: Page): Promise<CDPSession> {
  const isOnline = await page.evaluate(() => navigator.onLine);
  const session = await page.context().newCDPSession(page);
  // A session that says nothing about the network would put the page online.
  const nothing = { latency: 0, downloadThroughput: -1, uploadThroughput: -1 };
  if (!isOnline) await session.send('Network.emulateNetworkConditions', { offline: true, ...nothing });
  return session;
}

/**
 * Called before a page is reloaded: for this session's sake Chromium would forget that the page is offline.
 */
export async function leaveAside(page: Page): Promise<void> {
  const session = sessions.get(page);
  sessions.delete(page);
  await (await session)?.detach();
}

/** Evaluates an expression in a world of its own beside the page's: untouched globals, no CSP. */
export async function evaluateBeside<T>(
  session: CDPSession,
  worldName: string,
  expression: string,
): Promise<T> {
  const { frameTree } = await session.send('Page.getFrameTree');
  const { executionContextId } = await session.send('Page.createIsolatedWorld', {
    frameId: frameTree.frame.id,
    worldName,
  });
  const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
    expression,
    contextId: executionContextId,
    awaitPromise: true,
    returnByValue: true,
  });
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return result.value as T;
}

/** What an expression leaves there is still there for the next one, until the page is reloaded. */
export async function asideOf(page: Page): Promise<Evaluate> {
  const session = await sessionOf(page);
  return (expression) => evaluateBeside(session, 'aside', expression);
}
