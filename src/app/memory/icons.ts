/** Drawings of lines, 18 units in square. */
export const icons = {
  saved: 'M5 2.8h8v12.4l-4-3.4-4 3.4z',
  read: 'm3.5 9.5 3.6 3.6 7.4-8',
} as const;
