import Formats

/// What an answer says of itself elsewhere than at its top: in a head beside or above the data, as
/// gateways write it, `{"head": {"rtnCode": "999999", "rtnMsg": "…"}, "body": null}`.
extension AnswerVerdict {
  /// Members that say whether all went well where they are truth values.
  private static let truthNames = ["result", "flag"] + stateNames
  private static let headNames = [
    "head", "header", "responsehead", "responseheader", "response_header", "status", "state",
  ]
  /// So many objects with one member may stand around the head.
  private static let mostAround = 2

  /// Whether a truth value says that it did not go well.
  static func denies(_ members: Members) -> Bool {
    truthNames.contains { members.first([$0]) == .bool(false) }
  }

  /// A refusal that a head tells of; nil where there is no head, or it tells of a success.
  static func refusal(
    inHeadOf json: JSON, around: Int = 0
  ) -> (code: Int?, message: String)? {
    let members = Members(json)
    let all = json.objectValue ?? []
    let heads = headNames.compactMap { members.first([$0]) }.filter { $0.objectValue != nil }
    guard !heads.isEmpty else {
      guard all.count == 1, around < mostAround else { return nil }
      return refusal(inHeadOf: all[0].value, around: around + 1)
    }
    for head in heads.map({ Members($0) }) {
      let told = message(head)
      let written = head.first(codeNames)
      let code = written?.writtenInteger
      switch head.first(flagNames).map(word) ?? .nothing {
      case .failure: return (code, told)
      case .success: return nil
      case .nothing: break
      }
      guard let written else { continue }
      return refuses(written, code, hasRows: true, RefusalWords(told)) ? (code, told) : nil
    }
    return nil
  }
}
