import Testing

/// The rules, applied to the whole tree.
@Suite struct HouseTests {
  let house: House
  let map: HouseMap

  init() throws {
    house = try House.shared.get()
    map = HouseMap(markdown: try house.text(of: "Sources/README.md"))
  }

  /// Rooms of values and machinery, which speak no language of people.
  static let wordless: Set = [
    "Calls", "Catalog", "Formats", "PortalAPI", "Terminal", "Widgets", "Runtime", "Transport",
    "Store", "Sync", "Tabular", "Tables",
  ]

  @Test func theTreeIsRead() {
    #expect(house.files.count > 50)
    #expect(house.files.contains { $0.path == "Sources/Catalog/Entry.swift" })
  }

  @Test func everyRoomImportsOnlyWhatTheMapAllows() {
    let wrong = house.files.filter(\.isSource).flatMap { Rule.imports($0, map: map) }
    #expect(wrong == [])
  }

  @Test func everyRoomIsOnTheMap() {
    let rooms = Set(house.files.filter(\.isSource).map(\.room))
    #expect(rooms.subtracting(map.rooms.keys).isEmpty)
    #expect(
      map.rooms.keys.filter { !$0.hasPrefix("C") || $0 == "Catalog" }
        .filter { !rooms.contains($0) }.isEmpty)
  }

  @Test func theManifestLetsNoRoomDependOnMoreThanTheMapAllows() throws {
    let manifest = Manifest(source: try house.text(of: "Package.swift"))
    #expect(manifest.dependencies["Store"]?.contains("GRDB") == true)
    for (room, dependencies) in manifest.dependencies where map.rooms[room] != nil {
      let beyond = dependencies.subtracting(map.rooms[room, default: []])
      #expect(beyond.isEmpty, "\(room) depends on \(beyond)")
    }
  }

  @Test func noFileIsTooLong() {
    let wrong = house.files.flatMap(Rule.length)
    #expect(wrong == [])
  }

  @Test func noFunctionIsTooLong() {
    let wrong = house.files.flatMap(Rule.functionLength)
    #expect(wrong == [])
  }

  @Test func nothingIsLeftUndone() {
    let wrong = house.files.flatMap(Rule.unfinished)
    #expect(wrong == [])
  }

  @Test func nothingIsForced() {
    let wrong = house.files.flatMap(Rule.force)
    #expect(wrong == [])
  }

  @Test func roomsOfValuesHoldNoWording() {
    let files = house.files.filter { $0.isSource && Self.wordless.contains($0.room) }
    let (left, idle) = files.flatMap(Rule.wording).judged(by: Allowance.wording)
    #expect(left == [])
    #expect(idle == [])
  }

  @Test func sqlStaysInTheRoomsWithDatabases() {
    let wrong = house.files.filter {
      $0.isSource && !["Store", "Portal", "Tables"].contains($0.room)
    }
    .flatMap(Rule.sql)
    #expect(wrong == [])
  }

  @Test func noSecretIsPrinted() {
    let (left, idle) = house.files.filter(\.isSource).flatMap(Rule.secrets)
      .judged(by: Allowance.secrets)
    #expect(left == [])
    #expect(idle == [])
  }

  @Test func theTopLevelHoldsOnlyWhatBelongsThere() throws {
    #expect(Rule.topLevel(try house.keptPaths()) == [])
  }

  @Test func buildProductsAreNotKept() throws {
    #expect(Rule.kept(try house.keptPaths()) == [])
  }
}
