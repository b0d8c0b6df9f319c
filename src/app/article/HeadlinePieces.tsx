import type { HeadlinePiece } from '../../core/coverage/sharedWords.ts';

/** A headline whose words that others have, too, stand back. */
export function HeadlinePieces({ pieces }: { pieces: readonly HeadlinePiece[] }) {
  return pieces.map((piece, i) => (piece.shared ? <i key={i}>{piece.text}</i> : piece.text));
}
