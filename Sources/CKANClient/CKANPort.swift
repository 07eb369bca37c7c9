import Calls
import Catalog
import Formats
import PortalClient
import Transport

/// The Action API, version 3: `GET /api/3/action/{name}?…`, answers in an envelope of `success`,
/// `result` and `error` (CKAN's API guide).
struct CKANPort: Sendable {
  typealias Query = [(name: String, value: String)]

  /// Where `status_show` and the rest stand.
  let actions: String
  let port: JSONPort
  /// The person's API key for this site; nil for none.
  let key: @Sendable () -> String?

  /// What must be said with every request.
  func request(_ action: String, _ query: Query, keyHeader: String?) -> HTTPRequest {
    var request = port.request(actions + "/" + action + QueryText.make(query))
    if let keyHeader, let key = key() { request.headers.append(HTTPHeader(keyHeader, key)) }
    return request
  }

  /// The result of an action.
  func result(
    _ action: String, _ query: Query = [], keyHeader: String?
  ) async throws(SourceError) -> JSON {
    let answer = try await port.answer(
      request(action, query, keyHeader: keyHeader), path: action)
    return try Self.result(answer.json, status: answer.status, action)
  }

  /// What an envelope holds.
  static func result(_ json: JSON, status: Int, _ action: String) throws(SourceError) -> JSON {
    guard json["success"] == .bool(true), let result = json["result"] else {
      throw refusal(json, status: status, action)
    }
    return result
  }

  /// What a refusal says, in the site's words: an object with `__type`, `message` or lists by
  /// field; a bare text for an action that is unknown; a text in `error`.
  static func refusal(_ json: JSON, status: Int, _ action: String) -> SourceError {
    if let text = json.stringValue {
      return .refused(status: status < 400 ? 400 : status, message: text, word: nil)
    }
    guard json["success"] != nil || json["error"] != nil, let error = json["error"] else {
      // A gateway that cannot reach the site, or has enough, answers in words of its own.
      if RetryPolicy.retryableStatuses.contains(status) {
        return .refused(status: status, message: "", word: nil)
      }
      return .malformed(path: action, detail: .shape(at: "success", reason: "missing"))
    }
    let kind = error["__type"]?.stringValue
    let code = status >= 400 ? status : Self.statuses[kind ?? ""] ?? 409
    var words = kind ?? ""
    if case .refused(_, let message, _) = InvokeAnswer(json: json, status: code), !message.isEmpty {
      words = message
    }
    return .refused(status: code, message: words, word: kind)
  }

  private static let statuses = [
    "Authorization Error": 403, "Not Found Error": 404, "Validation Error": 409,
    "Search Index Error": 500, "Search Query Error": 400,
  ]
}

extension SourceError {
  /// Whether it is the site's search that fails, and not the site.
  var isSearchDown: Bool {
    guard case .refused(let status, let message, let word) = self else { return false }
    let words = (word ?? "") + message
    return word == "Search Index Error" || word == "Search Error"
      || words.lowercased().contains("solr") || status == 500
  }
}
