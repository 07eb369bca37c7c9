import Catalog
import CatalogueGenerator
import Foundation
import Portal

/// `ScreenBench TJDATA COUNT`: measures the real program on a pseudo terminal over a made-up
/// catalogue of COUNT entries, and prints the table of Tests/Benchmarks/README.md.
/// `ScreenBench TJDATA quick BOUNDS`: counts instructions and holds them against a file of bounds.
/// `ScreenBench publish FOLDER COUNT [MARK]`: publishes that catalogue in FOLDER/served, with MARK
/// behind each title; published again with another MARK, so many entries change.
@main
enum ScreenBench {
  static func main() async throws {
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "tjdata-bench-\(getpid())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let code: Int32
    do {
      code = try await measure(CommandLine.arguments, folder: folder.path)
    } catch {
      // What was measured till then is told all the same.
      print("\(error)")
      code = 1
    }
    try? FileManager.default.removeItem(at: folder)
    exit(code)
  }

  /// The exit status that follows.
  private static func measure(_ arguments: [String], folder: String) async throws -> Int32 {
    if arguments.count == 4, arguments[2] == "quick" {
      return try await quick(arguments[1], bounds: arguments[3], folder: folder)
    }
    if arguments.count > 3, arguments[1] == "publish", let count = Int(arguments[3]) {
      try await Bench(program: "", folder: arguments[2], count: count).publish(
        mark: arguments.dropFirst(4).joined())
      return 0
    }
    guard arguments.count == 3, let count = Int(arguments[2]) else {
      print(
        "usage: ScreenBench TJDATA COUNT (0 for the long answer alone) | TJDATA quick BOUNDS"
          + " | publish FOLDER COUNT [MARK]")
      return 64
    }
    if count > 0 {
      print("| what, over \(count) entries | median | 99th percentile | measured |")
      print("|---|---|---|---|")
      let bench = Bench(program: arguments[1], folder: folder, count: count)
      try await bench.publish()
      try bench.run()
      print("")
    }
    print("| what, over an answer of 100 MB | median | 99th percentile | measured |")
    print("|---|---|---|---|")
    try AnswerBench(program: arguments[1], folder: folder).run()
    return 0
  }

  private static func quick(
    _ program: String, bounds: String, folder: String
  ) async throws -> Int32 {
    guard Callgrind.isInstalled else {
      print("valgrind is not installed (/usr/bin/valgrind)")
      return 69
    }
    let bench = InstructionBench(
      program: program, folder: folder, bounds: try Bounds(path: bounds))
    guard try await bench.run() else {
      print("✗: over its bound in \(bounds); make it quicker, or say in the commit why it costs")
      return 1
    }
    return 0
  }
}

struct Bench {
  let program: String
  let folder: String
  let count: Int

  var socket: String { "unix:\(folder)/portal.sock" }

  /// Fills a platform of its own with the catalogue.
  func publish(mark: String = "") async throws {
    let database = try PortalDatabase.open(directory: URL(filePath: folder + "/served/portal"))
    var batch: [Publication] = []
    for var entry in CatalogueGenerator(count: count) {
      entry.title += mark
      batch.append(Publication(entry: entry))
      if batch.count == 5000 {
        _ = try await database.admin.publish(batch)
        batch.removeAll(keepingCapacity: true)
      }
    }
    _ = try await database.admin.publish(batch)
    try database.close()
  }

  func run() throws {
    let server = try serve()
    defer {
      server.terminate()
      server.waitUntilExit()
    }
    try sync()
    try start()
    try keys()
  }

  func serve() throws -> Process {
    let process = Process()
    process.executableURL = URL(filePath: program)
    process.arguments = ["serve", "--listen", socket, "--data-dir", folder + "/served", "--empty"]
    process.standardError = FileHandle.nullDevice
    try process.run()
    let path = folder + "/portal.sock"
    while !FileManager.default.fileExists(atPath: path), process.isRunning { usleep(10_000) }
    return process
  }

