import ArgumentParser
import Base
import Catalog
import Client
import Formats
import Glibc
import Portal
import Tables
import Tabular
import Wording

struct AdminPublishCommand: OperatorCommand {
  static let configuration = CommandConfiguration(
    commandName: "publish",
    abstract: "由 CSV 或 JSON 发布数据集或数据接口",
    discussion: """
      CSV 第一行是列名；JSON 是对象的数组。每列要有英文名称：列名本身是英文名称，或用 --code 列名=英文名称
      逐列给出，或用 --code-prefix 统一编号。数据格式由内容判断，可用 --type 指定。接口规范与
      XLSX、CSV、JSON、XML 文件由平台生成。不是 UTF-8 编码的文件
      转换后读取并说明。输出条目编号。
      --id 指向已有条目时更新它：没有给出的选项照旧（类型、名称、主题、部门、摘要、行业、标签、开放状态、
      更新频率、文件格式，各列的英文名称、数据格式与可否筛选）；给出空文字即清空（如 --abstract ''、--tag ''）。
      不合原来数据格式的列不发布，除非用 --type 改变格式；整型的列有了小数则变为数值型并说明。
      """)

  @OptionGroup var options: OperatorOptions

  @Argument(help: ArgumentHelp("CSV 或 JSON 文件，- 为标准输入", valueName: "文件"))
  var file: String

  @Option(help: ArgumentHelp("条目类型；新条目默认 dataset", valueName: "类型"))
  var kind: EntryKind?

  @Option(help: ArgumentHelp("条目编号；不给则新编", valueName: "编号"), transform: EntryArgument.certain)
  var id: EntryID?

  @Option(help: ArgumentHelp("数据集名称；新条目必给", valueName: "名称"))
  var title: String?

  @Option(help: ArgumentHelp("所属主题；新条目必给", valueName: "主题"))
  var theme: String?

  @Option(help: ArgumentHelp("来源部门；新条目必给", valueName: "部门"))
  var department: String?

  @Option(help: ArgumentHelp("摘要", valueName: "文字"))
  var abstract: String?

  @Option(help: ArgumentHelp("所属行业", valueName: "行业"))
  var industry: String?

  @Option(help: ArgumentHelp("标签，可重复", valueName: "标签"))
  var tag: [String] = []

  @Option(help: ArgumentHelp("开放状态；新条目默认 unconditional", valueName: "状态"))
  var status: OpenStatus?

  @Option(help: ArgumentHelp("更新频率；新条目默认 other", valueName: "频率"))
  var frequency: UpdateFrequency?

  @Option(help: ArgumentHelp("列的英文名称，可重复", valueName: "列名=英文名称"), transform: PairArgument.read)
  var code: [PairArgument] = []

  @Option(help: ArgumentHelp("英文名称的前段，后接三位列号", valueName: "前段"))
  var codePrefix: String?

  @Option(
    help: ArgumentHelp("列的数据格式（text、integer、number、date），可重复", valueName: "列名=格式"),
    transform: PairArgument.read)
  var type: [PairArgument] = []

  @Option(help: ArgumentHelp("可作查询参数的列，可重复；新条目默认第一列", valueName: "列名"))
  var filter: [String] = []

  @Option(help: ArgumentHelp("文件格式，可重复；新的数据集默认四种都有，新的数据接口默认没有", valueName: "格式"))
  var format: [FileFormat] = []

  /// What is said of the entry.
  private var order: EntryOrder {
    var order = EntryOrder()
    order.kind = kind
    order.title = title
    order.theme = theme
    order.publisher = department
    order.abstract = abstract
    order.industry = industry
    order.tags = tag.isEmpty ? nil : tag.filter { !$0.isEmpty }
    order.openStatus = status
    order.frequency = frequency
    order.formats = format.isEmpty ? nil : format
    return order
  }

  func run() async throws {
    let admin = try Operator(options)
    // Before a long table is read.
    let moment = Moment(unixSeconds: admin.now)
    if id == nil { _ = try order.entry(Self.newID(), published: nil, at: moment) }
    let table = try table(admin)
    let (publication, changed, files) = try await admin.withDatabase { database in
      let plan = try await plan(database.admin, moment)
      let publication = try plan.publication(of: table)
      try await database.admin.publish([publication])
      let id = publication.entry.id
      let files = try await database.admin.prepareFiles(of: id) ?? []
      return (publication, plan.changedTypes(in: publication), files)
    }
    let entry = publication.entry
    admin.record("publish", entry.id.text)
    for (label, before, now) in changed {
      admin.console.note("列“\(label)”的数据格式由\(before.label)变为\(now.label)")
    }
    if files.contains(where: { $0.format == .xml }), let notice = Self.unwritable(table) {
      admin.console.note(notice.message)
    }
    if admin.session.wantsJSON { return try entry.json.print(to: admin.console) }
    try admin.console.write(entry.id.text + "\n")
    admin.console.note("已发布“\(entry.title)”，共 \(table.rows.count) 行，各列：")
    for field in publication.fields {
      let isFilter = publication.filters.contains(field.code)
      admin.console.note(
        "  \(field.label)（\(field.code)）：\(field.type.label)\(isFilter ? "，可筛选" : "")")
    }
  }

