/** What is said of what the reader has read, saved and muted. English; the build puts the paper's language in its place. */

export const takeOut = 'Take out of Saved';
export const save = 'Save';
export const saveThis = 'Save: {title}';
export const markRead = 'Mark as read';
export const markUnread = 'Mark as unread';
export const read = 'Read';
export const readThis = 'Read: {title}';
export const isNew = 'New';
export const grown = {
  one: '{count} more source since you read it',
  other: '{count} more sources since you read it',
} as const;
export const markAllRead = 'Mark all shown as read';
export const allWereRead = 'All were read. ';
export const marked = { one: '{count} story marked. ', other: '{count} stories marked. ' } as const;
export const undo = 'Undo';

/** "6 new", and on wide screens "6 new since 11:40". */
export const newCount = { other: '{count} new{wide}' } as const;
export const overNewCount = { other: 'over {count} new{wide}' } as const;
export const newSince = ' since {time}';
export const newSinceLastVisit = ' since your last visit';
export const lastVisit = 'Your last visit';
export const lastVisitAt = 'Your last visit, {time}';

export const searchSaved = 'Search saved articles';
export const noneSavedHas = 'No saved article has all these words.';
export const noneSaved =
  'Nothing is saved yet. The bookmark at the end of a story keeps it here, in this browser alone, also when the paper no longer has it.';

export const fileNote =
  'You have read {stories} and saved {articles}. One file takes this, and what you follow and muted, and your views, into another browser, or back into this one. What is newer wins, and nothing is lost by taking a file twice.';
export const exportFile = 'Export to a file';
export const importFile = 'Import a file';
export const fileToImport = 'The file to import';
export const readingFile = 'Reading the file …';
export const fileTooLarge = 'It is far larger than any file that this page has saved.';
export const fileOther = 'It is not a file that this page has saved.';
export const fileNewer = 'It was saved by a newer version of this page. Load the page anew and try again.';
export const fileCut = 'It is no file that this page has saved, or its end is missing.';
export const fileDamaged = 'It is damaged: {reason}.';
export const nothingNewer = 'Nothing in it is newer than what is here.';
export const changesTaken = { one: '{count} change taken.', other: '{count} changes taken.' } as const;
export const otherAddress =
  'It is of another address, {address}: only what is said of articles of this edition counts. {news}';
export const fileNotTaken = 'The file was not taken. {reason}';
export const fileNotRead = 'The file was not taken: it could not be read, or compared with this edition. Try again.';

export const outdated =
  'This browser has opened a newer version of the page. Load it anew, so that what you mark here is kept.';

export const lost =
  'The browser has deleted what it kept for this paper. What you read, saved, followed and muted is still on this page, until you leave it.';
export const keepAgain = 'Keep it again';
export const letGo = 'Let it go';

export const muteMore = 'Mute …';
export const muteThis = 'Mute: {title}';
export const mute = 'Mute';
export const allMuted = { other: 'Nothing is left here: all {count} are muted.' } as const;
export const mutedCount = { other: '{count} muted' } as const;
export const mutedCountShown = { other: '{count} muted, shown for now' } as const;
/** "Show" is seen, and the rest of it only read out. */
export const showMuted = 'Show{muted}';
export const hideMuted = 'Hide{muted}';
export const whatIsMuted = ' what is muted';
export const changeMuted = 'Change what is muted';
export const muteNote = 'What is muted leaves all lists. Each says how much that is, and shows it when you ask.';
export const muteTopic = 'Mute the topic {label}';
export const muteSource = 'Mute the source {label}';
export const muteKind = 'Mute the kind {label}';
export const muteWord = 'Mute the word {label}';
export const unmuteTopic = 'Unmute the topic {label}';
export const unmuteSource = 'Unmute the source {label}';
export const unmuteKind = 'Unmute the kind {label}';
export const unmuteWord = 'Unmute the word {label}';
export const quotedLabel = '“{label}”';
export const topic = 'topic';
export const source = 'source';
export const kind = 'kind';
export const word = 'word';
export const topicMuted = 'The topic “{label}” is muted.';
export const sourceMuted = 'The source “{label}” is muted.';
export const kindMuted = 'The kind “{label}” is muted.';
export const wordMuted = 'The word “{label}” is muted.';
export const nothingMuted = 'Nothing is muted. “Mute” at the end of a story has its source, its topics and its kind.';
export const thingsMuted = {
  one: '{count} thing muted. What has them leaves all lists.',
  other: '{count} things muted. What has them leaves all lists.',
} as const;
export const unmute = 'Unmute{label}';
export const unmuteAll = 'Unmute all';
export const noWord = 'Type a letter, a digit or a sign: accents and stops alone are no word.';
export const wordField = 'A word or a phrase, in headlines and the lines beneath them';
export const muteTheWord = 'Mute the word';

/** The label is only read out. */
export const followThis = 'Follow {label}';
export const unfollowThis = 'Unfollow {label}';
export const orFollow = 'Or follow';
export const followTopic = 'Follow the topic {label}';
export const followSource = 'Follow the source {label}';
export const unfollowTopic = 'Unfollow the topic {label}';
export const unfollowSource = 'Unfollow the source {label}';
export const topicFollowed = 'The topic “{label}” is followed.';
export const sourceFollowed = 'The source “{label}” is followed.';
export const nothingFollowed = 'Nothing is followed. “Follow” stands on the page of each topic and each source.';
export const thingsFollowed = {
  one: '{count} thing followed. They stand first in the bar.',
  other: '{count} things followed. They stand first in the bar.',
} as const;
export const articlesFollowed = 'Articles of all that you follow';
export const whatYouFollow = 'What you follow';
export const nothingFollowedYet =
  'Nothing is followed yet. “Follow” on the page of a {topic} or a {source} keeps it here, in this browser alone, and puts it first in the bar.';
export const followedNames = '{names}. {search} or {change}.';
export const searchFollowed = 'Search and filter these';
export const changeFollowed = 'change what you follow';
export const noneFollowedHere = 'This edition has nothing of what you follow.';

export const saveView = 'Save this view';
export const removeThisView = 'Remove the view {name}';
export const quotedName = '“{name}”';
export const viewName = 'Name of the view';
export const keepView = 'Save';
export const cancel = 'Cancel';
export const viewSaved = 'The view “{name}” stands in the bar.';
export const viewRemoved = 'The view “{name}” is removed.';
export const noViews = 'There are none. “Save this view” stands over each search and each list that is filtered.';
export const viewCount = {
  one: '{count} view, in the order of the bar.',
  other: '{count} views, in the order of the bar.',
} as const;
export const nameOfView = 'Name of {name}';
/** The name is only read out. */
export const openView = 'Open {name}';
export const viewUp = 'Up {name}';
export const viewDown = 'Down {name}';
export const removeView = 'Remove {name}';
/** The count is seen, and the rest of it only read out. */
export const newInView = '{count}{new}';
export const newInViewRest = ' new';
