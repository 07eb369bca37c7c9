import HTTPTypes
import NIOCore
import NIOExtras
import NIOHTTPTypes

/// What becomes of a connection when the server is told to stop: the last answer that is still to
/// be given says `Connection: close` (RFC 9112, 9.6), and an idle connection gets a moment for a
/// request that is on its way. Hummingbird's own handler, which closes idle ones on the spot, is
/// not told.
final class DrainHandler: ChannelDuplexHandler, RemovableChannelHandler {
  typealias InboundIn = HTTPRequestPart
  typealias InboundOut = HTTPRequestPart
  typealias OutboundIn = HTTPResponsePart
  typealias OutboundOut = HTTPResponsePart

  private let farewell: TimeAmount
  private let end: ServerEnd
  private var unanswered = 0
  private var isDraining = false
  private var hasSaidClose = false

  init(farewellMilliseconds: Int, end: ServerEnd) {
    farewell = .milliseconds(Int64(farewellMilliseconds))
    self.end = end
  }

  /// For a connection that was accepted when the server had already been told.
  func handlerAdded(context: ChannelHandlerContext) {
    if end.hasBegun { drain(context) }
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    if case .head = unwrapInboundIn(data) { unanswered += 1 }
    context.fireChannelRead(data)
  }

  func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
    switch unwrapOutboundIn(data) {
    case .head(var head) where isDraining && unanswered <= 1:
      hasSaidClose = true
      head.headerFields[.connection] = "close"
      context.write(wrapOutboundOut(.head(head)), promise: promise)
    case .end:
      unanswered -= 1
      context.write(data, promise: promise)
      guard isDraining, unanswered <= 0 else { return }
      if hasSaidClose {
        context.flush()
        context.close(promise: nil)
      } else {
        closeSoon(context)
      }
    case .head, .body: context.write(data, promise: promise)
    }
  }

  func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
    guard event is ChannelShouldQuiesceEvent else {
      return context.fireUserInboundEventTriggered(event)
    }
    drain(context)
  }

  private func drain(_ context: ChannelHandlerContext) {
    guard !isDraining else { return }
    isDraining = true
    if unanswered == 0 { closeSoon(context) }
  }

  /// Unless a request comes meanwhile, whose answer closes.
  private func closeSoon(_ context: ChannelHandlerContext) {
    let bound = NIOLoopBound((handler: self, context: context), eventLoop: context.eventLoop)
    let end = context.eventLoop.scheduleTask(in: farewell) {
      if bound.value.handler.unanswered == 0 { bound.value.context.close(promise: nil) }
    }
    context.channel.closeFuture.whenComplete { _ in end.cancel() }
  }
}
