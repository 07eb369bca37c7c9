import ArgumentParser
import Calls
import Client
import Formats
import Search
import Store

struct HistoryDiffCommand: SessionCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "对比两次调用的数据行：增加、减少、改变",
    discussion: """
      每行一条，以 +、-、~ 开头；改变的单元格写成“旧 → 新”。--json 输出
      {"columns","key","added":[{…}],"removed":[{…}],"changed":[{"columns","old","new"}],"unchanged"}。
      """)

  @OptionGroup var global: GlobalOptions

  @Argument(help: ArgumentHelp("历史中的序号", valueName: "旧"))
  var old: Int

  @Argument(help: ArgumentHelp("历史中的序号", valueName: "新"))
  var new: Int

  @Option(help: ArgumentHelp("用来对应各行的列；默认为第一个没有重复值的列", valueName: "列"))
  var key: String?

  func run() async throws {
    let session = try Session(global)
    let store = try session.openStore()
    let (before, after) = (try await rows(old, store), try await rows(new, store))
    if let key, !before.columns.contains(key), !after.columns.contains(key) {
      let near = NearNames.near(key, in: before.columns)
      throw Failure(
        .usage, "两次结果都没有“\(key)”这一列",
        advice: near.isEmpty
          ? "可用的列：\(before.columns.prefix(40).joined(separator: "、"))"
          : "最接近的：\(near.joined(separator: "、"))")
    }
    let difference = TableDifference(from: before, to: after, key: key)
    if difference.isKeyRepeated, let key = difference.key {
      session.console.note("列 \(key) 有重复值：相同的行先对应，其余按次序对应，未必是同一行；可用 --key 另选")
    }
    if session.wantsJSON { return try difference.json.print(to: session.console) }
    var table = Table([.init("")] + difference.columns.map { .init($0) })
    for line in difference.lines { table.add(line.cells(under: difference.columns)) }
    try table.print(to: session.console)
  }

  private func rows(_ number: Int, _ store: LocalStore) async throws -> InvokeAnswer.Table {
    guard let call = try await store.calls.call(number) else {
      throw Failure.notKept(CallNumber.title(number), CallNumber.list)
    }
    guard case .rows(let table, _, _) = try await store.exchange(of: call).answer else {
      throw Failure(.malformed, "第 \(number) 次调用的结果不是数据行")
    }
    return table
  }
}

extension TableDifference.Line {
  fileprivate func cells(under columns: [String]) -> [String] {
    switch change {
    case .added: ["+"] + cells
    case .removed: ["-"] + cells
    case .changed(let changed):
      ["~"]
        + columns.indices.map { index in
          changed.contains(columns[index]) ? "\(old[index]) → \(cells[index])" : cells[index]
        }
    }
  }
}

extension TableDifference {
  fileprivate var json: JSON {
    func row(_ cells: [String]) -> JSON {
      .object(zip(columns, cells).map { JSON.Member($0, .string($1)) })
    }
    let changed = lines.compactMap { line -> JSON? in
      guard case .changed(let names) = line.change else { return nil }
      return [
        "columns": .array(names.map { .string($0) }), "old": row(line.old), "new": row(line.cells),
      ]
    }
    return [
      "columns": .array(columns.map { .string($0) }), "key": key.map { .string($0) } ?? .null,
      "added": .array(lines.filter { $0.change == .added }.map { row($0.cells) }),
      "removed": .array(lines.filter { $0.change == .removed }.map { row($0.cells) }),
      "changed": .array(changed), "unchanged": .integer(unchanged),
    ]
  }
}
