import { arrow, box, chance, colours, disc, each, line, path, type Point, round } from './canvas.ts';

const { ground, sand, mist, steel, ink, point } = colours;

/** A graph of operations that data flows through, spread over two machines. */
export function dataflow(): string {
  const nodes: Point[] = [
    [300, 300],
    [300, 500],
    [470, 400],
    [620, 260],
    [620, 540],
    [770, 400],
    [910, 400],
  ];
  const edges = [
    [0, 2],
    [1, 2],
    [2, 3],
    [2, 4],
    [3, 5],
    [4, 5],
    [5, 6],
    [0, 3],
    [1, 4],
  ] as const;
  const toward = (from: Point, to: Point): Point => {
    const length = Math.hypot(to[0] - from[0], to[1] - from[1]);
    return [round(to[0] - ((to[0] - from[0]) / length) * 52), round(to[1] - ((to[1] - from[1]) / length) * 52)];
  };
  return (
    box(230, 160, 320, 480, { stroke: mist, width: 4, dash: '3 14' }, 18) +
    box(564, 160, 420, 480, { stroke: mist, width: 4, dash: '3 14' }, 18) +
    edges
      .map(([a, b]) => {
        const [from, to]: [Point, Point] = [nodes[a] ?? [0, 0], nodes[b] ?? [0, 0]];
        return arrow(from, toward(from, to), { stroke: steel, width: 6 });
      })
      .join('') +
    nodes.map((at, i) => disc(at, 36, { fill: i === 6 ? point : i < 2 ? steel : ink })).join('')
  );
}

/** A grid of cells that pass numbers on; the work runs through it as a wave. */
export function systolic(): string {
  const [left, top, side] = [390, 190, 68];
  const cell = (i: number) => {
    const [column, row] = [i % 7, Math.floor(i / 7)];
    const wave = column + row;
    const fill = wave === 6 ? point : wave < 6 ? ink : sand;
    return box(
      left + column * side,
      top + row * side,
      side - 14,
      side - 14,
      wave < 6 ? { fill, opacity: round(0.35 + wave * 0.11) } : { fill },
    );
  };
  return (
    each(49, cell) +
    each(7, (i) => arrow([292, top + 27 + i * side], [372, top + 27 + i * side], { stroke: steel, width: 6 })) +
    each(7, (i) => arrow([left + 27 + i * side, 104], [left + 27 + i * side, 172], { stroke: steel, width: 6 }))
  );
}

/** The short way leads through the vase; the careful one goes around it. */
export function carefulRobot(): string {
  return (
    box(300, 150, 600, 500, { stroke: ink, width: 10 }) +
    box(300, 150, 600, 500, { fill: sand, opacity: 0.5 }) +
    line(
      [
        [392, 560],
        [520, 452],
      ],
      { stroke: point, width: 9 },
    ) +
    arrow([680, 316], [790, 224], { stroke: point, width: 9 }) +
    path('M392 560C640 650 830 560 812 262', { stroke: steel, width: 9, dash: '2 20' }) +
    path('M568 300h64l-12 40c64 26 70 108 8 140h-56c-62 -32 -56 -114 8 -140z', { fill: ink }) +
    line(
      [
        [600, 300],
        [612, 350],
        [590, 392],
        [616, 430],
        [600, 478],
      ],
      { stroke: point, width: 6 },
    ) +
    disc([370, 576], 44, { fill: steel }) +
    disc([370, 576], 16, { fill: ground }) +
    box(780, 180, 64, 64, { stroke: ink, width: 6 })
  );
}

/** Visits, tests and notes of many lives on one line of time each, and the risk that is read from them. */
export function healthRecords(): string {
  const { uniform } = chance(17);
  const lives = each(7, (row) => {
    const y = 180 + row * 58;
    const events = each(12, () => {
      const x = round(250 + uniform() * 470);
      const kind = uniform();
      if (kind < 0.4) return disc([x, y], 10, { fill: ink });
      return kind < 0.75
        ? box(x - 9, y - 9, 18, 18, { fill: steel })
        : line(
            [
              [x, y - 16],
              [x, y + 16],
            ],
            { stroke: mist, width: 8 },
          );
    });
    const risk = [0.3, 0.75, 0.45, 0.2, 0.95, 0.35, 0.55][row] ?? 0.5;
    return (
      line(
        [
          [240, y],
          [740, y],
        ],
        { stroke: sand, width: 4 },
      ) +
      events +
      box(780, y - 15, round(190 * risk), 30, { fill: risk > 0.9 ? point : mist })
    );
  });
  return (
    lives +
    line(
      [
        [760, 140],
        [760, 640],
      ],
      { stroke: ink, width: 5 },
    ) +
    line(
      [
        [240, 640],
        [970, 640],
      ],
      { stroke: ink, width: 5 },
    )
  );
}

/** A set of data, and the sheet that says what is in it. */
export function dataSheet(): string {
  const samples = each(49, (i) => {
    const [column, row] = [i % 7, Math.floor(i / 7)];
    return disc([260 + column * 46, 262 + row * 46], 15, {
      fill: [ink, steel, mist, sand, steel][(column * 2 + row * 3) % 5] ?? ink,
    });
  });
  const lines = [170, 210, 120, 190, 150].map(
    (width, i) =>
      disc([690, 318 + i * 60], 9, { fill: point }) +
      box(720, 308 + i * 60, width, 20, { fill: i === 0 ? ink : steel }),
  );
  return (
    samples +
    path('M630 170H900L960 230V640H630z', { fill: ground, stroke: ink, width: 9 }) +
    path('M900 170V230H960', { stroke: ink, width: 9 }) +
    box(672, 230, 150, 30, { fill: ink }) +
    lines.join('') +
    arrow([562, 400], [606, 400], { stroke: ink, width: 7 })
  );
}

/** How well a model does, group by group, with how sure that is. */
export function modelCard(): string {
  const groups = [
    [300, 26],
    [280, 34],
    [260, 22],
    [190, 60],
    [90, 76],
  ] as const;
  const bars = groups.map(([height, doubt], i) => {
    const [x, top] = [364 + i * 98, 600 - height];
    return (
      box(x, top, 64, height, { fill: i === 4 ? point : i === 3 ? steel : ink }) +
      line(
        [
          [x + 32, top - doubt],
          [x + 32, top + doubt],
        ],
        { stroke: i > 2 ? ink : mist, width: 6 },
      ) +
      line(
        [
          [x + 16, top - doubt],
          [x + 48, top - doubt],
        ],
        { stroke: i > 2 ? ink : mist, width: 6 },
      )
    );
  });
  return (
    box(290, 120, 620, 560, { fill: ground, stroke: ink, width: 9 }, 14) +
    box(340, 164, 200, 28, { fill: ink }) +
    box(340, 208, 330, 16, { fill: mist }) +
    bars.join('') +
    line(
      [
        [340, 602],
        [864, 602],
      ],
      { stroke: ink, width: 6 },
    )
  );
}
