import Foundation
import HTTPStub

/// 在线测试 of an interface that answers with 100 MB, on the real program.
struct AnswerBench {
  let program: String
  let folder: String

  private static let size = 100 << 20
  /// As from a good line.
  private static let lineRate = 20 << 20

  private var socket: String { "unix:\(folder)/empty.sock" }

  func run() throws {
    let server = try serve()
    defer {
      server.terminate()
      server.waitUntilExit()
    }
    try atFullSpeed()
    try overALine()
  }

  private func serve() throws -> Process {
    let process = Process()
    process.executableURL = URL(filePath: program)
    process.arguments = ["serve", "--listen", socket, "--data-dir", folder + "/empty", "--empty"]
    process.standardError = FileHandle.nullDevice
    try process.run()
    while !FileManager.default.fileExists(atPath: folder + "/empty.sock"), process.isRunning {
      usleep(10_000)
    }
    return process
  }

  /// A browser whose 在线测试 of the interface is open, one Enter away from the call.
  private func open(_ answer: LongAnswer, _ name: String) throws -> PseudoTerminal {
    let data = "\(folder)/\(name)"
    let learning = Process()
    learning.executableURL = URL(filePath: program)
    learning.arguments = [
      "interface", "add", answer.stub.url + "/malls", "--platform", socket, "--data-dir", data,
    ]
    learning.standardOutput = FileHandle.nullDevice
    learning.standardError = FileHandle.nullDevice
    try learning.run()
    learning.waitUntilExit()
    let terminal = try PseudoTerminal(
      [program, "--platform", socket, "--data-dir", data], columns: 120, rows: 40)
    guard terminal.wait(for: "已同步") else { throw PseudoTerminal.Failure(call: "start", code: 0) }
    terminal.send("3")
    _ = terminal.reaction(quiet: 300)
    terminal.send("t")
    _ = terminal.reaction(quiet: 500)
    return terminal
  }

  private func atFullSpeed() throws {
    let answer = try LongAnswer(bytes: Self.size)
    let terminal = try open(answer, "fast")
    defer { terminal.end() }
    var first = Figures()
    var whole = Figures()
    for call in 0..<5 {
      // From the answer back to the form, where Enter sends.
      if call > 0 { terminal.send("\t") }
      _ = terminal.reaction(quiet: 300)
      let began = PseudoTerminal.milliseconds()
      terminal.send("\r")
      try expect(terminal, LongAnswer.firstCell)
      first.add(PseudoTerminal.milliseconds() - began)
      try expect(terminal, LongAnswer.message)
      whole.add(PseudoTerminal.milliseconds() - began)
      _ = terminal.reaction(quiet: 300)
    }
    print(first.row("Enter to first row", unit: "ms"))
    print(whole.row("Enter to whole", unit: "ms"))
    let firstNode = "\"\(LongAnswer.firstCell)\""
    try time("tree: outlined, its first nodes", terminal, "v", until: firstNode)
    try time("tree: to its end", terminal, "G", until: LongAnswer.lastCell)
    try time("tree: search through all of it", terminal, "g/末行标\r", until: "1/1")
    try time(
      "filter all rows", terminal, "|.data[] | select(.名称 ~ \"末行\") | .名称\r",
      until: LongAnswer.lastCell)
    // The whole again, and on to its text.
    terminal.send("|\u{15}\r")
    _ = terminal.reaction(quiet: 300)
    terminal.send("v")
    _ = terminal.reaction(quiet: 300)
    try time("raw text: to its end", terminal, "G", until: "}]}")
    try time("raw text: search through all of it", terminal, "/末行标\r", until: "1/1")
    one("resident memory, most of all", terminal.peakMegabytes, "MB")
  }

  private func overALine() throws {
    let answer = try LongAnswer(bytes: Self.size, bytesPerSecond: Self.lineRate)
    let terminal = try open(answer, "line")
    defer { terminal.end() }
    let began = PseudoTerminal.milliseconds()
    terminal.send("\r")
    try expect(terminal, LongAnswer.firstCell)
    one("at 20 MB/s: Enter to first row", PseudoTerminal.milliseconds() - began, "ms")
    var keys = Figures()
    for index in 0..<60 {
      terminal.send(index < 30 ? "j" : "k")
      keys.add(terminal.reaction(quiet: 20, patience: 300).last)
    }
    print(keys.row("at 20 MB/s: ↓ ↑ while it comes, to last byte", unit: "ms"))
    let stopped = PseudoTerminal.milliseconds()
    terminal.send("\u{1B}")
    try expect(terminal, "已停止接收")
    one("at 20 MB/s: Esc to stopped", PseudoTerminal.milliseconds() - stopped, "ms")
    one("at 20 MB/s: resident memory, most of all", terminal.peakMegabytes, "MB")
  }

  private func expect(_ terminal: PseudoTerminal, _ text: String) throws {
    guard terminal.wait(for: text) else { throw PseudoTerminal.Failure(call: text, code: 0) }
  }

  private func time(
    _ what: String, _ terminal: PseudoTerminal, _ keys: String, until text: String
  ) throws {
    let began = PseudoTerminal.milliseconds()
    terminal.send(keys)
    try expect(terminal, text)
    one(what, PseudoTerminal.milliseconds() - began, "ms")
    _ = terminal.reaction(quiet: 300)
  }

  private func one(_ what: String, _ value: Double, _ unit: String) {
    var figures = Figures()
    figures.add(value)
    print(figures.row(what, unit: unit))
  }
}
