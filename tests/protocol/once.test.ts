import { describe, expect, it } from 'vitest';
import { Once } from '../../src/protocol/once.ts';

describe('a box that gives out its content only once', () => {
  it('a box is empty before the caller has its content, and never full again', () => {
    const box = new Once(7);
    expect(box.isSpent).toBe(false);
    expect(box.take()).toBe(7);
    expect(box.isSpent).toBe(true);
    expect(() => box.take()).toThrow('nonces-gone');
  });

  it('a box is as full as it was if the computation that emptied it never happened', () => {
    const [full, spent] = [new Once('nonce'), new Once('gone')];
    spent.take();
    const memory: Record<string, unknown> = { full, spent, note: 1 };
    const putBack = Once.remember(memory);
    full.take();
    memory.note = 2;
    memory.made = new Once('new');
    putBack();
    expect(Object.keys(memory)).toEqual(['full', 'spent', 'note']);
    expect(memory.note).toBe(1);
    expect(full.take()).toBe('nonce');
    // What was spent before stays spent.
    expect(() => spent.take()).toThrow('nonces-gone');
  });
});
