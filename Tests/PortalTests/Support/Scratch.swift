import FoundationEssentials
import Glibc

/// A directory under /tmp that goes when the last reference to it goes.
final class Scratch: Sendable {
  let url: URL

  init() throws {
    let pattern = String(repeating: "X", count: 6)
    var template = Array("/tmp/portal-\(pattern)".utf8CString)
    guard mkdtemp(&template) != nil else { throw CocoaError(.fileWriteUnknown) }
    let path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    url = URL(fileURLWithPath: path, isDirectory: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  func write(_ text: String, to path: String) throws {
    let file = url.appendingPathComponent(path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  func path(_ name: String) -> String { url.appendingPathComponent(name).path }

  /// Permission bits of a file in it.
  static func mode(_ path: String) throws -> Int? {
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    return attributes[.posixPermissions] as? Int
  }
}
