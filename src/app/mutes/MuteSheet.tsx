import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useId, useLayoutEffect, useRef } from 'react';
import { followsFor } from '../../core/memory/follow.ts';
import { type Mute, mutesFor, type MuteSubject } from '../../core/memory/mute.ts';
import { cardsQuery } from '../content/queries.ts';
import { useManifest } from '../content/useManifest.ts';
import * as words from '../../core/words/memory.ts';
import * as page from '../../core/words/page.ts';
import { say } from '../../core/words/say.ts';
import keySheet from '../keyboard/keySheet.module.css';
import { FollowChoice } from '../follows/FollowChoice.tsx';
import { Icon } from '../layout/Icon.tsx';
import files from '../memory/files.module.css';
import { setMuted, useMuted } from '../memory/memoryStore.ts';
import { sayWith } from '../layout/sayWith.tsx';
import { muteWords } from './muteWords.ts';
import { mute, openMuteSheet } from './muting.ts';
import { WordForm } from './WordForm.tsx';

/** What may be muted of an article: its source, its topics, its kind, or a word. A choice holds at once and closes the sheet. */
export function MuteSheet({ subject }: { subject: MuteSubject }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const title = useId();
  const client = useQueryClient();
  const manifest = useManifest();
  useLayoutEffect(() => dialog.current?.showModal(), []);
  // The front page is composed anew of these, so that a choice shows at once.
  useEffect(() => void client.prefetchQuery(cardsQuery(manifest, { family: 'newest', page: 0 })), [client, manifest]);
  // The focus goes back to the card first, so that it is known where the reader was.
  const close = () => dialog.current?.close();
  return (
    <dialog
      ref={dialog}
      className={keySheet.keySheet}
      aria-labelledby={title}
      onClose={() => openMuteSheet(null)}
      onClick={({ target, currentTarget }) => target === currentTarget && close()}
    >
      <form method="dialog" className={keySheet.keyHead}>
        <h2 id={title}>{words.mute}</h2>
        <button type="submit" aria-label={page.close}>
          <Icon path="m4 4 10 10M14 4 4 14" />
        </button>
      </form>
      <p className={keySheet.keyNote} dir="auto">
        {subject.title}
      </p>
      <div className={files.fileButtons}>
        {mutesFor(subject).map((choice) => (
          <ChoiceButton key={`${choice.of} ${choice.key}`} choice={choice} onDone={close} />
        ))}
      </div>
      <WordForm
        onMute={(typed) => {
          close();
          mute(typed);
        }}
      />
      <p className={keySheet.keyNote}>{words.muteNote}</p>
      <h3 className="label">{words.orFollow}</h3>
      <div className={files.fileButtons}>
        {followsFor(subject).map((choice) => (
          <FollowChoice key={`${choice.of} ${choice.key}`} choice={choice} onDone={close} />
        ))}
      </div>
    </dialog>
  );
}

function ChoiceButton({ choice, onDone }: { choice: Mute; onDone: () => void }) {
  const isMuted = useMuted().some(({ of, key }) => of === choice.of && key === choice.key);
  const says = muteWords(choice);
  const choose = () => {
    onDone();
    if (isMuted) setMuted([choice], false);
    else mute(choice);
  };
  return (
    <button type="button" onClick={choose}>
      {sayWith(isMuted ? says.unmute : says.mute, { label: <span dir="auto">{say(words.quotedLabel, choice)}</span> })}
    </button>
  );
}
