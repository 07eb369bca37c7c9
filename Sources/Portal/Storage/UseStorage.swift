import Catalog
import PortalAPI

/// What an entry is used for.
enum EntryUse: Hashable, Sendable {
  case view(EntryID)
  case share(EntryID, ShareChannel)
  /// Of a file with that checksum.
  case download(EntryID, checksum: String)

  var id: EntryID {
    switch self {
    case .view(let id), .share(let id, _), .download(let id, _): id
    }
  }

  /// What is counted once for a while.
  var key: String {
    switch self {
    case .view(let id): "view \(id.text)"
    case .share(let id, let channel): "share \(id.text) \(channel.rawValue)"
    case .download(_, let checksum): "download \(checksum)"
    }
  }
}

/// What a use came to.
enum UseOutcome: Hashable, Sendable {
  /// It counts: of a share, with how often the entry was shared by now.
  case counted(shares: Int)
  /// The same counted a while ago.
  case known
  /// Whoever asks has to wait.
  case refused(seconds: Int)
  /// There is no such entry.
  case missing
}

/// How entries are used, with the rates that stand before it.
protocol UseStorage: Sendable {
  /// Counts a use where whoever asks may do so much, and the same did not count a while ago. What
  /// could not be counted counts the next time.
  /// - Parameters:
  ///   - asks: what whoever asks is limited by.
  ///   - once: how often the same counts; nil where it always does.
  ///   - now: seconds since the Unix epoch.
  func count(
    _ use: EntryUse, asks: [RateAsk], once: RateAsk?, now: Int
  ) async throws -> UseOutcome
}
