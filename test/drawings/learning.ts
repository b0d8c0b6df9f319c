import { arrow, box, chance, colours, curve, disc, each, line, path, type Point, round, times } from './canvas.ts';

const { ground, sand, mist, steel, ink, point } = colours;

/** A ball, a bat and a wall of bricks with a hole. */
export function atari(): string {
  const rows = [ink, steel, mist, sand];
  const gone = new Set(['0 4', '1 4', '2 4', '3 4', '2 5', '3 5', '3 3', '1 5', '3 6']);
  const wall = rows.map((fill, row) =>
    each(9, (column) => (gone.has(`${row} ${column}`) ? '' : box(246 + column * 80, 150 + row * 52, 68, 40, { fill }))),
  );
  const way: Point[] = [
    [440, 660],
    [690, 410],
    [596, 170],
  ];
  return (
    wall.join('') +
    line(way, { stroke: point, width: 5, dash: '2 16' }) +
    disc([596, 170], 20, { fill: point }) +
    box(370, 666, 150, 22, { fill: ink }, 11)
  );
}

/** The made distribution moves onto the real one; below, where each draw of chance comes to lie. */
export function adversaries(): string {
  const bell = (middle: number, width: number, height: number) => (x: number) =>
    480 - height * Math.exp(-(((x - middle) / width) ** 2));
  const ground_ = 480;
  return (
    curve(240, 960, bell(640, 105, 300), { stroke: ink, width: 8 }) +
    curve(240, 960, bell(520, 150, 220), { stroke: point, width: 8 }) +
    curve(240, 960, (x) => 300 + 130 * Math.tanh((x - 585) / 90), { stroke: steel, width: 5, dash: '4 14' }) +
    line(
      [
        [240, ground_],
        [960, ground_],
      ],
      { stroke: ink, width: 4 },
    ) +
    line(
      [
        [240, 650],
        [960, 650],
      ],
      { stroke: ink, width: 4 },
    ) +
    each(13, (i) =>
      arrow([300 + i * 50, 640], [round(520 + (i - 6) * 26 * (1 + Math.abs(i - 6) / 12)), 500], {
        stroke: mist,
        width: 4,
      }),
    )
  );
}

/** Down a narrow valley: one way swings from wall to wall, the other keeps its own pace in each direction. */
export function descent(): string {
  const valley = [360, 290, 222, 158, 98, 44].map((radius, i) =>
    path(
      `M${650 - radius * 1.12} 400a${radius * 1.12} ${radius * 0.62} 0 1 0 ${radius * 2.24} 0a${radius * 1.12} ${radius * 0.62} 0 1 0 ${-radius * 2.24} 0z`,
      { stroke: i < 3 ? sand : mist, width: 5 },
    ),
  );
  const swinging: Point[] = times(9, (i) => [290 + i * 34, i % 2 === 0 ? 545 - i * 12 : 290 + i * 8]);
  const straight = 'M300 585C380 560 470 500 540 452S630 404 650 400';
  return (
    valley.join('') +
    line(swinging, { stroke: steel, width: 5 }) +
    path(straight, { stroke: point, width: 9 }) +
    disc([650, 400], 16, { fill: point })
  );
}

/** A large network teaches a small one, by how sure it is of each answer. */
export function distillation(): string {
  const net = (
    x: number,
    gap: number,
    layers: number[],
    spread: number,
    radius: number,
    colour: typeof ink | typeof point,
  ) => {
    const at = (layer: number, i: number): Point => [
      x + layer * gap,
      400 + (i - ((layers[layer] ?? 0) - 1) / 2) * spread,
    ];
    const links = layers
      .slice(1)
      .flatMap((count, layer) =>
        times(layers[layer] ?? 0, (i) =>
          each(count, (j) => line([at(layer, i), at(layer + 1, j)], { stroke: mist, width: 2 })),
        ),
      );
    return (
      links.join('') +
      layers.map((count, layer) => each(count, (i) => disc(at(layer, i), radius, { fill: colour }))).join('')
    );
  };
  const sure = [36, 70, 170, 100, 48];
  return (
    net(230, 76, [5, 7, 7, 5], 62, 15, ink) +
    sure.map((width, i) => box(540, 300 + i * 44, width, 26, { fill: i === 2 ? point : steel })).join('') +
    net(810, 84, [3, 4, 3], 62, 15, point)
  );
}

