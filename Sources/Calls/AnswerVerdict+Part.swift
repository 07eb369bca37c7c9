import Formats

/// What an answer says of rows that are not all there, and of a call that found none.
extension AnswerVerdict {
  /// Takes in what the answer says elsewhere than by a code, a flag or words.
  mutating func notePart(_ json: JSON, _ members: Members, status: Int, rows: Int?) {
    guard !isRefusal else { return }
    if Self.isFault(json, rows: rows) || rows == 0 && status == 202 {
      isRefusal = true
      message = message.isEmpty ? Self.faultWords(json) : message
    } else if rows ?? 0 == 0, let code = Self.emptyCode(json, members, rows: rows, message) {
      (self.code, isRefusal) = (self.code ?? code.writtenInteger, true)
      if message.isEmpty, self.code == nil { message = code.cellText }
    } else if let rows, let part = Self.part(json, members) {
      if rows > 0 {
        doubt = doubt ?? AnswerDoubt(code: "", words: part, isPart: true)
      } else {
        (isRefusal, message) = (true, message.isEmpty ? part : message)
      }
    }
  }

  /// What alone, or with one thing more, says that a call failed.
  private static let faults: Set = ["error_response", "odata.error", "fault"]

  private static func fault(_ json: JSON) -> JSON? {
    guard let members = json.objectValue, members.count <= 2 else { return nil }
    return members.first {
      faults.contains($0.name.lowercased()) && $0.value.objectValue?.isEmpty == false
    }?.value
  }

  private static func isFault(_ json: JSON, rows: Int?) -> Bool {
    if rows ?? 0 == 0, fault(json) != nil { return true }
    // FastAPI's words for each parameter.
    guard json.objectValue?.count == 1, let details = json["detail"]?.arrayValue, !details.isEmpty
    else { return false }
    return details.allSatisfy { $0["loc"]?.arrayValue != nil && $0["msg"]?.stringValue != nil }
  }

  private static func faultWords(_ json: JSON) -> String {
    fault(json).map { message(Members($0), isAboutItself: true) } ?? ""
  }

  /// A code beside nothing that is of no success: a number, or a word such as `FAIL`.
  private static func emptyCode(
    _ json: JSON, _ members: Members, rows: Int?, _ message: String
  ) -> JSON? {
    let words = RefusalWords(message)
    guard rows == 0 || AnswerNames.isVoid(json), !words.succeed, !words.findNothing,
      let code = members.first(AnswerNames.emptyCodes), code != .bool(false)
    else { return nil }
    if let number = code.writtenInteger {
      return successes.contains(number) || number == 1 && message.isEmpty ? nil : code
    }
    return word(code) == .failure ? code : nil
  }

  /// The name by which an answer says that its rows are not all; nil where it does not.
  private static func part(_ json: JSON, _ members: Members) -> String? {
    let flags = [
      "timed_out", "incomplete_results", "partialresults", "partial", "ispartial", "is_partial",
      "partialresult", "partial_result", "partial_results", "partialdata", "partial_data",
    ]
    if let flag = flags.first(where: { members.first([$0]) == .bool(true) }) { return flag }
    let head = members.first(["responseheader"]).map { Members($0) }
    if head?.first(["partialresults"]) == .bool(true) { return "partialResults" }
    if let failed = members.first(["_shards"])?["failed"]?.writtenCount, failed > 0 {
      return "_shards.failed: \(failed)"
    }
    switch members.first(["errors"]) {
    case .array(let items)? where !items.allSatisfy(tellsOfNone): break
    case .object(let items)? where !items.isEmpty: break
    default: return nil
    }
    let told = message(members)
    // A list that is made of empty entries is there whether something went wrong or not.
    let isFine = members.first(AnswerNames.codes).map(meaning) == .success
    return told.isEmpty ? isFine ? nil : "errors" : told
  }
}
