import Catalog
import Terminal

/// Everything the browser knows. Screens are parts of it; a picture is painted from it alone.
struct BrowserState: Sendable {
  var size = Size(columns: 0, rows: 0)
  var section = Section.home
  /// Which list is on the screen in the sections 数据集 and 数据接口.
  var scope = Scope.datasets
  /// Why pages of entries could not be read, so that these are only what the list says.
  var unread: [EntryID: ServiceFault] = [:]
  /// What pulls did to entries since the person last looked.
  var unseen: [EntryID: News.Change] = [:]
  /// Entries are here, from this pull or an earlier one.
  var hasCatalogue = false
  var browses: [Scope: BrowseState] = [:]
  var detail: DetailState?
  /// The detail followed the cursor a moment ago: it goes on when that rests.
  var isFollowing = false
  var areas = AreaStates()
  /// The tab to open as soon as the entry that is being read is there.
  var wantedTab: DetailTab?
  /// The detail takes the whole body.
  var isZoomed = false
  var layers = Layers()
  var drafts = DraftDesk()
  /// Where a form's file was chosen last; empty for where the program was started.
  var lastFolder = ""
  var message: Message?
  var sync = SyncStatus()
  var standing: DeveloperStanding?
  /// Why that could not be learned.
  var standingFault: ServiceFault?
  /// What the platform does for a program.
  var capabilities = Capabilities.portal
  /// Its web site can be opened.
  var hasSite = false
  var mouseIsOn = false

  var browse: BrowseState {
    get { browses[scope] ?? BrowseState(scope: scope) }
    set { browses[scope] = newValue }
  }
}

/// The latest message; it stays as long as what it speaks of.
struct Message: Hashable, Sendable {
  enum Tone: Hashable, Sendable { case plain, success, warning, failure }

  var tone: Tone
  var text: String
  /// It goes at the next key, being about something that is over.
  var isPassing: Bool

  init(_ tone: Tone, _ text: String, isPassing: Bool = true) {
    self.tone = tone
    self.text = text
    self.isPassing = isPassing
  }

  init(_ fault: ServiceFault) {
    self.init(.failure, fault.text)
  }
}
