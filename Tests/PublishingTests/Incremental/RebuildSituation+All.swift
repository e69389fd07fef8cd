extension RebuildSituation {
  static let all = content + names + lists + templates + settings + files

  private static let content = [
    RebuildSituation(
      "a note's text, then another's", hugo: ["EditLeafBundleHeaderOnly", "EditContentFileThenAnother"],
      Step(
        .replace("They load ships", in: "Content/actors/crew.md", by: "They load and unload"),
        see: [.shows("actors/crew.html", "load and unload"), .untouched("notes/one.html"), .untouched("index.html")]),
      Step(
        .replace("More pay", in: "Content/notes/three.md", by: "Less work"),
        see: [.shows("notes/three.html", "Less work"), .untouched("actors/crew.html")])),
    RebuildSituation(
      "a note that another one embeds", hugo: ["EditContentFileInLeafBundle"],
      Step(
        .replace("Second text", in: "Content/notes/two.md", by: "Text anew"),
        see: [.shows("notes/two.html", "Text anew"), .shows("notes/one.html", "Text anew")])),
    RebuildSituation(
      "a file of data that pages show", hugo: ["EditUnmarshaledYamlFileInLeafBundle", "EditData"],
      Step(
        .replace("The walkout", in: "Content/events/table.csv", by: "The lockout"),
        see: [
          .shows("events/walkout.html", "The lockout"), .shows("timeline/index.html", "The lockout"),
          .lacks("timeline/index.html", "The walkout"), .untouched("notes/one.html"),
        ])),
    RebuildSituation(
      "an error, then its mending", hugo: ["ErrorRecovery"],
      .blocked(.replace("2025-06-01", in: "Content/events/strike.md", by: "2025-06-31")),
      .blocked(.replace("More pay", in: "Content/notes/three.md", by: "Less work")),
      Step(
        .replace("2025-06-31", in: "Content/events/strike.md", by: "2025-06-30"),
        see: [.shows("events/strike.html", "30 June 2025"), .shows("notes/three.html", "Less work")])),
    RebuildSituation(
      "a field out of its place and back again", hugo: ["EmptyParamsIssue14886"],
      .blocked(.replace("name: Dock Crew", in: "Content/actors/crew.md", by: "x-more:\n  name: Dock Crew")),
      Step(
        .replace("x-more:\n  name: Dock Crew", in: "Content/actors/crew.md", by: "name: Dock Crews"),
        see: [.shows("actors/crew.html", "Dock Crews"), .shows("events/strike.html", "Dock Crews")])),
    RebuildSituation(
      "a broken link that is mended by a new record",
      Step(
        .replace("Second text.", in: "Content/notes/two.md", by: "Second text. [[four]]"),
        see: [.lacks("notes/two.html", "four.html"), .lacks("notes/one.html", "four.html")]),
      Step(
        .write("Content/notes/four.md", "---\ntitle: Fourth note\n---\n\nFour.\n"),
        see: [
          .shows("notes/two.html", "Fourth note"), .shows("notes/one.html", "Fourth note"),
          .shows("notes/four.html", "Second note"),
        ])),
    RebuildSituation(
      "a picture of an event", hugo: ["EditTextFileInLeafBundle", "EditNonReferencedResourceIssue13748"],
      Step(
        .write("Content/media/quay.png", "another picture"),
        see: [.shows("media/quay.png", "another picture"), .untouched("events/strike.html")])),
    RebuildSituation(
      "a picture with another name", hugo: ["RenameTextFileInLeafBundle"],
      .blocked(.move("Content/media/quay.png", to: "Content/media/north.png")),
      Step(
        .replace("media/quay.png", in: "Content/events/strike.md", by: "media/north.png"),
        see: [.gone("media/quay.png"), .shows("media/north.png", "a picture"), .shows("events/strike.html", "media/north.png")])),
  ]

  private static let names = [
    RebuildSituation(
      "a title, where it is linked, listed and next to others",
      hugo: ["EditPageTitle", "DeeplyNestedLink", "HomeThenPageIssue12436"],
      Step(
        .replace("The return", in: "Content/events/table.csv", by: "The way back"),
        see: [
          .shows("events/return.html", "The way back"), .shows("events/strike.html", "The way back"),
          .lacks("events/strike.html", "The return"), .untouched("actors/port.html"),
        ]),
      Step(
        .replace("First note", in: "Content/notes/one.md", by: "Opening"),
        see: [.shows("index.html", "Opening"), .shows("actors/crew.html", "Opening"), .shows("notes/index.html", "Opening")])),
    RebuildSituation(
      "a name that prose mentions, given to another",
      Step(
        .replace("name: Dock Crew", in: "Content/actors/crew.md", by: "name: Night Shift"),
        see: [.lacks("notes/one.html", ">Dock Crew<"), .shows("events/strike.html", "Night Shift")]),
      Step(
        .replace("name: Port Authority", in: "Content/actors/port.md", by: "name: Dock Crew"),
        see: [.shows("notes/one.html", "href=\"../actors/port.html\"")])),
    RebuildSituation(
      "a folder with another name",
      hugo: [
        "RenameDirectoryWithLeafBundle", "RenameDirectoryWithBranchBundle", "RenameDirectoryWithBranchBundleFastRender",
        "RenameDirectoryWithRegularPageUsedInHome",
      ],
      Step(
        .write("Content/notes/reports/five.md", "---\ntitle: Fifth note\n---\n\nFive.\n"),
        see: [.shows("notes/reports/five.html", "Fifth note"), .shows("index.html", "notes/reports/five.html")]),
      Step(
        .moveFolder("Content/notes/reports", to: "Content/notes/papers"),
        see: [
          .gone("notes/reports/five.html"), .shows("notes/papers/five.html", "Fifth note"),
          .shows("index.html", "notes/papers/five.html"),
        ])),
    RebuildSituation(
      "a record with another id, the old one kept, then not",
      Step(
        .replace("actors: [crew]", in: "Content/events/strike.md", by: "actors: [gang]"),
        .replace("actors: [crew]", in: "Content/notes/one.md", by: "actors: [gang]"),
        .replace("kind: organisation", in: "Content/actors/crew.md", by: "kind: organisation\naka_ids: [crew]"),
        .move("Content/actors/crew.md", to: "Content/actors/gang.md"),
        see: [
          .shows("actors/gang.html", "Dock Crew"), .shows("actors/crew.html", "gang.html"),
          .shows("events/strike.html", "gang.html"),
        ]),
      Step(
        .replace("\naka_ids: [crew]", in: "Content/actors/gang.md", by: ""),
        see: [.gone("actors/crew.html"), .shows("actors/gang.html", "Dock Crew")])),
  ]

  private static let lists = [
    RebuildSituation(
      "a new note, in the lists",
      hugo: [
        "AddPageListPagesInHome", "EditSingleListChangeUbuntuIssue12362", "AddRegularFileRegularPageUsedInHomeMultilingual",
      ],
      Step(
        .write("Content/notes/four.md", "---\ntitle: Fourth note\n---\n\nFour.\n"),
        see: [.shows("index.html", "Fourth note"), .shows("notes/index.html", "Fourth note"), .shows("notes/four.html", "Four.")])
    ),
    RebuildSituation(
      "a new record in a folder of a folder that was not there",
      hugo: ["AddContentWithMultipleDirCreations", "AddingALeaffBundleIssue13925"],
      Step(
        .write("Content/events/2025/june/vote.md", "---\ntitle: The vote\ndate: 2025-06-02\nkind: consult\n---\n"),
        see: [
          .shows("events/vote.html", "The vote"), .shows("timeline/index.html", "The vote"),
          .shows("events/strike.html", "The vote"),
        ])),
    RebuildSituation(
      "a file with a space in its name", hugo: ["AddPageWithSpaceListPagesInHome"],
      .blocked(.write("Content/notes/test test.md", "---\ntitle: Spaced\n---\n\nFour.\n")),
      Step(
        .replace("title: Spaced", in: "Content/notes/test test.md", by: "id: test-test\ntitle: Spaced"),
        see: [.shows("notes/test-test.html", "Spaced"), .shows("index.html", "Spaced")])),
    RebuildSituation(
      "a deleted record, in the lists and beside its neighbours",
      Step(
        .write("Content/events/table.csv", "id,title,kind,date\nreturn,The return,consult,2025-06-03\n"),
        see: [
          .gone("events/walkout.html"), .lacks("timeline/index.html", "The walkout"), .lacks("events/strike.html", "The walkout"),
        ]),
      Step(
        .delete("Content/events/table.csv"), .delete("Content/events/table.defaults.yaml"),
        see: [.gone("events/return.html"), .lacks("events/strike.html", "The return"), .lacks("places/quay.html", "The return")])),
    RebuildSituation(
      "a date, in the order of the timeline", hugo: ["EditPageDate", "EditSectionRemoveDate"],
      Step(
        .replace("2025-06-03", in: "Content/events/table.csv", by: "2025-04-03"),
        see: [.shows("events/return.html", "3 April 2025"), .shows("timeline/index.html", "3 April 2025")]),
      Step(
        .replace("2025-04-03", in: "Content/events/table.csv", by: "2025-04"),
        see: [.lacks("events/return.html", "3 April 2025"), .shows("events/return.html", "April 2025")])),
    RebuildSituation(
      "a tag", hugo: ["EditTagIssue13648", "PageWithChineseTag14240"],
      Step(
        .replace("欢迎", in: "Content/events/strike.md", by: "再见"),
        see: [.shows("events/strike.html", "再见"), .lacks("events/strike.html", "欢迎")])),
    RebuildSituation(
      "what all rows of a table have",
      hugo: ["EditHomeCascadeEditParam", "EditHomeCascadeRemoveParam", "EditHomeCascadeEditDate", "EditAtomicSection"],
      Step(
        .write("Content/events/table.defaults.yaml", "place: quay\nsummary: Of the table.\n"),
        see: [.shows("events/walkout.html", "Of the table."), .shows("events/return.html", "Of the table.")]),
      Step(
        .delete("Content/events/table.defaults.yaml"),
        see: [
          .lacks("events/walkout.html", "North Quay"), .lacks("events/return.html", "Of the table."),
          .lacks("places/quay.html", "The return"),
        ])),
    RebuildSituation(
      "a draft, then not",
      Step(
        .replace("title: The strike", in: "Content/events/strike.md", by: "title: The strike\nreview: draft"),
        see: [
          .gone("events/strike.html"), .gone("media/quay.png"), .lacks("actors/crew.html", "The strike"),
          .lacks("notes/one.html", "The strike"),
        ]),
      Step(
        .replace("\nreview: draft", in: "Content/events/strike.md", by: ""),
        see: [
          .shows("events/strike.html", "The strike"), .shows("media/quay.png", "a picture"),
          .shows("notes/one.html", "The strike"),
        ])),
  ]

  private static let templates = [
    RebuildSituation(
      "the frame of all pages", hugo: ["Baseof", "SingleWithBaseofEditBaseof"],
      Step(
        .retouch("base.html", "</main>", by: "<p>Frame</p></main>"),
        see: [.shows("index.html", "<p>Frame</p>"), .shows("events/strike.html", "<p>Frame</p>"), .untouched("assets/style.css")])
    ),
    RebuildSituation(
      "the template of one kind of page", hugo: ["Single", "SingleWithBaseofEditSingle", "EditTagsListLayout"],
      Step(
        .retouch("event.html", "<article>", by: "<article><p>Event page</p>"),
        see: [.shows("events/strike.html", "Event page"), .untouched("index.html"), .untouched("actors/crew.html")]),
      Step(
        .delete("Templates/event.html"),
        see: [.lacks("events/strike.html", "Event page")])),
    RebuildSituation(
      "a part that templates share, and one that is shown in prose",
      hugo: [
        "EditInlinePartial13723", "EditTextFileInShortcode", "EditTextFileInHook", "AddShortcodeThenEditContentUsingIt",
        "Variations",
      ],
      Step(
        .retouch("partials/event-line.html", "<div class=\"item-body\">", by: "<div class=\"item-body\"><p>Line</p>"),
        see: [
          .shows("timeline/index.html", "<p>Line</p>"), .shows("notes/one.html", "<p>Line</p>"), .untouched("notes/two.html"),
        ]),
      Step(
        .write("Content/notes/two.md", "---\ntitle: Second note\n---\n\n```timeline\nactors: [crew]\n```\n"),
        see: [.shows("notes/two.html", "<p>Line</p>"), .shows("notes/two.html", "The strike")])),
    RebuildSituation(
      "a template that does not fit, then does",
      .blocked(.retouch("event.html", "{{outcome}}", by: "{{outkome}}")),
      Step(
        .replace("{{outkome}}", in: "Templates/event.html", by: "<b>{{outcome}}</b>"),
        .replace("kind: protest\n", in: "Content/events/strike.md", by: "kind: protest\noutcome: All went home.\n"),
        see: [.shows("events/strike.html", "<b>All went home.</b>")])),
    RebuildSituation(
      "a word of the interface", hugo: ["I18n"],
      Step(
        .write("Templates/words/en.yaml", "skip: Go to the text\n"),
        see: [.shows("index.html", "Go to the text"), .shows("events/strike.html", "Go to the text")]),
      Step(.delete("Templates/words/en.yaml"), see: [.lacks("index.html", "Go to the text")])),
    RebuildSituation(
      "a stylesheet, a new one, none", hugo: ["FromString", "Concat"],
      Step(
        .write("Templates/assets/more.css", "p { color: #123456; }\n"),
        see: [.shows("assets/more.css", "#123456"), .untouched("index.html")]),
      Step(.replace("#123456", in: "Templates/assets/more.css", by: "#654321"), see: [.shows("assets/more.css", "#654321")]),
      Step(.delete("Templates/assets/more.css"), see: [.gone("assets/more.css"), .untouched("index.html")])),
    RebuildSituation(
      "capitals in a template's name", hugo: ["EditMixedCaseTemplateFileIssue12165"],
      Step(
        .retouch("event.html", "<article>", by: "<article>{{> partials/MyPart}}"),
        .write("Templates/partials/MyPart.html", "<p>Mine</p>\n"),
        see: [.shows("events/strike.html", "<p>Mine</p>")]),
      Step(
        .replace("Mine", in: "Templates/partials/MyPart.html", by: "Ours"),
        see: [.shows("events/strike.html", "<p>Ours</p>"), .untouched("index.html")])),
  ]

  private static let settings = [
    RebuildSituation(
      "the title of the dossier", hugo: ["EditHomeContent"],
      Step(
        .replace("The harbour talks", in: "Content/dossier.yaml", by: "Quay talks"),
        see: [.shows("index.html", "Quay talks"), .shows("events/strike.html", "Quay talks"), .untouched("assets/style.css")])),
    RebuildSituation(
      "the edition's cut-off",
      Step(
        .replace("data_cutoff: 2025-06-02", in: "Content/dossier.yaml", by: "data_cutoff: 2025-06-04"),
        see: [.shows("index.html", "The return"), .shows("index.html", "4 June 2025")])),
  ]

  private static let files = [
    RebuildSituation(
      "a file that is copied as it is",
      hugo: [
        "EditTextFileInHomeBundle", "EditTextFileInBranchBundle", "RenameTextFileInHomeBundle", "RenameTextFileInBranchBundle",
      ],
      Step(
        .replace("*", in: "Content/static/robots.txt", by: "Crawler"),
        see: [.shows("robots.txt", "Crawler"), .untouched("index.html")]),
      Step(
        .move("Content/static/robots.txt", to: "Content/static/humans.txt"),
        see: [.gone("robots.txt"), .shows("humans.txt", "Crawler")]))
  ]

  /// What Hugo has and Dossier has not.
  static let notOurs: [(why: String, hugo: [String])] = [
    (
      "one site has one language; a second one is a second dossier",
      [
        "EditContentNonDefaultLanguage", "EditContentNonDefaultLanguageDifferentBundles",
      ]
    ),
    (
      "a page is written in one format",
      ["ScopedToOutputFormat", "EditNotPermalinkableCustomOutputFormatTemplateInFastRenderMode"]
    ),
    ("templates run no code and defer nothing; Markdown has no hooks", ["WithDeferEditRenderHook"]),
    (
      "assets are copied as they are: no bundler, Sass, PostCSS or fingerprints",
      [
        "VariationsJSNoneFingerprinted", "VariationsJSInNestedCachedPartialFingerprinted",
        "VariationsJSInNestedPartialFingerprintedInBase",
        "VariationsJSBundled", "VariationsAssetsJSImport", "VariationsAssetsPostCSSImport", "VariationsAssetsSassImport",
      ]
    ),
    ("`dossier new` has its stubs in the binary", ["EditArchetypeFile"]),
    ("notes are Markdown alone", ["EditAsciiDocContentFile"]),
    ("tags have no page of their own yet", ["EditAtomicTaxonomyRoot"]),
  ]

  /// The tests of `hugolib/rebuild_test.go` at Hugo 0.166 (August 2026), without `TestRebuild`, `TestRebuil` or `TestRebui`.
  static let hugos: Set = [
    "EditLeafBundleHeaderOnly", "EditTextFileInLeafBundle", "AddingALeaffBundleIssue13925", "EditTextFileInShortcode",
    "EditTextFileInHook", "EditUnmarshaledYamlFileInLeafBundle", "EditTextFileInHomeBundle", "EditTextFileInBranchBundle",
    "RenameTextFileInLeafBundle", "EditContentFileInLeafBundle", "EditContentFileThenAnother",
    "RenameTextFileInBranchBundle", "RenameTextFileInHomeBundle", "RenameDirectoryWithLeafBundle",
    "RenameDirectoryWithBranchBundle", "RenameDirectoryWithRegularPageUsedInHome",
    "AddRegularFileRegularPageUsedInHomeMultilingual", "RenameDirectoryWithBranchBundleFastRender", "ErrorRecovery",
    "EmptyParamsIssue14886", "AddContentWithMultipleDirCreations", "AddPageListPagesInHome",
    "AddPageWithSpaceListPagesInHome", "ScopedToOutputFormat", "Baseof", "Single", "SingleWithBaseofEditSingle",
    "SingleWithBaseofEditBaseof", "WithDeferEditRenderHook", "FromString", "DeeplyNestedLink", "EditPageTitle",
    "EditPageDate", "EditHomeCascadeEditParam", "EditHomeCascadeRemoveParam", "EditHomeCascadeEditDate",
    "EditSectionRemoveDate", "EditAtomicSection", "Variations", "VariationsJSNoneFingerprinted",
    "VariationsJSInNestedCachedPartialFingerprinted", "VariationsJSInNestedPartialFingerprintedInBase",
    "VariationsJSBundled", "EditData", "EditHomeContent",
    "EditNotPermalinkableCustomOutputFormatTemplateInFastRenderMode", "VariationsAssetsJSImport",
    "VariationsAssetsPostCSSImport", "I18n", "EditContentNonDefaultLanguage",
    "EditContentNonDefaultLanguageDifferentBundles", "VariationsAssetsSassImport", "Concat", "EditArchetypeFile",
    "EditMixedCaseTemplateFileIssue12165", "EditInlinePartial13723", "EditAsciiDocContentFile",
    "EditSingleListChangeUbuntuIssue12362", "HomeThenPageIssue12436", "EditTagIssue13648", "PageWithChineseTag14240",
    "EditNonReferencedResourceIssue13748", "AddShortcodeThenEditContentUsingIt", "EditTagsListLayout",
    "EditAtomicTaxonomyRoot",
  ]
}
