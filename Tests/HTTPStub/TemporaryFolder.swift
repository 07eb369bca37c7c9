import Foundation

/// A folder of the test's own, gone with it. Its path is short enough for Unix sockets.
public final class TemporaryFolder: Sendable {
  public let path: String

  public init() throws {
    path = "/tmp/tj-\(UUID().uuidString.prefix(12))"
    try FileManager.default.createDirectory(
      atPath: path, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  public func file(_ name: String) -> String { "\(path)/\(name)" }
}
