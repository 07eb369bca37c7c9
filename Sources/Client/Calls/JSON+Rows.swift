public import Calls
public import Formats

extension JSON {
  /// The rows as objects, whatever shape they came in.
  public func records(_ table: InvokeAnswer.Table) -> [JSON] {
    if let items = self["data"]?.arrayValue { return items }
    return table.rows.map { row in
      .object(zip(table.columns, row).map { Member($0, .string($1)) })
    }
  }

  /// The envelope with these rows as its `data`.
  public func withData(_ records: [JSON]) -> JSON {
    [
      "code": self["code"] ?? 200, "msg": self["msg"] ?? "", "data": .array(records),
    ]
  }
}
