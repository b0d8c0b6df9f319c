import { expect, it } from 'vitest';
import { publish } from '../../support/publish.ts';
import { seedFolder } from '../../support/seedFolder.ts';

const folder = () =>
  seedFolder().record(
    'tide',
    { title: 'Tide' },
    `Words.[^1]

[^1]: A note.

- [x] One
- [ ] Two

<iframe src="https://www.youtube.com/embed/abcdefghijk"></iframe>

<video src="https://a.example/b.mp4" title="Bay"></video>

<iframe src="https://a.example/map"></iframe>`,
  );

it('texts of articles have the words of the paper', async () => {
  const bodyIn = async (language: string) => (await publish(folder(), { language })).article('tide')?.body ?? '';
  const [english, german] = [await bodyIn('en'), await bodyIn('de')];
  for (const words of ['"Footnotes"', '"Back to the text"', '"Done"', '"To do"', '>Watch the video on YouTube<'])
    expect(english).toContain(words);
  expect(english).toContain('>Watch the video: Bay<');
  for (const words of [
    '"Fußnoten"',
    '"Zurück zum Text"',
    '"Erledigt"',
    '"Zu erledigen"',
    '>Video auf YouTube ansehen<',
  ])
    expect(german).toContain(words);
  expect(german).toContain('>Video ansehen: Bay<');
  expect(german).toContain('>Eingebettete Seite (a.example)<');
  expect(german).not.toMatch(/\b(?:Watch|Done|Back|Embedded)\b/);
});
