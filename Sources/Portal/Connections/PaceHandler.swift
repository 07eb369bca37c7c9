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

  private let limits: ConnectionLimits
  private let writes: LastWriteHandler
  private var watch: ArrivalWatch
  private var isAnswering = false
  private var nextLook: Scheduled<Void>?

  init(limits: ConnectionLimits, writes: LastWriteHandler) {
    self.limits = limits
    self.writes = writes
    watch = ArrivalWatch(limits, since: .now)
  }

  func handlerAdded(context: ChannelHandlerContext) {
    lookLater(context)
  }

  func handlerRemoved(context: ChannelHandlerContext) {
    nextLook?.cancel()
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    switch unwrapInboundIn(data) {
    case .head(let head): watch.takeHead(at: .now, waits: head.expectsContinue)
    case .body(let buffer): watch.takeBody(buffer.readableBytes)
    case .end: watch.takeEnd()
    }
    context.fireChannelRead(data)
  }

  func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
    switch unwrapOutboundIn(data) {
    case .head: isAnswering = true
    case .end:
      isAnswering = false
      watch.endAnswer(at: .now)
    case .body: break
    }
    context.write(data, promise: promise)
  }

  func triggerUserOutboundEvent(
    context: ChannelHandlerContext, event: Any, promise: EventLoopPromise<Void>?
  ) {
    if event is ContinueHandler.BodyWanted { watch.wantBody(at: .now) }
    context.triggerUserOutboundEvent(event, promise: promise)
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
    switch watch.verdict(at: .now) {
    case .goesOn: lookLater(context)
    case .refuse: refuse(context)
    case .close: context.close(promise: nil)
    }
  }

  /// 408 (RFC 9110, 15.5.9), unless an answer has begun.
  private func refuse(_ context: ChannelHandlerContext) {
    guard !isAnswering else { return context.close(promise: nil) }
    answer(.tooSlow, context, promise: nil)
    context.close(promise: nil)
  }
}
