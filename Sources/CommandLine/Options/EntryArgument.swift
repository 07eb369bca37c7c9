import ArgumentParser
import Base
import Catalog
import Client

/// An entry's id as people have it: bare, or at the end of a page's or an interface's address.
enum EntryArgument {
  static let help = ArgumentHelp(
    "条目编号（32 位十六进制；其他平台的编号照原样，或写作 id:编号），或以它结尾的网址", valueName: "编号")

  /// Before an id of any form, which nothing else is to be seen in.
  private static let mark = "id:"
  /// Shorter texts are rather slips than ids of other platforms, unless they hold a sign.
  private static let shortest = 16

  /// An id, or the page of an entry on any platform.
  @Sendable static func reference(_ text: String) throws -> EntryReference {
    let id = try read(text)
    let isPage = ["http://", "https://"].contains { text.lowercased().hasPrefix($0) }
    return isPage ? .page(text, fallback: id) : .id(id)
  }

  @Sendable static func read(_ text: String) throws -> EntryID {
    if text.hasPrefix(mark), let id = EntryID(any: text.dropFirst(mark.count)) { return id }
    var name = text.split(separator: "?").first ?? ""
    name = name.split(separator: "/").last ?? ""
    if name.hasSuffix(".htm") { name = name.dropLast(4) }
    if let id = EntryID(name) { return id }
    let hasSign = text.contains { "-_:./#".contains($0) }
    // A title, which is told with the id that is meant where the catalogue is at hand.
    let isName = !text.utf8.allSatisfy { $0 < 0x80 }
    guard hasSign || isName || text.utf8.count >= shortest, let id = EntryID(any: text) else {
      let search = ProgramCommand.line("search", text)
      throw ValidationError("条目编号应为 32 位十六进制，或其他平台的编号（写作 id:编号），可用 \(search) 查找")
    }
    return id
  }
}
