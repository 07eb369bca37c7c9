import Base
import Catalog
import Cryptography
import Foundation
import PortalAPI
import Tables
import Testing

@testable import Portal

@Suite("Files are made of an entry's data (manual 2.2.2)", .everyEngine)
struct FileTests {
  typealias Files = Envelope<[Distribution]>

  @Test func theListTellsSizeAndChecksumOfWhatIsSent() async throws {
    try await TestPlatform.run { platform in
      try await platform.database.admin.publish([FilePublication.make()])
      let id = try FilePublication.id()
      let list = try await platform.http.get(Route.files(id).path).decode(Files.self)
      let files = try #require(list.data)
      #expect(files.map(\.name) == FilePublication.names)
      for file in files {
        let answer = try await platform.http.get(Route.file(id, name: file.name).path)
        #expect(answer.status == 200)
        #expect(answer.body.count == file.byteSize)
        #expect(Hexadecimal.text(SHA256.hash(answer.body)) == file.checksum)
        #expect(answer.header("etag") == file.checksum.map { "\"\($0)\"" })
        #expect(answer.header("last-modified") == "Wed, 27 Feb 2019 04:54:00 GMT")
        #expect(answer.header("accept-ranges") == "bytes")
        #expect(answer.header("content-type") == file.format.mediaType)
        let name = "attachment; filename*=UTF-8''" + PercentEncoding.encode(file.name)
        #expect(answer.header("content-disposition") == name)
      }
    }
  }

  @Test func textFormatsHoldEveryCellAsItIs() async throws {
    try await TestPlatform.run { platform in
      try await platform.database.admin.publish([FilePublication.make()])
      let id = try FilePublication.id()
      let wanted = [FilePublication.csv, FilePublication.json, FilePublication.xml]
      for (name, text) in zip(FilePublication.names.dropFirst(), wanted) {
        let answer = try await platform.http.get(Route.file(id, name: name).path)
        #expect(answer.text == text, "\(name)")
      }
      _ = try JSONSerialization.jsonObject(with: Data(FilePublication.json.utf8))
    }
  }

  @Test func spreadsheetsHaveNumbersAndDatesAsSuch() async throws {
    try await TestPlatform.run { platform in
      try await platform.database.admin.publish([FilePublication.make()])
      let path = Route.file(try FilePublication.id(), name: FilePublication.names[0]).path
      let members = try Zip.members(try await platform.http.get(path).body)
      let sheet = try #require(members["xl/worksheets/sheet1.xml"])
      #expect(sheet.contains("<t>名称</t>") && sheet.contains("<t>甲&quot;店&quot;,东</t>"))
      #expect(sheet.contains("<c r=\"B2\"><v>3</v></c>"))
      #expect(sheet.contains("<c r=\"C2\" s=\"2\"><v>1.50</v></c>"))
      #expect(sheet.contains("<v>43467</v>") && sheet.contains("<v>43467.75</v>"))
      #expect(sheet.contains("<t>12345678901234567890</t>"))
      #expect(sheet.contains("state=\"frozen\""))
      #expect(try #require(members["docProps/core.xml"]).contains("2019-02-27T04:54:00Z"))
    }
  }

  @Test func equalDataIsEqualBytesEvenWhenTheMadeFilesAreGone() async throws {
    try await TestPlatform.run { platform in
      try await platform.database.admin.publish([FilePublication.make()])
      let id = try FilePublication.id()
      let path = Route.files(id).path
      let first = try await platform.http.get(path).decode(Files.self).data
      let folder = platform.database.fileStore.folder
      try FileManager.default.removeItem(atPath: folder)
      #expect(try await platform.http.get(path).decode(Files.self).data == first)
      #expect(try Scratch.mode(folder) == 0o700)
      for name in try FileManager.default.contentsOfDirectory(atPath: folder) {
        #expect(try Scratch.mode(folder + "/" + name) == 0o600)
      }
    }
  }

