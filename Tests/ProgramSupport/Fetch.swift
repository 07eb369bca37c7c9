import Foundation
import Glibc

/// An answer over HTTP, as somebody else's program gets it.
public struct Fetched: Sendable {
  public var status: Int
  public var body: String
}

/// Gets a URL of 127.0.0.1 with curl; where there is none, with a socket.
public enum Fetch {
  public struct Failure: Error { public var text: String }

  public static func get(_ base: String, _ target: String) async throws -> Fetched {
    let curl = "/usr/bin/curl"
    guard FileManager.default.isExecutableFile(atPath: curl) else {
      return try await socket(base, target)
    }
    let scratch = try ScratchFolder()
    let file = scratch.path + "/body"
    let process = Process()
    process.executableURL = URL(fileURLWithPath: curl)
    process.arguments = ["-s", "-o", file, "-w", "%{http_code}", base + target]
    let pipe = Pipe()
    process.standardOutput = pipe
    guard try await process.runToEnd() == 0 else { throw Failure(text: "curl \(target)") }
    let code = String(decoding: pipe.fileHandleForReading.availableData, as: UTF8.self)
    guard let status = Int(code) else { throw Failure(text: code) }
    return Fetched(status: status, body: try scratch.read("body"))
  }

  private static func socket(_ base: String, _ target: String) async throws -> Fetched {
    guard let port = base.split(separator: ":").last.flatMap({ UInt16($0) }) else {
      throw Failure(text: base)
    }
    let descriptor = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(descriptor) }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    return try exchange(descriptor, &address, target)
  }

  /// Sends a GET over a connection that is yet to be made and reads to its end.
  static func exchange<Address>(
    _ descriptor: Int32, _ address: inout Address, _ target: String
  ) throws -> Fetched {
    let text = String(decoding: try bytes(descriptor, &address, target), as: UTF8.self)
    guard let end = text.range(of: "\r\n\r\n"),
      let status = text.split(separator: " ").dropFirst().first.flatMap({ Int($0) })
    else { throw Failure(text: text) }
    return Fetched(status: status, body: String(text[end.upperBound...]))
  }

  private static func bytes<Address>(
    _ descriptor: Int32, _ address: inout Address, _ target: String
  ) throws -> [UInt8] {
    let length = socklen_t(MemoryLayout<Address>.size)
    let connected = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(descriptor, $0, length)
      }
    }
    let request = Array("GET \(target) HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n".utf8)
    guard connected == 0, send(descriptor, request, request.count, 0) == request.count else {
      throw Failure(text: String(cString: strerror(errno)))
    }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = recv(descriptor, &chunk, chunk.count, 0)
      guard count > 0 else { return bytes }
      bytes += chunk[..<count]
    }
  }

  /// Everything a server on a Unix socket answers, head included.
  public static func raw(socket path: String, _ target: String) throws -> [UInt8] {
    let descriptor = Glibc.socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(descriptor) }
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8) }
    return try bytes(descriptor, &address, target)
  }
}
