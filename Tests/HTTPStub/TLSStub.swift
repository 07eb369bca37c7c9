import Foundation
import Glibc
import Synchronization

/// A key and a certificate for 127.0.0.1 that nobody but a test trusts.
public struct TLSIdentity: Sendable {
  public struct Failure: Error { public var status: Int32 }

  /// PEM; also what a client must be told to trust.
  public let certificate: String
  let key: String

  /// Made anew in `folder`.
  public init(in folder: TemporaryFolder) throws {
    certificate = folder.file("certificate.pem")
    key = folder.file("key.pem")
    let process = OpenSSL.process([
      "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes",
      "-subj", "/CN=127.0.0.1", "-addext", "subjectAltName=IP:127.0.0.1,DNS:localhost",
      "-keyout", key, "-out", certificate,
    ])
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw Failure(status: process.terminationStatus)
    }
  }
}

private enum OpenSSL {
  static func process(_ arguments: [String]) -> Process {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["openssl"] + arguments
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    return process
  }
}

/// An `HTTPStub` that speaks TLS, to one client at a time: `openssl s_server` takes the layer off,
/// and what is left goes through a socket of this process.
public final class TLSStub: Sendable {
  public let port: Int
  private let log = Mutex<[StubRequest]>([])
  private let process: ProcessHolder

  /// `Process` is no `Sendable`; it is started and ended, each once.
  private struct ProcessHolder: @unchecked Sendable { let process: Process }

  public init(_ identity: TLSIdentity, script: @escaping HTTPStub.Script) throws {
    port = try Self.freePort()
    let type = Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue)
    var ends: [Int32] = [0, 0]
    guard socketpair(AF_UNIX, type, 0, &ends) == 0 else {
      throw HTTPStub.Failure(call: "socketpair", errno: errno)
    }
    let process = OpenSSL.process([
      "s_server", "-quiet", "-accept", "127.0.0.1:\(port)", "-cert", identity.certificate,
      "-key", identity.key,
    ])
    let inside = FileHandle(fileDescriptor: ends[1], closeOnDealloc: true)
    process.standardInput = inside
    process.standardOutput = inside
    self.process = ProcessHolder(process: process)
    try process.run()
    let connection = StubConnection(descriptor: ends[0])
    Thread.detachNewThread { [weak self] in
      while let request = connection.readRequest() {
        self?.log.withLock { $0.append(request) }
        script(request, connection)
      }
      connection.close()
    }
    try awaitListener()
  }

  deinit { process.process.terminate() }

  public var url: String { "https://127.0.0.1:\(port)" }

  /// Everything asked so far, in order.
  public var requests: [StubRequest] { log.withLock { $0 } }

  private static func freePort() throws -> Int {
    let stub = try HTTPStub { _, _ in }
    defer { stub.stop() }
    return stub.port
  }

  /// Until somebody listens, or the server is gone.
  private func awaitListener() throws {
    while process.process.isRunning {
      if Self.connects(to: port) { return }
      usleep(5000)
    }
    throw HTTPStub.Failure(call: "s_server", errno: process.process.terminationStatus)
  }

  private static func connects(to port: Int) -> Bool {
    let socket = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(socket) }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = in_port_t(port).bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    return withUnsafePointer(to: address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(socket, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
      }
    }
  }
}
