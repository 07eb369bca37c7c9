import Foundation
import PortalAPI
import Resources
import Testing
import Yams

@testable import Portal

/// `openapi.yaml`, and enough of JSON Schema to hold an answer against it: every member must be
/// described, every required one be there.
struct OpenAPIDocument: @unchecked Sendable {
  typealias Node = [String: Any]

  let root: Node

  init() throws {
    let file = URL(fileURLWithPath: try Resources.directory() + "/openapi.yaml")
    let text = try String(contentsOf: file, encoding: .utf8)
    root = try #require(try Yams.load(yaml: text) as? Node)
  }

  var paths: [String: Node] { root["paths"] as? [String: Node] ?? [:] }

  func schema(_ name: String) throws -> Node {
    try resolve(["$ref": "#/components/schemas/\(name)"])
  }

  func resolve(_ node: Node) throws -> Node {
    guard let reference = node["$ref"] as? String else { return node }
    var found: Any = root
    for part in reference.dropFirst(2).split(separator: "/") {
      found = try #require((found as? Node)?[String(part)], "\(reference) leads nowhere")
    }
    return try resolve(try #require(found as? Node))
  }

  /// The document, read once.
  static let shared = try? OpenAPIDocument()

  /// Whether the answer to a request is one the document names; true for what it does not describe:
  /// other paths, and methods refused with 405.
  func names(_ status: Int, of method: String, _ target: String) -> Bool {
    let path = String(target.prefix { $0 != "?" })
    guard status != 405, let template = RouteTemplate(path: path),
      let operation = paths[template.rawValue]?[method == "HEAD" ? "get" : method.lowercased()]
        as? Node, let responses = operation["responses"] as? Node
    else { return true }
    return responses[String(status)] != nil
  }

  /// Every `$ref` in the document.
  func references(_ node: Any? = nil) -> [String] {
    switch node ?? root {
    case let node as Node:
      node.flatMap { $0.key == "$ref" ? [$0.value as? String ?? ""] : references($0.value) }
    case let list as [Any]: list.flatMap { references($0) }
    default: []
    }
  }

  /// What is wrong with `value`, each fault with its place.
  func faults(_ value: Any, _ schema: Node, at place: String = "$") throws -> [String] {
    let schema = try resolve(schema)
    var faults: [String] = []
    let types = schema["type"] as? [String] ?? [schema["type"] as? String].compactMap { $0 }
    if !types.contains(where: { Self.matches(value, $0) }) {
      faults.append("\(place) is no \(types)")
    }
    if let choices = schema["enum"] as? [Any],
      !choices.contains(where: { "\($0)" == "\(value)" })
    {
      faults.append("\(place) is not one of \(choices)")
    }
    if let pattern = schema["pattern"] as? String, let text = value as? String,
      text.range(of: pattern, options: .regularExpression) == nil
    {
      faults.append("\(place) does not look like \(pattern)")
    }
    if let object = value as? Node { faults += try objectFaults(object, schema, at: place) }
    if let list = value as? [Any], let items = schema["items"] as? Node {
      for (index, item) in list.enumerated() {
        faults += try self.faults(item, items, at: "\(place)[\(index)]")
      }
    }
    return faults
  }

  private func objectFaults(_ object: Node, _ schema: Node, at place: String) throws -> [String] {
    let properties = schema["properties"] as? [String: Node] ?? [:]
    var faults = (schema["required"] as? [String] ?? []).filter { object[$0] == nil }
      .map { "\(place).\($0) is missing" }
    for (name, value) in object {
      if let property = properties[name] ?? schema["additionalProperties"] as? Node {
        faults += try self.faults(value, property, at: "\(place).\(name)")
      } else {
        faults.append("\(place).\(name) is not described")
      }
    }
    return faults
  }

  private static func matches(_ value: Any, _ type: String) -> Bool {
    switch type {
    case "object": value is Node
    case "array": value is [Any]
    case "string": value is String
    case "boolean": value is Bool
    case "integer": value is Int
    case "number": value is Double || value is Int
    case "null": value is NSNull
    default: false
    }
  }
}
