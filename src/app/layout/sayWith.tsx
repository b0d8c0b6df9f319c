import { Fragment, type ReactNode } from 'react';
import type { PlacesOf } from '../../core/words/say.ts';

/** A text with elements in its places: "Found at The Tide: …" of "Found at {source}: {headline}". */
export function sayWith<const Text extends string>(
  text: Text,
  values: Readonly<Record<PlacesOf<Text>, ReactNode>>,
): ReactNode[] {
  const known: Readonly<Record<string, ReactNode>> = values;
  return text.split(/\{(\w+)\}/).map((part, i) => (i % 2 === 0 ? part : <Fragment key={i}>{known[part]}</Fragment>));
}
