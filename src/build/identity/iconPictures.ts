/** An icon as a picture, beside the drawing. */
export interface IconPicture {
  file: string;
  pixels: number;
  /** How large the drawing is on a ground to the edges. Null: as it is, with its round corners. */
  scale: number | null;
}

/** Systems cut a maskable icon to a shape of their own, a circle at the smallest: what is drawn stays within it. */
const WITHIN_MASK = 0.75;

/** The pictures of an icon. */
export const ICON_PICTURES: readonly IconPicture[] = [
  { file: 'icon-192.png', pixels: 192, scale: null },
  { file: 'icon-512.png', pixels: 512, scale: null },
  { file: 'icon-maskable-192.png', pixels: 192, scale: WITHIN_MASK },
  { file: 'icon-maskable-512.png', pixels: 512, scale: WITHIN_MASK },
  { file: 'icon-touch-180.png', pixels: 180, scale: 0.9 },
];

/** The colours of an icon that shows a letter. */
export const ICON_COLOURS = { ground: '#17150f', letter: '#fbf9f4', line: '#f0907f' } as const;

/** Whether a letter may reach far below its line, so that it stands higher. */
export function isDeep(letter: string): boolean {
  return /\p{Script=Arabic}/u.test(letter);
}
