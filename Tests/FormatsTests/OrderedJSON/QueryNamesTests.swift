import Formats
import Testing

/// Questions by the names that are on the screen, and those that meet nothing.
@Suite struct QueryNamesTests {
  private static let rows = """
    {"code":200,"data":[{"f_1":"甲矿","f_2":12,"深":{"x":1}},{"f_1":"乙厂","f_3":null}]}
    """

  private func json() throws -> JSON { try JSON.parse(Self.rows) }

  @Test func membersAreCalledOtherwise() throws {
    let codes = ["名称": "f_1", "件数": "f_2"]
    let query = try JSONQuery(".data[] | select(.件数 > 3 and not(.名称 == .别名)) | .名称")
      .renamingMembers { codes[$0] ?? $0 }
    #expect(query.answers(in: try json()) == ["甲矿"])
    #expect(
      try query == JSONQuery(".data[] | select(.f_2 > 3 and not(.f_1 == .别名)) | .f_1"))
  }

  @Test(arguments: [
    (".dat", "dat", ["code", "data"]), (".data[].f_9", "f_9", ["f_1", "f_2", "深", "f_3"]),
    (".data[] | select(.x > 3)", "x", ["f_1", "f_2", "深", "f_3"]),
    (".data[] | select(.f_1 == .y)", "y", ["f_1", "f_2", "深", "f_3"]),
    (".data[] | select(not(.f_1 and .z))", "z", ["f_1", "f_2", "深", "f_3"]),
    (".data[].深.y", "y", ["x"]), (".data.f_1", "f_1", []), (".code.x", "x", []),
    (".data[0].f_3", "f_3", ["f_1", "f_2", "深"]),
  ])
  func whatIsNowhereIsNamedWithWhatIsThere(
    text: String, name: String, fields: [String]
  ) throws {
    let unmet = try JSONQuery(text).unmet(in: json())
    #expect(unmet?.name == name && unmet?.fields == fields)
    #expect(unmet?.hasLists == (text == ".data.f_1"))
  }

  /// Some have it, or nothing is there.
  @Test(arguments: [
    ".", ".data[].f_2", ".data[].深.x", ".. | .f_1", ".data[] | select(.f_3 == null)",
    ".data[] | select(.f_1 == \"丙\") | .f_9", ".data[].f_3.x", ".data | length",
  ])
  func whatIsMetSaysNothing(text: String) throws {
    #expect(try JSONQuery(text).unmet(in: json()) == nil)
  }
}
