import Base

/// Why a JSON text cannot be read; offsets in the text.
struct JSONFault: Error {
  let code: DiagnosticCode
  let range: Range<Int>
  let message: String
  var suggestion: String?

  init(_ code: DiagnosticCode, _ range: Range<Int>, _ message: String, suggestion: String? = nil) {
    self.code = code
    self.range = range
    self.message = message
    self.suggestion = suggestion
  }
}
