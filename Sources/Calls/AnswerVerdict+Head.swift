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
  private static let truthNames =
    ["result", "flag", "succ", "succeed", "successful", "issucc", "isok", "is_ok"]
    + AnswerNames.states
  /// The same of those that say that it did not.
  private static let errorNames = [
    "haserror", "has_error", "iserror", "is_error", "fail", "failed", "haserr", "has_err",
  ]
  private static let headNames = [
    "head", "header", "responsehead", "responseheader", "response_header", "status", "state",
    "rsp_head", "meta", "result",
  ]
  /// So many objects with one member may stand around the head.
  private static let mostAround = 2

  /// Whether a truth value says that it did not go well.
  static func denies(_ members: Members) -> Bool {
    func says(_ name: String, _ truth: Bool) -> Bool {
      let value = members.first([name])
      return value == .bool(truth) || value?.stringValue?.lowercased() == String(truth)
    }
    return truthNames.contains { says($0, false) } || errorNames.contains { says($0, true) }
  }

  /// Takes in a refusal that stands in a part of the answer.
  mutating func noteRefusal(within json: JSON) {
    guard let inner = Self.refusal(within: json, isEnvelope: isEnvelope) else { return }
    (isRefusal, doubt) = (true, nil)
    code = inner.code ?? code
    message = inner.message.isEmpty ? message : inner.message
  }

  /// A refusal that stands in a head, or where the data were to be; nil where there is none.
  static func refusal(within json: JSON, isEnvelope: Bool) -> Refusal? {
    if let items = json.arrayValue {
      return items.count == 1 ? refusal(of: items[0]) : nil
    }
    if let text = json.stringValue {
      return RefusalWords(text).refuse ? Refusal(message: text) : nil
    }
    if !isEnvelope, let refusal = refusal(inHeadOf: json) ?? refusal(amongHeadsOf: json) {
      return refusal
    }
    // `{"ReturnInfo": {"Code": "-1", "Description": "…"}}`
    if let all = json.objectValue, all.count == 1, let refusal = refusal(of: all[0].value),
      RefusalWords(refusal.message).refuse
    {
      return refusal
    }
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
    let heads = headNames.compactMap { name -> (name: String, json: JSON)? in
      guard let json = members.first([name]), json.objectValue != nil else { return nil }
      // Mostly that is where the data are.
      return name == "result" && !AnswerNames.areAll(of: json) ? nil : (name, json)
    }
    guard !heads.isEmpty else {
      guard all.count == 1, around < mostAround else { return nil }
      return refusal(inHeadOf: all[0].value, around: around + 1)
    }
    for head in heads {
      let part = Members(head.json)
      let told = message(part, isAboutItself: true)
      let written = part.first(AnswerNames.codes + ["rc"])
      // What is called meta has states of other things.
      let code =
        head.name != "meta"
        ? written ?? part.first(AnswerNames.states)
        : written?.writtenInteger == nil ? nil : written
      let refusal = Refusal(code: code?.writtenInteger, message: told)
      switch part.first(AnswerNames.flags).map(word) ?? .nothing {
      case .failure: return refusal
      case .success: return nil
      case .unknown, .nothing: break
      }
      guard let code else { continue }
      switch written == nil ? state(code) : meaning(code) {
      case .failure: return refusal
      case .unknown:
        let isFine =
          RefusalWords(told).succeed || isUsual(code.writtenInteger) && told.isEmpty
        return isFine ? nil : refusal
      case .success, .nothing: return nil
      }
    }
    return nil
  }

  /// Of an object of nothing but heads, one of which says how the call to it went and the other how
  /// what was called did (Epoint): `{"custom": {"code": 0, "text": "…"}, "status": {"code": 200}}`.
  private static func refusal(amongHeadsOf json: JSON) -> Refusal? {
    let heads = (json.objectValue ?? []).map(\.value).filter { !AnswerNames.isNothing($0) }
    guard heads.count > 1, heads.allSatisfy(AnswerNames.areAllOrNotes) else { return nil }
    for head in heads {
      let part = Members(head)
      let told = message(part, isAboutItself: true)
      guard RefusalWords(told).refuse else { continue }
      return Refusal(code: part.first(AnswerNames.codes)?.writtenInteger, message: told)
    }
    return nil
  }

  /// Whether a head beside rows tells of something that is not known to be a success.
  static func inHead(_ json: JSON) -> Bool {
    json.objectValue != nil && refusal(inHeadOf: json, around: mostAround) != nil
  }
}
