import Foundation
import ProgramSupport
import Testing

/// README.md's configuration for a deployment is read by the programs it is for, where they are.
@Suite(.timeLimit(.minutes(2))) struct DeploymentPageTests {
  private struct Block {
    var kind: String
    /// Where it goes, by its first line.
    var path: String
    var text: String

    var name: String { URL(fileURLWithPath: path).lastPathComponent }
  }

  private static func blocks() throws -> [Block] {
    let page = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../README.md")
    let text = try String(contentsOf: page, encoding: .utf8)
    return text.components(separatedBy: "\n```").compactMap { part in
      let lines = part.split(separator: "\n", maxSplits: 2, omittingEmptySubsequences: false)
      guard lines.count == 3, lines[1].hasPrefix("# /etc/") else { return nil }
      let path = lines[1].dropFirst(2).prefix { $0 != " " && $0 != "，" }
      return Block(kind: String(lines[0]), path: String(path), text: String(lines[2]) + "\n")
    }
  }

  private static func program(_ name: String) -> String? {
    ["/usr/bin", "/usr/sbin", "/bin", "/sbin"].map { "\($0)/\(name)" }.first {
      FileManager.default.isExecutableFile(atPath: $0)
    }
  }

  /// Status and everything that was said.
  private static func run(_ command: [String]) async throws -> (status: Int32, said: String) {
    let scratch = try ScratchFolder()
    let process = Process()
    process.executableURL = URL(fileURLWithPath: command[0])
    process.arguments = Array(command.dropFirst())
    let path = scratch.path + "/said"
    _ = FileManager.default.createFile(atPath: path, contents: nil)
    let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
    process.standardOutput = handle
    process.standardError = handle
    let status = try await process.runToEnd()
    return (status, try scratch.read("said"))
  }

  /// The files of a certificate that are named there, made for the test.
  private static func withCertificate(_ text: String, in scratch: ScratchFolder) async throws
    -> String
  {
    let (key, certificate, both) = (
      scratch.path + "/key.pem", scratch.path + "/certificate.pem", scratch.path + "/both.pem"
    )
    let openssl = try #require(program("openssl"))
    let made = try await run([
      openssl, "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1",
      "-nodes", "-keyout", key, "-out", certificate, "-days", "2", "-subj", "/CN=x",
    ])
    try #require(made.status == 0, "\(made.said)")
    let parts = try [certificate, key].map { try String(contentsOfFile: $0, encoding: .utf8) }
    try Data(parts.joined().utf8).write(to: URL(fileURLWithPath: both))
    return text.replacingOccurrences(of: "/etc/ssl/data.example.cn.pem", with: certificate)
      .replacingOccurrences(of: "/etc/ssl/data.example.cn.key", with: key)
      .replacingOccurrences(of: "/etc/haproxy/data.example.cn.pem", with: both)
  }

  @Test func theBlocksAreThere() throws {
    #expect(
      Set(try Self.blocks().map(\.name)).isSuperset(of: [
        "tjdata.conf", "servers.conf", "tjdata.service", "tjdata-backup.service",
        "tjdata-backup.timer", "haproxy.cfg",
      ]))
  }

  @Test(.enabled(if: program("systemd-analyze") != nil, "没有 systemd-analyze"))
  func unitsAreReadBySystemd() async throws {
    let scratch = try ScratchFolder()
    let analyse = try #require(Self.program("systemd-analyze"))
    for block in try Self.blocks() where block.path.hasPrefix("/etc/systemd/") {
      let unit = scratch.path + "/" + block.name
      let text = block.text.replacingOccurrences(of: "/usr/local/bin/tjdata", with: "/bin/true")
      try Data(text.utf8).write(to: URL(fileURLWithPath: unit))
      let found = try await Self.run([analyse, "verify", unit])
      #expect(found.status == 0 && found.said.isEmpty, "\(block.name): \(found.said)")
    }
  }

  @Test(.enabled(if: program("haproxy") != nil && program("openssl") != nil, "没有 haproxy"))
  func theBalancerIsReadByHAProxy() async throws {
    let scratch = try ScratchFolder()
    let block = try #require(try Self.blocks().first { $0.kind == "haproxy" })
    let text = try await Self.withCertificate(block.text, in: scratch)
    let path = scratch.path + "/haproxy.cfg"
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    let found = try await Self.run([try #require(Self.program("haproxy")), "-c", "-f", path])
    #expect(found.status == 0 && !found.said.contains("WARNING"), "\(found.said)")
  }

  @Test(.enabled(if: program("nginx") != nil && program("openssl") != nil, "没有 nginx"))
  func theProxyIsReadByNginx() async throws {
    let scratch = try ScratchFolder()
    let blocks = try Self.blocks().filter { $0.kind == "nginx" }
    let one = try #require(blocks.first { $0.name == "tjdata.conf" }).text
    let servers = try #require(blocks.first { $0.name == "servers.conf" }).text
    let two = one.replacingOccurrences(of: "http://127.0.0.1:8080", with: "http://servers")
    for text in [one, servers + two] {
      let site = try await Self.withCertificate(text, in: scratch)
        .replacingOccurrences(of: "listen 443", with: "listen unix:\(scratch.path)/socket")
      let whole = """
        pid \(scratch.path)/pid; error_log \(scratch.path)/log; events {}
        http { access_log off;
        \(site)}

        """
      let path = scratch.path + "/nginx.conf"
      try Data(whole.utf8).write(to: URL(fileURLWithPath: path))
      let found = try await Self.run([try #require(Self.program("nginx")), "-t", "-c", path])
      #expect(found.status == 0, "\(found.said)")
    }
  }
}
