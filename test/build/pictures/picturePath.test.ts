import { expect, it } from 'vitest';
import { picturePaths } from '../../../src/build/pictures/picturePath.ts';

it.each<[file: string, address: string, paths: string[]]>([
  ['a.md', 'bay.jpg', ['bay.jpg']],
  ['news/a.md', 'bay.jpg', ['news/bay.jpg', 'bay.jpg']],
  ['news/a.md', './pictures/bay.WEBP', ['news/pictures/bay.WEBP', 'pictures/bay.WEBP']],
  ['news/a.md', '/pictures/bay.png', ['pictures/bay.png']],
  ['news/a.md', '../pictures/bay.png', ['pictures/bay.png']],
  ['news/a.md', 'pictures\\bay.gif', ['news/pictures/bay.gif', 'pictures/bay.gif']],
  ['news/a.md', 'the%20bay.avif?v=2#top', ['news/the bay.avif', 'the bay.avif']],
  ['news/a.md', '100%.jpeg', ['news/100%.jpeg', '100%.jpeg']],
  ['news/a.md', '../../bay.png', ['../bay.png']],
  ['a.md', '../bay.png', ['../bay.png']],
  ['a.md', '%2e%2e/bay.png', ['../bay.png']],
  ['a.md', '../../etc/passwd', ['../../etc/passwd']],
  ['a.md', '{{ site.url }}{{ site.baseurl }}/assets/bay.png', ['assets/bay.png']],
  ['a.md', '{{ "/assets/bay.png" | relative_url }}', ['assets/bay.png']],
  ['a.md', "{{'/bay.png' | prepend: site.baseurl}}", ['bay.png']],
  ['a.md', 'https://a.example/bay.png', []],
  ['a.md', '//a.example/bay.png', []],
  ['a.md', 'www.a.example/bay.png', []],
  ['a.md', 'data:image/png,bay.png', []],
  ['a.md', 'bay.svg', ['bay.svg']],
  ['a.md', 'bay', []],
  ['a.md', '', []],
])('%s: %s may be at %j', (file, address, paths) => {
  expect(picturePaths(file, address)).toEqual(paths);
});
