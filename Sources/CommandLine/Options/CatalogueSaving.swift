import ArgumentParser
import Tabular

/// How what a search finds goes to a file.
struct CatalogueSaving: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "把找到的全部条目写入此文件，每条目一行：.csv、.json、.ndjson、.xlsx、.sqlite、.md", valueName: "路径"),
    completion: .file())
  var output: OutputPath?

  @Flag(help: "覆盖已有的文件")
  var overwrite = false

  @Flag(help: "CSV 文件以字节顺序标记开头，供 Excel 识别编码")
  var bom = false

  @Option(help: ArgumentHelp("文件中的列名：中文 label 或英文 code", valueName: "名称"))
  var names: TableNaming = .label

  func validate() throws {
    if output == .standardOutput {
      throw ValidationError("search 的 --output 要给出文件；输出到标准输出用 --json")
    }
    guard output == nil || output.path.flatMap(TableFormat.init(path:)) != nil else {
      throw ValidationError("--output 可用的扩展名：csv、json、ndjson、xlsx、sqlite、md")
    }
  }

  /// nil where nothing is to be written to a file.
  func order() throws -> TableExport? {
    guard let path = output.path, let format = TableFormat(path: path) else { return nil }
    return try TableExport(
      format, to: path, naming: names, hasByteOrderMark: bom, overwrites: overwrite)
  }
}
