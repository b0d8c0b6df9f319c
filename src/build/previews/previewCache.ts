import { join } from 'node:path';
import { type FileCache, openFileCache } from '../fileCache.ts';
import { pipelineVersion } from '../results/pipelineVersion.ts';

/** The drawn previews of the last build, as `cacheDir` has them for the code in `root`. Null where `root` does not hold that code. */
export function openPreviewCache(cacheDir: string, root: string): FileCache | null {
  const version = pipelineVersion(root);
  return version === null ? null : openFileCache(join(cacheDir, 'previews'), version);
}
