import layout from '../layout/layout.module.css';

/** Stands for the feed where the folder has no records. */
export function EmptyEdition() {
  return (
    <main id="content" tabIndex={-1} className={layout.notice}>
      <h1>No news yet</h1>
      <p>
        The first edition is still to come. If this is your paper: put records (<code>.md</code> or <code>.txt</code>{' '}
        files with YAML front matter) into its folder and build again.
      </p>
    </main>
  );
}
