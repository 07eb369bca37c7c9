import ArgumentParser
import Testing

@testable import CommandLine

@Suite struct PublicAddressTests {
  @Test(arguments: [
    ("https://data.example.cn/", "https://data.example.cn"),
    ("http://127.0.0.1:8080/a@b", "http://127.0.0.1:8080/a@b"),
  ])
  func addressesAreTaken(_ text: String, _ wanted: String) throws {
    #expect(try PublicAddress.read(text) == wanted)
    #expect(try HookTarget.read(text) == .address(wanted))
  }

  /// A secret is no argument, which other users can see.
  @Test(arguments: [
    "https://u:geheim@data.example.cn/sms", "https://geheim@data.example.cn",
    "https://data.example.cn/sms?key=geheim", "data.example.cn", "https://", "https:///x",
  ])
  func secretsAndWhatIsNoneAreNot(_ text: String) {
    #expect(throws: ValidationError.self) { try PublicAddress.read(text) }
  }
}
