import Testing

@testable import Portal

@Suite struct LoggedPathTests {
  @Test(arguments: [
    ("/api/invoke/0a1b", true, "/api/invoke/0a1b"), ("/", true, "/"), ("", false, "/"),
    ("/api/invoke/0a1b%3FauthToken=587a", true, "/api/invoke/0a1b…"),
    ("/api/invoke/0a1b;authToken=587a", true, "/api/invoke/0a1b…"),
    ("/api/invoke/authToken=587a/0a1b", true, "/api/invoke/authToken…/0a1b"),
    ("/api/invoke/0a1b/authToken/587a", false, "/api/invoke/…"),
    ("/api/v1/site", true, "/api/v1/site"), ("/.well-known/x-y~", false, "/.well-known/x-y~"),
  ])
  func nothingThatMayBeAQueryIsLogged(path: String, isRouted: Bool, logged: String) {
    #expect(LoggedPath(path, isRouted: isRouted).description == logged)
  }
}
