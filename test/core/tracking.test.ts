import { describe, expect, it } from 'vitest';
import { withoutTracking } from '../../src/core/tracking.ts';
import fc from '../support/properties.ts';

describe('withoutTracking', () => {
  it.each([
    ['https://a.example/t?utm_source=x&UTM_medium=y&fbclid=z', 'https://a.example/t'],
    ['https://a.example/t?a=1&gclid=x&b=%20+%2B&mc_cid=1&mc_eid=2', 'https://a.example/t?a=1&b=%20+%2B'],
    ['https://a.example/t?utm%5Fsource=x&flag&b=', 'https://a.example/t?flag&b='],
    ['https://a.example/t?utm_source=x#part', 'https://a.example/t#part'],
    ['https://a.example/t#xtor=RSS-1', 'https://a.example/t'],
    ['https://a.example/t#utm_source=x&utm_medium=y', 'https://a.example/t'],
    ['https://a.example/t#:~:text=the%20tide', 'https://a.example/t'],
  ])('makes of %s %s', (address, short) => {
    expect(withoutTracking(address)).toBe(short);
  });

  it.each([
    'https://a.example/t?ref=1&cmp=2&source=3',
    'https://a.example/t?b=2&a=1&&c',
    'https://a.example/t?q=utm_source=x',
    'https://a.example/app#/route?utm_source=x',
    'https://a.example/t?',
    'https://a.example/utm_source=x',
  ])('keeps %s', (address) => {
    expect(withoutTracking(address)).toBe(address);
  });

  it('changes nothing in what it gave', () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (address) => {
        const short = withoutTracking(`${address}${address.includes('#') ? '' : '?utm_id=1'}`);
        expect(withoutTracking(short)).toBe(short);
      }),
    );
  });
});
