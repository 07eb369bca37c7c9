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
    let before = queue.sync { sink.withLock { $0.byteCount } }
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
      let blocks = self.sink.withLock { sink in
        let blocks = sink.blocks()
        sink = TokenSink()
        return blocks
      }
      let segment = MadeSegment(
        firstDocument: firstDocument, documents: documents, blocks: blocks)
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
