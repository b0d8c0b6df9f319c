import { describe, expect, it } from 'vitest';
import { Repairs } from '../../../src/build/records/repairs.ts';

function repairing(domain: string | null = 'a.example') {
  const told: string[] = [];
  const repairs = new Repairs(domain, (code, { field, ...details }) => {
    const { before, after }: { before?: string; after?: string } = details;
    told.push(before === undefined ? `${code} ${field}` : `${field}: ${before} → ${after ?? ''}`);
  });
  return { repairs, told };
}

describe('the repairs of a record', () => {
  it('are told with field, before and after, once for each text that changes', () => {
    const { repairs, told } = repairing();
    expect(repairs.text('title', 'Tom &amp; Jerry')).toBe('Tom & Jerry');
    expect(repairs.texts('topics', ['Oceans', 'R&amp;D', ' ', 'R&D'])).toEqual(['Oceans', 'R&D']);
    expect(told).toEqual(['title: Tom &amp; Jerry → Tom & Jerry', 'topics.1: R&amp;D → R&D']);
  });

  it('leave of a Markdown link in a text its words', () => {
    const { repairs, told } = repairing();
    expect(repairs.prose('excerpt', 'An [open](https://b.example/?x=y) language.')).toBe('An open language.');
    expect(told).toHaveLength(1);
    for (const text of ['a[0](x)', '[Updated] (https://b.example/)', 'f(x) = [y]', '[sic]'])
      expect(repairs.prose('title', text)).toBe(text);
    expect(told).toHaveLength(1);
  });

  it('say nothing of blanks at the ends', () => {
    const { repairs, told } = repairing();
    expect([repairs.text('title', ' Tide \n'), repairs.text('price', '  '), repairs.text('price', null)]).toEqual([
      'Tide',
      null,
      null,
    ]);
    expect(told).toEqual([]);
  });

  it('show the place of the change, also deep in a long text', () => {
    const { repairs, told } = repairing();
    repairs.text('excerpt', `${'word '.repeat(100)}A&amp;B ${'word '.repeat(100)}`);
    expect(told).toHaveLength(1);
    expect(told[0]).toMatch(/^excerpt: ….{0,30}A&amp;B.{0,30}… → ….{0,30}A&B.{0,30}…$/);
  });

  it('complete an address, upgrade a picture, and leave whole addresses alone', () => {
    const { repairs, told } = repairing();
    expect([
      repairs.link('webUrl', '/x'),
      repairs.link('webUrl', 'http://b.example/'),
      repairs.image('images.0.url', '/y.png'),
      repairs.image('images.1.url', 'http://b.example/z'),
    ]).toEqual(['https://a.example/x', 'http://b.example/', 'https://a.example/y.png', 'https://b.example/z']);
    expect(told).toEqual([
      'webUrl: /x → https://a.example/x',
      'images.0.url: /y.png → https://a.example/y.png',
      'images.1.url: http://b.example/z → https://b.example/z',
    ]);
  });

  it('tell an unsafe address from a relative one that nothing completes', () => {
    const { repairs, told } = repairing(null);
    for (const address of ['/x', 'java\nscript:x', 'mailto:a@a.example', ''])
      expect(repairs.link('webUrl', address)).toBeNull();
    expect(told).toEqual(['address-relative webUrl', 'address-unsafe webUrl', 'address-unsafe webUrl']);
  });

  it('mend a text whole, or leave it and say so', () => {
    const { repairs, told } = repairing();
    expect(repairs.text('title', 'Ãngel AndrÃ©s')).toBe('Ãngel AndrÃ©s');
    expect(repairs.body('â€“ a  &amp; b\n\ncafÃ©\n')).toBe('– a  &amp; b\n\ncafé\n');
    expect(repairs.body('Ãngel AndrÃ©s')).toBe('Ãngel AndrÃ©s');
    expect(told).toEqual([
      'mojibake-left title',
      'body: â€“ a  &amp; b\n\ncafÃ©\n → – a  &amp; b\n\ncafé\n',
      'mojibake-left body',
    ]);
  });
});
