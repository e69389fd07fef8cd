// Written by .ci/embed-theme. SwiftPM builds this again when an embedded file changes.
#include "CTheme.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char file_0[] = {
#embed "../../Sources/Explanations/active-media.md"
};

static const unsigned char file_1[] = {
#embed "../../Sources/Explanations/address-taken.md"
};

static const unsigned char file_2[] = {
#embed "../../Sources/Explanations/ambiguous-citation.md"
};

static const unsigned char file_3[] = {
#embed "../../Sources/Explanations/ambiguous-image.md"
};

static const unsigned char file_4[] = {
#embed "../../Sources/Explanations/ambiguous-link.md"
};

static const unsigned char file_5[] = {
#embed "../../Sources/Explanations/as-of-after-cutoff.md"
};

static const unsigned char file_6[] = {
#embed "../../Sources/Explanations/body-too-large.md"
};

static const unsigned char file_7[] = {
#embed "../../Sources/Explanations/circular-embed.md"
};

static const unsigned char file_8[] = {
#embed "../../Sources/Explanations/circular-order.md"
};

static const unsigned char file_9[] = {
#embed "../../Sources/Explanations/circular-parent.md"
};

static const unsigned char file_10[] = {
#embed "../../Sources/Explanations/cite-locator.md"
};

static const unsigned char file_11[] = {
#embed "../../Sources/Explanations/confidence-beside-likelihood.md"
};

static const unsigned char file_12[] = {
#embed "../../Sources/Explanations/confidential-locator.md"
};

static const unsigned char file_13[] = {
#embed "../../Sources/Explanations/control-character.md"
};

static const unsigned char file_14[] = {
#embed "../../Sources/Explanations/costly-markup.md"
};

static const unsigned char file_15[] = {
#embed "../../Sources/Explanations/count-over-total.md"
};

static const unsigned char file_16[] = {
#embed "../../Sources/Explanations/csv-blank-before-quote.md"
};

static const unsigned char file_17[] = {
#embed "../../Sources/Explanations/csv-delimiter.md"
};

static const unsigned char file_18[] = {
#embed "../../Sources/Explanations/csv-duplicate-name.md"
};

static const unsigned char file_19[] = {
#embed "../../Sources/Explanations/csv-empty-name.md"
};

static const unsigned char file_20[] = {
#embed "../../Sources/Explanations/csv-ragged-row.md"
};

static const unsigned char file_21[] = {
#embed "../../Sources/Explanations/csv-text-after-quote.md"
};

static const unsigned char file_22[] = {
#embed "../../Sources/Explanations/csv-unclosed-quote.md"
};

static const unsigned char file_23[] = {
#embed "../../Sources/Explanations/double-definition.md"
};

static const unsigned char file_24[] = {
#embed "../../Sources/Explanations/doubled-count.md"
};

static const unsigned char file_25[] = {
#embed "../../Sources/Explanations/doubtful-text.md"
};

static const unsigned char file_26[] = {
#embed "../../Sources/Explanations/duplicate-id.md"
};

static const unsigned char file_27[] = {
#embed "../../Sources/Explanations/embed-not-shown.md"
};

static const unsigned char file_28[] = {
#embed "../../Sources/Explanations/embeds-too-large.md"
};

static const unsigned char file_29[] = {
#embed "../../Sources/Explanations/empty-file.md"
};

static const unsigned char file_30[] = {
#embed "../../Sources/Explanations/empty-view.md"
};

static const unsigned char file_31[] = {
#embed "../../Sources/Explanations/fact-after-cutoff.md"
};

static const unsigned char file_32[] = {
#embed "../../Sources/Explanations/file-too-large.md"
};

static const unsigned char file_33[] = {
#embed "../../Sources/Explanations/front-matter-unclosed.md"
};

static const unsigned char file_34[] = {
#embed "../../Sources/Explanations/hidden-citation.md"
};

static const unsigned char file_35[] = {
#embed "../../Sources/Explanations/hidden-link.md"
};

static const unsigned char file_36[] = {
#embed "../../Sources/Explanations/hidden-name.md"
};

static const unsigned char file_37[] = {
#embed "../../Sources/Explanations/hidden-reference.md"
};

static const unsigned char file_38[] = {
#embed "../../Sources/Explanations/hides-nothing.md"
};

static const unsigned char file_39[] = {
#embed "../../Sources/Explanations/image-without-alt.md"
};

static const unsigned char file_40[] = {
#embed "../../Sources/Explanations/incomplete-figure.md"
};

static const unsigned char file_41[] = {
#embed "../../Sources/Explanations/invalid-code.md"
};

static const unsigned char file_42[] = {
#embed "../../Sources/Explanations/invalid-column.md"
};

static const unsigned char file_43[] = {
#embed "../../Sources/Explanations/invalid-date.md"
};

static const unsigned char file_44[] = {
#embed "../../Sources/Explanations/invalid-id.md"
};

static const unsigned char file_45[] = {
#embed "../../Sources/Explanations/invalid-instant.md"
};

static const unsigned char file_46[] = {
#embed "../../Sources/Explanations/invalid-number.md"
};

static const unsigned char file_47[] = {
#embed "../../Sources/Explanations/invalid-old-id.md"
};

static const unsigned char file_48[] = {
#embed "../../Sources/Explanations/invalid-time.md"
};

static const unsigned char file_49[] = {
#embed "../../Sources/Explanations/invalid-utf8.md"
};

static const unsigned char file_50[] = {
#embed "../../Sources/Explanations/invalid-word.md"
};

static const unsigned char file_51[] = {
#embed "../../Sources/Explanations/json-control-character.md"
};

static const unsigned char file_52[] = {
#embed "../../Sources/Explanations/json-duplicate-key.md"
};

static const unsigned char file_53[] = {
#embed "../../Sources/Explanations/json-escape.md"
};

static const unsigned char file_54[] = {
#embed "../../Sources/Explanations/json-number.md"
};

static const unsigned char file_55[] = {
#embed "../../Sources/Explanations/json-syntax.md"
};

static const unsigned char file_56[] = {
#embed "../../Sources/Explanations/json-too-deep.md"
};

static const unsigned char file_57[] = {
#embed "../../Sources/Explanations/json-trailing-comma.md"
};

static const unsigned char file_58[] = {
#embed "../../Sources/Explanations/json-unclosed.md"
};

static const unsigned char file_59[] = {
#embed "../../Sources/Explanations/long-cell.md"
};

static const unsigned char file_60[] = {
#embed "../../Sources/Explanations/markup-in-plain-text.md"
};

static const unsigned char file_61[] = {
#embed "../../Sources/Explanations/media-metadata.md"
};

static const unsigned char file_62[] = {
#embed "../../Sources/Explanations/misplaced-field.md"
};

static const unsigned char file_63[] = {
#embed "../../Sources/Explanations/missing-alternative-text.md"
};

static const unsigned char file_64[] = {
#embed "../../Sources/Explanations/missing-confidential.md"
};

static const unsigned char file_65[] = {
#embed "../../Sources/Explanations/missing-field.md"
};

