import Foundation
import Glibc

/// A folder of mode 0700 that goes when the test ends.
public final class ScratchFolder: Sendable {
  public struct Failure: Error { public var errno: Int32 }

  public let path: String

  public init() throws {
    var template = Array("/tmp/tjdata-test-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw Failure(errno: errno) }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Writes a file with exactly that mode, whatever the umask.
  public func write(_ name: String, _ text: String, mode: UInt32 = 0o600) throws {
    let file = open("\(path)/\(name)", O_CREAT | O_WRONLY | O_TRUNC, mode)
    guard file >= 0 else { throw Failure(errno: errno) }
    defer { close(file) }
    fchmod(file, mode)
    let bytes = Array(text.utf8)
    guard Glibc.write(file, bytes, bytes.count) == bytes.count else { throw Failure(errno: errno) }
  }

  public func read(_ name: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(fileURLWithPath: "\(path)/\(name)")), as: UTF8.self)
  }
}
