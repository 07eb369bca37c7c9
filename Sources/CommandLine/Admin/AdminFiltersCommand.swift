import ArgumentParser
import Catalog
import Client
import Formats
import Portal
import Search
import Terminal
import Wording

struct AdminFiltersCommand: OperatorCommand {
  static let configuration = CommandConfiguration(
    commandName: "filters",
    abstract: "接口可以按哪些列筛选，各列有索引",
    discussion: """
      不给出列时列出各列；给出列（英文名称或中文描述）时，调用可以且只可以按这些列筛选，索引由已有的数据建立。\
      --all 为全部列，--none 为不筛选。再次发布同一条目时照旧，除非给出 --filter。\
      --json 输出 {"id","fields":[{"code","type","label","filters"}]}，改动之后为改动后的。
      """)

  @OptionGroup var options: OperatorOptions

  @Argument(help: EntryArgument.help, transform: EntryArgument.certain)
  var id: EntryID

  @Argument(help: ArgumentHelp("可以筛选的列", valueName: "列"))
  var columns: [String] = []

  @Flag(help: "可以按任何一列筛选")
  var all = false

  @Flag(help: "不能筛选")
  var none = false

  func validate() throws {
    guard [!columns.isEmpty, all, none].count(where: { $0 }) <= 1 else {
      throw ValidationError("列、--all 与 --none 请只给出一种")
    }
  }

  func run() async throws {
    let looks = !all && !none && columns.isEmpty
    let admin = try Operator(options, reads: looks)
    let found = try await admin.withDatabase { try await $0.admin.filters(of: id) }
    guard let (fields, filters) = found else { throw Failure(.notFound, "没有条目 \(id)") }
    guard !looks else {
      return try admin.session.wantsJSON
        ? json(fields, filters).print(to: admin.console)
        : Self.table(fields, filters).print(to: admin.console)
    }
    let codes = try all ? fields.map(\.code) : columns.map { try Self.code($0, fields) }
    try await admin.change(
      id.text, as: "filters", missing: "没有条目 \(id)",
      said: codes.isEmpty ? "\(id) 不能筛选" : "\(id) 可以按 \(codes.joined(separator: "、")) 筛选"
    ) { try await $0.setFilters(of: id, codes) }
    if admin.session.wantsJSON { try json(fields, codes).print(to: admin.console) }
  }

  private func json(_ fields: [Field], _ filters: [String]) -> JSON {
    let lines = fields.map { field -> JSON in
      [
        "code": .string(field.code), "type": .string(field.type.rawValue),
        "label": .string(field.label), "filters": .bool(filters.contains(field.code)),
      ]
    }
    return ["id": .string(id.text), "fields": .array(lines)]
  }

  private static func table(_ fields: [Field], _ filters: [String]) -> Table {
    var table = Table([
      .init("英文名称", isWhole: true), .init("数据格式", isWhole: true), .init("筛选", isWhole: true),
      .init("中文描述", narrowest: 8),
    ])
    for field in fields {
      let mark = filters.contains(field.code) ? "是" : "否"
      table.add([field.code, field.type.label, mark, field.label])
    }
    return table
  }

  private static func code(_ name: String, _ fields: [Field]) throws -> String {
    guard let field = fields.first(where: { $0.code == name || $0.label == name }) else {
      let near = NearNames.near(
        name, titles: fields.map(\.label), codes: fields.map(\.code))
      throw Failure(
        .notFound, "没有列 \(name)",
        advice: near.isEmpty ? "不给出列时列出各列" : "最接近的：\(near.joined(separator: "、"))")
    }
    return field.code
  }
}
