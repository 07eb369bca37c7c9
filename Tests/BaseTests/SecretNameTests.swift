import Base
import Testing

@Suite("Names of parameters that carry something secret")
struct SecretNameTests {
  @Test(arguments: [
    "authToken", "X-API-Key", "Ocp-Apim-Subscription-Key", "my_client_secret", "db.password",
    "private_token", "oauth_token", "u_token", "utoken", "api-token", "app-token", "user-token",
    "App_Token", "appToken", "access-token", "refresh-token", "id-token", "session-id",
    "client-secret", "app-secret", "auth-key", "service-key", "$$app_token", "X-User-Token",
    "x-api-key", "x-csrf-token", "令牌", "签名", "otp", "Cookie", "authcode",
    "%E4%BB%A4%E7%89%8C", "Token%20", "+api_key", "user[token]", "token[]",
  ])
  func secretsAreKnown(name: String) {
    #expect(SecretName.matches(name))
  }

  /// Marks of pages, columns and keys of other kinds.
  @Test(arguments: [
    "page_token", "nextPageToken", "page-token", "continuation_token",
    "primary_key", "sort-key", "key-id", "design", "assign", "key_name", "secretary", "pin",
    "signed", "code", "名称", "", "-", "a-",
    "token[0]", "page[token]", "[]", "%", "%zz", " ",
  ])
  func othersAreNot(name: String) {
    #expect(!SecretName.matches(name))
  }
}