  /// What of the rows an XML file cannot hold.
  private static func unwritable(_ table: OperatorTable) -> TableNotice? {
    let count = table.rows.joined().reduce(0) { $0 + XMLText.unwritable(in: $1) }
    return count > 0 ? TableNotice(.unwritableCharacters, count: count) : nil
  }

  private func table(_ admin: Operator) throws -> OperatorTable {
    let text = try text(admin)
    let start = text.first { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }
    guard start == UInt8(ascii: "[") || file.hasSuffix(".json") else {
      return try OperatorTable(csv: text)
    }
    return try OperatorTable(json: String(decoding: text, as: UTF8.self))
  }

  /// The file in UTF-8; one that cannot be read without damage is for nobody else to read.
  private func text(_ admin: Operator) throws -> [UInt8] {
    let bytes = try admin.read(file)
    let name = Operator.name(file)
    if let what = Self.other(bytes) {
      throw Failure(
        .malformed, "\(name) 是\(what)，不是 CSV 或 JSON",
        advice: "请用 \(ProgramCommand.line("table", file, "--output", "新文件.csv")) 转为 CSV 后再发布")
    }
    let text = try PlainText(bytes)
    let line = ProgramCommand.line("table", file, "--encoding", "编码", "--output", "新文件.csv")
    let advice = "请用 \(line) 转换后再发布"
    for notice in text.notices {
      switch notice.kind {
      case .damagedText:
        let line = notice.place.line.map { "，首处在第 \($0) 行" } ?? ""
        throw Failure(
          .malformed, "\(name) 有 \(notice.count) 处字节不成文字\(line)", advice: advice)
      case .doubtfulEncoding, .doubtfulUTF8:
        throw Failure(.malformed, "看不出 \(name) 是什么编码", advice: advice)
      default: break
      }
    }
    if let encoding = text.encoding { admin.console.note("\(name) 按 \(encoding) 编码读取") }
    return text.bytes
  }

  /// What can be opened as a table, and made a CSV of; nil for a text.
  private static func other(_ bytes: [UInt8]) -> String? {
    switch FileSignature(Array(bytes.prefix(16))) {
    case .zip, .compound, .excel4: "工作簿或压缩包"
    case .sqlite: "SQLite 数据库"
    default: nil
    }
  }

  private func plan(_ admin: PlatformAdmin, _ now: Moment) async throws -> PublicationPlan {
    let id = try id ?? Self.newID()
    let published = try await admin.published(id)
    let columns = try await admin.filters(of: id)
    let gone = try await admin.goneColumns(of: id)
    var types: [String: FieldType] = [:]
    for pair in type {
      guard let type = FieldType(rawValue: pair.value) else {
        throw Failure(.usage, "没有数据格式“\(pair.value)”", advice: "可用：text、integer、number、date")
      }
      types[pair.name] = type
    }
    return PublicationPlan(
      entry: try order.entry(id, published: published, at: now),
      codes: Dictionary(code.map { ($0.name, $0.value) }) { _, last in last },
      codePrefix: codePrefix, types: types, filters: filter.isEmpty ? nil : filter,
      published: columns.map { .init(fields: $0.fields, filters: $0.filters) }, gone: gone)
  }

  private static func newID() throws -> EntryID {
    let bytes = (0..<16).map { _ in UInt8.random(in: .min ... .max) }
    guard let id = EntryID(Hexadecimal.text(bytes)) else { throw Failure(.failed, "无法编号") }
    return id
  }
}

/// `名称=值`.
struct PairArgument: Hashable, Sendable {
  var name: String
  var value: String

  @Sendable static func read(_ text: String) throws -> PairArgument {
    guard let equals = text.lastIndex(of: "="), equals > text.startIndex else {
      throw ValidationError("应写成 列名=值")
    }
    return PairArgument(
      name: String(text[..<equals]), value: String(text[text.index(after: equals)...]))
  }
}