  private var browser: [String] {
    [program, "--platform", socket, "--data-dir", folder + "/browser"]
  }

  private func sync() throws {
    let began = PseudoTerminal.milliseconds()
    let process = Process()
    process.executableURL = URL(filePath: program)
    process.arguments = ["sync", "--platform", socket, "--data-dir", folder + "/browser"]
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    var figures = Figures()
    figures.add(Double(count) / (PseudoTerminal.milliseconds() - began) * 1000)
    print(figures.row("first sync", unit: "entries/s"))
  }

  /// From exec to the last byte before 100 ms of silence, when the platform has been asked whether
  /// anything changed.
  private func start() throws {
    var figures = Figures()
    for _ in 0..<20 {
      let began = PseudoTerminal.milliseconds()
      let terminal = try PseudoTerminal(browser, columns: 120, rows: 40)
      let spawned = PseudoTerminal.milliseconds() - began
      let reaction = terminal.reaction(quiet: 100, patience: 5000)
      figures.add(reaction.last.map { $0 + spawned })
      terminal.end()
    }
    print(figures.row("start to first screen, 120×40", unit: "ms"))
  }

  private func keys() throws {
    for (columns, rows) in [(80, 24), (120, 40)] {
      let terminal = try PseudoTerminal(browser, columns: UInt16(columns), rows: UInt16(rows))
      guard terminal.wait(for: "已同步") else { throw PseudoTerminal.Failure(call: "start", code: 0) }
      terminal.send("2")
      _ = terminal.reaction(quiet: 300)
      let size = "\(columns)×\(rows)"
      let within = Array(
        repeating: Array(repeating: "j", count: 10) + Array(repeating: "k", count: 10), count: 10)
      measure(terminal, "↓ ↑ within view, \(size)", within.flatMap { $0 })
      if columns == 120 {
        measure(
          terminal, "↓ ↑ one by one, with the detail, \(size)", within[0] + within[1],
          quiet: Self.unhurried)
      }
      measure(terminal, "↓ scrolling, \(size)", Array(repeating: "j", count: 200))
      measure(terminal, "next page, \(size)", Array(repeating: "\u{6}", count: 50))
      measure(
        terminal, "to the end and back, \(size)",
        Array(repeating: ["G", "g"], count: 10).flatMap { $0 })
      terminal.send("/")
      _ = terminal.reaction(quiet: 300)
      measure(terminal, "search, per key, \(size)", searches)
      report(terminal, size)
      terminal.end()
    }
  }

  /// Searches as people type them, key by key, each cleared by Ctrl-U.
  private var searches: [String] {
    ["企业信用", "绿色商场", "停车场", "feimei", "xinyong", "lssc", "xyxx", "f_307"].flatMap {
      $0.map(String.init) + ["\u{15}"]
    }
  }

  /// Milliseconds between two keys that are no repetition of one held down.
  private static let unhurried: Int32 = 150

  /// - Parameter quiet: milliseconds without output after which the next key comes; those of a key
  ///   held down unless said otherwise.
  private func measure(
    _ terminal: PseudoTerminal, _ name: String, _ keys: [String], quiet: Int32 = 30
  ) {
    var time = Figures()
    var bytes = Figures()
    for key in keys {
      terminal.send(key)
      let reaction = terminal.reaction(quiet: quiet, patience: 300)
      time.add(reaction.last)
      bytes.add(Double(reaction.bytes.count))
    }
    print(time.row("\(name): to last byte", unit: "ms"))
    print(bytes.row("\(name): bytes", unit: "B"))
  }

  private func report(_ terminal: PseudoTerminal, _ size: String) {
    var memory = Figures()
    memory.add(terminal.residentMegabytes)
    print(memory.row("resident memory after that, \(size)", unit: "MB"))
    let before = terminal.processorSeconds
    sleep(5)
    var idle = Figures()
    idle.add((terminal.processorSeconds - before) / 5 * 100)
    print(idle.row("processor while idle, \(size)", unit: "%"))
  }
}
