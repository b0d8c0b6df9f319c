/** The drawings a plate can bear, with their names in the page. */
export const motifNames = {
  rings: 'motif-rings',
  waves: 'motif-waves',
  furrows: 'motif-furrows',
  chevrons: 'motif-chevrons',
  contours: 'motif-contours',
  dots: 'motif-dots',
} as const;
