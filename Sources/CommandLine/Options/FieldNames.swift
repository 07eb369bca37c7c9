import Calls
import Catalog
import Client
import Search
import Store

/// The columns of an interface by the names people give them, as far as they are known.
struct FieldNames {
  private let fields: [Field]

  /// - Parameter fields: none where nothing is known, which fits every name.
  init(_ fields: [Field]) { self.fields = fields }

  func contains(_ name: String) -> Bool {
    fields.contains { $0.label == name || $0.code == name }
  }

  /// - Returns: the name.
  /// - Throws: for a column that is not there, with the nearest.
  func checked(_ name: String) throws -> String {
    guard !fields.isEmpty, !contains(name) else { return name }
    let titles = fields.map(\.label)
    let near = NearNames.near(name, titles: titles, codes: fields.map(\.code))
    throw Failure(
      .usage, "这个接口没有数据列“\(name)”",
      advice: near.isEmpty
        ? "可用的列：\(titles.prefix(40).joined(separator: "、"))" : "最接近的：\(near.joined(separator: "、"))"
    )
  }

  /// The code of a column, which calls go by, however it is named; what is no name of a column
  /// stays as it is, for whoever is called to judge.
  /// - Throws: where several columns have the name.
  func code(of name: String) throws -> String {
    guard !fields.contains(where: { $0.code == name }) else { return name }
    let codes = fields.filter { $0.label == name }.map(\.code)
    guard codes.count > 1 else { return codes.first ?? name }
    throw Failure(
      .usage, "这个接口有 \(codes.count) 个数据列名为“\(name)”",
      advice: "用英文名称：\(codes.joined(separator: "、"))")
  }
}

extension Session {
  /// Filters by the codes of their columns, which may be named as the screen has them.
  /// - Throws: for a column that is named twice; before anything is sent, for what the interface
  ///   does not take.
  func coded(
    _ filters: [InvokeRequest.Filter], of id: EntryID
  ) async throws -> [InvokeRequest.Filter] {
    try await refuse(name: id, for: .invoke)
    guard !filters.isEmpty else { return [] }
    try FilterArgument.check(filters, await paging(of: id))
    let names = FieldNames(await knownFields(of: id))
    var seen: Set<String> = []
    let coded = try filters.map { filter in
      let code = try names.code(of: filter.name)
      guard seen.insert(code).inserted else {
        throw Failure(.usage, "--param \(filter.name) 给了不止一次", advice: "每个数据列只写一次")
      }
      return InvokeRequest.Filter(name: code, value: filter.value)
    }
    try await TakenParameters.check(coded, of: id, self)
    return coded
  }

  /// How an interface is read page by page: one by its address as far as that is known.
  private func paging(of id: EntryID) async -> Paging? {
    guard let store = try? openStore() else { return .platform }
    if (try? await store.parts.isForeign(id)) == true {
      return try? await ForeignStore(store: store).interface(id)?.paging
    }
    guard let kept = try? await store.parts.specification(of: id)?.value else { return .platform }
    return kept.paging
  }
}
