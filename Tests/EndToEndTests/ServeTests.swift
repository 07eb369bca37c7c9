import Formats
import Foundation
import Glibc
import HTTPStub
import ProgramSupport
import Testing

/// `tjdata serve` and programs that talk to it.
@Suite(.timeLimit(.minutes(5))) struct ServeTests {
  private static let call = "/api/invoke/\(SubcommandTests.quota)"
  private static let right = "authToken=\(SubcommandTests.token)"

  @Test func refusalsAreAnsweredInThePlatformsWords() async throws {
    let served = try await Served(try Program(), listen: "127.0.0.1:0")
    let unknown = "ffffffffffffffffffffffffffffffff"
    let cases = [
      ("\(Self.call)?authToken=wrong", #"{"code":500,"msg":"令牌不合法【失效或被禁用】"}"#),
      ("\(Self.call)?page=5001&\(Self.right)", "参数page不合法【5001】"),
      ("\(Self.call)?pageNum=0&\(Self.right)", "参数pageNum不合法【0】"),
      ("\(Self.call)?x=1&\(Self.right)", "参数不存在【x】"),
      ("/api/invoke/\(unknown)?\(Self.right)", "接口不存在【\(unknown)】"),
    ]
    for (target, part) in cases {
      let answer = try await Fetch.get(served.address, target)
      #expect(answer.status == 200)
      #expect(answer.body.contains(part), "\(answer.body)")
    }
    let exact = try await Fetch.get(served.address, cases[0].0)
    #expect(exact.body == cases[0].1)
    #expect(try await served.end() == 0)
  }

  /// Whoever carried the program alone elsewhere is told what goes with it and where to; a city of
  /// its own does without.
  @Test func theProgramAloneSaysWhatItLacks() async throws {
    let program = try Program()
    let alone = program.folder.path + "/tjdata"
    if link(Program.path, alone) != 0 {
      try FileManager.default.copyItem(atPath: Program.path, toPath: alone)
    }
    func serve(_ more: String...) throws -> String {
      let process = Process()
      process.executableURL = URL(fileURLWithPath: alone)
      // Where it gets so far, there is a file where the folder of its socket should be.
      process.arguments = program.arguments + ["serve", "--listen", "unix:\(alone)/there"] + more
      process.environment = ["LANG": "C.UTF-8"]
      process.standardInput = FileHandle.nullDevice
      let pipe = Pipe()
      process.standardError = pipe
      try process.run()
      let said = try pipe.fileHandleForReading.readToEnd() ?? Data()
      process.waitUntilExit()
      return String(decoding: said, as: UTF8.self)
    }
    let lacking = try serve()
    #expect(lacking.contains("\(program.folder.path)/tjdata_Resources.resources"), "\(lacking)")
    #expect(lacking.contains("一同复制到程序旁边") && lacking.contains("serve --empty"))
    for more in [["--empty"], []] {
      let said = try more.isEmpty ? serve() : serve(more[0])
      #expect(!said.contains("示例目录") && said.contains("无法使用 \(alone)（"), "\(said)")
    }
  }

  @Test func everySubcommandWorksAgainstAServedPlatform() async throws {
    let served = try await Served(try Program(), listen: "127.0.0.1:0")
    #expect(served.address.hasPrefix("http://127.0.0.1:") && !served.address.hasSuffix(":0"))
    let program = try Program().on(served.address)
    #expect(try await program.run("search", "非煤").outputLines.first?.contains("非煤") == true)
    for command in ["show", "fields", "spec", "preview"] {
      #expect(try await program.run(command, SubcommandTests.mines).status == 0)
    }
    let without = try await program.run("invoke", SubcommandTests.quota)
    #expect(without.status == 77 && without.error.contains("TJDATA_TOKEN"))
    let with = try await program.run(
      "invoke", SubcommandTests.quota, environment: ["TJDATA_TOKEN": SubcommandTests.token])
    #expect(with.status == 0 && with.output == SubcommandTests.manualAnswer)
    #expect(try await served.end(SIGINT) == 0)
  }

  @Test func theServersOptionsAreHeeded() async throws {
    let program = try Program()
    let log = program.folder.path + "/access.log"
    let named = try await Served(
      program, listen: "127.0.0.1:0",
      options: ["--public-address", "https://data.example.cn/", "--access-log", log])
    let client = try Program().on(named.address)
    let specification = try await client.run("spec", SubcommandTests.mines)
    #expect(specification.output.contains("https://data.example.cn/api/invoke/"))
    let call = "/api/invoke/\(SubcommandTests.quota)?authToken=\(SubcommandTests.token)"
    _ = try await Fetch.get(named.address, call)
    #expect(try await named.end() == 0)
    let lines = try String(contentsOfFile: log, encoding: .utf8)
    #expect(lines.contains("/api/invoke/") && !lines.contains(SubcommandTests.token))

    let plain = try await Served(try Program(), listen: "127.0.0.1:0", options: ["--empty"])
    let nothing = try await Fetch.get(plain.address, "/api/v1/entries").body
    #expect(nothing.contains("\"total\":0"))
    #expect(try await plain.end() == 0)
    let wrong = try await program.run(
      "serve", "--listen", "127.0.0.1:0", "--public-address", "data.example.cn")
    #expect(wrong.status == 64 && wrong.error.contains("https://"))
  }

  @Test func anUnnamedServerTakesTheAddressItIsAskedAt() async throws {
    let served = try await Served(try Program(), listen: "127.0.0.1:0")
    let specification = try await Program().on(served.address).run("spec", SubcommandTests.mines)
    #expect(specification.output.contains("\(served.address)/api/invoke/"))
    #expect(try await served.end() == 0)
  }

  @Test func aTokenFileIsUsedOnlyWhenNobodyElseCanReadIt() async throws {
    let served = try await Served(try Program(), listen: "127.0.0.1:0")
    let folder = try ScratchFolder()
    try folder.write(
      "c.yaml", "platform: city\nplatforms:\n  city: \(served.address)\ntoken-file: t\n")
    let program = try Program(folder, arguments: ["--config", folder.path + "/c.yaml"])
    try folder.write("t", SubcommandTests.token + "\n", mode: 0o644)
    let refused = try await program.run("invoke", SubcommandTests.quota)
    #expect(refused.status == 77 && refused.error.contains("chmod 600"))
    try folder.write("t", SubcommandTests.token + "\n", mode: 0o600)
    #expect(try await program.run("invoke", SubcommandTests.quota).status == 0)
  }

  @Test func aPlaceThatIsTakenIsSaid() async throws {
    let folder = try ScratchFolder()
    let place = "unix:\(folder.path)/p.sock"
    let first = try await Served(try Program(), listen: place)
    let second = try await Program().run("serve", "--listen", place)
    #expect(second.status == 1 && second.error.contains("p.sock"))
    #expect(try await first.end() == 0)
    #expect(access(folder.path + "/p.sock", F_OK) != 0)
  }

  @Test func aPortThatIsTakenIsSaidInChinese() async throws {
    let first = try await Served(try Program(), listen: "127.0.0.1:0")
    let place = String(first.address.dropFirst("http://".count))
    let second = try await Program().run("serve", "--listen", place)
    #expect(second.status == 1 && second.error.contains("地址已被占用"))
    #expect(try await first.end() == 0)
  }

  /// The server is killed in the middle of the catalogue's stream; started again, the same sync
  /// goes on and ends whole.
  @Test func aServerKilledInMidSyncCostsNothing() async throws {
    let folder = try ScratchFolder()
    let server = try Program()
    let behind = "\(folder.path)/behind.sock"
    let front = "\(folder.path)/front.sock"
    let served = try await Served(server, listen: "unix:\(behind)")
    let relay = try HTTPStub(socketPath: front) { request, connection in
      let bytes = (try? Fetch.raw(socket: behind, request.target)) ?? []
      connection.write(Array(bytes.prefix(40_000)))
      served.kill()
      unlink(front)
      connection.close()
    }
    let program = try Program(folder).on("unix:\(front)")
    let cut = try await program.run("sync")
    #expect(cut.status == 69, "\(cut.error)")
    #expect(relay.requests.first?.target.hasPrefix("/api/v1/catalogue") == true)
    let again = try await Served(server, listen: "unix:\(front)")
    let whole = try await program.run("sync")
    #expect(whole.status == 0, "\(whole.error)")
    let doctor = try await program.run("doctor")
    #expect(doctor.status == 0, "\(doctor.output)")
    let count = try JSON.parse(try await program.run("search", "--json").output)["total"]
    let all = try JSON.parse(try await Program().run("search", "--json").output)["total"]
    #expect(count == all && count != nil)
    #expect(try await again.end() == 0)
  }
}
