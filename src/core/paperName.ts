/** The name of the paper: the one place to change it. */
export const PAPER_NAME = 'Broadsheet';
