import Portal

/// Why the server cannot listen, in words.
enum ListenFault {
  static func failure(_ error: any Error, _ endpoint: PortalServer.Endpoint) -> any Error {
    guard !(error is PortalFault) else { return error }
    return Failure(
      .failed, "无法监听 \(ListenAddress.text(endpoint))（\(error)）",
      advice: "请换一个地址或端口，或停止占用它的程序")
  }
}
