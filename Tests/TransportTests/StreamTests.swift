import HTTPStub
import Testing
import Transport

@Suite struct StreamTests {
  let transport = HTTPTransport()

  @Test func theHeadComesBeforeTheBody() async throws {
    let goOn = Signal()
    let stub = try HTTPStub { _, connection in
      connection.write("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n")
      goOn.block()
      connection.write("ok")
    }
    let (head, body) = try await transport.stream(HTTPRequest(url: stub.url))
    #expect(head.status == 200)
    goOn.raise()
    #expect(try await gather(body) == Array("ok".utf8))
  }

  @Test func chunksComeAsTheyAreSent() async throws {
    let steps = (0..<3).map { _ in Signal() }
    let stub = try HTTPStub { _, connection in
      connection.write("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n")
      for (index, step) in steps.enumerated() {
        connection.chunk("\(index)")
        step.block()
      }
      connection.chunk("")
    }
    let (_, body) = try await transport.stream(HTTPRequest(url: stub.url))
    var received: [String] = []
    for try await chunk in body {
      received.append(String(decoding: chunk, as: UTF8.self))
      steps[received.count - 1].raise()
    }
    #expect(received == ["0", "1", "2"])
  }

  @Test func aReaderThatWaitsMakesTheServerWait() async throws {
    let total = 64 << 20
    let sent = Counter()
    let stub = try HTTPStub { _, connection in
      connection.write("HTTP/1.1 200 OK\r\nContent-Length: \(total)\r\n\r\n")
      let piece = [UInt8](repeating: 7, count: 1 << 16)
      while sent.value < total, connection.write(piece) { sent.add(piece.count) }
    }
    let (_, body) = try await transport.stream(HTTPRequest(url: stub.url, limit: .max))
    // What the channel and the sockets between hold is all the server gets rid of.
    await sent.waitUntilStill()
    #expect(sent.value < total / 2)
    let received = try await gather(body).count
    #expect(received == total)
  }

  @Test func aCutComesBehindTheBytesBeforeIt() async throws {
    let stub = try HTTPStub { _, connection in
      connection.write("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabcd")
      connection.close()
    }
    let (_, body) = try await transport.stream(HTTPRequest(url: stub.url))
    var received: [UInt8] = []
    var error: TransportError?
    do {
      for try await chunk in body { received += chunk }
    } catch let fault {
      error = fault
    }
    #expect(received == Array("abcd".utf8))
    #expect(error == .cut(received: 4, expected: 10))
  }

  @Test func lettingGoOfABodyEndsTheTransfer() async throws {
    let left = Signal()
    let stub = try HTTPStub { _, connection in
      connection.write("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nab")
      connection.waitForClientToLeave()
      left.raise()
    }
    do {
      let (_, body) = try await transport.stream(HTTPRequest(url: stub.url))
      for try await _ in body { break }
    }
    await left.wait()
  }

  @Test func cancellingATaskAbortsItsRequestAtOnce() async throws {
    let asked = Signal()
    let left = Signal()
    let stub = try HTTPStub { _, connection in
      asked.raise()
      connection.waitForClientToLeave()
      left.raise()
    }
    let transport = transport
    let request = HTTPRequest(url: stub.url)
    let task = Task { try await transport.send(request) }
    await asked.wait()
    task.cancel()
    await #expect(throws: TransportError.cancelled) { try await task.value }
    await left.wait()
  }

  @Test func cancellingAReaderAbortsItsStream() async throws {
    let started = Signal()
    let left = Signal()
    let stub = try HTTPStub { _, connection in
      connection.write("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nab")
      connection.waitForClientToLeave()
      left.raise()
    }
    let transport = transport
    let request = HTTPRequest(url: stub.url)
    let task = Task {
      for try await _ in try await transport.stream(request).body { started.raise() }
    }
    await started.wait()
    task.cancel()
    await #expect(throws: TransportError.cancelled) { try await task.value }
    await left.wait()
  }

  @Test func aTaskThatIsAlreadyCancelledSendsNothing() async throws {
    let stub = try HTTPStub { _, connection in connection.answer() }
    let transport = transport
    let request = HTTPRequest(url: stub.url)
    let cancelled = Signal()
    let task = Task {
      await cancelled.wait()
      return try await transport.send(request)
    }
    task.cancel()
    cancelled.raise()
    await #expect(throws: TransportError.cancelled) { try await task.value }
  }

  private func gather(_ body: HTTPBody) async throws -> [UInt8] {
    try await body.reduce(into: []) { $0 += $1 }
  }
}