static const unsigned char file_66[] = {
#embed "../../Sources/Explanations/missing-front-matter.md"
};

static const unsigned char file_67[] = {
#embed "../../Sources/Explanations/missing-media.md"
};

static const unsigned char file_68[] = {
#embed "../../Sources/Explanations/missing-reason.md"
};

static const unsigned char file_69[] = {
#embed "../../Sources/Explanations/missing-settings.md"
};

static const unsigned char file_70[] = {
#embed "../../Sources/Explanations/missing-shown-as.md"
};

static const unsigned char file_71[] = {
#embed "../../Sources/Explanations/missing-text.md"
};

static const unsigned char file_72[] = {
#embed "../../Sources/Explanations/missing-word.md"
};

static const unsigned char file_73[] = {
#embed "../../Sources/Explanations/mixed-likelihood-terms.md"
};

static const unsigned char file_74[] = {
#embed "../../Sources/Explanations/name-not-utf8.md"
};

static const unsigned char file_75[] = {
#embed "../../Sources/Explanations/near-name.md"
};

static const unsigned char file_76[] = {
#embed "../../Sources/Explanations/near-remark.md"
};

static const unsigned char file_77[] = {
#embed "../../Sources/Explanations/nesting-too-deep.md"
};

static const unsigned char file_78[] = {
#embed "../../Sources/Explanations/obsidian-mark.md"
};

static const unsigned char file_79[] = {
#embed "../../Sources/Explanations/open-date-bound.md"
};

static const unsigned char file_80[] = {
#embed "../../Sources/Explanations/open-locator.md"
};

static const unsigned char file_81[] = {
#embed "../../Sources/Explanations/order-in-time.md"
};

static const unsigned char file_82[] = {
#embed "../../Sources/Explanations/orphan-defaults.md"
};

static const unsigned char file_83[] = {
#embed "../../Sources/Explanations/private-identity.md"
};

static const unsigned char file_84[] = {
#embed "../../Sources/Explanations/private-qualifier.md"
};

static const unsigned char file_85[] = {
#embed "../../Sources/Explanations/remark-after-number.md"
};

static const unsigned char file_86[] = {
#embed "../../Sources/Explanations/remote-image.md"
};

static const unsigned char file_87[] = {
#embed "../../Sources/Explanations/several-lines.md"
};

static const unsigned char file_88[] = {
#embed "../../Sources/Explanations/shared-name.md"
};

static const unsigned char file_89[] = {
#embed "../../Sources/Explanations/state-after-cutoff.md"
};

static const unsigned char file_90[] = {
#embed "../../Sources/Explanations/static-address-taken.md"
};

static const unsigned char file_91[] = {
#embed "../../Sources/Explanations/superseded-in-force.md"
};

static const unsigned char file_92[] = {
#embed "../../Sources/Explanations/symbolic-link.md"
};

static const unsigned char file_93[] = {
#embed "../../Sources/Explanations/table-too-large.md"
};

static const unsigned char file_94[] = {
#embed "../../Sources/Explanations/template-absent-address.md"
};

static const unsigned char file_95[] = {
#embed "../../Sources/Explanations/template-address-place.md"
};

static const unsigned char file_96[] = {
#embed "../../Sources/Explanations/template-bad-tag.md"
};

static const unsigned char file_97[] = {
#embed "../../Sources/Explanations/template-circular.md"
};

static const unsigned char file_98[] = {
#embed "../../Sources/Explanations/template-glued-attribute.md"
};

static const unsigned char file_99[] = {
#embed "../../Sources/Explanations/template-hole-place.md"
};

static const unsigned char file_100[] = {
#embed "../../Sources/Explanations/template-html-place.md"
};

static const unsigned char file_101[] = {
#embed "../../Sources/Explanations/template-lost-content.md"
};

static const unsigned char file_102[] = {
#embed "../../Sources/Explanations/template-mismatched-end.md"
};

static const unsigned char file_103[] = {
#embed "../../Sources/Explanations/template-missing.md"
};

static const unsigned char file_104[] = {
#embed "../../Sources/Explanations/template-not-utf8.md"
};

static const unsigned char file_105[] = {
#embed "../../Sources/Explanations/template-not-writable.md"
};

static const unsigned char file_106[] = {
#embed "../../Sources/Explanations/template-relative-address.md"
};

static const unsigned char file_107[] = {
#embed "../../Sources/Explanations/template-repeated-block.md"
};

static const unsigned char file_108[] = {
#embed "../../Sources/Explanations/template-text-in-address.md"
};

static const unsigned char file_109[] = {
#embed "../../Sources/Explanations/template-too-deep.md"
};

static const unsigned char file_110[] = {
#embed "../../Sources/Explanations/template-too-large.md"
};

static const unsigned char file_111[] = {
#embed "../../Sources/Explanations/template-unclosed-section.md"
};

static const unsigned char file_112[] = {
#embed "../../Sources/Explanations/template-unclosed-tag.md"
};

static const unsigned char file_113[] = {
#embed "../../Sources/Explanations/template-unescaped-hole.md"
};

static const unsigned char file_114[] = {
#embed "../../Sources/Explanations/template-uneven-markup.md"
};

static const unsigned char file_115[] = {
#embed "../../Sources/Explanations/template-unfilled-word.md"
};

static const unsigned char file_116[] = {
#embed "../../Sources/Explanations/template-unfinished-markup.md"
};

static const unsigned char file_117[] = {
#embed "../../Sources/Explanations/template-unknown-block.md"
};

static const unsigned char file_118[] = {
#embed "../../Sources/Explanations/template-unknown-field.md"
};

static const unsigned char file_119[] = {
#embed "../../Sources/Explanations/template-unknown-word.md"
};

static const unsigned char file_120[] = {
#embed "../../Sources/Explanations/text-not-utf8.md"
};

static const unsigned char file_121[] = {
#embed "../../Sources/Explanations/text-null-byte.md"
};

static const unsigned char file_122[] = {
#embed "../../Sources/Explanations/text-too-large.md"
};

static const unsigned char file_123[] = {
#embed "../../Sources/Explanations/unattributed-cause.md"
};

static const unsigned char file_124[] = {
#embed "../../Sources/Explanations/unattributed-claim.md"
};

static const unsigned char file_125[] = {
#embed "../../Sources/Explanations/uncited-refused.md"
};

static const unsigned char file_126[] = {
#embed "../../Sources/Explanations/uncited.md"
};

static const unsigned char file_127[] = {
#embed "../../Sources/Explanations/unclaimed-figure.md"
};

static const unsigned char file_128[] = {
#embed "../../Sources/Explanations/unclosed-comment.md"
};

static const unsigned char file_129[] = {
#embed "../../Sources/Explanations/undated-event.md"
};

static const unsigned char file_130[] = {
#embed "../../Sources/Explanations/undated-state.md"
};

static const unsigned char file_131[] = {
#embed "../../Sources/Explanations/unexpected-file.md"
};

static const unsigned char file_132[] = {
#embed "../../Sources/Explanations/unknown-callout.md"
};

