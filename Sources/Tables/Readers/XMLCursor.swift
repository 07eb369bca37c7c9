import CLibxml2
import Glibc
import Tabular

/// libxml2's streaming reader over bytes of ours: no network, no other files, no more depth and no
/// longer entities than limits allow. Of one thread.
final class XMLCursor {
  /// Bytes in, for libxml2 to call.
  private final class Feed {
    let read: (UnsafeMutableRawBufferPointer) throws -> Int
    var fault: (any Error)?

    init(_ read: @escaping (UnsafeMutableRawBufferPointer) throws -> Int) { self.read = read }
  }

  static let depthLimit: Int32 = 64

  private let feed: Feed
  private let reader: xmlTextReaderPtr
  private let format: TableFault.Format
  private var entities = XMLEntities()
  private let longTags: XMLLongTags?
  /// Attributes of the element it stands on that were taken out of its tag.
  private var further: [XMLAttribute] = []

  /// - Parameters:
  ///   - encoding: how the bytes are written, whatever the document says of itself; nil where it is
  ///     to be asked.
  ///   - longTags: what takes attributes out of the bytes that are read; nil for nothing.
  ///   - read: fills a buffer with the next bytes; 0 at the end.
  init(
    _ format: TableFault.Format, encoding: String? = nil, _ longTags: XMLLongTags? = nil,
    _ read: @escaping (UnsafeMutableRawBufferPointer) throws -> Int
  ) throws(TableFault) {
    self.format = format
    self.longTags = longTags
    feed = Feed(read)
    // Of this thread: whatever goes wrong, also before there is a reader, the library prints
    // nothing.
    xmlSetStructuredErrorFunc(nil, { _, _ in })
    cxml_be_silent()
    let options =
      XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue
      | XML_PARSE_NOWARNING.rawValue | XML_PARSE_COMPACT.rawValue | XML_PARSE_NOCDATA.rawValue
      // Else the parser switches to what a document says of itself all the same.
      | (encoding == nil ? 0 : XML_PARSE_IGNORE_ENC.rawValue)
    let made = xmlReaderForIO(
      { context, buffer, count in
        guard let context, let buffer else { return -1 }
        let feed = Unmanaged<Feed>.fromOpaque(context).takeUnretainedValue()
        do {
          let room = UnsafeMutableRawBufferPointer(start: buffer, count: Int(count))
          return Int32(truncatingIfNeeded: try feed.read(room))
        } catch {
          feed.fault = error
          return -1
        }
      },
      { _ in 0 }, Unmanaged.passUnretained(feed).toOpaque(), nil, encoding,
      Int32(truncatingIfNeeded: options))
    guard let made else { throw .malformed(format, place: 0) }
    reader = made
    // What is wrong is told by `next()`; nothing is printed.
    xmlTextReaderSetErrorHandler(reader, { _, _, _, _ in }, nil)
  }

  deinit { xmlFreeTextReader(reader) }

  enum Node { case start, end, text, other }

  /// XML_READER_TYPE_ENTITY_REFERENCE.
  private static let reference: Int32 = 5

  /// The next node; nil behind the last.
  func next() throws -> Node? {
    let status = xmlTextReaderRead(reader)
    if let fault = feed.fault { throw fault }
    guard status >= 0 else {
      throw TableFault.malformed(format, place: Int(xmlTextReaderGetParserLineNumber(reader)))
    }
    guard status == 1 else { return nil }
    guard depth < Self.depthLimit else { throw TableFault.tooLarge(.depth(Int(Self.depthLimit))) }
    switch xmlTextReaderNodeType(reader) {
    case 1:
      if let longTags {
        further = own(XMLAttribute.mark).map { longTags.attributes(of: $0) } ?? []
      }
      return .start
    case 15: return .end
    case 3, 4, 14, Self.reference: return .text
    default: return .other
    }
  }

  var depth: Int32 { xmlTextReaderDepth(reader) }
  /// Of an element that has no end of its own, `<a/>`.
  var isEmpty: Bool { xmlTextReaderIsEmptyElement(reader) == 1 }
  /// Without its prefix.
  var name: String { Self.text(xmlTextReaderConstLocalName(reader)) }
  /// With its prefix.
  var qualifiedName: String { Self.text(xmlTextReaderConstName(reader)) }
  /// Of a reference to an entity of the document's own what that stands for.
  var value: String {
    guard xmlTextReaderNodeType(reader) == Self.reference else {
      return Self.text(xmlTextReaderConstValue(reader))
    }
    let document = xmlTextReaderCurrentNode(reader)?.pointee.doc
    let line = Int(xmlTextReaderGetParserLineNumber(reader))
    return entities.text(qualifiedName, of: document, line: line)
  }
  /// What is to be said of the values that were asked for.
  var notices: TableNotices { TableNotices([entities.notice]) }
  var hasAttributes: Bool { xmlTextReaderHasAttributes(reader) == 1 }

  /// An attribute of the element it stands on.
  func attribute(_ name: String) -> String? {
    own(name) ?? further.first { $0.name == name }?.value
  }

  /// One that is in its tag.
  private func own(_ name: String) -> String? {
    guard xmlTextReaderMoveToAttribute(reader, name) == 1 else { return nil }
    defer { xmlTextReaderMoveToElement(reader) }
    return value
  }

  /// All attributes in order, by local name.
  func attributes() -> [(name: String, value: String)] {
    var found: [(name: String, value: String)] = []
    guard xmlTextReaderMoveToFirstAttribute(reader) == 1 else { return [] }
    repeat {
      if xmlTextReaderIsNamespaceDecl(reader) != 1 { found.append((name, value)) }
    } while xmlTextReaderMoveToNextAttribute(reader) == 1
    xmlTextReaderMoveToElement(reader)
    guard longTags != nil else { return found }
    found.removeAll { $0.name == XMLAttribute.mark }
    return XMLAttribute.joined(found, further)
  }

  private static func text(_ text: UnsafePointer<xmlChar>?) -> String {
    text.map { String(cString: $0) } ?? ""
  }
}
