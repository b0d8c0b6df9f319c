import { type SubmitEvent, useState } from 'react';
import { LONGEST_VIEW_NAME } from '../../core/memory/view.ts';
import * as words from '../../core/words/memory.ts';
import * as page from '../../core/words/page.ts';
import { say } from '../../core/words/say.ts';
import { sayWith } from '../layout/sayWith.tsx';
import { nameView } from '../memory/memoryStore.ts';
import { useRemembered } from '../memory/remembered.ts';
import { dropView, sayInLine } from './dropView.ts';
import styles from './views.module.css';

export interface ViewSaverProps {
  /** The search string of the filters in force. */
  search: string;
  /** The name that is proposed. */
  title: string;
}

/** Keeps the filters in force as a view of the reader's own, or takes that back. */
export function ViewSaver({ search, title }: ViewSaverProps) {
  const view = useRemembered().views.find((one) => one.search === search);
  const [isNaming, setNaming] = useState(false);
  if (view !== undefined)
    return (
      <button type="button" className={styles.saveView} onClick={() => dropView(view)}>
        {sayWith(words.removeThisView, { name: <bdi>{say(words.quotedName, { name: view.name })}</bdi> })}
      </button>
    );
  return isNaming ? (
    <NameForm search={search} title={title} onDone={() => setNaming(false)} />
  ) : (
    <button type="button" className={styles.saveView} onClick={() => setNaming(true)}>
      {words.saveView}
    </button>
  );
}

function NameForm({ search, title, onDone }: ViewSaverProps & { onDone: () => void }) {
  const [name, setName] = useState(title.slice(0, LONGEST_VIEW_NAME));
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (name.trim() === '') return;
    nameView(search, name.trim());
    sayInLine(words.viewSaved, name.trim(), { [page.close]: () => {} });
    onDone();
  };
  return (
    <form className={styles.nameView} onSubmit={submit}>
      <input
        type="text"
        aria-label={words.viewName}
        autoComplete="off"
        autoFocus
        required
        maxLength={LONGEST_VIEW_NAME}
        value={name}
        onChange={({ target }) => setName(target.value)}
      />
      <button type="submit" className={styles.saveView}>
        {words.keepView}
      </button>
      <button type="button" className={styles.saveView} onClick={onDone}>
        {words.cancel}
      </button>
    </form>
  );
}