static const unsigned char file_133[] = {
#embed "../../Sources/Explanations/unknown-citation.md"
};

static const unsigned char file_134[] = {
#embed "../../Sources/Explanations/unknown-field.md"
};

static const unsigned char file_135[] = {
#embed "../../Sources/Explanations/unknown-folder.md"
};

static const unsigned char file_136[] = {
#embed "../../Sources/Explanations/unknown-footnote.md"
};

static const unsigned char file_137[] = {
#embed "../../Sources/Explanations/unknown-form.md"
};

static const unsigned char file_138[] = {
#embed "../../Sources/Explanations/unknown-heading.md"
};

static const unsigned char file_139[] = {
#embed "../../Sources/Explanations/unknown-image.md"
};

static const unsigned char file_140[] = {
#embed "../../Sources/Explanations/unknown-lane.md"
};

static const unsigned char file_141[] = {
#embed "../../Sources/Explanations/unknown-link.md"
};

static const unsigned char file_142[] = {
#embed "../../Sources/Explanations/unknown-menu-entry.md"
};

static const unsigned char file_143[] = {
#embed "../../Sources/Explanations/unknown-reference.md"
};

static const unsigned char file_144[] = {
#embed "../../Sources/Explanations/unknown-value.md"
};

static const unsigned char file_145[] = {
#embed "../../Sources/Explanations/unknown-view.md"
};

static const unsigned char file_146[] = {
#embed "../../Sources/Explanations/unknown-word.md"
};

static const unsigned char file_147[] = {
#embed "../../Sources/Explanations/unreadable-file.md"
};

static const unsigned char file_148[] = {
#embed "../../Sources/Explanations/unsafe-address.md"
};

static const unsigned char file_149[] = {
#embed "../../Sources/Explanations/unsafe-link.md"
};

static const unsigned char file_150[] = {
#embed "../../Sources/Explanations/unusable-template.md"
};

static const unsigned char file_151[] = {
#embed "../../Sources/Explanations/unused-filter.md"
};

static const unsigned char file_152[] = {
#embed "../../Sources/Explanations/unused-template.md"
};

static const unsigned char file_153[] = {
#embed "../../Sources/Explanations/words-in-english.md"
};

static const unsigned char file_154[] = {
#embed "../../Sources/Explanations/words-missing.md"
};

static const unsigned char file_155[] = {
#embed "../../Sources/Explanations/words-wrong-form.md"
};

static const unsigned char file_156[] = {
#embed "../../Sources/Explanations/words-wrong-placeholder.md"
};

static const unsigned char file_157[] = {
#embed "../../Sources/Explanations/wrong-kind.md"
};

static const unsigned char file_158[] = {
#embed "../../Sources/Explanations/wrong-reference.md"
};

static const unsigned char file_159[] = {
#embed "../../Sources/Explanations/yaml-alias-budget.md"
};

static const unsigned char file_160[] = {
#embed "../../Sources/Explanations/yaml-comment.md"
};

static const unsigned char file_161[] = {
#embed "../../Sources/Explanations/yaml-control-character.md"
};

static const unsigned char file_162[] = {
#embed "../../Sources/Explanations/yaml-duplicate-key.md"
};

static const unsigned char file_163[] = {
#embed "../../Sources/Explanations/yaml-key-not-text.md"
};

static const unsigned char file_164[] = {
#embed "../../Sources/Explanations/yaml-merge-key.md"
};

static const unsigned char file_165[] = {
#embed "../../Sources/Explanations/yaml-several-documents.md"
};

static const unsigned char file_166[] = {
#embed "../../Sources/Explanations/yaml-stray-key.md"
};

static const unsigned char file_167[] = {
#embed "../../Sources/Explanations/yaml-syntax.md"
};

static const unsigned char file_168[] = {
#embed "../../Sources/Explanations/yaml-tab.md"
};

static const unsigned char file_169[] = {
#embed "../../Sources/Explanations/yaml-too-deep.md"
};

static const unsigned char file_170[] = {
#embed "../../Sources/Explanations/yaml-unclosed-bracket.md"
};

static const unsigned char file_171[] = {
#embed "../../Sources/Explanations/yaml-unclosed-quote.md"
};

static const unsigned char file_172[] = {
#embed "../../Sources/Explanations/yaml-unknown-alias.md"
};

static const unsigned char file_173[] = {
#embed "../../Sources/Explanations/yaml-unknown-tag.md"
};

static const unsigned char file_174[] = {
#embed "../../Sources/Explanations/yaml-unquoted-text.md"
};

static const unsigned char file_175[] = {
#embed "../../Sources/Outlines/world.outlines"
};

static const unsigned char file_176[] = {
#embed "../../Sources/Starter/Content/actors/highmill-council.md"
};

static const unsigned char file_177[] = {
#embed "../../Sources/Starter/Content/actors/others.yaml"
};

static const unsigned char file_178[] = {
#embed "../../Sources/Starter/Content/claims/claims.yaml"
};

static const unsigned char file_179[] = {
#embed "../../Sources/Starter/Content/dossier.yaml"
};

static const unsigned char file_180[] = {
#embed "../../Sources/Starter/Content/events/draft-rumour.md"
};

static const unsigned char file_181[] = {
#embed "../../Sources/Starter/Content/events/first-round.md"
};

static const unsigned char file_182[] = {
#embed "../../Sources/Starter/Content/events/meetings.csv"
};

static const unsigned char file_183[] = {
#embed "../../Sources/Starter/Content/events/meetings.defaults.yaml"
};

static const unsigned char file_184[] = {
#embed "../../Sources/Starter/Content/events/spring-and-summer.yaml"
};

static const unsigned char file_185[] = {
#embed "../../Sources/Starter/Content/issues/issues.yaml"
};

static const unsigned char file_186[] = {
#embed "../../Sources/Starter/Content/media/river.png"
};

static const unsigned char file_187[] = {
#embed "../../Sources/Starter/Content/notes/how-this-was-made.md"
};

static const unsigned char file_188[] = {
#embed "../../Sources/Starter/Content/notes/what-is-at-stake.md"
};

static const unsigned char file_189[] = {
#embed "../../Sources/Starter/Content/places/places.yaml"
};

static const unsigned char file_190[] = {
#embed "../../Sources/Starter/Content/sources/board-minutes.md"
};

static const unsigned char file_191[] = {
#embed "../../Sources/Starter/Content/sources/lamp-column.yaml"
};

static const unsigned char file_192[] = {
#embed "../../Sources/Starter/GUIDE.md"
};

static const unsigned char file_193[] = {
#embed "../../Sources/Starter/README.md"
};

static const unsigned char file_194[] = {
#embed "../../Sources/Stubs/actor.md"
};

static const unsigned char file_195[] = {
#embed "../../Sources/Stubs/claim.md"
};

static const unsigned char file_196[] = {
#embed "../../Sources/Stubs/event.md"
};

static const unsigned char file_197[] = {
#embed "../../Sources/Stubs/instrument.md"
};

static const unsigned char file_198[] = {
#embed "../../Sources/Stubs/issue.md"
};

