import * as words from '../../core/words/page.ts';

/** Stands for a view while the manifest is loading. */
export function LoadingPage() {
  return (
    <main id="content" tabIndex={-1} aria-busy="true">
      <p className="visually-hidden" role="status">
        {words.loading}
      </p>
    </main>
  );
}
