import HTTPTypes
import NIOCore
import NIOHTTPTypes

/// Closes a connection only when what was written to it has left: closing a channel drops its
/// pending writes (SwiftNIO), and a server that is told to stop closes right behind a response's
/// last part (Hummingbird), which would cut the tail off for a slow reader.
final class LastWriteHandler: ChannelOutboundHandler, RemovableChannelHandler {
  typealias OutboundIn = HTTPResponsePart
  typealias OutboundOut = HTTPResponsePart

  /// How long a reader that takes nothing is waited for.
  private static let patience = TimeAmount.seconds(30)

  private var pending = 0
  /// When the reader took something last, or had nothing to take.
  private var lastProgress = NIODeadline.now()
  private var isClosing = false

  func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
    if pending == 0 { lastProgress = .now() }
    pending += 1
    let written = promise ?? context.eventLoop.makePromise(of: Void.self)
    let bound = NIOLoopBound((handler: self, context: context), eventLoop: context.eventLoop)
    written.futureResult.whenComplete { _ in bound.value.handler.didWrite(bound.value.context) }
    context.write(data, promise: written)
  }

  /// A second close does not wait: whoever asks again has run out of patience.
  func close(context: ChannelHandlerContext, mode: CloseMode, promise: EventLoopPromise<Void>?) {
    guard mode == .all, pending > 0, !isClosing else {
      context.close(mode: mode, promise: promise)
      return
    }
    isClosing = true
    context.channel.closeFuture.cascade(to: promise)
    let bound = NIOLoopBound(context, eventLoop: context.eventLoop)
    let forced = context.eventLoop.scheduleTask(in: Self.patience) {
      bound.value.close(promise: nil)
    }
    context.channel.closeFuture.whenComplete { _ in forced.cancel() }
  }

  /// Whether something waits to be taken and nothing was for so long.
  func isStuck(for time: TimeAmount, at now: NIODeadline) -> Bool {
    pending > 0 && now - lastProgress > time
  }

  /// Closes whatever is pending.
  func giveUp(_ context: ChannelHandlerContext) {
    isClosing = true
    context.close(promise: nil)
  }

  private func didWrite(_ context: ChannelHandlerContext) {
    pending -= 1
    lastProgress = .now()
    if isClosing, pending == 0 { context.close(promise: nil) }
  }
}
