import { arrow, box, chance, colours, curve, disc, each, line, path, type Point, round, times } from './canvas.ts';

const { ground, sand, mist, steel, ink, point } = colours;

/** Words as places: the step from a country to its capital is the same for two of them. */
export function vectors(): string {
  const { normal, uniform } = chance(3);
  const cloud = each(90, () =>
    disc([round(600 + normal() * 190), round(400 + normal() * 130)], round(4 + uniform() * 5), { fill: mist }),
  );
  const pairs: [Point, Point][] = [
    [
      [380, 560],
      [520, 270],
    ],
    [
      [690, 610],
      [830, 320],
    ],
  ];
  return (
    cloud +
    line([pairs[0]?.[0] ?? [0, 0], pairs[1]?.[0] ?? [0, 0]], { stroke: steel, width: 5, dash: '2 16' }) +
    line([pairs[0]?.[1] ?? [0, 0], pairs[1]?.[1] ?? [0, 0]], { stroke: steel, width: 5, dash: '2 16' }) +
    pairs
      .map(
        ([from, to], i) =>
          arrow(from, [round(to[0] - 10), round(to[1] + 21)], { stroke: i === 0 ? ink : point, width: 9 }) +
          disc(from, 20, { fill: ink }) +
          disc(to, 20, { fill: i === 0 ? ink : point }),
      )
      .join('')
  );
}

/** A sentence goes in word by word, becomes one thought, and comes out in other words. */
export function sequence(): string {
  const word = (x: number, y: number, width: number, fill: typeof ink | typeof steel) =>
    box(x, y, width, 46, { fill }, 6);
  const into = [96, 64, 120, 80].map(
    (width, i) =>
      word(230, 214 + i * 96, width, steel) +
      arrow([366, 237 + i * 96], [524, 360 + i * 26], { stroke: mist, width: 5 }),
  );
  const out = [70, 130, 60, 104, 84].map(
    (width, i) =>
      word(850, 176 + i * 96, width, ink) + arrow([676, 352 + i * 24], [834, 199 + i * 96], { stroke: mist, width: 5 }),
  );
  return into.join('') + out.join('') + disc([600, 400], 72, { fill: point });
}

/** Which word looks at which: a square for each pair, darker where it looks harder. */
export function attention(): string {
  const { uniform } = chance(21);
  const [left, top, side] = [340, 140, 65];
  return each(64, (i) => {
    const [column, row] = [i % 8, Math.floor(i / 8)];
    const near = Math.exp(-Math.abs(column - row) / 1.7) * 0.75 + uniform() * 0.3;
    const fill = column === row ? point : column > row ? sand : ink;
    return box(
      left + column * side,
      top + row * side,
      side - 8,
      side - 8,
      column > row ? { fill } : { fill, opacity: round(Math.min(1, column === row ? 0.75 + near / 3 : near)) },
    );
  });
}

/** A word is hidden, and both sides say what it is. */
export function masked(): string {
  const at = (i: number) => 250 + i * 88;
  const row = each(9, (i) =>
    box(at(i), 520, 70, 70, i === 4 ? { fill: ground, stroke: point, width: 8 } : { fill: i % 2 === 0 ? ink : steel }),
  );
  const arcs = [0, 1, 2, 3, 5, 6, 7, 8].map((i) => {
    const [from, to] = [at(i) + 35, at(4) + 35];
    const height = 90 + Math.abs(i - 4) * 62;
    return path(`M${from} 500C${from} ${500 - height} ${to} ${500 - height} ${to} 500`, {
      stroke: i < 4 ? ink : steel,
      width: 9 - Math.abs(i - 4) * 1.2,
    });
  });
  return arcs.join('') + row + disc([at(4) + 35, 555], 12, { fill: point });
}

/** Three examples of what is meant, and a fourth that is left open. */
export function fewShot(): string {
  const widths = [190, 140, 220, 170];
  return each(4, (i) => {
    const y = 200 + i * 112;
    const answer =
      i === 3
        ? box(690, y, 210, 60, { stroke: point, width: 8, dash: '4 16' }, 8)
        : box(690, y, 120 + ((i * 53) % 90), 60, { fill: steel }, 8);
    return (
      box(300 + (220 - (widths[i] ?? 0)), y, widths[i] ?? 0, 60, { fill: i === 3 ? point : ink }, 8) +
      arrow([566, y + 30], [656, y + 30], { stroke: i === 3 ? point : mist, width: 7 }) +
      answer
    );
  });
}

/** Each model follows one straight line for as long as it can; the larger it is, the longer. */
export function scaling(): string {
  const best = (x: number) => 190 + (x - 300) * 0.78;
  const curves = times(5, (i) => {
    const level = 310 + i * 72;
    const falls = (x: number) => -22 * Math.log(Math.exp(-best(x) / 22) + Math.exp(-level / 22));
    return curve(300, 940, falls, { stroke: i === 4 ? ink : i > 1 ? steel : mist, width: 8 });
  });
  const frame = line(
    [
      [270, 140],
      [270, 660],
      [950, 660],
    ],
    { stroke: ink, width: 6 },
  );
  return (
    frame +
    curves.join('') +
    line(
      [
        [290, 160],
        [880, 620],
      ],
      { stroke: point, width: 8, dash: '22 16' },
    )
  );
}

/** What one run of training takes beside what a life takes: area for area. */
export function energy(): string {
  return (
    disc([690, 400], 232, { fill: point }) +
    disc([372, 542], 90, { fill: ink }) +
    disc([262, 604], 28, { fill: steel }) +
    line(
      [
        [220, 664],
        [980, 664],
      ],
      { stroke: ink, width: 5 },
    ) +
    each(5, (i) => path(`M${570 + i * 60} ${330 + (i % 2) * 16}c18 -34 -18 -60 0 -94`, { stroke: ground, width: 9 }))
  );
}

/** Everything goes into one model, and much is built upon it. */
export function foundation(): string {
  const data = times(4, (i): Point => [270, 214 + i * 124]);
  const uses = times(7, (i): Point => [930, 160 + i * 80]);
  const flow = ([x, y]: Point, end: number) =>
    path(`M${x} ${y}C${(x + end) / 2} ${y} ${(x + end) / 2} 400 ${end} 400`, { stroke: mist, width: 6 });
  return (
    data.map((at) => flow(at, 600)).join('') +
    uses.map((at) => flow(at, 600)).join('') +
    data
      .map(([x, y], i) =>
        i % 2 === 0 ? box(x - 32, y - 32, 64, 64, { fill: ink }) : disc([x, y], 35, { fill: steel }),
      )
      .join('') +
    uses
      .map(([x, y], i) =>
        i % 3 === 0
          ? disc([x, y], 22, { fill: ink })
          : i % 3 === 1
            ? box(x - 20, y - 20, 40, 40, { fill: steel })
            : path(`M${x} ${y - 24}l26 44h-52z`, { fill: sand }),
      )
      .join('') +
    path('M600 262L720 331V469L600 538L480 469V331z', { fill: point }) +
    path('M600 262V400M480 331L600 400L720 331M600 400V538', { stroke: ground, width: 5 })
  );
}
