/** Drawings of lines, 18 units in square. */
export const icons = {
  saved: 'M5 2.8h8v12.4l-4-3.4-4 3.4z',
  muted: 'M9 2.8a6.2 6.2 0 1 0 .1 0M4.6 4.6l8.8 8.8',
  read: 'm3.5 9.5 3.6 3.6 7.4-8',
} as const;
