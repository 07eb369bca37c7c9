import ArgumentParser
import Client
import Tabular

struct TableCommand: SessionCommand {
  static let configuration = CommandConfiguration(
    commandName: "table",
    abstract: "查看、筛选、统计、转换表格文件",
    discussion: """
      读取 CSV、JSON、NDJSON、XML（UTF-8、GB18030、UTF-16、UTF-32）、XLSX、XLS、ODS、DBF、HTML 与 XML 2003
      表格，及装有它们的 ZIP；- 为标准输入。先 --sql，再 --where、
      --group、--sort、--columns、--limit。读不全、有损坏之处，在标准错误中说明。
      条件：面积 > 100 and 区县 ~ 河西；= != < <= > >= ~（含）!~ ^=（开头）$=（结尾）is blank、
      in (甲, 乙)、and or not 与括号；单写文字则在各列中查找。
      数值、日期列与不是数值、日期的值比大小（如 日期 > 2024-02-30）为用法错误。列名用中文描述、英文名称或 #序号。
      --sql 中表名为 data，只能读取；日期写作 2024-02-29，1.2万 是 12000，空白是 NULL。--profile 每列一行：类型、空白、不同值、最小、最大、平均、
      四分位数、最常见的值。
      管道中每行各列以制表符分隔、不带列名；要列名用 --format csv。
      --output 按扩展名定格式，写完才出现，不覆盖已有文件，除非加 --overwrite。
      注明来源：CSV 末行以“# ”开头，JSON 成为含 _attribution 与 data 的对象，NDJSON 末行，
      XLSX 另有工作表“来源”，SQLite 另有表 _attribution，Markdown 末段。
      """)

  @OptionGroup var global: GlobalOptions

  @Argument(
    help: ArgumentHelp("表格文件，- 为标准输入", valueName: "文件"), completion: .file())
  var file: String

  @Option(help: ArgumentHelp("工作表或 ZIP 中的文件：名称，或从 1 起的序号", valueName: "工作表"))
  var sheet: String?

  @Option(
    help: ArgumentHelp("JSON、XML 的数据所在：数组或元素的路径，如 result.records、list/item", valueName: "路径"))
  var rows: String?

  @Option(
    help: ArgumentHelp("文本文件的编码，如 utf-8、gb18030、big5、shift_jis；默认由内容判断", valueName: "编码"))
  var encoding: String?

  @Flag(help: "没有列名，第一行就是数据")
  var noHeader = false

  @Option(
    help: ArgumentHelp("列名在第几行，从 1 起，空行不计；两行列名写 2-3", valueName: "行号"))
  var headerRow: HeaderRows?

  @Flag(help: "照原样：不去 =\"00123\" 之类的外壳与数字旁的制表符，不认数字与日期")
  var asIs = false

  @Option(help: ArgumentHelp("只要符合条件的行；重复时都要符合", valueName: "条件"))
  var `where`: [String] = []

  @Option(help: ArgumentHelp("排序，可重复，前者优先；:desc 为降序", valueName: "列[:desc],…"))
  var sort: [String] = []

  @Option(help: ArgumentHelp("只要这些列，按此次序，可重复", valueName: "列,…"))
  var columns: [String] = []

  @Option(help: ArgumentHelp("分组计数，可重复", valueName: "列,…"))
  var group: [String] = []

  @Flag(help: "各列概况；与 --columns 同用时只看这些列")
  var profile = false

  @Option(
    help: ArgumentHelp("用 SQL（SQLite）查询，表名为 data", valueName: "语句"))
  var sql: String?

  @Option(help: ArgumentHelp("至多这么多行；终端上的表格默认 1000", valueName: "行数"))
  var limit: Int?

  @Option(help: ArgumentHelp("输出格式，默认 table", valueName: "格式"))
  var format: TableOutputFormat?

  @Option(
    help: ArgumentHelp("写入此文件，- 为标准输出；xlsx 与 sqlite 必须给出文件", valueName: "路径"),
    completion: .file())
  var output: OutputPath?

  @Flag(help: "覆盖已有的文件")
  var overwrite = false

  @Option(help: ArgumentHelp("列名用中文描述 label 或英文名称 code", valueName: "名称"))
  var names: TableNaming = .label

  @Flag(help: "CSV 以字节顺序标记开头，供 Excel 识别编码")
  var bom = false

  @Option(help: ArgumentHelp("注明来源的一行文字", valueName: "文字"))
  var attribution: String?

  func validate() throws {
    if sheet != nil, rows != nil { throw ValidationError("--sheet 与 --rows 不能同时使用") }
    if noHeader, headerRow != nil {
      throw ValidationError("--no-header 与 --header-row 不能同时使用")
    }
    if let limit, limit < 0 { throw ValidationError("--limit 应为不小于 0 的整数") }
    if profile, !group.isEmpty || !sort.isEmpty {
      throw ValidationError("--profile 不与 --group、--sort 同时使用")
    }
    if global.json, let format, format != .json {
      throw ValidationError("--json 与 --format \(format.rawValue) 不能同时使用")
    }
    if let format = wantedFormat.file, format.needsFile { try output.check(format.rawValue) }
    if output.path != nil, wantedFormat == .table {
      throw ValidationError("--output 的扩展名看不出格式，请用 --format 指定")
    }
    if let format = wantedFormat.file { try output.checkEnding(format) }
  }

  var opening: TableOpening {
    let head: TableHead = noHeader ? .none : headerRow?.head ?? .automatic
    return TableOpening(table: sheet ?? rows, head: head, encoding: encoding, isLiteral: asIs)
  }

  /// As it is said, else by the file's name.
  var wantedFormat: TableOutputFormat {
    if global.json { return .json }
    if let format { return format }
    return output.path.flatMap(TableFormat.init(path:)).map(TableOutputFormat.init) ?? .table
  }

  func run() async throws {
    let session = try Session(global)
    let desk = TableDesk(command: self, console: session.console, heads: session.headMemory)
    try await desk.run()
  }
}

/// Rows that have the names of columns: `3`, `2-3`.
struct HeaderRows: ExpressibleByArgument, Sendable {
  let head: TableHead

  init?(argument: String) {
    guard let head = TableHead(rows: argument) else { return nil }
    self.head = head
  }
}

/// How a table leaves the program.
enum TableOutputFormat: String, CaseIterable, Sendable, ExpressibleByArgument {
  case table, csv, json, ndjson, markdown, xlsx, sqlite

  init(_ format: TableFormat) {
    self = TableOutputFormat(rawValue: format.rawValue) ?? .csv
  }

  /// nil for aligned columns.
  var file: TableFormat? { TableFormat(rawValue: rawValue) }
}
