import Foundation
import HTTPStub
import Synchronization
import Testing
import Transport

@Suite struct SpillTests {
  private func send(_ count: Int, limit: Int) async throws -> (SpilledResponse, String) {
    let stub = try HTTPStub { _, connection in
      connection.answer(body: (0..<count).map { UInt8(truncatingIfNeeded: $0 * 7) })
    }
    let folder = FileManager.default.temporaryDirectory.path + "/spill-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let answer = try await HTTPTransport().send(
      HTTPRequest(url: stub.url), holding: limit, spillingTo: folder)
    return (answer, folder)
  }

  @Test func aLongAnswerGoesToAPrivateFile() async throws {
    let (answer, folder) = try await send(3_000_000, limit: 100_000)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let path = try #require(answer.path)
    #expect(answer.size == 3_000_000 && answer.response.body.count == 100_000)
    let data = try Data(contentsOf: URL(filePath: path))
    #expect(data.count == answer.size && data.prefix(100_000) == Data(answer.response.body))
    #expect(data.last == UInt8(truncatingIfNeeded: 2_999_999 * 7))
    let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions]
    #expect(mode as? Int == 0o600)
    #expect(answer.response.timing.total > 0)
  }

  @Test func aShortOneLeavesNone() async throws {
    let (answer, folder) = try await send(100, limit: 100)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    #expect(answer.path == nil && answer.response.body.count == 100)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder).isEmpty)
  }

  @Test func itsArrivalIsToldFromTheFirstBytesToTheLast() async throws {
    let size = 3_000_000
    let stub = try HTTPStub { _, connection in
      connection.answer(body: [UInt8](repeating: 0x61, count: size))
    }
    let folder = try TemporaryFolder()
    let steps = Mutex<[SpillProgress]>([])
    _ = try await HTTPTransport().send(
      HTTPRequest(url: stub.url), holding: 1_000_000, spillingTo: folder.path
    ) { step in steps.withLock { $0.append(step) } }
    let told = steps.withLock { $0 }
    #expect(told.map(\.received) == told.map(\.received).sorted())
    #expect(told.last?.received == size && told.allSatisfy { $0.total == size })
    let starts = told.compactMap(\.start)
    #expect(starts.count == 1 && starts[0].status == 200)
    #expect((HTTPTransport.glance..<size).contains(starts[0].body.count))
  }

  @Test func whatIsStoppedLeavesNoFile() async throws {
    let stub = try HTTPStub { _, connection in
      connection.write("HTTP/1.1 200 OK\r\nContent-Length: 9000000\r\n\r\n")
      connection.write([UInt8](repeating: 0x61, count: 3_000_000))
      connection.waitForClientToLeave()
    }
    let folder = try TemporaryFolder()
    let hasFile = Signal()
    let sending = Task {
      try await HTTPTransport().send(
        HTTPRequest(url: stub.url), holding: 1_000_000, spillingTo: folder.path
      ) { if $0.received == 3_000_000 { hasFile.raise() } }
    }
    await hasFile.wait()
    #expect(try answers(in: folder).count == 1)
    sending.cancel()
    await #expect(throws: TransportError.cancelled) { try await sending.value }
    #expect(try answers(in: folder).isEmpty)
  }

  private func answers(in folder: TemporaryFolder) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .filter { $0.hasPrefix("answer") }
  }
}
