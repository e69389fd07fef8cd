// Written by .ci/embed-theme. SwiftPM builds this again when an embedded file changes.
#include "CTheme.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char file_0[] = {
#embed "../../Sources/Starter/Content/actors/highmill-council.md"
};

static const unsigned char file_1[] = {
#embed "../../Sources/Starter/Content/actors/others.yaml"
};

static const unsigned char file_2[] = {
#embed "../../Sources/Starter/Content/claims/claims.yaml"
};

static const unsigned char file_3[] = {
#embed "../../Sources/Starter/Content/dossier.yaml"
};

static const unsigned char file_4[] = {
#embed "../../Sources/Starter/Content/events/draft-rumour.md"
};

static const unsigned char file_5[] = {
#embed "../../Sources/Starter/Content/events/first-round.md"
};

static const unsigned char file_6[] = {
#embed "../../Sources/Starter/Content/events/meetings.csv"
};

static const unsigned char file_7[] = {
#embed "../../Sources/Starter/Content/events/meetings.defaults.yaml"
};

static const unsigned char file_8[] = {
#embed "../../Sources/Starter/Content/events/spring-and-summer.yaml"
};

static const unsigned char file_9[] = {
#embed "../../Sources/Starter/Content/issues/issues.yaml"
};

static const unsigned char file_10[] = {
#embed "../../Sources/Starter/Content/media/river.png"
};

static const unsigned char file_11[] = {
#embed "../../Sources/Starter/Content/notes/how-this-was-made.md"
};

static const unsigned char file_12[] = {
#embed "../../Sources/Starter/Content/notes/what-is-at-stake.md"
};

static const unsigned char file_13[] = {
#embed "../../Sources/Starter/Content/places/places.yaml"
};

static const unsigned char file_14[] = {
#embed "../../Sources/Starter/Content/sources/board-minutes.md"
};

static const unsigned char file_15[] = {
#embed "../../Sources/Starter/Content/sources/lamp-column.yaml"
};

static const unsigned char file_16[] = {
#embed "../../Sources/Starter/GUIDE.md"
};

static const unsigned char file_17[] = {
#embed "../../Sources/Starter/README.md"
};

static const unsigned char file_18[] = {
#embed "../../Sources/Stubs/actor.md"
};

static const unsigned char file_19[] = {
#embed "../../Sources/Stubs/claim.md"
};

static const unsigned char file_20[] = {
#embed "../../Sources/Stubs/event.md"
};

static const unsigned char file_21[] = {
#embed "../../Sources/Stubs/instrument.md"
};

static const unsigned char file_22[] = {
#embed "../../Sources/Stubs/issue.md"
};

static const unsigned char file_23[] = {
#embed "../../Sources/Stubs/note.md"
};

static const unsigned char file_24[] = {
#embed "../../Sources/Stubs/place.md"
};

static const unsigned char file_25[] = {
#embed "../../Sources/Stubs/source.md"
};

static const unsigned char file_26[] = {
#embed "../../Templates/404.html"
};

static const unsigned char file_27[] = {
#embed "../../Templates/actor.html"
};

static const unsigned char file_28[] = {
#embed "../../Templates/assets/style.css"
};

static const unsigned char file_29[] = {
#embed "../../Templates/base.html"
};

static const unsigned char file_30[] = {
#embed "../../Templates/claim.html"
};

static const unsigned char file_31[] = {
#embed "../../Templates/event.html"
};

static const unsigned char file_32[] = {
#embed "../../Templates/front.html"
};

static const unsigned char file_33[] = {
#embed "../../Templates/index-list.html"
};

static const unsigned char file_34[] = {
#embed "../../Templates/instrument.html"
};

static const unsigned char file_35[] = {
#embed "../../Templates/issue.html"
};

static const unsigned char file_36[] = {
#embed "../../Templates/note.html"
};

static const unsigned char file_37[] = {
#embed "../../Templates/notes.html"
};

