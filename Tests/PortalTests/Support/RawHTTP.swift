import Foundation
import Glibc
import Portal
import Testing

/// What came back over a socket.
struct RawAnswer: Sendable {
  var status: Int
  var headers: [(name: String, value: String)]
  var body: [UInt8]

  func header(_ name: String) -> String? {
    headers.first { $0.name.lowercased() == name.lowercased() }?.value
  }

  var text: String { String(decoding: body, as: UTF8.self) }

  func json() throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(body)) as? [String: Any])
  }

  func decode<Value: Decodable>(_: Value.Type = Value.self) throws -> Value {
    try JSONDecoder().decode(Value.self, from: Data(body))
  }
}

/// A blocking HTTP client over plain sockets, so that requests can be as wrong as they like.
struct RawHTTP: Sendable {
  enum Fault: Error { case cannotConnect(Int32), noAnswer }

  let endpoint: PortalServer.Endpoint

  func get(_ path: String, _ headers: [String: String] = [:]) async throws -> RawAnswer {
    try await request("GET", path, headers)
  }

  func request(
    _ method: String, _ path: String, _ headers: [String: String] = [:], body: String = ""
  ) async throws -> RawAnswer {
    var head = "\(method) \(path) HTTP/1.1\r\nHost: portal\r\nConnection: close\r\n"
    for (name, value) in headers { head += "\(name): \(value)\r\n" }
    if !body.isEmpty { head += "Content-Length: \(body.utf8.count)\r\n" }
    let answer = try await send(Array((head + "\r\n" + body).utf8))
    #expect(
      try #require(OpenAPIDocument.shared).names(answer.status, of: method, path),
      "openapi.yaml has no \(answer.status) for \(method) \(path)")
    return answer
  }

  /// Sends bytes as they are and reads until the server closes.
  func send(_ bytes: [UInt8]) async throws -> RawAnswer {
    try RawAnswer(wire: try await exchange(bytes))
  }

  /// On a thread of its own: this process's few cooperative and dispatch threads are the server's.
  func exchange(_ bytes: [UInt8]) async throws -> [UInt8] {
    try await withCheckedThrowingContinuation { continuation in
      Thread.detachNewThread {
        continuation.resume(
          with: Result {
            let socket = try self.connect()
            defer { close(socket) }
            Self.limitWaiting(socket)
            _ = bytes.withUnsafeBytes { Glibc.send(socket, $0.baseAddress, $0.count, 0x4000) }
            return Self.readAll(socket)
          })
      }
    }
  }

  /// A server that says nothing for so long will say nothing more.
  private static func limitWaiting(_ socket: Int32) {
    var limit = timeval(tv_sec: 10, tv_usec: 0)
    setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
  }

  func connect() throws -> Int32 {
    switch endpoint {
    case .unix(let path): try Self.connectUnix(path)
    case .tcp(_, let port): try Self.connectTCP(port)
    }
  }

  static func readAll(_ socket: Int32) -> [UInt8] {
    var answer: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 64 * 1024)
    while true {
      let count = read(socket, &buffer, buffer.count)
      guard count > 0 else { return answer }
      answer += buffer[..<count]
    }
  }

  private static func connectUnix(_ path: String) throws -> Int32 {
    let socket = Glibc.socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8.prefix(107)) }
    let size = socklen_t(MemoryLayout<sockaddr_un>.size)
    let result = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { Glibc.connect(socket, $0, size) }
    }
    guard result == 0 else { throw Fault.cannotConnect(errno) }
    return socket
  }

  private static func connectTCP(_ port: Int) throws -> Int32 {
    let socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    guard connect(socket, toPort: port) else {
      let fault = Fault.cannotConnect(errno)
      close(socket)
      throw fault
    }
    return socket
  }

  /// Connects a socket that is there already.
  static func connect(_ socket: Int32, to endpoint: PortalServer.Endpoint) -> Bool {
    guard case .tcp(_, let port) = endpoint else { return false }
    return connect(socket, toPort: port)
  }

  /// `sockaddr_in` of 127.0.0.1 byte by byte (ip(7)).
  private static func connect(_ socket: Int32, toPort port: Int) -> Bool {
    let family = withUnsafeBytes(of: UInt16(AF_INET)) { Array($0) }
    let address = family + [UInt8(port >> 8), UInt8(port & 0xFF), 127, 0, 0, 1]
    return (address + [UInt8](repeating: 0, count: 8)).withUnsafeBytes { bytes in
      bytes.withMemoryRebound(to: sockaddr.self) { pointer in
        Glibc.connect(socket, pointer.baseAddress, socklen_t(bytes.count))
      }
    } == 0
  }
}

extension RawAnswer {
  /// Reads one whole answer, chunked or not.
  init(wire: [UInt8]) throws {
    let separator = Array("\r\n\r\n".utf8)
    guard let end = wire.firstRange(of: separator)?.lowerBound else { throw RawHTTP.Fault.noAnswer }
    let lines = String(decoding: wire[..<end], as: UTF8.self).split(separator: "\r\n")
    let words = lines.first?.split(separator: " ") ?? []
    status = try #require(words.count > 1 ? Int(words[1]) : nil)
    headers = lines.dropFirst().compactMap { line in
      guard let colon = line.firstIndex(of: ":") else { return nil }
      let value = line[line.index(after: colon)...].drop { $0 == " " }
      return (String(line[..<colon]), String(value))
    }
    body = Array(wire[(end + 4)...])
    if header("transfer-encoding") == "chunked" { body = Self.joined(body) }
  }

  private static func joined(_ bytes: [UInt8]) -> [UInt8] {
    var rest = bytes[...]
    var result: [UInt8] = []
    while let line = rest.firstIndex(of: 0x0D) {
      let size = Int(String(decoding: rest[rest.startIndex..<line], as: UTF8.self), radix: 16) ?? 0
      guard size > 0, line + 2 + size <= rest.endIndex else { break }
      result += rest[(line + 2)..<(line + 2 + size)]
      rest = rest[(line + 2 + size + 2)...]
    }
    return result
  }
}
