import Glibc
import Tables
import Tabular

/// Measures a workbook for `Tests/Benchmarks/workbooks`, which compares: seconds to the first rows,
/// to all rows grouped by the second column, and to write them as XLSX, the last two by the clock
/// and of the processor; megabytes at most before that.
enum WorkbookBench {
  static func run(_ path: String) async throws {
    let start = Clock.now()
    let table = try await OpenTable.open(path)
    _ = try await table.rows(0..<50)
    let first = Clock.milliseconds(since: start)
    try await table.waitUntilComplete()
    let groups = try await table.view(TableQuery(groups: [1]))
    _ = try await groups.rows(0..<50)
    let grouped = Clock.milliseconds(since: start)
    let reading = Clock.processorSeconds()
    let memory = Clock.mostMegabytes()
    let view = try await table.view(TableQuery())
    let writing = Clock.now()
    let before = Clock.processorSeconds()
    let order = TableExport(format: .xlsx, path: path + ".out", overwrites: true)
    _ = try await view.export(order)
    let written = Clock.milliseconds(since: writing)
    let packing = Clock.processorSeconds() - before
    unlink(path + ".out")
    print(first / 1000, grouped / 1000, reading, written / 1000, packing, memory)
  }
}
