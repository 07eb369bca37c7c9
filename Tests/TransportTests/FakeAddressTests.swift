import CLibcurl
import Glibc
import HTTPStub
import Testing

@testable import Transport

/// Addresses that proxy software makes up are named as such, since no server has them.
@Suite struct FakeAddressTests {
  private static func text(_ address: [UInt8], family: Int32 = AF_INET) -> String? {
    var target = curl_sockaddr()
    target.family = family
    withUnsafeMutableBytes(of: &target.addr.sa_data) { room in
      for (place, byte) in ([0x01, 0xBB] + address).enumerated() { room[place] = byte }
    }
    return FakeAddress.text(&target)
  }

  @Test func theRangeIsKnown() {
    #expect(Self.text([198, 18, 0, 7]) == "198.18.0.7")
    #expect(Self.text([198, 19, 255, 254]) == "198.19.255.254")
    for other: [UInt8] in [[198, 17, 0, 1], [198, 20, 0, 1], [127, 0, 0, 1], [18, 198, 0, 1]] {
      #expect(Self.text(other) == nil)
    }
    #expect(Self.text([198, 18, 0, 7], family: AF_INET6) == nil)
  }

  @Test func theAddressIsNamedWithWhatFailed() {
    func error(_ code: CURLcode) -> TransportError {
      TransferOutcome(
        code: code, request: HTTPRequest(url: "http://data.example.cn/x"), received: 0,
        expected: nil, milliseconds: 1, sentRequest: false, hasHead: false,
        fakeAddress: "198.18.0.7"
      ).error
    }
    #expect(
      error(CURLE_COULDNT_CONNECT)
        == .fakeAddress("198.18.0.7", .cannotConnect(endpoint: "data.example.cn")))
    // What is no fault of the way there is told as it is.
    #expect(error(CURLE_FILESIZE_EXCEEDED) == .tooLarge(limit: HTTPRequest(url: "x").limit))
  }
}
