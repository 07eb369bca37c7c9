import Catalog
import Foundation
import Testing

@Suite struct CatalogueTests {
  let sample: Sample

  init() throws { sample = try Sample.shared.get() }

  @Test func thereAreTwentyOneThemesInThePlatformsOrder() {
    let names = [
      "信用服务", "医疗卫生", "社保就业", "公共安全", "城建住房", "交通运输", "教育文化", "科技创新", "资源能源",
      "生态环境", "工业农业", "商贸流通", "财税金融", "安全生产", "市场监管", "社会救助", "法律服务", "生活服务",
      "气象服务", "地理空间", "机构团体",
    ]
    #expect(sample.themes == names)
  }

  @Test func everyThemeHasAtLeastThreeEntriesAndNoOtherThemeStands() {
    let groups = Dictionary(grouping: sample.entries, by: \.theme)
    #expect(Set(groups.keys) == Set(sample.themes))
    #expect(groups.filter { $0.value.count < 3 }.keys.sorted() == [])
  }

  /// The six lines of the manual's figure name no department; they stay blank.
  @Test func everyDepartmentHasAnEntryAndEveryOtherEntryADepartment() {
    #expect(sample.departments.count >= 25)
    #expect(Set(sample.departments).count == sample.departments.count)
    let publishers = Set(sample.entries.map(\.publisher))
    #expect(publishers.subtracting([""]) == Set(sample.departments))
    #expect(sample.entries.count { $0.publisher.isEmpty } == ManualTests.newest.count)
  }

  @Test func itFeelsLikeACity() {
    let interfaces = sample.entries.filter { $0.kind == .interface }
    #expect(sample.entries.count >= 130)
    #expect(interfaces.count >= 45)
    #expect(interfaces.filter { $0.rows == nil }.map(\.title) == [])
    #expect(Set(sample.entries.map(\.openStatus)) == Set(OpenStatus.allCases))
    #expect(Set(sample.entries.map(\.frequency)) == Set(UpdateFrequency.allCases))
    #expect(Set(sample.entries.flatMap(\.formats)) == Set(FileFormat.allCases))
    #expect(Set(sample.entries.map(\.files.count)) == [0, 1, 2, 3, 4])
  }

  @Test func idsAndTitlesAreUnique() {
    #expect(Set(sample.entries.map(\.id)).count == sample.entries.count)
    #expect(Set(sample.entries.map(\.title)).count == sample.entries.count)
  }

  @Test func theArrayHasOneEntryALine() throws {
    let lines = try sample.text("catalogue/entries.json").split(separator: "\n")
    #expect(lines.count == sample.entries.count + 2)
    #expect(lines.dropFirst().dropLast().allSatisfy { $0.hasPrefix("{\"id\": \"") })
  }

  @Test func fieldCodesAreUniqueAndOfTheForm() {
    let codes = sample.entries.flatMap(\.fields).map(\.code)
    #expect(Set(codes).count == codes.count)
    #expect(codes.filter { $0.wholeMatch(of: /f_[0-9]{13}_[0-9]{9}/) == nil } == [])
  }

  /// `f_<department>_<dataset><column>`: one entry's columns share department and dataset, and no
  /// two entries share them.
  @Test func oneEntrysColumnsShareADatasetNumber() {
    var owners: [String: String] = [:]
    for entry in sample.entries where !entry.fields.isEmpty {
      let prefixes = Set(entry.fields.map { String($0.code.dropLast(3)) })
      #expect(prefixes.count == 1, "\(entry.title)")
      for prefix in prefixes {
        #expect(owners[prefix] == nil, "\(entry.title)")
        owners[prefix] = entry.title
      }
    }
  }

  @Test func filtersAreFieldsAndInterfacesHaveOne() {
    for entry in sample.entries {
      #expect(Set(entry.filters).isSubset(of: entry.fields.map(\.code)), "\(entry.title)")
      #expect(Set(entry.filters).count == entry.filters.count, "\(entry.title)")
      #expect(entry.kind == .dataset || !entry.filters.isEmpty, "\(entry.title)")
    }
  }

  @Test func filesMatchFormatsAndHaveSomethingToHold() throws {
    for entry in sample.entries {
      #expect(entry.formats == entry.files.map(\.format), "\(entry.title)")
      #expect(Set(entry.files.map(\.name)).count == entry.files.count, "\(entry.title)")
      #expect(
        entry.files.isEmpty || entry.rows != nil || entry.contents != nil, "\(entry.title)")
      #expect(entry.kind == .dataset || entry.files.isEmpty, "\(entry.title)")
      #expect(entry.rows == nil || entry.contents == nil, "\(entry.title)")
      let suffixes: [FileFormat: String] = [
        .xls: ".xlsx", .csv: ".csv", .json: ".json", .xml: ".xml",
      ]
      for file in entry.files {
        let suffix = try #require(suffixes[file.format])
        #expect(file.name.hasSuffix(suffix), "\(file.name)")
      }
    }
  }

  @Test func datesRunForwardAndStayInTheManualsYears() {
    for entry in sample.entries {
      #expect(entry.issued <= entry.modified, "\(entry.title)")
      let isCensus = entry.title == "第七次全国人口普查各区常住人口"
      #expect((2018...2019).contains(entry.modified.year) != isCensus, "\(entry.title)")
    }
  }

  @Test func ratingsAreWholeStarsOfSomebody() {
    for entry in sample.entries {
      for criterion in RatingCriterion.allCases {
        let average = entry.rating[criterion]
        let sum = average * Double(entry.rating.count)
        #expect(abs(sum - sum.rounded()) < 0.05, "\(entry.title)")
        #expect(
          entry.rating.count == 0 ? average == 0 : (1...5).contains(average), "\(entry.title)")
      }
    }
  }

  @Test func everythingFitsInTwoMegabytes() throws {
    let names = try FileManager.default.subpathsOfDirectory(atPath: sample.folder)
    let sizes = try names.map { name in
      try FileManager.default.attributesOfItem(atPath: sample.folder + "/" + name)[.size] as? Int
        ?? 0
    }
    #expect(sizes.reduce(0, +) < 2_000_000)
  }

  @Test func theManualsTokenBelongsToCandy() throws {
    let developers = try Sample.decode(
      [SampleDeveloper].self, sample.folder + "/catalogue/developers.json")
    let candy = try #require(developers.first)
    #expect(developers.count == 1)
    #expect(candy.account == "candy")
    #expect(candy.name == "candy")
    #expect(candy.token == "44b37a8f3dee28527e28f8079aae95d0")
    #expect(candy.callsPerDay == Quota.callsPerDay)
    #expect(candy.expires == nil)
  }
}
