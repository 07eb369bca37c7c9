import Foundation
import Glibc

/// One connection that is spoken over piece by piece, on threads of its own.
final class HeldConnection: Sendable {
  private let socket: Int32

  init(_ http: RawHTTP) throws {
    socket = try http.connect()
    var limit = timeval(tv_sec: 20, tv_usec: 0)
    setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
  }

  deinit { close(socket) }

  /// - Returns: whether all of it was taken.
  @discardableResult
  func say(_ text: String) -> Bool {
    send(socket, text, text.utf8.count, Int32(MSG_NOSIGNAL)) == text.utf8.count
  }

  func ask(_ path: String) { say("GET \(path) HTTP/1.1\r\nHost: portal\r\n\r\n") }

  /// One answer of known length; nil where the connection ended without one.
  func answer() async -> RawAnswer? {
    await onThread { [socket] in Self.answer(socket) }
  }

  /// What comes next, however much that is; nothing where the connection ended.
  func piece() async -> String {
    await onThread { [socket] in
      var buffer = [UInt8](repeating: 0, count: 64 * 1024)
      let count = read(socket, &buffer, buffer.count)
      return String(decoding: buffer.prefix(max(0, count)), as: UTF8.self)
    }
  }

  /// All that comes until the other side ends.
  func rest() async -> [UInt8] {
    await onThread { [socket] in RawHTTP.readAll(socket) }
  }

  private func onThread<Value: Sendable>(_ body: @escaping @Sendable () -> Value) async -> Value {
    await withCheckedContinuation { continuation in
      Thread.detachNewThread { continuation.resume(returning: body()) }
    }
  }

  /// Blocks; for a thread of its own.
  func answerNow() -> RawAnswer? { Self.answer(socket) }

  private static func answer(_ socket: Int32) -> RawAnswer? {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 64 * 1024)
    while true {
      if let answer = whole(bytes) { return answer }
      let count = read(socket, &buffer, buffer.count)
      guard count > 0 else { return nil }
      bytes += buffer[..<count]
    }
  }

  private static func whole(_ bytes: [UInt8]) -> RawAnswer? {
    guard let answer = try? RawAnswer(wire: bytes),
      let length = answer.header("content-length").flatMap({ Int($0) }),
      answer.body.count >= length
    else { return nil }
    return answer
  }
}
