import Base
import Testing

@Suite("Names of parameters that carry something secret")
struct SecretNameTests {
  @Test(arguments: [
    "authToken", "X-API-Key", "Ocp-Apim-Subscription-Key", "my_client_secret", "db.password",
    "x-csrf-token", "令牌", "签名", "otp", "Cookie", "authcode",
    "%E4%BB%A4%E7%89%8C", "Token%20", "+api_key", "user[token]", "token[]",
  ])
  func secretsAreKnown(name: String) {
    #expect(SecretName.matches(name))
  }

  /// Marks of pages, columns and keys of other kinds.
  @Test(arguments: [
    "page_token", "nextPageToken", "primary_key", "sort-key", "key_name", "secretary", "pin",
    "signed", "code", "名称", "", "-", "a-",
    "token[0]", "page[token]", "[]", "%", "%zz", " ",
  ])
  func othersAreNot(name: String) {
    #expect(!SecretName.matches(name))
  }
}
