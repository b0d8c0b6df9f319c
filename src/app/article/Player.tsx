import { type ReactNode, useState } from 'react';
import type { Player as PlayerData, PlayerHost } from '../../core/article.ts';
import * as words from '../../core/words/article.ts';
import { say } from '../../core/words/say.ts';
import styles from './player.module.css';

const addresses: Record<PlayerHost, (videoId: string) => string> = {
  youtube: (videoId) => `https://www.youtube-nocookie.com/embed/${videoId}?autoplay=1`,
  vimeo: (videoId) => `https://player.vimeo.com/video/${videoId}?autoplay=1&dnt=1`,
};
const hostNames: Record<PlayerHost, string> = { youtube: 'YouTube', vimeo: 'Vimeo' };

/** A video that loads on a click only. `children` is the picture that is shown until then. */
export function Player({ player, title, children }: { player: PlayerData; title: string; children: ReactNode }) {
  const [playing, setPlaying] = useState(false);
  if (playing) {
    return (
      <div className={styles.player}>
        <iframe
          src={addresses[player.host](player.videoId)}
          title={title}
          allow="autoplay; encrypted-media; fullscreen; picture-in-picture"
          referrerPolicy="strict-origin-when-cross-origin"
          allowFullScreen
        />
      </div>
    );
  }
  return (
    <div className={styles.player}>
      {children}
      <button type="button" className={styles.play} onClick={() => setPlaying(true)}>
        <span>{say(words.play, { host: hostNames[player.host] })}</span>
      </button>
    </div>
  );
}
