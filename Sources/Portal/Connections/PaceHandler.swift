import HTTPTypes
import NIOCore
import NIOHTTPTypes

/// The time a slow client may take: for the head of its first request, for a body, and for taking
/// its answer. One look every few seconds; a request costs it a note of the time. (Between requests
/// Hummingbird's idle time counts, which the next head must come within.)
final class PaceHandler: ChannelDuplexHandler, RemovableChannelHandler {
  typealias InboundIn = HTTPRequestPart
  typealias InboundOut = HTTPRequestPart
  typealias OutboundIn = HTTPResponsePart
  typealias OutboundOut = HTTPResponsePart

  private enum Awaited {
    case firstHead(since: NIODeadline)
    case body(since: NIODeadline, bytes: Int)
    /// Of a body whose request has its answer already.
    case rest(since: NIODeadline)
    case nothing
  }

  private let limits: ConnectionLimits
  private let writes: LastWriteHandler
  private var awaited = Awaited.nothing
  /// Requests whose heads have come and whose answers have not ended.
  private var unanswered = 0
  private var isAnswering = false
  private var nextLook: Scheduled<Void>?

  init(limits: ConnectionLimits, writes: LastWriteHandler) {
    self.limits = limits
    self.writes = writes
  }

  func handlerAdded(context: ChannelHandlerContext) {
    awaited = .firstHead(since: .now())
    lookLater(context)
  }

  func handlerRemoved(context: ChannelHandlerContext) {
    nextLook?.cancel()
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    switch unwrapInboundIn(data) {
    case .head:
      unanswered += 1
      awaited = .body(since: .now(), bytes: 0)
    case .body(let buffer):
      if case .body(let since, let bytes) = awaited {
        awaited = .body(since: since, bytes: bytes + buffer.readableBytes)
      }
    case .end: awaited = .nothing
    }
    context.fireChannelRead(data)
  }

  func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
    switch unwrapOutboundIn(data) {
    case .head: isAnswering = true
    case .end:
      isAnswering = false
      unanswered -= 1
      // While others wait for their answers, the body is the last one's.
      if unanswered <= 0, case .body(let since, _) = awaited { awaited = .rest(since: since) }
    case .body: break
    }
    context.write(data, promise: promise)
  }

  private func lookLater(_ context: ChannelHandlerContext) {
    let shortest = min(limits.headSeconds, limits.bodySeconds, limits.takingSeconds)
    let bound = NIOLoopBound((handler: self, context: context), eventLoop: context.eventLoop)
    nextLook = context.eventLoop.scheduleTask(in: .milliseconds(Int64(max(1, shortest)) * 250)) {
      bound.value.handler.look(bound.value.context)
    }
  }

  private func look(_ context: ChannelHandlerContext) {
    guard context.channel.isActive else { return }
    let now = NIODeadline.now()
    if writes.isStuck(for: .seconds(Int64(limits.takingSeconds)), at: now) {
      return writes.giveUp(context)
    }
    switch awaited {
    case .firstHead(let since):
      if now - since > .seconds(Int64(limits.headSeconds)) { return refuse(context) }
    case .body(let since, let bytes):
      let allowed = limits.bodySeconds + bytes / max(1, limits.bodyPace)
      if now - since > .seconds(Int64(allowed)) { return refuse(context) }
    case .rest(let since):
      if now - since > .seconds(Int64(limits.bodySeconds)) { return context.close(promise: nil) }
    case .nothing: break
    }
    lookLater(context)
  }

  /// 408 (RFC 9110, 15.5.9), unless an answer has begun.
  private func refuse(_ context: ChannelHandlerContext) {
    guard !isAnswering else { return context.close(promise: nil) }
    answer(.tooSlow, context, promise: nil)
    context.close(promise: nil)
  }
}
