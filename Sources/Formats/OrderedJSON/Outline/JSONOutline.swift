/// Where things lie in a JSON text of any length: enough to go to any of its values by reading a
/// few pages, and no more in memory than a ten-thousandth of it.
///
/// Short values are found by passing over those before them. Long ones are remembered with their
/// length, and with the places of some of their children, a stride of bytes apart.
public struct JSONOutline: Sendable {
  public let source: JSONSource
  /// The whole. Where the text breaks off, it has what was whole before; nil where nothing was.
  public let root: JSONNode?
  /// Where the text stops being JSON. With `trailingText` the root is complete.
  public let fault: JSON.ParseError?
  /// What is remembered, by where the value begins.
  let spans: [Int: Span]

  /// Values of so many bytes and more are remembered, and marks are so far apart.
  let stride: Int
  /// Bytes read at once.
  let piece: Int

  struct Span: Sendable {
    var node: JSONNode
    var marks: [Mark] = []
  }

  /// A child to begin from: its place among its siblings, and where it begins.
  struct Mark: Sendable {
    var place: Int
    var start: Int
  }

  /// Goes through the whole text once.
  /// - Throws: what reading throws, `CancellationError`.
  public init(_ source: JSONSource) throws { try self.init(source, stride: 16 << 10) }

  /// Goes through a text that is held, of which small pieces are read.
  /// - Throws: nothing but `CancellationError`.
  public init(held bytes: [UInt8]) throws {
    try self.init(JSONSource(bytes), stride: 1 << 10, piece: 4 << 10)
  }

  init(_ source: JSONSource, stride: Int, piece: Int = 256 << 10) throws {
    self.source = source
    self.stride = stride
    self.piece = piece
    var indexer = JSONIndexer(source, stride: stride, piece: piece)
    fault = try indexer.run()
    root = indexer.root
    spans = indexer.spans
  }
}
