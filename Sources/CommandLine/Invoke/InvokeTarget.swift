import ArgumentParser
import Calls
import Catalog
import Client

/// What `tjdata invoke` is to call.
enum InvokeTarget: Hashable, Sendable {
  /// An entry by its id, or the page it has on the platform.
  case entry(EntryID)
  case url(ForeignURL)

  static let help = ArgumentHelp(
    "条目编号（32 位十六进制）或条目页网址；其他 http(s):// 网址按网址本身调用", valueName: "编号或网址")

  @Sendable static func read(_ text: String) throws -> InvokeTarget {
    guard ForeignURL.looksLikeOne(text), !text.hasSuffix(".htm") else {
      return .entry(try EntryArgument.read(text))
    }
    do {
      return .url(try ForeignURL(text))
    } catch {
      let failure = Failure(url: error)
      throw ValidationError("\(failure.message)；\(failure.advice)")
    }
  }

  var isEntry: Bool { if case .entry = self { true } else { false } }

  var id: EntryID {
    switch self {
    case .entry(let id): id
    case .url(let url): url.interface.id
    }
  }
}

/// `--rows data.list`.
enum RowsArgument {
  @Sendable static func read(_ text: String) throws -> RowsPath {
    guard let path = RowsPath(text) else {
      throw ValidationError("应写成 data.list、result[0].rows 一类的路径，“.”为整个应答")
    }
    return path
  }
}
