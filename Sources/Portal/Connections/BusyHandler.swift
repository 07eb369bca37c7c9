import NIOCore

/// A connection beyond the limits: whatever it asks, it is told that the platform is busy.
final class BusyHandler: ChannelInboundHandler, RemovableChannelHandler {
  typealias InboundIn = ByteBuffer
  typealias OutboundOut = ByteBuffer

  private static let seconds = 5
  /// How long one that says nothing, or does not go, is borne.
  private static let patience = TimeAmount.seconds(2)

  private var hasAnswered = false

  func handlerAdded(context: ChannelHandlerContext) {
    let bound = NIOLoopBound(context, eventLoop: context.eventLoop)
    let end = context.eventLoop.scheduleTask(in: Self.patience) { bound.value.close(promise: nil) }
    context.channel.closeFuture.whenComplete { _ in end.cancel() }
  }

  /// What it says goes no further. Only the sending half is closed behind the answer: closing the
  /// whole while more arrives would reset the connection, and the answer with it.
  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    guard !hasAnswered else { return }
    hasAnswered = true
    context.writeAndFlush(wrapOutboundOut(Self.answer), promise: nil)
    context.close(mode: .output, promise: nil)
  }

  func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
    if case ChannelEvent.inputClosed = event { context.close(promise: nil) }
    context.fireUserInboundEventTriggered(event)
  }

  private static var answer: ByteBuffer {
    let body = Answer.refusalBody(.overloaded(seconds: seconds))
    var buffer = ByteBuffer(
      string: """
        HTTP/1.1 503 Service Unavailable\r
        Content-Type: \(Answer.jsonType)\r
        Content-Length: \(body.count)\r
        Retry-After: \(seconds)\r
        Connection: close\r
        \r

        """)
    buffer.writeBytes(body)
    return buffer
  }
}
