import { expect, it } from 'vitest';
import { hashtagsIn, withoutLeadingTags } from '../../../src/build/records/hashtags.ts';

it.each([
  ['#sea and #Nordsee-Küste, (#no) #日本 #2024-review.', ['sea', 'Nordsee-Küste', '日本', '2024-review']],
  ['- #nature/sea\n> #quay_side\n#end', ['nature', 'sea', 'quay_side', 'end']],
  ['# Heading\n## Second\n#', []],
  ['#12 #fff #FFFFFF #1e90ff #b0b #cafe', ['cafe']],
  ['`#code` https://a.example/#part [x](#y "see #z") [[Note #part]] %% #hidden %%', []],
  ['```css\n a { color: #abc }\n```\n\n    #indented\n\n<i style="color: #bcd">x</i><!-- #off -->', []],
])('%j names topics', (text, tags) => {
  expect(hashtagsIn(text)).toEqual(tags);
});

it.each([
  ['\n#a #b\n\n#c\nThe #tide.\n#d\n', 'The #tide.\n#d\n'],
  ['#12\nText', '#12\nText'],
  ['#a #b\n', '#a #b\n'],
])('tags before a text are not part of it: %j', (text, rest) => {
  expect(withoutLeadingTags(text)).toBe(rest);
});
