import ArgumentParser
import Base
import Catalog
import Client
import Formats
import Tables
import Tabular
import Wording

struct PreviewCommand: SessionCommand {
  static let configuration = CommandConfiguration(
    commandName: "preview",
    abstract: "条目的数据预览（前 20 条）",
    discussion: """
      每条数据一行，列的次序与 tjdata fields 相同。--file 看条目所链接的文件的前 20 行，只取文件的一小部分：
      CSV、JSON、NDJSON、XML、XLSX、XLS、ODS、DBF 与装有它们的 ZIP。--json 输出
      {"id","totalCount","fields":[{"code","type","label"}],"rows":[["…"]]}。
      """)

  @OptionGroup var global: GlobalOptions

  @Argument(help: EntryArgument.help, transform: EntryArgument.read)
  var id: EntryID

  @Option(help: ArgumentHelp("看此文件的前几行，不下载整个文件", valueName: "文件名"))
  var file: String?

  func run() async throws {
    let session = try Session(global)
    if let file { return try await show(file, session) }
    let preview = try await EntryPart.preview.get(id, session)
    try print(preview, session)
    guard !session.wantsJSON else { return }
    session.console.note(preview.extent)
  }

  /// The first rows of a file that the entry links to.
  private func show(_ name: String, _ session: Session) async throws {
    let files = try await EntryPart.files.get(id, session)
    guard let file = files.first(where: { $0.name == name || $0.name.safe == name }) else {
      throw Failure(
        .notFound, "没有文件“\(name)”", advice: "可用的文件：\(FileFetch.names(files))")
    }
    let ranges = try await FileRanges(file, of: id, session)
    let glimpse = try await OpenTable.glimpse(
      file.name, size: ranges.size, rows: Preview.rowLimit
    ) { try await ranges.bytes($0) }
    let fields = glimpse.headings.map { Field(code: $0.code, type: .text, label: $0.title) }
    try print(
      Preview(
        fields: fields, rows: glimpse.rows.map(\.cells),
        totalCount: glimpse.isWhole ? glimpse.rows.count : nil), session)
    let console = session.console
    if let choices = glimpse.choices.message { console.note(choices) }
    console.note(
      glimpse.isWhole
        ? "共 \(glimpse.rows.count) 行"
        : "前 \(glimpse.rows.count) 行；文件 \(ranges.size) 字节，取了 \(glimpse.fetched) 字节。"
          + "整个文件用 \(ProgramCommand.line("download", id.text))"
    )
  }

  private func print(_ preview: Preview, _ session: Session) throws {
    if session.wantsJSON {
      let json: JSON = [
        "id": .string(id.text), "totalCount": preview.totalCount.map(JSON.integer) ?? .null,
        "fields": .array(preview.fields.map(\.json)),
        "rows": .array(preview.rows.map { .array($0.map(JSON.string)) }),
      ]
      return try json.print(to: session.console)
    }
    var table = Table(preview.fields.map { .init($0.label) })
    for row in preview.rows { table.add(row) }
    try table.print(to: session.console)
  }
}
