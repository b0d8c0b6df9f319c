import { direction } from '../../core/words/language.ts';
import { Icon } from '../layout/Icon.tsx';

const [toLeft, toRight] = ['M11.5 3.5 6 9l5.5 5.5', 'M6.5 3.5 12 9l-5.5 5.5'];
const paths = {
  back: direction === 'ltr' ? toLeft : toRight,
  on: direction === 'ltr' ? toRight : toLeft,
  close: 'm4 4 10 10M14 4 4 14',
} as const;

/** A sign in the bar of an article. */
export function BarIcon({ name }: { name: keyof typeof paths }) {
  return <Icon path={paths[name]} />;
}
