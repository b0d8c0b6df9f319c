import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useId, useLayoutEffect, useRef } from 'react';
import { followsFor } from '../../core/memory/follow.ts';
import { type Mute, mutesFor, type MuteSubject, nounOf } from '../../core/memory/mute.ts';
import { cardsQuery } from '../content/queries.ts';
import { useManifest } from '../content/useManifest.ts';
import keySheet from '../keyboard/keySheet.module.css';
import { FollowChoice } from '../follows/FollowChoice.tsx';
import { Icon } from '../layout/Icon.tsx';
import files from '../memory/files.module.css';
import { setMuted, useMuted } from '../memory/memoryStore.ts';
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
        <h2 id={title}>Mute</h2>
        <button type="submit" aria-label="Close">
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
        onMute={(words) => {
          close();
          mute(words);
        }}
      />
      <p className={keySheet.keyNote}>
        What is muted leaves all lists. Each says how much that is, and shows it when you ask.
      </p>
      <h3 className="label">Or follow</h3>
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
  const choose = () => {
    onDone();
    if (isMuted) setMuted([choice], false);
    else mute(choice);
  };
  return (
    <button type="button" onClick={choose}>
      {isMuted ? 'Unmute' : 'Mute'} the {nounOf(choice)} <span dir="auto">“{choice.label}”</span>
    </button>
  );
}
