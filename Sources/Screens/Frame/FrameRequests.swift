import Calls
import Catalog
import PortalAPI
import Terminal
import Widgets

/// What an area asks of the frame, in order, and what it may know beyond itself.
struct FrameRequests: Sendable {
  let shared: Shared
  private(set) var all: [FrameRequest] = []

  init(_ shared: Shared) { self.shared = shared }

  mutating func say(_ message: Message?) { all.append(.say(message)) }
  /// Gives the area the body, over the section.
  mutating func show() { all.append(.show) }
  /// Gives the body back.
  mutating func hide() { all.append(.hide) }
  /// Lets the area's line have the keyboard: its keys go to `type`.
  mutating func openLine() { all.append(.openLine) }
  mutating func closeLine() { all.append(.closeLine) }
  /// Lays the area's sheet over all else: its keys go to `handleSheet`.
  mutating func openSheet() { all.append(.openSheet) }
  mutating func closeSheet() { all.append(.closeSheet) }
  /// - Parameter coversSheet: over the area's sheet, which is there again behind it.
  mutating func open(_ page: FormPage, coversSheet: Bool = false) {
    all.append(.open(page, coversSheet: coversSheet))
  }
  mutating func changeForm(_ change: @escaping @Sendable (inout FormPage) -> Void) {
    all.append(.changeForm(change))
  }
  /// Closes the form that has the keyboard.
  mutating func closeForm() { all.append(.closeForm) }
  /// - Parameter coversSheet: over the area's sheet, which is there again behind it; else instead.
  mutating func show(_ overlay: Overlay, coversSheet: Bool = false) {
    all.append(.overlay(overlay, coversSheet: coversSheet))
  }
  /// An answer said how many calls are left of the day.
  mutating func learn(callsLeft: Int) { all.append(.learn(callsLeft: callsLeft)) }
  /// What pulls did to entries, as far as the person has not looked.
  mutating func learn(unseen: [EntryID: News.Change]) { all.append(.unseen(unseen)) }
  /// Whether there is any entry.
  mutating func learn(hasCatalogue: Bool) { all.append(.hasCatalogue(hasCatalogue)) }
  /// Adds to what was said of an answer, where few calls are left, that it is so.
  mutating func warnOfQuota() { all.append(.warnOfQuota) }
  /// Lets the lists show the catalogue as it is now.
  mutating func reload() { all.append(.reload) }
  /// Shows an entry as it is now, wherever it is shown.
  mutating func replace(_ entry: Entry) { all.append(.replace(entry)) }
  /// An entry is gone: it is shown no more, and the lists are as they are without it.
  mutating func forget(_ entry: EntryID) { all.append(.forget(entry)) }
  /// Begins a pull, unless one is under way.
  mutating func pull() { all.append(.pull) }
  /// Another person is signed in, or nobody.
  mutating func changeAccount() { all.append(.changeAccount) }
  /// Asks anew whose calls are made, and what is left of them.
  mutating func askStanding() { all.append(.askStanding) }
  /// Another of the area's sections is on the screen, as it is.
  mutating func turn(to section: Section) { all.append(.turn(section)) }
  mutating func go(_ route: Route) { all.append(.go(route)) }
  /// Tells another area, or the program, what is wanted of it.
  mutating func perform(_ intent: Intent) { all.append(.perform(intent)) }
}

/// One thing that is asked of the frame; the methods of `FrameRequests` say what each means.
enum FrameRequest: Sendable {
  case say(Message?)
  case show, hide
  case openLine, closeLine
  case openSheet, closeSheet
  case open(FormPage, coversSheet: Bool)
  case changeForm(@Sendable (inout FormPage) -> Void)
  case closeForm
  case overlay(Overlay, coversSheet: Bool)
  case learn(callsLeft: Int)
  case warnOfQuota
  case unseen([EntryID: News.Change])
  case hasCatalogue(Bool)
  case replace(Entry)
  case forget(EntryID)
  case pull
  case changeAccount, askStanding
  case reload
  case turn(Section)
  case go(Route)
  case perform(Intent)
}

