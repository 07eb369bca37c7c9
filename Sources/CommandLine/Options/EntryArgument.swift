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
  /// Shorter texts without a sign are not certain to be ids.
  private static let shortest = 16

  /// An id, or the page of an entry on any platform.
  @Sendable static func reference(_ text: String) throws -> EntryReference {
    let id = try read(text)
    let isPage = ["http://", "https://"].contains { text.lowercased().hasPrefix($0) }
    return isPage ? .page(text, fallback: id) : .id(id)
  }

  /// Any word may be an id of some platform. One that is none of the platform in use is refused
  /// where that is known (`Session.refuse`), as is a title.
  @Sendable static func read(_ text: String) throws -> EntryID {
    if text.hasPrefix(mark), let id = EntryID(any: text.dropFirst(mark.count)) { return id }
    var name = text.split(separator: "?").first ?? ""
    name = name.split(separator: "/").last ?? ""
    if name.hasSuffix(".htm") { name = name.dropLast(4) }
    guard let id = EntryID(name) ?? EntryID(any: text) else { throw fault(text) }
    return id
  }

  /// The same where a short word is rather something else: the name of a subcommand, or a slip of
  /// whoever operates a platform, whose ids are all of one form.
  @Sendable static func certain(_ text: String) throws -> EntryID {
    let id = try read(text)
    let hasSign = text.contains { "-_:./#".contains($0) }
    let isName = !text.utf8.allSatisfy { $0 < 0x80 }
    guard id.isHexadecimal || hasSign || isName || text.utf8.count >= shortest else {
      throw fault(text, "其他平台的编号在这里写作 id:编号")
    }
    return id
  }

  private static func fault(
    _ text: String, _ others: String = "其他平台的编号照原样"
  ) -> ValidationError {
    let search = ProgramCommand.line("search", text)
    return ValidationError("条目编号应为 32 位十六进制，\(others)，可用 \(search) 查找")
  }
}
