import Base
import Calls
import Catalog
import Formats
import GridSupport
import HTTPStub
import Store
import Synchronization
import Tabular
import Testing

@testable import Client
@testable import CommandLine

/// All pages of a fetch on their way to a file.
@Suite struct RowPagesTests {
  private static func page(_ number: Int, rows: Int) -> InvokeAnswer {
    let rows = (0..<rows).map { "{\"a\":\"\(number)-\($0)\"}" }.joined(separator: ",")
    return InvokeAnswer(body: Array("{\"code\":200,\"msg\":\"\",\"data\":[\(rows)]}".utf8))
  }

  /// Whoever writes gets the rows of a page before the next page is read: no two are held.
  @Test func rowsAreHandedOverPageByPage() async throws {
    let log = Mutex<[String]>([])
    let pages = RowPages(numbers: 1..<4) { number in
      log.withLock { $0.append("page \(number)") }
      return RowPage(Self.page(number, rows: number == 3 ? 1 : 2))
    }
    var columns = RowColumns()
    try await pages.each { columns.add($0.table, $0.records) }
    log.withLock { $0 = [] }
    try await pages.eachRow(under: columns) { row in
      log.withLock { $0.append(row.joined()) }
    }
    #expect(
      log.withLock { $0 } == ["page 1", "1-0", "1-1", "page 2", "2-0", "2-1", "page 3", "3-0"])
  }

  /// What is known before the rows are written does not grow with them.
  @Test func ofManyRowsOnlyTheColumnsAreKept() {
    var columns = RowColumns()
    for number in 0..<50 {
      guard let page = RowPage(Self.page(number, rows: 200)) else { continue }
      columns.add(page.table, page.records)
    }
    #expect(columns.names == ["a"])
    #expect(columns.headings([:]) == [TableHeading(code: "a", label: "a", kind: .text)])
  }

  /// ArcGIS names fields beside the rows that are not the rows' own, and nothing else where it has
  /// none.
  @Test(arguments: [[1, 0], [0, 1], [0, 1, 0], [0]])
  func aPageWithoutRowsHasNoColumnsForThem(counts: [Int]) {
    var columns = RowColumns()
    for count in counts {
      let rows = repeatElement("{\"attributes\":1}", count: count).joined()
      let body = "{\"fields\":[{\"name\":\"id\"}],\"features\":[\(rows)]}"
      guard let page = RowPage(InvokeAnswer(body: Array(body.utf8), isForeign: true)) else {
        Issue.record("no page")
        return
      }
      columns.add(page.table, page.records)
    }
    #expect(columns.names == (counts == [0] ? ["id"] : ["attributes"]))
  }

  /// Two members of one name, in a file for programs too.
  @Test func membersOfOneNameHaveColumnsOfTheirOwn() throws {
    let body = "{\"rows\":[{\"id\":1,\"id\":2}]}"
    let page = try #require(RowPage(InvokeAnswer(body: Array(body.utf8), isForeign: true)))
    var columns = RowColumns()
    columns.add(page.table, page.records)
    #expect(columns.names == ["id", "id_2"])
    #expect(page.records.map { columns.members(of: $0).map(\.column) } == [[0, 1]])
  }

  /// What ends a cell or a line to other programs stands in quotes, whatever is around it.
  @Test func cellsStayCells() {
    let cells = ["a\nb", "c\rd", "e\r\nf", "\"\u{301}", ",\u{301}", "甲 乙", ""]
    let line = "\"a\nb\",\"c\nd\",\"e\nf\",\"\"\"\u{301}\",\",\u{301}\",甲 乙,\n"
    #expect(RowColumns.line(cells).utf8.elementsEqual(line.utf8))
  }

  /// A file for programs has what was sent, with the types that it was sent with.
  @Test(arguments: [TableFormat.json, .ndjson])
  func jsonStaysWhatItWas(_ format: TableFormat) async throws {
    let rows = [
      [
        """
        {"a":123456789012345678,"b":1.10,"c":1e5,"d":null,"e":"","f":true,"g":{"x":1.10},"h":"001"}
        """
      ],
      [
        """
        {"h":1,"a":"1"}
        """,
        """
        {"a":null}
        """,
      ],
    ]
    let pages = RowPages(numbers: rows.indices) { number in
      let items = rows[number].joined(separator: ",")
      let body = "{\"code\":200,\"msg\":\"\",\"data\":[\(items)]}"
      return RowPage(InvokeAnswer(body: Array(body.utf8)))
    }
    var columns = RowColumns()
    try await pages.each { columns.add($0.table, $0.records) }
    let folder = try TemporaryFolder()
    for naming in [TableNaming.code, .label] {
      let order = TableExport(
        format: format, path: folder.file("a"), naming: naming, overwrites: true)
      let fields = naming == .label ? [Field(code: "h", type: .text, label: "编号")] : []
      let made = try await InvokeOutput(order: order, fields: fields).write(columns, pages)
      #expect(made.rows == 3)
      let file = try (YAMLText.read(made.path) ?? "")
      let lines = file.split(separator: "\n").filter { $0.first == "{" }
      let wanted = rows.flatMap { $0 }.map {
        naming == .label ? $0.replacing("\"h\":", with: "\"编号\":") : $0
      }
      #expect(lines.map { $0.last == "," ? String($0.dropLast()) : String($0) } == wanted)
    }
  }

  @Test(arguments: 1...20)
  func anyPagesBecomeTheFileOfAllRows(seed: Int) async throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let names = ["a", "b", "c", "d"]
    let tables = (0..<Int.random(in: 1...5, using: &random)).map { _ in
      let columns = names.filter { _ in Bool.random(using: &random) }
      return InvokeAnswer.Table(
        columns: columns,
        rows: (0..<Int.random(in: 0...4, using: &random)).map { row in
          columns.map { "\($0)\(row)" }
        })
    }
    let whole = try JSON.parse("{\"code\":200,\"data\":[]}")
    let pages = RowPages(numbers: tables.indices) { number in
      RowPage(.rows(tables[number], message: "", whole: whole))
    }
    var columns = RowColumns()
    for table in tables { columns.add(table, []) }
    let folder = try TemporaryFolder()
    let order = TableExport(format: .csv, path: folder.file("a.csv"), naming: .code)
    let made = try await InvokeOutput(order: order, fields: []).write(columns, pages)
    let all = tables.flatMap { table in
      table.rows.map { row in
        columns.names.map { name in table.columns.firstIndex(of: name).map { row[$0] } ?? "" }
      }
    }
    #expect(made.rows == all.count)
    let lines = ([columns.names] + all).map { $0.joined(separator: ",") + "\r\n" }
    #expect(try (YAMLText.read(made.path) ?? "") == lines.joined())
  }

  @Test func withoutAllPagesThereIsNoFile() async throws {
    struct Gone: Error {}
    let pages = RowPages(numbers: 0..<2) { number in
      if number == 1 { throw Gone() }
      return RowPage(Self.page(number, rows: 2))
    }
    let folder = try TemporaryFolder()
    let order = TableExport(format: .csv, path: folder.file("a.csv"), naming: .code)
    await #expect(throws: Gone.self) {
      try await InvokeOutput(order: order, fields: []).write(RowColumns(), pages)
    }
    #expect(FileFacts(order.path) == nil)
  }

  /// Another process had a fetch of the same rows whole, and removed this one.
  @Test func pagesThatWereRemovedAreNotTakenForEmptyOnes() async throws {
    let folder = try TemporaryFolder()
    let store = try LocalStore.open(at: folder.file("store"))
    let id = try #require(EntryID(any: "x"))
    let begun = try await store.fetched.beginFetch(
      FetchPlan(entry: id, filters: [], pageSize: 1), title: "甲", total: nil, at: 1)
    let page = FetchedPage(
      rows: 1, body: Array("{\"code\":200,\"msg\":\"\",\"data\":[{\"a\":1}]}".utf8))
    let fetch = try await store.fetched.keep(
      page: 1, of: begun.id, page, isLast: true, at: 2)
    var rows = 0
    try await RowPages(fetch, store, nil).each { rows += $0.records.count }
    #expect(rows == 1)
    try await store.fetched.removeFetch(fetch.id)
    await #expect(throws: StoreError.fetchRemoved) {
      try await RowPages(fetch, store, nil).each { rows += $0.records.count }
    }
    let export = FetchExport(fetch: fetch, store: store, rows: nil)
    for format in [FetchFormat.csv, .ndjson] {
      await #expect(throws: StoreError.fetchRemoved) {
        _ = try await export.write(format, into: folder.path)
      }
    }
    #expect(rows == 1)
  }
}
