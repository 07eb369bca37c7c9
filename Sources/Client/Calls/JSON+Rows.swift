public import Calls
public import Formats

extension JSON {
  /// The rows as objects, whatever shape they came in.
  public func records(_ table: InvokeAnswer.Table) -> [JSON] {
    if let items = table.records ?? self["data"]?.arrayValue { return items }
    return table.rows.map { row in
      .object(zip(table.columns, row).map { Member($0, .string($1)) })
    }
  }

  /// One document for the rows of several pages: the platform's envelope with all of them as its
  /// `data`, or of any other shape the rows alone, so that nothing is said that nobody sent.
  public func joining(_ records: [JSON]) -> JSON {
    guard let code = self["code"], self["data"]?.arrayValue != nil else { return .array(records) }
    return ["code": code, "msg": self["msg"] ?? "", "data": .array(records)]
  }
}
