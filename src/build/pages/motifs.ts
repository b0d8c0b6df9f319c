import { motifNames } from '../../core/motifs.ts';

/** Each motif is drawn on a square that is 1,600 wide and centred on the origin. It is larger than any plate. */
const rings = `M0 0${range(1, 24)
  .map((i) => circle(34, i * 34))
  .join('')}`;
const waves = lines(40, 'M800 -756', 'm-1600 36', `q100 -70 200 0${'t200 0'.repeat(7)}`);
const furrows = lines(60, 'M-694 800', 'm-326 -1600', 'l360 1600');
const chevrons = lines(36, 'M800 -874', 'm-1600 46', 'l50 42 50 -42'.repeat(16));
const dots = lines(26, 'M781 -891', 'm-1581 33', 'h1600m-1619 33h1600');
const hill = contour(100);
const hills = range(1, 12)
  .map((i) => (i * 7) / 10)
  .map((size) => `<use href="#motif-hill" transform="scale(${size})" stroke-width="${Math.round(55 / size) / 10}"/>`)
  .join('');

/** An element with the drawings of all motifs. The page has it once; plates refer to a motif by its name. */
export function drawnMotifs(): string {
  return [
    '<svg width="0" height="0" aria-hidden="true" class="visually-hidden"><defs>',
    symbol(motifNames.rings, line(rings, 7)),
    symbol(motifNames.waves, line(waves, 5)),
    symbol(motifNames.furrows, line(furrows, 8)),
    symbol(motifNames.chevrons, line(chevrons, 7)),
    `<path id="motif-hill" d="${hill}" fill="none" stroke="currentColor"/>`,
    symbol(motifNames.contours, hills),
    symbol(motifNames.dots, line(dots, 15, ' stroke-linecap="round" stroke-dasharray="0 38"')),
    '</defs></svg>',
  ].join('');
}

function symbol(name: string, content: string): string {
  return `<symbol id="${name}" overflow="visible">${content}</symbol>`;
}

function line(path: string, width: number, more = ''): string {
  return `<path d="${path}" fill="none" stroke-width="${width}"${more} stroke="currentColor"/>`;
}

/** Draws the same line `count` times, each one step from the end of the one before. Equal steps compress to next to nothing. */
function lines(count: number, start: string, step: string, one: string): string {
  return `${start}${`${step}${one}`.repeat(count)}`;
}

/** The next of several circles around one centre, `step` larger than the one before. */
function circle(step: number, radius: number): string {
  return `m${-step} 0a${radius} ${radius} 0 1 0 ${radius * 2} 0a${radius} ${radius} 0 1 0 ${-radius * 2} 0`;
}

/** A closed, uneven loop, as a hill has on a map. */
function contour(radius: number): string {
  const corners = range(0, 12).map((i) => {
    const angle = (i / 12) * 2 * Math.PI;
    const reach = radius * (1 + 0.2 * Math.sin(3 * angle + 0.6) + 0.11 * Math.cos(5 * angle));
    return [Math.round(reach * Math.cos(angle)), Math.round(reach * 0.72 * Math.sin(angle))] as const;
  });
  const middle = (i: number) => {
    const [a, b] = [corners[i % 12] ?? [0, 0], corners[(i + 1) % 12] ?? [0, 0]];
    return `${(a[0] + b[0]) / 2} ${(a[1] + b[1]) / 2}`;
  };
  return `M${middle(11)}${corners.map((corner, i) => `Q${corner[0]} ${corner[1]} ${middle(i)}`).join('')}Z`;
}

function range(start: number, end: number): number[] {
  return Array.from({ length: end - start }, (_, i) => start + i);
}
