import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readIdentity } from '../../../src/build/identity/identity.ts';
import { readSettings } from '../../../src/build/settings.ts';
import { png } from '../../support/png.ts';

const root = mkdtempSync(join(tmpdir(), 'looks-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const identityOf = (options: Record<string, unknown>) => readIdentity(readSettings({}, options, root));

function file(name: string, content: string | Uint8Array): string {
  writeFileSync(join(root, name), content);
  return name;
}

const drawing = (inside: string, attributes = 'viewBox="0 0 120 30"') =>
  `<?xml version="1.0"?>\n<!-- drawn -->\n<svg xmlns="http://www.w3.org/2000/svg" ${attributes}>${inside}</svg>\n`;

describe("the publisher's logo", () => {
  it('is published with its size, and the one for dark themes', () => {
    const light = file('light.svg', drawing('<use href="#a"/><path id="a" d="M0 0h9"/>'));
    const dark = file('dark.png', png(200, 50));
    const { paper, logo, files, diagnostics } = identityOf({ logo: { light, dark } });
    expect(diagnostics).toEqual([]);
    expect(logo).toMatchObject({ width: 120, height: 30 });
    expect(paper.logo).toMatch(/^assets\/paper-logo-[\w-]{8}\.svg$/);
    expect([...files.keys()]).toEqual([paper.logo, logo?.dark]);
    expect(logo?.dark).toMatch(/\.png$/);
  });

  const unusable: [why: string, content: string | Uint8Array, reason: string][] = [
    ['a script', drawing('<script>alert(1)</script>'), 'it is an SVG with a script, or with a link out of the drawing'],
    ['a script of another prefix', drawing('<svg:script>alert(1)</svg:script>'), 'it is an SVG with a script, or'],
    ['a handler', drawing('', 'viewBox="0 0 1 1" onload="alert(1)"'), 'it is an SVG with a script, or'],
    ['a link to code, encoded', drawing('<a href="&#106;avascript:alert(1)">a</a>'), 'it is an SVG with a script, or'],
    ['HTML', drawing('<foreignObject><p/></foreignObject>'), 'it is an SVG with a script, or'],
    ['a picture of another host', drawing('<image href="https://a.example/a.png"/>'), 'it is an SVG with a script, or'],
    ['no size', drawing('', ''), 'it is an SVG without a viewBox'],
    ['no end', drawing('').replace('</svg>', ''), 'the end of the SVG is missing'],
    ['text', 'Tide', 'it is no SVG, PNG, JPEG, WebP, AVIF or GIF'],
    ['too many bytes', new Uint8Array(500_001), 'it has more than 500 KB'],
    ['too many pixels', png(5000, 10), 'it has 5000 × 10 pixels'],
  ];
  it.each(unusable)('is a warning where it has %s, and the title stands in', (_, content, reason) => {
    const { paper, files, diagnostics } = identityOf({ title: 'Broadsheet', logo: file('logo', content) });
    expect(paper.logo).toBeUndefined();
    expect(files.size).toBe(0);
    expect(diagnostics).toHaveLength(1);
    expect(diagnostics[0]).toMatchObject({ severity: 'warning', code: 'paper-file', file: '../logo' });
    expect(diagnostics[0]?.message).toMatch(/^logo: .*; the title's letters stand in$/);
    expect(diagnostics[0]?.message).toContain(reason);
  });

  it('is a warning where it is not there, or only the dark one is not', () => {
    expect(identityOf({ logo: 'none.svg' }).diagnostics[0]?.message).toContain('there is no such file');
    const { paper, logo, diagnostics } = identityOf({ logo: { light: file('a.svg', drawing('')), dark: 'none.svg' } });
    expect(paper.logo).toBeDefined();
    expect(logo?.dark).toBeNull();
    expect(diagnostics[0]?.message).toBe('logo.dark: there is no such file; the other one stands in');
  });
});

describe('the icon', () => {
  const iconOf = (options: Record<string, unknown>) => {
    const { icon } = identityOf(options);
    return icon === null ? null : Buffer.from(icon.content).toString();
  };

  it.each([
    ['tide', '>T<'],
    ['“Ebb”', '>E<'],
    ['潮', '>潮<'],
    ['<&', '>&lt;<'],
  ])('of %s is drawn from its letter', (title, letter) => {
    expect(iconOf({ title })).toContain(letter);
  });

  it("is the publisher's own, or the usual one of the usual title", () => {
    expect(iconOf({ title: 'Tide', icon: file('own.svg', drawing('<path d="M1 1"/>')) })).toContain('<path d="M1 1"/>');
    expect(iconOf({})).toBeNull();
  });

  it('is drawn where the own one is of no use, with a warning', () => {
    const { icon, diagnostics } = identityOf({ title: 'Tide', icon: 'none.png' });
    expect(Buffer.from(icon?.content ?? '').toString()).toContain('>T<');
    expect(diagnostics[0]?.message).toBe("icon: there is no such file; the title's letter stands in");
  });
});
