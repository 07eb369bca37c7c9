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
      return Logger(label: "portal") { StreamLogHandler.standardError(label: $0) }
    case .file(let path):
      let file = try LogFile(path: path)
      return Logger(label: "portal") { _ in FileLogHandler(file: file) }
    }
  }
}

/// A file that lines are appended to, each in one write, so that processes may share it.
final class LogFile: Sendable {
  private let descriptor: Int32

  init(path: String) throws(PortalFault) {
    try PrivateFiles.makeFile(path)
    descriptor = open(path, O_WRONLY | O_APPEND | O_CLOEXEC)
    guard descriptor >= 0 else { throw .unusable(path: path, errno: errno) }
  }

  deinit { close(descriptor) }

  /// A line that cannot be written is lost: the request it is about matters more.
  func append(_ line: String) {
    var text = line + "\n"
    text.withUTF8 { bytes in _ = write(descriptor, bytes.baseAddress, bytes.count) }
  }
}
