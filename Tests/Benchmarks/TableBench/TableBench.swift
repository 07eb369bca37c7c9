import CMemory
import Glibc
import Tables
import Tabular

/// Measures tables in hand: `TableBench FOLDER [MEGABYTES]`, or a workbook: `TableBench workbook
/// FILE`. Makes a CSV file of that size (1024) and one of a million rows in the folder, unless they
/// are there; prints rows of a Markdown table.
@main
enum TableBench {
  static func main() async {
    memory_be_sparing()
    let arguments = CommandLine.arguments
    guard arguments.count > 1 else {
      Report.fail("TableBench FOLDER [MEGABYTES]")
    }
    if arguments[1] == "workbook", arguments.count > 2 {
      do {
        return try await WorkbookBench.run(arguments[2])
      } catch {
        Report.fail("\(error)")
      }
    }
    let megabytes = arguments.count > 2 ? Int(arguments[2]) ?? 1024 : 1024
    do {
      let big = "\(arguments[1])/big.csv"
      let short = "\(arguments[1])/million.csv"
      try SampleCSV.make(big, bytes: megabytes << 20, rows: .max)
      try SampleCSV.make(short, bytes: .max, rows: 1_000_000)
      try await opening(big)
      try await million(short)
      OtherPrograms.measure(short, big)
    } catch {
      Report.fail("\(error)")
    }
  }

  /// First screen, last row, memory.
  private static func opening(_ path: String) async throws {
    let name = "CSV of \(SampleCSV.size(path) >> 20) MB"
    let start = Clock.now()
    let processor = Clock.processorSeconds()
    let table = try await OpenTable.open(path)
    _ = try await table.rows(0..<50)
    let used = (Clock.processorSeconds() - processor) * 1000
    Report.row("\(name): first screen", Clock.milliseconds(since: start), "ms")
    Report.row("\(name): first screen, processor", used, "ms")
    let known = table.extent.rows
    _ = try await table.rows(max(0, known - 50)..<known)
    Report.row("\(name): scroll to what is known meanwhile", Clock.milliseconds(since: start), "ms")
    try await table.waitUntilComplete()
    let rows = table.extent.rows
    _ = try await table.rows(rows - 50..<rows)
    Report.row("\(name): last row, of \(rows)", Clock.milliseconds(since: start), "ms")
    let jump = Clock.now()
    for step in 0..<100 { _ = try await table.rows(rows / 101 * step..<rows / 101 * step + 50) }
    Report.row("\(name): jump to any row", Clock.milliseconds(since: jump) / 100, "ms")
    Report.row("\(name): resident memory", Clock.residentMegabytes(), "MB")
    let find = Clock.now()
    let found = try await table.view(TableQuery(filter: .anywhere("友谊路4999号")))
    Report.row(
      "\(name): text anywhere, \(found.extent.rows) rows", Clock.milliseconds(since: find), "ms")
    Report.row("\(name): resident memory after that", Clock.residentMegabytes(), "MB")
  }

  private static func million(_ path: String) async throws {
    let table = try await OpenTable.open(path)
    try await table.waitUntilComplete()
    let filter = try FilterParser.parse("面积 > 900 and 区县 ~ 河西", table.headings)
    try await measure("filter by number and text") {
      try await table.view(TableQuery(filter: filter))
    }
    for (column, what) in [
      (2, "numbers"), (3, "dates"), (1, "few Chinese texts"), (4, "different texts"),
    ] {
      try await measure("sort by \(what)") {
        try await table.view(TableQuery(sorts: [TableSort(column)]))
      }
    }
    try await measure("group and count") { try await table.view(TableQuery(groups: [1])) }
    let all = try await table.view(TableQuery())
    try await measure("profile of numbers") { try await all.profile(2) }
    try await measure("profile of different texts") { try await all.profile(4) }
    let sorted = try await table.view(TableQuery(sorts: [TableSort(2)]))
    for format in TableFormat.allCases {
      let order = TableExport(format: format, path: path + ".out", overwrites: true)
      try await measure("write as \(format.rawValue)") { try await all.export(order) }
    }
    let order = TableExport(format: .csv, path: path + ".out", overwrites: true)
    try await measure("write sorted as csv") { try await sorted.export(order) }
    unlink(path + ".out")
    try await measure("SQL, first statement") { try await table.sql("SELECT count(*) FROM data") }
    let sql = "SELECT 区县, count(*), avg(面积) FROM data GROUP BY 1"
    try await measure("SQL, group by") { try await table.sql(sql) }
    Report.row("a million rows: resident memory at the end", Clock.residentMegabytes(), "MB")
  }

  private static func measure(_ what: String, _ body: () async throws -> some Any) async throws {
    let start = (elapsed: Clock.now(), processor: Clock.processorSeconds())
    _ = try await body()
    let elapsed = Clock.milliseconds(since: start.elapsed)
    let processor = (Clock.processorSeconds() - start.processor) * 1000
    Report.row("a million rows: \(what)", elapsed, "ms")
    Report.row("a million rows: \(what), processor", processor, "ms")
  }
}

enum Report {
  static func row(_ what: String, _ value: Double, _ unit: String) {
    let hundredths = Int((value * 100).rounded())
    let decimals = String(100 + hundredths % 100).dropFirst()
    print("| \(what) | \(hundredths / 100).\(decimals) \(unit) |")
  }

  static func fail(_ text: String) -> Never {
    print(text)
    exit(1)
  }
}

enum Clock {
  static func now() -> Int { read(CLOCK_MONOTONIC) }

  /// Seconds of the processor that all threads have had.
  static func processorSeconds() -> Double { Double(read(CLOCK_PROCESS_CPUTIME_ID)) / 1e9 }

  private static func read(_ clock: clockid_t) -> Int {
    var time = timespec()
    clock_gettime(clock, &time)
    return time.tv_sec * 1_000_000_000 + time.tv_nsec
  }

  static func milliseconds(since start: Int) -> Double { Double(now() - start) / 1e6 }

  /// The most that was resident at any time.
  static func mostMegabytes() -> Double {
    let lines = text("/proc/self/status").split(separator: "\n")
    let most = lines.first { $0.hasPrefix("VmHWM:") }?.split(separator: " ") ?? []
    return Double(most.dropFirst().first ?? "").map { $0 / 1024 } ?? 0
  }

  static func residentMegabytes() -> Double {
    let words = text("/proc/self/statm").split(separator: " ")
    return Double(words.dropFirst().first.flatMap { Int($0) } ?? 0) * 4096 / 1_048_576
  }

  private static func text(_ path: String) -> String {
    let file = open(path, O_RDONLY)
    guard file >= 0 else { return "" }
    defer { close(file) }
    var bytes = [UInt8](repeating: 0, count: 8192)
    let count = Glibc.read(file, &bytes, bytes.count)
    return String(decoding: bytes.prefix(max(0, count)), as: UTF8.self)
  }
}
