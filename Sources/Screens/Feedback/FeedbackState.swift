import Catalog
import PortalAPI

/// What the person and others have to say of entries (manual 2.8), and what waits for the platform.
struct FeedbackState: AreaState {
  /// Of the entry that was last opened or spoken of.
  private(set) var subject: EntryID?
  private(set) var entry: EntryFeedback?
  private(set) var favourites: Set<EntryID> = []
  /// They are on their way.
  var asksFavourites = false
  /// What `f` asked for and the services have not answered.
  var wanted: [EntryID: Bool] = [:]
  /// Whose they are.
  private(set) var asker = Asker()
  var waiting: [WaitingLine] = []
  /// How many of what waited are known to have been sent.
  var sent = 0
  /// 分享, which lies over all else.
  var share: ShareSheet?

  var note: AreaNote? {
    waiting.isEmpty ? nil : .waits(FeedbackText.waits(waiting.count))
  }

  func publish(to shared: inout Shared) {
    if let subject, let entry { shared.voice = (subject, entry) }
    shared.favourites = favourites
  }

  /// What is known of an entry; nil where nothing is.
  subscript(id: EntryID) -> EntryFeedback? { id == subject ? entry : nil }

  mutating func set(_ voice: EntryFeedback, of id: EntryID) {
    subject = id
    entry = voice
    mark(id, as: voice.isFavourite)
  }

  /// As far as it is known, and counting what was asked for last.
  func isFavourite(_ id: EntryID) -> Bool { wanted[id] ?? favourites.contains(id) }

  mutating func mark(_ id: EntryID, as isFavourite: Bool) {
    if isFavourite { favourites.insert(id) } else { favourites.remove(id) }
  }

  /// Somebody else is signed in, or nobody: what the one before had said is not theirs.
  mutating func begin(account: String?) {
    asker = Asker(account: account, login: asker.login + 1)
    favourites = []
    wanted = [:]
    if let subject {
      change(subject) {
        $0.isFavourite = false
        $0.stars = nil
      }
    }
  }

  /// Those of an account; none of nobody's.
  mutating func take(favourites: Set<EntryID>, of account: String?) {
    guard account == asker.account else { return }
    self.favourites = favourites
    if let subject { change(subject) { $0.isFavourite = favourites.contains(subject) } }
  }

  mutating func change(_ id: EntryID, _ change: (inout EntryFeedback) -> Void) {
    guard id == subject, var voice = entry else { return }
    change(&voice)
    entry = voice
  }
}

/// In whose name the platform was asked.
struct Asker: Hashable, Sendable {
  /// nil for nobody's.
  var account: String?
  /// How many were signed in or out before, so that one who signs in again is another.
  var login = 0
}

enum FeedbackIntent: AreaIntent {
  case favourite, rate, share, correct, apply
  /// Says whether an entry is a favourite, which it may be already: what `favourite` comes to,
  /// after a login too.
  case setFavourite(EntrySummary, Bool)
  /// What waits for the platform.
  case waiting
  /// What waits is to be dropped: asks, then drops.
  case askDrop(WaitingLine)
  case drop(WaitingLine.ID)
  /// Asks what the platform knows of an entry.
  case load(EntryID)

  var need: Capabilities {
    switch self {
    case .favourite, .setFavourite, .rate, .correct, .apply: .voice
    case .share: .pages
    case .waiting, .askDrop, .drop, .load: []
    }
  }

  var isForThePlatforms: Bool {
    switch self {
    case .favourite, .setFavourite, .rate, .share, .correct, .apply: true
    case .waiting, .askDrop, .drop, .load: false
    }
  }
}

enum FeedbackFact: Sendable {
  case entry(EntryID, EntryFeedback)
  case rated(EntryID, Stars, Delivery<Entry>)
  case favourite(EntrySummary, Bool, Result<Delivery<Nothing>, ServiceFault>, as: Asker)
  case favourites(Set<EntryID>, of: String?)
  case shared(EntryID, Int?)
  /// Something was handed in, here or into the outbox.
  case changed
  /// What waits now; what waited before and is gone was sent, or a later word took its place.
  /// With how many were sent since the beginning.
  case waiting([WaitingLine], sent: Int)
  /// Something that waited waits no more.
  case dropped
}

extension BrowserAction {
  /// Happens to what people have to say, as what follows a form.
  static func voice(_ fact: FeedbackFact) -> BrowserAction {
    .area(AreaFact(FeedbackArea.self, fact))
  }
}

extension Intent {
  /// Told 评价, 收藏, 分享, 纠错 and 申请.
  static func voice(_ intent: FeedbackIntent) -> Intent { .area(AnyAreaIntent(intent)) }
}
