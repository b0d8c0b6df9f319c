/** What comes with the memory: one file, which the first visit does not wait for. */
export { ReadMark, SaveButton } from './ArticleMemory.tsx';
export { CardMemory } from './CardMemory.tsx';
export { SavedCard, SavedCount } from './SavedCard.tsx';
export { MarkAllRead } from './MarkAllRead.tsx';
export { markRead, openMemory } from './memoryStore.ts';
export { NewSince } from './NewSince.tsx';
export { PageMemory } from './PageMemory.tsx';
export { MutedList } from '../mutes/MutedList.tsx';
export { FollowButton } from '../follows/FollowButton.tsx';
export { FollowedList } from '../follows/FollowedList.tsx';
export { ownOf } from './own.ts';
export { startMirrored } from './startMirrored.ts';
