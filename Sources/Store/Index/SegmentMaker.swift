import Catalog
import Dispatch
import FoundationEssentials
import Synchronization

/// A segment that is yet to be written.
struct MadeSegment: Sendable {
  var firstDocument: Int
  var documents: Int
  var blocks: [Block]
}

/// Makes segments of documents on a thread of its own: cutting texts into tokens and putting those
/// in order takes as long as writing the rows does.
final class SegmentMaker: Sendable {
  /// What is indexed of an entry.
  struct Document: Sendable {
    var entry: Entry
    var fields: [Field]
    /// Rows of `names` the entry is found under.
    var names: [Int]
    /// Counted from the segment's first.
    var number: Int
  }

  private let queue = DispatchQueue(label: "store.segments")
  private let sink = Mutex(TokenSink())
  private let made = Mutex<[MadeSegment]>([])

  /// Adds documents to the open segment.
  /// - Returns: bytes that what was added before takes. That has been cut into tokens then, so that
  ///   no more than some documents wait.
  func add(_ documents: [Document]) -> Int {
    let before = queue.sync { sink.withLock(\.byteCount) }
    queue.async {
      self.sink.withLock { sink in
        for document in documents {
          sink.add(
            document.entry, fields: document.fields, names: document.names,
            document: document.number)
        }
      }
    }
    return before
  }

  /// Ends the open segment, and begins another.
  func end(firstDocument: Int, documents: Int) {
    queue.async {
      var whole = self.sink.withLock { sink in
        defer { sink = TokenSink() }
        return sink
      }
      let segment = MadeSegment(
        firstDocument: firstDocument, documents: documents, blocks: whole.blocks())
      self.made.withLock { $0.append(segment) }
    }
  }

  /// The segments that have been made, in order, each once.
  func take() -> [MadeSegment] {
    made.withLock { made in
      defer { made = [] }
      return made
    }
  }

  /// The same, and those that have been ended.
  func takeAll() -> [MadeSegment] {
    queue.sync {}
    return take()
  }
}

extension TokenSink {
  /// All tokens with their postings.
  fileprivate mutating func blocks() -> [Block] {
    var blocks: [Block] = []
    var packer = BlockPacker()
    var postings = Postings()
    eachToken { token, occurrences in
      postings.fill(token, with: occurrences)
      if let block = packer.append(token, postings) { blocks.append(block) }
    }
    if let block = packer.end() { blocks.append(block) }
    return blocks
  }
}
