import Catalog

/// 变化: what pulls did to the catalogue since last time.
struct NewsState: Sendable {
  private(set) var all: [News] = []
  /// They were asked for, and have come.
  private(set) var isKnown = false
  /// What was not seen yet, for marks in the lists.
  private(set) var unseen: [EntryID: News.Change] = [:]

  mutating func take(_ news: [News]) {
    all = news
    isKnown = true
    count()
  }

  /// nil for all of them.
  mutating func markSeen(_ id: EntryID?) {
    for place in all.indices where id == nil || all[place].id == id { all[place].isSeen = true }
    count()
  }

  private mutating func count() {
    unseen = Dictionary(
      all.filter { !$0.isSeen }.map { ($0.id, $0.change) }, uniquingKeysWith: { first, _ in first })
  }
}
