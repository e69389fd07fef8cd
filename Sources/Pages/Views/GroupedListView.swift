import Templating

/// A list of records under headings, or one page of it.
struct GroupedListView: Sendable {
  let heading: String
  let count: String
  /// What the list is, where its heading does not say it all.
  var note: String?
  let groups: [GroupView]
  let pager: PagerView?

  static let template = "index-list.html"

  static let fields = Fields<GroupedListView>([
    .text("heading", \.heading), .text("count", \.count), .optionalText("note", \.note),
    .list("groups", \.groups, GroupView.fields), .optionalObject("pager", \.pager, PagerView.fields),
  ])
}
