import CPseudoTerminal
import Dispatch
import Glibc

/// The program under measurement on a pseudo terminal of its own (forkpty(3)).
final class PseudoTerminal {
  private let master: Int32
  let process: pid_t

  struct Failure: Error {
    var call: String
    var code: Int32
  }

  /// Starts `arguments` in a new session whose terminal has that size.
  init(_ arguments: [String], columns: UInt16, rows: UInt16) throws {
    let variables = [
      "TERM=xterm-256color", "LANG=C.UTF-8", "PATH=/usr/bin:/bin", "HOME=/nonexistent",
    ]
    var words = arguments.map { strdup($0) } + [nil]
    var environment = variables.map { strdup($0) } + [nil]
    defer { for word in words + environment { free(word) } }
    var master: Int32 = -1
    process = pseudo_terminal_spawn(
      arguments[0], &words, &environment, columns, rows, &master)
    guard process > 0 else { throw Failure(call: "forkpty", code: errno) }
    self.master = master
  }

  func send(_ text: String) {
    var bytes = Array(text.utf8)
    _ = write(master, &bytes, bytes.count)
  }

  /// What the program wrote since `start`.
  struct Reaction {
    /// Milliseconds to the first and to the last byte.
    var first: Double?
    var last: Double?
    var bytes: [UInt8] = []
  }

  /// The question where the cursor is (DSR 6).
  private static let position = Array("\u{1B}[6n".utf8)

  /// Reads until nothing came for `quiet` milliseconds, or for `patience` nothing at all.
  func reaction(quiet: Int32, patience: Int32 = 1000) -> Reaction {
    let start = Self.milliseconds()
    var reaction = Reaction()
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      var wait = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
      guard poll(&wait, 1, reaction.last == nil ? patience : quiet) > 0 else { return reaction }
      let count = read(master, &buffer, buffer.count)
      guard count > 0 else { return reaction }
      let now = Self.milliseconds() - start
      if reaction.first == nil { reaction.first = now }
      reaction.last = now
      reaction.bytes += buffer[..<count]
      // As terminals do, at once: the program waits for it before it paints.
      if Array(buffer[..<count]).contains(Self.position) { send("\u{1B}[1;2R") }
    }
  }

  /// Reads until the program has written `text`.
  func wait(for text: String, seconds: Double = 60) -> Bool {
    let wanted = Array(text.utf8)
    let start = Self.milliseconds()
    var seen: [UInt8] = []
    while Self.milliseconds() - start < seconds * 1000 {
      seen += reaction(quiet: 5, patience: 50).bytes
      if seen.contains(wanted) { return true }
    }
    return false
  }

  /// Resident memory in megabytes, from proc(5).
  var residentMegabytes: Double { megabytes("VmRSS:") }

  /// The most it ever was.
  var peakMegabytes: Double { megabytes("VmHWM:") }

  private func megabytes(_ name: String) -> Double {
    guard let file = fopen("/proc/\(process)/status", "r") else { return 0 }
    defer { fclose(file) }
    var line = [CChar](repeating: 0, count: 256)
    while fgets(&line, 256, file) != nil {
      let text = String(
        decoding: line.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
      guard text.hasPrefix(name) else { continue }
      let digits = text.filter(\.isNumber)
      return (Double(digits) ?? 0) / 1024
    }
    return 0
  }

  /// Processor time of the program so far, in seconds.
  var processorSeconds: Double {
    guard let file = fopen("/proc/\(process)/stat", "r") else { return 0 }
    defer { fclose(file) }
    var line = [CChar](repeating: 0, count: 1024)
    guard fgets(&line, 1024, file) != nil else { return 0 }
    let text = String(
      decoding: line.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    let fields = text.split(separator: ")").last?.split(separator: " ") ?? []
    guard fields.count > 12, let user = Double(fields[11]), let system = Double(fields[12]) else {
      return 0
    }
    return (user + system) / Double(sysconf(Int32(_SC_CLK_TCK)))
  }

  /// Reads until the program has done all that there was to do: for `idle` milliseconds it wrote
  /// nothing and took no time of the processor (whose clock ticks every ten). Gives up after a
  /// minute.
  func settle(idle: Double = 200) {
    let end = Self.milliseconds() + 60_000
    var taken = processorSeconds
    var since = Self.milliseconds()
    while Self.milliseconds() < min(since + idle, end) {
      let hasWritten = reaction(quiet: 5, patience: 20).first != nil
      let now = processorSeconds
      if hasWritten || now > taken { since = Self.milliseconds() }
      taken = now
    }
  }

  func end() {
    kill(process, SIGTERM)
    var status: Int32 = 0
    waitpid(process, &status, 0)
    close(master)
  }

  static func milliseconds() -> Double { Double(DispatchTime.now().uptimeNanoseconds) / 1e6 }
}

extension Array where Element == UInt8 {
  fileprivate func contains(_ wanted: [UInt8]) -> Bool {
    guard count >= wanted.count else { return false }
    return (0...count - wanted.count).contains {
      self[$0] == wanted[0] && self[$0..<$0 + wanted.count].elementsEqual(wanted)
    }
  }
}
