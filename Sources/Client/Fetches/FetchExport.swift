import Base
public import Calls
import Catalog
import Formats
public import Store
import Terminal

/// Writes the pages of a fetch to a new file, page by page: no more than one of them is in memory.
public struct FetchExport: Sendable {
  /// The fetch whose pages are written.
  public let fetch: FetchRecord
  /// Where they are.
  public let store: LocalStore
  /// Of an interface that keeps to no platform's shape.
  public let rows: InvokeExchange.RowsReading?

  /// Bytes of a title in the file's name.
  private static let titleLimit = 180

  /// - Parameter rows: nil for interfaces of the platform's shape.
  public init(fetch: FetchRecord, store: LocalStore, rows: InvokeExchange.RowsReading?) {
    self.fetch = fetch
    self.store = store
    self.rows = rows
  }

  /// - Parameter folder: made where it is missing.
  /// - Returns: the file, named after the entry and the time, never one that was there.
  public func write(_ format: FetchFormat, into folder: String) async throws -> String {
    try PrivateFolder.make(folder)
    var path = "\(folder)/\(name).\(format.rawValue)"
    if FileFacts(path) != nil { path = FileFetch.freeName(path) }
    let file = try WholeFile(path, overwrites: false)
    switch format {
    case .ndjson:
      try await pages.each { page in
        for record in page.records {
          try file.write(JSON.escapingHarmful(record.compactText) + "\n")
        }
      }
    case .csv: try await writeCSV(file)
    }
    try file.keep()
    return path
  }

  private var name: String {
    let title = Sanitizer.fileName(fetch.title, limit: Self.titleLimit)
    let time = Moment(unixSeconds: fetch.changed).description.filter { $0 != ":" && $0 != "-" }
    return title.isEmpty ? time : "\(title) \(time)"
  }

  private var pages: RowPages { RowPages(fetch, store, rows) }

  /// The columns are known only behind the last page.
  private func writeCSV(_ file: WholeFile) async throws {
    var columns = RowColumns()
    try await pages.each { columns.add($0.table, $0.records) }
    guard !columns.names.isEmpty else { return }
    try file.write(RowColumns.line(columns.names))
    for number in pages.numbers {
      guard let page = try await pages.page(number) else { continue }
      for row in columns.rows(of: page.table) { try file.write(RowColumns.line(row)) }
    }
  }
}
