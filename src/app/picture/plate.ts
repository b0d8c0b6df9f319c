import { bucketOf } from '../../core/bucket.ts';
import { motifNames } from '../../core/motifs.ts';

const motifs = Object.values(motifNames);

/** Number of colour families in the style sheet (`.hue0` …). */
export const HUES = 8;

/** Where a plate's shapes stand, in the units of its 640 by 360 view box. */
export interface Plate {
  hue: number;
  motif: string;
  x: number;
  y: number;
  turn: number;
  /** Heights at which the two-tone ground splits, on the left and on the right edge. */
  horizon: [number, number];
  letter: string;
}

/** The topic that colours an article's plate: the longest label, which says most. The article's kind where it has none. */
export function plateTopic(topics: readonly string[], kind: string): string {
  return topics.reduce((longest, topic) => (topic.length > longest.length ? topic : longest), '') || kind;
}

/** The topic gives a plate its colour, the source its letter, and the title the drawing: the same article, the same plate. */
export function drawPlate(topic: string, source: string, title: string): Plate {
  const pick = (trait: string, choices: number) => bucketOf(`${trait}|${title}|${topic}|${source}`, choices);
  return {
    hue: bucketOf(`hue|${topic}`, HUES),
    motif: motifs[pick('motif', motifs.length)] ?? motifNames.rings,
    x: 90 + pick('x', 460),
    y: 60 + pick('y', 240),
    turn: pick('turn', 12) * 15,
    horizon: [140 + pick('left', 170), 90 + pick('right', 200)],
    letter: [...source][0]?.toLocaleUpperCase('en') ?? '',
  };
}
