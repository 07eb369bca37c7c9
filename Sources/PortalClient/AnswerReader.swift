import FoundationEssentials
import PortalAPI
import Transport

/// Unwraps an answer of `/api/v1/…`.
struct AnswerReader {
  /// Of the request, for messages.
  let path: String

  func content<Content: Codable & Sendable>(
    _ response: HTTPResponse
  ) throws(SourceError) -> Content {
    guard response.status == 200 else { throw refusal(response.status, response.body) }
    guard Self.looksLikeObject(response.body) else {
      throw .malformed(path: path, detail: .notJSON(status: response.status))
    }
    let envelope = try decode(Envelope<Content>.self, from: Data(response.body))
    guard envelope.code == 200, let data = envelope.data else {
      throw .refused(status: envelope.code, message: envelope.msg, word: envelope.error)
    }
    return data
  }

  /// What a status other than 200 says, in the platform's words where it has any.
  func refusal(_ status: Int, _ body: [UInt8]) -> SourceError {
    guard status >= 400 else { return .malformed(path: path, detail: .notJSON(status: status)) }
    guard let envelope = try? JSONDecoder().decode(Envelope<Nothing>.self, from: Data(body)) else {
      return nobodys(status, body)
    }
    if let fields = envelope.fields, !fields.isEmpty {
      return .invalid(message: envelope.msg, fields: fields)
    }
    return .refused(status: status, message: envelope.msg, word: envelope.error)
  }

  /// A status without the platform's envelope: of a balancer that finds no server, or of something
  /// on the way that has not asked the platform (a captive portal, a firewall).
  private func nobodys(_ status: Int, _ body: [UInt8]) -> SourceError {
    status == 429 || status >= 500
      ? .refused(status: status, message: "", word: nil)
      : StrangeAnswer.error(path: path, status: status, body: body)
  }

  func decode<Content: Decodable>(
    _ type: Content.Type, from data: Data
  ) throws(SourceError) -> Content {
    do {
      return try JSONDecoder().decode(type, from: data)
    } catch {
      throw .malformed(path: path, detail: Malformation(decoding: error))
    }
  }

  /// A page of another site also comes with status 200.
  private static func looksLikeObject(_ body: [UInt8]) -> Bool {
    body.first { ![0x20, 0x09, 0x0A, 0x0D].contains($0) } == UInt8(ascii: "{")
  }
}

extension Malformation {
  init(decoding error: any Error) {
    guard let error = error as? DecodingError else {
      self = .shape(at: "", reason: String(describing: type(of: error)))
      return
    }
    switch error {
    case .keyNotFound(let key, let context):
      self = .shape(at: Self.text(context.codingPath + [key]), reason: "missing")
    case .typeMismatch(let type, let context):
      self = .shape(at: Self.text(context.codingPath), reason: "not \(type)")
    case .valueNotFound(_, let context):
      self = .shape(at: Self.text(context.codingPath), reason: "null")
    case .dataCorrupted(let context):
      self = .shape(at: Self.text(context.codingPath), reason: context.debugDescription)
    @unknown default: self = .shape(at: "", reason: "unreadable")
    }
  }

  /// `data.entries[3].id`.
  private static func text(_ path: [any CodingKey]) -> String {
    path.reduce(into: "") { text, key in
      if let index = key.intValue {
        text += "[\(index)]"
      } else {
        text += text.isEmpty ? key.stringValue : ".\(key.stringValue)"
      }
    }
  }
}