static const unsigned char file_38[] = {
#embed "../../Templates/partials/actor-view.html"
};

static const unsigned char file_39[] = {
#embed "../../Templates/partials/cites-in-full.html"
};

static const unsigned char file_40[] = {
#embed "../../Templates/partials/cites.html"
};

static const unsigned char file_41[] = {
#embed "../../Templates/partials/claim-line.html"
};

static const unsigned char file_42[] = {
#embed "../../Templates/partials/entry.html"
};

static const unsigned char file_43[] = {
#embed "../../Templates/partials/event-line.html"
};

static const unsigned char file_44[] = {
#embed "../../Templates/partials/events-view.html"
};

static const unsigned char file_45[] = {
#embed "../../Templates/partials/figure-cells.html"
};

static const unsigned char file_46[] = {
#embed "../../Templates/partials/figures-view.html"
};

static const unsigned char file_47[] = {
#embed "../../Templates/partials/media.html"
};

static const unsigned char file_48[] = {
#embed "../../Templates/partials/mention.html"
};

static const unsigned char file_49[] = {
#embed "../../Templates/partials/name.html"
};

static const unsigned char file_50[] = {
#embed "../../Templates/partials/pager.html"
};

static const unsigned char file_51[] = {
#embed "../../Templates/partials/pairs.html"
};

static const unsigned char file_52[] = {
#embed "../../Templates/partials/record-body.html"
};

static const unsigned char file_53[] = {
#embed "../../Templates/partials/record-foot.html"
};

static const unsigned char file_54[] = {
#embed "../../Templates/partials/record-head.html"
};

static const unsigned char file_55[] = {
#embed "../../Templates/partials/tenure.html"
};

static const unsigned char file_56[] = {
#embed "../../Templates/partials/timeline-view.html"
};

static const unsigned char file_57[] = {
#embed "../../Templates/partials/when.html"
};

static const unsigned char file_58[] = {
#embed "../../Templates/place.html"
};

static const unsigned char file_59[] = {
#embed "../../Templates/record-list.html"
};

static const unsigned char file_60[] = {
#embed "../../Templates/redirect.html"
};

static const unsigned char file_61[] = {
#embed "../../Templates/source.html"
};

static const unsigned char file_62[] = {
#embed "../../Templates/timeline.html"
};

static const unsigned char file_63[] = {
#embed "../../Templates/withdrawn.html"
};

static const unsigned char file_64[] = {
#embed "../../Templates/words/en.yaml"
};

