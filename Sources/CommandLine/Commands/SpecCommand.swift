import ArgumentParser
import Calls
import Catalog
import Client
import Formats
import Wording

struct SpecCommand: SessionCommand {
  static let configuration = CommandConfiguration(
    commandName: "spec",
    abstract: "接口的API服务：地址、参数规范、返回规范",
    discussion: """
      管道中每行以所属部分开头。--json 输出 {"id","address","style","method","format","encoding",
      "parameters":[{"name","label","type"}],"results":[{"name","label","type"}]}。
      """)

  @OptionGroup var global: GlobalOptions

  @Argument(help: EntryArgument.help, transform: EntryArgument.read)
  var id: EntryID

  func run() async throws {
    let session = try Session(global)
    let specification = try await EntryPart.specification.get(id, session)
    if session.wantsJSON { return try specification.json(id).print(to: session.console) }
    try print(specification, to: session.console)
    if !specification.isByAddress, let reach = session.address.reach { session.console.note(reach) }
  }

  private func print(_ specification: CallSpecification, to console: Console) throws {
    var lines = LabelledLines()
    lines.add("接口地址", ForeignInterface(specification)?.text ?? specification.address)
    lines.add("接口类型", specification.style)
    lines.add("接口方法", specification.method)
    lines.add("接口格式", specification.format)
    lines.add("接口编码", specification.encoding)
    try lines.print(to: console)
    for (title, parameters) in [
      ("接口参数规范", specification.parameters), ("接口返回规范", specification.results),
    ] {
      if console.isTerminal { try console.write("\n\(title)\n") }
      let head = console.isTerminal ? [] : [Table.Column("规范")]
      var table = Table(head + [.init("数据列", isWhole: true), .init("描述"), .init("类型")])
      for parameter in parameters {
        let row = [parameter.name, parameter.label, parameter.type.label]
        table.add(console.isTerminal ? row : [title] + row)
      }
      try table.print(to: console)
    }
  }
}

extension CallSpecification {
  func json(_ id: EntryID) -> JSON {
    [
      "id": .string(id.text), "address": .string(address), "style": .string(style),
      "method": .string(method), "format": .string(format), "encoding": .string(encoding),
      "parameters": .array(parameters.map(\.json)), "results": .array(results.map(\.json)),
    ]
  }
}
