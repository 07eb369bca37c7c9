public import Calls
public import PortalClient
public import Store

/// Who makes the calls of a fetch.
public struct PageCaller: Sendable {
  /// Calls once, whatever comes of it.
  public var call: @Sendable (FetchPlan, PageTurn) async throws(SourceError) -> InvokeExchange
  /// Reads an answer as a page.
  public var read: @Sendable (InvokeExchange) -> PageReading
  /// Calls left today; nil where nobody knows.
  public var remaining: @Sendable () async -> Int?
  /// How an interface is read page by page whose answers say this; nil where its one answer is all
  /// that can be had.
  public var paging: @Sendable (PageFacts) -> Paging?
  /// The edition that an answer says its rows are of; nil where it says none.
  public var edition: @Sendable (InvokeExchange) -> String?
  /// How long to wait before a page is asked for again whose answer had none; nil where that ends
  /// the fetch.
  public var pause: @Sendable (InvokeExchange) -> Duration?
  /// The platform gives as many rows as it is asked for: fewer are the last.
  public var keepsSize: Bool
  /// Whether that is known of it, as of our own server; else it only looks like such a platform.
  public var isProven: Bool
  /// Seconds since the Unix epoch.
  public var now: @Sendable () -> Int

  public init(
    call: @escaping @Sendable (FetchPlan, PageTurn) async throws(SourceError) -> InvokeExchange,
    read: @escaping @Sendable (InvokeExchange) -> PageReading,
    remaining: @escaping @Sendable () async -> Int?,
    paging: @escaping @Sendable (PageFacts) -> Paging? = { _ in .platform },
    edition: @escaping @Sendable (InvokeExchange) -> String? = { _ in nil },
    pause: @escaping @Sendable (InvokeExchange) -> Duration? = { _ in nil },
    keepsSize: Bool = true, isProven: Bool = true, now: @escaping @Sendable () -> Int
  ) {
    self.call = call
    self.read = read
    self.remaining = remaining
    self.paging = paging
    self.edition = edition
    self.pause = pause
    self.keepsSize = keepsSize
    self.isProven = isProven
    self.now = now
  }
}
