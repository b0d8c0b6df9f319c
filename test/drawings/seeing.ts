import { box, chance, colours, disc, each, line, path, type Point, round, times, WIDTH } from './canvas.ts';

const { ground, sand, mist, steel, ink, point } = colours;

/** Down to what it is about, and up again to where it is; dotted lines hand over the details. */
export function uShape(): string {
  const heights = [300, 230, 164, 104];
  const bars = heights.map((height, i) => {
    const [x, top] = [250 + i * 92, 150 + i * 112];
    const mirrored = WIDTH - x - 44;
    return (
      line(
        [
          [x + 60, top + 26],
          [mirrored - 16, top + 26],
        ],
        { stroke: mist, width: 5, dash: '2 14' },
      ) +
      box(x, top, 44, height, { fill: ink }) +
      box(mirrored, top, 44, height, { fill: steel })
    );
  });
  return bars.join('') + box(572, 586, 56, 76, { fill: point });
}

/** One look at a grid finds all things and where they are. */
export function oneLook(): string {
  const [left, top, side] = [320, 120, 80];
  const grid = each(
    8,
    (i) =>
      line(
        [
          [left + i * side, top],
          [left + i * side, top + 560],
        ],
        { stroke: sand, width: 3 },
      ) +
      line(
        [
          [left, top + i * side],
          [left + 560, top + i * side],
        ],
        { stroke: sand, width: 3 },
      ),
  );
  return (
    box(left, top, 560, 560, { fill: ground }) +
    grid +
    disc([480, 300], 86, { fill: mist }) +
    path('M590 640L700 400L810 640z', { fill: steel }) +
    box(700, 190, 110, 90, { fill: ink }) +
    box(380, 204, 200, 196, { stroke: point, width: 8 }) +
    box(574, 384, 252, 270, { stroke: point, width: 8 }) +
    box(684, 172, 142, 126, { stroke: point, width: 8 })
  );
}

/** Blocks, and beside each a way around it. */
export function residual(): string {
  const blocks = [0, 1, 2, 3].map((i) => box(470, 150 + i * 136, 200, 84, { fill: i % 2 === 0 ? ink : steel }));
  const around = [0, 2].map((i) => {
    const [top, bottom] = [128 + i * 136, 128 + (i + 2) * 136];
    return path(`M570 ${top}H760a34 34 0 0 1 34 34V${bottom - 34}a34 34 0 0 1 -34 34H596`, { stroke: point, width: 9 });
  });
  return (
    line(
      [
        [570, 90],
        [570, 710],
      ],
      { stroke: ink, width: 6 },
    ) +
    blocks.join('') +
    around.join('') +
    disc([570, 400], 20, { fill: point }) +
    disc([570, 672], 20, { fill: point })
  );
}

/** A road that bends, and the arc that the wheel takes. */
export function road(): string {
  const [left, right] = ['C460 540 520 400 720 240', 'C790 400 740 540 960 700'];
  return (
    path(`M240 700${left}H800${right}z`, { fill: mist }) +
    path(`M240 700${left}`, { stroke: ink, width: 10 }) +
    path(`M800 240${right}`, { stroke: ink, width: 10 }) +
    path('M600 700C620 560 640 420 760 240', { stroke: ground, width: 9, dash: '46 40' }) +
    path('M490 700C560 550 590 420 716 282', { stroke: point, width: 14 }) +
    disc([490, 700], 24, { fill: point }) +
    line(
      [
        [230, 240],
        [970, 240],
      ],
      { stroke: steel, width: 4 },
    )
  );
}

/** Ribs on both sides, and the place that the picture was judged by. */
export function chest(): string {
  const ribs = each(6, (i) => {
    const [y, reach] = [210 + i * 72, 190 + Math.min(i, 4) * 22];
    const side = (sign: number) =>
      path(
        `M${600 + sign * 26} ${y}C${600 + sign * reach * 0.6} ${y - 46} ${600 + sign * reach * 1.1} ${y} ${600 + sign * reach} ${y + 74}`,
        { stroke: steel, width: 20 },
      );
    return side(-1) + side(1);
  });
  const heat = [92, 66, 40, 18].map((radius, i) =>
    disc([730, 470], radius, { fill: point, opacity: [0.25, 0.4, 0.6, 1][i] ?? 1 }),
  );
  return ribs + each(8, (i) => box(582, 150 + i * 66, 36, 46, { fill: ink }, 8)) + heat.join('');
}

