import Client
import Glibc
import Terminal

/// Questions on the terminal itself (`/dev/tty`), so that input and output may be pipes. What is
/// secret is read without echo and never from an argument.
struct TerminalPrompt: Sendable {
  private static let limit = 1024

  /// Asks until there is an answer.
  /// - Parameter preset: what an empty line stands for.
  func line(_ label: String, preset: String = "") throws -> String {
    let hint = preset.isEmpty ? "" : "【\(preset)】"
    let answer = try ask("\(label)\(hint)：", echoes: true)
    return answer.isEmpty ? preset : answer
  }

  /// Asks until the answer is a yes or a no, in Chinese or English; nothing is taken for one.
  func confirm(_ question: String) throws -> Bool {
    while true {
      let answer = try line("\(question)（y 是，n 否）")
      if let answer = YesOrNo(answer) { return answer == .yes }
      try say("✗ 没有看懂“\(answer)”，请输入 y 或 n")
    }
  }

  func secret(_ label: String) throws -> String { try ask("\(label)：", echoes: false) }

  func say(_ text: String) throws {
    try withTerminal { Self.write(Sanitizer.plain(text) + "\n", to: $0) }
  }

  /// Lines that hold a picture in half blocks.
  func draw(_ lines: [String]) throws {
    try withTerminal { Self.write(lines.joined(separator: "\n") + "\n", to: $0) }
  }

  private func ask(_ text: String, echoes: Bool) throws -> String {
    try withTerminal { terminal in
      Self.write(text, to: terminal)
      guard !echoes else { return try Self.readLine(terminal) }
      defer { Self.write("\n", to: terminal) }
      guard
        let answer = try QuietLine.read(
          on: terminal, after: text, { try Self.readLine(terminal) })
      else { throw Self.noTerminal }
      return answer
    }
  }

  private func withTerminal<Value>(_ body: (Int32) throws -> Value) throws -> Value {
    let terminal = open("/dev/tty", O_RDWR | O_CLOEXEC)
    guard terminal >= 0 else { throw Self.noTerminal }
    defer { close(terminal) }
    return try body(terminal)
  }

  private static func readLine(_ terminal: Int32) throws -> String {
    var bytes: [UInt8] = []
    // In one place from the beginning, which is cleared: it may be a password.
    bytes.reserveCapacity(limit)
    defer {
      bytes.withUnsafeMutableBytes { place in
        if let start = place.baseAddress { explicit_bzero(start, place.count) }
      }
    }
    var byte: UInt8 = 0
    while bytes.count < limit {
      let count = read(terminal, &byte, 1)
      if count < 0, errno == EINTR { continue }
      guard count == 1 else { throw Failure(.failed, "没有输入") }
      if byte == UInt8(ascii: "\n") { break }
      bytes.append(byte)
    }
    let text = String(decoding: bytes, as: UTF8.self)
    return String(text.drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
  }

  private static func write(_ text: String, to terminal: Int32) {
    var text = text
    text.withUTF8 { _ = Glibc.write(terminal, $0.baseAddress, $0.count) }
  }

  private static var noTerminal: Failure {
    Failure(.usage, "此命令要在终端里询问，但没有终端", advice: "请在终端中运行，或在浏览界面中办理")
  }
}
