public import Calls
import Catalog
import Formats
import Glibc
public import Store

/// Writes the pages of a fetch to a new file, page by page: no more than one of them is in memory.
public struct FetchExport: Sendable {
  /// The fetch whose pages are written.
  public let fetch: FetchRecord
  /// Where they are.
  public let store: LocalStore
  /// Of an interface that keeps to no platform's shape.
  public let rows: InvokeExchange.RowsReading?

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
    let file = try NewFile(path)
    switch format {
    case .ndjson:
      try await pages.each { page in
        for record in page.records {
          try file.write(JSON.escapingHarmful(record.compactText) + "\n")
        }
      }
    case .csv: try await writeCSV(file)
    }
    try file.finish()
    return path
  }

  private var name: String {
    let title = fetch.title.safe.map { "/\\:*?\"<>|".contains($0) ? "_" : $0 }.prefix(60)
    let time = Moment(unixSeconds: fetch.changed).description.filter { $0 != ":" && $0 != "-" }
    return "\(title.first == "." ? "_" : "")\(String(title)) \(time)"
  }

  private var pages: RowPages { RowPages(fetch, store, rows) }

  /// The columns are known only behind the last page.
  private func writeCSV(_ file: borrowing NewFile) async throws {
    var columns = RowColumns()
    try await pages.each { columns.add($0.table) }
    guard !columns.names.isEmpty else { return }
    try file.write(RowColumns.line(columns.names))
    for number in pages.numbers {
      guard let page = try await pages.page(number) else { continue }
      for row in columns.rows(of: page.table) { try file.write(RowColumns.line(row)) }
    }
  }
}

/// A file that gets its name only when it is whole, readable by its owner alone.
struct NewFile: ~Copyable {
  private let path: String
  private let descriptor: Int32

  init(_ path: String) throws {
    self.path = path
    descriptor = open(path + ".part", O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw Self.failure(path) }
  }

  deinit { close(descriptor) }

  borrowing func write(_ text: String) throws {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else {
        unlink(path + ".part")
        throw Self.failure(path)
      }
      bytes = bytes.dropFirst(count)
    }
  }

  borrowing func finish() throws {
    guard rename(path + ".part", path) == 0 else { throw Self.failure(path) }
  }

  private static func failure(_ path: String) -> Failure {
    Failure(.cannotWrite, "无法写入 \(path)（\(SystemReason.text(errno))）", advice: "请检查磁盘空间和目录权限")
  }
}
