import { seededRandom } from '../support/seededRandom.ts';

/** Pixels. What matters of a drawing lies in the middle: a list crops it to a square, a lead to 2.4:1. */
export const [WIDTH, HEIGHT] = [1200, 800];

/** The colours of all drawings: quiet on the paper's ground, with one that points at the idea. */
export const colours = {
  ground: '#e9e5da',
  sand: '#d3ccbb',
  mist: '#a9b4b3',
  steel: '#5c7e8d',
  ink: '#22323b',
  point: '#b04a2f',
} as const;

export type Colour = (typeof colours)[keyof typeof colours];
export type Point = readonly [x: number, y: number];

/** How a shape is drawn. A shape without a colour of its own is filled with ink. */
interface Style {
  fill?: Colour | 'none';
  stroke?: Colour;
  /** Pixels. */
  width?: number;
  opacity?: number;
  dash?: string;
}

function attributes({ fill, stroke, width = 6, opacity, dash }: Style): string {
  return [
    `fill="${fill ?? (stroke === undefined ? colours.ink : 'none')}"`,
    stroke === undefined
      ? ''
      : `stroke="${stroke}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"`,
    opacity === undefined ? '' : `opacity="${opacity}"`,
    dash === undefined ? '' : `stroke-dasharray="${dash}"`,
  ].join(' ');
}

export function box(x: number, y: number, width: number, height: number, style: Style = {}, radius = 0): string {
  return `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="${radius}" ${attributes(style)}/>`;
}

export function disc([x, y]: Point, radius: number, style: Style = {}): string {
  return `<circle cx="${x}" cy="${y}" r="${radius}" ${attributes(style)}/>`;
}

/** A path as SVG writes it. */
export function path(d: string, style: Style): string {
  return `<path d="${d}" ${attributes(style)}/>`;
}

/** Straight from point to point. */
export function line(points: readonly Point[], style: Style): string {
  return path(`M${points.map((point) => point.join(' ')).join('L')}`, style);
}

/** The curve of a function over x, from one x to another. */
export function curve(from: number, to: number, at: (x: number) => number, style: Style): string {
  const steps = 80;
  const xs = Array.from({ length: steps + 1 }, (_, i) => from + ((to - from) * i) / steps);
  return line(
    xs.map((x): Point => [round(x), round(at(x))]),
    style,
  );
}

/** A line with a head at its end. */
export function arrow(from: Point, to: Point, style: Style & { stroke: Colour }): string {
  const angle = Math.atan2(to[1] - from[1], to[0] - from[0]);
  const size = 12 + (style.width ?? 6);
  const wing = (turn: number): Point => [
    round(to[0] - size * Math.cos(angle + turn)),
    round(to[1] - size * Math.sin(angle + turn)),
  ];
  const { dash: _, ...solid } = style;
  return line([from, to], style) + line([wing(0.5), to, wing(-0.5)], solid);
}

/** Numbers that are the same at each run: uniform from 0 to 1, and normal with mean 0 and deviation 1 (Box and Muller). */
export function chance(seed: number): { uniform: () => number; normal: () => number } {
  const uniform = seededRandom(seed);
  const normal = () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform());
  return { uniform, normal };
}

export function times<T>(count: number, make: (i: number) => T): T[] {
  return Array.from({ length: count }, (_, i) => make(i));
}

/** Joins what is drawn for each of a number of things. */
export function each(count: number, draw: (i: number) => string): string {
  return times(count, draw).join('');
}

export function round(value: number): number {
  return Math.round(value * 10) / 10;
}

/** The drawing as an SVG document. */
export function drawing(shapes: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}"><rect width="100%" height="100%" fill="${colours.ground}"/>${shapes}</svg>`;
}
