import type { Paper } from '../../core/format/paper.ts';
import type { Settings } from '../settings.ts';
import { programName } from './programName.ts';
import { taglineStyle } from './taglineStyle.ts';
import { titleStyle } from './titleStyle.ts';

/** What makes a paper the publisher's own. */
export interface Identity {
  /** What the app shows of it. */
  paper: Paper;
  description: string;
  /** The program that made the page; null: the page does not say. */
  generator: string | null;
  /** Rules behind those of the app; "" where all is as usual. */
  style: string;
}

/** The identity that the settings say. */
export function readIdentity({ title, tagline, description, generator }: Settings): Identity {
  return {
    paper: { title, tagline: tagline ?? undefined },
    description,
    generator: generator ? programName() : null,
    style: titleStyle(title) + (tagline === null ? '' : taglineStyle),
  };
}
