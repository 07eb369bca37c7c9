import CatalogueGenerator
import Foundation
import Portal

/// `make bench-quick`: instructions of start, a step, a page, a search key, a sync's entry, held
/// against their bounds. A path that became slower shows here on a machine of any load.
struct InstructionBench {
  let program: String
  let folder: String
  let bounds: Bounds

  private static let count = 5000
  /// As often as a key is typed, so that what else goes on is little beside it.
  private static let repeats = 40

  private var callgrind: Callgrind { Callgrind(program: program, folder: folder) }
  private var bench: Bench { Bench(program: program, folder: folder, count: Self.count) }

  /// Whether all stayed within bounds.
  func run() async throws -> Bool {
    try await bench.publish()
    let server = try bench.serve()
    defer {
      server.terminate()
      server.waitUntilExit()
    }
    print("| what | million instructions | bound |\n|---|---|---|")
    var isWithin = true
    func tell(_ name: String, _ count: Double) {
      let millions = count / 1e6
      let bound = bounds[name]
      isWithin = isWithin && bound.map { millions <= $0 } ?? false
      let mark = bound.map { millions > $0 } ?? true ? " ✗" : ""
      print("| \(name) | \(Figures.text(millions)) | \(bound.map(Figures.text) ?? "–")\(mark) |")
    }
    let store = ["--data-dir", folder + "/pulled"]
    let pull = try callgrind.count(["sync", "--platform", bench.socket] + store)
    tell("an entry of the first sync", pull / Double(Self.count))
    let start = try screen("") { _ in }
    tell("start to first screen, and end", start)
    let list = try screen("2") { _ in }
    try tell("a step", key(list, "2", Self.alternately("j", "k")))
    try tell("a page", key(list, "2", Self.alternately("\u{6}", "\u{2}")))
    let search = try screen("2/") { _ in }
    try tell("a search key", key(search, "2/", Self.alternately("停", "\u{15}")))
    // Not instructions, but as little a matter of the machine.
    let attributes = try FileManager.default.attributesOfItem(atPath: program)
    tell("bytes of the program", Double(attributes[.size] as? Int ?? 0))
    return isWithin
  }

  /// Instructions of one of `keys`, beyond `begun`, those of the same run without them.
  private func key(_ begun: Double, _ opening: String, _ keys: [String]) throws -> Double {
    let count = try screen(opening) { terminal in
      for key in keys {
        terminal.send(key)
        // What is counted behind the list belongs to the key, on a fast machine and a slow one.
        terminal.settle()
      }
    }
    return (count - begun) / Double(keys.count)
  }

  /// Instructions of a browser that is opened over the pulled store, told `opening` and `drive`,
  /// and ended.
  private func screen(_ opening: String, drive: (PseudoTerminal) throws -> Void) throws -> Double {
    try callgrind.count(
      ["--platform", bench.socket, "--data-dir", folder + "/pulled"], columns: 80, rows: 24
    ) { terminal in
      guard terminal.wait(for: "已同步") else {
        throw PseudoTerminal.Failure(call: "start", code: 0)
      }
      for key in opening {
        terminal.send(String(key))
        terminal.settle()
      }
      try drive(terminal)
    }
  }

  private static func alternately(_ one: String, _ other: String) -> [String] {
    (0..<repeats).map { $0.isMultiple(of: 2) ? one : other }
  }
}
