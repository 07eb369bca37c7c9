import Base
import Formats
public import Tabular

/// Where a person has said that the names of a file's columns stand, kept by the file's path: when
/// it is opened again, on the screen or by a command, they are taken from there.
public struct HeadMemory: Sendable {
  /// Files remembered; the oldest go first.
  private static let most = 500
  private static let sizeLimit = 1 << 20

  /// The file it is kept in.
  let path: String

  /// What is remembered in the place of what is to be found.
  public func applied(to opening: TableOpening, of file: String) -> TableOpening {
    guard opening.head == .automatic,
      let value = read().last(where: { $0.name == Self.key(opening, file) })?.value.stringValue,
      let head = Self.head(value)
    else { return opening }
    var opening = opening
    opening.head = head
    return opening
  }

  /// How to read a file again, where something is remembered of the one of its tables that was
  /// found in it; nil where nothing is.
  public func applied(
    to opening: TableOpening, of file: String, found choices: TableChoices
  ) -> TableOpening? {
    guard choices.areSeveral, opening.head == .automatic else { return nil }
    var chosen = opening
    chosen.table = String(choices.chosen + 1)
    let applied = applied(to: chosen, of: file)
    return applied.head == .automatic ? nil : applied
  }

  /// Remembers a choice; `automatic` forgets it. What cannot be written is not remembered, which is
  /// no reason not to open the file.
  public func remember(_ opening: TableOpening, of file: String) {
    let key = Self.key(opening, file)
    FileLock.holding(path) {
      var members = read().filter { $0.name != key }
      if let value = Self.value(opening.head) { members.append(JSON.Member(key, .string(value))) }
      let text = JSON.object(Array(members.suffix(Self.most))).compactText
      try? WholeFile.write(text, to: path)
    }
  }

  private func read() -> [JSON.Member] {
    guard let bytes = try? SmallFile.read(path, limit: Self.sizeLimit) else { return [] }
    return (try? JSON.parse(bytes))?.objectValue ?? []
  }

  private static func key(_ opening: TableOpening, _ file: String) -> String {
    let path = Places.absolute(file)
    return opening.table.map { "\(path)#\($0)" } ?? path
  }

  private static func value(_ head: TableHead) -> String? {
    switch head {
    case .automatic: nil
    case .none: "0"
    case .rows(let range): "\(range.lowerBound)-\(range.upperBound)"
    }
  }

  private static func head(_ value: String) -> TableHead? {
    value == "0" ? TableHead.none : TableHead(rows: value)
  }
}

extension Session {
  /// What is remembered of this person's files.
  public var headMemory: HeadMemory { HeadMemory(path: places.state + "/table-heads.json") }
}
