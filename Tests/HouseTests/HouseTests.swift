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
    "Base", "Calls", "Catalog", "Formats", "PortalAPI", "Terminal", "Widgets", "Runtime",
    "Transport", "Store", "Sync", "Tabular", "Tables",
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

  @Test func roundedNumbersMayBeOfAnySize() {
    let (left, idle) = house.files.filter(\.isSource).flatMap(Rule.rounding)
      .judged(by: Allowance.rounding)
    #expect(left == [])
    #expect(idle == [])
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

  @Test func nothingAsksForLocales() {
    #expect(house.files.filter(\.isSource).flatMap(Rule.locales) == [])
  }

  /// Another engine can stand behind the platform's storage only where nothing else knows the one
  /// there is.
  @Test func thePlatformKnowsItsDatabaseInOnePlace() {
    let portal = house.files.filter { $0.isSource && $0.room == "Portal" }
    let (inside, outside) = portal.reduce(into: ([SourceFile](), [SourceFile]())) { parts, file in
      if file.path.hasPrefix("Sources/Portal/Database/") {
        parts.0.append(file)
      } else {
        parts.1.append(file)
      }
    }
    #expect(!inside.flatMap(Rule.engine).isEmpty)
    #expect(outside.flatMap(Rule.engine) == [])
  }

  @Test func everyTextOnItsWayToTheScreensIsMadeSafe() throws {
    let sources = try house.files.filter(\.isSource).map { try house.text(of: $0.path) }
    #expect(sources.contains { $0.contains("extension Entry: Safe {") })
    #expect(Rule.unsafeTexts(sources) == [])
  }

  @Test func jsonIsReadByItsReaders() {
    let files = house.files.filter { $0.isSource && $0.room != "Formats" }
    let (left, idle) = files.flatMap(Rule.brackets).judged(by: Allowance.brackets)
    #expect(left == [])
    #expect(idle == [])
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

  @Test func noTypeIsCrowded() {
    let sources = house.files.filter(\.isSource)
    let (wrong, idle) = Rule.crowded(sources, allowed: Allowance.crowded)
    #expect(wrong == [])
    #expect(idle == [])
  }

  @Test func noNameHasTwoTypes() {
    let shared = Rule.sharedNames(house.files.filter(\.isSource))
    #expect(shared.filter { !Allowance.sharedNames.contains($0) } == [])
    #expect(Allowance.sharedNames.filter { !shared.contains($0) } == [])
  }

  @Test func everyCaseIsAnswered() {
    let (left, idle) = house.files.filter(\.isSource).flatMap(Rule.openSwitches)
      .judged(by: Allowance.openSwitches)
    #expect(left == [])
    #expect(idle == [])
  }

  @Test func nothingGoesByATextThatPeopleRead() {
    let (left, idle) = house.files.filter(\.isSource).flatMap(Rule.comparisons)
      .judged(by: Allowance.comparisons)
    #expect(left == [])
    #expect(idle == [])
  }

  @Test func commandsThatAreToldCanBePasted() {
    let (left, idle) = house.files.filter(\.isSource).flatMap(Rule.commands)
      .judged(by: Allowance.commands)
    #expect(left == [])
    #expect(idle == [])
  }

  @Test func everyRoomIsOnTheMapOnce() throws {
    let map = try house.text(of: "Sources/README.md")
    #expect(HouseMap.repeated(markdown: map) == [])
  }

  @Test func theMapAndTheManifestAllowNothingThatIsNotImported() throws {
    let manifest = Manifest(source: try house.text(of: "Package.swift"))
    var imported: [String: Set<String>] = [:]
    for file in house.files where file.isSource {
      imported[file.room, default: []].formUnion(Rule.imports(of: file).map(\.module))
    }
    for (room, modules) in imported {
      let idle = map.rooms[room, default: []].subtracting(modules)
      #expect(idle.isEmpty, "the map lets \(room) import \(idle)")
      let unused = manifest.dependencies[room, default: []].subtracting(modules)
      #expect(unused.isEmpty, "the manifest lets \(room) depend on \(unused)")
    }
  }

  @Test func whatOtherRoomsSeeIsDocumented() {
    let counts = Rule.documentation(house.files.filter(\.isSource))
    let all = counts.values.reduce((0, 0)) { ($0.0 + $1.documented, $0.1 + $1.public) }
    #expect(all.0 * 100 >= all.1 * 75)
    for (room, count) in counts {
      let least = Allowance.documentation[room] ?? 75
      #expect(count.documented * 100 >= count.public * least, "\(room) falls below \(least)%")
    }
  }

  @Test func noLineIsTooLong() throws {
    let prose = try house.keptPaths().filter { $0.hasSuffix(".md") && $0 != "README.md" }
    let paths = house.files.map(\.path) + prose
    #expect(try paths.flatMap { Rule.lineLength(try house.text(of: $0), path: $0) } == [])
  }
}
