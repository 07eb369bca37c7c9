import Catalog
import Terminal

/// Everything the browser knows. Screens are parts of it; a picture is painted from it alone.
struct BrowserState: Sendable {
  var size = Size(columns: 0, rows: 0)
  /// Beijing time, as of the last event; nil before the first.
  var now: Moment?
  /// The next minute is waited for.
  var awaitsMinute = false
  var section = Section.home
  /// What pulls did to entries since the person last looked.
  var unseen: [EntryID: News.Change] = [:]
  /// Entries are here, from this pull or an earlier one.
  var hasCatalogue = false
  var areas = AreaStates()
  /// What the areas share, as it was after the last event: what commands and the first line go by.
  var common = Shared()
  var layers = Layers()
  var drafts = DraftDesk()
  /// Where a form's file was chosen last; empty for where the program was started.
  var lastFolder = ""
  var message: Message?
  var sync = SyncStatus()
  /// Why the platform was not reached by the last call that showed it, whoever made it; nil where
  /// it answers.
  var contactFault: ServiceFault?
  /// The fault that a pane showed last, so that it is taken account of once.
  var seenTrouble: ServiceFault?
  var standing: DeveloperStanding?
  /// Why that could not be learned.
  var standingFault: ServiceFault?
  /// What the platform does for a program.
  var capabilities = Capabilities.portal
  /// Its web site can be opened.
  var hasSite = false
  var mouseIsOn = false
  /// The look that was chosen since the program began; nil for the one it began with.
  var look: Look?
  /// What is typed of a number before a key that moves.
  var count = TypedCount()
  /// Keys typed ahead of what they are for.
  var ahead = TypedAhead()
  /// Ctrl-C was the last key, with nothing to take away.
  var wasInterrupted = false
}

extension BrowserState {
  /// What was said in passing goes with the next key or click.
  mutating func dropPassingMessage() {
    if message?.isPassing == true { message = nil }
  }

  /// What was said of an entry goes with it, and where something else has the body.
  mutating func dropMessageOfAnother() {
    guard let subject = message?.subject else { return }
    if common.listPane != .detail || common.opened?.id != subject || layers.area != nil {
      message = nil
    }
  }
}

/// The latest message; it stays as long as what it speaks of.
struct Message: Hashable, Sendable {
  enum Tone: Hashable, Sendable { case plain, success, warning, failure }

  var tone: Tone
  var text: String
  /// It goes at the next key, being about something that is over.
  var isPassing: Bool
  /// What it tells of, where something failed.
  var fault: ServiceFault?
  /// The entry that it speaks of: with it open, it stays, and with another it is over.
  var subject: EntryID?

  init(_ tone: Tone, _ text: String, isPassing: Bool = true) {
    self.tone = tone
    self.text = text
    self.isPassing = isPassing
  }

  /// About an entry, as long as that is open.
  init(_ tone: Tone, _ text: String, of subject: EntryID) {
    self.init(tone, text, isPassing: false)
    self.subject = subject
  }

  init(_ fault: ServiceFault) {
    self.init(.failure, fault.text)
    self.fault = fault
  }
}
