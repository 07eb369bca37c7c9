import CLibxml2

/// Reads a page with libxml2's HTML parser, which takes what browsers take. Nothing is fetched, no
/// entity is expanded from outside; nesting ends at libxml2's own limit of 256.
public enum HTMLReader {
  /// Most bytes of a page.
  public static let limit = 4 << 20

  private static let options =
    HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
    | HTML_PARSE_NONET.rawValue | HTML_PARSE_COMPACT.rawValue

  /// libxml2 wants to be set up before threads share it.
  private static let setUp: Void = xmlInitParser()

  /// The root of a page.
  /// - Parameter contentType: the header, which may name the encoding.
  /// - Returns: nil for what has no element.
  public static func root(_ bytes: [UInt8], contentType: String?) -> HTMLElement? {
    _ = setUp
    guard !bytes.isEmpty, bytes.count <= limit else { return nil }
    let document = bytes.withUnsafeBytes { buffer in
      htmlReadMemory(
        buffer.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(buffer.count), nil,
        encoding(bytes, contentType), Int32(options))
    }
    guard let document else { return nil }
    defer { xmlFreeDoc(document) }
    guard let root = xmlDocGetRootElement(document) else { return nil }
    return element(root)
  }

  /// What is valid UTF-8 is UTF-8, whatever it says; else what the header says; else the page's own
  /// word, for which libxml2 looks.
  private static func encoding(_ bytes: [UInt8], _ contentType: String?) -> String? {
    if String(validating: bytes, as: UTF8.self) != nil { return "UTF-8" }
    guard let range = contentType?.lowercased().firstRange(of: "charset=") else { return nil }
    let name = (contentType ?? "").lowercased()[range.upperBound...].prefix { !"; \"".contains($0) }
    // GBK and GB2312 are parts of GB18030.
    return name.hasPrefix("gb") ? "GB18030" : String(name)
  }

  private static func element(_ node: xmlNodePtr) -> HTMLElement {
    var element = HTMLElement(
      name: text(node.pointee.name).lowercased(), attributes: [:], children: [])
    var attribute = node.pointee.properties
    while let current = attribute {
      let value = current.pointee.children?.pointee.content
      element.attributes[text(current.pointee.name).lowercased()] = text(value)
      attribute = current.pointee.next
    }
    var child = node.pointee.children
    while let current = child {
      switch current.pointee.type {
      case XML_ELEMENT_NODE: element.children.append(.element(self.element(current)))
      case XML_TEXT_NODE, XML_CDATA_SECTION_NODE:
        element.children.append(.text(text(current.pointee.content)))
      default: break
      }
      child = current.pointee.next
    }
    return element
  }

  private static func text(_ pointer: UnsafePointer<xmlChar>?) -> String {
    pointer.map { String(cString: $0) } ?? ""
  }
}
