import Foundation
import Glibc

extension StubConnection {
  /// Hands bytes to and fro between the client and a port of 127.0.0.1 until one of them has
  /// enough.
  public func relay(to port: Int) {
    let other = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    defer { Glibc.close(other) }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = in_port_t(port).bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    let isConnected = withUnsafePointer(to: address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(other, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
      }
    }
    guard isConnected else { return close() }
    let own = descriptor
    let isBack = Signal()
    Thread.detachNewThread {
      Self.pump(from: other, to: own)
      isBack.raise()
    }
    Self.pump(from: own, to: other)
    // Both numbers are closed next and may be another connection's at once: the way back would
    // then cut that one off.
    isBack.block()
  }

  private static func pump(from source: Int32, to sink: Int32) {
    var buffer = [UInt8](repeating: 0, count: 16384)
    while true {
      let count = recv(source, &buffer, buffer.count, 0)
      guard count > 0, send(sink, buffer, count, Int32(MSG_NOSIGNAL)) == count else { break }
    }
    shutdown(sink, Int32(SHUT_RDWR))
  }
}