static const unsigned char file_199[] = {
#embed "../../Sources/Stubs/note.md"
};

static const unsigned char file_200[] = {
#embed "../../Sources/Stubs/place.md"
};

static const unsigned char file_201[] = {
#embed "../../Sources/Stubs/source.md"
};

static const unsigned char file_202[] = {
#embed "../../Templates/404.html"
};

static const unsigned char file_203[] = {
#embed "../../Templates/actor.html"
};

static const unsigned char file_204[] = {
#embed "../../Templates/assessments.html"
};

static const unsigned char file_205[] = {
#embed "../../Templates/assets/analysis.css"
};

static const unsigned char file_206[] = {
#embed "../../Templates/assets/print.css"
};

static const unsigned char file_207[] = {
#embed "../../Templates/assets/style.css"
};

static const unsigned char file_208[] = {
#embed "../../Templates/assets/timeline-address.js"
};

static const unsigned char file_209[] = {
#embed "../../Templates/assets/timeline-data.js"
};

static const unsigned char file_210[] = {
#embed "../../Templates/assets/timeline-download.js"
};

static const unsigned char file_211[] = {
#embed "../../Templates/assets/timeline-drawing.js"
};

static const unsigned char file_212[] = {
#embed "../../Templates/assets/timeline-filter.css"
};

static const unsigned char file_213[] = {
#embed "../../Templates/assets/timeline-filter.js"
};

static const unsigned char file_214[] = {
#embed "../../Templates/assets/timeline-form.js"
};

static const unsigned char file_215[] = {
#embed "../../Templates/assets/timeline-results.js"
};

static const unsigned char file_216[] = {
#embed "../../Templates/assets/timeline-start.js"
};

static const unsigned char file_217[] = {
#embed "../../Templates/assets/timeline.css"
};

static const unsigned char file_218[] = {
#embed "../../Templates/base.html"
};

static const unsigned char file_219[] = {
#embed "../../Templates/bibliography.html"
};

static const unsigned char file_220[] = {
#embed "../../Templates/claim.html"
};

static const unsigned char file_221[] = {
#embed "../../Templates/contested.html"
};

static const unsigned char file_222[] = {
#embed "../../Templates/dead-addresses.html"
};

static const unsigned char file_223[] = {
#embed "../../Templates/event.html"
};

static const unsigned char file_224[] = {
#embed "../../Templates/facet.html"
};

static const unsigned char file_225[] = {
#embed "../../Templates/facets.html"
};

static const unsigned char file_226[] = {
#embed "../../Templates/figures.html"
};

static const unsigned char file_227[] = {
#embed "../../Templates/front.html"
};

static const unsigned char file_228[] = {
#embed "../../Templates/gaps.html"
};

static const unsigned char file_229[] = {
#embed "../../Templates/index-list.html"
};

static const unsigned char file_230[] = {
#embed "../../Templates/instrument.html"
};

static const unsigned char file_231[] = {
#embed "../../Templates/issue.html"
};

static const unsigned char file_232[] = {
#embed "../../Templates/matrix.html"
};

static const unsigned char file_233[] = {
#embed "../../Templates/method.html"
};

static const unsigned char file_234[] = {
#embed "../../Templates/next.html"
};

static const unsigned char file_235[] = {
#embed "../../Templates/note.html"
};

static const unsigned char file_236[] = {
#embed "../../Templates/notes.html"
};

static const unsigned char file_237[] = {
#embed "../../Templates/partials/actor-view.html"
};

static const unsigned char file_238[] = {
#embed "../../Templates/partials/alternative.html"
};

static const unsigned char file_239[] = {
#embed "../../Templates/partials/cites-in-full.html"
};

static const unsigned char file_240[] = {
#embed "../../Templates/partials/cites.html"
};

static const unsigned char file_241[] = {
#embed "../../Templates/partials/claim-line.html"
};

static const unsigned char file_242[] = {
#embed "../../Templates/partials/claimant.html"
};

static const unsigned char file_243[] = {
#embed "../../Templates/partials/coming.html"
};

static const unsigned char file_244[] = {
#embed "../../Templates/partials/correction.html"
};

static const unsigned char file_245[] = {
#embed "../../Templates/partials/dead-address.html"
};

static const unsigned char file_246[] = {
#embed "../../Templates/partials/endnote.html"
};

static const unsigned char file_247[] = {
#embed "../../Templates/partials/entry.html"
};

static const unsigned char file_248[] = {
#embed "../../Templates/partials/estimates.html"
};

static const unsigned char file_249[] = {
#embed "../../Templates/partials/event-line.html"
};

static const unsigned char file_250[] = {
#embed "../../Templates/partials/events-view.html"
};

static const unsigned char file_251[] = {
#embed "../../Templates/partials/figure-cells.html"
};

static const unsigned char file_252[] = {
#embed "../../Templates/partials/figure-table.html"
};

static const unsigned char file_253[] = {
#embed "../../Templates/partials/figures-view.html"
};

static const unsigned char file_254[] = {
#embed "../../Templates/partials/groups.html"
};

static const unsigned char file_255[] = {
#embed "../../Templates/partials/judged.html"
};

static const unsigned char file_256[] = {
#embed "../../Templates/partials/map-note.html"
};

static const unsigned char file_257[] = {
#embed "../../Templates/partials/map.html"
};

static const unsigned char file_258[] = {
#embed "../../Templates/partials/marks.html"
};

static const unsigned char file_259[] = {
#embed "../../Templates/partials/matrix-cell.html"
};

static const unsigned char file_260[] = {
#embed "../../Templates/partials/matrix-table.html"
};

static const unsigned char file_261[] = {
#embed "../../Templates/partials/matrix-view.html"
};

static const unsigned char file_262[] = {
#embed "../../Templates/partials/media.html"
};

static const unsigned char file_263[] = {
#embed "../../Templates/partials/mention.html"
};

static const unsigned char file_264[] = {
#embed "../../Templates/partials/name.html"
};

static const unsigned char file_265[] = {
#embed "../../Templates/partials/pager-again.html"
};

static const unsigned char file_266[] = {
#embed "../../Templates/partials/pager.html"
};

static const unsigned char file_267[] = {
#embed "../../Templates/partials/pairs.html"
};

static const unsigned char file_268[] = {
#embed "../../Templates/partials/paragraph-number.html"
};

static const unsigned char file_269[] = {
#embed "../../Templates/partials/person.html"
};

static const unsigned char file_270[] = {
#embed "../../Templates/partials/pledge-table.html"
};

static const unsigned char file_271[] = {
#embed "../../Templates/partials/pledge.html"
};

static const unsigned char file_272[] = {
#embed "../../Templates/partials/position.html"
};

static const unsigned char file_273[] = {
#embed "../../Templates/partials/print-item.html"
};

static const unsigned char file_274[] = {
#embed "../../Templates/partials/print-pledge.html"
};

static const unsigned char file_275[] = {
#embed "../../Templates/partials/print-row.html"
};

static const unsigned char file_276[] = {
#embed "../../Templates/partials/print-summary.html"
};

static const unsigned char file_277[] = {
#embed "../../Templates/partials/provision.html"
};

