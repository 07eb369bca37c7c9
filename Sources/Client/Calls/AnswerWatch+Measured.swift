public import Calls
import Catalog
import Transport

extension AnswerWatch {
  /// Tells of an arrival with its rate, ten times a second at most, and of its start made fit to be
  /// shown.
  public func measured(_ clean: @escaping @Sendable (InvokeExchange) -> InvokeExchange)
    -> AnswerWatch
  {
    let meter = RateMeter()
    let see = see
    return AnswerWatch { arrival in
      let step = meter.step(
        DownloadProgress(received: arrival.received, total: arrival.total))
      guard step != nil || arrival.start != nil else { return }
      var shown = arrival
      shown.bytesPerSecond = step?.bytesPerSecond
      shown.start = arrival.start.map(clean)
      see(shown)
    }
  }
}
