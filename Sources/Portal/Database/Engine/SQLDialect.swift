/// What the two engines say differently. Texts are compared by their bytes in both, and letters of
/// ASCII alone have a case.
enum SQLDialect: Sendable {
  case sqlite
  case postgreSQL

  /// A condition with one `?`: the column has that text, in whatever case. In SQLite the column, or
  /// the index, is of `NOCASE`.
  func equal(_ column: String) -> String {
    switch self {
    case .sqlite: "\(column) = ? COLLATE NOCASE"
    case .postgreSQL: "lower(\(column)) = lower(? COLLATE \"C\")"
    }
  }

  /// What to sort by, so that case does not count.
  func folded(_ column: String) -> String {
    switch self {
    case .sqlite: "\(column) COLLATE NOCASE"
    case .postgreSQL: "lower(\(column))"
    }
  }

  /// A condition with one `?`: the column is like that pattern, in whatever case; `!` makes what
  /// follows plain.
  func like(_ column: String) -> String {
    switch self {
    case .sqlite: "\(column) LIKE ? ESCAPE '!'"
    case .postgreSQL: "lower(\(column)) LIKE lower(? COLLATE \"C\") ESCAPE '!'"
    }
  }

  /// A condition for a value that an index finds; its parameters are `arguments(_:)`.
  func value(_ column: String) -> String {
    switch self {
    case .sqlite: "\(column) = ?"
    case .postgreSQL:
      "hashtextextended(\(column), 0) = hashtextextended(? COLLATE \"C\", 0) AND \(column) = ?"
    }
  }

  func arguments(_ value: String) -> SQLArguments {
    switch self {
    case .sqlite: [value]
    case .postgreSQL: [value, value]
    }
  }

  /// Behind a SELECT whose rows are changed afterwards by what they were: nobody else changes them
  /// meanwhile.
  var keeping: String {
    switch self {
    case .sqlite: ""
    case .postgreSQL: "FOR UPDATE"
    }
  }

  /// Behind a SELECT that many may do at once: what it gives is not changed until they are done.
  var holding: String {
    switch self {
    case .sqlite: ""
    case .postgreSQL: "FOR SHARE"
    }
  }

  /// The elements of a JSON array that stands for a `?`, with their places from 0: `place`, and
  /// `value` in JSON.
  var elements: String {
    switch self {
    case .sqlite: "(SELECT key AS place, value FROM json_each(?)) AS list"
    case .postgreSQL:
      """
      (SELECT ordinality - 1 AS place, element::text AS value
       FROM json_array_elements(?::json) WITH ORDINALITY AS list (element, ordinality)) AS list
      """
    }
  }

  /// The same of an array of texts, `value` being the text itself.
  var texts: String {
    switch self {
    case .sqlite: elements
    case .postgreSQL:
      """
      (SELECT ordinality - 1 AS place, element AS value
       FROM json_array_elements_text(?::json) WITH ORDINALITY AS list (element, ordinality)) AS list
      """
    }
  }

  /// The 数据项 of the entry `entries.id` as a JSON array in the wire's form; NULL where it has none.
  var fields: String {
    switch self {
    case .sqlite:
      """
      (
        SELECT NULLIF(
          json_group_array(json_object('code', code, 'label', label, 'type', type)), '[]')
        FROM (SELECT code, label, type FROM fields WHERE entry_id = entries.id ORDER BY position))
      """
    case .postgreSQL:
      """
      (
        SELECT '[' || string_agg(
          '{"code":' || to_json(code)::text || ',"label":' || to_json(label)::text
            || ',"type":' || to_json(type)::text || '}', ',' ORDER BY position) || ']'
        FROM fields WHERE entry_id = entries.id)
      """
    }
  }
}
