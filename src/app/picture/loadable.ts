import { usePreference } from '../layout/usePreference.ts';

/** The pictures that the reader wants loaded: all, or those of the paper alone. They stay in their order. */
export function useLoadable<Image extends { url: string }>(images: readonly Image[]): readonly Image[] {
  return usePreference('pictures') === 'all' ? images : ownPictures(images);
}

/** Pictures that are files of the site. All others come from other hosts. */
export function ownPictures<Image extends { url: string }>(images: readonly Image[]): Image[] {
  return images.filter(({ url }) => !isRemote(url));
}

/** Whether a picture comes from another host. The address of one of the paper is a path below the site's base. */
function isRemote(url: string): boolean {
  return /^https?:/.test(url);
}
