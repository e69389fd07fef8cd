public struct DateWords: Sendable { public init(_ l: (String)->String) {} ; public static let keys: [String] = [] }
public enum DatePhrase { public static func phrase(for e: EDTF, words: DateWords) -> String { e.text } }
