import { describe, expect, it, vi } from 'vitest';
import { Latest } from '../../src/build/latest.ts';

/** A value that is made by hand: `finish` and `fail` end the making that began first. */
function byHand() {
  const begun: { resolve: (value: number) => void; reject: (error: Error) => void }[] = [];
  const make = vi.fn(() => new Promise<number>((resolve, reject) => void begun.push({ resolve, reject })));
  const [onMade, onFailed] = [vi.fn(), vi.fn()];
  const latest = new Latest({ make, onMade, onFailed });
  return {
    latest,
    make,
    onMade,
    onFailed,
    finish: (value: number) => begun.shift()?.resolve(value),
    fail: (message: string) => begun.shift()?.reject(new Error(message)),
  };
}

const made = (make: ReturnType<typeof byHand>['make'], times: number) =>
  vi.waitFor(() => expect(make).toHaveBeenCalledTimes(times), { timeout: 15_000, interval: 5 });
const aWhile = () => new Promise((resolve) => setTimeout(resolve, 500));

describe('the latest value', () => {
  it('is made once for all changes that come while another is made', async () => {
    const { latest, make, onMade, finish } = byHand();
    for (let i = 0; i < 100; i++) latest.change();
    await aWhile();
    expect(make).toHaveBeenCalledTimes(1);
    finish(1);
    expect(await latest.value()).toBe(1);
    await made(make, 2);
    expect(await latest.value()).toBe(1);
    finish(2);
    await vi.waitFor(() => expect(onMade.mock.calls).toEqual([[1], [2]]));
    expect(await latest.value()).toBe(2);
    await aWhile();
    expect(make).toHaveBeenCalledTimes(2);
  });

  it('is made when a burst is over, or has lasted too long', async () => {
    const { latest, make, finish } = byHand();
    finish(1);
    await latest.value();
    const storm = setInterval(() => latest.change(), 20);
    await aWhile();
    expect(make).toHaveBeenCalledTimes(1);
    await made(make, 2);
    clearInterval(storm);
  });

  it('is a failure until the next change, then the one that is being made', async () => {
    const { latest, make, onMade, onFailed, finish, fail } = byHand();
    fail('no memory');
    await expect(latest.value()).rejects.toThrow('no memory');
    await vi.waitFor(() => expect(onFailed).toHaveBeenCalledWith(new Error('no memory')));
    latest.change();
    await made(make, 2);
    const waiting = latest.value();
    finish(2);
    expect(await waiting).toBe(2);
    await vi.waitFor(() => expect(onMade.mock.calls).toEqual([[2]]));
  });

  it('is not made again once it is stopped', async () => {
    const { latest, make, onMade, finish } = byHand();
    latest.change();
    latest.stop();
    finish(1);
    await aWhile();
    expect(make).toHaveBeenCalledTimes(1);
    expect(onMade).not.toHaveBeenCalled();
  });
});
