import type { Draft } from './draft.ts';

/**
 * A draft whose paths lead to the publisher's own pictures alone. A post of another program may have the address of what it
 * is about; a picture that is missing beside the post is not there.
 */
export function withOwnPathsAlone(draft: Draft): Draft {
  return {
    ...draft,
    pathPictures: draft.pathPictures.map((picture) => ({ ...picture, image: { ...picture.image, url: null } })),
    bodyPictures: draft.bodyPictures.map((picture) => ({ ...picture, url: null })),
  };
}
