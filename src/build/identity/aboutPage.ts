import { relative } from 'node:path';
import { writeAboutPage } from '../../core/format/paper.ts';
import { diagnose, type Diagnostic } from '../diagnostics/diagnostics.ts';
import type { Report } from '../diagnostics/report.ts';
import { renderBody } from '../records/body.ts';
import type { Words } from '../../core/words/english.ts';
import type { Settings } from '../settings.ts';
import { fileName, readTextFile } from './files.ts';

/** Bytes. No imprint is as long. */
const MOST_BYTES = 1_000_000;

/** The page about the paper. */
export interface MadeAboutPage {
  title: string;
  /** Where the site has it, below its base. */
  file: string;
  content: string;
}

/** Makes the page of a Markdown file. Null where there is none that can be used. A heading at its beginning is the title of the page, else the paper's word for it. */
export function makeAboutPage(
  { about, seedsDir, siteUrl }: Pick<Settings, 'about' | 'seedsDir' | 'siteUrl'>,
  words: Words,
  diagnostics: Diagnostic[],
): MadeAboutPage | null {
  if (about === null) return null;
  const file = relative(seedsDir, about);
  const text = readTextFile(about, MOST_BYTES);
  if (typeof text !== 'string') {
    diagnostics.push(diagnose('paper-file', { file, field: 'about', ...text, instead: 'the paper has no such page' }));
    return null;
  }
  const report: Report = (code, details) => diagnostics.push(diagnose(code, { file, ...details }));
  const { title, body } = parted(text, words.rendered.about);
  const html =
    renderBody(body, null, report, { page: siteUrl === null ? null : `${siteUrl}/`, words: words.body }) ?? '';
  const content = writeAboutPage({ title, html });
  return { title, file: fileName('about', content, 'json'), content };
}

function parted(text: string, usualTitle: string): { title: string; body: string } {
  const [heading = '', title = usualTitle] = /^\s*# +(\S.*?)[ #]*(?:\n|$)/.exec(text) ?? [];
  return { title, body: text.slice(heading.length) };
}
