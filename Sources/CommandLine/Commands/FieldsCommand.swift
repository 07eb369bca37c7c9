import ArgumentParser
import Catalog
import Client
import Formats
import Terminal
import Wording

struct FieldsCommand: SessionCommand {
  static let configuration = CommandConfiguration(
    commandName: "fields",
    abstract: "条目的数据项",
    discussion: """
      每个数据项一行：序号、英文名称、数据格式、中文描述。--json 输出
      {"id","fields":[{"code","type","label"}]}。
      """)

  @OptionGroup var global: GlobalOptions

  @Argument(help: EntryArgument.help, transform: EntryArgument.read)
  var id: EntryID

  func run() async throws {
    let session = try Session(global)
    let fields = try await EntryPart.fields.get(id, session)
    if session.wantsJSON {
      let json: JSON = ["id": .string(id.text), "fields": .array(fields.map(\.json))]
      return try json.print(to: session.console)
    }
    var table = Table([
      .init("序号", .trailing, isWhole: true), .init("英文名称", isWhole: true),
      .init("数据格式", isWhole: true), .init("中文描述"),
    ])
    for (index, field) in fields.enumerated() {
      table.add([String(index + 1), field.code, field.type.label, field.label])
    }
    try table.print(to: session.console)
  }
}
