import Base
import Glibc
import Logging

/// Where the server writes one line a request. Tokens never get there: see `AccessLogMiddleware`.
public enum AccessLog: Hashable, Sendable {
  case off
  case standardError
  /// Appended to; made with mode 0600.
  case file(path: String)

  func logger() throws(PortalFault) -> Logger {
    switch self {
    case .off:
      return Logger(label: "portal") { _ in SwiftLogNoOpLogHandler() }
    case .standardError:
      return Logger(label: "portal") { _ in FileLogHandler(file: .standardError) }
    case .file(let path):
      let file = try LogFile(path: path)
      return Logger(label: "portal") { _ in FileLogHandler(file: file) }
    }
  }
}

/// A file that lines are appended to, each in one write, so that processes may share it.
struct LogFile: Sendable {
  /// nil for standard error, which may be a socket of the system's log and cannot be opened anew.
  private let file: OpenFile?

  init(path: String) throws(PortalFault) {
    try PrivateFiles.makeFile(path)
    file = try rethrowing(PortalFault.init, OpenFile(writing: path, emptying: false))
  }

  private init() { file = nil }

  static let standardError = LogFile()

  /// A line that cannot be written is lost: the request it is about matters more.
  func append(_ line: String) {
    let bytes = Array("\(line)\n".utf8)
    if let file {
      try? file.write(bytes)
    } else {
      _ = write(STDERR_FILENO, bytes, bytes.count)
    }
  }
}
