import Base
import Model
import Reading
import Screening

extension ContentHash {
  /// Of every byte of every source but prose, of what was asked, and of which embargoes are over: all that every page may read.
  /// - Parameter proseStarts: where prose begins in the files that end with it.
  init(
    fieldsOf content: Content, proseStarts: [SourceID: Int], hidden: HiddenRecords, circumstances: [String]
  ) {
    let sources = content.sources
    let files = (0..<sources.count).parallelMap(chunk: 64) { index in
      let id = SourceID(index)
      let source = sources[id]
      let end = proseStarts[id] ?? source.bytes.count
      var file = RunningHash()
      file.add(source.path.bytes)
      file.add(Array((source.folder ?? "").utf8))
      file.add(source.bytes[..<end])
      // A file that has lost all its prose, or cannot be read any more, is another.
      file.add(proseStarts[id] == nil ? [0] : [1])
      return file.finished
    }
    var all = RunningHash()
    for text in circumstances { all.add(Array(text.utf8)) }
    for file in files { all.add(file) }
    all.add(Array("\(hidden.embargoOver?.seconds, default: "") \(hidden.embargoAhead?.seconds, default: "")".utf8))
    for path in content.records.media + content.records.statics { all.add(path.bytes) }
    self = all.finished
  }
}
