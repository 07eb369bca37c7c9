import Base
import Testing

@Suite struct ShellWordTests {
  @Test(arguments: [
    ("/home/a/token", "/home/a/token"), ("a b", "'a b'"), ("it's", #"'it'\''s'"#), ("", "''"),
    ("$HOME", "'$HOME'"), ("津门", "'津门'"), ("a;b", "'a;b'"),
  ])
  func wordsAreReadAsTheyStand(text: String, word: String) {
    #expect(ShellWord.quoted(text) == word)
  }
}
