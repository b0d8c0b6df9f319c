import { readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const folder = resolve(import.meta.dirname, '../../src/app');

/** Attributes that readers see or hear, and those of our own views that become such. */
const SPOKEN = new Set(['aria-label', 'title', 'placeholder', 'alt', 'label', 'what', 'firstName', 'note']);

/** Names that are the same in every language, keys, and what only developers read. */
const known = new Set(
  'YouTube Vimeo AMP Content-Type Escape Home End Sep .md .txt'
    .split(' ')
    .concat('AMP cache', 'file hashes', 'in cache', 'not yet'),
);

/** Words for readers that stand in a source, and not in the table of words. */
function literalWords(name: string, text: string): string[] {
  const source = ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const add = (node: ts.Node, words: string) => {
    const { line } = source.getLineAndCharacterOfPosition(node.getStart());
    if (!known.has(words)) found.push(`${name}:${line + 1}: ${words}`);
  };
  const visit = (node: ts.Node): void => {
    if (isForDevelopers(node)) return;
    if (ts.isJsxText(node) && /\p{L}/u.test(node.text.replace(/&\w+;/g, ''))) add(node, node.text.trim());
    else if (ts.isStringLiteralLike(node) && isForReaders(node)) add(node, node.text);
    else if (ts.isTemplateExpression(node) && isSentence(node.getText().replace(/\$\{[^}]*\}/g, ' ')))
      add(node, node.getText());
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function isForDevelopers(node: ts.Node): boolean {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node) || ts.isTypeNode(node)) return true;
  if (ts.isJsxAttribute(node)) return /^(?:className|d|viewBox|path|rel|allow|style)$/.test(node.name.getText());
  if (ts.isCallExpression(node))
    return /querySelector|matches|closest|matchMedia|\.insertRule/.test(node.expression.getText());
  return ts.isNewExpression(node) && /Error|DOMException/.test(node.expression.getText());
}

function isForReaders(node: ts.StringLiteralLike): boolean {
  const attribute = ts.isJsxAttribute(node.parent) ? node.parent.name.getText() : null;
  if (attribute !== null) return SPOKEN.has(attribute) && /\p{L}/u.test(node.text) && node.text !== 'aria-hidden';
  return !node.text.includes('[') && isSentence(node.text);
}

/** A capital letter and small ones, or several words. */
function isSentence(text: string): boolean {
  return /^\s*\p{Lu}\p{Ll}+\b/u.test(text) || /\p{Ll}{2,}[,:]? \p{Ll}{2,}/u.test(text) || /[“”]/.test(text);
}

describe('what the app says', () => {
  it('stands in the table of words, and in no view', async () => {
    const files = (await readdir(folder, { recursive: true })).filter((file) => /\.tsx?$/.test(file));
    expect(files.length).toBeGreaterThan(100);
    expect(files.flatMap((file) => literalWords(file, readFileSync(join(folder, file), 'utf8')))).toEqual([]);
  });

  it.each([
    'const a = <p>Saved</p>;',
    'const a = <button aria-label="Close" />;',
    'const a = <Notice what="This article" />;',
    "const a = isOpen ? 'Hide' : 'Show';",
    "say('nothing is here');",
    'const a = `${count} articles are new`;',
  ])('is found where it stands in a view: %s', (source) => {
    expect(literalWords('view.tsx', source)).toHaveLength(/ \? /.test(source) ? 2 : 1);
  });
});
