import Glibc
import Synchronization

/// One connection, as a script sees it.
public final class StubConnection: Sendable {
  let descriptor: Int32
  private let closed = Mutex(false)

  init(descriptor: Int32) { self.descriptor = descriptor }

  public var isClosed: Bool { closed.withLock { $0 } }

  /// - Returns: whether the client took all of it.
  @discardableResult
  public func write(_ bytes: [UInt8]) -> Bool {
    var done = 0
    while done < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        send(
          descriptor, buffer.baseAddress.map { $0 + done }, buffer.count - done,
          Int32(MSG_NOSIGNAL))
      }
      guard count > 0 else { return false }
      done += count
    }
    return true
  }

  @discardableResult
  public func write(_ text: String) -> Bool { write(Array(text.utf8)) }

  /// A whole answer with its `Content-Length`.
  public func answer(
    _ status: Int = 200, headers: [String: String] = [:], body: [UInt8] = []
  ) {
    var head = "HTTP/1.1 \(status) Scripted\r\nContent-Length: \(body.count)\r\n"
    for (name, value) in headers.sorted(by: { $0.key < $1.key }) { head += "\(name): \(value)\r\n" }
    write(Array((head + "\r\n").utf8) + body)
  }

  public func answer(
    _ status: Int = 200, headers: [String: String] = [:], text: String
  ) {
    answer(status, headers: headers, body: Array(text.utf8))
  }

  /// One chunk of a body with `Transfer-Encoding: chunked`; an empty one ends it.
  @discardableResult
  public func chunk(_ text: String) -> Bool {
    write("\(String(text.utf8.count, radix: 16))\r\n\(text)\r\n")
  }

  /// Ends the connection as a finished server does.
  public func close() {
    closed.withLock { closed in
      guard !closed else { return }
      closed = true
      Glibc.close(descriptor)
    }
  }

  /// Ends it as a killed server does: the client sees a reset.
  public func reset() {
    var option = linger(l_onoff: 1, l_linger: 0)
    setsockopt(
      descriptor, SOL_SOCKET, SO_LINGER, &option, socklen_t(MemoryLayout<linger>.size))
    close()
  }

  /// Blocks until the client has closed its side.
  public func waitForClientToLeave() {
    var byte: UInt8 = 0
    while recv(descriptor, &byte, 1, 0) > 0 {}
    close()
  }

  func readRequest() -> StubRequest? {
    var head: [UInt8] = []
    var byte: UInt8 = 0
    while !head.suffix(4).elementsEqual([13, 10, 13, 10]) {
      guard recv(descriptor, &byte, 1, 0) == 1 else { return nil }
      head.append(byte)
    }
    let lines = String(decoding: head, as: UTF8.self).split(separator: "\r\n")
    let words = (lines.first ?? "").split(separator: " ").map(String.init)
    guard words.count == 3 else { return nil }
    var headers: [String: String] = [:]
    for line in lines.dropFirst() {
      guard let colon = line.firstIndex(of: ":") else { continue }
      let value = line[line.index(after: colon)...].drop { $0 == " " }
      headers[line[..<colon].lowercased()] = String(value)
    }
    var body = [UInt8](repeating: 0, count: headers["content-length"].flatMap { Int($0) } ?? 0)
    if !body.isEmpty, recv(descriptor, &body, body.count, Int32(MSG_WAITALL)) <= 0 {
      return nil
    }
    return StubRequest(method: words[0], target: words[1], headers: headers, body: body)
  }
}

extension StubRequest {
  /// The path, without what follows `?`.
  public var path: String { String(target.prefix { $0 != "?" }) }

  /// A parameter of the address, as it stands there.
  public func value(_ name: String) -> String? {
    let pairs = target.split(separator: "?").dropFirst().first?.split(separator: "&") ?? []
    return pairs.first { $0.hasPrefix(name + "=") }.map { String($0.dropFirst(name.count + 1)) }
  }

  public func number(_ name: String) -> Int? { value(name).flatMap { Int($0) } }
}
