public import Calls
public import PortalClient
public import Store

/// Where a fetch stands at its end, and why it ended.
public struct FetchEnd: Sendable {
  /// Why a fetch ended.
  public enum Reason: Sendable {
    case complete
    /// Every page came with the same rows; one of them is kept, and counts as all there is.
    case repeated
    /// No more rows can be had, and it cannot be told that these are all.
    case doubtful(FetchDoubt)
    /// As many calls are left as are to be kept, or fewer.
    case quota(remaining: Int)
    /// An answer without rows: a refusal, or something that cannot be read.
    case answer(InvokeExchange)
    /// No answer; the call may have been counted all the same.
    case failed(SourceError)
    case stopped
    /// So many pages of a table came of which nobody knows how many it has: as many as one run is
    /// to take.
    case limit(pages: Int)
    /// Another process works at it.
    case busy
    /// The entry has another edition by now than the pages that came.
    case outdated
  }

  /// How it stands.
  public var fetch: FetchRecord
  /// Why it went no further.
  public var reason: Reason

  /// Whether nothing more can be had; else the fetch broke off and can be gone on with.
  public var isOver: Bool {
    switch reason {
    case .complete, .repeated, .doubtful: true
    case .quota, .answer, .failed, .stopped, .limit, .busy, .outdated: false
    }
  }

  /// The end of a fetch.
  public init(_ fetch: FetchRecord, _ reason: Reason) {
    self.fetch = fetch
    self.reason = reason
  }
}

/// How far a fetch has come, and how fast.
public struct FetchStep: Sendable {
  public var fetch: FetchRecord
  /// The page that has just come; nil at the start.
  public var page: FetchedPage?
  /// Places of the page that no charset could read.
  public var damaged = 0
  /// What is to be said of the page's charset.
  public var guess: TextGuess?
  /// Over this run; nil while nothing has come.
  public var rowsPerSecond: Double?

  /// Seconds the rest will take, where it is known how much there is.
  public var secondsLeft: Double? {
    guard let total = fetch.total, let rate = rowsPerSecond, rate > 0 else { return nil }
    return Double(max(0, total - fetch.rows)) / rate
  }
}

/// Measures a run.
struct FetchMeter {
  private let start = ContinuousClock.now
  private let rows: Int
  private(set) var lastCall: ContinuousClock.Instant?

  init(from fetch: FetchRecord) { rows = fetch.rows }

  mutating func noteCall() { lastCall = .now }

  func step(_ fetch: FetchRecord, _ page: FetchedPage?, _ exchange: InvokeExchange? = nil)
    -> FetchStep
  {
    let time = start.duration(to: .now).components
    let seconds = Double(time.seconds) + Double(time.attoseconds) / 1e18
    let gained = fetch.rows - rows
    return FetchStep(
      fetch: fetch, page: page, damaged: exchange?.damaged ?? 0, guess: exchange?.guess,
      rowsPerSecond: gained > 0 && seconds > 0 ? Double(gained) / seconds : nil)
  }
}
