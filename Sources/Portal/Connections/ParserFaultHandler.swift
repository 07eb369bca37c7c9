import HTTPTypes
import NIOCore
import NIOHTTPTypes
import NIOHTTPTypesHTTP1

/// Answers what is not HTTP, or is beyond its limits, with a JSON refusal, and closes. The parser
/// sits in the channel before any request exists, so this cannot be a middleware.
///
/// A fault behind requests still being answered waits for their answers; one within the body of a
/// request is answered at once, unless its answer has begun.
final class ParserFaultHandler: ChannelDuplexHandler, RemovableChannelHandler {
  typealias InboundIn = HTTPRequestPart
  typealias InboundOut = HTTPRequestPart
  typealias OutboundIn = HTTPResponsePart
  typealias OutboundOut = HTTPResponsePart

  private var unanswered = 0
  private var isReading = false
  private var isAnswering = false
  private var isFaulty = false

  func handlerAdded(context: ChannelHandlerContext) {
    let pipeline = context.pipeline.syncOperations
    do {
      let change = try pipeline.handler(type: HTTP1ToHTTPServerCodec.self)
      try pipeline.addHandlers([HostHandler(), OldVersionHandler()], position: .before(change))
    } catch {
      context.close(promise: nil)
    }
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    guard !isFaulty else { return }
    switch unwrapInboundIn(data) {
    case .head:
      unanswered += 1
      isReading = true
    case .body: break
    case .end: isReading = false
    }
    context.fireChannelRead(data)
  }

  func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
    let part = unwrapOutboundIn(data)
    if case .head = part { isAnswering = true }
    context.write(data, promise: promise)
    guard case .end = part else { return }
    isAnswering = false
    unanswered -= 1
    if isFaulty, unanswered <= 0 { refuse(context) }
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    guard !isFaulty else { return }
    isFaulty = true
    if isReading, isAnswering {
      context.close(promise: nil)
    } else if unanswered == 0 || (isReading && unanswered == 1) {
      refuse(context)
    }
  }

  private func refuse(_ context: ChannelHandlerContext) {
    let done = context.eventLoop.makePromise(of: Void.self)
    let channel = context.channel
    done.futureResult.whenComplete { _ in channel.close(promise: nil) }
    answer(.malformedRequest, context, promise: done)
  }
}
