import Formats

/// The names by which answers speak of themselves, in lower case.
enum AnswerNames {
  static let codes = [
    "code", "errcode", "errorcode", "error_code", "err_code", "resultcode", "result_code",
    "retcode", "ret_code", "returncode", "return_code", "rtncode", "statuscode", "status_code",
    "respcode", "resp_code", "rspcode", "rsp_code", "errno", "infocode",
  ]
  static let flags = ["success", "succeeded", "issuccess", "is_success", "ok"]
  static let states = ["status", "state", "ret"]
  static let messages = [
    "msg", "message", "errmsg", "err_msg", "errormsg", "errormessage", "error_msg",
    "error_message", "error_description", "resultmsg", "retmsg", "returnmsg", "rtnmsg", "respmsg",
    "resp_msg", "rspmsg", "statusmsg", "status_msg", "statusmessage", "status_message",
    "resultmessage", "resultdesc", "reason",
  ]
  /// Names that rows have as well: words of the answer only where nothing in it is data.
  static let remarks = ["info", "desc", "description", "tip", "tips", "hint"]
  static let errors = ["error", "errors", "detail"]
  /// Where an answer has what was asked for.
  static let contents = [
    "data", "result", "results", "rows", "list", "response", "body", "records",
  ]
  private static let asides = [
    "flag", "documentation_url", "timestamp", "time", "ts", "servertime", "server_time",
    "requestid", "request_id", "traceid",
    "trace_id", "path", "exception", "total", "totalcount", "total_count", "count", "cost", "took",
    "version", "sign", "page", "pagesize", "pagenum", "size",
  ]
  private static let signs = Set(codes + flags + states + messages + errors)
  private static let all = signs.union(remarks + asides)

  /// Whether an object says nothing but how a call went: no member of it is data.
  static func areAll(of json: JSON) -> Bool {
    guard let members = json.objectValue else { return false }
    let names = members.map { $0.name.lowercased() }
    guard names.contains(where: signs.contains) else { return false }
    return zip(names, members).allSatisfy { all.contains($0) || isNothing($1.value) }
  }

  /// Whether an object has besides what speaks of a call only places of what was asked for.
  static func areAllOrContents(of json: JSON) -> Bool {
    (json.objectValue ?? []).allSatisfy { member in
      let name = member.name.lowercased()
      return all.contains(name) || contents.contains(name) || isNothing(member.value)
    }
  }

  /// Whether a value is how nothing is written: `null`, `""`, `[]`, `{}`.
  static func isNothing(_ json: JSON) -> Bool {
    switch json {
    case .null: true
    case .string(let text): text.isEmpty
    case .array(let items): items.isEmpty
    case .object(let members): members.isEmpty
    case .bool, .number: false
    }
  }
}
