import ArgumentParser
import Catalog
import Client
import Formats

struct PreviewCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "preview",
    abstract: "条目的数据预览（前 20 条）",
    discussion: """
      每条数据一行，列的次序与 tjdata fields 相同。--json 输出
      {"id","totalCount","fields":[{"code","type","label"}],"rows":[["…"]]}。
      """)

  @OptionGroup var global: GlobalOptions

  @Argument(help: EntryArgument.help, transform: EntryArgument.read)
  var id: EntryID

  func run() async throws {
    let session = try Session(global)
    let preview = try await EntryPart.preview.get(id, session)
    if session.wantsJSON {
      let json: JSON = [
        "id": .string(id.text), "totalCount": .integer(preview.totalCount),
        "fields": .array(preview.fields.map(\.json)),
        "rows": .array(preview.rows.map { .array($0.map(JSON.string)) }),
      ]
      return try json.print(to: session.console)
    }
    var table = Table(preview.fields.map { .init($0.label) })
    for row in preview.rows { table.add(row) }
    try table.print(to: session.console)
    session.console.note("全部数据共\(preview.totalCount)条 / 可预览数据共\(preview.rows.count)条")
  }
}
