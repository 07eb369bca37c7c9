import HummingbirdCore
import Logging
import NIOCore

/// Hummingbird's connections, with word of when each is taken over.
struct CountedChannel: HTTPChannelHandler {
  private let base: HTTP1Channel
  private let end: ServerEnd

  var responder: Responder { base.responder }

  init(_ base: HTTP1Channel, _ end: ServerEnd) {
    self.base = base
    self.end = end
  }

  func setup(channel: any Channel, logger: Logger) -> EventLoopFuture<HTTP1Channel.Value> {
    let value = base.setup(channel: channel, logger: logger)
    // Whoever hung up at once is taken over by nobody.
    value.whenFailure { _ in end.didTakeOver() }
    return value
  }

  func handle(value: HTTP1Channel.Value, logger: Logger) async {
    end.didTakeOver()
    await base.handle(value: value, logger: logger)
  }
}
