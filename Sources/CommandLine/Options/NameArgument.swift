import ArgumentParser
import Catalog

/// What a person calls something they keep.
enum NameArgument {
  /// - Parameter what: what is named, in a person's words.
  /// - Throws: `ValidationError` where nobody could see it, or name it again on one line.
  static func check(_ name: String, _ what: String) throws {
    guard name.isName else { throw ValidationError("\(what)要有文字，不能有控制字符") }
  }

  static func check(tags: [String]) throws {
    for tag in tags { try check(tag, "标签") }
  }
}
