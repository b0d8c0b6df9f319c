/** Bodies that make careless code slow, deep or large. Each function gives about `length` characters of one. */
export const adversarialBodies: Readonly<Record<string, (length: number) => string>> = {
  'emphasis left open': again('**a* '),
  'emphasis in emphasis': again('*a **b '),
  'stars around a word': (length) => '*'.repeat(length / 2) + 'a' + '*'.repeat(length / 2),
  'words with underscores': again('_a_'),
  'strikes left open': again('~~a '),
  'quotes in quotes': again('> ', '', 'deep'),
  'quotes of lists with lazy lines': again('> - a\nb\n'),
  'quotes with lazy lines': again('> a\nb\n'),
  'lists in quotes in lists': again(`${'> - '.repeat(12)}a\nb\n`),
  'lists in lists on one line': again('- ', '', 'x\ny'),
  'lists in lists by their indent': (length) =>
    Array.from({ length: Math.sqrt(length) }, (_, i) => `${'  '.repeat(i)}- a\n`).join(''),
  'an item with lazy lines': again('b\n', '- a\n'),
  tasks: again('- [ ] a\n'),
  'numbered items on one line': again('1. ', '', 'x'),
  'tables that are none': again('|a\n|-|-\n'),
  'a table of empty rows': (length) =>
    ['|a', '|-'].map((cell) => `${cell.repeat(length / 6)}\n`).join('') + '|\n'.repeat(length / 6),
  'escaped pipes': again('|a\\||b|\n', '|a|b|\n|-|-|\n'),
  brackets: again('['),
  'pictures left open': again('!['),
  'links left open': again('[a](b'),
  'references left open': again('[*a [a]', '[a]: /b\n\n'),
  'escaped brackets': again('[\\a\\b', '[a]: /b\n\n*a'),
  'links in links': nested('[a ', '](b)'),
  'backticks of all lengths': (length) =>
    Array.from({ length: Math.sqrt(length) }, (_, i) => `${'`'.repeat((i % 99) + 1)}a`).join(''),
  'comments left open': again('<!--'),
  'instructions left open': again('<?a '),
  'frames left open': again('<iframe '),
  'scripts left open': again('<script '),
  entities: again('&amp;&#60;&x'),
  'entities behind an address': again('&amp;', 'http://a.example/'),
  'dots behind an address': again('.', 'http://a.example/'),
  'a long name for mail': again('a.b-', '', '@'),
  'names for mail': again('a@b.'),
  footnotes: counted((i) => `[^${i}]\n\n[^${i}]: note\n\n`),
  'references to one footnote': again('[^1]', '[^1]: x\n\n'),
  'notes of one name': again('[^1]: a\n\n', '[^1]\n\n'),
  definitions: counted((i) => `[a${i}]: /b${i}\n`),
  'references to a long address': (length) => `[a]: /${'b'.repeat(length / 2)}\n\n${'[a] '.repeat(length / 8)}`,
  'titles left open': again("[a]: b '\\'\n"),
  'headings by lines': again('a\n=\n'),
  headings: again('# a\n'),
  'fences in lists': again('- ```\n'),
  'indented code in lists': again('-     a\n'),
  'lines with spaces at their end': again('a  \n'),
  'links of HTML left open': counted((i) => `<a href="/${i}">x`),
  'empty links': again('<a href="/x"></a>'),
  'bold left open': again('<b>'),
  'bold across paragraphs': again('<b><p></b></p>'),
  'formatting that opens again': counted((i) => `<font size="${i}">a</font><p>`),
  'breaks in a table': again('<br>', '<table>'),
  'text in a table': again('a<tr>', '<table>'),
  'tables in tables': again('<table><tr><td>'),
  drawings: again('<svg>'),
  formulas: again('<math><mi>'),
  templates: again('<template>'),
  selections: again('<select><option>'),
  'blocks in blocks': nested('<div>', '</div>'),
  'lists of HTML': again('<ul><li>'),
  attributes: (length) => `<p ${Array.from({ length: length / 6 }, (_, i) => i.toString(36)).join(' ')}>x</p>`,
  'tags in a tag': again('<a '),
  'candidates of a picture': (length) =>
    `<img srcset="${Array.from({ length: length / 12 }, (_, i) => `/a${i} ${i}w`).join(', ')}">`,
  pictures: again('![](/a) '),
  frames: again('<iframe src="/x"></iframe>'),
  'refused links': counted((i) => `[a](ftp://b${i}) `),
  'refused links with entities': counted((i) => `[a](ftp://b&#38;${i}) `),
  handlers: counted((i) => `<p onclick="${i}">a</p>\n`),
  'links to one place': (length) => '[x](#a) '.repeat(length / 16) + '<a name="a">'.repeat(length / 24),
  'damaged dashes': again('â€“ '),
  spaces: again(' ', 'a', 'b'),
};

/** The same part again and again, between a beginning and an end. */
function again(part: string, beginning = '', end = ''): (length: number) => string {
  return (length) => beginning + part.repeat(length / part.length) + end;
}

/** A part inside another, as deep as the length allows. */
function nested(open: string, close: string): (length: number) => string {
  return (length) => {
    const depth = length / (open.length + close.length);
    return `${open.repeat(depth)}x${close.repeat(depth)}`;
  };
}

/** Parts that are all different. */
function counted(part: (i: number) => string): (length: number) => string {
  return (length) => Array.from({ length: length / part(1000).length }, (_, i) => part(i)).join('');
}
