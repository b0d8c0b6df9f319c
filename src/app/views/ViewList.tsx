import { useState } from 'react';
import { LONGEST_VIEW_NAME, movedView, type View } from '../../core/memory/view.ts';
import { sayCount } from '../../core/words/count.ts';
import * as words from '../../core/words/memory.ts';
import { say } from '../../core/words/say.ts';
import { Link } from '../layout/Link.tsx';
import { sayWith } from '../layout/sayWith.tsx';
import files from '../memory/files.module.css';
import { nameView, placeViews } from '../memory/memoryStore.ts';
import { useRemembered } from '../memory/remembered.ts';
import { dropView } from './dropView.ts';
import styles from './views.module.css';

/** The reader's own views, with their names, their order and the ways to change them. */
export function ViewList() {
  const { views } = useRemembered();
  return (
    <div className={files.memoryFiles}>
      <p role="status">{views.length === 0 ? words.noViews : sayCount(words.viewCount, views.length)}</p>
      <ol className={styles.views}>
        {views.map((view, i) => (
          <Row key={view.search} view={view} views={views} isFirst={i === 0} isLast={i === views.length - 1} />
        ))}
      </ol>
    </div>
  );
}

interface RowProps {
  view: View;
  views: readonly View[];
  isFirst: boolean;
  isLast: boolean;
}

function Row({ view, views, isFirst, isLast }: RowProps) {
  const { search, name } = view;
  const readOut = <span className="visually-hidden">{name}</span>;
  const move = (step: 1 | -1) => placeViews(movedView(views, search, step));
  return (
    <li>
      <NameField key={name} view={view} />
      <Link to={`/${search}`}>{sayWith(words.openView, { name: readOut })}</Link>
      <button type="button" aria-disabled={isFirst} onClick={() => isFirst || move(-1)}>
        {sayWith(words.viewUp, { name: readOut })}
      </button>
      <button type="button" aria-disabled={isLast} onClick={() => isLast || move(1)}>
        {sayWith(words.viewDown, { name: readOut })}
      </button>
      <button type="button" onClick={() => dropView(view)}>
        {sayWith(words.removeView, { name: readOut })}
      </button>
    </li>
  );
}

/** A name holds when the reader leaves its field. One that is empty is the one before. */
function NameField({ view: { search, name } }: { view: View }) {
  const [typed, setTyped] = useState(name);
  const hold = () => {
    if (typed.trim() === '') setTyped(name);
    else if (typed.trim() !== name) nameView(search, typed.trim());
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        hold();
      }}
    >
      <input
        type="text"
        aria-label={say(words.nameOfView, { name })}
        autoComplete="off"
        maxLength={LONGEST_VIEW_NAME}
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
        onBlur={hold}
      />
    </form>
  );
}