static const unsigned char file_278[] = {
#embed "../../Templates/partials/record-body.html"
};

static const unsigned char file_279[] = {
#embed "../../Templates/partials/record-foot.html"
};

static const unsigned char file_280[] = {
#embed "../../Templates/partials/record-head.html"
};

static const unsigned char file_281[] = {
#embed "../../Templates/partials/record-source.html"
};

static const unsigned char file_282[] = {
#embed "../../Templates/partials/reference.html"
};

static const unsigned char file_283[] = {
#embed "../../Templates/partials/relation.html"
};

static const unsigned char file_284[] = {
#embed "../../Templates/partials/rules.html"
};

static const unsigned char file_285[] = {
#embed "../../Templates/partials/steps.html"
};

static const unsigned char file_286[] = {
#embed "../../Templates/partials/support-series.html"
};

static const unsigned char file_287[] = {
#embed "../../Templates/partials/tenure.html"
};

static const unsigned char file_288[] = {
#embed "../../Templates/partials/timeline-drawing.html"
};

static const unsigned char file_289[] = {
#embed "../../Templates/partials/timeline-view.html"
};

static const unsigned char file_290[] = {
#embed "../../Templates/partials/voter.html"
};

static const unsigned char file_291[] = {
#embed "../../Templates/partials/when.html"
};

static const unsigned char file_292[] = {
#embed "../../Templates/place.html"
};

static const unsigned char file_293[] = {
#embed "../../Templates/places.html"
};

static const unsigned char file_294[] = {
#embed "../../Templates/pledges.html"
};

static const unsigned char file_295[] = {
#embed "../../Templates/print.html"
};

static const unsigned char file_296[] = {
#embed "../../Templates/record-list.html"
};

static const unsigned char file_297[] = {
#embed "../../Templates/redirect.html"
};

static const unsigned char file_298[] = {
#embed "../../Templates/relations.html"
};

static const unsigned char file_299[] = {
#embed "../../Templates/source.html"
};

static const unsigned char file_300[] = {
#embed "../../Templates/timeline.html"
};

static const unsigned char file_301[] = {
#embed "../../Templates/withdrawn.html"
};

static const unsigned char file_302[] = {
#embed "../../Templates/words/en.yaml"
};

