// @vitest-environment jsdom
import { act, render, screen } from '@testing-library/react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it, vi } from 'vitest';
import { agoOf, DayName } from '../../../src/app/layout/clock.tsx';
import { DatesContext, datesIn } from '../../../src/app/layout/dates.tsx';

describe('what needs the reader’s clock', () => {
  const now = Date.UTC(2026, 10, 28, 14, 5);

  it('is said of the day past, where the time is known', () => {
    const before = (milliseconds: number) => agoOf(now - milliseconds, now);
    expect(before(59_999)).toBe('just now');
    expect([before(60_000), before(59 * 60_000)]).toEqual(['1 minute ago', '59 minutes ago']);
    expect([before(3_600_000), before(86_399_999)]).toEqual(['1 hour ago', '23 hours ago']);
    expect([before(86_400_000), before(-1), agoOf(Date.UTC(2026, 10, 28), now)]).toEqual(['', '', '']);
  });

  it('keeps its room in a page that was rendered without one', () => {
    expect(renderToStaticMarkup(<DayName at={Date.now()} />)).toMatch(/^<span class="[^"]+"><\/span>$/);
  });

  it('names the day of the paper once the page runs', async () => {
    vi.useFakeTimers({ now: Date.UTC(2026, 10, 28, 14, 59), toFake: ['Date', 'setInterval', 'clearInterval'] });
    render(
      <DatesContext value={datesIn('Asia/Tokyo')}>
        <DayName at={Date.UTC(2026, 10, 27, 15)} />
      </DatesContext>,
    );
    expect(screen.getByText('Today')).not.toBeNull();
    await act(() => vi.advanceTimersByTime(60_000));
    expect(screen.getByText('Yesterday')).not.toBeNull();
    vi.useRealTimers();
  });
});
