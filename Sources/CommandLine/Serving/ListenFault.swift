import Base
import Client
import NIOCore
import Portal

/// Why the server cannot listen, in words.
enum ListenFault {
  static func failure(_ error: any Error, _ endpoint: PortalServer.Endpoint) -> any Error {
    let reason: String
    switch error {
    case let error as IOError: reason = SystemReason.text(error.errnoCode)
    case is SocketAddressError.UnknownHost: reason = "找不到这个主机"
    default: return error
    }
    return Failure(
      .failed, "无法监听 \(ListenAddress.text(endpoint))（\(reason)）",
      advice: "请换一个地址或端口，或停止占用它的程序")
  }
}
