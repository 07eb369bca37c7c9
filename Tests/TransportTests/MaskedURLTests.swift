import Testing
import Transport

@Suite struct MaskedURLTests {
  @Test(arguments: [
    ("http://a/b", "http://a/b"),
    (
      "https://a/api/invoke/1?page=10&authToken=44b37a8f3dee28527e28f8079aae95d0",
      "https://a/api/invoke/1?page=10&authToken=44b3****95d0"
    ),
    ("http://a/?AUTHTOKEN=0123456789abcdef&x=1", "http://a/?AUTHTOKEN=0123****cdef&x=1"),
    ("http://a/?token=short&x=#authToken=not", "http://a/?token=****&x=#authToken=not"),
    (
      "http://a/?ak=short&x-amz-signature=0123456789abcdef",
      "http://a/?ak=****&x-amz-signature=0123****cdef"
    ),
    ("http://a/?x=1;token=short;y=2&z", "http://a/?x=1;token=****;y=2&z"),
    ("http://a/?user[token]=short&Token%20=short", "http://a/?user[token]=****&Token%20=****"),
    ("http://a/?token=&token", "http://a/?token=&token"),
    ("https://me:secret@host/x?y=1", "https://****@host/x?y=1"),
    ("authToken=44b37a8f3dee28527e28f8079aae95d0", "authToken=44b37a8f3dee28527e28f8079aae95d0"),
  ])
  func secretsAreHidden(url: String, shown: String) {
    #expect(MaskedURL(url).description == shown)
  }
}
