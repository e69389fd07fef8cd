import Base
import Linking
import Templating

/// Pledges, offers and demands: who promised what by when, and what became of it at the data cut-off.
struct PledgePage: PageType {
  struct GroupView: Sendable {
    let heading: String
    let pledges: [PledgeView]

    static let fields = Fields<GroupView>([.text("heading", \.heading), .list("pledges", \.pledges, PledgeView.fields)])
  }

  struct View: Sendable {
    let heading: String
    let count: String
    let groups: [GroupView]
    let pager: PagerView?
  }

  let template = "pledges.html"

  let fields = Fields<View>([
    .text("heading", \.heading), .text("count", \.count), .list("groups", \.groups, GroupView.fields),
    .optionalObject("pager", \.pager, PagerView.fields),
  ])

  private static let limit = 80

  func plan(_ site: Site) -> [(path: SitePath, key: Part<PromiseStanding>)] {
    guard Section.pledges.hasContent(site.dossier) else { return [] }
    return Part.all(of: site.dossier.derived.promises, each: Self.limit) { Addresses.part(of: "pledges", page: $0) }
  }

  func page(_ key: Part<PromiseStanding>, at path: SitePath, _ site: Site) -> Page<View> {
    let heading = site.word(.namePledges)
    let groups = PromiseStanding.Group.allCases.compactMap { group -> GroupView? in
      let own = key.items.filter { $0.group == group }
      return own.isEmpty ? nil : GroupView(heading: site.word(Self.heading(group)), pledges: own.map { site.view($0) })
    }
    let view = View(
      heading: heading, count: site.count(.countItems, site.dossier.derived.promises.count), groups: groups,
      pager: site.pager(key.page, of: key.pages) { Addresses.part(of: "pledges", page: $0) })
    return Page(title: heading, section: .pledges, view: view)
  }

  private static func heading(_ group: PromiseStanding.Group) -> Word {
    switch group {
    case .overdue: .pledgesOverdue
    case .due: .pledgesDue
    case .open: .pledgesOpen
    case .settled: .pledgesSettled
    }
  }
}
