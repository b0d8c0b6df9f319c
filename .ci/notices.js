// Writes NOTICES.md: the licences of all packages that a build of a site uses, as package-lock.json has them. Parts of them
// are in every site. Packages for one system alone are left out: they belong to others of the list.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';

/** Where the terms of a licence start that many packages have, behind the names of who holds the rights. */
const TERMS = /^[ \t]*(?:Permission (?:is hereby granted|to use, copy)|Redistribution and use|SIL OPEN FONT LICENSE Version|Apache License\s)/m;

/** The first package with these terms, by the terms without their line breaks. */
const firsts = new Map();

/** A licence; where a package above has the same terms, what stands before them and the name of that package. */
function licenceText(name, text) {
  const terms = text.slice(Math.max(0, text.search(TERMS)));
  const key = terms.replace(/\s+/g, ' ');
  const first = firsts.get(key);
  if (first === undefined) firsts.set(key, name);
  const [shown, pointer] = first === undefined ? [text, ''] : [text.slice(0, -terms.length).trim(), `\nThe terms are those of ${first}, above.\n`];
  return `${shown === '' ? '' : `\n\`\`\`\`text\n${shown}\n\`\`\`\`\n`}${pointer}`;
}

const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8'));
const used = Object.entries(packages).filter(([path, { dev, optional }]) => path !== '' && !dev && !optional);
const sections = used.map(([path, { version, license = 'no licence named' }]) => {
  const [text] = readdirSync(path)
    .filter((name) => /^(?:licen[cs]e|copying)/i.test(name))
    .map((name) => readFileSync(`${path}/${name}`, 'utf8').trim());
  const name = path.replace(/^.*node_modules\//, '');
  return `## ${name} ${version}\n\n${license}\n${text === undefined ? '' : licenceText(`${name} ${version}`, text)}`;
});
writeFileSync(
  'NOTICES.md',
  `# Licences of the packages that Broadsheet uses\n\nParts of some of them are in every site that it builds.\n\n${sections.join('\n')}`,
);
