import type { CDPSession, Page } from 'playwright-core';

/** Evaluates an expression beside the page: the same document, untouched globals of its own that last, no CSP. */
export type Evaluate = <T>(expression: string) => Promise<T>;

const sessions = new WeakMap<Page, Promise<CDPSession>>();

export function sessionOf(page: Page): Promise<CDPSession> {
  const session = sessions.get(page) ?? page.context().newCDPSession(page);
  sessions.set(page, session);
  return session;
}

/** What an expression leaves there is found again by the next one, until the page is loaded anew. */
export async function asideOf(page: Page): Promise<Evaluate> {
  const session = await sessionOf(page);
  return async (expression) => {
    const { frameTree } = await session.send('Page.getFrameTree');
    const { executionContextId } = await session.send('Page.createIsolatedWorld', {
      frameId: frameTree.frame.id,
      worldName: 'aside',
    });
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
      expression,
      contextId: executionContextId,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  };
}
