import { fields, optional, type Shaped, text } from './shape.ts';

/** How the paper presents itself, as far as the app shows it. What is as usual is left out. */
export const paperShape = fields({
  title: text,
  /** A line under the title. */
  tagline: optional(text),
});

export type Paper = Shaped<typeof paperShape>;