static const theme_file files[] = {
  {"Sources/Explanations/active-media.md", file_0, sizeof(file_0)},
  {"Sources/Explanations/address-taken.md", file_1, sizeof(file_1)},
  {"Sources/Explanations/ambiguous-citation.md", file_2, sizeof(file_2)},
  {"Sources/Explanations/ambiguous-image.md", file_3, sizeof(file_3)},
  {"Sources/Explanations/ambiguous-link.md", file_4, sizeof(file_4)},
  {"Sources/Explanations/as-of-after-cutoff.md", file_5, sizeof(file_5)},
  {"Sources/Explanations/body-too-large.md", file_6, sizeof(file_6)},
  {"Sources/Explanations/circular-embed.md", file_7, sizeof(file_7)},
  {"Sources/Explanations/circular-order.md", file_8, sizeof(file_8)},
  {"Sources/Explanations/circular-parent.md", file_9, sizeof(file_9)},
  {"Sources/Explanations/cite-locator.md", file_10, sizeof(file_10)},
  {"Sources/Explanations/confidence-beside-likelihood.md", file_11, sizeof(file_11)},
  {"Sources/Explanations/confidential-locator.md", file_12, sizeof(file_12)},
  {"Sources/Explanations/control-character.md", file_13, sizeof(file_13)},
  {"Sources/Explanations/costly-markup.md", file_14, sizeof(file_14)},
  {"Sources/Explanations/count-over-total.md", file_15, sizeof(file_15)},
  {"Sources/Explanations/csv-blank-before-quote.md", file_16, sizeof(file_16)},
  {"Sources/Explanations/csv-delimiter.md", file_17, sizeof(file_17)},
  {"Sources/Explanations/csv-duplicate-name.md", file_18, sizeof(file_18)},
  {"Sources/Explanations/csv-empty-name.md", file_19, sizeof(file_19)},
  {"Sources/Explanations/csv-ragged-row.md", file_20, sizeof(file_20)},
  {"Sources/Explanations/csv-text-after-quote.md", file_21, sizeof(file_21)},
  {"Sources/Explanations/csv-unclosed-quote.md", file_22, sizeof(file_22)},
  {"Sources/Explanations/double-definition.md", file_23, sizeof(file_23)},
  {"Sources/Explanations/doubled-count.md", file_24, sizeof(file_24)},
  {"Sources/Explanations/doubtful-text.md", file_25, sizeof(file_25)},
  {"Sources/Explanations/duplicate-id.md", file_26, sizeof(file_26)},
  {"Sources/Explanations/embed-not-shown.md", file_27, sizeof(file_27)},
  {"Sources/Explanations/embeds-too-large.md", file_28, sizeof(file_28)},
  {"Sources/Explanations/empty-file.md", file_29, sizeof(file_29)},
  {"Sources/Explanations/empty-view.md", file_30, sizeof(file_30)},
  {"Sources/Explanations/fact-after-cutoff.md", file_31, sizeof(file_31)},
  {"Sources/Explanations/file-too-large.md", file_32, sizeof(file_32)},
  {"Sources/Explanations/front-matter-unclosed.md", file_33, sizeof(file_33)},
  {"Sources/Explanations/hidden-citation.md", file_34, sizeof(file_34)},
  {"Sources/Explanations/hidden-link.md", file_35, sizeof(file_35)},
  {"Sources/Explanations/hidden-name.md", file_36, sizeof(file_36)},
  {"Sources/Explanations/hidden-reference.md", file_37, sizeof(file_37)},
  {"Sources/Explanations/hides-nothing.md", file_38, sizeof(file_38)},
  {"Sources/Explanations/image-without-alt.md", file_39, sizeof(file_39)},
  {"Sources/Explanations/incomplete-figure.md", file_40, sizeof(file_40)},
  {"Sources/Explanations/invalid-code.md", file_41, sizeof(file_41)},
  {"Sources/Explanations/invalid-column.md", file_42, sizeof(file_42)},
  {"Sources/Explanations/invalid-date.md", file_43, sizeof(file_43)},
  {"Sources/Explanations/invalid-id.md", file_44, sizeof(file_44)},
  {"Sources/Explanations/invalid-instant.md", file_45, sizeof(file_45)},
  {"Sources/Explanations/invalid-number.md", file_46, sizeof(file_46)},
  {"Sources/Explanations/invalid-old-id.md", file_47, sizeof(file_47)},
  {"Sources/Explanations/invalid-time.md", file_48, sizeof(file_48)},
  {"Sources/Explanations/invalid-utf8.md", file_49, sizeof(file_49)},
  {"Sources/Explanations/invalid-word.md", file_50, sizeof(file_50)},
  {"Sources/Explanations/json-control-character.md", file_51, sizeof(file_51)},
  {"Sources/Explanations/json-duplicate-key.md", file_52, sizeof(file_52)},
  {"Sources/Explanations/json-escape.md", file_53, sizeof(file_53)},
  {"Sources/Explanations/json-number.md", file_54, sizeof(file_54)},
  {"Sources/Explanations/json-syntax.md", file_55, sizeof(file_55)},
  {"Sources/Explanations/json-too-deep.md", file_56, sizeof(file_56)},
  {"Sources/Explanations/json-trailing-comma.md", file_57, sizeof(file_57)},
  {"Sources/Explanations/json-unclosed.md", file_58, sizeof(file_58)},
  {"Sources/Explanations/long-cell.md", file_59, sizeof(file_59)},
  {"Sources/Explanations/markup-in-plain-text.md", file_60, sizeof(file_60)},
  {"Sources/Explanations/media-metadata.md", file_61, sizeof(file_61)},
  {"Sources/Explanations/misplaced-field.md", file_62, sizeof(file_62)},
  {"Sources/Explanations/missing-alternative-text.md", file_63, sizeof(file_63)},
  {"Sources/Explanations/missing-confidential.md", file_64, sizeof(file_64)},
  {"Sources/Explanations/missing-field.md", file_65, sizeof(file_65)},
  {"Sources/Explanations/missing-front-matter.md", file_66, sizeof(file_66)},
  {"Sources/Explanations/missing-media.md", file_67, sizeof(file_67)},
  {"Sources/Explanations/missing-reason.md", file_68, sizeof(file_68)},
  {"Sources/Explanations/missing-settings.md", file_69, sizeof(file_69)},
  {"Sources/Explanations/missing-shown-as.md", file_70, sizeof(file_70)},
  {"Sources/Explanations/missing-text.md", file_71, sizeof(file_71)},
  {"Sources/Explanations/missing-word.md", file_72, sizeof(file_72)},
  {"Sources/Explanations/mixed-likelihood-terms.md", file_73, sizeof(file_73)},
  {"Sources/Explanations/name-not-utf8.md", file_74, sizeof(file_74)},
  {"Sources/Explanations/near-name.md", file_75, sizeof(file_75)},
  {"Sources/Explanations/near-remark.md", file_76, sizeof(file_76)},
  {"Sources/Explanations/nesting-too-deep.md", file_77, sizeof(file_77)},
  {"Sources/Explanations/obsidian-mark.md", file_78, sizeof(file_78)},
  {"Sources/Explanations/open-date-bound.md", file_79, sizeof(file_79)},
  {"Sources/Explanations/open-locator.md", file_80, sizeof(file_80)},
  {"Sources/Explanations/order-in-time.md", file_81, sizeof(file_81)},
  {"Sources/Explanations/orphan-defaults.md", file_82, sizeof(file_82)},
  {"Sources/Explanations/private-identity.md", file_83, sizeof(file_83)},
  {"Sources/Explanations/private-qualifier.md", file_84, sizeof(file_84)},
  {"Sources/Explanations/remark-after-number.md", file_85, sizeof(file_85)},
  {"Sources/Explanations/remote-image.md", file_86, sizeof(file_86)},
  {"Sources/Explanations/several-lines.md", file_87, sizeof(file_87)},
  {"Sources/Explanations/shared-name.md", file_88, sizeof(file_88)},
  {"Sources/Explanations/state-after-cutoff.md", file_89, sizeof(file_89)},
  {"Sources/Explanations/static-address-taken.md", file_90, sizeof(file_90)},
  {"Sources/Explanations/superseded-in-force.md", file_91, sizeof(file_91)},
  {"Sources/Explanations/symbolic-link.md", file_92, sizeof(file_92)},
  {"Sources/Explanations/table-too-large.md", file_93, sizeof(file_93)},
  {"Sources/Explanations/template-absent-address.md", file_94, sizeof(file_94)},
  {"Sources/Explanations/template-address-place.md", file_95, sizeof(file_95)},
  {"Sources/Explanations/template-bad-tag.md", file_96, sizeof(file_96)},
  {"Sources/Explanations/template-circular.md", file_97, sizeof(file_97)},
  {"Sources/Explanations/template-glued-attribute.md", file_98, sizeof(file_98)},
  {"Sources/Explanations/template-hole-place.md", file_99, sizeof(file_99)},
  {"Sources/Explanations/template-html-place.md", file_100, sizeof(file_100)},
  {"Sources/Explanations/template-lost-content.md", file_101, sizeof(file_101)},
  {"Sources/Explanations/template-mismatched-end.md", file_102, sizeof(file_102)},
  {"Sources/Explanations/template-missing.md", file_103, sizeof(file_103)},
  {"Sources/Explanations/template-not-utf8.md", file_104, sizeof(file_104)},
  {"Sources/Explanations/template-not-writable.md", file_105, sizeof(file_105)},
  {"Sources/Explanations/template-relative-address.md", file_106, sizeof(file_106)},
  {"Sources/Explanations/template-repeated-block.md", file_107, sizeof(file_107)},
  {"Sources/Explanations/template-text-in-address.md", file_108, sizeof(file_108)},
  {"Sources/Explanations/template-too-deep.md", file_109, sizeof(file_109)},
  {"Sources/Explanations/template-too-large.md", file_110, sizeof(file_110)},
  {"Sources/Explanations/template-unclosed-section.md", file_111, sizeof(file_111)},
  {"Sources/Explanations/template-unclosed-tag.md", file_112, sizeof(file_112)},
  {"Sources/Explanations/template-unescaped-hole.md", file_113, sizeof(file_113)},
  {"Sources/Explanations/template-uneven-markup.md", file_114, sizeof(file_114)},
  {"Sources/Explanations/template-unfilled-word.md", file_115, sizeof(file_115)},
  {"Sources/Explanations/template-unfinished-markup.md", file_116, sizeof(file_116)},
  {"Sources/Explanations/template-unknown-block.md", file_117, sizeof(file_117)},
  {"Sources/Explanations/template-unknown-field.md", file_118, sizeof(file_118)},
  {"Sources/Explanations/template-unknown-word.md", file_119, sizeof(file_119)},
  {"Sources/Explanations/text-not-utf8.md", file_120, sizeof(file_120)},
  {"Sources/Explanations/text-null-byte.md", file_121, sizeof(file_121)},
  {"Sources/Explanations/text-too-large.md", file_122, sizeof(file_122)},
  {"Sources/Explanations/unattributed-cause.md", file_123, sizeof(file_123)},
  {"Sources/Explanations/unattributed-claim.md", file_124, sizeof(file_124)},
  {"Sources/Explanations/uncited-refused.md", file_125, sizeof(file_125)},
  {"Sources/Explanations/uncited.md", file_126, sizeof(file_126)},
  {"Sources/Explanations/unclaimed-figure.md", file_127, sizeof(file_127)},
  {"Sources/Explanations/unclosed-comment.md", file_128, sizeof(file_128)},
  {"Sources/Explanations/undated-event.md", file_129, sizeof(file_129)},
  {"Sources/Explanations/undated-state.md", file_130, sizeof(file_130)},
  {"Sources/Explanations/unexpected-file.md", file_131, sizeof(file_131)},
  {"Sources/Explanations/unknown-callout.md", file_132, sizeof(file_132)},
  {"Sources/Explanations/unknown-citation.md", file_133, sizeof(file_133)},
  {"Sources/Explanations/unknown-field.md", file_134, sizeof(file_134)},
  {"Sources/Explanations/unknown-folder.md", file_135, sizeof(file_135)},
  {"Sources/Explanations/unknown-footnote.md", file_136, sizeof(file_136)},
  {"Sources/Explanations/unknown-form.md", file_137, sizeof(file_137)},
  {"Sources/Explanations/unknown-heading.md", file_138, sizeof(file_138)},
  {"Sources/Explanations/unknown-image.md", file_139, sizeof(file_139)},
  {"Sources/Explanations/unknown-lane.md", file_140, sizeof(file_140)},
  {"Sources/Explanations/unknown-link.md", file_141, sizeof(file_141)},
  {"Sources/Explanations/unknown-menu-entry.md", file_142, sizeof(file_142)},
  {"Sources/Explanations/unknown-reference.md", file_143, sizeof(file_143)},
  {"Sources/Explanations/unknown-value.md", file_144, sizeof(file_144)},
  {"Sources/Explanations/unknown-view.md", file_145, sizeof(file_145)},
  {"Sources/Explanations/unknown-word.md", file_146, sizeof(file_146)},
  {"Sources/Explanations/unreadable-file.md", file_147, sizeof(file_147)},
  {"Sources/Explanations/unsafe-address.md", file_148, sizeof(file_148)},
  {"Sources/Explanations/unsafe-link.md", file_149, sizeof(file_149)},
  {"Sources/Explanations/unusable-template.md", file_150, sizeof(file_150)},
  {"Sources/Explanations/unused-filter.md", file_151, sizeof(file_151)},
  {"Sources/Explanations/unused-template.md", file_152, sizeof(file_152)},
  {"Sources/Explanations/words-in-english.md", file_153, sizeof(file_153)},
  {"Sources/Explanations/words-missing.md", file_154, sizeof(file_154)},
  {"Sources/Explanations/words-wrong-form.md", file_155, sizeof(file_155)},
  {"Sources/Explanations/words-wrong-placeholder.md", file_156, sizeof(file_156)},
  {"Sources/Explanations/wrong-kind.md", file_157, sizeof(file_157)},
  {"Sources/Explanations/wrong-reference.md", file_158, sizeof(file_158)},
  {"Sources/Explanations/yaml-alias-budget.md", file_159, sizeof(file_159)},
  {"Sources/Explanations/yaml-comment.md", file_160, sizeof(file_160)},
  {"Sources/Explanations/yaml-control-character.md", file_161, sizeof(file_161)},
  {"Sources/Explanations/yaml-duplicate-key.md", file_162, sizeof(file_162)},
  {"Sources/Explanations/yaml-key-not-text.md", file_163, sizeof(file_163)},
  {"Sources/Explanations/yaml-merge-key.md", file_164, sizeof(file_164)},
  {"Sources/Explanations/yaml-several-documents.md", file_165, sizeof(file_165)},
  {"Sources/Explanations/yaml-stray-key.md", file_166, sizeof(file_166)},
  {"Sources/Explanations/yaml-syntax.md", file_167, sizeof(file_167)},
  {"Sources/Explanations/yaml-tab.md", file_168, sizeof(file_168)},
  {"Sources/Explanations/yaml-too-deep.md", file_169, sizeof(file_169)},
  {"Sources/Explanations/yaml-unclosed-bracket.md", file_170, sizeof(file_170)},
  {"Sources/Explanations/yaml-unclosed-quote.md", file_171, sizeof(file_171)},
  {"Sources/Explanations/yaml-unknown-alias.md", file_172, sizeof(file_172)},
  {"Sources/Explanations/yaml-unknown-tag.md", file_173, sizeof(file_173)},
  {"Sources/Explanations/yaml-unquoted-text.md", file_174, sizeof(file_174)},
  {"Sources/Outlines/world.outlines", file_175, sizeof(file_175)},
  {"Sources/Starter/Content/actors/highmill-council.md", file_176, sizeof(file_176)},
  {"Sources/Starter/Content/actors/others.yaml", file_177, sizeof(file_177)},
  {"Sources/Starter/Content/claims/claims.yaml", file_178, sizeof(file_178)},
  {"Sources/Starter/Content/dossier.yaml", file_179, sizeof(file_179)},
  {"Sources/Starter/Content/events/draft-rumour.md", file_180, sizeof(file_180)},
  {"Sources/Starter/Content/events/first-round.md", file_181, sizeof(file_181)},
  {"Sources/Starter/Content/events/meetings.csv", file_182, sizeof(file_182)},
  {"Sources/Starter/Content/events/meetings.defaults.yaml", file_183, sizeof(file_183)},
  {"Sources/Starter/Content/events/spring-and-summer.yaml", file_184, sizeof(file_184)},
  {"Sources/Starter/Content/issues/issues.yaml", file_185, sizeof(file_185)},
  {"Sources/Starter/Content/media/river.png", file_186, sizeof(file_186)},
  {"Sources/Starter/Content/notes/how-this-was-made.md", file_187, sizeof(file_187)},
  {"Sources/Starter/Content/notes/what-is-at-stake.md", file_188, sizeof(file_188)},
  {"Sources/Starter/Content/places/places.yaml", file_189, sizeof(file_189)},
  {"Sources/Starter/Content/sources/board-minutes.md", file_190, sizeof(file_190)},
  {"Sources/Starter/Content/sources/lamp-column.yaml", file_191, sizeof(file_191)},
  {"Sources/Starter/GUIDE.md", file_192, sizeof(file_192)},
  {"Sources/Starter/README.md", file_193, sizeof(file_193)},
  {"Sources/Stubs/actor.md", file_194, sizeof(file_194)},
  {"Sources/Stubs/claim.md", file_195, sizeof(file_195)},
  {"Sources/Stubs/event.md", file_196, sizeof(file_196)},
  {"Sources/Stubs/instrument.md", file_197, sizeof(file_197)},
  {"Sources/Stubs/issue.md", file_198, sizeof(file_198)},
  {"Sources/Stubs/note.md", file_199, sizeof(file_199)},
  {"Sources/Stubs/place.md", file_200, sizeof(file_200)},
  {"Sources/Stubs/source.md", file_201, sizeof(file_201)},
  {"Templates/404.html", file_202, sizeof(file_202)},
  {"Templates/actor.html", file_203, sizeof(file_203)},
  {"Templates/assessments.html", file_204, sizeof(file_204)},
  {"Templates/assets/analysis.css", file_205, sizeof(file_205)},
  {"Templates/assets/print.css", file_206, sizeof(file_206)},
  {"Templates/assets/style.css", file_207, sizeof(file_207)},
  {"Templates/assets/timeline-address.js", file_208, sizeof(file_208)},
  {"Templates/assets/timeline-data.js", file_209, sizeof(file_209)},
  {"Templates/assets/timeline-download.js", file_210, sizeof(file_210)},
  {"Templates/assets/timeline-drawing.js", file_211, sizeof(file_211)},
  {"Templates/assets/timeline-filter.css", file_212, sizeof(file_212)},
  {"Templates/assets/timeline-filter.js", file_213, sizeof(file_213)},
  {"Templates/assets/timeline-form.js", file_214, sizeof(file_214)},
  {"Templates/assets/timeline-results.js", file_215, sizeof(file_215)},
  {"Templates/assets/timeline-start.js", file_216, sizeof(file_216)},
  {"Templates/assets/timeline.css", file_217, sizeof(file_217)},
  {"Templates/base.html", file_218, sizeof(file_218)},
  {"Templates/bibliography.html", file_219, sizeof(file_219)},
  {"Templates/claim.html", file_220, sizeof(file_220)},
  {"Templates/contested.html", file_221, sizeof(file_221)},
  {"Templates/dead-addresses.html", file_222, sizeof(file_222)},
  {"Templates/event.html", file_223, sizeof(file_223)},
  {"Templates/facet.html", file_224, sizeof(file_224)},
  {"Templates/facets.html", file_225, sizeof(file_225)},
  {"Templates/figures.html", file_226, sizeof(file_226)},
  {"Templates/front.html", file_227, sizeof(file_227)},
  {"Templates/gaps.html", file_228, sizeof(file_228)},
  {"Templates/index-list.html", file_229, sizeof(file_229)},
  {"Templates/instrument.html", file_230, sizeof(file_230)},
  {"Templates/issue.html", file_231, sizeof(file_231)},
  {"Templates/matrix.html", file_232, sizeof(file_232)},
  {"Templates/method.html", file_233, sizeof(file_233)},
  {"Templates/next.html", file_234, sizeof(file_234)},
  {"Templates/note.html", file_235, sizeof(file_235)},
  {"Templates/notes.html", file_236, sizeof(file_236)},
  {"Templates/partials/actor-view.html", file_237, sizeof(file_237)},
  {"Templates/partials/alternative.html", file_238, sizeof(file_238)},
  {"Templates/partials/cites-in-full.html", file_239, sizeof(file_239)},
  {"Templates/partials/cites.html", file_240, sizeof(file_240)},
  {"Templates/partials/claim-line.html", file_241, sizeof(file_241)},
  {"Templates/partials/claimant.html", file_242, sizeof(file_242)},
  {"Templates/partials/coming.html", file_243, sizeof(file_243)},
  {"Templates/partials/correction.html", file_244, sizeof(file_244)},
  {"Templates/partials/dead-address.html", file_245, sizeof(file_245)},
  {"Templates/partials/endnote.html", file_246, sizeof(file_246)},
  {"Templates/partials/entry.html", file_247, sizeof(file_247)},
  {"Templates/partials/estimates.html", file_248, sizeof(file_248)},
  {"Templates/partials/event-line.html", file_249, sizeof(file_249)},
  {"Templates/partials/events-view.html", file_250, sizeof(file_250)},
  {"Templates/partials/figure-cells.html", file_251, sizeof(file_251)},
  {"Templates/partials/figure-table.html", file_252, sizeof(file_252)},
  {"Templates/partials/figures-view.html", file_253, sizeof(file_253)},
  {"Templates/partials/groups.html", file_254, sizeof(file_254)},
  {"Templates/partials/judged.html", file_255, sizeof(file_255)},
  {"Templates/partials/map-note.html", file_256, sizeof(file_256)},
  {"Templates/partials/map.html", file_257, sizeof(file_257)},
  {"Templates/partials/marks.html", file_258, sizeof(file_258)},
  {"Templates/partials/matrix-cell.html", file_259, sizeof(file_259)},
  {"Templates/partials/matrix-table.html", file_260, sizeof(file_260)},
  {"Templates/partials/matrix-view.html", file_261, sizeof(file_261)},
  {"Templates/partials/media.html", file_262, sizeof(file_262)},
  {"Templates/partials/mention.html", file_263, sizeof(file_263)},
  {"Templates/partials/name.html", file_264, sizeof(file_264)},
  {"Templates/partials/pager-again.html", file_265, sizeof(file_265)},
  {"Templates/partials/pager.html", file_266, sizeof(file_266)},
  {"Templates/partials/pairs.html", file_267, sizeof(file_267)},
  {"Templates/partials/paragraph-number.html", file_268, sizeof(file_268)},
  {"Templates/partials/person.html", file_269, sizeof(file_269)},
  {"Templates/partials/pledge-table.html", file_270, sizeof(file_270)},
  {"Templates/partials/pledge.html", file_271, sizeof(file_271)},
  {"Templates/partials/position.html", file_272, sizeof(file_272)},
  {"Templates/partials/print-item.html", file_273, sizeof(file_273)},
  {"Templates/partials/print-pledge.html", file_274, sizeof(file_274)},
  {"Templates/partials/print-row.html", file_275, sizeof(file_275)},
  {"Templates/partials/print-summary.html", file_276, sizeof(file_276)},
  {"Templates/partials/provision.html", file_277, sizeof(file_277)},
  {"Templates/partials/record-body.html", file_278, sizeof(file_278)},
  {"Templates/partials/record-foot.html", file_279, sizeof(file_279)},
  {"Templates/partials/record-head.html", file_280, sizeof(file_280)},
  {"Templates/partials/record-source.html", file_281, sizeof(file_281)},
  {"Templates/partials/reference.html", file_282, sizeof(file_282)},
  {"Templates/partials/relation.html", file_283, sizeof(file_283)},
  {"Templates/partials/rules.html", file_284, sizeof(file_284)},
  {"Templates/partials/steps.html", file_285, sizeof(file_285)},
  {"Templates/partials/support-series.html", file_286, sizeof(file_286)},
  {"Templates/partials/tenure.html", file_287, sizeof(file_287)},
  {"Templates/partials/timeline-drawing.html", file_288, sizeof(file_288)},
  {"Templates/partials/timeline-view.html", file_289, sizeof(file_289)},
  {"Templates/partials/voter.html", file_290, sizeof(file_290)},
  {"Templates/partials/when.html", file_291, sizeof(file_291)},
  {"Templates/place.html", file_292, sizeof(file_292)},
  {"Templates/places.html", file_293, sizeof(file_293)},
  {"Templates/pledges.html", file_294, sizeof(file_294)},
  {"Templates/print.html", file_295, sizeof(file_295)},
  {"Templates/record-list.html", file_296, sizeof(file_296)},
  {"Templates/redirect.html", file_297, sizeof(file_297)},
  {"Templates/relations.html", file_298, sizeof(file_298)},
  {"Templates/source.html", file_299, sizeof(file_299)},
  {"Templates/timeline.html", file_300, sizeof(file_300)},
  {"Templates/withdrawn.html", file_301, sizeof(file_301)},
  {"Templates/words/en.yaml", file_302, sizeof(file_302)},
};

size_t theme_file_count(void) { return sizeof(files) / sizeof(files[0]); }

theme_file theme_file_at(size_t index) { return files[index]; }
