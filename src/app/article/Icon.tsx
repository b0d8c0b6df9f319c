import { Icon as Drawing } from '../layout/Icon.tsx';

const paths = {
  back: 'M11.5 3.5 6 9l5.5 5.5',
  on: 'M6.5 3.5 12 9l-5.5 5.5',
  close: 'm4 4 10 10M14 4 4 14',
} as const;

/** A sign in the bar of an article. */
export function Icon({ name }: { name: keyof typeof paths }) {
  return <Drawing path={paths[name]} />;
}
