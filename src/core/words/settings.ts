/** What the page of settings says. English; the build puts the paper's language in its place. */

export const settings = 'Settings';
export const lead = 'Every choice holds at once, and in this browser only.';
export const looks = 'Looks';
export const text = 'Text';
export const stories = 'Stories';
export const offline = 'Offline';
export const keyboard = 'Keyboard';
export const muted = 'Muted';
export const reading = 'Your reading';
export const kept = 'What is kept, and where';
export const followed = 'Followed';
export const views = 'Views of your own';
export const yourViews = 'Your views';
export const whatYouFollow = 'What you follow';
export const whatYouMuted = 'What you muted';
export const whatYouRead = 'What you read';

export const theme = 'Theme';
export const contrast = 'Contrast';
export const contrastNote = 'Where your system asks for more, you have more.';
export const usual = 'Usual';
export const more = 'More';
export const motion = 'Motion';
export const noMotion = 'None';
export const size = 'Text size';
export const sizeNote = 'It grows from the size that your browser is set to.';
export const smaller = 'Smaller';
export const larger = 'Larger';
export const largest = 'Largest';
export const measure = 'Lines of an article';
export const narrow = 'Narrow';
export const wide = 'Wide';
export const type = 'Headlines and articles';
export const serif = 'Serif';
export const sans = 'Sans serif';
export const density = 'Stories in lists';
export const cards = 'Cards';
export const compact = 'Compact';
export const headlinesOnly = 'Headlines only';
export const pictures = 'Pictures';
export const picturesNote =
  'Most pictures come from the sources’ own hosts. With “None from other sites” no such host is asked for anything; an article then offers its pictures one by one.';
export const allPictures = 'All';
export const ownPictures = 'None from other sites';
export const passed = 'Stories that you scroll past';
export const passedNote =
  'A story counts as read once it was in view for a second and you scrolled on. Jumps and quick flings mark nothing, and what you mark as unread stays so.';
export const passedUnread = 'Stay as they are';
export const passedRead = 'Are marked as read';
export const opening = 'The paper opens with';
export const openingNote = 'The link to the front page leads to all of it in any case.';
export const span = 'Articles kept for reading offline';
export const spanNote =
  'Counted back from the day of the newest article. Sizes are those on this device, as far as the browser has room. What you saved or read last stays in any case.';
export const newestStories = 'Newest stories';
export const lastWeek = 'Last 7 days';
export const lastMonth = 'Last 30 days';
export const allArticles = 'All articles';
export const aboutSize = ', about {size}';
export const keepsNothing = 'This browser keeps nothing for reading offline here.';
export const savesData = 'Your browser saves data, so only what you open is kept.';
export const notKeptYet = 'It comes when you are online and the page has been at rest for some seconds.';
export const keptSoFar = 'Kept: {kept} of {articles} so far …';
export const keptDone = 'Kept: {kept} of {articles}.';
export const keptFull = 'Kept: {kept} of {articles}. The browser has no room for the rest.';
export const keptCut = 'Kept: {kept} of {articles}. The rest comes with your next visit.';
export const signs = 'Letters and signs as keys';
export const signsNote = 'The button “Keys” at the foot of the page lists them.';
export const on = 'On';
export const off = 'Off';

export const sampleCaption = 'So an article reads';
export const sampleHeadline = 'The harbour learns to wait';
export const sampleText =
  'For a hundred years the ferries left on the minute, whoever was still running down the slope. Since spring they wait, two minutes at most, for anyone whom the keeper of the slipway can see. The timetable has not changed; it had always allowed for fog.';

export const inBrowser = 'In this browser';
export const inBrowserWhat =
  'Your settings; what you read, saved, follow and muted, your views, and when you were here last; your place in lists and articles, until you close the tab; and copies of articles and pictures, so that you can read offline. Nothing else, and no cookies. It is kept until you delete it, or clear your browser.';
export const sent = 'What is sent';
export const sentWhat =
  'Nothing of it. There is no account, and nothing watches or counts what you do. You search, filter and mark within the browser.';
export const seen = 'Who sees that you are here';
export const seenWhat =
  'The host of {paper} sees which files your browser asks for, as with any site. Pictures come from the hosts of their sources: these see a request for a picture, but not from which page. Above you may choose that none is loaded. A player, such as that of a video, is asked for nothing before you press it. A source that you visit does not learn where you came from.';
export const erase = 'Delete everything kept here';
export const eraseAsk = 'Delete everything?';
export const eraseNote = 'These go from this browser, and cannot be brought back:';
export const eraseNow = 'Delete everything';
export const yourSettings = 'your settings';
export const yourMemory = 'what you read, saved, follow and muted, your views, and when you were here last';
export const yourPlace = 'your place in lists and articles';
export const yourCopies = 'the copies for reading offline';
export const erased = 'Done. Nothing is kept in this browser.';
export const notErased = 'Another tab still holds {rest}. Close the other tabs, then try again. All else is deleted.';
export const readingMemory = 'the reading memory';
export const offlineCopies = 'offline copies';
