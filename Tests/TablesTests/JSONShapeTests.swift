import Tabular
import Testing

@testable import Tables

@Suite("Shapes in which JSON has tables")
struct JSONShapeTests {
  private static let features = """
    {"type":"FeatureCollection","features":[{"type":"Feature","geometry":{"type":"Point",\
    "coordinates":[117.2,39.1]},"properties":{"名":"甲","数":1,"type":"校","id":"a"}},\
    {"type":"Feature","id":7,"properties":{"数":2,"geometry":"面","名":"乙","注":null},"geometry":null},\
    {"type":"Feature","properties":null,"geometry":null}]}
    """

  @Test func propertiesOfFeaturesAreColumns() async throws {
    let table = try await Sample.open(Self.features, as: "t.geojson")
    let point = "{\"type\":\"Point\",\"coordinates\":[117.2,39.1]}"
    #expect(
      try await Sample.cells(table) == [
        [
          "type", "名", "数", "properties.type", "id", "geometry", "id_2", "properties.geometry", "注",
        ],
        ["Feature", "甲", "1", "校", "a", point, "", "", ""],
        ["Feature", "乙", "2", "", "", "", "7", "面", ""],
        ["Feature", "", "", "", "", "", "", "", ""],
      ])
    #expect(table.headings[2].kind == .integer)
    let lines = try await Sample.open(
      "{\"type\":\"Feature\",\"properties\":{\"a\":1}}\n{\"type\":\"Feature\",\"properties\":{\"a\":2}}\n",
      as: "t.ndjson")
    #expect(
      try await Sample.cells(lines) == [["type", "a"], ["Feature", "1"], ["Feature", "2"]])
  }

  @Test func attributesOfArcGISAreColumns() async throws {
    let table = try await Sample.open(
      "{\"fields\":[{\"name\":\"a\"}],\"features\":[{\"geometry\":{\"x\":1},\"attributes\":{\"a\":5}},"
        + "{\"attributes\":{\"a\":6}}]}", as: "t.json")
    #expect(
      try await Sample.cells(table) == [["a", "geometry"], ["5", "{\"x\":1}"], ["6", ""]])
  }

  /// Objects that happen to have such a member stay as they are.
  @Test(arguments: [
    "{\"properties\":{\"a\":1}}", "{\"type\":\"X\",\"properties\":{\"a\":1}}",
    "{\"attributes\":{\"a\":1},\"b\":1}", "{\"type\":\"Feature\",\"properties\":[1]}",
  ])
  func whatIsNoFeature(_ item: String) async throws {
    let table = try await Sample.open("[\(item)]", as: "t.json")
    #expect(!table.headings.contains { $0.label == "a" })
  }
}
