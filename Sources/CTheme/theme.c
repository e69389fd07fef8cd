// Written by .ci/embed-theme. SwiftPM builds this again when an embedded file changes.
#include "CTheme.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char file_0[] = {
#embed "../../Sources/Starter/dossier.yaml"
};

static const unsigned char file_1[] = {
#embed "../../Templates/404.html"
};

static const unsigned char file_2[] = {
#embed "../../Templates/actor.html"
};

static const unsigned char file_3[] = {
#embed "../../Templates/assets/style.css"
};

static const unsigned char file_4[] = {
#embed "../../Templates/base.html"
};

static const unsigned char file_5[] = {
#embed "../../Templates/claim.html"
};

static const unsigned char file_6[] = {
#embed "../../Templates/event.html"
};

static const unsigned char file_7[] = {
#embed "../../Templates/front.html"
};

static const unsigned char file_8[] = {
#embed "../../Templates/index-list.html"
};

static const unsigned char file_9[] = {
#embed "../../Templates/instrument.html"
};

static const unsigned char file_10[] = {
#embed "../../Templates/issue.html"
};

static const unsigned char file_11[] = {
#embed "../../Templates/note.html"
};

static const unsigned char file_12[] = {
#embed "../../Templates/notes.html"
};

static const unsigned char file_13[] = {
#embed "../../Templates/partials/cites.html"
};

static const unsigned char file_14[] = {
#embed "../../Templates/partials/claim-line.html"
};

static const unsigned char file_15[] = {
#embed "../../Templates/partials/entry.html"
};

static const unsigned char file_16[] = {
#embed "../../Templates/partials/event-line.html"
};

static const unsigned char file_17[] = {
#embed "../../Templates/partials/media.html"
};

static const unsigned char file_18[] = {
#embed "../../Templates/partials/mention.html"
};

static const unsigned char file_19[] = {
#embed "../../Templates/partials/name.html"
};

static const unsigned char file_20[] = {
#embed "../../Templates/partials/pager.html"
};

static const unsigned char file_21[] = {
#embed "../../Templates/partials/pairs.html"
};

static const unsigned char file_22[] = {
#embed "../../Templates/partials/record-body.html"
};

static const unsigned char file_23[] = {
#embed "../../Templates/partials/record-foot.html"
};

static const unsigned char file_24[] = {
#embed "../../Templates/partials/record-head.html"
};

static const unsigned char file_25[] = {
#embed "../../Templates/partials/when.html"
};

static const unsigned char file_26[] = {
#embed "../../Templates/place.html"
};

static const unsigned char file_27[] = {
#embed "../../Templates/record-list.html"
};

static const unsigned char file_28[] = {
#embed "../../Templates/redirect.html"
};

static const unsigned char file_29[] = {
#embed "../../Templates/source.html"
};

static const unsigned char file_30[] = {
#embed "../../Templates/timeline.html"
};

static const unsigned char file_31[] = {
#embed "../../Templates/withdrawn.html"
};

static const unsigned char file_32[] = {
#embed "../../Templates/words/en.yaml"
};

static const theme_file files[] = {
  {"Sources/Starter/dossier.yaml", file_0, sizeof(file_0)},
  {"Templates/404.html", file_1, sizeof(file_1)},
  {"Templates/actor.html", file_2, sizeof(file_2)},
  {"Templates/assets/style.css", file_3, sizeof(file_3)},
  {"Templates/base.html", file_4, sizeof(file_4)},
  {"Templates/claim.html", file_5, sizeof(file_5)},
  {"Templates/event.html", file_6, sizeof(file_6)},
  {"Templates/front.html", file_7, sizeof(file_7)},
  {"Templates/index-list.html", file_8, sizeof(file_8)},
  {"Templates/instrument.html", file_9, sizeof(file_9)},
  {"Templates/issue.html", file_10, sizeof(file_10)},
  {"Templates/note.html", file_11, sizeof(file_11)},
  {"Templates/notes.html", file_12, sizeof(file_12)},
  {"Templates/partials/cites.html", file_13, sizeof(file_13)},
  {"Templates/partials/claim-line.html", file_14, sizeof(file_14)},
  {"Templates/partials/entry.html", file_15, sizeof(file_15)},
  {"Templates/partials/event-line.html", file_16, sizeof(file_16)},
  {"Templates/partials/media.html", file_17, sizeof(file_17)},
  {"Templates/partials/mention.html", file_18, sizeof(file_18)},
  {"Templates/partials/name.html", file_19, sizeof(file_19)},
  {"Templates/partials/pager.html", file_20, sizeof(file_20)},
  {"Templates/partials/pairs.html", file_21, sizeof(file_21)},
  {"Templates/partials/record-body.html", file_22, sizeof(file_22)},
  {"Templates/partials/record-foot.html", file_23, sizeof(file_23)},
  {"Templates/partials/record-head.html", file_24, sizeof(file_24)},
  {"Templates/partials/when.html", file_25, sizeof(file_25)},
  {"Templates/place.html", file_26, sizeof(file_26)},
  {"Templates/record-list.html", file_27, sizeof(file_27)},
  {"Templates/redirect.html", file_28, sizeof(file_28)},
  {"Templates/source.html", file_29, sizeof(file_29)},
  {"Templates/timeline.html", file_30, sizeof(file_30)},
  {"Templates/withdrawn.html", file_31, sizeof(file_31)},
  {"Templates/words/en.yaml", file_32, sizeof(file_32)},
};

size_t theme_file_count(void) { return sizeof(files) / sizeof(files[0]); }

theme_file theme_file_at(size_t index) { return files[index]; }
