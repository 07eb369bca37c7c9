import Formats

/// What an answer says of itself elsewhere than at its top: in a head beside or above the data, as
/// gateways write it, `{"head": {"rtnCode": "999999", "rtnMsg": "…"}, "body": null}`, or in place
/// of the data, `{"data": {"code": 500, "msg": "…"}}`, `{"data": "无权限"}`.
extension AnswerVerdict {
  /// What a part of an answer refuses with.
  struct Refusal {
    var code: Int?
    var message: String
  }

  /// Members that say whether all went well where they are truth values.
  private static let truthNames = ["result", "flag"] + AnswerNames.states
  private static let headNames = [
    "head", "header", "responsehead", "responseheader", "response_header", "status", "state",
  ]
  /// So many objects with one member may stand around the head.
  private static let mostAround = 2

  /// Whether a truth value says that it did not go well.
  static func denies(_ members: Members) -> Bool {
    truthNames.contains { members.first([$0]) == .bool(false) }
  }

  /// A refusal that stands in a head, or where the data were to be; nil where there is none.
  static func refusal(within json: JSON, isEnvelope: Bool) -> Refusal? {
    if let items = json.arrayValue {
      return items.count == 1 ? refusal(of: items[0]) : nil
    }
    if let text = json.stringValue {
      return RefusalWords(text).refuse ? Refusal(message: text) : nil
    }
    if !isEnvelope, let refusal = refusal(inHeadOf: json) { return refusal }
    guard AnswerNames.areAllOrContents(of: json) else { return nil }
    let members = Members(json)
    for content in AnswerNames.contents.lazy.compactMap({ members.first([$0]) }) {
      if let refusal = refusal(of: content) { return refusal }
      if let text = content.stringValue, isWords(text), RefusalWords(text).refuse {
        return Refusal(message: text)
      }
    }
    return nil
  }

  /// A text may be JSON or XML as well.
  private static func isWords(_ text: String) -> Bool {
    text.count <= longestWords && !(text.first.map { "{[<".contains($0) } ?? true)
  }

  /// Letters of words that are no data.
  private static let longestWords = 200

  /// Of an object that says nothing but that it did not go well.
  private static func refusal(of json: JSON) -> Refusal? {
    guard AnswerNames.areAll(of: json) else { return nil }
    let verdict = AnswerVerdict(json, status: 200, rows: nil)
    return verdict.isRefusal ? Refusal(code: verdict.code, message: verdict.message) : nil
  }

  /// A refusal that a head tells of; nil where there is no head, or it tells of a success.
  private static func refusal(inHeadOf json: JSON, around: Int = 0) -> Refusal? {
    let members = Members(json)
    let all = json.objectValue ?? []
    let heads = headNames.compactMap { members.first([$0]) }.filter { $0.objectValue != nil }
    guard !heads.isEmpty else {
      guard all.count == 1, around < mostAround else { return nil }
      return refusal(inHeadOf: all[0].value, around: around + 1)
    }
    for head in heads {
      let part = Members(head)
      let told = message(part, isAboutItself: true)
      let code = part.first(AnswerNames.codes) ?? part.first(AnswerNames.states)
      let refusal = Refusal(code: code?.writtenInteger, message: told)
      switch part.first(AnswerNames.flags).map(word) ?? .nothing {
      case .failure: return refusal
      case .success: return nil
      case .unknown, .nothing: break
      }
      guard let code else { continue }
      let isState = part.first(AnswerNames.codes) == nil
      switch isState ? state(code) : meaning(code) {
      case .failure: return refusal
      case .unknown: return RefusalWords(told).succeed ? nil : refusal
      case .success, .nothing: return nil
      }
    }
    return nil
  }

  /// Whether a head beside rows tells of something that is not known to be a success.
  static func inHead(_ json: JSON) -> Bool {
    json.objectValue != nil && refusal(inHeadOf: json, around: mostAround) != nil
  }
}
