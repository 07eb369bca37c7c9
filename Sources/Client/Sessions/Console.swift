import Base
import Glibc
import Synchronization
import Terminal

/// Standard output for data, standard error for messages, and what is known of both.
public struct Console: Sendable {
  /// Whether standard output is a terminal: then tables are aligned, JSON is indented, and nothing
  /// raw gets through.
  public var isTerminal: Bool
  /// Whether progress may be shown.
  var showsProgress: Bool
  /// Cells a line of the terminal has.
  public var columns: Int

  /// The reader of the pipe has gone: there is nothing left to do, and nothing wrong.
  public struct ReaderGone: Error {}

  /// The process's own standard output and error.
  public static func process() -> Console {
    var size = winsize()
    let isTerminal = isatty(STDOUT_FILENO) == 1
    let known = ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0
    return Console(
      isTerminal: isTerminal, showsProgress: isatty(STDERR_FILENO) == 1,
      columns: known ? Int(size.ws_col) : 80)
  }

  /// A line of progress is on the process's standard error.
  private static let isShowing = Atomic(false)

  /// Bytes as they are.
  public func write(_ bytes: [UInt8]) throws {
    endProgress()
    try bytes.withUnsafeBytes { try Self.write($0, to: STDOUT_FILENO) }
  }

  /// Text that is safe already.
  public func write(_ text: String) throws { try write(Array(text.utf8)) }

  /// A message of one or more lines on standard error, made harmless. A standard error that cannot
  /// be written to is no reason to fail.
  public func note(_ text: String) {
    endProgress()
    let safe = Array((Sanitizer.plain(text) + "\n").utf8)
    try? safe.withUnsafeBytes { try Self.write($0, to: STDERR_FILENO) }
  }

  /// Progress on one line of standard error, each taking the place of the last, and giving way to
  /// whatever is written; nothing where standard error is no terminal.
  public func progress(_ text: String) {
    guard showsProgress else { return }
    Self.isShowing.store(true, ordering: .relaxed)
    show(text)
  }

  private func show(_ text: String) {
    let line = Array("\r\u{1B}[K\(Sanitizer.line(text))".utf8)
    try? line.withUnsafeBytes { try Self.write($0, to: STDERR_FILENO) }
  }

  /// Clears the line of progress, where there is one.
  public func endProgress() {
    if Self.isShowing.exchange(false, ordering: .relaxed) { show("") }
  }

  private static func write(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32) throws {
    var rest = bytes[...]
    while let start = UnsafeRawBufferPointer(rebasing: rest).baseAddress, !rest.isEmpty {
      let count = Glibc.write(descriptor, start, rest.count)
      if count > 0 {
        rest = rest.dropFirst(count)
      } else if errno == EPIPE {
        throw ReaderGone()
      } else if errno == EAGAIN {
        var wait = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        _ = poll(&wait, 1, -1)
      } else if errno != EINTR {
        throw Failure(.cannotWrite, "无法写出结果（\(SystemReason.text(errno))）")
      }
    }
  }
}
