import { bucketOf } from '../../core/bucket.ts';
import { motifNames } from '../../core/motifs.ts';

const motifs = Object.values(motifNames);

/** Number of colour families in the style sheet (`.hue0` …). */
export const HUES = 8;

/** The shapes of an artwork, in units of its view box of 640 by 360. */
export interface Plate {
  hue: number;
  motif: string;
  x: number;
  y: number;
  turn: number;
  /** Heights of the line between the two tones of the ground, at the left and at the right edge. */
  horizon: [number, number];
  letter: string;
}

/** The topic that gives an artwork its colour: the longest label. The article's kind where it has no topic. */
export function plateTopic(topics: readonly string[], kind: string): string {
  return topics.reduce((longest, topic) => (topic.length > longest.length ? topic : longest), '') || kind;
}

/** The topic chooses the colour, the source the letter, the title the drawing. The same article always gets the same artwork. */
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
