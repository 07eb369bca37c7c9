/// A value of a long JSON text: where it lies, and what is to be seen of it while it is folded.
public struct JSONNode: Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    case object, array, text, number
    /// `true`, `false` or `null`.
    case word
  }

  public var kind: Kind
  /// Where it begins, with its name where it has one; in bytes, as all places here.
  public var start: Int
  /// Where its value lies.
  public var range: Range<Int>
  /// Its place among those beside it, from 0; -1 of the whole.
  public var place: Int
  /// Members or items.
  public var count: Int
  /// In an object; cut where it is longer than `textLimit`.
  public var name: String?
  /// A text, number or word as JSON, cut where it is longer than `textLimit`; of a container, how
  /// its content begins.
  public var text = ""

  /// Bytes of a name or text that are read.
  public static let textLimit = 4096
  /// Bytes of a container's content that are read.
  static let previewLimit = 160

  /// The whole of a text: its place is -1.
  public var isTop: Bool { place < 0 }

  public var isContainer: Bool { kind == .object || kind == .array }
}
