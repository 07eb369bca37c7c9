import Catalog
import Client
import Store
import Tables
import Tabular
import Wording

/// What `tjdata search` finds as a file: an entry a row, with all that the catalogue says of it.
struct CatalogueExport {
  /// Where it goes, and in which format.
  let order: TableExport
  private let file: TableFileWriter
  private let namesPlatform: Bool

  /// Rows of one read.
  private static let step = 500

  /// - Parameter namesPlatform: whether a row begins with its platform.
  init(_ order: TableExport, namesPlatform: Bool) throws {
    self.order = order
    self.namesPlatform = namesPlatform
    let platform = [TableHeading(code: "platform", label: "平台")]
    file = try TableFileWriter(
      (namesPlatform ? platform : []) + CatalogueColumn.all.map(\.heading), order)
  }

  /// Adds what a query finds on one platform.
  /// - Parameter limit: most rows of it; nil for all.
  func add(
    _ query: CatalogQuery, of store: LocalStore, platform: String, _ address: PlatformAddress,
    limit: Int?
  ) async throws {
    let walk = try EntryWalk(store, query)
    let end = min(try await walk.total(), limit ?? .max)
    for start in stride(from: 0, to: end, by: Self.step) {
      try Task.checkCancellation()
      for entry in try await walk.entries(start..<min(start + Self.step, end)) {
        let page = address.site == nil ? "" : ShareLink.text(entry.id, entry.kind, address)
        let cells = CatalogueColumn.all.map { $0.text(entry, page) }
        try file.write(namesPlatform ? [platform] + cells : cells)
      }
    }
  }

  /// The file appears now, whole.
  func close() throws -> TableExported { try file.close() }
}

/// A column of such a file; names are added at the end, never changed.
struct CatalogueColumn: Sendable {
  var heading: TableHeading
  /// Of an entry and the address of its page.
  var text: @Sendable (Entry, String) -> String

  private init(
    _ code: String, _ label: String, _ kind: ValueKind = .text,
    _ text: @escaping @Sendable (Entry, String) -> String
  ) {
    heading = TableHeading(code: code, label: label, kind: kind)
    self.text = text
  }

  static let all = [
    CatalogueColumn("id", "编号") { entry, _ in entry.id.text },
    CatalogueColumn("kind", "类型") { entry, _ in entry.kind.label },
    CatalogueColumn("title", "名称") { entry, _ in entry.title },
    CatalogueColumn("abstract", "摘要") { entry, _ in entry.abstract },
    CatalogueColumn("tags", "标签") { entry, _ in entry.tags.joined(separator: " ") },
    CatalogueColumn("theme", "主题") { entry, _ in entry.theme },
    CatalogueColumn("publisher", "部门") { entry, _ in entry.publisher },
    CatalogueColumn("industry", "行业") { entry, _ in entry.industry },
    CatalogueColumn("openStatus", "开放状态") { entry, _ in
      entry.statedOpenStatus?.label ?? ""
    },
    CatalogueColumn("frequency", "更新频率") { entry, _ in
      entry.statedFrequency?.label ?? ""
    },
    CatalogueColumn("issued", "发布时间", .date) { entry, _ in entry.issued.description },
    CatalogueColumn("modified", "更新时间", .date) { entry, _ in entry.modified.description },
    CatalogueColumn("formats", "文件格式") { entry, _ in
      entry.formats.map(\.rawValue).joined(separator: " ")
    },
    CatalogueColumn("rowCount", "数据量", .integer) { entry, _ in
      entry.rowCount.map(String.init) ?? ""
    },
    CatalogueColumn("views", "浏览次数", .integer) { entry, _ in
      entry.views.map(String.init) ?? ""
    },
    CatalogueColumn("downloads", "下载次数", .integer) { entry, _ in
      entry.downloads.map(String.init) ?? ""
    },
    CatalogueColumn("score", "综合得分", .integer) { entry, _ in String(entry.score) },
    CatalogueColumn("page", "网页") { _, page in page },
  ]
}
