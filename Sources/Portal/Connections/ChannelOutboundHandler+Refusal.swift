import Base
import Glibc
import HTTPTypes
import HummingbirdCore
import NIOCore
import NIOHTTPTypes

extension ChannelOutboundHandler where OutboundOut == HTTPResponsePart {
  /// Writes the whole of a refusal, where no request has come as far as a route.
  /// - Parameter promise: kept when it is written.
  func answer(
    _ refusal: Refusal, _ context: ChannelHandlerContext, promise: EventLoopPromise<Void>?
  ) {
    var head = Answer.refusal(refusal).head
    head.headerFields[.date] = HTTPDate.text(unixSeconds: time(nil))
    context.write(wrapOutboundOut(.head(head)), promise: nil)
    let body = Answer.refusalBody(refusal)
    context.write(wrapOutboundOut(.body(ByteBuffer(bytes: body))), promise: nil)
    context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: promise)
  }
}