  @Test func newDataMakesNewFiles() async throws {
    try await TestPlatform.run { platform in
      let database = platform.database
      try await database.admin.publish([FilePublication.make()])
      let id = try FilePublication.id()
      let old = try await platform.http.get(Route.files(id).path).decode(Files.self).data
      try await database.admin.publish([FilePublication.make(rows: [["1", "乙", "", ""]])])
      let new = try await platform.http.get(Route.files(id).path).decode(Files.self).data
      #expect(Set(old?.compactMap(\.checksum) ?? []).count == 4)
      #expect(Set(new?.compactMap(\.checksum) ?? []).count == 4)
      #expect(old?[1].checksum != new?[1].checksum)
      let name = FilePublication.names[1]
      let text = try await platform.http.get(Route.file(id, name: name).path).text
      #expect(text == "\u{FEFF}名称,数量,金额,日期\r\n乙,1,,\r\n")
    }
  }

  @Test func unusedFilesGoWithTime() async throws {
    try await TestPlatform.run { platform in
      let database = platform.database
      try await database.admin.publish([FilePublication.make()])
      let id = try FilePublication.id()
      let files = try await database.files.makeFiles(id, in: database.fileStore)
      let made = try #require(files).compactMap(\.checksum)
      _ = try await database.admin.withdraw(id)
      let now = Int(Date().timeIntervalSince1970)
      database.fileStore.sweep(keeping: try await database.files.fileChecksums(), now: now)
      #expect(made.allSatisfy(database.fileStore.has))
      database.fileStore.sweep(keeping: [made[0]], now: now + 4000)
      #expect(made.map(database.fileStore.has) == [true, false, false, false])
    }
  }

  @Test func whatHasNoTableHasNoFile() async throws {
    try await TestPlatform.run { platform in
      let id = try #require(EntryID(FixtureSeed.malls))
      let list = try await platform.http.get(Route.files(id).path).decode(Files.self).data
      #expect(list?.count == 1 && list?.first?.checksum == nil && list?.first?.byteSize == nil)
      let answer = try await platform.http.get(Route.file(id, name: "绿色商场名单.xlsx").path)
      #expect(answer.status == 404)
      #expect(try answer.json()["msg"] as? String == "文件不存在【绿色商场名单.xlsx】")
      #expect(try await platform.http.get(Route.files(id).path + "/..%2Fx").status == 404)
      #expect(try await platform.http.get(Route.files(id).path + "/%FF").status == 404)
    }
  }

  @Test func withheldDataIsNotSent() async throws {
    try await TestPlatform.run { platform in
      try await platform.database.admin.publish([FilePublication.make(status: .closed)])
      let path = Route.file(try FilePublication.id(), name: FilePublication.names[1]).path
      let answer = try await platform.http.get(path)
      #expect(answer.status == 403)
      #expect(try answer.json()["error"] as? String == "forbidden")
    }
  }

  @Test(arguments: ["../x.csv", ".x", "a\u{1}b", "", "a/b", "a\\b"])
  func namesThatArePathsAreRefused(name: String) throws {
    let publication = try FilePublication.make(names: [name])
    #expect(throws: PublicationFault.badFileName(name)) { try publication.validate() }
  }

  @Test func aLongTableGoesOnInTheNextSheet() throws {
    let scratch = try Scratch()
    let table = FileTable(
      title: "长", modified: try #require(Moment("2019-01-01")),
      fields: [Field(code: "f", type: .integer, label: "号")])
    let file = try table.begin(.xls, at: scratch.path("long.xlsx"))
    for number in 0..<1_048_580 { try file.write([String(number)]) }
    try file.close()
    let bytes = [UInt8](try Data(contentsOf: scratch.url.appendingPathComponent("long.xlsx")))
    let second = try #require(try Zip.members(bytes)["xl/worksheets/sheet2.xml"])
    #expect(second.contains("<t>号</t>") && second.contains("<v>1048579</v>"))
    #expect(!second.contains("<v>1048574</v>") && second.contains("<v>1048575</v>"))
  }
}
