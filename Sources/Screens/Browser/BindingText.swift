import Base
import Runtime

/// What is said of keys that the config file's `keys` take from other commands.
enum BindingText {
  /// `x 给了“在线测试”（entry.test），“停用Token”（token.revoke）不再有这个键`.
  static func taken(_ taken: TakenKey) -> String {
    let key = KeyStroke.label(of: taken.key)
    let more = taken.others.count > most ? " 等 \(taken.others.count) 个命令" : ""
    let others = taken.others.prefix(most).map(named).joined(separator: "、") + more
    return taken.isShared
      ? "\(key) 同时给了\(named(taken.owner))和\(others)，先能用的那个得到它"
      : "\(key) 给了\(named(taken.owner))，\(others)不再有这个键"
  }

  /// Commands that are named of one key.
  private static let most = 3

  /// At the start, in a line; nil for none.
  static func notice(_ all: [TakenKey]) -> String? {
    guard let first = all.first else { return nil }
    let rest = all.count == 1 ? "" : "；另有 \(all.count - 1) 处，\(ProgramCommand.line("doctor")) 可查看"
    return "配置 keys：\(taken(first))\(rest)"
  }

  private static func named(_ owner: TakenKey.Owner) -> String { "“\(owner.title)”（\(owner.name)）" }
}
