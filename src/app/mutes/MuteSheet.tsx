import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { followsFor } from '../../core/memory/follow.ts';
import { type Mute, mutesFor, type MuteSubject } from '../../core/memory/mute.ts';
import { cardsQuery } from '../content/queries.ts';
import { useManifest } from '../content/useManifest.ts';
import * as words from '../../core/words/memory.ts';
import { say } from '../../core/words/say.ts';
import keySheet from '../keyboard/keySheet.module.css';
import { FollowChoice } from '../follows/FollowChoice.tsx';
import files from '../memory/files.module.css';
import { setMuted, useMuted } from '../memory/memoryStore.ts';
import { sayWith } from '../layout/sayWith.tsx';
import { TitledSheet } from '../layout/TitledSheet.tsx';
import { muteWords } from './muteWords.ts';
import { mute, openMuteSheet } from './muting.ts';
import { WordForm } from './WordForm.tsx';

/** What may be muted of an article: its source, its topics, its kind, or a word. A choice holds at once and closes the sheet. */
export function MuteSheet({ subject }: { subject: MuteSubject }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const client = useQueryClient();
  const manifest = useManifest();
  // The front page is composed anew of these, so that a choice shows at once.
  useEffect(() => void client.prefetchQuery(cardsQuery(manifest, { family: 'newest', page: 0 })), [client, manifest]);
  // The focus goes back to the card first, so that it is known where the reader was.
  const close = () => dialog.current?.close();
  return (
    <TitledSheet title={words.mute} className={keySheet.keySheet} ref={dialog} onClose={() => openMuteSheet(null)}>
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
    </TitledSheet>
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
