import { useCallback, useMemo, useState } from 'react';
import { useHref } from 'react-router-dom';
import type { Card } from '../../core/article.ts';
import { foldedText } from '../../core/label.ts';
import { LoadMore } from '../feed/LoadMore.tsx';
import { StoryList } from '../feed/StoryList.tsx';
import { useOpenPanel } from '../feed/useOpenPanel.ts';
import { useShownCount } from '../feed/useShownCount.ts';
import { usePageTitle } from '../layout/usePageTitle.ts';
import { countOfArticles } from '../layout/wording.ts';
import { useSaved } from './memoryStore.ts';
import * as words from '../../core/words/memory.ts';
import * as page from '../../core/words/page.ts';
import directory from '../directory/directory.module.css';
import styles from './saved.module.css';

/** Articles that are shown before the reader asks for more. */
const AT_FIRST = 30;
/** With more articles than these there is a field to search them. */
const MANY = 5;

/** The saved articles, the last saved first, also those that the edition no longer has. */
export default function SavedPage({ openId }: { openId: string | null }) {
  const saved = useSaved();
  const [wanted, setWanted] = useState('');
  const found = useMemo(() => cardsWith(saved, wanted), [saved, wanted]);
  const { shown, showMore } = useShownCount(wanted, AT_FIRST);
  const articles = useHref('/articles/');
  const panelOf = useCallback((id: string) => articles + encodeURIComponent(id), [articles]);
  const open = useOpenPanel();
  usePageTitle(page.saved, openId === null);
  return (
    <main id="content" tabIndex={-1} className={directory.directory}>
      <header className={directory.directoryHead}>
        <h1>{page.saved}</h1>
        <p role="status">{countOfArticles(found.length)}</p>
        {saved.length > MANY && (
          <input
            className={directory.find}
            type="text"
            aria-label={words.searchSaved}
            placeholder={words.searchSaved}
            value={wanted}
            onChange={({ target }) => setWanted(target.value)}
          />
        )}
      </header>
      {found.length === 0 ? (
        <p className={styles.noneSaved}>{saved.length > 0 ? words.noneSavedHas : words.noneSaved}</p>
      ) : (
        <div onClick={open}>
          <StoryList
            stories={found.slice(0, shown).map((lead) => ({ lead, found: null, ordinal: null }))}
            busy={false}
            count={found.length}
            marker={null}
            panelOf={panelOf}
            openId={openId}
          />
          <LoadMore isLoading={false} left={Math.max(0, found.length - shown)} archive="" onMore={showMore} />
        </div>
      )}
    </main>
  );
}

/** The cards that have all of the words, in whatever case and accents. */
function cardsWith(cards: readonly Card[], wanted: string): readonly Card[] {
  const parts = foldedText(wanted).split(/\s+/).filter(Boolean);
  if (parts.length === 0) return cards;
  return cards.filter(({ title, excerpt, provider, topics }) => {
    const text = foldedText([title, excerpt, provider.name, ...topics].join(' '));
    return parts.every((word) => text.includes(word));
  });
}