static const theme_file files[] = {
  {"Sources/Starter/Content/actors/highmill-council.md", file_0, sizeof(file_0)},
  {"Sources/Starter/Content/actors/others.yaml", file_1, sizeof(file_1)},
  {"Sources/Starter/Content/claims/claims.yaml", file_2, sizeof(file_2)},
  {"Sources/Starter/Content/dossier.yaml", file_3, sizeof(file_3)},
  {"Sources/Starter/Content/events/draft-rumour.md", file_4, sizeof(file_4)},
  {"Sources/Starter/Content/events/first-round.md", file_5, sizeof(file_5)},
  {"Sources/Starter/Content/events/meetings.csv", file_6, sizeof(file_6)},
  {"Sources/Starter/Content/events/meetings.defaults.yaml", file_7, sizeof(file_7)},
  {"Sources/Starter/Content/events/spring-and-summer.yaml", file_8, sizeof(file_8)},
  {"Sources/Starter/Content/issues/issues.yaml", file_9, sizeof(file_9)},
  {"Sources/Starter/Content/media/river.png", file_10, sizeof(file_10)},
  {"Sources/Starter/Content/notes/how-this-was-made.md", file_11, sizeof(file_11)},
  {"Sources/Starter/Content/notes/what-is-at-stake.md", file_12, sizeof(file_12)},
  {"Sources/Starter/Content/places/places.yaml", file_13, sizeof(file_13)},
  {"Sources/Starter/Content/sources/board-minutes.md", file_14, sizeof(file_14)},
  {"Sources/Starter/Content/sources/lamp-column.yaml", file_15, sizeof(file_15)},
  {"Sources/Starter/GUIDE.md", file_16, sizeof(file_16)},
  {"Sources/Starter/README.md", file_17, sizeof(file_17)},
  {"Sources/Stubs/actor.md", file_18, sizeof(file_18)},
  {"Sources/Stubs/claim.md", file_19, sizeof(file_19)},
  {"Sources/Stubs/event.md", file_20, sizeof(file_20)},
  {"Sources/Stubs/instrument.md", file_21, sizeof(file_21)},
  {"Sources/Stubs/issue.md", file_22, sizeof(file_22)},
  {"Sources/Stubs/note.md", file_23, sizeof(file_23)},
  {"Sources/Stubs/place.md", file_24, sizeof(file_24)},
  {"Sources/Stubs/source.md", file_25, sizeof(file_25)},
  {"Templates/404.html", file_26, sizeof(file_26)},
  {"Templates/actor.html", file_27, sizeof(file_27)},
  {"Templates/assets/style.css", file_28, sizeof(file_28)},
  {"Templates/base.html", file_29, sizeof(file_29)},
  {"Templates/claim.html", file_30, sizeof(file_30)},
  {"Templates/event.html", file_31, sizeof(file_31)},
  {"Templates/front.html", file_32, sizeof(file_32)},
  {"Templates/index-list.html", file_33, sizeof(file_33)},
  {"Templates/instrument.html", file_34, sizeof(file_34)},
  {"Templates/issue.html", file_35, sizeof(file_35)},
  {"Templates/note.html", file_36, sizeof(file_36)},
  {"Templates/notes.html", file_37, sizeof(file_37)},
  {"Templates/partials/actor-view.html", file_38, sizeof(file_38)},
  {"Templates/partials/cites-in-full.html", file_39, sizeof(file_39)},
  {"Templates/partials/cites.html", file_40, sizeof(file_40)},
  {"Templates/partials/claim-line.html", file_41, sizeof(file_41)},
  {"Templates/partials/entry.html", file_42, sizeof(file_42)},
  {"Templates/partials/event-line.html", file_43, sizeof(file_43)},
  {"Templates/partials/events-view.html", file_44, sizeof(file_44)},
  {"Templates/partials/figure-cells.html", file_45, sizeof(file_45)},
  {"Templates/partials/figures-view.html", file_46, sizeof(file_46)},
  {"Templates/partials/media.html", file_47, sizeof(file_47)},
  {"Templates/partials/mention.html", file_48, sizeof(file_48)},
  {"Templates/partials/name.html", file_49, sizeof(file_49)},
  {"Templates/partials/pager.html", file_50, sizeof(file_50)},
  {"Templates/partials/pairs.html", file_51, sizeof(file_51)},
  {"Templates/partials/record-body.html", file_52, sizeof(file_52)},
  {"Templates/partials/record-foot.html", file_53, sizeof(file_53)},
  {"Templates/partials/record-head.html", file_54, sizeof(file_54)},
  {"Templates/partials/tenure.html", file_55, sizeof(file_55)},
  {"Templates/partials/timeline-view.html", file_56, sizeof(file_56)},
  {"Templates/partials/when.html", file_57, sizeof(file_57)},
  {"Templates/place.html", file_58, sizeof(file_58)},
  {"Templates/record-list.html", file_59, sizeof(file_59)},
  {"Templates/redirect.html", file_60, sizeof(file_60)},
  {"Templates/source.html", file_61, sizeof(file_61)},
  {"Templates/timeline.html", file_62, sizeof(file_62)},
  {"Templates/withdrawn.html", file_63, sizeof(file_63)},
  {"Templates/words/en.yaml", file_64, sizeof(file_64)},
};

size_t theme_file_count(void) { return sizeof(files) / sizeof(files[0]); }

theme_file theme_file_at(size_t index) { return files[index]; }
