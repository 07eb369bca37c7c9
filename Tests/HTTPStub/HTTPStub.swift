import Foundation
import Glibc
import Synchronization

/// A tiny HTTP/1.1 server for tests, on a port of 127.0.0.1 or a Unix socket. Every request is
/// handed to a script that writes whatever bytes it likes, on a thread of the connection's own, so
/// the script may block.
public final class HTTPStub: Sendable {
  public typealias Script = @Sendable (StubRequest, StubConnection) -> Void

  /// What the listener could not do: the call's name and its `errno`.
  public struct Failure: Error { public var call: String, errno: Int32 }

  /// 0 for a Unix socket.
  public let port: Int
  private let listener: Int32
  private let log = Mutex<[StubRequest]>([])
  private let connections = Mutex<[Int32]>([])
  private let hasStopped = Mutex(false)
  private let greeting: String
  private let script: Script

  /// Listens on a free port of 127.0.0.1, or the one given. The greeting is said to whoever
  /// connects, before any request.
  public init(port: Int = 0, greeting: String = "", script: @escaping Script) throws {
    listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    self.greeting = greeting
    self.script = script
    var yes: Int32 = 1
    setsockopt(listener, SOL_SOCKET, SO_REUSEADDR, &yes, socklen_t(MemoryLayout<Int32>.size))
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = in_port_t(port).bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    self.port = try Self.listen(listener, &address)
    serve()
  }

  /// Listens on a Unix socket.
  public init(socketPath: String, script: @escaping Script) throws {
    listener = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
    greeting = ""
    self.script = script
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: socketPath.utf8) }
    _ = try Self.listen(listener, &address)
    port = 0
    serve()
  }

  deinit { stop() }

  public var url: String { "http://127.0.0.1:\(port)" }

  /// Everything asked so far, in order.
  public var requests: [StubRequest] { log.withLock { $0 } }

  /// How many connections were accepted.
  public var connectionCount: Int { connections.withLock(\.count) }

  /// Stops listening; open connections stay until their scripts end.
  public func stop() {
    let isFirst = hasStopped.withLock { hasStopped in
      defer { hasStopped = true }
      return !hasStopped
    }
    // A number that was closed may be somebody else's by now; so who accepts closes it.
    guard isFirst else { return }
    shutdown(listener, Int32(SHUT_RDWR))
  }

  private static func listen<Address>(_ listener: Int32, _ address: inout Address) throws -> Int {
    var length = socklen_t(MemoryLayout<Address>.size)
    var port = 0
    try withUnsafeMutablePointer(to: &address) { pointer in
      try pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { pointer in
        guard bind(listener, pointer, length) == 0 else {
          throw Failure(call: "bind", errno: errno)
        }
        guard Glibc.listen(listener, 64) == 0 else { throw Failure(call: "listen", errno: errno) }
        getsockname(listener, pointer, &length)
      }
      pointer.withMemoryRebound(to: sockaddr_in.self, capacity: 1) {
        port = Int(in_port_t(bigEndian: $0.pointee.sin_port))
      }
    }
    return port
  }

  private func serve() {
    let listener = listener
    Thread.detachNewThread { [weak self] in
      defer { close(listener) }
      while true {
        let descriptor = accept(listener, nil, nil)
        guard descriptor >= 0 else { return }
        guard let stub = self else {
          close(descriptor)
          return
        }
        stub.connections.withLock { $0.append(descriptor) }
        Thread.detachNewThread { stub.talk(StubConnection(descriptor: descriptor)) }
      }
    }
  }

  private func talk(_ connection: StubConnection) {
    connection.write(greeting)
    while let request = connection.readRequest() {
      log.withLock { $0.append(request) }
      script(request, connection)
      if connection.isClosed { return }
    }
    connection.close()
  }
}

/// A request as it came.
public struct StubRequest: Sendable {
  public var method: String
  /// Path and query.
  public var target: String
  /// Names in lower case.
  public var headers: [String: String]
  public var body: [UInt8]
}
