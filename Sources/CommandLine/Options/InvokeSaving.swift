import ArgumentParser
import Calls
import Catalog
import Client
import Store
import Tabular

/// How the rows of calls go to a file.
struct InvokeSaving: ParsableArguments {
  @Option(
    help: ArgumentHelp("把数据写入此文件，格式按 --format 或扩展名；- 为标准输出", valueName: "路径"),
    completion: .file())
  var output: OutputPath?

  @Flag(help: "覆盖已有的文件")
  var overwrite = false

  @Option(help: ArgumentHelp("文件中的列名：中文描述 label 或英文名称 code", valueName: "名称"))
  var names: TableNaming = .code

  @Flag(help: "CSV 文件以字节顺序标记开头，供 Excel 识别编码")
  var bom = false

  @Flag(help: "CSV、JSON、NDJSON 文件也注明来源")
  var attribution = false

  /// - Throws: `ValidationError` where format and file do not go together.
  func check(_ format: InvokeFormat?, json: Bool) throws {
    guard output.path != nil else {
      if let format, TableFormat(format)?.needsInvokeFile == true {
        try output.check(format.rawValue)
      }
      return
    }
    guard let format = tableFormat(format, json: json) else {
      throw ValidationError("--output 可用的格式：csv、json、ndjson、markdown、xlsx、sqlite")
    }
    try output.checkEnding(format)
  }

  private func tableFormat(_ format: InvokeFormat?, json: Bool) -> TableFormat? {
    if json { return .json }
    if let format { return TableFormat(format) }
    return output.path.flatMap(TableFormat.init(path:))
  }

  /// nil where nothing is to be written to a file.
  func output(
    of callee: Callee, _ format: InvokeFormat?, _ session: Session
  ) async throws -> InvokeOutput? {
    guard let path = output.path, let format = tableFormat(format, json: session.wantsJSON) else {
      return nil
    }
    var order = try TableExport(
      format, to: path, naming: names, hasByteOrderMark: bom, overwrites: overwrite)
    if attribution || format.hasPlaceForAttribution {
      let now = Moment(unixSeconds: LocalStore.systemTime())
      order.attribution = AttributionLine.text(callee.id, callee.foreign, now)
    }
    guard names == .label else { return InvokeOutput(order: order, fields: []) }
    let fields: [Field]
    if let foreign = callee.foreign {
      fields = foreign.fields
    } else {
      fields = try await EntryPart.fields.get(callee.id, session)
    }
    return InvokeOutput(order: order, fields: fields)
  }
}

extension TableFormat {
  fileprivate init?(_ format: InvokeFormat) { self.init(rawValue: format.rawValue) }

  /// Not printed by calls.
  fileprivate var needsInvokeFile: Bool { needsFile || self == .markdown }
}

/// Where data comes from, for the files that are made of it.
enum AttributionLine {
  /// - Parameter foreign: the interface where it is not the platform's.
  static func text(_ id: EntryID, _ foreign: ForeignInterface?, _ time: Moment) -> String {
    let source =
      foreign.map { "\($0.host)，\($0.text)" } ?? "天津市信息资源统一开放平台，条目 \(id.text)"
    return "来源：\(source)，\(time)"
  }
}