/** Many devices send what they learned, and none of what they hold. */
export function federation(): string {
  const devices = times(9, (i): Point => {
    const angle = (i / 9) * 2 * Math.PI - Math.PI / 2;
    return [round(600 + 290 * Math.cos(angle)), round(400 + 250 * Math.sin(angle))];
  });
  const between = ([x, y]: Point, part: number): Point => [
    round(600 + (x - 600) * part),
    round(400 + (y - 400) * part),
  ];
  return (
    devices.map((device) => arrow(between(device, 0.76), between(device, 0.36), { stroke: steel, width: 5 })).join('') +
    devices
      .map(
        ([x, y], i) =>
          box(x - 28, y - 46, 56, 92, { fill: ink }, 10) +
          box(x - 18, y - 32, 36, 58, { fill: [mist, sand, steel][i % 3] ?? mist }),
      )
      .join('') +
    disc([600, 400], 68, { fill: point }) +
    disc([600, 400], 30, { fill: ground })
  );
}

/** Lines of code, indented, and the way back through all of them. */
export function imperative(): string {
  const lines = [
    [0, 300],
    [1, 250],
    [1, 330],
    [2, 200],
    [2, 280],
    [1, 180],
    [0, 240],
  ] as const;
  return (
    lines
      .map(([depth, length], i) =>
        box(310 + depth * 60, 196 + i * 62, length, 30, { fill: depth === 0 ? ink : depth === 1 ? steel : mist }, 4),
      )
      .join('') +
    path('M640 583C860 583 900 520 900 400S860 211 650 211', { stroke: point, width: 8 }) +
    arrow([690, 211], [632, 211], { stroke: point, width: 8 })
  );
}

/** A board, and on it the moves that were thought of, with the one that was chosen. */
export function selfPlay(): string {
  const [left, top, side] = [320, 120, 70];
  const middle = (column: number, row: number): Point => [left + (column + 0.5) * side, top + (row + 0.5) * side];
  const board = each(64, (i) => {
    const [column, row] = [i % 8, Math.floor(i / 8)];
    return box(left + column * side, top + row * side, side, side, { fill: (column + row) % 2 === 1 ? steel : sand });
  });
  const thought: Point[][] = [
    [middle(1, 6), middle(3, 4), middle(2, 2)],
    [middle(3, 4), middle(4, 3), middle(3, 1)],
    [middle(1, 6), middle(2, 6), middle(4, 6)],
  ];
  const chosen = [middle(1, 6), middle(3, 4), middle(4, 3), middle(6, 1)];
  return (
    board +
    thought
      .map((way) => line(way, { stroke: ground, width: 5 }) + way.map((at) => disc(at, 9, { fill: ground })).join(''))
      .join('') +
    line(chosen, { stroke: point, width: 11 }) +
    chosen.map((at, i) => disc(at, i === 3 ? 24 : 14, { fill: point })).join('')
  );
}

/** A corner of a figure is nudged by what looks like noise, and is taken for something else. */
export function nudged(): string {
  const { uniform } = chance(11);
  const figure = (x: number, colour: typeof ink | typeof point) =>
    box(x, 290, 220, 220, { fill: sand }) +
    each(4, (i) => disc([x + 110, 400], 92 - i * 24, { fill: i % 2 === 0 ? colour : sand }));
  const noise = each(400, (i) => {
    const shade = [ink, steel, mist, sand, point][Math.floor(uniform() * 5)] ?? ink;
    return box(490 + (i % 20) * 11, 290 + Math.floor(i / 20) * 11, 11, 11, { fill: shade });
  });
  const plus =
    line(
      [
        [450, 400],
        [470, 400],
      ],
      { stroke: ink, width: 6 },
    ) +
    line(
      [
        [460, 390],
        [460, 410],
      ],
      { stroke: ink, width: 6 },
    );
  const equal =
    line(
      [
        [730, 393],
        [750, 393],
      ],
      { stroke: ink, width: 6 },
    ) +
    line(
      [
        [730, 407],
        [750, 407],
      ],
      { stroke: ink, width: 6 },
    );
  return figure(210, ink) + plus + noise + equal + figure(770, point);
}