/// A place that any area may lead to.
enum Route: Hashable, Sendable {
  case section(Section)
  /// All entries of a theme.
  case theme(String)
  /// All entries of a department.
  case publisher(String)
  /// An entry in its list, that in order of 更新时间, and opened.
  case entry(EntryID, EntryKind)
  /// An entry in its list as that is by itself, and opened.
  case opened(EntryID, EntryKind)
  /// An entry in its list as that is by itself, under the cursor.
  case listed(EntryID, EntryKind)
  /// A tab of the entry under the cursor, which is opened for it.
  case tab(DetailTab)
  /// 登录, over what is there.
  case login
}

/// What areas share: what one of them may know beyond its own state.
struct Shared: Sendable {
  var section = Section.home
  /// The area has the body, or a pane of it.
  var isInView = false
  /// The keyboard is in it, as long as nothing lies over the section.
  var hasKeys = false
  /// Nothing lies over what has the body, so that a menu may come by itself.
  var isClear = true
  var size = Size(columns: 0, rows: 0)
  /// Beijing time, as of the last event.
  var now: Moment?
  /// Where the area that has the body is painted.
  var body: Rect { FrameLayout(size).body }
  /// Who is signed in; nil for nobody.
  var account: String?
  /// The developer whose calls are made, and what is left of them.
  var standing: DeveloperStanding?
  /// Why that could not be learned.
  var standingFault: ServiceFault?
  /// The same, where calls need to know: without a token is no fault where none is needed.
  var callFault: ServiceFault? {
    guard let standingFault, capabilities.contains(.openCalls) else { return standingFault }
    return [.refused, .signedOut].contains(standingFault.kind) ? nil : standingFault
  }
  /// What the platform does for a program.
  var capabilities = Capabilities.portal
  /// How the last pull went.
  var pull = SyncStatus.Phase.never
  /// What pulls did to entries since the person last looked.
  var unseen: [EntryID: News.Change] = [:]
  /// Entries are here, from this pull or an earlier one.
  var hasCatalogue = false
  /// The entry under the cursor.
  var subject: EntrySummary?
  /// The entry that is open, which may be another.
  var opened: Entry?
  /// The tab of it that is open.
  var tab: DetailTab?
  /// What people have to say of an entry.
  var voice: (id: EntryID, said: EntryFeedback)?
  /// The account's favourites, as far as they are known.
  var favourites: Set<EntryID> = []
  /// Where the keyboard is in the section, or will be when nothing lies over it.
  var place = Place.area
  /// The columns of the opened entry's rows, as far as they are known.
  var fields: [Field] = []
  /// Its first rows, as far as they are known.
  var preview: Preview?
  /// How it is called.
  var specification: CallSpecification?
  /// Its files.
  var files = Loadable<[Distribution]>()
  /// The one under the cursor, where they are what is shown.
  var file: Distribution?
  /// How the fetch of the opened entry stands.
  var fetch: FetchPhase?
  /// 在线测试 has the keyboard, in an answer.
  var hasAnswer = false
  /// How the fetches stand.
  var fetches: [EntryID: FetchPhase] = [:]
  /// Of the form that is there.
  var test: SharedTest?
  /// Where the keyboard is on 首页; nil while something is read there.
  var homePane: HomePane?
  /// Where it is in the lists; nil in other sections.
  var listPane: BrowsePane?
  /// The list that is shown is what a search found.
  var listIsSearched = false
  /// The list that is shown has nothing in it.
  var listIsEmpty = false
  /// The entry that was gone to is not yet under the cursor of its list.
  var isArriving = false
  /// The list has both kinds of entries.
  var isEverything = false
  /// `n` and `N` go from hit to hit where the keyboard is, or would with a search.
  var turnsHits = false
}

/// What an area's commands look at: its state, and what all areas share.
struct Sight<State> {
  let state: State
  let shared: Shared
}
