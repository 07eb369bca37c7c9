import HTTPTypes
import HummingbirdCore
import NIOCore
import NIOHTTPTypes

/// Says `100 Continue` to a client that waits for it before it sends a body (`Expect`, RFC 9110,
/// 10.1.1), when somebody begins to read the body, and not before. Whoever is refused by what the
/// head says has sent none. That answer is the connection's last one then: what comes behind it may
/// be the body or another request, of which whoever stands on the way must not know another one.
///
/// Expectations that nobody knows are ignored, as are all in a request of HTTP/1.0.
final class ContinueHandler: ChannelDuplexHandler, RemovableChannelHandler {
  typealias InboundIn = HTTPRequestPart
  typealias InboundOut = HTTPRequestPart
  typealias OutboundIn = HTTPResponsePart
  typealias OutboundOut = HTTPResponsePart

  /// Goes down the channel when a body that was not sent yet is asked for.
  struct BodyWanted: Sendable {}

  /// Requests whose heads have come and whose answers have not ended.
  private var unanswered = 0
  /// The last of them waits with its body.
  private var isWaiting = false
  private var isEnding = false

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    switch unwrapInboundIn(data) {
    case .head(let head):
      unanswered += 1
      isWaiting = head.expectsContinue
    case .body, .end: isWaiting = false
    }
    context.fireChannelRead(data)
  }

  func triggerUserOutboundEvent(
    context: ChannelHandlerContext, event: Any, promise: EventLoopPromise<Void>?
  ) {
    guard event is BodyWanted else {
      return context.triggerUserOutboundEvent(event, promise: promise)
    }
    promise?.succeed()
    guard isWaiting, unanswered == 1 else { return }
    isWaiting = false
    let head = HTTPResponsePart.head(HTTPResponse(status: .continue))
    context.writeAndFlush(wrapOutboundOut(head), promise: nil)
  }

  func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
    switch unwrapOutboundIn(data) {
    case .head(var head) where isWaiting && unanswered == 1:
      isEnding = true
      head.headerFields[.connection] = "close"
      context.write(wrapOutboundOut(.head(head)), promise: promise)
    case .end:
      unanswered -= 1
      context.write(data, promise: isEnding ? ending(context, promise) : promise)
    case .head, .body: context.write(data, promise: promise)
    }
  }

  /// Only the sending half is closed behind the answer: closing the whole while a body arrives
  /// would reset the connection, and the answer with it.
  private func ending(
    _ context: ChannelHandlerContext, _ promise: EventLoopPromise<Void>?
  ) -> EventLoopPromise<Void> {
    let written = promise ?? context.eventLoop.makePromise(of: Void.self)
    let bound = NIOLoopBound(context, eventLoop: context.eventLoop)
    written.futureResult.whenComplete { _ in bound.value.close(mode: .output, promise: nil) }
    return written
  }

  func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
    if isEnding, case ChannelEvent.inputClosed = event { context.close(promise: nil) }
    context.fireUserInboundEventTriggered(event)
  }
}

extension HTTPRequest {
  /// Whether its client waits for a word before it sends the body.
  var expectsContinue: Bool {
    guard let expectations = headerFields[.expect] else { return false }
    return expectations.split(separator: ",").contains { member in
      member.filter { $0 != " " && $0 != "\t" }.lowercased() == "100-continue"
    }
  }
}

/// A body that is asked for when somebody begins to read it.
struct AwaitedBody: AsyncSequence, Sendable {
  struct AsyncIterator: AsyncIteratorProtocol {
    fileprivate var parts: RequestBody.AsyncIterator
    /// Until it was asked for.
    fileprivate var channel: (any Channel)?

    mutating func next() async throws -> ByteBuffer? {
      channel?.triggerUserOutboundEvent(ContinueHandler.BodyWanted(), promise: nil)
      channel = nil
      return try await parts.next()
    }
  }

  private let body: RequestBody
  private let channel: any Channel

  init(_ body: RequestBody, of channel: any Channel) {
    self.body = body
    self.channel = channel
  }

  func makeAsyncIterator() -> AsyncIterator {
    AsyncIterator(parts: body.makeAsyncIterator(), channel: channel)
  }
}
