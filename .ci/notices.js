// Writes NOTICES.md: the licences of all packages that a build of a site uses, as package-lock.json has them. Parts of them
// are in every site. Packages for one system alone are left out: they belong to others of the list.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';

const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8'));
const used = Object.entries(packages).filter(([path, { dev, optional }]) => path !== '' && !dev && !optional);
const sections = used.map(([path, { version, license = 'no licence named' }]) => {
  const [text] = readdirSync(path)
    .filter((name) => /^(?:licen[cs]e|copying)/i.test(name))
    .map((name) => readFileSync(`${path}/${name}`, 'utf8').trim());
  const name = path.replace(/^.*node_modules\//, '');
  return `## ${name} ${version}\n\n${license}\n${text === undefined ? '' : `\n\`\`\`\`text\n${text}\n\`\`\`\`\n`}`;
});
writeFileSync(
  'NOTICES.md',
  `# Licences of the packages that Broadsheet uses\n\nParts of some of them are in every site that it builds.\n\n${sections.join('\n')}`,
);