/** From noise, one small step at a time, to a picture. */
export function diffusion(): string {
  const { uniform, normal } = chance(7);
  return each(5, (step) => {
    const [middle, noise] = [268 + step * 166, (4 - step) * 17];
    return each(150, () => {
      const angle = uniform() * 2 * Math.PI;
      const radius = 52 + normal() * 4;
      const at: Point = [
        round(middle + radius * Math.cos(angle) + normal() * noise),
        round(400 + radius * Math.sin(angle) + normal() * noise * 2.2),
      ];
      const isIn = Math.abs(at[0] - middle) < 78 && Math.abs(at[1] - 400) < 240;
      return isIn ? disc(at, 4.5, { fill: step === 4 ? point : step > 1 ? ink : step > 0 ? steel : mist }) : '';
    });
  });
}

/** A picture is cut into squares, and read like a sentence. */
export function patches(): string {
  const tones = [sand, mist, steel, mist, mist, ink, point, steel, sand, steel, ink, mist, steel, mist, sand, ink];
  const square = each(16, (i) =>
    box(448 + (i % 4) * 78, 130 + Math.floor(i / 4) * 78, 68, 68, { fill: tones[i] ?? sand }),
  );
  const sentence = each(16, (i) => box(210 + i * 49.5, 600, 38, 38, { fill: tones[i] ?? sand }));
  return (
    square +
    each(4, (i) =>
      line(
        [
          [482 + i * 78, 452],
          [280 + i * 214, 586],
        ],
        { stroke: mist, width: 3, dash: '2 12' },
      ),
    ) +
    sentence +
    line(
      [
        [210, 664],
        [990, 664],
      ],
      { stroke: ink, width: 4 },
    )
  );
}

/** Pictures down one side, sentences along the other; those that belong together meet on the diagonal. */
export function pairs(): string {
  const [left, top, side] = [420, 230, 84];
  const shapes = [
    (y: number) => disc([350, y], 26, { fill: ink }),
    (y: number) => box(324, y - 26, 52, 52, { fill: ink }),
    (y: number) => path(`M350 ${y - 28}l30 54h-60z`, { fill: ink }),
    (y: number) => path(`M350 ${y - 32}l30 32l-30 32l-30 -32z`, { fill: ink }),
    (y: number) => disc([350, y], 22, { stroke: ink, width: 11 }),
  ];
  const cells = each(25, (i) => {
    const [column, row] = [i % 5, Math.floor(i / 5)];
    return box(left + column * side, top + row * side, side - 10, side - 10, {
      fill: column === row ? point : (column * 3 + row * 5) % 4 === 0 ? mist : sand,
    });
  });
  const words = each(5, (i) =>
    each(3, (row) => box(left + i * side, 150 + row * 22, [74, 52, 64][(row + i) % 3] ?? 60, 11, { fill: steel })),
  );
  return shapes.map((shape, i) => shape(top + i * side + (side - 10) / 2)).join('') + cells + words;
}

/** A crooked border between two answers, and the straight one that explains it in one place. */
export function explanation(): string {
  const { normal } = chance(5);
  const border = (y: number) => 560 + 120 * Math.sin(y / 105) + (y - 400) * 0.25;
  const ys = times(90, (i) => i * 9);
  const region = `M0 0L${ys.map((y) => `${round(border(y))} ${y}`).join('L')}L0 801z`;
  const around = each(70, () => {
    const at: Point = [round(600 + normal() * 140), round(330 + normal() * 120)];
    const isLeft = at[0] < border(at[1]);
    const size = Math.max(5, 18 - Math.hypot(at[0] - 600, at[1] - 310) / 14);
    return disc(at, round(size), isLeft ? { fill: ink } : { stroke: steel, width: 5 });
  });
  return (
    path(region, { fill: sand }) +
    around +
    line(
      [
        [725, 120],
        [420, 480],
      ],
      { stroke: point, width: 9, dash: '26 18' },
    ) +
    disc([622, 312], 26, { fill: point })
  );
}
