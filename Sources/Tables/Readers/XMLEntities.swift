import CLibxml2
import Tabular

/// What entities stand for that a document itself declares (XML 1.0, 4.2 and 4.4). Texts within the
/// document alone are taken: other files are not opened, markup in an entity is not read, and what
/// grows by one entity standing for many others ends at a limit. Any other reference stays as it is
/// written, and is counted.
struct XMLEntities {
  /// Bytes that one entity may stand for, and all references of a document together.
  private static let textLimit = 64 << 10
  private static let byteLimit = 64 << 20
  private static let depthLimit = 16
  private static let stepLimit = 10_000
  private static let predefined = ["amp": "&", "lt": "<", "gt": ">", "apos": "'", "quot": "\""]

  private var known: [String: String?] = [:]
  private var bytes = 0
  private var left = 0
  private var first: (name: String, line: Int)?

  var notice: TableNotice {
    TableNotice(
      .openEntities(first: first?.name ?? ""), count: left, place: TablePlace(line: first?.line))
  }

  /// - Parameter line: where the reference stands.
  mutating func text(_ name: String, of document: xmlDocPtr?, line: Int) -> String {
    let found: String?
    if let text = known[name] {
      found = text
    } else {
      var steps = Self.stepLimit
      found = Self.text(name, document, depth: 0, &steps)
      known[name] = found
    }
    guard let found, bytes + found.utf8.count <= Self.byteLimit else {
      left += 1
      if first == nil { first = (name, line) }
      return "&\(name);"
    }
    bytes += found.utf8.count
    return found
  }

  /// - Parameter steps: entities that may yet be looked into, as empty ones take no bytes.
  private static func text(
    _ name: String, _ document: xmlDocPtr?, depth: Int, _ steps: inout Int
  ) -> String? {
    steps -= 1
    guard steps > 0, depth < depthLimit, let entity = xmlGetDocEntity(document, name),
      entity.pointee.etype == XML_INTERNAL_GENERAL_ENTITY, let content = entity.pointee.content
    else { return nil }
    var rest = String(cString: content)[...]
    var result = ""
    while let sign = rest.unicodeScalars.firstIndex(where: { $0 == "&" || $0 == "<" }) {
      let scalars = rest.unicodeScalars
      guard scalars[sign] == "&", let end = scalars[sign...].firstIndex(of: ";") else { return nil }
      let inner = String(scalars[scalars.index(after: sign)..<end])
      let text = character(inner) ?? Self.text(inner, document, depth: depth + 1, &steps)
      guard let text else { return nil }
      result += rest[..<sign] + text
      guard result.utf8.count <= textLimit else { return nil }
      rest = rest[scalars.index(after: end)...]
    }
    result += rest
    return result.utf8.count <= textLimit ? result : nil
  }

  /// One that needs no declaration, or a character by its number.
  private static func character(_ name: String) -> String? {
    if let text = predefined[name] { return text }
    guard name.hasPrefix("#") else { return nil }
    let number =
      name.hasPrefix("#x") ? UInt32(name.dropFirst(2), radix: 16) : UInt32(name.dropFirst())
    return number.flatMap(Unicode.Scalar.init).map { String(Character($0)) }
  }
}
