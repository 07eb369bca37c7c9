import Foundation
import Testing

/// Nothing invented passes for real, and nobody real is in it.
@Suite struct HonestyTests {
  let sample: Sample

  init() throws { sample = try Sample.shared.get() }

  /// The manual's own and those seen on the platform speak for themselves.
  private var known: Set<String> {
    Set(
      ManualTests.newest.map(\.1) + [
        "绿色商场名单", "非煤矿山企业安全生产许可证", "市交通运输委机动车维修企业质量信誉考核",
        "三级医疗机构基本信息", "医疗机构执业登记", "政府采购竞争性谈判公告", "政府采购磋商公告",
        "政府采购更正公告",
      ])
  }

  @Test func everyInventedEntrySaysSo() {
    for entry in sample.entries where !known.contains(entry.title) {
      if entry.tags.contains("公开事实") {
        #expect(entry.abstract.contains("来源："), "\(entry.title)")
      } else {
        #expect(entry.tags.contains("示例数据"), "\(entry.title)")
        let says = entry.abstract.contains("示例数据：") || entry.abstract.contains("示例平台拟定")
        #expect(says, "\(entry.title)")
      }
    }
  }

  /// Letters and digits in a run of exactly 18 could be a 统一社会信用代码 or an ID number; 11 digits
  /// from 1 a mobile number.
  @Test func noRunReadsAsACreditCodeAnIDNumberOrAMobileNumber() throws {
    let names = try FileManager.default.subpathsOfDirectory(atPath: sample.folder)
      .filter { $0.hasSuffix(".csv") || $0.hasSuffix(".json") || $0.hasSuffix(".md") }
    #expect(names.count > 100)
    for name in names {
      for run in runs(try sample.text(name)) {
        #expect(!isPersonal(run), "\(name) \(run)")
      }
    }
  }

  @Test(arguments: [
    "91120116MA05TESTX0", "110101199003070000", "11010119900307000X", "13800000000",
  ])
  func theCheckKnowsWhatItLooksFor(text: String) {
    #expect(runs("编号：\(text)。").contains(where: isPersonal))
  }

  private func runs(_ text: String) -> [String] {
    text.utf8.split { byte in
      !(0x30...0x39).contains(byte) && !(0x41...0x5A).contains(byte)
        && !(0x61...0x7A).contains(byte)
    }
    .filter { $0.count == 18 || $0.count == 11 }
    .map { String(decoding: $0, as: UTF8.self) }
  }

  private func isPersonal(_ run: String) -> Bool {
    let digits = run.utf8.count { (0x30...0x39).contains($0) }
    return run.utf8.count == 18 ? digits >= 9 : digits == 11 && run.hasPrefix("1")
  }
}
