import CKANClient
import CKANSite
import Calls
import Catalog
import PortalClient
import Testing

/// Columns that are called as parameters of the Action API are, or of the program.
@Suite struct ColumnNameTests {
  static let columns = [
    "q", "sort", "limit", "offset", "filters", "resource_id", "fields", "page", "pageNum",
    "authToken", "rank",
  ]
  let scene: Scene
  let table: EntryID

  init() throws {
    scene = try Scene(datasets: 1)
    scene.site.edit { $0.moreColumns = Self.columns }
    let first = scene.site.datasets[0]
    table = try #require(EntryID(any: first.id)?.part(first.tableID))
  }

  private func rows(
    _ filters: [(String, String)], size: Int = 100, isOfAll: Bool = false,
    source: CKANSource? = nil
  ) async throws -> [[String]] {
    var request = InvokeRequest(id: table, pageSize: size)
    request.filters = filters.map { .init(name: $0.0, value: $0.1) }
    request.isOfAll = isOfAll
    let answer = try await (source ?? scene.source()).invoke(request, token: "").answer
    guard case .rows(let rows, _, _) = answer else {
      Issue.record("\(answer)")
      return []
    }
    return rows.rows
  }

  /// As the form has them: a field each, none of them twice, none that the program pages by.
  @Test func eachColumnHasAParameterOfItsOwn() async throws {
    let source = scene.source()
    let specification = try await source.specification(table)
    let names = specification.filters.map(\.name)
    #expect(Set(names).count == names.count)
    #expect(specification.parameters.map(\.label).filter { $0 == "全文检索" }.count == 1)
    #expect(names.contains("_q") && names.contains("_sort") && names.contains("_id"))
    for (filter, column) in zip(specification.filters.dropFirst(2), Self.columns) {
      #expect(filter.label == column)
      let found = try await rows([(filter.name, "\(column)3")], size: 2000, source: source)
      #expect(found.count == 500, "\(column)")
    }
  }

  /// Without the form, which had told the source what the columns are.
  @Test(arguments: columns, [false, true])
  func aColumnIsFilteredByItsName(column: String, isOfAll: Bool) async throws {
    let name = CallSpecification.reservedNames.contains(column) ? "_" + column : column
    #expect(try await rows([(name, "\(column)3")], size: 600, isOfAll: isOfAll).count == 500)
    #expect(try await rows([(name, "nothing")], isOfAll: isOfAll).isEmpty)
  }

  @Test func fullTextAndSortAreThereBesides() async throws {
    #expect(try await rows([("_q", "limit2")], size: 600).count == 500)
    let sorted = try await rows([("_sort", "_id desc"), ("q", "q1")], size: 1)
    #expect(sorted.first?.contains("2496") == true)
    scene.site.edit { $0.moreColumns = [] }
    #expect(try await rows([("q", "甲")], size: 2000).count == 1250)
    #expect(try await rows([("sort", "_id desc")], size: 1).first?.contains("2500") == true)
  }

  @Test func aRowIsFoundByItsNumber() async throws {
    #expect(try await rows([("_id", "17")]).count == 1)
  }

  @Test func noColumnOfAPublisherIsHidden() async throws {
    let preview = try await scene.source().preview(table)
    #expect(preview.fields.map(\.code) == ["station", "value"] + Self.columns)
  }
}
