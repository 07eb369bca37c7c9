import ArgumentParser
import Catalog

/// An entry's id as people have it: bare, or at the end of a page's or an interface's address.
enum EntryArgument {
  static let help = ArgumentHelp("条目编号（32 位十六进制），或以它结尾的网址", valueName: "编号")

  @Sendable static func read(_ text: String) throws -> EntryID {
    var name = text.split(separator: "?").first ?? ""
    name = name.split(separator: "/").last ?? ""
    if name.hasSuffix(".htm") { name = name.dropLast(4) }
    guard let id = EntryID(name) else {
      throw ValidationError("条目编号应为 32 位十六进制，可用 tjdata search 查找")
    }
    return id
  }
}
