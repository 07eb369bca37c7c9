import NIOCore
import NIOHTTP1

/// Answers a client of HTTP/1.0 in its own version: never in chunks, which it cannot read, with the
/// end of the connection as the end of a body without a length (RFC 9112, 6.1, 6.3 and 9.3). What
/// it sends behind that request is not read.
///
/// It stands before SwiftNIO's change to the newer types, which keep no version.
final class OldVersionHandler: ChannelDuplexHandler, RemovableChannelHandler {
  typealias InboundIn = HTTPServerRequestPart
  typealias InboundOut = HTTPServerRequestPart
  typealias OutboundIn = HTTPServerResponsePart
  typealias OutboundOut = HTTPServerResponsePart

  private enum State {
    case usual
    /// A request of HTTP/1.0 is being read.
    case old
    /// It was read.
    case last
  }

  private var state = State.usual

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    guard state != .last else { return }
    switch unwrapInboundIn(data) {
    case .head(var head) where head.version == .http1_0:
      state = .old
      // Which is to be ignored there (RFC 9110, 10.1.1).
      head.headers.remove(name: "Expect")
      return context.fireChannelRead(wrapInboundOut(.head(head)))
    case .end where state == .old: state = .last
    case .head, .body, .end: break
    }
    context.fireChannelRead(data)
  }

  /// To SwiftNIO's parser, whatever stands behind a last request is a fault.
  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    guard state != .last else { return }
    context.fireErrorCaught(error)
  }

  func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
    guard state != .usual else { return context.write(data, promise: promise) }
    switch unwrapOutboundIn(data) {
    case .head(var head):
      head.version = .http1_0
      head.headers.remove(name: "Transfer-Encoding")
      head.headers.replaceOrAdd(name: "Connection", value: "close")
      context.write(wrapOutboundOut(.head(head)), promise: promise)
    case .body: context.write(data, promise: promise)
    case .end:
      let written = promise ?? context.eventLoop.makePromise(of: Void.self)
      let bound = NIOLoopBound(context, eventLoop: context.eventLoop)
      written.futureResult.whenComplete { _ in bound.value.close(promise: nil) }
      context.write(data, promise: written)
    }
  }
}
